import { describe, expect, it } from "vitest";
import { apportion, type CompleteApportionment } from "../src/index.js";
import { decided, list, lists, rulesOf, seatsOf } from "./election.js";
import { groupOf } from "./election-group.js";

const order = ({ steps }: CompleteApportionment): readonly number[] =>
  steps.flatMap((step) => (step.kind === "residual-seat" ? [step.listNumber] : []));

describe("Article P 6: full seats", () => {
  it("keeps the exact remainder", () => {
    const result = decided({
      rules: rulesOf("GR", 15),
      seats: 15,
      units: lists([540, 160, 160, 80, 80, 80, 60, 40]),
    });
    const full = result.steps.filter((step) => step.kind === "full-seats");
    expect(full.map(({ seats }) => seats)).toEqual([6, 2, 2, 1, 1, 1, 0, 0]);
    expect(full[0]).toMatchObject({
      listNumber: 1,
      votes: 540,
      remainder: { numerator: 900n, denominator: 15n },
      article: { label: "P 6" },
    });
    expect(result.electoralQuota).toEqual({ numerator: 1200n, denominator: 15n });
    expect(result.preferenceThreshold).toEqual({ numerator: 1200n, denominator: 30n });
    expect(result.votes).toBe(1200);
  });
});

describe("Article P 7: highest averages", () => {
  it("gives a list several residual seats", () => {
    const result = decided({
      rules: rulesOf("GR", 19),
      seats: 19,
      units: lists([600, 302, 98, 99, 101]),
    });
    expect(seatsOf(result)).toEqual([11, 5, 1, 1, 1]);
    expect(order(result)).toEqual([2, 1, 1]);
    expect(result.steps[5]).toMatchObject({
      method: "highest-average",
      value: { numerator: 302n, denominator: 5n },
      options: [2],
      byLot: false,
      article: {
        label: "P 7",
        url: "https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP7",
      },
    });
  });
  it("§ 2: asks the quota of a list for the Tweede Kamer, and not of one for a council", () => {
    const units = lists([900, 620, 95, 49, 336]);
    expect(seatsOf(decided({ rules: rulesOf("GR", 20), seats: 20, units }))).toEqual([
      10, 6, 1, 0, 3,
    ]);
    expect(seatsOf(decided({ rules: rulesOf("TK", 20), seats: 20, units }))).toEqual([
      10, 7, 0, 0, 3,
    ]);
  });
  it("§ 2: takes a list with exactly the quota", () => {
    const result = decided({ rules: rulesOf("TK", 3), seats: 3, units: lists([10, 11, 9]) });
    expect(seatsOf(result)).toEqual([1, 2, 0]);
  });
  it("draws a lot only while there are more equal lists than seats", () => {
    const input = { rules: rulesOf("GR", 19), seats: 19, units: lists([50, 50, 50, 50]) };
    expect(apportion(input)).toMatchObject({
      kind: "lot-needed",
      seats: [4, 4, 4, 4],
      question: {
        kind: "residual-seat",
        method: "highest-average",
        options: [1, 2, 3, 4],
        seats: 3,
        article: { label: "P 7" },
      },
    });
    const result = decided(input, "last");
    expect(seatsOf(result)).toEqual([4, 5, 5, 5]);
    expect(result.lots.map(({ question }) => question.options)).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3],
      [1, 2],
    ]);
    expect(result.steps.at(-1)).toMatchObject({ byLot: true, listNumber: 2, options: [1, 2] });
  });
  it("Article U 9: the Eerste Kamer has its own articles", () => {
    const result = decided({ rules: rulesOf("EK", 5), seats: 5, units: lists([300, 150, 40]) });
    expect(result.steps.map(({ article }) => article.label)).toEqual(["U 8", "U 8", "U 8", "U 9"]);
    expect(result.steps[0]?.article.url).toBe("https://wetten.overheid.nl/BWBR0004627/2026-01-01/");
  });
});

