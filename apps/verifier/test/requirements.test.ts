// Requirements of the platform and the laws that ask something of a verifier, each by its number.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Format, reports } from "../src/report/reports.js";
import type { Run } from "../src/report/run.js";
import { type MemoryFile, maker, runFiles, verifyFiles } from "./support/memory.js";
import { run } from "./support/typed.js";
import { upload } from "./support/uploads.js";
import { base, filesOf, vector } from "./support/vectors.js";
import { zipOf } from "./support/zip.js";

const folder = mkdtempSync(join(tmpdir(), "telwerk-requirements-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const fileOf = (start: string): MemoryFile => {
  const found = base.find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(`no ${start}`);
  return found;
};

describe("S0-35: what a file is follows from its content, never from its name", () => {
  const municipal = fileOf("Telling_TK2099_gemeente_Fictie_aan_Zee");
  const national = fileOf("Totaaltelling");
  const others = base.filter((file) => file !== municipal && file !== national);

  test("S0-35: two counts under each other's names are read as what they are", async () => {
    const { verdict, evidence } = await verifyFiles([
      ...others,
      { name: national.name, bytes: municipal.bytes },
      { name: municipal.name, bytes: national.bytes },
    ]);
    expect(verdict).toMatchObject({ word: "verified", depth: "stations" });
    const roles = evidence.files.slice(-2).map(({ role }) => role);
    expect(roles).toEqual([
      { kind: "document", documentId: "510b" },
      { kind: "document", documentId: "510d" },
    ]);
  });

  test("S0-35: packages of a municipality and of the central committee have one pattern of names", async () => {
    const stem = national.name.replace(".eml.xml", "");
    const inner = { name: `${stem}.zip`, bytes: zipOf([national]) };
    const ofCentral = {
      name: "definitieve-documenten_tk2099_fictieland-20990324-120000.zip",
      bytes: zipOf([inner]),
    };
    const ofMunicipality = await upload("definitieve-documenten", "020000");
    const { evidence } = await verifyFiles([...others, ofMunicipality, ofCentral]);
    expect(evidence.intake.packages.map(({ kind }) => kind)).toEqual([
      "municipal-package",
      "central-package",
    ]);
  });
});

test("S0-35: a package is known by its content, also under the name of another", async () => {
  const rest = base.filter(({ name }) => !/^(?:Totaaltelling|Telling)/.test(name));
  const name = "definitieve-documenten_tk2099_gemeente_fictie-aan-zee-20990319-020000.zip";
  const central = zipOf([
    { name: "Totaaltelling_TK2099.zip", bytes: zipOf([fileOf("Totaaltelling")]) },
  ]);
  const municipal = (await upload("definitieve-documenten", "020000")).bytes;
  for (const [bytes, kind] of [
    [central, "central-package"],
    [municipal, "municipal-package"],
  ] as const) {
    const { evidence } = await verifyFiles([...rest, { name, bytes }]);
    expect(evidence.intake.packages.map((one) => one.kind)).toEqual([kind]);
  }
});

describe("S0-39: a container with the result holds papers that stay inside", () => {
  test("S0-39: it is told, and only the zip with the result is looked into", async () => {
    const name = "package-that-must-stay-inside";
    const { verdict, judged, evidence } = await verifyFiles(filesOf(vector(name)));
    const told = judged.find(({ entry }) => entry.id === "V12.07")?.outcome.findings;
    expect(told).toMatchObject([{ reason: "result-package" }]);
    expect(verdict.word).toBe("verified");
    const inside = evidence.files.filter(({ path }) => path.startsWith("vaststelling-uitslag"));
    // What was read has a hash: the result, and nothing else in the container.
    const read = inside.filter(({ sha256 }) => sha256 !== undefined);
    expect(read.map(({ role }) => role)).toEqual([{ kind: "document", documentId: "520" }]);
    const letter = inside.find(({ path }) => path.endsWith("Model_P22-2.pdf"));
    expect(letter?.role).toEqual({ kind: "other", form: "pdf" });
  });

  const container = "vaststelling-uitslag_tk2099-20990327-100000.zip";
  const definition = fileOf("Verkiezingsdefinitie");
  const result = fileOf("Resultaat");
  /** The container with the result, a file beside it, and a zip of it that is not the result's. */
  const kept = {
    name: container,
    bytes: zipOf([
      { name: "Resultaat_TK2099.zip", bytes: zipOf([result]) },
      definition,
      { name: "Bijlagen.zip", bytes: zipOf([fileOf("Totaaltelling")]) },
    ]),
  };
  const without = base.filter(
    ({ name }) => !/^(?:Verkiezingsdefinitie|Resultaat|Totaal)/.test(name),
  );

  const failed = ({ checks }: Run): readonly string[] =>
    checks.filter(({ status }) => status === "fail").map(({ id }) => id);
  const statusIn = ({ checks }: Run, asked: string): string | undefined =>
    checks.find(({ id }) => id === asked)?.status;

  test("S0-39: EML in it beside the result is not read, and is told to be so", async () => {
    const run = await runFiles([...without, kept]);
    // Neither belongs in it: that is said of the package. What they hold is left alone.
    expect(failed(run)).toEqual(["V12.05"]);
    expect(statusIn(run, "V12.01")).toBe("not-checked");
    const inside = run.files.filter(({ path }) => path.startsWith(`${container}/`));
    expect(
      inside.map(({ role, documentId, sha256 }) => [role, documentId, sha256 !== null]),
    ).toEqual(
      expect.arrayContaining([
        ["document", "520", true],
        ["local-only", "110a", false],
        ["local-only", "510d", false],
      ]),
    );
    const told = run.skipped.find(({ en }) => en.startsWith("These files must stay inside"));
    expect(told?.items).toEqual([
      `${container}/${definition.name}`,
      `${container}/Bijlagen.zip/${fileOf("Totaaltelling").name}`,
    ]);
    for (const format of ["text", "html", "json"] as const) {
      expect(reports[format](run), format).toContain(definition.name);
    }
  });

  test("S0-39: a file is read when it is asked for by itself", async () => {
    const run = await runFiles([...without, kept, definition, fileOf("Totaaltelling")]);
    expect(failed(run)).toEqual(["V12.05"]);
    for (const id of ["V12.01", "V07.01", "V08.01"]) expect(statusIn(run, id), id).toBe("pass");
  });
});

describe("S1-38: a count overview (CSV) may not be opened in a spreadsheet first", () => {
  test("S1-38: other bytes with the same values are told as such, and refute nothing", async () => {
    const { verdict, judged } = await verifyFiles(
      filesOf(vector("overview-saved-by-a-spreadsheet")),
    );
    expect(verdict.word).toBe("verified");
    const { status, outcome } = judged.find(({ entry }) => entry.id === "V10.01") ?? {};
    expect(status).toBe("warn");
    expect(outcome?.findings).toMatchObject([
      { reason: "form", facts: { traces: { en: "other ends of lines, other quotation marks" } } },
    ]);
  });

  test("S1-38: the bytes that programs write pass", async () => {
    const { judged } = await verifyFiles(filesOf(vector("overview-that-agrees")));
    const family = judged.filter(({ entry }) => entry.id.startsWith("V10"));
    expect(family.map(({ status }) => status)).toEqual(["pass", "pass", "pass", "pass", "pass"]);
  });
});

test("S2-3: a file is hashed, and its SHA-256 printed in groups of four characters", async () => {
  const path = join(folder, "leeg.txt");
  writeFileSync(path, "abc");
  const { code, out } = await run("hash", path);
  expect(code).toBe(0);
  // The digest of "abc" in FIPS 180-2, appendix B.1.
  const groups = "ba78 16bf 8f01 cfea 4141 40de 5dae 2223 b003 61a3 9617 7a9c b410 ff61 f200 15ad";
  expect(out.replaceAll(/\s+/g, " ")).toContain(groups);
});

describe("S3-7: every report says which version made it", () => {
  test.each(Object.keys(reports) as Format[])("S3-7: as %s", async (format) => {
    const report = reports[format](await runFiles(base));
    expect(report).toContain(maker.version);
  });
});
