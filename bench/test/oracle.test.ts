import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { expect, it } from "vitest";
import { type OracleCase, parseCase } from "../oracle-case.ts";
import { contenders } from "../oracle-contenders.ts";
import { attempt } from "../oracle-judge.ts";

function cases(): readonly OracleCase[] {
  const file = readFileSync(join(dataFolder(), "apportionment/cases-open.jsonl"), "utf8");
  return file.trim().split("\n").map(parseCase);
}

describeWithData("the cases of two independent programs", () => {
  for (const contender of contenders.filter(({ name }) => name !== "recount"))
    it(`all agree with ${contender.name}: steps, lots, seats, elected people and ranking`, () => {
      const all = cases();
      const judged = all.map((one) => ({ id: one.id, different: attempt(contender, one) }));
      expect(judged.filter(({ different }) => typeof different === "string")).toEqual([]);
      expect(judged.filter(({ different }) => different === undefined).length).toBeGreaterThan(
        2_000,
      );
    });
});
