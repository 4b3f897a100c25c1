// The door for whole documents: bytes come in, a typed value or the reasons against it go out.

import type { Issue } from "@telwerk/core";
import { present } from "./cells.js";
import { candidateListsDecoder } from "./decoders/candidate-lists.js";
import { countDecoder, type ReadPart } from "./decoders/count.js";
import { definitionDecoder } from "./decoders/definition.js";
import { nominationDecoder } from "./decoders/nomination.js";
import { keptPart, optional } from "./decoders/optional.js";
import { pollingStationsDecoder } from "./decoders/polling-stations.js";
import { referendumDecoder } from "./decoders/referendum.js";
import { resultDecoder } from "./decoders/result.js";
import type { CandidateLists } from "./documents/candidate-lists.js";
import type { Count, CountContest, ReportingUnit } from "./documents/count.js";
import type { EmlDocument } from "./documents/document.js";
import type { ElectionDefinition } from "./documents/election-definition.js";
import type { ElectionResult } from "./documents/election-result.js";
import type { Kept } from "./documents/kept.js";
import type { Nomination } from "./documents/nomination.js";
import type { PollingStations } from "./documents/polling-stations.js";
import type { ReferendumOptions } from "./documents/referendum-options.js";
import { candidateListsRoot } from "./elements/candidate-lists.js";
import { countRoot } from "./elements/count.js";
import { definitionRoot } from "./elements/definition.js";
import { nominationRoot } from "./elements/nomination.js";
import { pollingStationsRoot } from "./elements/polling-stations.js";
import { referendumRoot } from "./elements/referendum.js";
import { resultRoot } from "./elements/result.js";
import type { ElementType } from "./grammar/model.js";
import { Assembly } from "./machine/assembly.js";
import { DocumentMachine } from "./machine/machine.js";
import { type Profile, profiles } from "./profile.js";
import { grammarOf, rootElement, vocabulary } from "./roots.js";

/** How a document is to be read. @public */
export interface DecodeOptions {
  /** `strict-1.2` where nothing is said. */
  readonly profile?: Profile;
  /**
   * Whether counts are read with the help of what repeats in them: the same values and issues,
   * several times faster. Only tests and benchmarks have a reason to switch it off.
   */
  readonly prediction?: boolean;
}

/**
 * A document, or what is wrong with it. Nothing is half returned.
 *
 * With `ok` the issues are remarks; with `err` at least one of them is an error.
 * @public
 */
export type Decoded<T> =
  | { readonly kind: "ok"; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly kind: "err"; readonly issues: readonly Issue[]; readonly documentId?: string };

/** Where the values of a document go. */
interface Outlet {
  readonly wanted: EmlDocument["kind"] | undefined;
  readonly value: (value: EmlDocument) => void;
  readonly part: (part: ReadPart) => void;
  /** See {@link DecodeOptions}. */
  readonly options?: DecodeOptions;
}

/**
 * Sets up the machine for the kinds of document that are wanted.
 * @throws RangeError for a profile that does not exist (a bug in the caller)
 */
export function machineFor(outlet: Outlet): DocumentMachine {
  const { profile = "strict-1.2", prediction } = outlet.options ?? {};
  if (!profiles.includes(profile)) throw new RangeError(`no profile ${profile}`);
  const choose = (id: string, machine: DocumentMachine): Assembly | undefined => {
    const kind = kindOf(id, profile);
    if (kind === undefined || (outlet.wanted !== undefined && kind !== outlet.wanted)) {
      const code = kind === undefined ? "EML-DOCUMENT-ID" : "EML-DOCUMENT-KIND";
      machine.report(code, machine.reader.tagStart, { found: id });
      return undefined;
    }
    if (id === "230a") machine.report("EML-DOCUMENT-OLD", machine.reader.tagStart, { found: id });
    const assembly = new Assembly(grammarOf(roots[kind], profile));
    const taken: Taken = { machine, assembly, outlet, predict: prediction !== false };
    decoderOf(id, taken);
    return assembly;
  };
  return new DocumentMachine(vocabulary, rootElement, choose, profile);
}

