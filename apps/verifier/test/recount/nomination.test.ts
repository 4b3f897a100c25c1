// Articles P 12, P 13 and P 15 to P 19a Kieswet, each with a small election.
import { describe, expect, it } from "vitest";
import {
  type ListInput,
  type ListOutcome,
  type RecountOutcome,
  recount,
  recountNomination,
} from "../../src/recount/index.js";
import {
  counted,
  countedWithLots,
  election,
  fallsOn,
  list,
  listOf,
  listsWith,
  question,
  rulesToday,
} from "./elections.js";

/** A list number with several sets: district, and votes person by person. */
function group(
  number: number,
  sets: readonly (readonly [number, Readonly<Record<string, number>>])[],
): ListInput {
  return {
    number,
    sets: sets.map(([district, votes]) => ({
      districts: [district],
      candidates: Object.keys(votes),
      votes: [Object.values(votes).map(BigInt)],
    })),
  };
}

function nominated(outcome: RecountOutcome, number = 1): ListOutcome {
  if (outcome.kind === "refused") throw new Error(outcome.reasons.join("; "));
  const found = outcome.count.lists.find((one) => one.number === number);
  if (found === undefined) throw new Error(`list ${number} is not there`);
  return found;
}

/** Elects on one list number, with a threshold of 40 votes (quota 80, half of it). */
function elect(lists: ListInput, seats: number): ListOutcome {
  const input = { seats: 15, rules: rulesToday("GR", 15), lists: [lists] };
  return nominated(
    recountNomination(input, new Map([[lists.number, seats]]), { top: 80n, bottom: 1n }),
    lists.number,
  );
}

const seated = (outcome: ListOutcome): (readonly [number, readonly string[]])[] =>
  outcome.sets.map((set) => [set.district, set.elected] as const);

describe("article P 15: preference seats", () => {
  it("as many votes as the threshold are not enough, one more is", () => {
    expect(elect(list(1, [0, 40, 0, 41]), 1).preference).toEqual(["4"]);
    expect(elect(list(1, [0, 40, 0, 40]), 1)).toMatchObject({ preference: [], further: ["1"] });
  });

  it("§2 names the gemeenteraad: in a water board of 15 seats a quarter is enough", () => {
    const lists = [
      list(1, [10, 21, 9]),
      ...[2, 3, 4].map((number) => listOf(number, 290 + number)),
    ];
    const water = { ...election("WS", 15, lists) };
    expect(counted(water).threshold).toMatch(/^\d+\/\d+$/);
    expect(rulesToday("WS", 15).preference).toEqual({ top: 1n, bottom: 4n });
    expect(rulesToday("GR", 15).preference).toEqual({ top: 1n, bottom: 2n });
  });

  it("article U 15: at the Eerste Kamer as many votes as the quota are enough", () => {
    const input = election("EK", 75, [list(1, [3800, 100, 99]), listOf(2, 3501)]);
    const outcome = counted(input);
    expect(outcome.threshold).toBe("100/1");
    expect(outcome.lists[0]?.overThreshold).toEqual(["1", "2"]);
  });

  it("most votes first; equal votes in the order of the list, without a lot", () => {
    expect(elect(list(1, [50, 90, 50, 60]), 4).preference).toEqual(["2", "4", "1", "3"]);
  });

  it("equal votes for fewer seats: a lot for each, and the draws are the order", () => {
    const lists = [list(1, [70, 70, 70, 80]), listOf(2, 10)];
    const input = election("GR", 3, lists);
    const outcome = { ...input, rules: { ...input.rules, preference: { top: 1n, bottom: 10n } } };
    const first = question(outcome);
    expect(first).toEqual({ kind: "CAND", list: 1, seats: 2, options: ["1", "2", "3"] });
    const second = question(outcome, [fallsOn(first, "3")]);
    expect(second).toEqual({ kind: "CAND", list: 1, seats: 1, options: ["1", "2"] });
    const lots = [fallsOn(first, "3"), fallsOn(second, "1")];
    expect(counted(outcome, lots).lists[0]?.preference).toEqual(["4", "3", "1"]);
  });
});

