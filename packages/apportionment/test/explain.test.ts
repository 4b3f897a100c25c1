import { describe, expect, it } from "vitest";
import { explain, type Subject, type Unit } from "../src/index.js";
import { decided, list, lists, rulesOf } from "./election.js";

const told = (result: Parameters<typeof explain>[0], subject: Subject): readonly string[] =>
  explain(result, subject).flatMap(({ nl, en }) => [nl, en]);

describe("explain: the story in Dutch and English", () => {
  it("of a list with full and residual seats", () => {
    const result = decided({
      rules: rulesOf("GR", 19),
      seats: 19,
      units: lists([600, 302, 98, 99, 101]),
    });
    expect(told(result, { list: 2 })).toEqual([
      "Lijst 2 heeft 302 stemmen. De kiesdeler past daar 4 keer in: 4 zetels. Er blijven 49 7/19 stemmen over.",
      "List 2 has 302 votes. The quota goes into that 4 times: 4 seats. 49 7/19 votes are left.",
      "Lijst 2 krijgt een restzetel, want de lijst heeft het grootste gemiddelde: 60 2/5.",
      "List 2 gets a residual seat, because it has the highest average: 60 2/5.",
      "Lijst 2 krijgt in totaal 5 zetels.",
      "List 2 gets 5 seats in all.",
    ]);
    expect(explain(result, { list: 2 })[1]?.article?.label).toBe("P 7");
    expect(told(result, { list: 3 }).at(-1)).toBe("List 3 gets 1 seat in all.");
    expect(told(result, { list: 3 })[0]).toContain("1 keer in: 1 zetel.");
    expect(told(result, { list: 9 })).toEqual([]);
  });
  it("of a lot", () => {
    const result = decided({ rules: rulesOf("GR", 9), seats: 9, units: lists([1, 1, 1, 1]) });
    expect(told(result, { list: 1 }).slice(2, 4)).toEqual([
      "Lijst 1 krijgt een restzetel, want de lijst heeft het grootste overschot: 1/9. Dat hadden de lijsten 1, 2, 3, 4. Het lot besliste.",
      "List 1 gets a residual seat, because it has the largest remainder: 1/9. So had the lists 1, 2, 3, 4. The lot decided.",
    ]);
  });
  it("of a majority, for both lists", () => {
    const result = decided({
      rules: rulesOf("GR", 15),
      seats: 15,
      units: lists([2571, 977, 567, 536, 453]),
    });
    const line =
      "Lijst 1 heeft meer dan de helft van de stemmen, en krijgt daarom een zetel van lijst 4.";
    expect(told(result, { list: 1 })).toContain(line);
    expect(told(result, { list: 4 })).toContain(line);
    expect(told(result, { list: 2 })).not.toContain(line);
    const tied = decided({
      rules: rulesOf("GR", 15),
      seats: 15,
      units: lists([2552, 511, 511, 511, 509, 509]),
    });
    expect(told(tied, { list: 1 })).toContain(
      "List 1 has more than half of the votes, and therefore gets a seat of list 2. The lot chose among the lists 2, 3, 4.",
    );
    expect(told(tied, { list: 1 })).toContain(
      "Lijst 1 heeft meer dan de helft van de stemmen, en krijgt daarom een zetel van lijst 2. Het lot koos uit de lijsten 2, 3, 4.",
    );
  });
  it("of an exhausted list", () => {
    const result = decided({
      rules: rulesOf("GR", 9),
      seats: 9,
      units: [list(1, [100]), list(2, [95, 0])],
    });
    const full = [
      "Lijst 1 heeft te weinig kandidaten en geeft een volle zetel af.",
      "List 1 has too few candidates and gives up a full seat.",
    ];
    expect(told(result, { list: 1 }).slice(4, -2)).toEqual([
      "Lijst 1 heeft te weinig kandidaten en geeft een restzetel af.",
      "List 1 has too few candidates and gives up a residual seat.",
      ...full,
      ...full,
      ...full,
    ]);
    expect(told(result, { list: 2 }).some((line) => line.includes("lijst 1"))).toBe(false);
  });
  it("of a group, step by step", () => {
    const member = (
      district: number,
      candidates: readonly string[],
      votes: readonly number[],
    ): Unit["members"][number] => ({ districts: [district], candidates, votes: [votes] });
    const unit: Unit = {
      listNumber: 1,
      persons: ["a", "b", "c", "d"].map((key) => ({ key })),
      members: [
        member(1, ["a"], [90]),
        member(2, ["b", "c", "d"], [40, 3, 3]),
        member(3, ["b"], [44]),
      ],
    };
    const result = decided({
      rules: rulesOf("PS", 39),
      seats: 4,
      units: [unit, { ...unit, listNumber: 2 }],
    });
    const lines = told(result, { list: 1 });
    expect(
      lines.some((line) => line.startsWith("Binnen de groep krijgt de lijst van kieskring 1 ")),
    ).toBe(true);
    expect(
      lines.some((line) =>
        line.startsWith("Inside the group the list of district 2 gets a residual seat ("),
      ),
    ).toBe(true);
    const all = decided({ rules: rulesOf("PS", 39), seats: 4, units: [unit] });
    expect(told(all, { list: 1 }).join(" ")).toContain(
      "Binnen de groep geeft de lijst van kieskring 1 1 zetel af: er zijn te weinig kandidaten.",
    );
    const pulled: Unit = {
      ...unit,
      persons: ["a", "b", "c", "d", "e", "f", "g"].map((key) => ({ key })),
      members: [
        member(1, ["a", "b"], [40, 40]),
        member(2, ["c", "d", "e", "f", "g"], [16, 16, 16, 16, 16]),
      ],
    };
    const moved = told(decided({ rules: rulesOf("PS", 39), seats: 2, units: [pulled] }), {
      list: 1,
    });
    expect(moved).toContain(
      "Inside the group a seat goes from the list of district 2 to that of district 1.",
    );
    expect(moved).toContain(
      "Binnen de groep gaat een zetel van de lijst van kieskring 2 naar die van kieskring 1.",
    );
    const equal: Unit = {
      ...unit,
      persons: ["a", "b"].map((key) => ({ key })),
      members: [member(1, ["a", "b"], [5, 5]), member(2, ["b", "a"], [5, 5])],
    };
    expect(told(all, { list: 1 }).join(" ")).toContain(
      "Inside the group the list of district 1 gives up 1 seat: there are too few candidates.",
    );
    expect(lines).toContain("Inside the group the list of district 1 gets 1 seat.");
    expect(lines.filter((line) => line.includes("restzetel ("))).not.toEqual([]);
    for (const line of lines.filter((one) => one.includes("restzetel (")))
      expect(line).toMatch(/ restzetel \([\d /]+\)\.$/);
    for (const line of lines.filter((one) => one.includes("residual seat (")))
      expect(line).toMatch(/ residual seat \([\d /]+\)\.$/);
    const drawn = decided({ rules: rulesOf("PS", 39), seats: 1, units: [equal] });
    expect(told(drawn, { list: 1 }).join(" ")).toContain("10, door het lot");
    expect(told(drawn, { list: 1 }).join(" ")).toContain("10, by lot");
  });
  it("says nothing of steps that are no list's own: as of combinations", () => {
    const input = {
      rules: rulesOf("TK", 20, "2012-09-12"),
      seats: 20,
      units: lists([900, 620, 285, 195], 10),
      combinations: [[3, 4]],
    };
    const result = decided(input);
    expect(result.steps.map(({ kind }) => kind)).toContain("list-combinations");
    expect(told(result, { list: 2 })).toEqual([
      "Lijst 2 heeft 620 stemmen. De kiesdeler past daar 6 keer in: 6 zetels. Er blijven 20 stemmen over.",
      "List 2 has 620 votes. The quota goes into that 6 times: 6 seats. 20 votes are left.",
      "Lijst 2 krijgt in totaal 6 zetels.",
      "List 2 gets 6 seats in all.",
    ]);
  });
  it("of seats that stay open: they are nobody's", () => {
    const few = decided({ rules: rulesOf("GR", 9), seats: 9, units: [list(1, [5]), list(2, [4])] });
    expect(few.steps.map(({ kind }) => kind)).toContain("open-seats");
    expect(told(few, { list: 2 }).at(-3)).toBe(
      "List 2 has too few candidates and gives up a full seat.",
    );
  });
  it("of candidates", () => {
    const result = decided({
      rules: rulesOf("GR", 9),
      seats: 9,
      units: [list(1, [40, 12, 33, 5, 8]), list(2, [31, 30, 2, 9])],
    });
    expect(told(result, { list: 1, candidate: "1" })).toEqual([
      "Kandidaat 1 van lijst 1 is gekozen met 40 voorkeurstemmen. De voorkeursdrempel is 9 4/9.",
      "Candidate 1 of list 1 is elected with 40 preference votes. The preference threshold is 9 4/9.",
    ]);
    expect(told(result, { list: 1, candidate: "4" })).toEqual([
      "Kandidaat 4 van lijst 1 is gekozen door de volgorde van de lijst, die 5 zetels heeft.",
      "Candidate 4 of list 1 is elected by the order of the list, which has 5 seats.",
    ]);
    const few = decided({
      rules: rulesOf("GR", 9),
      seats: 2,
      units: [list(1, [40, 12, 33, 5, 8])],
    });
    expect(told(few, { list: 1, candidate: "2" })).toEqual([
      "Kandidaat 2 van lijst 1 is niet gekozen. Op de lijst van opvolging staat de kandidaat op plaats 3.",
      "Candidate 2 of list 1 is not elected. In the order of succession the candidate is number 3.",
    ]);
    expect(told(few, { list: 1, candidate: "nobody" })).toEqual([]);
    expect(explain(few, { list: 1, candidate: "1" })[0]?.article?.label).toBe("P 15");
    const senate = decided({ rules: rulesOf("EK", 75), seats: 75, units: lists([100, 100], 80) });
    expect(explain(senate, { list: 1, candidate: "1" })[0]?.article?.label).toBe("U 15");
    expect(explain(senate, { list: 1, candidate: "2" })[0]?.article?.label).toBe("P 17");
  });
});
