// One file read twice: by our own reader and by fast-xml-parser. Comes in: bytes. Goes out: what
// differs, and the values of the second reading. Runs in any thread.

import { decodeDocument } from "@telwerk/eml-codec";
import { profileOf } from "../evidence/edition.js";
import { isUsed } from "../evidence/reading.js";
import type { Digest } from "../evidence/source.js";
import { type EmlDocument, readEml } from "../recount/index.js";
import { compareReadings, type Difference } from "./comparison.js";
import { offsetNear } from "./near.js";
import { inSecondForm } from "./second-form.js";
import { valuesOf } from "./values.js";

/** A difference with the byte offset of the nearest part that our own reader knows. */
interface PlacedDifference extends Difference {
  readonly at: number;
}

/** What came of reading a file a second time. */
export type SecondReading =
  | {
      readonly kind: "read";
      /** What the second reader read. Absent where it is what the first one read, value by value. */
      readonly document?: EmlDocument;
      /** Values that were held against each other. */
      readonly examined: number;
      /** How many differed, also those that are not listed. */
      readonly count: number;
      readonly differences: readonly PlacedDifference[];
    }
  /** The first reader accepts the file, the second does not. */
  | { readonly kind: "unreadable"; readonly reason: string }
  /** Our own reader refuses the file, or leaves it aside: there is nothing to hold against it. */
  | { readonly kind: "refused" };

/**
 * Reads a file twice and compares. untrusted: the second reader accepts much that is no XML, so it
 * only gets what the strict reader has accepted.
 */
export function readTwice(bytes: Uint8Array): SecondReading {
  const decoded = decodeDocument(bytes, { profile: profileOf(bytes) });
  if (decoded.kind === "err" || !isUsed(decoded.value)) return { kind: "refused" };
  const first = decoded.value;
  const second = readEml(bytes);
  if (second.kind === "unreadable") return second;
  const { document } = second;
  const { examined, count, differences } = compareReadings(inSecondForm(first), document);
  const placed = differences.map((one) => ({ ...one, at: offsetNear(first, one.path) }));
  return { kind: "read", document, examined, count, differences: placed };
}

/**
 * Reads a file that the strict reader has accepted. Where all values are what that reader found, there is nothing to
 * compare; where they are not, the file is read twice to say which.
 *
 * @param values - SHA-256 of all values, by the first reader
 */
export function readAgain(bytes: Uint8Array, values: string, digest: Digest): SecondReading {
  const second = readEml(bytes);
  if (second.kind === "unreadable") return second;
  const { sha256, examined } = valuesOf(second.document, digest);
  if (sha256 !== values) return readTwice(bytes);
  return { kind: "read", examined, count: 0, differences: [] };
}
