// Files that somebody changed, and what is found wrong with them.
import { leaves } from "@telwerk/testkit";
import { expect } from "vitest";
import { byOurselves, type MemoryFile, verifyFiles } from "./memory.js";

/** A copy of the files, with another text in those of a name; an error where nothing changed. */
export function edited(
  files: readonly MemoryFile[],
  name: RegExp,
  change: (text: string) => string,
): readonly MemoryFile[] {
  return files.map((file) => {
    if (!name.test(file.name)) return file;
    const text = new TextDecoder().decode(file.bytes);
    const other = change(text);
    if (other === text) throw new Error(`${file.name}: nothing was changed`);
    return { ...file, bytes: new TextEncoder().encode(other) };
  });
}

/** The checks that fail on files that must be refuted. */
export async function failing(files: readonly MemoryFile[]): Promise<readonly string[]> {
  const { judged, verdict } = await verifyFiles(files, byOurselves);
  expect(verdict.word).toBe("refuted");
  return judged.filter(({ status }) => status === "fail").map(({ entry }) => entry.id);
}

/** Files with one digit changed. */
interface Forgery {
  /** Which, for a reader. */
  readonly what: string;
  readonly files: readonly MemoryFile[];
}

/** A copy with another last digit in the first, the middle and the last value of each kind, file by file. */
export function changedDigits(files: readonly MemoryFile[]): readonly Forgery[] {
  return files.flatMap((file) => {
    const byKind = Map.groupBy(leaves(file), ({ name }) => name);
    const chosen = [...byKind.values()].flatMap((found) => [
      ...new Set([found[0], found[found.length >> 1], found.at(-1)]),
    ]);
    return chosen.flatMap((leaf) => {
      // Number and name of a polling station stand in the count of its municipality only.
      const isStation = leaf?.kind === "unit-id" && leaf.value.includes("::SB");
      if (leaf === undefined || isStation || !/\d$/.test(leaf.value)) return [];
      const bytes = file.bytes.slice();
      bytes[leaf.offset + leaf.length - 1] = 48 + ((Number(leaf.value.at(-1)) + 1) % 10);
      const forged = files.map((other) => (other === file ? { ...file, bytes } : other));
      return [{ what: `${file.name} ${leaf.name} ${leaf.value}`, files: forged }];
    });
  });
}