/** What a decoder is set up with. */
interface Taken {
  readonly machine: DocumentMachine;
  readonly assembly: Assembly;
  readonly outlet: Outlet;
  readonly predict: boolean;
}

/** Lets the decoder of a document listen. */
function decoderOf(id: string, { machine, assembly, outlet, predict }: Taken): void {
  switch (id) {
    case "110a":
      definitionDecoder(machine, assembly, outlet.value);
      break;
    case "110b":
      pollingStationsDecoder(machine, assembly, outlet.value);
      break;
    case "210":
      nominationDecoder(machine, assembly, outlet.value);
      break;
    case "230a":
    case "230b":
    case "230c":
      candidateListsDecoder(machine, assembly, id, outlet.value);
      break;
    case "510a":
    case "510b":
    case "510c":
    case "510d":
      countDecoder(machine, assembly, id, outlet.part, predict);
      break;
    case "520":
      resultDecoder(machine, assembly, outlet.value);
      break;
    case "630":
      referendumDecoder(machine, assembly, outlet.value);
      break;
  }
}

const roots: Readonly<Record<EmlDocument["kind"], ElementType>> = {
  "election-definition": definitionRoot,
  "polling-stations": pollingStationsRoot,
  nomination: nominationRoot,
  "candidate-lists": candidateListsRoot,
  count: countRoot,
  "election-result": resultRoot,
  "referendum-options": referendumRoot,
};

const kinds: Readonly<Record<string, EmlDocument["kind"]>> = {
  "110a": "election-definition",
  "110b": "polling-stations",
  "210": "nomination",
  "230b": "candidate-lists",
  "230c": "candidate-lists",
  "510a": "count",
  "510b": "count",
  "510c": "count",
  "510d": "count",
  "520": "election-result",
  "630": "referendum-options",
};

function kindOf(documentId: string, profile: Profile): EmlDocument["kind"] | undefined {
  // The valid lists of old: no schema of the Kiesraad has them any more.
  if (documentId === "230a" && profile === "tolerant") return "candidate-lists";
  return Object.hasOwn(kinds, documentId) ? kinds[documentId] : undefined;
}

function decode(
  bytes: Uint8Array,
  wanted: EmlDocument["kind"] | undefined,
  options: DecodeOptions = {},
): Decoded<EmlDocument> {
  let value: EmlDocument | undefined;
  const count = new CountCollector();
  const machine = machineFor({
    wanted,
    value: (read) => {
      value = read;
    },
    part: (part) => {
      count.take(part);
    },
    options,
  });
  machine.push(bytes);
  const issues = machine.finish();
  const { documentId } = machine;
  const kept = machine.keeper.take();
  if (value === undefined) value = count.value(kept);
  else if (kept.length > 0) value = { ...value, kept };
  if (machine.clean && value !== undefined) return { kind: "ok", value, issues };
  return { kind: "err", issues, ...(documentId === undefined ? {} : { documentId }) };
}

/** Puts the parts of a count together. */
class CountCollector {
  private head: Extract<ReadPart, { kind: "head" }> | undefined;
  private readonly contests: (CountContest & { readonly units: ReportingUnit[] })[];
  private readonly kept: Kept[];

  constructor() {
    this.kept = [];
    this.head = undefined;
    this.contests = [];
  }

  take(part: ReadPart): void {
    this.kept.push(...(part.kept ?? []));
    switch (part.kind) {
      case "head":
        this.head = part;
        break;
      case "total":
        this.contests.push({ contest: part.contest, total: part.votes, units: [] });
        break;
      case "unit": {
        const last = this.contests.at(-1);
        if (last?.contest === part.contest) last.units.push(part.unit);
        else this.contests.push({ contest: part.contest, units: [part.unit] });
        break;
      }
    }
  }

