// From one file to one document. untrusted: every byte of it.
import type { Issue } from "@telwerk/core";
import { decodeDocument, type EmlDocument } from "@telwerk/eml-codec";
import { inSecondForm } from "../opinion/second-form.js";
import { type Values, ValuesDigest, valuesOf } from "../opinion/values.js";
import { readCountFile } from "./count-reading.js";
import { profileOf } from "./edition.js";
import type { HeldCount } from "./evidence.js";
import { type Digest, ReadFault, type Source } from "./source.js";

/** Documents that this version knows of and leaves aside. */
type UnusedKind = "polling-stations" | "nomination" | "referendum-options";

/** A document that the checks use. */
export type UsedDocument = Exclude<EmlDocument, { kind: UnusedKind }>;

/** What a file turned out to be. */
export type ReadFile =
  | { readonly kind: "count"; readonly count: HeldCount; readonly contests: number }
  | {
      readonly kind: "document";
      readonly document: Exclude<UsedDocument, { kind: "count" }>;
    }
  /** EML of a kind that this version does not use, such as the polling stations (110b). */
  | { readonly kind: "unused"; readonly documentId: string }
  | { readonly kind: "refused" }
  | { readonly kind: "other" };

/** A file that was read to its end. */
export interface Read {
  readonly file: ReadFile;
  readonly issues: readonly Issue[];
  readonly sha256: string;
  /** All values of it, where they were asked for: to be held against those of another reader. */
  readonly values?: Values;
}

/** Documents other than counts are decoded whole; no real one is near this size. */
const wholeLimit = 256 * 1024 * 1024;

/** Document ids of EML_NL that this version knows of and leaves aside. */
const unusedIds: ReadonlySet<string> = new Set(["110b", "210", "630"]);

/** Whether the checks use a document. */
export function isUsed(document: EmlDocument): document is UsedDocument {
  return !unusedIds.has(document.documentId);
}

/** Passes bytes on while their digest is worked out. */
async function* digested(source: Source, digest: Digest): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.chunks()) {
    digest.update(chunk);
    yield chunk;
  }
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > wholeLimit) throw new ReadFault("TOO-LARGE");
    kept.push(chunk.slice());
  }
  return joined(kept);
}

/** Pieces put together. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

type Unhashed = Omit<Read, "sha256">;

async function readWhole(
  bytes: Uint8Array,
  index: number,
  keepVotes: boolean,
  values: Digest | undefined,
): Promise<Unhashed> {
  const decoded = decodeDocument(bytes, { profile: profileOf(bytes) });
  if (decoded.kind === "ok") {
    const { value, issues } = decoded;
    // A count whose root was not in sight at the head of the file.
    if (value.kind === "count")
      return readAsCount(bytes, index, keepVotes || value.documentId !== "510b", values);
    if (!isUsed(value))
      return { file: { kind: "unused", documentId: value.documentId }, issues: [] };
    const file = { kind: "document", document: value } as const;
    return { file, issues, ...(values && { values: valuesOf(inSecondForm(value), values) }) };
  }
  const { issues, documentId } = decoded;
  if (issues.some(({ code }) => code === "EML-ROOT"))
    return { file: { kind: "other" }, issues: [] };
  const isXml = !issues.some(({ code }) => /^EML-(XML|LIMIT)-/.test(code));
  // What is not used refutes nothing, as long as it is XML at all.
  if (isXml && documentId !== undefined && unusedIds.has(documentId)) {
    return { file: { kind: "unused", documentId }, issues: [] };
  }
  return { file: { kind: "refused" }, issues };
}

async function readAsCount(
  chunks: AsyncIterable<Uint8Array> | Uint8Array,
  index: number,
  keepVotes: boolean,
  digest: Digest | undefined,
): Promise<Unhashed> {
  const all = digest && new ValuesDigest(digest);
  const { count, contests, issues, values } = await readCountFile(chunks, index, keepVotes, all);
  return {
    file: count === undefined ? { kind: "refused" } : { kind: "count", count, contests },
    issues,
    ...(values && { values }),
  };
}

/**
 * Reads one EML file to its end.
 *
 * @param index - index of the file in the evidence
 * @param id - the root id that its first bytes show
 * @param keepVotes - whether the votes of the units of a 510b are kept
 * @param values - for all values of the file, where another reader reads them too
 * @throws ReadFault when the file cannot be read
 */
export async function readSource(
  source: Source,
  index: number,
  id: string | undefined,
  keepVotes: boolean,
  digest: Digest,
  values?: Digest,
): Promise<Read> {
  const chunks = digested(source, digest);
  const read = /^510[a-d]$/.test(id ?? "")
    ? await readAsCount(chunks, index, keepVotes || id !== "510b", values)
    : await readWhole(await wholeOf(chunks), index, keepVotes, values);
  return { ...read, sha256: digest.hex() };
}
