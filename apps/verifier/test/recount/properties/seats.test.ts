// What holds for every election: nothing is lost, no name matters, the order of the input does not.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Count,
  type ElectionInput,
  type ElectionType,
  type ListInput,
  recount,
} from "../../../src/recount/index.js";
import { countedWithLots, election, list } from "../elections.js";

const types: readonly ElectionType[] = [
  "TK",
  "EP",
  "EK",
  "PS",
  "GR",
  "WS",
  "ER",
  "KCER",
  "GC",
  "BC",
];

const votes = fc.oneof(
  fc.nat({ max: 5 }),
  fc.constantFrom(10, 20, 50, 100),
  fc.nat({ max: 100_000 }),
);

const elections: fc.Arbitrary<ElectionInput> = fc
  .record({
    type: fc.constantFrom(...types),
    seats: fc.integer({ min: 1, max: 45 }),
    lists: fc.array(fc.array(votes, { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 8,
    }),
    osv: fc.boolean(),
  })
  .map(({ type, seats, lists, osv }) => {
    const input = election(
      type,
      seats,
      lists.map((each, position) => list(position + 1, each)),
    );
    return { ...input, rules: { ...input.rules, osv } };
  });

/** Persons of two list numbers standing in other places in three districts. */
const groups: fc.Arbitrary<ElectionInput> = fc
  .record({
    seats: fc.integer({ min: 1, max: 30 }),
    lists: fc.array(
      fc.array(
        fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), votes), {
          minLength: 1,
          maxLength: 8,
          selector: ([person]) => person,
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    osv: fc.boolean(),
  })
  .map(({ seats, lists, osv }) => {
    const toList = (sets: (typeof lists)[number], position: number): ListInput => ({
      number: position + 1,
      sets: sets.map((persons, at) => ({
        districts: [at + 1],
        candidates: persons.map(([person]) => `person ${person}`),
        votes: [persons.map(([, number]) => BigInt(number))],
      })),
    });
    const input = election("PS", seats, lists.map(toList));
    const listsWithoutVotesInGroup = "included" as const;
    return { ...input, rules: { ...input.rules, osv, listsWithoutVotesInGroup } };
  });

const runs = { numRuns: 1000 };
const patience = { timeout: 120_000 };

const seatsOf = (count: Count): ReadonlyMap<number, number> =>
  new Map(count.units.map((unit) => [unit.number, unit.seats]));

describe("every election", () => {
  it("fills as many seats as there are, or says how many stay open", patience, () => {
    fc.assert(
      fc.property(elections, (input) => {
        const count = countedWithLots(input, "first");
        const filled = count.units.reduce((total, unit) => total + unit.seats, 0);
        expect(filled + count.unfilled).toBe(input.seats);
        expect(count.unfilled).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it(
    "gives no list more seats than candidates, and elects one person for each seat",
    patience,
    () => {
      fc.assert(
        fc.property(elections, (input) => {
          const count = countedWithLots(input, "last");
          for (const { number, seats, preference, further } of count.lists) {
            const candidates = input.lists.find((one) => one.number === number)?.sets[0]
              ?.candidates;
            expect(seats).toBeLessThanOrEqual(candidates?.length ?? 0);
            expect(new Set([...preference, ...further]).size).toBe(seats);
          }
        }),
        runs,
      );
    },
  );

  it(
    "leaves no seat open while a list with votes could fill it, unless the law says so",
    patience,
    () => {
      fc.assert(
        fc.property(elections, (input) => {
          const count = countedWithLots(input, "first");
          const { haMin, p10 } = input.rules;
          if (count.unfilled === 0 || haMin !== null || p10 === "leaveOpen") return;
          for (const unit of count.units)
            if (unit.votes > 0n) {
              const candidates = input.lists.find((one) => one.number === unit.number)?.sets[0];
              expect(unit.seats).toBe(candidates?.candidates.length);
            }
        }),
        runs,
      );
    },
  );

  it("does not depend on the order in which the lists are given", patience, () => {
    fc.assert(
      fc.property(elections, (input) => {
        const turned = { ...input, lists: [...input.lists].reverse() };
        expect(countedWithLots(turned, "first")).toEqual(countedWithLots(input, "first"));
      }),
      runs,
    );
  });

  it("does not depend on the numbers of the lists, where no lot decides", patience, () => {
    fc.assert(
      fc.property(elections, (input) => {
        const outcome = recount(input);
        const last = input.lists.length + 1;
        const renumbered = input.lists.map((one) => ({ ...one, number: last - one.number }));
        const other = recount({ ...input, lists: renumbered });
        fc.pre(outcome.kind === "complete");
        if (other.kind !== "complete") throw new Error(other.kind);
        const found = seatsOf(other.count);
        for (const [number, seats] of seatsOf(outcome.count))
          expect(found.get(last - number)).toBe(seats);
      }),
      runs,
    );
  });

  it("gives a list with more votes at least as many seats, where no seat moves", patience, () => {
    fc.assert(
      fc.property(elections, (input) => {
        const count = countedWithLots(input, "first");
        fc.pre(!count.steps.some((step) => step.kind === "P10" || step.kind === "P9"));
        for (const a of count.units)
          for (const b of count.units)
            if (a.votes > b.votes) expect(a.seats).toBeGreaterThanOrEqual(b.seats);
      }),
      runs,
    );
  });
});

describe("every list group", () => {
  it(
    "elects as many different persons as it has seats, each on a set on which he stands",
    patience,
    () => {
      fc.assert(
        fc.property(groups, (input) => {
          const count = countedWithLots(input, "first");
          for (const { number, seats, preference, further, sets } of count.lists) {
            const persons = [...preference, ...further];
            expect(new Set(persons).size).toBe(persons.length);
            expect(persons.length).toBe(seats);
            for (const set of sets) {
              const own = input.lists.find((one) => one.number === number)?.sets;
              const standing = own?.find((one) => one.districts[0] === set.district)?.candidates;
              for (const person of set.elected) expect(standing).toContain(person);
            }
          }
        }),
        runs,
      );
    },
  );

  it("seats its elected persons on its sets, and nowhere else", patience, () => {
    fc.assert(
      fc.property(groups, (input) => {
        const count = countedWithLots(input, "last");
        for (const { seats, sets } of count.lists)
          expect(sets.reduce((total, set) => total + set.elected.length, 0)).toBe(seats);
      }),
      runs,
    );
  });
});
