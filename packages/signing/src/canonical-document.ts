// Reads JSON that must have been written in the one canonical way, so that a signature over its bytes is a
// signature over its meaning.
import { canonicalJson, err, type JsonValue, ok, type Result } from "@telwerk/core";
import { type Bytes, readUtf8 } from "./bytes.js";
import type { SigCode } from "./catalogue/codes.js";
import { issue, type SigIssue } from "./issue.js";
import type { Shape } from "./json-shape.js";

function parse(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return err(cause.message);
    throw cause;
  }
}

/**
 * Reads a document of one shape.
 *
 * // untrusted: a name that stands twice means one thing to one reader and another to the next; whatever
 * differs by one byte from the canonical text of what was understood is refused.
 *
 * @param path - what the document is called in paths
 */
export function readCanonical<T extends JsonValue>(
  bytes: Bytes,
  shape: Shape<T>,
  code: SigCode,
  path: string,
): Result<T, SigIssue[]> {
  const text = readUtf8(bytes);
  const parsed = text === undefined ? err("not UTF-8") : parse(text);
  if (parsed.kind === "err") return err([issue(code, path, { why: parsed.error })]);
  const wrong: SigIssue[] = [];
  const value = parsed.value;
  if (!shape(value, path, (place, why) => wrong.push(issue(code, place, { why }))))
    return err(wrong);
  return canonicalJson(value) === text
    ? ok(value)
    : err([issue(code, path, { why: "not written in the canonical way" })]);
}
