// A finished verification as one plain JSON value. Every report is a function of it and of nothing
// else, so that a report can be made again, by anyone, without the files.
// Its shape is published: schema/run.schema.json. What is added here is added there.
import type { Bilingual, FindingKind } from "../catalogue/entry.js";
import type { Status } from "../judgement.js";
import type { LevelState } from "../level-states.js";
import type { Level } from "../levels.js";
import type { OpinionMode } from "../opinion/port.js";
import type { Scope } from "../scope.js";
import type { VerdictWord } from "../verdict.js";

/** Who did the verification, and by which texts. */
export interface Maker {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the program, where it is one file; it cannot vouch for itself. */
  readonly program: string | null;
  /** Date of the text of the Kieswet that the seats follow. */
  readonly law: string;
  /** SHA-256 of the catalogue of checks: equal for two reports that asked the same questions. */
  readonly catalogue: string;
}

/**
 * How far a value can be trusted: `claimed` stands so in a file, whoever wrote it; `verified` was
 * worked out here, from what the files say.
 */
export type Trust = "claimed" | "verified";

/** A value with its standing. */
export interface Stated<T> {
  readonly value: T;
  readonly trust: Trust;
}

/** Someone who was said to have died. */
export interface RunDeceased {
  readonly listNumber: number;
  /** ShortCode, or the number on the list where there are no codes. */
  readonly shortCode: string;
  /** Null where nobody on that list is called so. */
  readonly name: Stated<string> | null;
}

/** What the user asked for. */
export interface Asked {
  /** As they were typed. */
  readonly paths: readonly string[];
  readonly require: Level;
  readonly scope: Scope;
  /** Which files had a second reader, and which were held against the schema. */
  readonly secondReading: OpinionMode;
  readonly schema: OpinionMode;
  /** How many lots were given. */
  readonly lots: number;
  /** Certificates that whoever asked vouches for, as they were typed. */
  readonly pins: readonly string[];
  /** Moment of reference for certificates; null for polling day. */
  readonly at: string | null;
  /** Who was said to have died before the result (Kieswet P 19a). Nobody checked that. */
  readonly deceased: readonly RunDeceased[];
}

/** The election, in its own words. */
export interface RunElection {
  readonly id: Stated<string>;
  readonly name: Stated<string> | null;
  readonly date: Stated<string>;
}

/** One level of counts. */
export interface RunLevel {
  readonly level: Level;
  /** What it is in this election: the whole is a country, a province or a municipality. */
  readonly name: Bilingual;
  readonly state: LevelState;
  /** How many counts, or polling stations, were given. */
  readonly given: number;
  /** Checks that did not come out well at this level. */
  readonly checks: readonly string[];
  /** For `unproven`: the level that it hangs on and that is not right. */
  readonly because: Level | null;
}

/** Why the verdict is not "verified": a finding, or a check that could not be done. */
export interface RunReason {
  readonly check: string;
  /** Index into the findings of the check; null where the check itself could not be done. */
  readonly finding: number | null;
}

/** What a part of a path is called in the files: its number or code, and the name that goes with it. */
export interface RunName {
  /** `elected`: a place in the published result. */
  readonly kind: "station" | "municipality" | "district" | "list" | "candidate" | "elected";
  /** Such as `0363::SB5`, `4`, or `RutteM`. */
  readonly id: string;
  readonly name: Stated<string>;
}

/** A place in a file. */
export interface RunPlace {
  /** Index into `files`. */
  readonly file: number;
  readonly sha256: string | null;
  readonly line: number | null;
  /** In code points, from 1. */
  readonly column: number | null;
  /** In bytes, from 0. */
  readonly offset: number;
  /** Such as `Contest[9]/ReportingUnitVotes[HSB9::0363]/list 4/candidate 7`. */
  readonly path: string;
  /** Area, list and person of the path, as far as the files name them. */
  readonly names: readonly RunName[];
}

/** A value that was compared; its own value is null where there is nothing. */
export type RunValue = Stated<string | number | null>;

/** One thing that a check came across. */
export interface RunFinding {
  readonly kind: FindingKind;
  readonly reason: string;
  readonly text: Bilingual;
  readonly place: RunPlace | null;
  readonly expected: RunValue | null;
  readonly found: RunValue | null;
  /** Where the expected value stands, when it stands in a file. */
  readonly against: RunPlace | null;
  readonly facts: Readonly<Record<string, string | number | Bilingual>>;
}

/** One check with what came of it. */
export interface RunCheck {
  readonly id: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly source: string;
  /** Number of the same rule in Abacus. */
  readonly abacus: string | null;
  readonly severity: "required" | "advisory";
  readonly status: Status;
  /** How many values, units or documents were examined. */
  readonly examined: number;
  /** How many findings there were, also those that were not kept. */
  readonly findingCount: number;
  /** What was needed and not given. */
  readonly lacking: readonly string[];
  /** What went wrong in the check itself. */
  readonly fault: string | null;
  readonly findings: readonly RunFinding[];
}

/** A family of checks. */
export interface RunFamily {
  readonly id: string;
  readonly title: Bilingual;
}

