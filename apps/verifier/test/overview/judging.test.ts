// Cells of a count overview with something else in them than a number.
import { describe, expect, test } from "vitest";
import { textReport } from "../../src/report/text.js";
import type { Verification } from "../../src/verification.js";
import { byOurselves, runFiles, verifyFiles } from "../support/memory.js";
import { filesOf, vector } from "../support/vectors.js";

const files = filesOf(vector("overview-that-agrees"));
const overview = files.find(({ name }) => name === "overview.csv");
const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(overview?.bytes);
const cells = text.split("\n").map((row) => row.split(";"));

/** The last rows: a list with its candidates; and the first row with figures. From 1. */
const [list, first, last] = [cells.length - 2, cells.length - 1, cells.length];
const electors = 9;

/** Verifies with another text in some cells. */
function verifyWith(
  ...changes: readonly (readonly [row: number, column: number, value: string])[]
): Promise<Verification> {
  const rows = cells.map((row, at) =>
    row.map((cell, column) => {
      const change = changes.find(([of, in_]) => of === at + 1 && in_ === column + 1);
      return change === undefined ? cell : change[2];
    }),
  );
  const bytes = new TextEncoder().encode(rows.map((row) => row.join(";")).join("\n"));
  const changed = files.map((file) => (file === overview ? { ...file, bytes } : file));
  return verifyFiles(changed, byOurselves);
}

function found({ judged }: Verification): readonly unknown[] {
  return judged
    .filter(({ entry }) => entry.id.startsWith("V10"))
    .flatMap(({ entry, outcome }) =>
      outcome.findings.map((one) => [
        `${entry.id}/${one.reason}`,
        one.place?.path,
        one.expected,
        one.found,
      ]),
    );
}

describe("a word where a number belongs", () => {
  test.each([
    ["the last cell", last, 7],
    ["the cell before it", last, 6],
    ["a total", first, 5],
    ["the total of a list", list, 5],
    ["a figure of a station", electors, 7],
    ["the total of a figure", electors, 5],
  ])("in %s cannot be read, and says nothing of the votes", async (_, row, column) => {
    const expected = cells[row - 1]?.[column - 1]?.replaceAll('"', "");
    const verification = await verifyWith([row, column, '"een"']);
    expect(verification.verdict.word).toBe("incomplete");
    const path = `row ${row}/column ${column}`;
    expect(found(verification)).toEqual([["V10.01/unreadable", path, expected, "een"]]);
    const [check] = verification.judged.filter(({ entry }) => entry.id === "V10.01");
    const [finding] = check?.outcome.findings ?? [];
    expect(finding?.facts).toMatchObject({ code: "EML-CSV-NUMBER" });
    const before = text
      .split("\n")
      .slice(0, row - 1)
      .join("\n");
    const start = new TextEncoder().encode(before).length;
    expect(finding?.place?.at).toBeGreaterThan(start);
  });

  test.each(["", '"4x"', '"-4"', '"3,5"', '"1E+05"'])(
    "is no number of votes: %s",
    async (value) => {
      const verification = await verifyWith([first, 5, value]);
      expect(verification.verdict.word).toBe("incomplete");
      const shown = value === "" ? null : value.replaceAll(`"`, "");
      const path = `row ${first}/column 5`;
      expect(found(verification)).toEqual([["V10.01/unreadable", path, "34", shown]]);
    },
  );

  test("hides no number that differs, here or in a station that leaves its figure empty", async () => {
    const verification = await verifyWith(
      [last, 7, '"een"'],
      [first, 6, '"999"'],
      [electors, 6, ""],
    );
    expect(verification.verdict.word).toBe("refuted");
    const expected = [
      ["V10.01/unreadable", `row ${last}/column 7`, "1", "een"],
      ["V10.04/differs", `row ${electors}/column 6`, "532", null],
      ["V10.05/differs", `row ${first}/column 6`, "17", "999"],
    ];
    expect(found(verification)).toEqual(expected);
    const [check] = verification.judged.filter(({ entry }) => entry.id === "V10.05");
    const named = cells[5]?.[5]?.replaceAll('"', "") ?? "";
    expect(check?.outcome.findings[0]?.facts?.["unit"]).toContain(`(${named})`);
  });
});

