// The built program with its workers.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataFolder, describeWithData, projectRoot } from "@telwerk/testkit/node";
import { afterAll, describe, expect, test } from "vitest";
import { base, filesOf, vector } from "./support/vectors.js";

const program = join(import.meta.dirname, "..", "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "telwerk-opinions-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...words: readonly string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [program, ...words], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const election = join(projectRoot(), "test-vectors", "base");

describe("second opinions on the command line", () => {
  test("of every file: verified, and nothing is said to be looked at once", () => {
    const done = run("verify", election, "--second-reading", "all", "--schema", "all");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).not.toContain("Door één lezer gelezen");
  });

  test("by default: what was looked at once is said", () => {
    const done = run("verify", election);
    expect(done.code).toBe(0);
    expect(done.out.replaceAll(/\s+/g, " ")).toContain(
      "Door één lezer gelezen: 2 × 510c, 3 × 510b",
    );
  });

  test("a file that the schema refuses is refuted with its code", () => {
    const [changed] = filesOf(vector("area-without-parent")).filter(({ name }) =>
      name.startsWith("Verkiezingsdefinitie"),
    );
    if (changed === undefined) throw new Error("no definition");
    const path = join(folder, changed.name);
    writeFileSync(path, changed.bytes);
    const done = run("verify", path);
    expect(done.code).toBe(1);
    expect(done.out).toContain("V03.04");
    expect(done.out).toContain("EML-XSD-KEY");
  });

  test.each([
    [["--second-reading", "some"], "--second-reading some"],
    [["--schema", "often"], "--schema often"],
    [["--schemas", "/does/not/exist"], "ENOENT"],
    [["--schemas", folder], "no .xsd files"],
    [["--lots", "/does/not/exist"], "ENOENT"],
  ])("%j is refused: exit code 64", (words, said) => {
    const done = run("verify", election, ...words);
    expect(done.code).toBe(64);
    expect(done.err).toContain(said);
  });

  test("lots are read from a file", () => {
    const lots = vector("last-seat-by-a-given-lot").options?.lots;
    const path = join(folder, "lots.json");
    writeFileSync(path, JSON.stringify({ format: "telwerk-lots", formatVersion: 0, lots }));
    const done = run("verify", election, "--lots", path);
    expect(done.code).toBe(2);
    expect(done.out).toContain("VER-LOT-LEFT");
    expect(base).toHaveLength(10);
  });
});

describeWithData("with the schemas of the Kiesraad", () => {
  test("a complete fictional election fits them", () => {
    const schemas = join(dataFolder(), "xsd", "v1.2.2");
    const done = run("verify", election, "--schema", "all", "--schemas", schemas);
    expect(done.out).not.toContain("EML-XSD-");
    expect(done.code).toBe(0);
  });
});
