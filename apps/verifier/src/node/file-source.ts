// Files on a disk, for the engine. Nothing waits: a pipe or a device is never opened for reading.

import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { type Digest, ReadFault, type Source } from "../evidence/source.js";

const headSize = 4096;
const chunkSize = 1024 * 1024;

/** The short code of a fault of the file system, such as `ENOENT`. */
export function faultCode(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "UNKNOWN";
}

/** What the usual faults mean to whoever named a file. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: "dit bestaat niet (this does not exist)",
  EACCES: "dit mag niet worden gelezen (this may not be read)",
  EISDIR: "dit is een map (this is a folder)",
  "NOT-A-FILE": "dit is geen gewoon bestand (this is no regular file)",
};

/** A fault of the file system in words, with its code. */
export function faultWords(cause: unknown): string {
  const code = faultCode(cause);
  const meaning = meanings[code];
  return meaning === undefined ? code : `${meaning}: ${code}`;
}

function open(path: string): number {
  // O_NONBLOCK: between the look at a name and the opening it may have become a pipe.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw new ReadFault("NOT-A-FILE");
}

/** The whole of a file that is named on the command line; a pipe, a folder or a device is refused. */
export function wholeFile(path: string): Uint8Array {
  const file = open(path);
  try {
    return new Uint8Array(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

function guarded<T>(action: () => T): T {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof ReadFault) throw cause;
    throw new ReadFault(faultCode(cause), { cause });
  }
}

function* chunksOf(path: string, size: number): Generator<Uint8Array> {
  const file = guarded(() => open(path));
  try {
    const buffer = new Uint8Array(size);
    for (;;) {
      const length = guarded(() => readSync(file, buffer));
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function part(path: string, offset: number, length: number): Uint8Array {
  const file = guarded(() => open(path));
  try {
    const buffer = new Uint8Array(length);
    const read = guarded(() => readSync(file, buffer, 0, length, offset));
    return buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** A file on a disk. `shownPath` is how the reader named it. */
export function fileSource(path: string, shownPath: string, size: number): Source {
  return {
    path: shownPath,
    size,
    head: () => {
      for (const chunk of chunksOf(path, headSize)) return chunk;
      return new Uint8Array(0);
    },
    chunks: () => chunksOf(path, chunkSize),
    read: (offset, length) => part(path, offset, length),
    origin: { path, shownPath, size } satisfies FileOrigin,
  };
}

/** What a thread needs to open the same file. */
interface FileOrigin {
  readonly path: string;
  readonly shownPath: string;
  readonly size: number;
}

function isFileOrigin(value: unknown): value is FileOrigin {
  const keys = ["path", "shownPath", "size"];
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

/** Makes a file a source again, in another thread. */
export function fileOf(origin: unknown): Source {
  if (!isFileOrigin(origin)) throw new TypeError("no origin of a file");
  return fileSource(origin.path, origin.shownPath, origin.size);
}

/** SHA-256 by the machine's own library. */
export function sha256(): Digest {
  const hash = createHash("sha256");
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    hex: () => hash.digest("hex"),
  };
}
