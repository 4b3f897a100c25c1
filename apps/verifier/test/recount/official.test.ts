// Real elections as they were published: votes in, seats and order of residual seats out.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { expect, it } from "vitest";
import { type Count, type ElectionType, recount, rulesOf } from "../../src/recount/index.js";
import { list, listOf } from "./elections.js";

interface OfficialList {
  readonly number: number;
  readonly votes: number;
  readonly seats: number | null;
  readonly candidate_votes?: readonly number[];
}

interface OfficialResult {
  readonly election: string;
  readonly date: string;
  readonly seats: number;
  readonly category: ElectionType;
  readonly lists: readonly OfficialList[];
  readonly seats_source: string;
  readonly list_combinations?: readonly (readonly number[])[];
  readonly computed_residual_order: readonly (string | number | readonly (string | number)[])[];
}

function isOfficial(value: unknown): value is readonly OfficialResult[] {
  return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);
}

function readOfficial(): readonly OfficialResult[] {
  const path = join(dataFolder(), "official", "official-results.json");
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!isOfficial(value)) throw new Error("not the official results");
  return value;
}

function countOf(one: OfficialResult): Count {
  const outcome = recount({
    seats: one.seats,
    rules: rulesOf(one.category, one.seats, one.date),
    lists: one.lists.map(({ number, votes, candidate_votes }) =>
      candidate_votes === undefined
        ? listOf(number, votes, one.seats)
        : list(number, candidate_votes),
    ),
    combinations: one.list_combinations ?? [],
  });
  if (outcome.kind !== "complete") throw new Error(outcome.kind);
  return outcome.count;
}

/** `1`, `2+8` for a combination, `R 2` for a remainder, `P9 4 1` for a moved seat. */
function residualOrder(count: Count): string[] {
  const name = (number: number): string =>
    count.units.find((unit) => unit.number === number)?.lists.join("+") ?? "";
  return count.steps.map((step) => {
    if (step.kind === "P9") return `P9 ${name(step.from)} ${name(step.list)}`;
    if (step.kind === "P10") return `P10 ${name(step.from)}`;
    return step.kind === "LR" ? `R ${name(step.list)}` : name(step.list);
  });
}

describeWithData("elections as published", () => {
  const all = readOfficial();

  it("there are nine with official seats", () => {
    expect(all.filter((one) => one.seats_source === "official")).toHaveLength(9);
  });

  for (const one of all) {
    const isKnown = one.seats_source === "official";
    it(`${one.election}: ${isKnown ? "seats and residual seats" : "residual seats as computed"}`, () => {
      const count = countOf(one);
      if (isKnown)
        expect(count.lists.map((each) => each.seats)).toEqual(one.lists.map((each) => each.seats));
      const order = one.computed_residual_order.map((each) =>
        Array.isArray(each) ? each.join(" ") : String(each),
      );
      expect(residualOrder(count)).toEqual(order);
    });
  }

  it("without its combinations the Tweede Kamer of 2012 would not come out", () => {
    const [one] = all.filter((each) => each.election === "TK2012");
    if (one === undefined) throw new Error("TK2012 is not there");
    const count = countOf({ ...one, list_combinations: [] });
    expect(count.lists.map((each) => each.seats)).not.toEqual(one.lists.map((each) => each.seats));
  });

  it("the municipality of 2022 elects the persons it elected", () => {
    const [one] = all.filter((each) => each.category === "GR" && each.seats === 15);
    if (one === undefined) throw new Error("the municipality is not there");
    const elected = countOf(one).lists.map((each) =>
      [each.preference, each.further].map((x) => x.join()),
    );
    expect(elected).toEqual([
      ["1,3,2,4", "5,6,7,8"],
      ["1", "2,3"],
      ["1", "2"],
      ["1", ""],
      ["1", ""],
    ]);
  });
});