  value(last: readonly Kept[]): Count | undefined {
    if (this.head === undefined) return undefined;
    const { documentId, envelope, election, countingMethod, phase } = this.head;
    return {
      kind: "count",
      documentId,
      envelope,
      ...optional("countingMethod", countingMethod),
      ...optional("phase", phase),
      election,
      contests: this.contests,
      ...keptPart([...this.kept, ...last]),
    };
  }
}

function only<K extends EmlDocument["kind"]>(
  decoded: Decoded<EmlDocument>,
  is: (value: EmlDocument) => value is Extract<EmlDocument, { kind: K }>,
): Decoded<Extract<EmlDocument, { kind: K }>> {
  if (decoded.kind === "err") return decoded;
  // The machine was told which kind is wanted.
  return { kind: "ok", value: present([decoded.value].find(is)), issues: decoded.issues };
}

/**
 * Decodes any EML_NL document that the codec reads, by the `Id` of its root.
 *
 * @param bytes - the whole file, UTF-8
 * @param options - the profile: `strict-1.2` where nothing is said
 * @returns the typed document, or every issue that was found
 * @throws RangeError for a profile that does not exist (a bug in the caller)
 * @example
 * ```ts
 * const decoded = decodeDocument(new TextEncoder().encode("<a/>"));
 * decoded.kind; // "err"
 * decoded.issues[0]?.code; // "EML-ROOT"
 * ```
 * @public
 */
export function decodeDocument(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Decoded<EmlDocument> {
  return decode(bytes, undefined, options);
}

/**
 * Decodes the definition of an election (110a).
 * @param bytes - the whole file
 * @param options - how to read it
 * @returns the definition, or every issue that was found
 * @public
 */
export function decodeElectionDefinition(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Decoded<ElectionDefinition> {
  return only(
    decode(bytes, "election-definition", options),
    (value) => value.kind === "election-definition",
  );
}

/**
 * Decodes the polling stations of a municipality (110b).
 * @param bytes - the whole file
 * @param options - how to read it
 * @returns the stations, or every issue that was found
 * @public
 */
export function decodePollingStations(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Decoded<PollingStations> {
  return only(
    decode(bytes, "polling-stations", options),
    (value) => value.kind === "polling-stations",
  );
}

/**
 * Decodes the list of candidates that one party hands in (210).
 * @param bytes - the whole file
 * @param options - how to read it
 * @returns the list, or every issue that was found
 * @public
 */
export function decodeNomination(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Decoded<Nomination> {
  return only(decode(bytes, "nomination", options), (value) => value.kind === "nomination");
}

/**
 * Decodes the question of a referendum and its answers (630).
 * @param bytes - the whole file
 * @param options - how to read it
 * @returns the question, or every issue that was found
 * @public
 */
export function decodeReferendumOptions(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Decoded<ReferendumOptions> {
  return only(
    decode(bytes, "referendum-options", options),
    (value) => value.kind === "referendum-options",
  );
}

/**
 * Decodes lists of candidates (230b, 230c; 230a in `tolerant`).
 * @param bytes - the whole file
 * @param options - how to read it
 * @returns the lists, or every issue that was found
 * @public
 */
export function decodeCandidateLists(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Decoded<CandidateLists> {
  return only(
    decode(bytes, "candidate-lists", options),
    (value) => value.kind === "candidate-lists",
  );
}

/**
 * Decodes a whole count (510a to 510d). For large files see `readCount`.
 * @param bytes - the whole file
 * @param options - how to read it
 * @returns the count, or every issue that was found
 * @public
 */
export function decodeCount(bytes: Uint8Array, options: DecodeOptions = {}): Decoded<Count> {
  return only(decode(bytes, "count", options), (value) => value.kind === "count");
}

/**
 * Decodes the result of an election (520).
 * @param bytes - the whole file
 * @param options - how to read it
 * @returns the result, or every issue that was found
 * @public
 */
export function decodeElectionResult(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Decoded<ElectionResult> {
  return only(
    decode(bytes, "election-result", options),
    (value) => value.kind === "election-result",
  );
}