describe("Article P 8: largest remainders", () => {
  it("§ 2: takes a list with exactly 75 % of the quota, and not one with less", () => {
    const result = decided({
      rules: rulesOf("GR", 10),
      seats: 10,
      units: lists([400, 300, 175, 75, 50]),
    });
    expect(seatsOf(result)).toEqual([4, 3, 2, 1, 0]);
    expect(result.lots).toEqual([]);
    expect(result.steps[5]).toMatchObject({
      method: "largest-remainder",
      options: [3, 4],
      byLot: false,
      listNumber: 3,
      article: { label: "P 8" },
    });
  });
  it("draws lots among equal remainders", () => {
    const input = { rules: rulesOf("GR", 9), seats: 9, units: lists([1, 1, 1, 1]) };
    expect(apportion(input)).toMatchObject({
      question: { method: "largest-remainder", options: [1, 2, 3, 4], seats: 1 },
    });
    expect(seatsOf(decided(input, "last"))).toEqual([2, 2, 2, 3]);
  });
  it("§ 3: goes on by averages, one seat a list, when the remainders are used up", () => {
    const result = decided({
      rules: rulesOf("GR", 3),
      seats: 3,
      units: lists([9, 10, 11, 12, 13]),
    });
    expect(seatsOf(result)).toEqual([0, 0, 1, 1, 1]);
    expect(
      result.steps.filter((step) => step.kind === "residual-seat").map(({ method }) => method),
    ).toEqual(["unique-highest-average", "unique-highest-average", "unique-highest-average"]);
  });
  it("gives nothing to a list without votes, even when seats stay open", () => {
    const result = decided({
      rules: rulesOf("GR", 9),
      seats: 9,
      units: [list(1, [5]), list(2, [0, 0])],
    });
    expect(seatsOf(result)).toEqual([1, 0]);
    expect(result.openSeats).toBe(8);
  });
});

describe("Article P 9: absolute majority", () => {
  it("moves the seat with the smallest remainder", () => {
    const result = decided({
      rules: rulesOf("GR", 15),
      seats: 15,
      units: lists([2571, 977, 567, 536, 453]),
    });
    expect(seatsOf(result)).toEqual([8, 3, 2, 1, 1]);
    expect(result.steps.at(-1)).toMatchObject({
      kind: "absolute-majority",
      listNumber: 1,
      from: 4,
      options: [4],
      byLot: false,
      article: { label: "P 9" },
    });
  });
  it("draws the loser by lot among equal remainders, though no lot was needed before", () => {
    const input = {
      rules: rulesOf("GR", 15),
      seats: 15,
      units: lists([2552, 511, 511, 511, 509, 509]),
    };
    expect(apportion(input)).toMatchObject({
      question: { kind: "absolute-majority", options: [2, 3, 4], seats: 1 },
    });
    expect(seatsOf(decided(input, "last"))).toEqual([8, 2, 2, 1, 1, 1]);
  });
  it("does nothing at exactly half of the votes, nor at the Eerste Kamer, nor without residual seats", () => {
    const half = decided({ rules: rulesOf("GR", 19), seats: 19, units: lists([500, 260, 240]) });
    expect(half.steps.some(({ kind }) => kind === "absolute-majority")).toBe(false);
    const votes = [2571, 977, 567, 536, 453];
    const senate = decided({ rules: rulesOf("EK", 15), seats: 15, units: lists(votes) });
    expect(senate.steps.some(({ kind }) => kind === "absolute-majority")).toBe(false);
    const nobody = decided({ rules: rulesOf("TK", 1), seats: 1, units: lists([60, 40]) });
    expect([seatsOf(nobody), nobody.openSeats]).toEqual([[0, 0], 1]);
    const exact = decided({ rules: rulesOf("GR", 2), seats: 2, units: lists([2, 2]) });
    expect(seatsOf(exact)).toEqual([1, 1]);
  });
});

describe("Article P 9: exactly", () => {
  it("half of the votes is no majority, and rules may leave it out", () => {
    const half = { rules: rulesOf("GR", 4), seats: 4, units: lists([10, 6, 4]) };
    expect(seatsOf(decided(half))).toEqual([2, 1, 1]);
    const rules = { ...rulesOf("GR", 15), absoluteMajority: false };
    const units = lists([2571, 977, 567, 536, 453]);
    expect(seatsOf(decided({ rules, seats: 15, units }))).toEqual([7, 3, 2, 2, 1]);
  });
  it("asks for the loser by lot", () => {
    const units = lists([2552, 511, 511, 511, 509, 509]);
    expect(apportion({ rules: rulesOf("GR", 15), seats: 15, units })).toMatchObject({
      kind: "lot-needed",
      question: {
        kind: "absolute-majority",
        article: { label: "P 9" },
        options: [2, 3, 4],
        seats: 1,
      },
    });
  });
});

