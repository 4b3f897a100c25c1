// What a browser prints, read back by poppler: how many pages, and which words are on which.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** What must be there to print, and to read what was printed. */
export const paperTools: string[] = ["chromium", "pdfinfo", "pdftotext"];

function poppler(tool: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  return stdout;
}

/** The text of each page, as Chromium prints it, with single spaces between words. */
export async function printed(page: Page): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "telwerk-paper-"));
  const path = join(folder, "report.pdf");
  try {
    await page.pdf({ path, preferCSSPageSize: true });
    const info = poppler("pdfinfo", [path]);
    if (!/^Page size:.*\(A4\)$/m.test(info)) throw new Error(`not A4: ${info}`);
    const count = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]);
    return Array.from({ length: count }, (_, index) => {
      const at = String(index + 1);
      const text = poppler("pdftotext", ["-f", at, "-l", at, path, "-"]);
      return text.replaceAll(/\s+/g, " ");
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
