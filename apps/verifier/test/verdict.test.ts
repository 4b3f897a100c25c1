import { describe, expect, test } from "vitest";
import type { Verdict } from "../src/verdict.js";
import { byOurselves, type MemoryFile, verifyFiles } from "./support/memory.js";
import { base, filesOf, optionsOf, vector, vectorNames } from "./support/vectors.js";

const without = (pattern: RegExp) => base.filter(({ name }) => !pattern.test(name));

const statesOf = ({ levels }: Verdict): readonly string[] =>
  Object.values(levels).map(({ state }) => state);

/** The base with a change in one file, behind a mark. */
function edited(name: string, mark: string, find: string, replace: string): readonly MemoryFile[] {
  return base.map((file) => {
    if (!file.name.includes(name)) return file;
    const text = new TextDecoder().decode(file.bytes);
    const at = text.indexOf(mark);
    const changed = text.slice(at).replace(find, replace);
    return { ...file, bytes: new TextEncoder().encode(text.slice(0, at) + changed) };
  });
}

describe("the depth of a verdict", () => {
  test("is the deepest level that was given", async () => {
    const { verdict } = await verifyFiles(base);
    expect(verdict.depth).toBe("stations");
    expect(statesOf(verdict)).toEqual(["verified", "verified", "verified", "verified"]);
  });

  test("is the districts where no municipal count was given", async () => {
    const { verdict } = await verifyFiles(without(/gemeente/));
    expect(verdict).toMatchObject({ word: "verified", depth: "districts" });
    expect(verdict.levels.municipalities.state).toBe("not-given");
    expect(verdict.levels.stations.state).toBe("not-given");
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
    expect(verdict.levels.districts).toEqual({ state: "incomplete", checks: ["V12.02"] });
    expect(verdict.levels.municipalities).toEqual({ state: "incomplete", checks: ["V06.02"] });
    expect(verdict.levels.stations).toEqual({
      state: "unproven",
      checks: [],
      because: "municipalities",
    });
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
    expect(verdict.levels.districts.state).toBe("out-of-scope");
  });
});

describe("a level by itself", () => {
  test("is not refuted by a polling station: what rests on that station is unproven", async () => {
    const files = edited("Fictie_aan_Zee", 'Id="8003::SB2"', "<Cast>", "<Cast>1");
    const { verdict } = await verifyFiles(files, byOurselves);
    const { stations, ...higher } = verdict.levels;
    // The stations do not add up to their municipality; nobody knows which of the numbers is wrong.
    expect(stations).toEqual({ state: "refuted", checks: ["V05.11"] });
    for (const level of Object.values(higher)) {
      expect(level).toEqual({ state: "unproven", checks: [], because: "stations" });
    }
  });

  test("is refuted by its own total, and what is above it unproven", async () => {
    const files = edited("Fictie_aan_Zee", "<TotalVotes>", "<ValidVotes>5", "<ValidVotes>6");
    const { verdict } = await verifyFiles(files, byOurselves);
    const { result, municipalities } = verdict.levels;
    expect(municipalities.state).toBe("refuted");
    expect(municipalities.checks).toEqual(expect.arrayContaining(["V05.01", "V06.02"]));
    expect(result).toEqual({ state: "unproven", checks: [], because: "municipalities" });
  });

  test("is refuted by what is wrong in its own files", async () => {
    const { verdict } = await verifyFiles(
      filesOf(vector("seat-given-to-another-list")),
      byOurselves,
    );
    const { result, ...deeper } = verdict.levels;
    expect(result.state).toBe("refuted");
    expect(result.checks).toContain("V07.01");
    for (const level of Object.values(deeper)) {
      expect(level).toEqual({ state: "unproven", checks: [], because: "result" });
    }
  });

  test("is refuted where a file of it was refused", async () => {
    const files = edited("Fictie_aan_Zee", "<Count", "<TotalVotes>", "<TotalVotes><Onzin/>");
    const { verdict } = await verifyFiles(files, byOurselves);
    expect(verdict.levels.municipalities.state).toBe("refuted");
    expect(verdict.levels.result).toMatchObject({ state: "unproven", because: "municipalities" });
  });

  test("is not made unproven by what is only missing below it", async () => {
    const { verdict } = await verifyFiles(without(/gemeente_Fictiehoven/), byOurselves);
    expect(statesOf(verdict)).toEqual(["verified", "verified", "incomplete", "unproven"]);
    expect(verdict.depth).toBe("districts");
  });

  test("is never verified where another one is refuted, whatever is wrong", async () => {
    for (const name of vectorNames) {
      const { verdict } = await verifyFiles(filesOf(vector(name)), {
        ...byOurselves,
        ...optionsOf(vector(name)),
      });
      const states = statesOf(verdict);
      if (states.includes("refuted")) expect(states, name).not.toContain("verified");
      if (verdict.word === "verified") expect(states, name).not.toContain("unproven");
      const depth = Object.keys(verdict.levels).indexOf(verdict.depth ?? "");
      // What stands above the counts of municipalities was not asked for.
      const { scope } = optionsOf(vector(name));
      const isAbove = (place: number): boolean => scope === "municipality" && place < 2;
      const sure = (state: string, place: number): boolean =>
        state === (isAbove(place) ? "out-of-scope" : "verified");
      expect(states.slice(0, depth + 1).every(sure), name).toBe(true);
      for (const { state, because } of Object.values(verdict.levels)) {
        expect(because === undefined, name).toBe(state !== "unproven");
      }
    }
  });
});
