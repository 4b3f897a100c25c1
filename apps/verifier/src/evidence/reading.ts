// From one file to one document. untrusted: every byte of it.
import type { Issue } from "@telwerk/core";
import { decodeDocument, type EmlDocument } from "@telwerk/eml-codec";
import { sniff } from "@telwerk/eml-codec/sniff";
import type { FileClass } from "./classify.js";
import { readCountFile } from "./count-reading.js";
import type { HeldCount } from "./evidence.js";
import { type Digest, ReadFault, type Source } from "./source.js";

/** What a file turned out to be. */
export type ReadFile =
  | { readonly kind: "count"; readonly count: HeldCount; readonly contests: number }
  | { readonly kind: "document"; readonly document: Exclude<EmlDocument, { kind: "count" }> }
  /** EML of a kind that this version does not use, such as the polling stations (110b). */
  | { readonly kind: "unused"; readonly documentId: string }
  | { readonly kind: "refused" }
  | { readonly kind: "other" };

/** A file that was read to its end. */
export interface Read {
  readonly file: ReadFile;
  readonly issues: readonly Issue[];
  readonly sha256: string;
}

/** Documents other than counts are decoded whole; no real one is near this size. */
const wholeLimit = 256 * 1024 * 1024;

/** Document ids of EML_NL that this version knows of and leaves aside. */
const unusedIds: ReadonlySet<string> = new Set(["110b", "210", "630"]);

/** Passes bytes on while their digest is worked out. */
function* digested(source: Source, digest: Digest): Generator<Uint8Array> {
  for (const chunk of source.chunks()) {
    digest.update(chunk);
    yield chunk;
  }
}

function wholeOf(chunks: Iterable<Uint8Array>): Uint8Array {
  const kept: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    size += chunk.length;
    if (size > wholeLimit) throw new ReadFault("TOO-LARGE");
    kept.push(chunk.slice());
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of kept) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The reader may stop at the first fault; the digest is of the whole file. */
function drain(chunks: Iterator<Uint8Array>): void {
  while (chunks.next().done !== true);
}

/** One pass over the bytes that more than one reader can take from. */
function onePass(chunks: Iterator<Uint8Array>): Iterable<Uint8Array> {
  return { [Symbol.iterator]: () => ({ next: () => chunks.next() }) };
}

function readWhole(bytes: Uint8Array, index: number, keepVotes: boolean): Omit<Read, "sha256"> {
  const decoded = decodeDocument(bytes);
  if (decoded.kind === "ok") {
    const { value, issues } = decoded;
    // A count whose root was not in sight at the head of the file.
    if (value.kind === "count") return readAsCount([bytes], index, keepVotes);
    return { file: { kind: "document", document: value }, issues };
  }
  const { issues, documentId } = decoded;
  if (issues.some(({ code }) => code === "EML-ROOT")) return { file: { kind: "other" }, issues: [] };
  if (documentId !== undefined && unusedIds.has(documentId)) {
    return { file: { kind: "unused", documentId }, issues: [] };
  }
  return { file: { kind: "refused" }, issues };
}

function readAsCount(
  chunks: Iterable<Uint8Array>,
  index: number,
  keepVotes: boolean,
): Omit<Read, "sha256"> {
  const { count, contests, issues } = readCountFile(chunks, index, keepVotes);
  return {
    file: count === undefined ? { kind: "refused" } : { kind: "count", count, contests },
    issues,
  };
}

/** The root id that the first bytes of a file show, before it is read strictly. */
export function shownId(head: Uint8Array): string | undefined {
  return sniff(head)?.documentId;
}

/**
 * Reads one file to its end.
 *
 * @param index - index of the file in the evidence
 * @param fileClass - what its first bytes look like
 * @param keepVotes - whether the votes of the units of a 510b are kept
 * @throws ReadFault when the file cannot be read
 */
export function readSource(
  source: Source,
  index: number,
  fileClass: FileClass,
  keepVotes: boolean,
  digest: Digest,
): Read {
  const chunks = digested(source, digest);
  let read: Omit<Read, "sha256"> = { file: { kind: "other" }, issues: [] };
  if (fileClass === "xml") {
    const id = shownId(source.head());
    read = /^510[a-d]$/.test(id ?? "")
      ? readAsCount(onePass(chunks), index, keepVotes || id !== "510b")
      : readWhole(wholeOf(onePass(chunks)), index, keepVotes);
  }
  drain(chunks);
  return { ...read, sha256: digest.hex() };
}
