import { whatIf } from "@telwerk/apportionment";
import { describe, expect, test } from "vitest";
import { catalogue, entryOf } from "../../../src/catalogue.js";
import { computedResult } from "../../../src/evidence/computed.js";
import { caseStory } from "../../../src/report/story/explain-case.js";
import { checkStory, entryStory } from "../../../src/report/story/explain-check.js";
import {
  candidateStory,
  closestStory,
  listStory,
  type Story,
} from "../../../src/report/story/explain-seats.js";
import { canBeWorked } from "../../../src/report/story/worked/drafts.js";
import { byOurselves, runFiles, runFrom, verifyFiles } from "../../support/memory.js";
import { base, filesOf, vector } from "../../support/vectors.js";

const run = await runFiles(base);
const { evidence } = await verifyFiles(base);
const textOf = (story: Story): string =>
  story.kind === "told" ? story.lines.join("\n") : story.kind;

describe("a check explained", () => {
  test("has its question in both languages, its source, and all that can come of it", () => {
    for (const entry of catalogue) {
      // Long sentences are wrapped.
      const story = entryStory(entry).join(" ").replaceAll(/\s+/g, " ");
      for (const { nl, en } of [entry.question, ...Object.values(entry.findings)]) {
        expect(story).toContain(nl);
        expect(story).toContain(en);
      }
      expect(story).toContain(entry.source);
      expect(story).not.toContain("undefined");
    }
  });

  test("has the numbers of the election, where it is about seats", () => {
    const check = run.checks.find(({ id }) => id === "V07.01");
    if (check === undefined) throw new Error("no V07.01");
    const story = checkStory(check, run).join("\n");
    expect(story).toContain("Kiesdeler: 2.096 stemmen : 7 zetels = 299 3/7.");
    expect(story).toContain("1. Eerste Fictieve Lijst: 4, uitslag (published) 4");
  });

  test("shows what it found, with the place", async () => {
    const forged = await runFiles(filesOf(vector("list-total-with-a-swapped-digit")));
    const check = forged.checks.find(({ id }) => id === "V05.01");
    if (check === undefined) throw new Error("no V05.01");
    const story = checkStory(check, forged).join("\n");
    expect(story).toContain("uitkomst (outcome): klopt niet (fail)");
    expect(story).toMatch(/verwacht \(expected\) +531/);
  });

  test("says what was not given", async () => {
    const without = await runFiles(filesOf(vector("definition-missing")));
    const check = without.checks.find(({ id }) => id === "V07.01");
    if (check === undefined) throw new Error("no V07.01");
    expect(checkStory(check, without).join("\n")).toContain(
      "verkiezingsdefinitie (definition, 110a)",
    );
    expect(entryStory(entryOf("V07.01")).join("\n")).toContain("verkiezingsdefinitie");
  });
});

describe("the figures of the case", () => {
  test("stand with every check of the catalogue, worked out or told", () => {
    for (const { id } of catalogue) {
      if (canBeWorked(id) || id.startsWith("V07")) continue;
      const story = caseStory(id, run, evidence).join("\n");
      expect(story, id).toMatch(/\d/);
      expect(story, id).not.toContain("undefined");
    }
  });

  test("are those of these files", async () => {
    expect(caseStory("V00.01", run, evidence).join("\n")).toContain(
      `${run.files.length} documenten (documents)`,
    );
    expect(caseStory("V04.03", run, evidence).join("\n")).toContain("Zetels: 7.");
    const people = caseStory("V08.02", run, evidence).join("\n");
    expect(people).toContain("Gekozen: 7.");
    expect(people).toMatch(/ {4}1\.1 .+: \d+ \*/);
    const hashed = filesOf(vector("hash-that-does-not-fit"));
    const verification = await verifyFiles(hashed, byOurselves);
    expect(caseStory("V01.01", runFrom(verification), verification.evidence).join("\n")).toContain(
      "✗ een andere (another one)",
    );
  });
});

describe("a list explained", () => {
  test("has the quota with its numbers, each step with its article, and the published seats", () => {
    const story = textOf(listStory(1, evidence, run));
    expect(story).toContain("2.096 stemmen : 7 zetels = 299 3/7. [Kieswet P 5]");
    expect(story).toContain("[Kieswet P 6]");
    expect(story).toContain("Lijst 1 krijgt in totaal 4 zetels.");
    expect(story).toContain("✓ Zo staat het ook in de uitslag.");
  });

  test("that got other seats in the result is told so", async () => {
    const forged = await runFiles(filesOf(vector("seat-given-to-another-list")));
    const stories = [1, 2, 3, 4]
      .map((list) => textOf(listStory(list, evidence, forged)))
      .join("\n");
    expect(stories).toMatch(/✗ In de uitslag staan \d zetels\./);
  });

  test("does not exist, or cannot be told", async () => {
    expect(listStory(99, evidence, run).kind).toBe("none");
    const without = await runFiles(filesOf(vector("definition-missing")));
    expect(listStory(1, evidence, without).kind).toBe("unknown");
  });
});

