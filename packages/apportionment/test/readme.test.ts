// The example of the README, run as it stands there.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as door from "../src/index.js";

it("the example in the README prints what the README says", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const output = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const printed: string[] = [];
  const body = stripTypeScriptTypes(code).replace(
    /import \{([^}]*)\} from [^;]*;/,
    "const {$1} = door;",
  );
  // The code is our own README, and only a test runs it.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the README is the code under test
  const run: unknown = new Function("door", "console", body);
  if (typeof run !== "function") throw new Error("no function");
  Reflect.apply(run, undefined, [door, { log: (line: string) => printed.push(line) }]);
  expect(printed.join("\n")).toBe(output.trimEnd());
});
