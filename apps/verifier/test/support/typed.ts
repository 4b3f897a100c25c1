// A command as it is typed, run in this process.
import { main } from "../../src/node/main.js";

/** What came of a command. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command. */
export async function run(...words: readonly string[]): Promise<Said> {
  const said = { out: "", err: "" };
  const code = await main(words, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}
