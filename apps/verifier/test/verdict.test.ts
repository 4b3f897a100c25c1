import { describe, expect, test } from "vitest";
import { verifyFiles } from "./support/memory.js";
import { base } from "./support/vectors.js";

const without = (pattern: RegExp) => base.filter(({ name }) => !pattern.test(name));

describe("the depth of a verdict", () => {
  test("is the deepest level that was given", async () => {
    const { verdict } = await verifyFiles(base);
    expect(verdict.depth).toBe("stations");
    expect(Object.values(verdict.levels)).toEqual(["verified", "verified", "verified", "verified"]);
  });

  test("is the districts where no municipal count was given", async () => {
    const { verdict } = await verifyFiles(without(/gemeente/));
    expect(verdict).toMatchObject({ word: "verified", depth: "districts" });
    expect(verdict.levels.municipalities).toBe("not-given");
    expect(verdict.levels.stations).toBe("not-given");
  });

  test("is the national count where nothing else was given", async () => {
    const { verdict } = await verifyFiles(without(/gemeente|kieskring/));
    expect(verdict).toMatchObject({ word: "verified", depth: "result" });
  });

  test("is the national count where the districts are there in part", async () => {
    const { verdict } = await verifyFiles(without(/gemeente|kieskring_s-/));
    expect(verdict).toMatchObject({ word: "incomplete", depth: "result" });
    expect(verdict.reasons).toHaveLength(1);
    expect(verdict.reasons[0]?.finding?.facts).toEqual({
      area: { nl: "kieskring 2 ('s-Fictiehage)", en: "district 2 ('s-Fictiehage)" },
    });
  });

  test("is no level at all where something is refuted", async () => {
    const files = base.map((file) =>
      file.name.startsWith("Telling_TK2099_gemeente_F")
        ? {
            ...file,
            bytes: new TextEncoder().encode(
              new TextDecoder().decode(file.bytes).replace("<TotalCounted>", "<TotalCounted>1"),
            ),
          }
        : file,
    );
    const { verdict } = await verifyFiles(files);
    expect(verdict.word).toBe("refuted");
    expect(verdict.depth).toBeUndefined();
  });
});

describe("a level that was required", () => {
  test("makes the verdict incomplete where it was not given", async () => {
    const { verdict } = await verifyFiles(without(/gemeente|kieskring/), { require: "districts" });
    expect(verdict).toMatchObject({ word: "incomplete", depth: "result" });
    expect(verdict.reasons).toHaveLength(2);
  });

  test("changes nothing where it was given", async () => {
    const { verdict } = await verifyFiles(base, { require: "stations" });
    expect(verdict).toMatchObject({ word: "verified", depth: "stations" });
  });
});

describe("a level that was given without the level above it", () => {
  test("is incomplete, by name of each missing count", async () => {
    const { verdict } = await verifyFiles(without(/kieskring/));
    expect(verdict).toMatchObject({ word: "incomplete", depth: "result" });
    expect(verdict.levels.stations).toBe("incomplete");
    const areas = verdict.reasons.map(({ finding }) => finding?.facts?.["area"]);
    expect(areas).toContainEqual({
      nl: "kieskring 1 (Fictiehoven)",
      en: "district 1 (Fictiehoven)",
    });
  });
});

describe("the scope of the result", () => {
  test("leaves the deeper levels aside, whatever was given", async () => {
    const { verdict } = await verifyFiles(base, { scope: "result" });
    expect(verdict).toMatchObject({ word: "verified", depth: "result" });
    expect(verdict.levels.districts).toBe("out-of-scope");
  });
});