describe("article P 12 and P 13: the seats of a list group", () => {
  const seatsOfGroup = (votes: readonly number[], candidates: number, seats: number): number[] => {
    const sets = votes.map((number, position) => {
      const names = Array.from({ length: candidates }, (_, at) => `${position}-${at}`);
      return [
        position + 1,
        Object.fromEntries(names.map((name, at) => [name, at ? 0 : number])),
      ] as const;
    });
    return elect(group(1, sets), seats).sets.map((set) => set.seats);
  };

  it("own quota, full seats, largest remainders", () => {
    expect(seatsOfGroup([500, 300, 200], 9, 7)).toEqual([4, 2, 1]);
  });

  it("a set without enough candidates gives its seats to the others", () => {
    const short = group(1, [
      [1, { a: 500, b: 0 }],
      [2, { c: 300, d: 0, e: 0, f: 0 }],
      [3, { g: 200, h: 0, i: 0 }],
    ]);
    expect(elect(short, 7).sets.map((set) => set.seats)).toEqual([2, 3, 2]);
  });

  it("equal remainders for one seat: a lot among the sets", () => {
    const lists = [
      group(1, [
        [1, { a: 100, b: 0, c: 0 }],
        [2, { d: 100, e: 0, f: 0 }],
      ]),
    ];
    expect(question(election("PS", 3, lists))).toEqual({
      kind: "P12",
      list: 1,
      seats: 1,
      options: ["1", "2"],
    });
  });

  it("whether a set without votes can get a seat is a choice that has to be made", () => {
    const lists = [
      group(1, [
        [1, { a: 100 }],
        [2, { b: 0 }],
      ]),
    ];
    const input = election("PS", 2, lists);
    const included = {
      ...input,
      rules: { ...input.rules, listsWithoutVotesInGroup: "included" as const },
    };
    expect(counted(input).lists[0]?.sets.map((set) => set.seats)).toEqual([1, 0]);
    expect(counted(included).lists[0]?.sets.map((set) => set.seats)).toEqual([1, 1]);
  });
});

describe("article P 16: on which set of a group", () => {
  it("§1: where he has most votes, as long as there is a seat", () => {
    const outcome = elect(
      group(1, [
        [1, { a: 100, b: 90, c: 10 }],
        [2, { b: 80, c: 90, a: 5 }],
      ]),
      3,
    );
    expect(outcome.preference).toEqual(["b", "a", "c"]);
    expect(seated(outcome)).toEqual([
      [1, ["b", "a"]],
      [2, ["c"]],
    ]);
  });

  it("§1: with equal votes on two sets, the lowest district", () => {
    const outcome = elect(
      group(1, [
        [1, { x: 30, a: 50 }],
        [2, { y: 30, a: 50 }],
      ]),
      2,
    );
    expect(seated(outcome)).toEqual([
      [1, ["a"]],
      [2, ["y"]],
    ]);
  });

  it("§2: nobody's set has a seat free: he sits there, and the last seat given lapses", () => {
    const outcome = elect(
      group(1, [
        [1, { a: 100, b: 95, c: 90 }],
        [2, { d: 30, e: 30, f: 210 }],
      ]),
      4,
    );
    expect(outcome.preference).toEqual(["f", "a", "b", "c"]);
    expect(outcome.sets.map((set) => set.seats)).toEqual([2, 2]);
    expect(outcome.moves).toEqual([{ kind: "P16", lapsed: 2, to: 1 }]);
    expect(seated(outcome)).toEqual([
      [1, ["a", "b", "c"]],
      [2, ["f"]],
    ]);
  });
});

describe("article P 17 and P 18: further seats", () => {
  it("go to the next candidates in the order of the list", () => {
    expect(elect(list(1, [1, 2, 90, 3]), 3)).toMatchObject({
      preference: ["3"],
      further: ["1", "2"],
    });
  });

  it("§1: elected on two sets, he sits where he has most votes, and the next one comes in", () => {
    const outcome = elect(
      group(1, [
        [1, { a: 10, b: 20 }],
        [2, { a: 15, c: 15 }],
      ]),
      2,
    );
    expect(seated(outcome)).toEqual([
      [1, ["b"]],
      [2, ["a"]],
    ]);
  });

  it("§2: a set with nobody left passes its seat on", () => {
    const outcome = elect(
      group(1, [
        [1, { a: 30 }],
        [2, { a: 1, b: 29 }],
      ]),
      2,
    );
    expect(outcome.sets.map((set) => set.seats)).toEqual([1, 1]);
    expect(seated(outcome)).toEqual([
      [1, ["a"]],
      [2, ["b"]],
    ]);
  });
});

