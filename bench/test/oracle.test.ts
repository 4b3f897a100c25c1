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

/** The case as if the first list of each group had one full seat more, and the last one fewer. */
function withMovedSeat(testCase: OracleCase): OracleCase {
  const { first } = testCase.expected;
  const sub = Object.entries(first?.sub ?? {}).map(([group, rounds]): [string, typeof rounds] => {
    const [a, z] = [rounds[0]?.a[0]?.[0] ?? 0, rounds[0]?.a.at(-1)?.[0] ?? 0];
    return [
      group,
      [
        ...rounds,
        {
          k: "FA",
          a: [
            [a, 1],
            [z, -1],
          ],
        },
      ],
    ];
  });
  return { ...testCase, expected: { first: { ...first, sub: Object.fromEntries(sub) } } };
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
  it("a case with a seat on another list of a group is not proved", () => {
    const proof = contenders.filter(({ name }) => name === "proof");
    const groups = cases().filter(
      ({ expected }) => Object.keys(expected.first?.sub ?? {}).length > 0,
    );
    const judged = groups.flatMap((one) => proof.map((each) => attempt(each, withMovedSeat(one))));
    expect(judged.filter((different) => typeof different === "string").length).toBeGreaterThan(100);
    expect(judged.filter((different) => different === undefined)).toEqual([]);
  });
});
