// The snippets of the README run, and print what they say.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as codec from "../src/index.js";
import { bytesOf, sampleCount } from "./samples.js";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const snippets = Array.from(readme.matchAll(/```ts\n(.*?)```/gs), ([, code = ""]) => code);

type Print = (line: string) => void;

/** Runs a snippet; gives what `result`, an expression after it, is worth. */
function run(snippet: string, print: Print, result = "undefined"): unknown {
  const body = stripTypeScriptTypes(snippet).replace(
    /import \{([^}]*)\} from "@telwerk\/eml-codec";/g,
    "const {$1} = codec;",
  );
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own README
  const call = new Function("codec", "console", `"use strict"; ${body}; return ${result};`);
  return Reflect.apply(call, undefined, [codec, { log: print }]);
}

describe("the README", () => {
  it("has four snippets", () => {
    expect(snippets).toHaveLength(4);
  });

  it.each(snippets.map((snippet) => [snippet.split("\n", 1)[0], snippet] as const))(
    "%s …",
    (_, snippet) => {
      const printed: string[] = [];
      run(snippet, (line) => printed.push(line));
      const promised = Array.from(snippet.matchAll(/^\/\/ (.*)$/gm), ([, line]) => line);
      expect(printed).toEqual(promised);
    },
  );

  it("counts a stream", async () => {
    const total = run(snippets[1] ?? "", () => undefined, "totalCounted");
    async function* chunks(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      yield bytesOf(sampleCount);
    }
    if (typeof total !== "function") throw new Error("no function");
    expect(await Reflect.apply(total, undefined, [chunks()])).toBe(60);
  });
});
