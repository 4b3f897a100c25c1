// The snippets of docs/xsd.md run, and print what they say.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as xsd from "../../src/xsd/index.js";

const page = readFileSync(join(import.meta.dirname, "../../docs/xsd.md"), "utf8");

test("the example prints what its comment says", async () => {
  const [, code = "", printed = ""] = /```ts\n(.*?)\/\/ (.*?)\n```/s.exec(page) ?? [];
  const body = stripTypeScriptTypes(code).replace(
    /import \{([^}]*)\} from "[^"]*";/g,
    "const {$1} = xsd;",
  );
  const lines: string[] = [];
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own page
  const run = new Function("xsd", "console", `return (async () => { ${body} })();`) as (
    module: typeof xsd,
    console: { log: (line: string) => void },
  ) => Promise<void>;
  await run(xsd, { log: (line) => lines.push(line) });
  expect(lines).toEqual([printed]);
});