describe("how near it was", () => {
  test("stands with a list, with the seat that would have gone elsewhere", () => {
    const story = textOf(listStory(1, evidence, run));
    expect(story).toContain("Hoe dichtbij het was (How near it was)");
    const [, votes = ""] = /Met (\d+) stemmen minder voor lijst 1/.exec(story) ?? [];
    expect(Number(votes)).toBeGreaterThan(0);
    expect(story).toMatch(
      /dan had lijst \d .*een zetel gekregen van lijst \d|het lot moeten beslissen/,
    );
  });

  test("is the least number of votes: one fewer changes nothing", () => {
    const computed = computedResult(evidence);
    if (computed.kind !== "complete") throw new Error("not counted");
    const { input, result } = computed;
    const seats = (votes: number): unknown => {
      const change = { votes: [{ listNumber: 2, key, votes }] };
      return whatIf(input, change).difference?.seats;
    };
    const key = input.units[1]?.persons[0]?.key ?? "";
    const [, told = ""] =
      /Met ([\d.]+) stemmen meer voor lijst 2/.exec(textOf(listStory(2, evidence, run))) ?? [];
    const votes = Number(told.replaceAll(".", ""));
    expect(result.lots).toEqual([]);
    expect(seats(votes - 1)).toEqual([]);
    expect(seats(votes)).not.toEqual([]);
  });

  test("stands in the run: one vote less than that changes nothing", () => {
    const computed = computedResult(evidence);
    if (computed.kind !== "complete") throw new Error("not counted");
    const { input } = computed;
    const call = run.outcome?.closeCall;
    if (!call) throw new Error("no close call");
    const { listNumber, change, isOfAll } = call;
    const sign = change === "more" ? 1 : -1;
    expect(isOfAll).toBe(true);
    expect(call.nl).toContain(`Met ${call.votes.value} stemmen`);
    const key = input.units.find((unit) => unit.listNumber === listNumber)?.persons[0]?.key;
    const seats = (votes: number): unknown => {
      const { after, difference } = whatIf(input, {
        votes: [{ listNumber, key: key ?? "", votes: sign * votes }],
      });
      return after.kind === "lot-needed" ? "lot" : difference?.seats;
    };
    expect(seats(call.votes.value - 1)).toEqual([]);
    expect(seats(call.votes.value)).not.toEqual([]);
  });

  test("is told for all lists, the least first: that of the run", () => {
    const story = textOf(closestStory(evidence, run));
    const votes = [...story.matchAll(/Met ([\d.]+) stemmen/g)].map(([, number = ""]) =>
      Number(number.replaceAll(".", "")),
    );
    expect(votes.length).toBeGreaterThan(2);
    expect(votes).toEqual(votes.toSorted((a, b) => a - b));
    expect(run.outcome?.closeCall?.votes.value).toBe(votes[0]);
  });

  test("says what one vote more than a lot would have done", () => {
    const calls = run.outcome?.lists.flatMap(({ listNumber }) =>
      textOf(listStory(listNumber, evidence, run)),
    );
    const text = (calls ?? []).join(" ").replaceAll(/\s+/g, " ");
    const [, lot, next] =
      /Met (\d+) stemmen \w+ voor [^:]*: dan had het lot moeten beslissen; met (\d+) \w+: dan had/.exec(
        text,
      ) ?? [];
    expect(Number(next)).toBe(Number(lot) + 1);
  });

  test("stands with an elected candidate of a list", () => {
    expect(textOf(candidateStory("Pluisdans", evidence, run))).toMatch(
      /Met [\d.]+ stemmen minder voor Q\. \(Quinten\) de Pluisdans:/,
    );
  });

  test("stands with one of a group: on the list where the fewest votes would do", () => {
    const computed = computedResult(evidence);
    if (computed.kind !== "complete") throw new Error("not counted");
    const { input } = computed;
    const key = run.outcome?.lists.find(({ listNumber }) => listNumber === 2)?.elected[0]
      ?.shortCode;
    const story = textOf(candidateStory(key ?? "?", evidence, run));
    const [, told = ""] = /Met ([\d.]+) stemmen minder voor/.exec(story) ?? [];
    const fewer = Number(told.replaceAll(".", ""));
    expect(fewer).toBeGreaterThan(0);
    const unit = input.units.find(({ listNumber }) => listNumber === 2);
    const on = unit?.members.filter(({ candidates }) => candidates.includes(key ?? "")) ?? [];
    const changes = (votes: number): readonly boolean[] =>
      on.map(({ districts: [district = 0] }) => {
        const change = { votes: [{ listNumber: 2, key: key ?? "", votes: -votes, district }] };
        const { after, difference } = whatIf(input, change);
        return (
          after.kind === "lot-needed" ||
          Boolean(difference?.seats.length || difference?.lost.length)
        );
      });
    expect(changes(fewer - 1)).not.toContain(true);
    expect(changes(fewer)).toContain(true);
  });
});

describe("a candidate explained", () => {
  test("is found by code, by whole words and by their beginnings", () => {
    for (const asked of ["PluisdansQ", "quinten de pluisdans", "Pluisdans", "pluisd"]) {
      const story = textOf(candidateStory(asked, evidence, run));
      expect(story, asked).toContain("Q. (Quinten) de Pluisdans");
      expect(story, asked).toContain("voorkeurstemmen");
    }
  });

  test("who is not elected has a place in the order of succession", () => {
    expect(textOf(candidateStory("Okkernootpluim", evidence, run))).toContain("is niet gekozen");
  });

  test("who stands on no list is not found", () => {
    expect(candidateStory("Nergensma", evidence, run).kind).toBe("none");
  });
});
