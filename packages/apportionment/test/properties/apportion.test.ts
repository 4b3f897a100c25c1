// What must be so for every election, whatever the votes. Seeds are printed by fast-check on failure.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ApportionmentInput,
  apportion,
  type Claim,
  claimOf,
  houseEffect,
  populationEffect,
  type Unit,
  verifyApportionment,
} from "../../src/index.js";
import { decided, list, lists, rulesOf, seatsOf } from "../election.js";
import { runs } from "../runs.js";

const often = runs(2_000);
const votes = fc.array(fc.nat(300), { minLength: 1, maxLength: 6 });
const plain: fc.Arbitrary<ApportionmentInput> = fc
  .record({
    category: fc.constantFrom("TK", "EP", "EK", "PS", "GR", "AB", "ER", "KC", "GC", "BC"),
    seats: fc.integer({ min: 1, max: 30 }),
    votes: fc.array(votes, { minLength: 1, maxLength: 7 }),
    dead: fc.nat(3),
  })
  .map(({ category, seats, votes: all, dead }) => ({
    rules: rulesOf(category, seats),
    seats,
    units: all.map((row, index) => list(index + 1, row, index === 0 ? [dead] : [])),
  }));

const pick = fc.constantFrom("first" as const, "last" as const);

const member = fc.record({
  candidates: fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"], { minLength: 1 }),
  votes: fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }),
});
const groups: fc.Arbitrary<readonly Unit[]> = fc
  .array(fc.array(member, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map((members, index) => {
      const keys = [...new Set(members.flatMap(({ candidates }) => candidates))];
      return {
        listNumber: index + 1,
        persons: keys.map((key) => ({ key, deceased: key === "f" })),
        members: members.map((one, place) => ({
          districts: [place + 1],
          candidates: one.candidates,
          votes: [one.votes.slice(0, one.candidates.length)],
        })),
      };
    }),
  );

describe("exactness", () => {
  it("all seats are given or open, nobody sits twice, and no list sends more people than it has", () => {
    fc.assert(
      fc.property(plain, pick, (input, lot) => {
        const result = decided(input, lot);
        const given = seatsOf(result).reduce((sum, seats) => sum + seats, 0);
        expect(given + result.openSeats).toBe(input.seats);
        for (const unit of result.units) {
          const keys = unit.elected.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.length).toBe(unit.seats);
        }
      }),
      often,
    );
  });
  it("in list groups too, in either mode, and whatever becomes of lists without votes", () => {
    const modes = fc.constantFrom("law" as const, "osv" as const);
    const lists = fc.constantFrom("included" as const, "excluded" as const);
    fc.assert(
      fc.property(
        groups,
        fc.integer({ min: 1, max: 20 }),
        pick,
        modes,
        lists,
        (units, seats, lot, mode, empty) => {
          const rules = { ...rulesOf("PS", 39), mode, groupListsWithoutVotes: empty };
          const result = decided({ rules, seats, units }, lot);
          for (const unit of result.units) {
            const keys = unit.elected.map(({ key }) => key);
            expect(new Set(keys).size).toBe(keys.length);
            expect(keys).not.toContain("f");
            const some = unit.lists.map((one) => one.elected.length);
            expect(some.every((count, index) => count <= (unit.lists[index]?.seats ?? 0))).toBe(
              true,
            );
            if (empty === "included" && mode === "law") expect(keys.length).toBe(unit.seats);
          }
        },
      ),
      often,
    );
  });
});

describe("equal treatment", () => {
  it("the order in which lists are given makes no difference", () => {
    fc.assert(
      fc.property(plain, fc.infiniteStream(fc.nat()), pick, (input, keys, lot) => {
        const shuffled = input.units
          .map((unit) => [keys.next().value ?? 0, unit] as const)
          .sort(([a], [b]) => a - b)
          .map(([, unit]) => unit);
        expect(decided({ ...input, units: shuffled }, lot)).toEqual(decided(input, lot));
      }),
      often,
    );
  });
  it("numbers make no difference: where no lot is needed, seats go with the votes", () => {
    fc.assert(
      fc.property(plain, (input) => {
        const size = input.units.length;
        const renumbered = input.units.map((unit) => ({
          ...unit,
          listNumber: size + 1 - unit.listNumber,
        }));
        const [one, other] = [apportion(input), apportion({ ...input, units: renumbered })];
        if (one.kind !== "complete" || other.kind !== "complete") {
          fc.pre(false);
        }
        expect(seatsOf(other).toReversed()).toEqual(seatsOf(one));
      }),
      often,
    );
  });
});

describe("monotonicity, where the law has it", () => {
  const averages = fc
    .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 })
    .map((all) => ({
      rules: { ...rulesOf("GR", 19), absoluteMajority: false },
      seats: 19,
      units: lists(all, 25),
    }));
  it("Article P 7: no list loses a seat when there is one more to give", () => {
    fc.assert(
      fc.property(averages, (input) => {
        expect(houseEffect(input).losers).toEqual([]);
      }),
      often,
    );
  });
  it("Article P 7: no list loses a seat by getting more votes", () => {
    fc.assert(
      fc.property(averages, fc.integer({ min: 1, max: 300 }), (input, more) => {
        expect(populationEffect(input, { listNumber: 1, key: "1", votes: more }).losers).toEqual(
          [],
        );
      }),
      often,
    );
  });
});

/** Every claim in which one residual seat is another list's. */
function neighbours(claim: Claim): readonly Claim[] {
  const methods = ["highest-average", "largest-remainder", "unique-highest-average"] as const;
  return methods.flatMap((method) =>
    claim.lists.flatMap((from, loser) =>
      (from.residualSeats[method] ?? 0) === 0
        ? []
        : claim.lists.flatMap((_, winner) => {
            if (winner === loser) return [];
            const moved = claim.lists.map((one, index) => {
              const change = Number(index === winner) - Number(index === loser);
              const count = (one.residualSeats[method] ?? 0) + change;
              return change === 0
                ? one
                : {
                    ...one,
                    seats: one.seats + change,
                    residualSeats: { ...one.residualSeats, [method]: count },
                  };
            });
            return [{ ...claim, lists: moved }];
          }),
    ),
  );
}

describe("the proof", () => {
  it("accepts every result, whichever way the lots fall", () => {
    fc.assert(
      fc.property(plain, pick, (input, lot) => {
        expect(verifyApportionment(input, claimOf(decided(input, lot)))).toEqual({
          kind: "proved",
        });
      }),
      often,
    );
  });
  it("rejects every neighbour of a result without lots", () => {
    fc.assert(
      fc.property(plain, (input) => {
        const result = apportion(input);
        if (result.kind !== "complete") {
          fc.pre(false);
        }
        for (const claim of neighbours(claimOf(result)))
          expect(verifyApportionment(input, claim).kind).toBe("refuted");
      }),
      often,
    );
  });
});
