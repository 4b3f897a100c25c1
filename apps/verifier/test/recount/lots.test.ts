// A lot is an answer to one question; other answers, and answers nobody asked for, are refused.
import { describe, expect, it } from "vitest";
import { recount } from "../../src/recount/index.js";
import { counted, election, fallsOn, listsWith, question, seats } from "./elections.js";

describe("lots", () => {
  const input = election("GR", 9, listsWith([1, 1, 1, 1]));
  const lot = question(input);

  it("the same lots give the same count", () => {
    const first = counted(input, [fallsOn(lot, "2")]);
    expect(counted(input, [fallsOn(lot, "2")])).toEqual(first);
    expect(seats(first)).toEqual([2, 3, 2, 2]);
  });

  it("the count so far is there when it stops for a lot", () => {
    const outcome = recount(input);
    expect(outcome).toMatchObject({ kind: "lot-needed", count: { quota: "4/9", unfilled: 1 } });
  });

  it("the order in which the options are named does not matter", () => {
    const shuffled = { ...fallsOn(lot, "2"), options: ["4", "2", "3", "1"] };
    expect(seats(counted(input, [shuffled]))).toEqual([2, 3, 2, 2]);
  });

  it.each([
    ["another kind", { ...fallsOn(lot, "1"), kind: "HA" as const }],
    ["another list", { ...fallsOn(lot, "1"), list: 1 }],
    ["fewer options", { ...fallsOn(lot, "1"), options: ["1", "2", "3"] }],
    ["other options", { ...fallsOn(lot, "1"), options: ["1", "2", "3", "5"] }],
    ["a draw that was no option", fallsOn(lot, "5")],
  ])("%s is refused", (_, answer) => {
    expect(recount(input, [answer]).kind).toBe("refused");
  });

  it("a lot nobody asked for is refused", () => {
    const outcome = recount(input, [fallsOn(lot, "1"), fallsOn(lot, "1")]);
    expect(outcome).toEqual({
      kind: "refused",
      reasons: ["a lot was given that nobody asked for"],
    });
  });
});
