// The second reading: values from the bytes of an EML_NL file, by another parser than ours.
// Comes in: a file the strict reader has accepted. Goes out: plain values to compare with the first
// reading. Refused: other kinds of document, and files in which something that must be there is not.
import { readCount } from "./eml/count.js";
import type { EmlDocument } from "./eml/documents.js";
import { readDefinition } from "./eml/election.js";
import { readCandidateLists, readResult } from "./eml/people.js";
import { type Element, toTree, UnreadableError } from "./eml/tree.js";
import { attribute, isNamed } from "./eml/values.js";

/** What a second reading gave. @public */
export type Reading =
  | { readonly kind: "read"; readonly document: EmlDocument }
  | { readonly kind: "unreadable"; readonly reason: string };

function readDocument(root: Element): EmlDocument {
  if (!isNamed(root, "EML")) throw new UnreadableError("the root is not EML");
  const id = attribute(root, "Id");
  if (id === "110a") return readDefinition(root);
  if (id === "230b" || id === "230c") return readCandidateLists(root, id);
  if (/^510[abcd]$/.test(id)) return readCount(root, id);
  if (id === "520") return readResult(root);
  throw new UnreadableError(`there is no second reading for a document ${id}`);
}

/**
 * Reads an EML_NL file a second time. Only for files the strict reader has accepted: the parser used
 * here accepts much that is no XML.
 *
 * @param bytes - the file
 * @returns the values, or why there are none; the kind follows from the root's `Id`, never from a name
 *
 * @example
 * ```ts
 * const reading = readEml(bytes);
 * if (reading.kind === "read" && reading.document.kind === "110a") reading.document.seats; // 150
 * ```
 * @public
 */
export function readEml(bytes: Uint8Array): Reading {
  try {
    return { kind: "read", document: readDocument(toTree(bytes)) };
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: "unreadable", reason: error.message };
    throw error;
  }
}
