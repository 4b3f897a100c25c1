import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base64, fingerprint, hex, inGroups } from "../../src/report/fingerprint.js";

describe("the fingerprint of a text", () => {
  test("is its SHA-256, as the machine's own library works it out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const hash = createHash("sha256").update(text);
        expect(hex(fingerprint(text))).toBe(hash.copy().digest("hex"));
        expect(base64(fingerprint(text))).toBe(hash.digest("base64"));
      }),
    );
  });

  test("is right around the edges of a block", () => {
    for (let length = 50; length < 140; length += 1) {
      const text = "a".repeat(length);
      expect(hex(fingerprint(text))).toBe(createHash("sha256").update(text).digest("hex"));
    }
  });
});

test("digits stand in groups of four", () => {
  expect(inGroups("0123456789")).toBe("0123 4567 89");
});
