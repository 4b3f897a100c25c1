import type { ListSlot } from "@telwerk/eml-codec";
import fc from "fast-check";
import { expect, test } from "vitest";
import { couldExpect, receivedBy } from "../../src/plausibility/switched.js";

const slots = 4;
const list: ListSlot = {
  slot: 0,
  listNumber: 1,
  registeredName: "Lijst 1",
  at: 0,
  candidates: Array.from({ length: slots }, (_, index) => ({
    slot: index + 1,
    id: index + 1,
    at: 0,
  })),
};

/** Votes in the slots of the list: the list itself, and its candidates. */
const votesOf = (candidates: readonly number[]): readonly number[] => [
  candidates.reduce((sum, one) => sum + one, 0),
  ...candidates,
];

const votes = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: slots, maxLength: slots });

test("nobody is passed over of whom so many votes are expected", () => {
  fc.assert(
    fc.property(votes, votes, fc.constantFrom(1.875, 15), (here, elsewhere, least) => {
      const station = { votes: votesOf(here) };
      const reference = votesOf(here.map((one, index) => one + (elsewhere[index] ?? 0)));
      const could = couldExpect(station, reference, list, least);
      for (const candidate of list.candidates) {
        const { top, bottom } = receivedBy(station, reference, list, candidate);
        if (top >= least * bottom) expect(could(candidate)).toBe(true);
      }
    }),
  );
});

test("somebody with too few votes in all places together is passed over", () => {
  const station = { votes: votesOf([10, 10, 0, 0]) };
  const reference = votesOf([100, 100, 20, 0]);
  const could = couldExpect(station, reference, list, 5);
  expect(list.candidates.map(could)).toEqual([true, true, false, false]);
});
