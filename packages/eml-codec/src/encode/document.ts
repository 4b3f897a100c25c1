// The door for writing: a typed document comes in, canonical bytes or the reasons against it go out.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import type { CountPart } from "../decoders/count.js";
import { optional } from "../decoders/optional.js";
import type { Count } from "../documents/count.js";
import type { EmlDocument } from "../documents/document.js";
import { writeCandidateLists } from "./candidate-lists.js";
import { type EncodeOptions, encodeCountSync, profileOf } from "./count.js";
import { writeDefinition } from "./definition.js";
import { writeNomination } from "./nomination.js";
import { writePollingStations } from "./polling-stations.js";
import { ReadBack } from "./read-back.js";
import { writeReferendum } from "./referendum.js";
import { writeResult } from "./result.js";
import type { Manner } from "./shared-parts.js";
import { Writer } from "./writer.js";

function* partsOf(count: Count): Generator<CountPart, void, undefined> {
  const { documentId, envelope, election, countingMethod, phase, kept } = count;
  yield {
    kind: "head",
    documentId,
    envelope,
    ...optional("countingMethod", countingMethod),
    ...optional("phase", phase),
    election,
    ...optional("kept", kept),
  };
  for (const { contest, total, units } of count.contests) {
    if (total !== undefined) yield { kind: "total", contest, votes: total };
    for (const unit of units) yield { kind: "unit", contest, unit };
  }
  yield { kind: "end", outcome: "ok", issues: [] };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function encodeWholeCount(
  count: Count,
  options: EncodeOptions,
): Result<Uint8Array, readonly Issue[]> {
  const chunks: Uint8Array[] = [];
  for (const part of encodeCountSync(partsOf(count), options)) {
    if (part.kind === "chunk") chunks.push(part.bytes);
    else if (part.outcome === "err") return err(part.issues);
  }
  return ok(joined(chunks));
}

function write(writer: Writer, document: Exclude<EmlDocument, Count>, manner: Manner): void {
  switch (document.kind) {
    case "election-definition":
      writeDefinition(writer, document, manner);
      break;
    case "polling-stations":
      writePollingStations(writer, document, manner);
      break;
    case "nomination":
      writeNomination(writer, document, manner);
      break;
    case "candidate-lists":
      writeCandidateLists(writer, document, manner);
      break;
    case "election-result":
      writeResult(writer, document, manner);
      break;
    case "referendum-options":
      writeReferendum(writer, document, manner);
      break;
  }
}

/**
 * Writes an EML_NL document in canonical form: its raw hash code and that over its C14N are the same.
 *
 * Offsets (`at`) are ignored, so documents may also be made by hand, with `at: 0`. What is written was
 * read back by the decoder first.
 *
 * @param document - any document that the codec reads
 * @param options - whose habits to follow where EML_NL leaves it open
 * @returns the bytes of the file (UTF-8), or every issue: `EML-ENCODE-…` for values that cannot be
 * written, and the codes of the decoder for documents that it would refuse
 * @example
 * ```ts
 * declare const bytes: Uint8Array;
 * const decoded = decodeDocument(bytes);
 * if (decoded.kind === "ok") encodeDocument(decoded.value); // { kind: "ok", value: the same bytes }
 * ```
 * @public
 */
export function encodeDocument(
  document: EmlDocument,
  options: EncodeOptions = {},
): Result<Uint8Array, readonly Issue[]> {
  if (document.kind === "count") return encodeWholeCount(document, options);
  const profile = profileOf(options, document.envelope);
  const writer = new Writer(profile);
  writer.restorer.add(document.kept);
  write(writer, document, { style: options.style });
  writer.verbatim(writer.restorer.after());
  writer.refuseLeftovers();
  if (writer.issues.length > 0) return err(writer.issues);
  const readBack = new ReadBack(document.kind, profile);
  const bytes = readBack.bytes(writer.take());
  const issues = readBack.finish();
  return issues.length > 0 ? err(issues) : ok(bytes);
}