/** One sentence of a story, with the article of law that orders it. */
export interface RunSentence extends Bilingual {
  readonly article: { readonly label: string; readonly url: string } | null;
}

/** Someone who is elected by law. */
export interface RunPerson {
  readonly rank: number;
  readonly shortCode: string;
  readonly name: Stated<string>;
  readonly residence: Stated<string>;
  readonly by: "preference" | "list-order";
  readonly votes: Stated<number>;
}

/** A list with its seats. */
export interface RunList {
  readonly listNumber: number;
  readonly name: Stated<string>;
  readonly votes: Stated<number>;
  /** By law, as recounted. */
  readonly seats: Stated<number>;
  /** As published; null where there is no result among the files. */
  readonly publishedSeats: Stated<number> | null;
  readonly elected: readonly RunPerson[];
  /** How the list came to its seats. */
  readonly why: readonly RunSentence[];
}

/** How near it was, in a sentence: a change of the votes of one list, and what would have come of it. */
export interface RunCloseCall extends Bilingual {
  readonly listNumber: number;
  readonly change: "more" | "fewer";
  /** The least number of votes more or fewer for that list that changes something. */
  readonly votes: Stated<number>;
  /** Whether every list was looked at: then no other change of one list is smaller. */
  readonly isOfAll: boolean;
}

/** What the election comes to by law. */
export interface RunOutcome {
  /** Kiesdeler (P 5), exact: `299 3/7`. */
  readonly electoralQuota: Stated<string>;
  /** Voorkeursdrempel (P 15), exact. */
  readonly preferenceThreshold: Stated<string>;
  readonly openSeats: Stated<number>;
  /** Null where it cannot be told. */
  readonly closeCall: RunCloseCall | null;
  readonly lists: readonly RunList[];
}

/** One file that was handed over. Size and SHA-256 were worked out here. */
export interface RunFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string | null;
  readonly role:
    | "document"
    | "unused"
    | "out-of-scope"
    | "local-only"
    | "same-bytes"
    | "refused"
    | "unreadable"
    | "empty"
    | "zip"
    | "other";
  /** `510b` and so on, as far as it is known. */
  readonly documentId: string | null;
  /** For `same-bytes`: index of the file with the same bytes. */
  readonly sameAs: number | null;
  /** For `unreadable`: a short code such as `ENOENT`. */
  readonly cause: string | null;
  /** Whether a second reader read it as well, and whether it was held against the schema. */
  readonly isReadTwice: boolean;
  readonly isHeldAgainstSchema: boolean;
}

/** One signature among the files. */
export interface RunSignature {
  /** Index into `files`. */
  readonly file: number;
  /** Index of the file that it signs; null where that is not here. */
  readonly target: number | null;
  readonly profile: "osv2020" | "bundle";
  /** `unpinned`: it fits, and whose it is was not checked. */
  readonly status: "valid" | "unpinned" | "invalid" | "orphan";
  readonly by: {
    readonly name: Stated<string>;
    /** SHA-256 of the public key, in groups of four. */
    readonly key: string;
    readonly isPinned: boolean;
    /** First and last moment at which the certificate says that it holds, in UTC. */
    readonly notBefore: Stated<string>;
    readonly notAfter: Stated<string>;
  } | null;
  /** Codes of reasons and remarks. */
  readonly issues: readonly string[];
}

/** One zip: handed over, or in one that was. Size and SHA-256 were worked out here. */
export interface RunContainer {
  readonly path: string;
  /** 1 for a zip that was handed over, 2 for a zip in it. */
  readonly depth: number;
  readonly size: number;
  readonly sha256: string | null;
  /** How many files are in it, zips included. */
  readonly entries: number;
  /** Codes of what was refused, whole or in part. */
  readonly refused: readonly string[];
}

/** Something that was not looked at, in a sentence, and what it is about. */
export interface RunSkipped extends Bilingual {
  readonly kind:
    | "scope"
    | "level"
    | "check-not-done"
    | "check-not-applicable"
    | "check-beyond-scope"
    | "family"
    | "file"
    | "read-once"
    | "no-schema"
    | "finding";
  /** Levels, ids of checks, families, or paths. */
  readonly items: readonly string[];
}

/** A finished verification. The order of the members is the order of the schema. */
export interface Run {
  readonly format: "telwerk-verification-report";
  readonly formatVersion: 1;
  readonly verifier: Maker;
  readonly asked: Asked;
  readonly verdict: VerdictWord;
  /** The deepest level down to which everything is verified. */
  readonly depth: Level | null;
  readonly election: RunElection | null;
  readonly levels: readonly RunLevel[];
  readonly reasons: readonly RunReason[];
  readonly skipped: readonly RunSkipped[];
  readonly outcome: RunOutcome | null;
  readonly families: readonly RunFamily[];
  readonly checks: readonly RunCheck[];
  readonly files: readonly RunFile[];
  readonly containers: readonly RunContainer[];
  readonly signatures: readonly RunSignature[];
  /** What no other file confirms. */
  readonly unconfirmed: readonly Bilingual[];
}
