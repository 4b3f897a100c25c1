import { describe, expect, test } from "vitest";
import { toHashCode } from "../../src/hash/hash-code.js";
import {
  chooseHiddenGroups,
  formatHashCode,
  HASH_GROUPS,
  type HashCode,
  hashGroups,
  isTypedHash,
  parseHashCode,
} from "../../src/index.js";

const digits = "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef";
function parsed(text: string): HashCode {
  const code = parseHashCode(text);
  if (code.kind === "err") throw new Error("no code");
  return code.value;
}
const code = parsed(digits);

describe("a hash code as people see it", () => {
  test("is 16 groups of four, in lower or upper case, with what separator one likes", () => {
    expect(hashGroups(code)).toHaveLength(HASH_GROUPS);
    expect(formatHashCode(code)).toMatch(/^0011 2233 (?:[0-9a-f]{4} ){13}cdef$/);
    expect(formatHashCode(code, { letters: "upper", separator: "-" })).toMatch(/^0011-.*-CDEF$/);
  });

  test("is read back however it was written", () => {
    for (const text of [
      formatHashCode(code),
      formatHashCode(code, { letters: "upper" }),
      formatHashCode(code, { separator: "-" }),
      `  ${formatHashCode(code, { separator: "\u00A0" })}\r\n`,
      formatHashCode(code, { separator: "\u2013" }),
    ])
      expect(parsed(text)).toBe(digits);
  });

  test("is refused with a code where it is not whole, or no hash code", () => {
    expect(parseHashCode(digits.slice(1))).toMatchObject({
      error: [{ code: "EML-HASH-LENGTH", facts: { expected: 64, found: 63 } }],
    });
    expect(parseHashCode(`${digits}0`)).toMatchObject({ error: [{ code: "EML-HASH-LENGTH" }] });
    expect(parseHashCode(digits.replace("0", "O"))).toMatchObject({
      error: [{ code: "EML-HASH-CHARACTER", facts: { found: "o" } }],
    });
  });

  test("equals what was typed only when every digit is there", () => {
    expect(isTypedHash(code, formatHashCode(code, { letters: "upper" }))).toBe(true);
    expect(isTypedHash("aabb", "AA-BB")).toBe(true);
    expect(isTypedHash("aabb", "aab")).toBe(false);
    expect(isTypedHash("aabb", "xxxx")).toBe(false);
  });

  test("is not confirmed by nothing", () => {
    expect(isTypedHash("", "")).toBe(false);
    expect(isTypedHash(code, " - ")).toBe(false);
  });

  test("comes from 32 bytes, nothing else", () => {
    expect(toHashCode(new Uint8Array(32))).toBe("0".repeat(64));
    expect(() => toHashCode(new Uint8Array(20))).toThrow(RangeError);
  });
});

describe("hidden groups", () => {
  test("every pair comes equally often over all bytes, and every group is reachable", () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      if (byte >> 4 === byte % 16) continue;
      const pair = chooseHiddenGroups(() => byte);
      counts.set(pair.join(), (counts.get(pair.join()) ?? 0) + 1);
      expect(pair[0]).toBeLessThan(pair[1]);
    }
    expect(counts.size).toBe((16 * 15) / 2);
    expect(new Set(counts.values())).toEqual(new Set([2]));
    const seen = new Set([...counts.keys()].flatMap((pair) => pair.split(",")));
    expect(seen.size).toBe(HASH_GROUPS);
  });

  test("twice the same group is drawn again", () => {
    const bytes = [0x00, 0x88, 0x81];
    expect(chooseHiddenGroups(() => bytes.shift() ?? 0)).toEqual([1, 8]);
  });

  test("a source that gives no bytes, or always the same group, is a bug", () => {
    for (const broken of [0.5, -1, 256, Number.NaN])
      expect(() => chooseHiddenGroups(() => broken)).toThrow(RangeError);
    expect(() => chooseHiddenGroups(() => 0x11)).toThrow(/repeats/);
  });
});
