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
      "Lijst 2 krijgt een restzetel met het grootste gemiddelde: 60 2/5.",
      "List 2 gets a residual seat with the highest average: 60 2/5.",
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
      "Lijst 1 krijgt een restzetel met het grootste overschot: 1/9. Dat hadden de lijsten 1, 2, 3, 4. Het lot besliste.",
      "List 1 gets a residual seat with the largest remainder: 1/9. So had the lists 1, 2, 3, 4. The lot decided.",
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
      lines.some((line) => line.startsWith("In kieskring 1 krijgt de lijst van de groep ")),
    ).toBe(true);
    expect(
      lines.some((line) =>
        line.startsWith("In district 2 the list of the group gets a residual seat ("),
      ),
    ).toBe(true);
    const all = decided({ rules: rulesOf("PS", 39), seats: 4, units: [unit] });
    expect(told(all, { list: 1 }).join(" ")).toContain(
      "In kieskring 1 geeft de lijst van de groep 1 zetel af: er zijn te weinig kandidaten.",
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
      "A seat of the group goes from the list in district 2 to the list in district 1.",
    );
    expect(moved).toContain(
      "Een zetel van de groep gaat van de lijst in kieskring 2 naar de lijst in kieskring 1.",
    );
    const both = decided({
      rules: rulesOf("PS", 39),
      seats: 4,
      units: [pulled, { ...pulled, listNumber: 2 }],
    });
    for (const number of [1, 2])
      expect(told(both, { list: number }).filter((line) => line.startsWith("Een zetel"))).toEqual([
        "Een zetel van de groep gaat van de lijst in kieskring 2 naar de lijst in kieskring 1.",
      ]);
    const equal: Unit = {
      ...unit,
      persons: ["a", "b"].map((key) => ({ key })),
      members: [member(1, ["a", "b"], [5, 5]), member(2, ["b", "a"], [5, 5])],
    };
    expect(told(all, { list: 1 }).join(" ")).toContain(
      "In district 1 the list of the group gives up 1 seat: there are too few candidates.",
    );
    expect(lines).toContain("In district 1 the list of the group gets 1 seat.");
    expect(lines.filter((line) => line.includes("restzetel ("))).not.toEqual([]);
    for (const line of lines.filter((one) => one.includes("restzetel (")))
      expect(line).toMatch(/ restzetel \([\d /]+\)\.$/);
    for (const line of lines.filter((one) => one.includes("residual seat (")))
      expect(line).toMatch(/ residual seat \([\d /]+\)\.$/);
    const drawn = decided({ rules: rulesOf("PS", 39), seats: 1, units: [equal] });
    expect(told(drawn, { list: 1 }).join(" ")).toContain("10, door het lot");
    expect(told(drawn, { list: 1 }).join(" ")).toContain("10, by lot");
  });
  it("calls districts as it is told to", () => {
    const member = (district: number, votes: number): Unit["members"][number] => ({
      districts: [district],
      candidates: [`${district}`],
      votes: [[votes]],
    });
    const unit: Unit = {
      listNumber: 1,
      persons: ["1", "2"].map((key) => ({ key })),
      members: [member(1, 60), member(2, 40)],
    };
    const result = decided({ rules: rulesOf("PS", 39), seats: 2, units: [unit] });
    const named = explain(
      result,
      { list: 1 },
      { district: (number) => ["", "I (Noord)", "II (Zuid)"][number] ?? "" },
    );
    expect(named.map(({ nl }) => nl)).toContain(
      "In kieskring I (Noord) krijgt de lijst van de groep 1 zetel.",
    );
    expect(named.map(({ en }) => en)).toContain(
      "In district II (Zuid) the list of the group gets a residual seat (40).",
    );
  });
  it("writes numbers as Dutch papers do", () => {
    const result = decided({
      rules: rulesOf("GR", 19),
      seats: 19,
      units: lists([60_000, 30_200, 9_800, 9_900, 10_101]),
    });
    expect(told(result, { list: 2 }).slice(0, 4)).toEqual([
      "Lijst 2 heeft 30.200 stemmen. De kiesdeler past daar 4 keer in: 4 zetels. Er blijven 4.936 12/19 stemmen over.",
      "List 2 has 30.200 votes. The quota goes into that 4 times: 4 seats. 4.936 12/19 votes are left.",
      "Lijst 2 krijgt een restzetel met het grootste gemiddelde: 6.040.",
      "List 2 gets a residual seat with the highest average: 6.040.",
    ]);
    expect(told(result, { list: 2, candidate: "1" })[0]).toBe(
      "Kandidaat 1 van lijst 2 is gekozen met 30.200 voorkeurstemmen. De voorkeursdrempel is 1.578 73/76.",
    );
  });
  it("of a combination, and of each list in it", () => {
    const result = decided({
      rules: rulesOf("TK", 20, "2012-09-12"),
      seats: 20,
      units: lists([900, 620, 285, 195], 10),
      combinations: [[4, 3]],
    });
    expect(result.steps.map(({ kind }) => kind)).toContain("list-combinations");
    const together = [
      "Combinatie 3+4 heeft 480 stemmen. De kiesdeler past daar 4 keer in: 4 zetels. Er blijven 80 stemmen over.",
      "Combination 3+4 has 480 votes. The quota goes into that 4 times: 4 seats. 80 votes are left.",
      "Combinatie 3+4 krijgt een restzetel met het grootste gemiddelde: 96.",
      "Combination 3+4 gets a residual seat with the highest average: 96.",
    ];
    expect(told(result, { list: 3 })).toEqual([
      "Lijst 3 telt mee in combinatie 3+4.",
      "List 3 counts in combination 3+4.",
      ...together,
      "Binnen de combinatie krijgt lijst 3 2 zetels.",
      "Inside the combination list 3 gets 2 seats.",
      "Binnen de combinatie krijgt lijst 3 een restzetel (93).",
      "Inside the combination list 3 gets a residual seat (93).",
      "Lijst 3 krijgt in totaal 3 zetels.",
      "List 3 gets 3 seats in all.",
    ]);
    expect(told(result, { list: 4 })).toEqual([
      "Lijst 4 telt mee in combinatie 3+4.",
      "List 4 counts in combination 3+4.",
      ...together,
      "Binnen de combinatie krijgt lijst 4 2 zetels.",
      "Inside the combination list 4 gets 2 seats.",
      "Lijst 4 krijgt in totaal 2 zetels.",
      "List 4 gets 2 seats in all.",
    ]);
    expect(told(result, { list: 2 })).toEqual([
      "Lijst 2 heeft 620 stemmen. De kiesdeler past daar 6 keer in: 6 zetels. Er blijven 20 stemmen over.",
      "List 2 has 620 votes. The quota goes into that 6 times: 6 seats. 20 votes are left.",
      "Lijst 2 krijgt in totaal 6 zetels.",
      "List 2 gets 6 seats in all.",
    ]);
  });
  it("of lists that a combination leaves out, and of a combination that is void", () => {
    const result = decided({
      rules: rulesOf("TK", 20, "2012-09-12"),
      seats: 20,
      units: lists([900, 620, 285, 165, 20, 10], 10),
      combinations: [
        [3, 4, 5],
        [2, 6],
      ],
    });
    expect(told(result, { list: 5 }).slice(0, 2)).toEqual([
      "Lijst 5 telt niet mee in een combinatie: de lijst zou zonder combinatie geen zetel krijgen.",
      "List 5 does not count in a combination: without one the list would get no seat.",
    ]);
    expect(told(result, { list: 2 }).slice(0, 2)).toEqual([
      "De combinatie van lijst 2 vervalt: geen andere lijst telt erin mee.",
      "The combination of list 2 is void: no other list counts in it.",
    ]);
    expect(told(result, { list: 4 })[0]).toBe("Lijst 4 telt mee in combinatie 3+4.");
  });
  it("of a lot between lists and a combination", () => {
    const result = decided({
      rules: rulesOf("TK", 20, "2012-09-12"),
      seats: 20,
      units: lists([50, 50, 100, 100], 20),
      combinations: [[1, 2]],
    });
    const story = told(result, { list: 2 }).join(" ");
    expect(story).toContain("Dat hadden de lijsten 1+2, 3, 4. Het lot besliste.");
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
