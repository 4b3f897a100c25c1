import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { expect, it } from "vitest";
import { type ApportionmentInput, apportion, type Step } from "../src/index.js";
import { list, rulesOf } from "./election.js";

interface Official {
  readonly election: string;
  readonly date: string;
  readonly seats: number;
  readonly category: string;
  readonly lists: readonly {
    number: number;
    votes: number;
    seats: number | null;
    candidate_votes?: readonly number[];
  }[];
  readonly seats_source: string;
  readonly list_combinations?: readonly (readonly number[])[] | null;
  readonly computed_residual_order?: readonly (number | string | readonly (number | string)[])[];
}

function isOfficial(value: unknown): value is readonly Official[] {
  return Array.isArray(value);
}

function official(): readonly Official[] {
  const parsed: unknown = JSON.parse(
    readFileSync(join(dataFolder(), "official/official-results.json"), "utf8"),
  );
  if (!isOfficial(parsed)) throw new TypeError("not a list of results");
  return parsed;
}

function inputOf(one: Official): ApportionmentInput {
  return {
    rules: rulesOf(one.category, one.seats, one.date),
    seats: one.seats,
    // Where only the votes of a list are known, it has one candidate with votes and enough others.
    units: one.lists.map(({ number, votes, candidate_votes }) =>
      list(number, candidate_votes ?? [votes, ...new Array<number>(one.seats).fill(0)]),
    ),
    ...(one.list_combinations && { combinations: one.list_combinations }),
  };
}

const residual = (step: Step): readonly string[] => {
  if (step.kind === "residual-seat") return [`${step.listNumber}`];
  return step.kind === "absolute-majority" ? [`P9,${step.from},${step.listNumber}`] : [];
};

describeWithData("the official results that are marked as established", () => {
  it("all reproduce, seats and order of residual seats", () => {
    const established = official().filter(({ seats_source }) =>
      seats_source.startsWith("official"),
    );
    expect(established.length).toBeGreaterThan(5);
    for (const one of established) {
      const result = apportion(inputOf(one));
      expect(result.kind, one.election).toBe("complete");
      if (result.kind !== "complete") continue;
      expect(
        result.units.map(({ seats }) => seats),
        one.election,
      ).toEqual(one.lists.map(({ seats }) => seats));
      if (one.list_combinations || one.computed_residual_order === undefined) continue;
      const order = one.computed_residual_order.map((step) =>
        typeof step === "object" ? (step[0] === "P9" ? step.join() : `${step[1]}`) : `${step}`,
      );
      expect(result.steps.flatMap(residual), one.election).toEqual(order);
    }
  });
});