describe("Article P 10: exhausted lists", () => {
  it("passes seats on, with a memory of who had a remainder seat", () => {
    const units = [list(1, [300, 0]), list(2, [100, 0, 0]), list(3, [80, 0, 0])];
    const result = decided({ rules: rulesOf("GR", 5), seats: 5, units });
    expect(seatsOf(result)).toEqual([2, 2, 1]);
    expect(result.steps.find(({ kind }) => kind === "list-exhaustion")).toMatchObject({
      listNumber: 1,
      seat: "full",
      article: { label: "P 10" },
    });
  });
  it("gives residual seats up before full seats, and leaves the rest open", () => {
    const eight = new Array<number>(7).fill(0);
    const units = [list(1, [445, ...new Array<number>(26).fill(0)]), list(2, [443, ...eight])];
    const result = decided({ rules: rulesOf("GR", 48), seats: 48, units });
    expect(seatsOf(result)).toEqual([27, 8]);
    expect(result.openSeats).toBe(13);
    const given = result.steps.flatMap((step) =>
      step.kind === "list-exhaustion" ? [step.seat] : [],
    );
    expect(given).toEqual(new Array<string>(15).fill("full"));
  });
  it("Article Ya 29 and Pa 25: the seats of a kiescollege stay open", () => {
    const result = decided({
      rules: rulesOf("KCNI", 25),
      seats: 25,
      units: [list(1, [300]), list(2, [300, ...new Array<number>(30).fill(0)])],
    });
    expect(seatsOf(result)).toEqual([1, expect.any(Number)]);
    expect(result.openSeats).toBeGreaterThan(10);
  });
  it("Article P 19a: who has died takes no seat, and his votes count", () => {
    const units = [list(1, [300, 0, 0, 0], [1, 2]), list(2, [100, 0, 0]), list(3, [80, 0, 0])];
    const result = decided({ rules: rulesOf("GR", 5), seats: 5, units });
    expect(seatsOf(result)).toEqual([2, 2, 1]);
    expect(result.units[0]?.elected.map(({ key }) => key)).toEqual(["3", "4"]);
    expect(result.units[0]?.lists[0]?.ranking).toEqual(["3", "4"]);
  });
});

describe("lots are questions, and answers are checked", () => {
  const input = { rules: rulesOf("GR", 9), seats: 9, units: lists([1, 1, 1, 1]) };
  const asked = apportion(input);
  if (asked.kind !== "lot-needed") throw new Error("no lot");
  const { question } = asked;
  const codes = (lots: Parameters<typeof apportion>[1]): readonly string[] => {
    const result = apportion(input, lots);
    return result.kind === "refused"
      ? result.issues.map(({ code, path }) => `${code} ${path}`)
      : [];
  };

  it("accepts a right answer, and replays to the same steps", () => {
    const lots = [{ question, drawn: 3 }];
    expect(codes(lots)).toEqual([]);
    expect(apportion(input, lots)).toEqual(apportion(input, lots));
    expect(apportion(input, lots)).toMatchObject({ lots });
  });
  it("refuses an option that was not in the urn", () => {
    expect(codes([{ question, drawn: 5 }])).toEqual(["AP-LOT-OPTION lots[0]"]);
    expect(codes([{ question, drawn: "3" }])).toEqual(["AP-LOT-OPTION lots[0]"]);
  });
  it("refuses the answer to any other question", () => {
    if (question.kind !== "residual-seat") throw new Error("another lot");
    const others = [
      { ...question, seats: 2 },
      { ...question, options: [1, 2, 3] },
      { ...question, options: [1, 2, 3, 5] },
      { ...question, method: "highest-average" as const },
      {
        kind: "absolute-majority" as const,
        article: question.article,
        options: question.options,
        seats: 1,
      },
      {
        kind: "candidate" as const,
        article: question.article,
        listNumber: 1,
        options: ["1", "2", "3", "4"],
        seats: 1,
      },
      {
        kind: "group-seat" as const,
        article: question.article,
        group: 1,
        options: question.options,
        seats: 1,
      },
    ];
    for (const other of others)
      expect(codes([{ question: other, drawn: 3 }])).toEqual(["AP-LOT-QUESTION lots[0]"]);
  });
  it("refuses the answer to the same kind of question about another list or group", () => {
    const group = { rules: rulesOf("PS", 39), seats: 3, units: [groupOf(4, "a6 b0", "c6 d0")] };
    const people = { rules: rulesOf("GR", 19), seats: 1, units: [list(7, [5, 5])] };
    for (const [election, other] of [
      [group, { group: 5 }],
      [people, { listNumber: 8 }],
    ] as const) {
      const first = apportion(election);
      if (first.kind !== "lot-needed") throw new Error("no lot");
      const drawn = first.question.options[0] ?? 0;
      const answer = { question: first.question, drawn };
      expect(apportion(election, [answer]).kind).toBe("complete");
      const changed = { ...first.question, ...other } as typeof first.question;
      expect(apportion(election, [{ question: changed, drawn }])).toMatchObject({
        kind: "refused",
        issues: [{ code: "AP-LOT-QUESTION", facts: { drawn } }],
      });
      const longer = { ...first.question, options: [...first.question.options, 99] };
      const more = { question: longer as typeof first.question, drawn };
      expect(apportion(election, [more]).kind).toBe("refused");
    }
  });
  it("refuses an answer too many", () => {
    const right = { question, drawn: 3 };
    expect(codes([right, right])).toEqual(["AP-LOT-SUPERFLUOUS lots[1]"]);
  });
});
