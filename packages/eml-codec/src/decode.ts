// The door for whole documents: bytes come in, a typed value or the reasons against it go out.
import type { Issue } from "@telwerk/core";
import { candidateListsDecoder } from "./decoders/candidate-lists.js";
import { type CountPart, countDecoder } from "./decoders/count.js";
import { definitionDecoder } from "./decoders/definition.js";
import { resultDecoder } from "./decoders/result.js";
import type { CandidateLists } from "./documents/candidate-lists.js";
import type { Count, CountContest, ReportingUnit } from "./documents/count.js";
import type { EmlDocument } from "./documents/document.js";
import type { ElectionDefinition } from "./documents/election-definition.js";
import type { ElectionResult } from "./documents/election-result.js";
import { candidateListsRoot } from "./elements/candidate-lists.js";
import { countRoot } from "./elements/count.js";
import { definitionRoot } from "./elements/definition.js";
import { resultRoot } from "./elements/result.js";
import type { ElementType } from "./grammar/model.js";
import { Assembly } from "./machine/assembly.js";
import { DocumentMachine } from "./machine/machine.js";
import { grammarOf, rootElement, vocabulary } from "./roots.js";

/**
 * How strictly a document is read. `strict-1.2`: as the files of EML_NL 1.2 are, nothing else.
 * @public
 */
export type Profile = "strict-1.2";

/** How a document is to be read. @public */
export interface DecodeOptions {
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
  readonly part: (part: CountPart) => void;
  /** See {@link DecodeOptions}. */
  readonly prediction?: boolean | undefined;
}

/** Sets up the machine for the kinds of document that are wanted. */
export function machineFor(outlet: Outlet): DocumentMachine {
  const assemble = (root: ElementType): Assembly => new Assembly(grammarOf(root));
  return new DocumentMachine(vocabulary, rootElement, (id, machine) => {
    const kind = kindOf(id);
    if (kind === undefined || (outlet.wanted !== undefined && kind !== outlet.wanted)) {
      const code = kind === undefined ? "EML-DOCUMENT-ID" : "EML-DOCUMENT-KIND";
      machine.report(code, machine.reader.tagStart, { found: id });
      return undefined;
    }
    const assembly = assemble(roots[kind]);
    switch (id) {
      case "110a":
        definitionDecoder(machine, assembly, outlet.value);
        break;
      case "230b":
      case "230c":
        candidateListsDecoder(machine, assembly, id, outlet.value);
        break;
      case "510a":
      case "510b":
      case "510c":
      case "510d":
        countDecoder(machine, assembly, id, outlet.part, outlet.prediction !== false);
        break;
      case "520":
        resultDecoder(machine, assembly, outlet.value);
        break;
    }
    return assembly;
  });
}

const roots: Readonly<Record<EmlDocument["kind"], ElementType>> = {
  "election-definition": definitionRoot,
  "candidate-lists": candidateListsRoot,
  count: countRoot,
  "election-result": resultRoot,
};

function kindOf(documentId: string): EmlDocument["kind"] | undefined {
  if (documentId === "110a") return "election-definition";
  if (documentId === "230b" || documentId === "230c") return "candidate-lists";
  if (documentId === "520") return "election-result";
  return /^510[a-d]$/.test(documentId) ? "count" : undefined;
}

function decode(
  bytes: Uint8Array,
  wanted: EmlDocument["kind"] | undefined,
  { prediction }: DecodeOptions = {},
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
    prediction,
  });
  machine.push(bytes);
  const issues = machine.finish();
  const { documentId } = machine;
  value ??= count.value();
  if (machine.clean && value !== undefined) return { kind: "ok", value, issues };
  return { kind: "err", issues, ...(documentId === undefined ? {} : { documentId }) };
}

/** Puts the parts of a count together. */
class CountCollector {
  private head: Extract<CountPart, { kind: "head" }> | undefined;
  private readonly contests: (CountContest & { readonly units: ReportingUnit[] })[];

  constructor() {
    this.head = undefined;
    this.contests = [];
  }

  take(part: CountPart): void {
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
      case "end":
        break;
    }
  }

  value(): Count | undefined {
    if (this.head === undefined) return undefined;
    const { documentId, envelope, election } = this.head;
    return { kind: "count", documentId, envelope, election, contests: this.contests };
  }
}

function only<K extends EmlDocument["kind"]>(
  decoded: Decoded<EmlDocument>,
  is: (value: EmlDocument) => value is Extract<EmlDocument, { kind: K }>,
): Decoded<Extract<EmlDocument, { kind: K }>> {
  if (decoded.kind === "err") return decoded;
  if (!is(decoded.value)) throw new Error("a document of another kind came through");
  return { kind: "ok", value: decoded.value, issues: decoded.issues };
}

/**
 * Decodes any EML_NL document that the codec reads, by the `Id` of its root.
 *
 * @param bytes - the whole file, UTF-8
 * @param options - the profile; `strict-1.2` is the only one so far
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
  const profile: string = options.profile ?? "strict-1.2";
  if (profile !== "strict-1.2") throw new RangeError(`no profile ${profile}`);
  return decode(bytes, undefined, options);
}

/**
 * Decodes the definition of an election (110a).
 * @param bytes - the whole file
 * @returns the definition, or every issue that was found
 * @public
 */
export function decodeElectionDefinition(bytes: Uint8Array): Decoded<ElectionDefinition> {
  return only(
    decode(bytes, "election-definition"),
    (value) => value.kind === "election-definition",
  );
}

/**
 * Decodes lists of candidates (230b, 230c).
 * @param bytes - the whole file
 * @returns the lists, or every issue that was found
 * @public
 */
export function decodeCandidateLists(bytes: Uint8Array): Decoded<CandidateLists> {
  return only(decode(bytes, "candidate-lists"), (value) => value.kind === "candidate-lists");
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
 * @returns the result, or every issue that was found
 * @public
 */
export function decodeElectionResult(bytes: Uint8Array): Decoded<ElectionResult> {
  return only(decode(bytes, "election-result"), (value) => value.kind === "election-result");
}
