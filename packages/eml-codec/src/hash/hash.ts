// The hash code of a file, as Abacus takes it (of the bytes) and as OSV does (canonical where named).
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { inspect, writeCanonically } from "./canonical-form.js";
import { hashCatalogue } from "./codes.js";
import { type HashCode, toHashCode } from "./hash-code.js";

/**
 * How a hash code is taken.
 *
 * - `raw`: of the bytes as they are, as Abacus does.
 * - `osv`: of the canonical form that the file names in its first `ds:CanonicalizationMethod`; of the
 *   bytes as they are if it names none.
 *
 * For a file in canonical form both are the same.
 * @public
 */
export interface HashOptions {
  readonly mode: "raw" | "osv";
}

const CANONICAL_XML = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

/** By address: whether comments are kept. */
const forms: ReadonlyMap<string, boolean> = new Map([
  [CANONICAL_XML, false],
  [`${CANONICAL_XML}#WithComments`, true],
]);

/** The bytes of which OSV takes the hash. */
function hashedByOsv(bytes: Uint8Array): Result<Uint8Array, readonly Issue[]> {
  const inspected = inspect(bytes);
  if (inspected.kind === "err") return inspected;
  const { algorithm } = inspected.value;
  if (algorithm === undefined) return ok(bytes);
  const comments = forms.get(algorithm);
  if (comments !== undefined) return writeCanonically(bytes, comments);
  const { severity } = hashCatalogue["EML-HASH-ALGORITHM"];
  const path = "CanonicalizationMethod/@Algorithm";
  return err([{ code: "EML-HASH-ALGORITHM", severity, path, facts: { found: algorithm } }]);
}

/**
 * Takes the hash code (SHA-256) of a file.
 *
 * @param bytes - the whole file
 * @param options - `raw` or `osv`
 * @returns the code; with `osv` an issue for what is not well-formed (a code of the reader) or names
 *   another form (`EML-HASH-ALGORITHM`) or has none (`EML-HASH-NAMESPACE`)
 * @example
 * ```ts
 * const code = await hash(new TextEncoder().encode("<a>xyz</a>"), { mode: "osv" });
 * if (code.kind === "ok") code.value.slice(0, 8); // "b51dc19c"
 * ```
 * @public
 */
export async function hash(
  bytes: Uint8Array,
  options: HashOptions,
): Promise<Result<HashCode, readonly Issue[]>> {
  const hashed = options.mode === "raw" ? ok(bytes) : hashedByOsv(bytes);
  if (hashed.kind === "err") return hashed;
  // A copy, for memory that is shared between threads cannot be hashed.
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new Uint8Array(hashed.value));
  return ok(toHashCode(new Uint8Array(digest)));
}
