// Tests that need real data or tools: run where these are there, skipped with one line where they are
// not, and failing where TELWERK_REQUIRE says that they must be there. Nothing passes by absence.
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

// Vitest may be imported inside its own run only; the demo and the benchmarks import this module too.
const vitest = process.env["VITEST"] === undefined ? undefined : await import("vitest");

/** What a group of tests needs from the machine. @public */
export interface Needs {
  /** The real files in `../shared/data`, seen from the root of the project. */
  readonly data?: boolean;
  /** Programs that must be found on the PATH. */
  readonly tools?: readonly string[];
}

function isProjectRoot(folder: string): boolean {
  const file = join(folder, "package.json");
  return existsSync(file) && /"name": *"telwerk"/.test(readFileSync(file, "utf8"));
}

/**
 * Finds the root of the project: the nearest folder above this one whose package is named `telwerk`.
 *
 * @returns the folder, as an absolute path
 * @throws Error when there is none (the testkit was taken out of its project)
 * @public
 */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!isProjectRoot(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("no package.json named telwerk above the testkit");
    folder = parent;
  }
  return folder;
}

/**
 * Names the folder of real files, whether it is there or not.
 *
 * @returns `../shared/data`, seen from the root of the project, as an absolute path
 * @public
 */
export function dataFolder(): string {
  return join(projectRoot(), "..", "shared", "data");
}

function isOnPath(tool: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const names = process.platform === "win32" ? [`${tool}.exe`, `${tool}.cmd`] : [tool];
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

function listed(variable: string): string[] {
  return (process.env[variable] ?? "").split(",").map((word) => word.trim());
}

function missing(needs: Needs): { readonly kind: string; readonly what: string }[] {
  const without = listed("TELWERK_WITHOUT");
  const data = needs.data === true && (without.includes("data") || !existsSync(dataFolder()));
  const tools = (needs.tools ?? []).filter((tool) => without.includes("tools") || !isOnPath(tool));
  return [
    ...(data ? [{ kind: "data", what: "../shared/data" }] : []),
    ...tools.map((tool) => ({ kind: "tools", what: tool })),
  ];
}

/**
 * Describes tests that need something from the machine.
 *
 * Where something is missing, one skipped test says what; it fails instead where the environment
 * variable `TELWERK_REQUIRE` (comma separated: `data`, `tools`) asks for it. `TELWERK_WITHOUT` (likewise)
 * does as if they were missing: what is measured by such a run is the same on every machine.
 *
 * @param needs - what the tests need
 * @param name - what is described
 * @param body - declares the tests; called only when nothing is missing
 * @throws Error outside a run of vitest
 * @example
 * ```ts
 * describeWith({ data: true, tools: ["xmllint"] }, "the real files", () => {
 *   test("are well-formed", () => {});
 * });
 * ```
 * @public
 */
export function describeWith(needs: Needs, name: string, body: () => void): void {
  if (vitest === undefined) throw new Error("describeWith: only inside a run of vitest");
  const { describe, test } = vitest;
  const lacking = missing(needs);
  if (lacking.length === 0) {
    describe(name, body);
    return;
  }
  const title = `${name} (needs ${lacking.map(({ what }) => what).join(", ")})`;
  const required = listed("TELWERK_REQUIRE");
  const wanted = lacking.filter(({ kind }) => required.includes(kind));
  if (wanted.length === 0) {
    test.skip(title, () => undefined);
    return;
  }
  test(title, () => {
    const names = wanted.map(({ what }) => what).join(", ");
    throw new Error(`missing: ${names}, although TELWERK_REQUIRE asks for it`);
  });
}

/**
 * Describes tests that need the real files in `../shared/data`; see {@link describeWith}.
 *
 * @param name - what is described
 * @param body - declares the tests
 * @public
 */
export function describeWithData(name: string, body: () => void): void {
  describeWith({ data: true }, name, body);
}

/**
 * Describes tests that need programs on the PATH; see {@link describeWith}.
 *
 * @param tools - names of the programs, such as `openssl`
 * @param name - what is described
 * @param body - declares the tests
 * @public
 */
export function describeWithTools(tools: readonly string[], name: string, body: () => void): void {
  describeWith({ tools }, name, body);
}
