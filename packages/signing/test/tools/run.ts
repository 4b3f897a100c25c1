// Runs real tools on files in a folder of their own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** What a tool said. */
interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** A folder that is gone after the test. */
export interface Bench {
  readonly folder: string;
  readonly put: (name: string, content: string | Uint8Array) => void;
  readonly get: (name: string) => Uint8Array;
  readonly text: (name: string) => string;
  /** Runs a tool in the folder, whatever comes of it. */
  readonly try: (tool: string, ...words: readonly string[]) => Outcome;
  /** Runs a tool in the folder; anything but success fails the test. */
  readonly run: (tool: string, ...words: readonly string[]) => string;
}

/** Makes a folder to work in. */
export function bench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), "telwerk-signing-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const attempt = (tool: string, ...words: readonly string[]): Outcome => {
    const { status, stdout, stderr } = spawnSync(tool, words, { cwd: folder, encoding: "utf8" });
    return { code: status ?? -1, output: `${stdout}${stderr}` };
  };
  return {
    folder,
    put: (name, content) => {
      writeFileSync(join(folder, name), content);
    },
    get: (name) => new Uint8Array(readFileSync(join(folder, name))),
    text: (name) => readFileSync(join(folder, name), "utf8"),
    try: attempt,
    run: (tool, ...words) => {
      const { code, output } = attempt(tool, ...words);
      if (code !== 0) throw new Error(`${tool} ${words.join(" ")}: ${output}`);
      return output;
    },
  };
}
