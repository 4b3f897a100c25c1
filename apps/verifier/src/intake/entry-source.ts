// A file in a zip, as a source like any other: it is inflated when it is asked for, and forgotten again.
import { type ZipArchive, type ZipEntry, ZipRefusal } from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import { ReadFault, type Source } from "../evidence/source.js";

const headSize = 4096;

/** Opens the zip again, or gives the one that is still open. */
export type Reopen = () => Promise<ZipArchive>;

/** Is told what is wrong with a file, where that shows only while it is read. */
export type Refuse = (issues: readonly Issue[]) => void;

/** The zip and the file in it; not where the zip was replaced between two looks at it. */
async function found(entry: ZipEntry, reopen: Reopen): Promise<readonly [ZipArchive, ZipEntry]> {
  const zip = await reopen();
  const same = zip.entries.find(({ name }) => name === entry.name);
  if (same?.size !== entry.size || same.crc !== entry.crc) throw new ReadFault("CHANGED");
  return [zip, same];
}

/** What a refusal is to whoever reads a source: a fault of the file, told once where the zip is judged. */
function faultOf(cause: unknown, path: string, refuse: Refuse): unknown {
  if (!(cause instanceof ZipRefusal)) return cause;
  refuse(cause.issues);
  return new ReadFault(cause.issues[0]?.code ?? path, { cause });
}

/** From what a file in a zip can be made again, in another thread. */
export interface EntryOrigin {
  /** The origin of the zip. */
  readonly zip: unknown;
  readonly zipPath: string;
  readonly zipSize: number;
  readonly entry: ZipEntry;
}

/** Tells an origin of a file in a zip from that of any other. */
export function isEntryOrigin(value: unknown): value is EntryOrigin {
  return typeof value === "object" && value !== null && "zip" in value && "entry" in value;
}

/** The zip in which a file stands. */
export type Around = Pick<Source, "path" | "size" | "origin">;

/**
 * Makes the source of a file in a zip. Its path is as a reader knows it: that of the zip, a slash, the name in it.
 *
 * @param zip - the zip around it
 * @param entry - what the zip says of it
 */
export function entrySource(zip: Around, entry: ZipEntry, reopen: Reopen, refuse: Refuse): Source {
  const path = `${zip.path}/${entry.name}`;
  const beginning = async (): Promise<Uint8Array> => {
    const [archive, same] = await found(entry, reopen);
    try {
      return await archive.beginning(same, headSize);
    } catch (cause) {
      throw faultOf(cause, path, refuse);
    }
  };
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const [archive, same] = await found(entry, reopen);
    try {
      yield* archive.chunks(same);
    } catch (cause) {
      throw faultOf(cause, path, refuse);
    }
  }
  let head: Promise<Uint8Array> | undefined;
  return {
    path,
    size: entry.size,
    head: () => {
      // Asked for more than once, and each time it would be inflated.
      head ??= beginning();
      return head;
    },
    chunks,
    refuse,
    ...(zip.origin === undefined ? {} : { origin: originOf(zip, entry) }),
  };
}

function originOf({ origin, path, size }: Around, entry: ZipEntry): EntryOrigin {
  return { zip: origin, zipPath: path, zipSize: size, entry };
}
