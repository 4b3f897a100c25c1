import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { base } from "../support/vectors.js";

type Engine = typeof import("../../src/verification.js");
const verify = vi.hoisted(() => vi.fn<Engine["verify"]>());
vi.mock("../../src/verification.js", () => ({ verify }));
const { main } = await import("../../src/node/main.js");
const engine = await vi.importActual<Engine>("../../src/verification.js");

const folder = mkdtempSync(join(tmpdir(), "telwerk-main-"));
for (const { name, bytes } of base) writeFileSync(join(folder, name), bytes);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const said: string[] = [];
const streams = { out: () => undefined, err: (text: string) => said.push(text) };
beforeEach(() => {
  said.length = 0;
});

describe("a bug", () => {
  test("is exit code 70, with one clear line and no stack trace", async () => {
    verify.mockRejectedValue(new Error("something impossible"));
    expect(await main(["verify", folder], streams)).toBe(70);
    expect(said.join("")).toContain("VER-BUG");
    expect(said.join("")).toContain("Error: something impossible");
    expect(said.join("")).not.toMatch(/\n\s+at /);
  });

  test("in one check is told with its cause, beside the report", async () => {
    verify.mockImplementation(async (delivery, options) => {
      const done = await engine.verify(delivery, options);
      const [first, ...others] = done.judged;
      if (first === undefined) throw new Error("no checks");
      const fault = new TypeError("no such list");
      return { ...done, judged: [{ ...first, status: "error", fault }, ...others] };
    });
    await main(["verify", folder], streams);
    expect(said.join("")).toContain("Controle V00.01 is niet gedaan.");
    expect(said.join("")).toContain("TypeError: no such list");
  });
});
