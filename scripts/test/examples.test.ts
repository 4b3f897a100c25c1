// Every example in a README or in TSDoc runs, and gives what it says it gives.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { blocks, exampleModule, runnable, tsdocExamples } from "../examples.mjs";
import { libraries, projectFiles, root } from "../workspace.mjs";

const load = (name: string): Promise<object> => import(name) as Promise<object>;
const check = (found: unknown, claimed: unknown): void => {
  expect(found).toEqual(claimed);
};

/** How much an example shows: values that it claims, and lines that it prints (its own test reads those). */
async function run(code: string, names: object = {}): Promise<number> {
  const { body, claims, complete } = runnable(code);
  if (!complete) return 0;
  let printed = 0;
  const log = (): void => {
    printed += 1;
  };
  const scope = { load, check, console: { ...console, log }, ...names };
  const make = runInThisContext(`({ ${Object.keys(scope).join(", ")} }) => ${body.trim()}`) as (
    given: object,
  ) => () => Promise<void>;
  await make(scope)();
  return claims + printed;
}

/** What all doors of a package hand out; a worker is not a door to import. */
async function everythingOf(name: string, doors: readonly string[]): Promise<object> {
  const all: object = {};
  for (const door of doors) {
    if (door.endsWith("worker") || door.endsWith(".json")) continue;
    Object.assign(all, await load(join(name, door)));
  }
  return all;
}

describe.each(libraries())("the examples in the sources of $folder", ({ directory, manifest }) => {
  const examples = tsdocExamples(join(directory, "src"));
  test.each(examples.length > 0 ? examples : [{ place: "(none yet)", code: "" }])(
    "$place",
    async ({ code }) => {
      await run(code, await everythingOf(manifest.name, Object.keys(manifest.exports ?? {})));
    },
  );
});

const pages = projectFiles("*.md").filter((file) => !/\.api\.md$|CHANGELOG\.md$/.test(file));
const examples = pages.flatMap((file) => blocks(file, readFileSync(join(root, file), "utf8")));

describe("the examples in Markdown", () => {
  test.each(examples)("$place", async ({ code }) => {
    const shown = await run(code);
    if (runnable(code).complete) expect(shown).toBeGreaterThan(0);
  });
});

describe("the runner of examples", () => {
  test("sees a value that is not what the example says", async () => {
    await expect(run("1 + 1; // 3")).rejects.toThrow();
    expect(await run("1 + 1; // 2")).toBe(1);
  });

  test("sees an example that does not run", async () => {
    await expect(run('import { gone } from "@telwerk/core";\ngone();\n')).rejects.toThrow();
  });

  test("parses an example that starts from something given, and does not run it", async () => {
    expect(await run("declare const bytes: Uint8Array;\nbytes.length; // 3\n")).toBe(0);
    await expect(run("declare const bytes: Uint8Array;\nbytes.(; // 3\n")).rejects.toThrow();
  });

  test("counts prose as prose, and looks into the sources of core", () => {
    expect(runnable("f(); // counts the votes").claims).toBe(0);
    const core = join(root, "packages/core/src");
    expect(existsSync(core) && tsdocExamples(core).length).toBeGreaterThan(5);
  });

  test("makes a module that fails where a claim does not hold, and takes what is given", async () => {
    const running = (text: string): Promise<object> =>
      load(`data:text/javascript,${encodeURIComponent(text)}`);
    await running(exampleModule("({ a: [1n] }); // { a: [1n] }"));
    await expect(running(exampleModule("({ a: [1n] }); // { a: [1] }"))).rejects.toThrow("is not");
    const streams = "declare const given: string;\nconst twice = given + given;\n";
    await running(exampleModule(streams, 'const given = "a";', 'twice; // "aa"\n'));
    await expect(
      running(exampleModule(streams, 'const given = "b";', 'twice; // "aa"\n')),
    ).rejects.toThrow("is not");
  });
});
