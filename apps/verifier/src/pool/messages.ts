// What goes between the one who asks for files and those who read them.
import type { Issue } from "@telwerk/core";
import type { ReadRequest } from "../evidence/reader.js";
import type { FolderOutcome } from "../many/folder.js";
import type { PackedRead } from "./packing.js";

/** Read this file. */
export interface ReadOrder extends Omit<ReadRequest, "source"> {
  readonly kind: "read";
  /** From what the reader makes the source: see `Source.origin`. */
  readonly origin: unknown;
}

/** What came of it. */
export type ReadAnswer =
  | { readonly kind: "read"; readonly read: PackedRead }
  /** The world failed: see `ReadFault`. */
  | { readonly kind: "fault"; readonly code: string; readonly refused: readonly Issue[] }
  /** The program failed. */
  | { readonly kind: "bug"; readonly what: string };

/** Judge this municipality. */
export interface FolderOrder {
  readonly kind: "folder";
  readonly name: string;
  /** From what the sources are made: see `Source.origin`. */
  readonly sources: readonly unknown[];
  readonly shared: readonly unknown[];
}

/** What came of it. */
export type FolderAnswer =
  | { readonly kind: "folder"; readonly outcome: FolderOutcome }
  | { readonly kind: "bug"; readonly what: string };
