import { readdirSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import { formatFileName, nameSchemeOf, parseFileName } from "../../src/index.js";
import { golden } from "./golden.js";

describe("the golden table of real names", () => {
  test.each(golden)("$name is read", ({ name, parsed, exact }) => {
    expect(parseFileName(name)).toEqual({ ...parsed, exact });
  });

  const written = golden.flatMap(({ name, parsed, exact, facts, writes = exact }) =>
    writes.flatMap((scheme) =>
      facts === undefined ? [] : [{ name, scheme, kind: parsed.kind, facts }],
    ),
  );
  test.each(written.filter(({ scheme, facts }) => scheme === nameSchemeOf(facts.electionId ?? "")))(
    "$name is written by $scheme",
    ({ name, kind, facts }) => {
      expect(formatFileName(kind, facts)).toEqual({ kind: "ok", value: name });
    },
  );
  test.each(written)(
    "$name is written by $scheme when asked for",
    ({ name, scheme, kind, facts }) => {
      // gr2026 puts the municipality where the draft puts the domain: the same for a municipal council only.
      if (scheme === "gr2026" && facts.electionId === "AB2027_AmstelGooienVecht") return;
      expect(formatFileName(kind, facts, scheme)).toEqual({ kind: "ok", value: name });
    },
  );
});

describe("S0-34: names are read leniently", () => {
  test.each([
    ["in capitals", "DEFINITIEVE-DOCUMENTEN_GR2026_JUINEN_GEMEENTE_JUINEN-20260319-101112.ZIP"],
    [
      "with underscores",
      "definitieve_documenten_gr2026_juinen_gemeente_juinen-20260319-101112.zip",
    ],
    ["with hyphens", "definitieve-documenten-gr2026-juinen-gemeente-juinen-20260319-101112.zip"],
    ["without the domain", "definitieve-documenten_gr2026_gemeente_juinen-20260319-101112.zip"],
  ])("%s", (_how, name) => {
    expect(parseFileName(name)).toMatchObject({
      kind: "final-documents",
      series: "GR2026",
      category: "gemeente",
      timestamp: "2026-03-19T10:11:12",
    });
  });

  test("and written with a year of four digits and a lower-case outer name", () => {
    const name = formatFileName("result-determination", {
      electionId: "GR2026_Juinen",
      region: "Juinen",
      timestamp: "2026-03-26T10:11:12",
    });
    expect(name).toEqual({
      kind: "ok",
      value: "vaststelling-uitslag_gr2026_juinen_gemeente_juinen-20260326-101112.zip",
    });
  });
});

test.each([
  "telling.zip",
  "Telling_GR2026_Juinen.eml",
  "Telling_XX2026_Juinen.zip",
  "definitieve-documenten_gr2026_juinen_gemeente_juinen.zip.exe",
  "Telling_GR2026_Juinen.zip ",
  `Telling_GR2026_${"a".repeat(300)}.zip`,
  "",
])("%j follows no pattern", (name) => {
  expect(parseFileName(name)).toBeUndefined();
});

test("a time that cannot be is no time", () => {
  const name = "correctie_gr2026_juinen_gemeente_juinen-20260230-101112.zip";
  expect(parseFileName(name)).not.toHaveProperty("timestamp");
});

describe("a name is not written when a fact is missing", () => {
  test.each([
    ["final-documents", { electionId: "GR2026_Juinen", region: "Juinen" }, ["timestamp"]],
    ["final-documents", { electionId: "Juinen" }, ["id", "category", "region", "timestamp"]],
    ["count", { electionId: "TK2021", category: "kieskring", region: "?" }, ["region"]],
    [
      "public-key",
      { electionId: "TK2021", category: "gemeente", region: "A", software: "../x" },
      ["software"],
    ],
    ["model", { model: "a/b" }, ["model"]],
    ["backup", { timestamp: "2026-02-30T00:00:00" }, ["day", "clock"]],
    ["empty-station-models", { electionId: "AB2027_X", region: "X" }, ["scheme"]],
  ] as const)("%s", (kind, facts, missing) => {
    const name = formatFileName(kind, facts);
    expect(
      name.kind === "err" && name.error.map((issue) => [issue.code, issue.facts["fact"]]),
    ).toEqual(missing.map((fact) => ["BUN-NAME-FACTS", fact]));
  });

  test("gr2026 knows no national election", () => {
    expect(formatFileName("result", { electionId: "TK2023", region: "x" }, "gr2026").kind).toBe(
      "err",
    );
  });
});

describeWithData("the names of published files", () => {
  test.each(["TK2021", "GR2022_WestMaasEnWaal", "definitions"])("%s are all read", (folder) => {
    const names = readdirSync(join(dataFolder(), folder)).filter((name) =>
      /\.(xml|csv)$/.test(name),
    );
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect([name, parseFileName(name)?.series]).toEqual([
        name,
        /[A-Z]{2}\d{4}/i.exec(name)?.[0].toUpperCase(),
      ]);
      expect([name, parseFileName(name)?.exact.length]).not.toEqual([name, 0]);
    }
  });
});
