// Articles P 5 to P 10 and U 7 to U 10 Kieswet, each with a small election.
import { describe, expect, it } from "vitest";
import {
  counted,
  election,
  fallsOn,
  fullSeats,
  list,
  listOf,
  listsWith,
  question,
  seats,
  story,
} from "./elections.js";

describe("article P 5 and P 6: quota and full seats", () => {
  const votes = [540, 160, 160, 80, 80, 80, 60, 40];

  it("the quota is all votes by all seats; each time a list holds it is a seat", () => {
    const count = counted(election("GR", 15, listsWith(votes)));
    expect(count.quota).toBe("80/1");
    expect(fullSeats(count)).toEqual([6, 2, 2, 1, 1, 1, 0, 0]);
    expect(count.units.map((unit) => unit.remainder)).toEqual(
      [60, 0, 0, 0, 0, 0, 60, 40].map((votesLeft) => `${votesLeft}/1`),
    );
  });

  it("a quota that is no whole number is not rounded", () => {
    expect(counted(election("GR", 19, listsWith([600, 302, 98, 99, 101]))).quota).toBe("1200/19");
  });

  it("without votes there is no quota, and every seat stays open", () => {
    const count = counted(election("GR", 9, listsWith([0, 0])));
    expect(count).toMatchObject({ quota: "0/1", unfilled: 9, steps: [] });
  });
});

describe("article P 7: largest averages, from 19 seats", () => {
  it("each residual seat goes to the largest average with one seat more", () => {
    const count = counted(election("GR", 19, listsWith([600, 302, 98, 99, 101])));
    expect(fullSeats(count)).toEqual([9, 4, 1, 1, 1]);
    expect(count.steps).toMatchObject([
      { kind: "HA", list: 2, value: "302/5" },
      { kind: "HA", list: 1, value: "60/1" },
      { kind: "HA", list: 1, value: "600/11" },
    ]);
    expect(seats(count)).toEqual([11, 5, 1, 1, 1]);
  });

  const votes = [900, 620, 95, 49, 336];

  it("in a municipality a list below the quota takes part", () => {
    expect(seats(counted(election("GR", 20, listsWith(votes))))).toEqual([10, 6, 1, 0, 3]);
  });

  it("§2: for the Tweede Kamer and the European Parliament it does not", () => {
    expect(seats(counted(election("TK", 20, listsWith(votes))))).toEqual([10, 7, 0, 0, 3]);
    expect(seats(counted(election("EP", 20, listsWith(votes))))).toEqual([10, 7, 0, 0, 3]);
  });

  it("§2: exactly the quota is enough", () => {
    const count = counted(election("TK", 20, listsWith([900, 615, 100, 49, 336])));
    expect(seats(count)[2]).toBe(1);
  });

  it("a lot decides where more lists are tied than there are seats, one seat at a time", () => {
    const input = election("GR", 19, listsWith([50, 50, 50, 50]));
    const first = question(input);
    expect(first).toEqual({ kind: "HA", seats: 3, options: ["1", "2", "3", "4"] });
    const second = question(input, [fallsOn(first, "4")]);
    expect(second).toEqual({ kind: "HA", seats: 2, options: ["1", "2", "3"] });
    const third = question(input, [fallsOn(first, "4"), fallsOn(second, "1")]);
    expect(third).toEqual({ kind: "HA", seats: 1, options: ["2", "3"] });
    const lots = [fallsOn(first, "4"), fallsOn(second, "1"), fallsOn(third, "3")];
    expect(seats(counted(input, lots))).toEqual([5, 4, 5, 5]);
  });
});

describe("article P 8: largest remainders, below 19 seats", () => {
  it("exactly three quarters of the quota is enough for a seat by remainder", () => {
    const count = counted(election("GR", 10, listsWith([400, 300, 175, 75, 50])));
    expect(story(count)).toEqual(["LR 3", "LR 4"]);
    expect(count.steps[0]).toMatchObject({ tied: [3, 4], byLot: false });
    expect(seats(count)).toEqual([4, 3, 2, 1, 0]);
  });

  it("one vote less is not", () => {
    const count = counted(election("GR", 10, listsWith([401, 300, 175, 74, 50])));
    expect(story(count)).toEqual(["LR 3", "LR 1"]);
  });

  it("a remainder of zero takes part as the smallest", () => {
    const count = counted(election("GR", 5, listsWith([200, 40, 40, 40, 80])));
    expect(count.quota).toBe("80/1");
    expect(count.steps).toMatchObject([
      { kind: "LR", list: 1, value: "40/1" },
      { kind: "LR", list: 5, value: "0/1" },
    ]);
  });

  it("equal remainders for one seat: a lot among all of them", () => {
    expect(question(election("GR", 9, listsWith([1, 1, 1, 1])))).toEqual({
      kind: "LR",
      seats: 1,
      options: ["1", "2", "3", "4"],
    });
  });

  it("§3: then one seat each by largest average, without the three quarters", () => {
    // One list reaches three quarters of the quota of 20; the others are too small for a remainder.
    const count = counted(election("GR", 9, listsWith([120, 14, 13, 12, 11, 10])));
    expect(fullSeats(count)).toEqual([6, 0, 0, 0, 0, 0]);
    expect(story(count)).toEqual(["LR 1", "HA1 1", "HA1 2"]);
  });
});

