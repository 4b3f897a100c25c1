// A file in a zip, as a source like any other: it is inflated when it is asked for, and forgotten again.
import { type ZipArchive, type ZipEntry, ZipRefusal } from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import { joined } from "../evidence/reading.js";
import { ReadFault, type Source } from "../evidence/source.js";

const headSize = 4096;

/** Opens the zip again, or gives the one that is still open. */
export type Reopen = () => Promise<ZipArchive>;

/** Is told what is wrong with a file, where that shows only while it is read. */
export type Refuse = (issues: readonly Issue[]) => void;

async function* piecesOf(
  path: string,
  entry: ZipEntry,
  reopen: Reopen,
  refuse: Refuse,
): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = await reopen();
  const same = zip.entries.find(({ name }) => name === entry.name);
  // The zip was replaced between two looks at it.
  if (same?.size !== entry.size || same.crc !== entry.crc) throw new ReadFault("CHANGED");
  try {
    yield* zip.chunks(same);
  } catch (cause) {
    if (!(cause instanceof ZipRefusal)) throw cause;
    refuse(cause.issues);
    throw new ReadFault(cause.issues[0]?.code ?? path, { cause });
  }
}

/**
 * Makes the source of a file in a zip.
 *
 * @param path - as a reader knows it: the path of the zip, a slash, the name in it
 */
export function entrySource(path: string, entry: ZipEntry, reopen: Reopen, refuse: Refuse): Source {
  const chunks = (): AsyncIterable<Uint8Array> => piecesOf(path, entry, reopen, refuse);
  return {
    path,
    size: entry.size,
    head: async () => {
      const pieces: Uint8Array[] = [];
      let size = 0;
      for await (const piece of chunks()) {
        pieces.push(piece);
        size += piece.length;
        if (size >= headSize) break;
      }
      return joined(pieces);
    },
    chunks,
  };
}
