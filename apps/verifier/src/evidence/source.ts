import type { Issue } from "@telwerk/core";

/**
 * A file, wherever it comes from: a disk, or a page in a browser.
 *
 * The engine asks for the bytes once, and once more for the places of its findings.
 */
export interface Source {
  /** As a reader knows it: the path that was named, or a path below it. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /**
   * The first bytes, at least 4 KB unless the file is shorter.
   *
   * @throws ReadFault when the file cannot be read
   */
  head(): Uint8Array | Promise<Uint8Array>;
  /**
   * All bytes, in pieces. A piece may be overwritten when the next one is asked for.
   *
   * @throws ReadFault when the file cannot be read
   */
  chunks(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /**
   * Bytes from any place: so that a zip need not be in memory. Without it a zip is read whole.
   *
   * @throws ReadFault when the file cannot be read
   */
  readonly read?: (offset: number, length: number) => Uint8Array | Promise<Uint8Array>;
  /**
   * From what another thread can make the same source: something that can be cloned to it. Absent where
   * the bytes can be had here only.
   */
  readonly origin?: unknown;
  /** Where it stands in a zip: is told what was wrong with it there, when others have read it. */
  readonly refuse?: (issues: readonly Issue[]) => void;
}

/** The world failed while a file was read. `cause` is a short code such as `EACCES`. */
export class ReadFault extends Error {
  override readonly name = "ReadFault";
  readonly code: string;
  /** What another thread found wrong with it in its zip; nobody here has heard of that yet. */
  readonly refused: readonly Issue[];

  constructor(code: string, options: ErrorOptions & { readonly refused?: readonly Issue[] } = {}) {
    super(`cannot be read: ${code}`, options);
    this.code = code;
    this.refused = options.refused ?? [];
  }
}

/** Something that was named and is not a readable file. */
export interface Unreadable {
  readonly path: string;
  readonly kind: "unreadable" | "special-file";
  /** Such as `ENOENT`. */
  readonly cause: string;
}

/** Everything that was handed over, in a fixed order. */
export interface Delivery {
  readonly sources: readonly Source[];
  readonly unreadable: readonly Unreadable[];
  /** Paths of what stood in a folder and is neither a file nor a folder: told, and left alone. */
  readonly ignored: readonly string[];
}

/** Works out a SHA-256 while bytes pass. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** 64 hexadecimal digits, lower case. */
  hex(): string;
}
