import { execFileSync } from "node:child_process";
import { describeWithTools } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import { junitReport } from "../../src/report/junit.js";
import { sarifReport } from "../../src/report/sarif.js";
import { hostileRun } from "../support/hostile.js";
import { runFiles } from "../support/memory.js";
import { base, filesOf, vector } from "../support/vectors.js";

const runs = {
  verified: await runFiles(base),
  refuted: await runFiles(filesOf(vector("list-total-with-a-swapped-digit"))),
  incomplete: await runFiles(filesOf(vector("definition-missing"))),
  hostile: hostileRun(await runFiles(filesOf(vector("list-total-with-a-swapped-digit")))),
};

interface Sarif {
  version: string;
  $schema: string;
  runs: {
    tool: {
      driver: {
        name: string;
        version: string;
        rules: { id: string; shortDescription: { text: string } }[];
      };
    };
    artifacts: { location: { uri: string }; hashes?: Record<string, string>; length: number }[];
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      kind: string;
      level: string;
      message: { text: string };
      locations?: {
        physicalLocation: {
          artifactLocation: { uri: string; index: number };
          region: { startLine?: number; startColumn?: number; byteOffset: number };
        };
      }[];
    }[];
  }[];
}

const sarifOf = (run: keyof typeof runs): Sarif => JSON.parse(sarifReport(runs[run])) as Sarif;

describe.each(Object.keys(runs) as (keyof typeof runs)[])("the SARIF report, %s", (name) => {
  const {
    version,
    $schema,
    runs: [one],
  } = sarifOf(name);
  if (one === undefined) throw new Error("no run");

  test("has what SARIF 2.1.0 requires", () => {
    expect(version).toBe("2.1.0");
    expect($schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
    expect(one.tool.driver.name).not.toBe("");
    expect(one.columnKind).toBe("unicodeCodePoints");
    const ids = one.tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { shortDescription } of one.tool.driver.rules)
      expect(shortDescription.text).not.toBe("");
  });

  test("points every result at its rule, its file and a region with a line", () => {
    for (const { ruleId, ruleIndex, kind, level, message, locations = [] } of one.results) {
      expect(one.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(["pass", "fail", "open", "notApplicable"]).toContain(kind);
      // 3.27.10: a level other than `none` belongs to the kind `fail`.
      if (kind === "fail") expect(["error", "warning", "note"]).toContain(level);
      else expect(level).toBe("none");
      expect(message.text).not.toBe("");
      for (const { physicalLocation } of locations) {
        const { artifactLocation, region } = physicalLocation;
        expect(one.artifacts[artifactLocation.index]?.location.uri).toBe(artifactLocation.uri);
        expect(region.byteOffset).toBeGreaterThanOrEqual(0);
        if (region.startLine !== undefined) expect(region.startLine).toBeGreaterThan(0);
      }
    }
  });

  test("has a result for every check, so that nothing is passed over in silence", () => {
    const seen = new Set(one.results.map(({ ruleId }) => ruleId));
    expect([...seen].sort()).toEqual(runs[name].checks.map(({ id }) => id));
  });

  test("has nothing but URI characters in its addresses, and no scheme that runs", () => {
    for (const { location } of one.artifacts) {
      expect(location.uri).toMatch(/^[A-Za-z0-9\-._~!'()*%/:]*$/);
      expect(location.uri).not.toMatch(/^(?!file:)[a-z]+:/i);
    }
  });
});

test("what is refuted is an error, and what is missing is open", () => {
  const kindsOf = (name: keyof typeof runs): string[] =>
    sarifOf(name).runs[0]?.results.map(({ kind, level }) => `${kind} ${level}`) ?? [];
  expect(kindsOf("refuted")).toContain("fail error");
  expect(kindsOf("incomplete")).toContain("open none");
});

describe("the JUnit report", () => {
  test("counts its failures, and takes what could not be done for an error", () => {
    expect(junitReport(runs.refuted)).toMatch(/^<testsuites [^>]*failures="[1-9]/m);
    expect(junitReport(runs.verified)).toMatch(/^<testsuites [^>]*failures="0" errors="0"/m);
    expect(junitReport(runs.incomplete)).toMatch(/^<testsuites [^>]*errors="[1-9]/m);
  });

  test("has no time in it", () => {
    expect(junitReport(runs.refuted)).not.toMatch(/ (time|timestamp|hostname)=/);
  });
});

describeWithTools(["xmllint"], "the JUnit report, read by libxml2", () => {
  test.each(Object.keys(runs) as (keyof typeof runs)[])("is well-formed: %s", (name) => {
    execFileSync("xmllint", ["--noout", "--nonet", "-"], { input: junitReport(runs[name]) });
  });
});
