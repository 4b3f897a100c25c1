// From paths on the command line to files, in a fixed order. Folders are walked to the bottom.
import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { Delivery, Source, Unreadable } from "../evidence/source.js";
import { faultCode, fileSource } from "./file-source.js";

/** By code unit, so that no locale changes the order. */
const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

class Walk {
  readonly sources: Source[] = [];
  readonly unreadable: Unreadable[] = [];
  readonly ignored: string[] = [];
  /** Real paths of folders and files that were seen: links may lead in a circle. */
  readonly #seen = new Set<string>();

  /** @param named - whether a user named this path, rather than a folder above it */
  visit(path: string, named: boolean): void {
    const found = this.#look(path);
    if (found === undefined) return;
    const { stats, real } = found;
    if (!stats.isDirectory() && !stats.isFile()) {
      if (named) this.unreadable.push({ path, kind: "special-file", cause: "NOT-A-FILE" });
      else this.ignored.push(path);
      return;
    }
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    if (stats.isDirectory()) this.#enter(path);
    else this.sources.push(fileSource(path, path, stats.size));
  }

  #enter(path: string): void {
    try {
      for (const name of readdirSync(path).sort(byName)) this.visit(join(path, name), false);
    } catch (cause) {
      this.#cannotRead(path, cause);
    }
  }

  #look(path: string): { readonly stats: Stats; readonly real: string } | undefined {
    try {
      return { stats: statSync(path), real: realpathSync(path) };
    } catch (cause) {
      this.#cannotRead(path, cause);
      return undefined;
    }
  }

  #cannotRead(path: string, cause: unknown): void {
    this.unreadable.push({ path, kind: "unreadable", cause: faultCode(cause) });
  }
}

/** Collects the files behind paths: in the order of the paths, and by name within each folder. */
export function deliveryOf(paths: readonly string[]): Delivery {
  const walk = new Walk();
  for (const path of paths) walk.visit(path, true);
  return walk;
}
