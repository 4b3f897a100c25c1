import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dataFolder, describeWithTools, projectRoot } from "../../src/node.js";

/** Runs the sample of gated tests in a vitest of its own, with TELWERK_REQUIRE and TELWERK_WITHOUT as given. */
function runSample(required: string, without = ""): { code: number | null; text: string } {
  const vitest = join(projectRoot(), "node_modules", "vitest", "vitest.mjs");
  const sample = join(import.meta.dirname, "gate-sample");
  const done = spawnSync(
    process.execPath,
    [vitest, "run", "--root", sample, "--reporter=tap-flat"],
    {
      env: { ...process.env, TELWERK_REQUIRE: required, TELWERK_WITHOUT: without, NO_COLOR: "1" },
      encoding: "utf8",
    },
  );
  return { code: done.status, text: done.stdout };
}

// Each of them starts vitest once more.
describe("the gate for tests that need something from the machine", { timeout: 60_000 }, () => {
  test("finds the data beside the root of the project", () => {
    expect(dataFolder()).toBe(join(projectRoot(), "..", "shared", "data"));
  });

  describeWithTools(["node"], "runs the tests where the tool is there", () => {
    test("this one", () => {
      expect(process.version).toMatch(/^v/);
    });
  });

  test("skips with one line that names what is missing", () => {
    const { code, text } = runSample("");
    expect(code).toBe(0);
    expect(text).toContain("1..2");
    expect(text).toMatch(
      /^ok 1 - sample\.spec\.ts > a sample \(needs no-such-program-1, no-such-program-2\) # .*SKIP/m,
    );
  });

  test("fails, naming what is missing, where it is required", () => {
    const { code, text } = runSample("data, tools");
    expect(code).toBe(1);
    expect(text).toContain("1..2");
    expect(text).toContain("not ok 1");
    expect(text).toContain("missing: no-such-program-1, no-such-program-2");
  });

  test("does without what is there, where that is asked for", () => {
    expect(runSample("").text).toContain("sample.spec.ts > another sample > runs");
    const { code, text } = runSample("", "data, tools");
    expect(code).toBe(0);
    expect(text).toMatch(/^ok 2 - sample\.spec\.ts > another sample \(needs node\) # .*SKIP/m);
    expect(runSample("tools", "tools").code).toBe(1);
  });

  test("skips where something else is required", () => {
    expect(runSample("data").code).toBe(0);
  });
});
