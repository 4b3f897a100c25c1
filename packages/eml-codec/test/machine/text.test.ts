import { describe, expect, it } from "vitest";
import { shown } from "../../src/machine/text.js";

describe("a text in the facts of an issue", () => {
  it("is whole up to 80 characters", () => {
    expect(shown("x".repeat(80))).toBe("x".repeat(80));
  });

  it("is cut behind that", () => {
    expect(shown("x".repeat(81))).toBe(`${"x".repeat(80)}…`);
  });

  it("is never cut inside a character", () => {
    expect(shown(`${"x".repeat(79)}😀`)).toBe(`${"x".repeat(79)}…`);
    expect(shown(`${"x".repeat(78)}😀y`)).toBe(`${"x".repeat(78)}😀…`);
  });
});
