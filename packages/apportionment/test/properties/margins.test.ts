// Margins of elections of the size of a village: each number of votes is tried.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ApportionmentInput, margins } from "../../src/index.js";
import { list, lists, rulesOf } from "../election.js";
import { groupOf } from "../election-group.js";
import { found, tried, triedInGroup } from "../margin-trial.js";
import { runs } from "../runs.js";

const elections: readonly (readonly [string, ApportionmentInput])[] = [
  ["averages", { rules: rulesOf("GR", 19), seats: 19, units: lists([600, 302, 98, 99, 101]) }],
  [
    "remainders",
    { rules: rulesOf("GR", 15), seats: 15, units: lists([541, 162, 160, 83, 80, 81, 60, 40]) },
  ],
  [
    "the Tweede Kamer",
    { rules: rulesOf("TK", 20), seats: 20, units: lists([900, 620, 95, 49, 336]) },
  ],
  ["a majority", { rules: rulesOf("GR", 15), seats: 15, units: lists([2571, 977, 567, 536, 453]) }],
];

describe("margins, proved by trying every number of votes", () => {
  it.each(elections)("of lists, by %s", (_, input) => {
    for (const { listNumber, more, fewer } of found(input).lists) {
      expect(more, `list ${listNumber} more`).toBe(tried(input, listNumber, "1", 1, 1_500, false));
      expect(fewer, `list ${listNumber} fewer`).toBe(
        tried(input, listNumber, "1", -1, 1_500, false),
      );
    }
  });
  it("of elected candidates of any small election", () => {
    const votes = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 });
    const election = fc.record({
      category: fc.constantFrom("TK", "EP", "PS", "GR", "AB", "KC", "BC"),
      seats: fc.integer({ min: 1, max: 8 }),
      votes: fc.array(votes, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(election, ({ category, seats, votes: all }) => {
        const units = all.map((row, index) => list(index + 1, row));
        const input = { rules: rulesOf(category, seats), seats, units };
        if (margins(input).kind === "refused") return; // a lot is needed as it is
        const most = 25;
        for (const { listNumber, key = "", more, fewer } of found(input).candidates) {
          const near = (votes: number | undefined): number | undefined =>
            votes !== undefined && votes <= most ? votes : undefined;
          expect(near(more)).toBe(tried(input, listNumber, key, 1, most, true));
          expect(near(fewer)).toBe(tried(input, listNumber, key, -1, most, true));
        }
      }),
      runs(100),
    );
  });
  it("of elected candidates of any small list group", () => {
    const row = fc.array(fc.nat(9), { minLength: 1, maxLength: 3 });
    const group = fc
      .array(
        fc.tuple(fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 1, maxLength: 3 }), row),
        {
          minLength: 2,
          maxLength: 3,
        },
      )
      .map((all) =>
        all.map(([keys, votes]) => keys.map((key, at) => `${key}${votes[at] ?? 0}`).join(" ")),
      );
    const election = fc.record({
      category: fc.constantFrom("TK", "PS", "AB"),
      seats: fc.integer({ min: 1, max: 6 }),
      groups: fc.array(group, { minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(election, ({ category, seats, groups }) => {
        const units = groups.map((rows, index) => groupOf(index + 1, ...rows));
        const input = { rules: rulesOf(category, seats), seats, units };
        if (margins(input).kind === "refused") return; // a lot is needed as it is
        const most = 20;
        const near = (votes: number | undefined): number | undefined =>
          votes !== undefined && votes <= most ? votes : undefined;
        for (const margin of found(input).candidates) {
          expect(near(margin.more)).toBe(triedInGroup(input, margin, 1, most));
          expect(near(margin.fewer)).toBe(triedInGroup(input, margin, -1, most));
        }
      }),
      runs(100),
    );
  });
});
