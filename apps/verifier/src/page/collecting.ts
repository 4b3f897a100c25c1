// From what a user drops or chooses to files with paths, folders walked to the bottom.
import type { Unreadable } from "../evidence/source.js";
import type { Given, GivenFile } from "./messages.js";

class Collection implements Given {
  readonly files: GivenFile[] = [];
  readonly unreadable: Unreadable[] = [];
  readonly #paths = new Set<string>();

  add(path: string, file: File): void {
    // Two files of one name may come from two folders: each keeps a path of its own.
    let own = path;
    for (let number = 2; this.#paths.has(own); number += 1) own = `${path} (${number})`;
    this.#paths.add(own);
    this.files.push({ path: own, file });
  }

  cannotRead(path: string, cause: unknown): void {
    const code = cause instanceof Error ? cause.name : "UNKNOWN";
    this.unreadable.push({ path, kind: "unreadable", cause: code });
  }

  async enter(entry: FileSystemEntry): Promise<void> {
    const path = entry.fullPath.replace(/^\//, "");
    try {
      if (isFolder(entry)) for (const one of await entriesOf(entry)) await this.enter(one);
      else if (isFile(entry)) this.add(path, await fileOf(entry));
    } catch (cause) {
      this.cannotRead(path, cause);
    }
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** All entries of a folder: a browser gives them a hundred at a time, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** What was chosen in a file dialogue: loose files, or everything in a folder. */
export function chosen(files: Iterable<File>): Given {
  const collection = new Collection();
  for (const file of files) {
    collection.add(file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, file);
  }
  return collection;
}

/** What was dropped. The browser shows it during the event only: the first lines must not wait. */
export async function dropped({ items, files }: DataTransfer): Promise<Given> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  const loose = chosen(files);
  if (entries.every((entry) => entry === null)) return loose;
  const collection = new Collection();
  for (const entry of entries) if (entry !== null) await collection.enter(entry);
  return collection;
}
