import { describe, expect, test } from "vitest";
import { electedCandidates } from "../../src/election/nomination.js";
import { divideSeats } from "../../src/election/seats.js";
import type { NationalList } from "../../src/election/totals.js";
import { UnfitSeed } from "../../src/election/unfit-seed.js";

/** Lists with the given votes on each of their candidates. */
function lists(...votes: readonly (readonly number[])[]): NationalList[] {
  return votes.map((row, index) => ({
    number: index + 1,
    label: `Lijst ${index + 1}`,
    publishGender: true,
    persons: row.map((_, place) => ({
      shortCode: `L${index + 1}C${place + 1}`,
      initials: "A.",
      lastName: "Appelhoed",
      locality: "Fictiehoven",
    })),
    votesByPerson: row,
    votes: row.reduce((a, b) => a + b, 0),
    sharedPlaces: row.length,
  }));
}

/** Lists with many candidates, all votes on the first. */
function long(...votes: readonly number[]): NationalList[] {
  return lists(...votes.map((first) => [first, ...new Array<number>(59).fill(0)]));
}

const seatsOf = (made: readonly NationalList[], seats: number): number[] =>
  divideSeats(made, seats).lists.map((list) => list.seats);

describe("the division of seats of a fictional election", () => {
  test("P 7 §2: a list below the quota gets no residual seat, however large its average", () => {
    expect(seatsOf(long(900, 620, 95, 49, 336), 20)).toEqual([10, 7, 0, 0, 3]);
  });

  test("P 9: an absolute majority takes the last residual seat", () => {
    const seats = divideSeats(long(445, 443), 48);
    expect(seats.residual).toEqual([2]);
    expect(seats.majority).toEqual({ to: 1, from: 2 });
    expect(seats.lists.map((list) => list.seats)).toEqual([25, 23]);
  });

  test("P 10: a list without more candidates gives its seats to the others", () => {
    // Quota 100. List 1 may have 6 seats and has 2 candidates; averages: 200/3, 200/4, ...
    const made = [...lists([500, 105]), ...long(203, 192)].map((list, index) => ({
      ...list,
      number: index + 1,
    }));
    const seats = divideSeats(made, 10);
    expect(seats.exhausted).toHaveLength(4);
    expect(seats.lists.map((list) => list.seats)).toEqual([2, 4, 4]);
  });

  test("needs no lot where there is a seat for each of the equal lists", () => {
    expect(divideSeats(long(80, 50, 50), 7).residual).toEqual([2, 3]);
  });

  test("refuses equal averages, and a seat for nobody", () => {
    expect(() => divideSeats(long(50, 50, 50, 50), 19)).toThrow(UnfitSeed);
    expect(() => divideSeats(lists([30], [21]), 5)).toThrow("a seat stays empty");
  });
});

function electedOn(votes: readonly number[], others: number, seatCount: number): string[] {
  const made = [...lists(votes), ...long(others)].map((l, i) => ({ ...l, number: i + 1 }));
  const [first] = electedCandidates(made, divideSeats(made, seatCount), seatCount, 25);
  return (first?.elected ?? []).map(({ person, ranking }) => `${person.shortCode} ${ranking}`);
}

describe("the elected people of a fictional election", () => {
  test("P 15: more than a quarter of the quota goes first, by votes; P 17: then list order", () => {
    // 400 votes, 10 seats: quota 40, threshold 10.
    expect(electedOn([100, 10, 9, 11, 30], 240, 10)).toEqual([
      "L1C1 1",
      "L1C5 1",
      "L1C4 1",
      "L1C2 2",
    ]);
  });

  test("P 15: exactly the threshold is not enough", () => {
    expect(electedOn([149, 1, 10], 240, 10).at(-1)).toBe("L1C3 2");
  });

  test("equal preference votes go by list order where there are seats for all", () => {
    expect(electedOn([50, 11, 60, 39], 240, 10)).toEqual(["L1C3 1", "L1C1 1", "L1C4 1", "L1C2 1"]);
    expect(electedOn([60, 60, 20, 20], 240, 10)).toEqual(["L1C1 1", "L1C2 1", "L1C3 1", "L1C4 1"]);
  });

  test("refuses equal preference votes for the last seat", () => {
    expect(() => electedOn([60, 40, 20, 20, 20], 240, 10)).toThrow(UnfitSeed);
  });

  test("refuses a seat for somebody who stands on one list of a group only", () => {
    const made = long(300, 100).map((list) => ({ ...list, sharedPlaces: 2 }));
    expect(() => electedCandidates(made, divideSeats(made, 4), 4, 25)).toThrow("one of its lists");
  });
});
