import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { families } from "../src/catalogue.js";
import { usage, usageOf } from "../src/node/arguments.js";
import { verifyCommand } from "../src/node/commands/verify.js";
import { jsonReport } from "../src/report/json.js";
import { reports } from "../src/report/reports.js";
import { textReport } from "../src/report/text.js";
import { runFiles } from "./support/memory.js";
import { base, filesOf, vector } from "./support/vectors.js";

const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");
const [shownUsage, shownVerify, verified, refuted, reason] = [
  ...readme.matchAll(/```text\n(.*?)```/gs),
].map(([, text = ""]) => text);

describe("the README", () => {
  test("shows the usage as the program prints it", () => {
    expect(shownUsage).toBe(usage);
    expect(shownVerify).toBe(usageOf(verifyCommand));
  });

  test("shows reports as they are", async () => {
    const good = textReport(await runFiles(base));
    expect(good.startsWith(verified ?? "?")).toBe(true);
    const forged = await runFiles(filesOf(vector("list-total-with-a-swapped-digit")));
    const bad = textReport(forged);
    expect(bad.startsWith(refuted ?? "?")).toBe(true);
    expect(bad).toContain(reason ?? "?");
  });

  test("shows the JSON report as it is", async () => {
    const forged = await runFiles(filesOf(vector("list-total-with-a-swapped-digit")));
    const text = jsonReport(forged).replaceAll(/\n +/g, "\n");
    const shown = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, json = ""]) => json);
    // Behind these two come files that people write themselves.
    for (const json of shown.slice(0, 2)) expect(text).toContain(json.replaceAll(/\n +/g, "\n"));
  });

  test("names every form of report and every family", () => {
    for (const format of Object.keys(reports)) expect(readme).toContain(`| \`${format}\``);
    for (const { id } of families) expect(readme).toContain(`| ${id} `);
  });
});
