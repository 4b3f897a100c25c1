// What goes between the one who asks for files and those who read them.
import type { ReadRequest } from "../evidence/reader.js";
import type { PackedRead } from "./packing.js";

/** Read this file. */
export interface ReadOrder extends Omit<ReadRequest, "source"> {
  /** From what the reader makes the source: see `Source.origin`. */
  readonly origin: unknown;
}

/** What came of it. */
export type ReadAnswer =
  | { readonly kind: "read"; readonly read: PackedRead }
  /** The world failed: see `ReadFault`. */
  | { readonly kind: "fault"; readonly code: string }
  /** The program failed. */
  | { readonly kind: "bug"; readonly what: string };
