// Files that somebody changed, and what is found wrong with them.
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