describe("article P 9: an absolute majority of votes", () => {
  it("gives a majority of the seats: one moves from the smallest remainder", () => {
    const count = counted(election("GR", 15, listsWith([2571, 977, 567, 536, 453])));
    expect(fullSeats(count)).toEqual([7, 2, 1, 1, 1]);
    expect(story(count)).toEqual(["LR 2", "LR 3", "LR 4", "P9 4>1"]);
    expect(seats(count)).toEqual([8, 3, 2, 1, 1]);
  });

  it("several last seats for one value: a lot decides who loses", () => {
    const input = election("GR", 15, listsWith([2552, 511, 511, 511, 509, 509]));
    const lot = question(input);
    expect(lot).toEqual({ kind: "P9", seats: 1, options: ["2", "3", "4"] });
    expect(seats(counted(input, [fallsOn(lot, "3")]))).toEqual([8, 2, 1, 2, 1, 1]);
  });

  it("half of the votes is no majority", () => {
    const count = counted(election("GR", 15, listsWith([2533, 977, 567, 536, 453])));
    expect(story(count).filter((step) => step.startsWith("P9"))).toEqual([]);
  });

  it("does not exist at the Eerste Kamer", () => {
    const input = election("EK", 15, listsWith([2571, 977, 567, 536, 453]));
    const withP9 = { ...input, rules: { ...input.rules, p9: true } };
    const moves = (steps: string[]): string[] => steps.filter((step) => step.startsWith("P9"));
    expect(moves(story(counted(input)))).toEqual([]);
    expect(
      moves(story(counted({ ...withP9, rules: { ...withP9.rules, residual: "LR" } }))),
    ).toEqual(["P9 4>1"]);
  });
});

describe("article P 10: exhausted lists", () => {
  it("a seat without a candidate goes on; a list that had its remainder seat waits", () => {
    const lists = [list(1, [300, 0]), listOf(2, 100), listOf(3, 80)];
    const count = counted(election("GR", 5, lists));
    expect(fullSeats(count)).toEqual([3, 1, 0]);
    expect(story(count)).toEqual(["LR 3", "P10 1", "LR 2"]);
    expect(seats(count)).toEqual([2, 2, 1]);
  });

  it("after article P 9, and what nobody can fill stays open", () => {
    const lists = [listOf(1, 445, 27), listOf(2, 443, 8)];
    const count = counted(election("GR", 48, lists));
    expect(story(count).slice(0, 2)).toEqual(["HA 2", "P9 2>1"]);
    expect(seats(count)).toEqual([27, 8]);
    expect(count.unfilled).toBe(13);
  });

  it("residual seats are given up before full seats", () => {
    const count = counted(election("GR", 9, [list(1, [1300]), list(2, [490])]));
    const given = count.steps.filter((step) => step.kind === "P10");
    expect(given.map((step) => step.seat)).toEqual([
      "residual",
      ...Array.from({ length: 6 }, () => "full"),
    ]);
  });

  it("article P 19a: the dead are no candidates, but their votes count", () => {
    const alive = counted(election("GR", 5, [list(1, [300, 0, 0]), listOf(2, 100), listOf(3, 80)]));
    expect(seats(alive)).toEqual([3, 1, 1]);
    const input = election("GR", 5, [list(1, [300, 0, 0], [3]), listOf(2, 100), listOf(3, 80)]);
    expect(seats(counted(input))).toEqual([2, 2, 1]);
    expect(counted(input).votes).toBe(480n);
  });

  it("articles Ya 29 and Pa 25: at the electoral colleges surplus seats stay open", () => {
    const lists = [list(1, [300, 0]), listOf(2, 100), listOf(3, 80)];
    const count = counted(election("KCER", 5, lists));
    expect(seats(count)).toEqual([2, 1, 1]);
    expect(count.unfilled).toBe(1);
    expect(story(count)).toEqual(["LR 3", "P10 1"]);
  });

  it("with P 9 the law is silent: OSV and Abacus go separate ways", () => {
    const lists = [listOf(1, 25, 10), listOf(2, 12, 56), listOf(3, 12, 1)];
    const input = election("GR", 15, lists);
    const lot = question(input);
    expect(lot).toMatchObject({ kind: "P9", options: ["2", "3"] });
    expect(seats(counted(input, [fallsOn(lot, "2")]))).toEqual([10, 4, 1]);
    const asOsv = { ...input, rules: { ...input.rules, osv: true } };
    expect(seats(counted(asOsv, [fallsOn(lot, "2")]))).toEqual([9, 5, 1]);
  });
});

describe("article U 9: the Eerste Kamer", () => {
  it("a list below the quota can win a residual seat", () => {
    const votes = [900, 620, 95, 49, 336];
    expect(seats(counted(election("EK", 20, listsWith(votes))))).toEqual([10, 6, 1, 0, 3]);
  });

  it("article U 3: each vote counts the value of its province, before any sum", () => {
    const set = {
      districts: [1, 2],
      candidates: ["a", "b"],
      votes: [
        [2n, 1n],
        [1n, 0n],
      ],
    };
    const weights = [
      { number: 1, weight: 109n },
      { number: 2, weight: 655n },
    ];
    const input = { ...election("EK", 2, [{ number: 1, sets: [set] }]), weights };
    expect(counted(input).votes).toBe(3n * 109n + 655n);
    expect(counted(input).lists[0]?.preference).toEqual(["a"]);
  });
});
