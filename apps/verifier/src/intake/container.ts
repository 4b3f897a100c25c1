// What was found in zips, as data.
import type { Issue } from "@telwerk/core";

/** One zip that was handed over, or that stood in one. */
export interface Container {
  /** As a reader knows it: `upload.zip/Telling_GR2026_Juinen.zip`. */
  readonly path: string;
  /** 1 for a zip that was handed over, 2 for a zip in it. */
  readonly depth: number;
  readonly size: number;
  /** Absent when the zip itself could not be read to its end. */
  readonly sha256?: string;
  /** The files in it, zips in it included; none when it was refused. */
  readonly entries: readonly ContainerEntry[];
  /** Why it was refused, whole or in part: codes of `@telwerk/bundle`. */
  readonly issues: readonly Issue[];
}

/** One file in a zip. */
interface ContainerEntry {
  readonly path: string;
  readonly name: string;
  /** In bytes, as the zip says; held against the content when that is read. */
  readonly size: number;
}
