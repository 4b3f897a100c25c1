// Whether a document that is read and written again is its own canonical form.

import { encodeDocument } from "../../src/encode/document.js";
import { canonicalForm } from "../../src/hash/canonical-form.js";
import { decodeDocument, type Profile } from "../../src/index.js";

const decoder = new TextDecoder();

/** Without white space between elements, which is not kept. */
const dense = (text: string): string => text.replace(/>(?:[ \t\n]|&#xD;)+(?=<)/g, ">");

/** What is lost of a document that is read; nothing where it is refused, or comes out whole. */
export function loss(bytes: Uint8Array, profile: Profile): string | undefined {
  const decoded = decodeDocument(bytes, { profile });
  if (decoded.kind === "err") return undefined;
  const form = canonicalForm(bytes);
  if (form.kind === "err")
    return form.error[0]?.code === "EML-HASH-NAMESPACE" ? undefined : "no canonical form";
  const encoded = encodeDocument(decoded.value, { profile });
  if (encoded.kind === "err") return `not written: ${JSON.stringify(encoded.error)}`;
  const [found, expected] = [encoded.value, form.value].map((one) => dense(decoder.decode(one)));
  if (found === expected) return undefined;
  let at = 0;
  while (found?.[at] === expected?.[at]) at += 1;
  const near = (text = ""): string => text.slice(Math.max(0, at - 80), at + 80);
  return `${near(found)}\n instead of \n${near(expected)}`;
}
