// Every case of two independent programs, through this count.
import { describeWithData } from "@telwerk/testkit/node";
import { expect, it } from "vitest";
import { type Case, type CaseRun, play, type RunName, readCases, runNames } from "./cases.js";
import { differences, isOsvAsItIs, lawDifferences, osvDifferences } from "./differences.js";

const minutes = 60_000;

function failures(cases: readonly Case[]): string[] {
  return cases.flatMap((one) => lawDifferences(one).map((difference) => `${one.id} ${difference}`));
}

describeWithData("the cases of two independent programs", () => {
  const all = readCases();
  const classes = [...new Set(all.map((one) => one.class))].sort();
  for (const name of classes) {
    const cases = all.filter((one) => one.class === name);
    it(`${name}: ${cases.length} cases, the same in every part`, { timeout: minutes }, () => {
      expect(failures(cases)).toEqual([]);
    });
  }

  it("by the law, the seats and persons of groups are those of OSV", { timeout: minutes }, () => {
    const persons = (one: Case, run: RunName, osv: boolean): unknown => {
      const { outcome } = play(one, run, osv);
      if (outcome.kind !== "complete") return outcome.kind;
      return outcome.count.lists.map((list) => [
        list.seats,
        ...list.sets.map((set) => [set.district, [...set.elected].sort()]),
      ]);
    };
    const compared = all
      .filter(isOsvAsItIs)
      .flatMap((one) =>
        runNames
          .filter((run) => one.expected[run]?.status === "ok")
          .map((run) => [`${one.id} ${run}`, persons(one, run, false), persons(one, run, true)]),
      );
    expect(compared.length).toBeGreaterThan(500);
    expect(compared.filter(([, law, osv]) => JSON.stringify(law) !== JSON.stringify(osv))).toEqual(
      [],
    );
  });

  it("a case that says something else is seen, in each part", () => {
    const [one] = all.filter((candidate) => candidate.class === "plain");
    const run = one?.expected.stop;
    if (one === undefined || run === undefined) throw new Error("there is no plain case");
    const changes: Partial<CaseRun>[] = [
      { status: "lots" },
      { quota: "1/7" },
      { threshold: "1/7" },
      { full: [] },
      { rem: [] },
      { steps: [] },
      { seats: [] },
      { draws: [{ k: "HA", o: [1, 2], p: 1 }] },
      { need: { k: "HA", o: [1, 2] } },
      { nom: (run.nom ?? []).map((list) => ({ ...list, pref: [99] })) },
      { nom: (run.nom ?? []).map((list) => ({ ...list, rank: [99] })) },
    ];
    for (const change of changes)
      expect(differences(one, "stop", { ...run, ...change }, false)).not.toEqual([]);
  });

  it("where OSV differs, its own way gives its own run", { timeout: minutes }, () => {
    const compared = all.flatMap((one) => osvDifferences(one));
    expect(compared.length).toBeGreaterThan(500);
    expect(compared.filter(({ found }) => found.length > 0)).toEqual([]);
  });
});
