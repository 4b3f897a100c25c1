// The report on paper: two pages, and whatever was found.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWith } from "@telwerk/testkit/node";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { htmlReport } from "../../src/report/html/document.js";
import type { Run } from "../../src/report/run.js";
import { byOurselves, type MemoryFile, maker, runFiles } from "../support/memory.js";
import { municipalityFiles } from "../support/municipality.js";
import { paperTools, printed } from "../support/paper.js";
import { filesOf, vector } from "../support/vectors.js";

const languages = ["nl", "en"] as const;

let browser: Browser;
async function launch(): Promise<void> {
  const args = ["--no-sandbox", "--disable-gpu"];
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
}

/** As a program that is one file reports: it knows its own hash. */
const program = "0123456789abcdef".repeat(4);
const ofOneFile = (run: Run): Run => ({ ...run, verifier: { ...maker, program } });

async function onPaper(run: Run, language: "nl" | "en"): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.setContent(htmlReport(ofOneFile(run)));
  await page.check(`#taal-${language}`, { force: true });
  const pages = await printed(page);
  await page.close();
  return pages;
}

const inGroups = (hash: string): string => hash.replaceAll(/(.{4})(?=.)/g, "$1 ");

const changed = (change: (text: string) => string): readonly MemoryFile[] =>
  municipalityFiles.map(({ name, bytes }) =>
    name.startsWith("Telling") && name.includes("gemeente")
      ? { name, bytes: new TextEncoder().encode(change(new TextDecoder().decode(bytes))) }
      : { name, bytes },
  );

describeWith({ tools: paperTools }, "the report on paper", () => {
  beforeAll(launch);
  afterAll(() => browser.close());

  test.each(languages)(
    "is two pages for a municipality of 21 polling stations: %s",
    async (language) => {
      const run = await runFiles(municipalityFiles);
      expect(run.verdict).toBe("verified");
      const [first = "", second = "", ...more] = await onPaper(run, language);
      expect(more).toEqual([]);
      const words = {
        nl: ["Klopt", "Hoe dichtbij het was", "Door welke versie?", "Wat is niet gecontroleerd?"],
        en: ["Verified", "How near it was", "By which version?", "What was not checked?"],
      };
      for (const part of [...words[language], inGroups(program)]) expect(first).toContain(part);
      for (const { id } of run.checks) expect(second).toContain(id);
    },
  );

  test("names on paper what is left out of it, and where that stands", async () => {
    const run = await runFiles(filesOf(vector("signature-of-a-pinned-committee")));
    const [, second = ""] = await onPaper(run, "nl");
    for (const part of [
      "Niet op papier:",
      "wie gekozen is",
      "wat geen bestand bevestigt",
      `${run.files.length} bestanden met SHA-256`,
      "1 handtekening",
      "Dat staat allemaal in het HTML",
      "op het scherm en in het JSON",
    ]) {
      expect(second).toContain(part);
    }
  });

  test("says why there are no seats, and names no part that is not there", async () => {
    const [first = "", second = ""] = await onPaper(await runFiles([]), "nl");
    expect(first).toContain("De zetels konden niet worden nagerekend");
    expect(second).toContain("Niet op papier:");
    expect(second).not.toContain("wie gekozen is");
  });

  test.each(languages)("has every finding with its check and its values: %s", async (language) => {
    const run = await runFiles(filesOf(vector("list-total-with-a-swapped-digit")));
    const pages = await onPaper(run, language);
    const text = pages.slice(1).join(" ");
    for (const check of run.checks.filter(({ findings }) => findings.length > 0)) {
      expect(text).toContain(`${check.id} ${check.title[language]}`);
      for (const finding of check.findings) expect(text).toContain(finding.text[language]);
    }
    const failed = run.checks.filter(({ status }) => status === "fail").map(({ id }) => id);
    expect(failed).toContain("V05.01");
    for (const value of ["531", "513"]) expect(text).toContain(value);
    expect(pages[0]).toContain("V05.01");
  });

  test("takes more pages rather than leaving findings out", async () => {
    const files = changed((text) => text.replaceAll("<TotalCounted>", "<TotalCounted>1"));
    const run = await runFiles(files, byOurselves);
    const pages = await onPaper(run, "nl");
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[1]).toContain("Alle controles, in het kort");
    const text = pages.slice(1).join(" ");
    const found = run.checks.filter(({ findings }) => findings.length > 0);
    expect(found.length).toBeGreaterThan(2);
    for (const { id, title } of found) expect(text).toContain(`${id} ${title.nl}`);
    const stations = run.checks
      .flatMap(({ findings }) => findings.slice(0, 40))
      .flatMap(({ place }) => place?.names ?? [])
      .filter(({ kind }) => kind === "station");
    expect(new Set(stations.map(({ id }) => id)).size).toBe(21);
    for (const { id } of stations) expect(text).toContain(`(${id})`);
  });
});

describeWith({ data: true, tools: paperTools }, "a real election on paper", () => {
  beforeAll(launch);
  afterAll(() => browser.close());

  test.each(languages)("is two pages for the Tweede Kamer of 2021: %s", async (language) => {
    const folder = join(dataFolder(), "TK2021");
    const files = readdirSync(folder)
      .sort()
      .map((name) => ({
        name: `../shared/data/TK2021/${name}`,
        bytes: readFileSync(join(folder, name)),
      }));
    const run = await runFiles(files);
    const pages = await onPaper(run, language);
    expect(pages).toHaveLength(2);
    for (const id of ["V12.02", "V05.06", "V06.03", "V06.04"]) expect(pages[1]).toContain(`${id} `);
    expect(pages[1]).toContain("726.342");
  });
});
