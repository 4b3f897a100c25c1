import { describe, expect, test } from "vitest";
import { fingerprint, readingOf, typedFingerprint } from "../src/fingerprint.js";
import { actor } from "./cast.js";

const hex = "0123456789abcdef".repeat(4);

describe("a fingerprint", () => {
  test("stands in 16 groups of 4", () => {
    const { groups } = readingOf(hex);
    expect(groups).toHaveLength(16);
    expect(groups.join("")).toBe(hex);
    expect(groups.slice(0, 4)).toEqual(["0123", "4567", "89ab", "cdef"]);
  });

  test("is read out in four rows, digit by digit, with all 64", () => {
    const { spoken } = readingOf(hex);
    expect(spoken[0]).toBe(
      "eerste rij: nul een twee drie, vier vijf zes zeven, acht negen Anton Bernhard, Cornelis Dirk Eduard Ferdinand.",
    );
    expect(spoken.map((row) => row.split(":")[0])).toEqual([
      "eerste rij",
      "tweede rij",
      "derde rij",
      "vierde rij",
    ]);
    expect(
      spoken
        .join(" ")
        .match(/[a-zA-Z]+(?=[ ,.])/g)
        ?.filter((word) => word !== "rij" && !word.endsWith("de") && word !== "eerste"),
    ).toHaveLength(64);
  });

  test("is of the key, and of the whole certificate", async () => {
    const someone = await actor();
    const { key, certificate } = await fingerprint(someone.signer.certificate);
    expect(key.hex).toBe(someone.fingerprint);
    expect(certificate.hex).not.toBe(key.hex);
    const renewed = await actor({ serial: 99 });
    expect((await fingerprint(renewed.signer.certificate)).key).toEqual(key);
  });

  test.each(["abc", hex.toUpperCase(), `${hex}0`])("is never made from %s", (text) => {
    expect(() => readingOf(text)).toThrow(RangeError);
  });

  test("that was typed is compared without its spaces, colons and capitals", () => {
    const typed = hex.toUpperCase().match(/.{4}/g)?.join(" : ") ?? "";
    expect(typedFingerprint(`${typed}\n`)).toBe(hex);
    expect(typedFingerprint(hex.slice(2))).toBeUndefined();
    expect(typedFingerprint(`${hex.slice(1)}O`)).toBeUndefined();
  });
});
