import { describe, expect, test, vi } from "vitest";
import { main } from "../../src/node/main.js";

vi.mock("../../src/verification.js", () => ({
  verify: () => {
    throw new Error("something impossible");
  },
}));

describe("a bug", () => {
  test("is exit code 70, with one clear line and no stack trace", async () => {
    const said: string[] = [];
    const streams = { out: () => undefined, err: (text: string) => said.push(text) };
    expect(await main(["verify", "."], streams)).toBe(70);
    expect(said.join("")).toContain("VER-BUG");
    expect(said.join("")).toContain("Error: something impossible");
    expect(said.join("")).not.toMatch(/\n\s+at /);
  });
});
