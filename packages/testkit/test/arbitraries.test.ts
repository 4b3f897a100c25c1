import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallElections, unitTables, voteTables } from "../src/arbitraries.js";

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { seed: 1, numRuns: count });

describe("arbitrary vote tables", () => {
  const tables = sample(voteTables(), 300);

  test("have lists with candidates, and seats", () => {
    expect(tables.every(({ seats, lists }) => seats > 0 && lists.length > 0)).toBe(true);
    expect(tables.every(({ lists }) => lists.every((row) => row.length > 0))).toBe(true);
  });

  test("know what is rare: ties between lists, lists without votes, one seat", () => {
    const sums = tables.map(({ lists }) => lists.map((row) => row.reduce((a, b) => a + b, 0)));
    expect(sums.some((row) => new Set(row).size < row.length)).toBe(true);
    expect(sums.some((row) => row.includes(0))).toBe(true);
    expect(tables.some(({ seats }) => seats === 1)).toBe(true);
  });

  test("keep to their limits", () => {
    const small = sample(voteTables({ lists: 2, candidates: 1, votes: 3 }), 100);
    expect(small.every(({ lists }) => lists.length <= 2 && lists.flat().every((v) => v <= 3))).toBe(
      true,
    );
  });
});

describe("arbitrary units", () => {
  const units = sample(unitTables(), 200).flatMap((table) => table.units);

  test("have a row of votes for each district of each member, one number a candidate", () => {
    for (const { members, persons } of units) {
      const keys = persons.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { districts, candidates, votes } of members) {
        expect(votes).toHaveLength(districts.length);
        expect(votes.every((row) => row.length === candidates.length)).toBe(true);
        expect(keys).toEqual(expect.arrayContaining([...candidates]));
      }
    }
  });

  test("know groups, and people on several lists at different places", () => {
    const groups = units.filter(({ members }) => members.length > 1);
    const moved = groups.filter(({ members: [a, b] }) =>
      a?.candidates.some((key, place) => {
        const other = b?.candidates.indexOf(key) ?? -1;
        return other >= 0 && other !== place;
      }),
    );
    expect(groups.length).toBeGreaterThan(20);
    expect(moved.length).toBeGreaterThan(5);
  });
});

describe("arbitrary elections", () => {
  test("are complete, and fill their seats", () => {
    for (const { files, model, parameters } of sample(smallElections(), 40)) {
      const { districts, municipalities, seats } = parameters;
      expect(files).toHaveLength(3 + 2 * districts + municipalities);
      expect(model.elected.flatMap(({ elected }) => elected)).toHaveLength(seats);
    }
  });
});
