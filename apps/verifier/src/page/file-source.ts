// Files that were handed to a page, for the engine. Nothing is read before the engine asks for it.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Digest, ReadFault, type Source } from "../evidence/source.js";
import type { GivenFile } from "./messages.js";

const headSize = 4096;
const chunkSize = 4 * 1024 * 1024;

async function bytesOf(file: File, offset: number, length: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
  } catch (cause) {
    // The browser says with a name what is wrong: the file was moved, changed or locked.
    throw new ReadFault(cause instanceof Error ? cause.name : "UNKNOWN", { cause });
  }
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < file.size; offset += chunkSize) {
    yield await bytesOf(file, offset, chunkSize);
  }
}

/** A file of a page as a source. */
export function pageSource({ path, file }: GivenFile): Source {
  return {
    path,
    size: file.size,
    head: () => bytesOf(file, 0, headSize),
    chunks: () => chunksOf(file),
    read: (offset, length) => bytesOf(file, offset, length),
  };
}

/** SHA-256 while bytes pass: the browser's own takes whole files only. */
export function pageDigest(): Digest {
  const hash = sha256.create();
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    hex: () => bytesToHex(hash.digest()),
  };
}
