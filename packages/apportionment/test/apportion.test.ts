import { describe, expect, it } from "vitest";
import { apportion, ruleSetFor } from "../src/index.js";
import { list, rulesOf } from "./election.js";

describe("apportion: the whole procedure, for small elections", () => {
  it("Article P 5 and P 6: gives full seats by the quota 80, and residual seats by average", () => {
    const units = [540, 160, 160, 80, 80, 80, 60, 40].map((votes, i) =>
      list(i + 1, [votes, 0, 0, 0, 0, 0, 0, 0]),
    );
    const result = apportion({ rules: rulesOf("GR", 15), seats: 15, units });
    expect(result.kind).toBe("complete");
    if (result.kind !== "complete") return;
    expect(result.units.map((unit) => unit.fullSeats)).toEqual([6, 2, 2, 1, 1, 1, 0, 0]);
  });
  it("Article P 7: a list can win several residual seats by average", () => {
    const units = [600, 302, 98, 99, 101].map((votes, i) =>
      list(i + 1, [votes, ...Array<number>(14).fill(0)]),
    );
    const result = apportion({ rules: rulesOf("GR", 19), seats: 19, units });
    expect(result.kind === "complete" && result.units.map((unit) => unit.seats)).toEqual([
      11, 5, 1, 1, 1,
    ]);
  });
  it("tells the whole story as plain data: nothing in it is a function, a class, or worked out later", () => {
    const units = [list(1, [50, 9, 0]), list(2, [20, 11], [1])];
    const result = apportion({ rules: rulesOf("GR", 3), seats: 3, units });
    const address = "https://wetten.overheid.nl/BWBR0004627/2026-01-01/";
    const article = (number: string): unknown => ({
      label: `P ${number}`,
      url: `${address}#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP${number}`,
    });
    const elected = [
      { key: "1", by: "preference", votes: 50, district: 0 },
      { key: "2", by: "list-order", votes: 9, district: 0 },
    ];
    const other = [{ key: "2", by: "list-order", votes: 11, district: 0 }];
    const story = {
      kind: "complete",
      votes: 90,
      electoralQuota: { numerator: 90n, denominator: 3n },
      preferenceThreshold: { numerator: 90n, denominator: 6n },
      units: [
        {
          listNumber: 1,
          votes: 59,
          fullSeats: 1,
          seats: 2,
          lists: [{ district: 0, districts: [0], seats: 2, elected, ranking: ["1", "2", "3"] }],
          elected,
        },
        {
          listNumber: 2,
          votes: 31,
          fullSeats: 1,
          seats: 1,
          lists: [{ district: 0, districts: [0], seats: 1, elected: other, ranking: ["2"] }],
          elected: other,
        },
      ],
      openSeats: 0,
      warnings: [],
      steps: [
        {
          kind: "full-seats",
          article: article("6"),
          listNumber: 1,
          votes: 59,
          seats: 1,
          remainder: { numerator: 87n, denominator: 3n },
        },
        {
          kind: "full-seats",
          article: article("6"),
          listNumber: 2,
          votes: 31,
          seats: 1,
          remainder: { numerator: 3n, denominator: 3n },
        },
        {
          kind: "residual-seat",
          article: article("8"),
          method: "largest-remainder",
          listNumber: 1,
          value: { numerator: 87n, denominator: 3n },
          options: [1],
          byLot: false,
        },
      ],
      lots: [],
    };
    expect(result).toStrictEqual(story);
    // A clone has only what is data; so has JSON, with exact numbers written as text.
    expect(structuredClone(result)).toStrictEqual(story);
    const exact = (_: string, value: unknown): unknown =>
      typeof value === "bigint" ? `${value}` : value;
    expect(JSON.parse(JSON.stringify(result, exact))).toStrictEqual(
      JSON.parse(JSON.stringify(story, exact)),
    );
  });
  it("keeps nothing of what the caller gave: votes and names that change later change no result", () => {
    const votes = [50, 9, 0];
    const candidates = ["1", "2", "3"];
    const persons = candidates.map((key) => ({ key }));
    const unit = {
      listNumber: 1,
      persons,
      members: [{ districts: [0], candidates, votes: [votes] }],
    };
    const result = apportion({ rules: rulesOf("GR", 3), seats: 3, units: [unit] });
    const before = structuredClone(result);
    votes[0] = 0;
    candidates[0] = "another";
    expect(result).toStrictEqual(before);
  });
  it("refuses a kind of election that does not exist", () => {
    expect(ruleSetFor({ category: "XX", seats: 9, date: "2026-03-18" }).kind).toBe("err");
  });
});