describe("an empty cell", () => {
  test.each([
    ["a total of a figure", electors, 5],
    ["the votes of a station", first, 6],
  ])("for %s cannot be read", async (_, row, column) => {
    const verification = await verifyWith([row, column, ""]);
    expect(verification.verdict.word).toBe("incomplete");
    const expected = cells[row - 1]?.[column - 1]?.replaceAll('"', "");
    const path = `row ${row}/column ${column}`;
    expect(found(verification)).toEqual([["V10.01/unreadable", path, expected, null]]);
  });
});

describe("a number that a spreadsheet wrote in another way", () => {
  test.each(['"1.234"', '"1,234"', '" 35 "', "35"])(
    "is another number still: %s",
    async (value) => {
      const verification = await verifyWith([first, 5, value]);
      expect(verification.verdict.word).toBe("refuted");
      expect(found(verification)).toContainEqual([
        "V10.05/differs",
        `row ${first}/column 5`,
        "34",
        value.replaceAll('"', ""),
      ]);
    },
  );
});

describe("an overview that is too large to be looked at", () => {
  const bytes = new Uint8Array(16_777_217).fill(0x0a);
  const verifyNamed = (name: string): Promise<Verification> => {
    const others = files.filter((file) => file !== overview);
    return verifyFiles([...others, { name, bytes }], byOurselves);
  };

  test("is told by its name: what was not looked at is no success", async () => {
    const verification = await verifyNamed("osv4-3_telling_gr2030_juinen.csv");
    expect(verification.verdict.word).toBe("incomplete");
    const [check] = verification.judged.filter(({ entry }) => entry.id === "V10.01");
    expect(check?.outcome.findings).toMatchObject([
      { reason: "unreadable", facts: { code: "TOO-LARGE" } },
    ]);
  });

  test("is some other file under another name", async () => {
    const verification = await verifyNamed("overview.csv");
    expect(verification.verdict.word).toBe("verified");
    expect(found(verification)).toEqual([]);
  });
});

describe("an overview that was compared with nothing", () => {
  const compared = ["V10.03", "V10.04", "V10.05"];
  const statusesOf = async (name: string): Promise<readonly string[]> => {
    const { judged } = await verifyFiles(filesOf(vector(name)), byOurselves);
    return judged.filter(({ entry }) => compared.includes(entry.id)).map(({ status }) => status);
  };

  test.each([
    "overview-of-another-area",
    "overview-of-which-the-head-is-gone",
    "overview-without-candidate-lists",
    "overview-of-a-count-with-a-stranger",
  ])("passes no check of rows, figures or votes: %s", async (name) => {
    const nothing = "not-applicable";
    expect(await statusesOf(name)).toEqual([nothing, nothing, nothing]);
  });

  test("and one that agrees passes them all", async () => {
    expect(await statusesOf("overview-that-agrees")).toEqual(["pass", "pass", "pass"]);
  });
});

describe("an overview that a spreadsheet saved", () => {
  const told = async (name: string): Promise<string> => {
    const report = textReport(await runFiles(filesOf(vector(name)), byOurselves));
    return report.replaceAll(/\s+/g, " ");
  };

  test("has equal values, where nothing else was done to it", async () => {
    const report = await told("overview-saved-by-a-spreadsheet");
    expect(report).toContain(
      "andere regeleinden, andere aanhalingstekens). De waarden zijn gelijk.",
    );
    expect(report).toContain("other ends of lines, other quotation marks). The values are equal.");
  });

  test("is not said to have equal values where one differs", async () => {
    const report = await told("overview-saved-and-changed");
    expect(report).toContain("andere aanhalingstekens). Er zijn ook waarden anders.");
    expect(report).toContain("other quotation marks). Values differ as well.");
    expect(report).not.toContain("De waarden zijn gelijk");
  });
});
