// Files in zips, made again from their origins in another thread. A zip that was opened once stays open for the
// next file in it: the last one on each level.
import type { ZipArchive } from "@telwerk/bundle";
import { ReadFault, type Source } from "../evidence/source.js";
import { entrySource, isEntryOrigin, type Refuse } from "./entry-source.js";
import { openStrictly, type ZipPorts } from "./expansion.js";

/** What is at the bottom of every origin: a file of the platform. */
export type PlainSource = (origin: unknown) => Source;

/** Makes sources again. */
export class Shelf {
  readonly #plain: PlainSource;
  readonly #ports: ZipPorts;
  /** By level: 0 is a file of the platform, 1 a zip in it. */
  readonly #open: { readonly path: string; readonly zip: Promise<ZipArchive> }[] = [];

  constructor(plain: PlainSource, ports: ZipPorts = {}) {
    this.#plain = plain;
    this.#ports = ports;
  }

  /** The source of an origin. */
  source(origin: unknown, refuse: Refuse): Source {
    if (!isEntryOrigin(origin)) return this.#plain(origin);
    const { zip, zipPath: path, zipSize: size, entry } = origin;
    const around = { path, size, origin: zip };
    return entrySource(around, entry, () => this.#opened(zip, path), refuse);
  }

  #opened(origin: unknown, path: string): Promise<ZipArchive> {
    const level = levelOf(origin);
    const last = this.#open[level];
    if (last?.path === path) return last.zip;
    const zip = this.#openZip(origin);
    this.#open[level] = { path, zip };
    return zip;
  }

  async #openZip(origin: unknown): Promise<ZipArchive> {
    // What is wrong with the zip itself was found when it was opened first.
    const source = this.source(origin, () => undefined);
    const opened = await openStrictly(source, this.#ports);
    if (opened.kind === "ok") return opened.value;
    throw new ReadFault("CHANGED");
  }
}

function levelOf(origin: unknown): number {
  return isEntryOrigin(origin) ? 1 + levelOf(origin.zip) : 0;
}
