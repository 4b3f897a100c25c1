// What the page and its workers say to each other.
import type { Bilingual } from "../catalogue/entry.js";
import type { GivenDeceased } from "../evidence/deceased.js";
import type { GivenLot } from "../evidence/lots.js";
import type { Unreadable } from "../evidence/source.js";
import type { PinFile } from "../intake/pins.js";
import type { Status } from "../judgement.js";
import type { Level } from "../levels.js";
import type { Scope } from "../scope.js";
import type { VerdictWord } from "../verdict.js";

/** A file that was handed to the page, as a reader knows it. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

/** Everything that was handed over. */
export interface Given {
  readonly files: readonly GivenFile[];
  readonly unreadable: readonly Unreadable[];
}

/**
 * Make ready, by verifying a small election of which the verdict is known. The ports lead to whoever reads a second
 * time, and to whoever knows the schemas.
 */
export interface PrepareOrder {
  readonly kind: "prepare";
  readonly reading: MessagePort;
  readonly schema: MessagePort;
  /** The text of the page's script, for its hash. */
  readonly script: string;
}

/** What was asked besides the files: as `--scope`, `--require`, `--pin`, `--at`, `--lots` and `--deceased` there. */
export interface Choices {
  readonly scope: Scope;
  readonly require: Level;
  readonly pins: readonly PinFile[];
  /** Absent where certificates are judged at polling day. */
  readonly at?: string;
  /** Absent where none were given: then every possible draw is accepted. */
  readonly lots?: readonly GivenLot[];
  /** Candidates who died before the result. */
  readonly deceased?: readonly GivenDeceased[];
}

/** Verify this. */
export interface VerifyOrder extends Given, Choices {
  readonly kind: "verify";
}

/** Give second opinions to whoever is at the other end of `port`. */
export interface AdviseOrder {
  readonly kind: "advise";
  readonly port: MessagePort;
}

/** Somebody will not answer any more. */
export interface AdviserLost {
  readonly kind: "adviser-lost";
}

/** What a worker is told. */
export type Order = PrepareOrder | VerifyOrder | AdviseOrder | AdviserLost;

/** A finished verification, ready to be shown. */
export interface Finished {
  readonly kind: "finished";
  readonly verdict: VerdictWord;
  /** For the window, and to be said out loud. */
  readonly title: Bilingual;
  /** Escaped markup: contents, sections and foot of the report. */
  readonly body: string;
  /** A rule for the foot of printed pages. */
  readonly foot: string;
}

/** The reports as files, for whoever wants to keep them: made after the verdict is shown. */
export interface Kept {
  readonly kind: "kept";
  readonly html: string;
  readonly json: string;
}

/** What the verifying worker tells. */
export type News =
  | { readonly kind: "begun"; readonly families: readonly FamilyNews[] }
  | { readonly kind: "reading"; readonly path: string; readonly done: number; readonly of: number }
  | { readonly kind: "judged"; readonly family: string; readonly status: Status }
  | Finished
  | Kept
  /** A bug, or the end of memory: there is no verdict. */
  | { readonly kind: "failed"; readonly cause: string };

/** A family of checks that will tick off. */
export interface FamilyNews {
  readonly id: string;
  readonly title: Bilingual;
  readonly checks: number;
}