describe("article P 18 §2 after P 16 §2: a set whose seat lapsed has room again", () => {
  // Seats 1, 1, 0 and 2. By preference p sits on 4, a on 1, and q on 3, so the second seat of 4 lapses.
  // Set 2 has nobody left but p, and passes its seat on. Only x is free: on 1 and on 4.
  const withVotes = (a: number, p: number, q: number): ReturnType<typeof election> =>
    election("TK", 19, [
      list(1, [30, 24, 24]),
      group(2, [
        [1, { x: 1, a }],
        [2, { p: 26 }],
        [3, { p, q }],
        [4, { p: 27, x: 1 }],
      ]),
    ]);
  const law = withVotes(10, 1, 8);
  const asOsv = { ...law, rules: { ...law.rules, osv: true } };

  it.each([
    ["the law", law],
    ["OSV", asOsv],
  ])("by %s it gets the seat at its turn: average 28/3 on 4, 11/2 on 1", (_, input) => {
    const outcome = nominated(recount(input), 2);
    expect(outcome.preference).toEqual(["p", "a", "q"]);
    expect(outcome.moves).toEqual([
      { kind: "P16", lapsed: 4, to: 3 },
      { kind: "P18", from: 2, to: 4 },
    ]);
    expect(seated(outcome)).toEqual([
      [1, ["a"]],
      [2, []],
      [3, ["q"]],
      [4, ["p", "x"]],
    ]);
  });

  it("its averages still count the seat that lapsed: 19/2 on 1 goes before 28/3 on 4", () => {
    expect(nominated(recount(withVotes(18, 0, 4)), 2).moves).toEqual([
      { kind: "P16", lapsed: 4, to: 3 },
      { kind: "P18", from: 2, to: 1 },
    ]);
  });
});

describe("article P 19: the ranking for succession", () => {
  it("preference seats, then over the threshold without a seat, then the order of the list", () => {
    const outcome = elect(list(1, [30, 90, 50, 45]), 2);
    expect(outcome.preference).toEqual(["2", "3"]);
    expect(outcome.sets[0]?.ranking).toEqual(["2", "3", "4", "1"]);
  });

  it("a seat by list order does not lift anyone over the threshold's others", () => {
    expect(elect(list(1, [0, 0, 45, 50]), 3).sets[0]?.ranking).toEqual(["4", "3", "1", "2"]);
  });

  it("§5: below 19 seats a list without seats is ranked too, from 19 it is not", () => {
    const without = list(9, [1, 2, 3, 50]);
    const small = { ...election("GR", 15, [without]) };
    const large = { ...small, rules: { ...small.rules, rankListsWithoutSeats: "never" as const } };
    const none = new Map<number, number>();
    const quota = { top: 80n, bottom: 1n };
    const ranking = (input: typeof small): unknown =>
      nominated(recountNomination(input, none, quota), 9).sets[0]?.ranking;
    expect(ranking(small)).toEqual(["4", "1", "2", "3"]);
    expect(ranking(large)).toEqual(["1", "2", "3", "4"]);
  });

  it("Abacus, not the law, ranks a list without seats where a candidate died", () => {
    const input = election("GR", 19, [list(9, [1, 2, 3, 50], [1])]);
    const asAbacus = { ...input.rules, rankListsWithoutSeats: "withDeceased" as const };
    const quota = { top: 80n, bottom: 1n };
    const ranking = (rules: typeof input.rules): unknown =>
      nominated(recountNomination({ ...input, rules }, new Map(), quota), 9).sets[0]?.ranking;
    expect(ranking(input.rules)).toEqual(["2", "3", "4"]);
    expect(ranking(asAbacus)).toEqual(["4", "2", "3"]);
  });

  it("article P 19a: the dead are not ranked", () => {
    expect(elect(list(1, [30, 90, 50], [2]), 1).sets[0]?.ranking).toEqual(["3", "1"]);
  });
});

describe("list combinations, until 1 December 2017", () => {
  const votes = [500, 290, 160, 50];

  it("two lists that would have had a seat are one list, with largest remainders inside", () => {
    const alone = election("GR", 19, listsWith(votes));
    const combined = { ...alone, combinations: [[2, 3]] };
    const count = countedWithLots(combined, "first");
    expect(count.combinations).toEqual([{ valid: true, counted: [2, 3], dropped: [] }]);
    expect(count.units.map((unit) => unit.lists)).toEqual([[1], [2, 3], [4]]);
    expect(count.divisions[0]).toMatchObject({ kind: "combination", number: 2 });
    expect(count.lists.reduce((total, one) => total + one.seats, 0)).toBe(19);
  });

  it("a list without a seat of its own is dropped; one list alone is no combination", () => {
    const input = { ...election("TK", 10, listsWith([700, 250, 50])), combinations: [[2, 3]] };
    const count = countedWithLots(input, "first");
    expect(count.combinations).toEqual([{ valid: false, counted: [2], dropped: [3] }]);
    expect(count.units).toHaveLength(3);
  });
});
