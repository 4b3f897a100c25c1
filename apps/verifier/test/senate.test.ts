// The Eerste Kamer: votes weigh by province (Kieswet U 2), and no file says how much. So its seats cannot be recalculated.
import { describe, expect, test } from "vitest";
import { textReport } from "../src/report/text.js";
import { edited } from "./support/forging.js";
import { byOurselves, runFiles } from "./support/memory.js";
import { base } from "./support/vectors.js";

/** The base of the test vectors as an election of the Eerste Kamer: no municipalities, and no counts below the whole. */
const senate = edited(
  base.filter(({ name }) => !name.startsWith("Telling")),
  /./,
  (text) =>
    text
      .replace('Id="TK2099"', 'Id="EK2099"')
      .replaceAll(">TK</", ">EK</")
      .replace(">25</kr:PreferenceThreshold>", ">100</kr:PreferenceThreshold>")
      .replaceAll(/<kr:Region [^>]*"GEMEENTE".*?<\/kr:Region>/gs, ""),
);

describe("an election of the Eerste Kamer", () => {
  test("is incomplete, by name of the weights that no file has, and never refuted", async () => {
    const run = await runFiles(senate, byOurselves);
    const wrong = run.checks.filter(({ status }) => status === "fail");
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(run.verdict).toBe("incomplete");
    expect(run.reasons).toEqual([{ check: "V07.01", finding: 0 }]);
    const seats = run.checks.find(({ id }) => id === "V07.01");
    expect(seats?.findings).toMatchObject([{ reason: "no-weights" }]);
    expect(textReport(run)).toContain("Kieswet U 2");
    expect(run.outcome?.lists ?? []).toEqual([]);
  });

  test("is not refuted for a seat that nobody has: nobody can work out whether the law leaves it open", async () => {
    // The last of the first list, so that the ranks still run from 1.
    const last =
      /<Selection><Candidate><CandidateIdentifier Id="4" ShortCode="PluiskraagJ">.*?<\/Selection>/s;
    const open = edited(senate, /^Resultaat/, (text) => text.replace(last, ""));
    const run = await runFiles(open, byOurselves);
    expect(run.checks.filter(({ status }) => status === "fail").map(({ id }) => id)).toEqual([]);
    expect(run.verdict).toBe("incomplete");
    const filled = run.checks.find(({ id }) => id === "V07.02");
    expect(filled).toMatchObject({
      status: "not-checked",
      findings: [{ reason: "not-recounted", expected: { value: 6 }, found: { value: 7 } }],
    });
  });

  test("is refuted where more people are elected than there are seats", async () => {
    const fewer = edited(senate, /^Verkiezingsdefinitie/, (text) =>
      text.replace("<kr:NumberOfSeats>7<", "<kr:NumberOfSeats>6<"),
    );
    const run = await runFiles(fewer, byOurselves);
    expect(run.verdict).toBe("refuted");
    expect(run.checks.find(({ id }) => id === "V07.02")).toMatchObject({ status: "fail" });
  });
});
