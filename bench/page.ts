// npm run -s bench -- page [PATH...] [--at-once] [--rounds N] [--json]: the browser page, from disk, in a real
// Chromium: from the moment that it has the files to its verdict. Without PATH: a municipality of 21 polling stations
// with everything above it. With --at-once: files that come the moment that the page is there.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type ElectionParameters, generateElection, largeMunicipality } from "@telwerk/testkit";
import { type Browser, chromium, type Page } from "playwright-core";
import { verifierPage } from "../scripts/page.mjs";
import { cpuSeconds } from "./page-cpu.ts";

/** Someone who looks for a file needs longer than this. */
const lookingForFiles = 4000;

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

interface Round {
  readonly seconds: number;
  /** Of all processes of the browser; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  readonly verdict: string;
}

interface Line {
  readonly bench: "page";
  readonly files: number;
  /** In 10^6 bytes. */
  readonly mb: number;
  /** From the files to the verdict on screen: the median, and every round. */
  readonly seconds: number;
  readonly rounds: readonly number[];
  readonly cpuSeconds: number | null;
  readonly verdict: string;
  readonly cores: number;
  /** How many processes wanted to run when it began: more than cores means that we waited. */
  readonly load: number;
}

/** 21 polling stations, 16 lists of 16 candidates: about as many bytes as a real municipality of that size. */
const municipality: ElectionParameters = {
  ...largeMunicipality(21),
  lists: largeMunicipality(21)
    .lists.slice(0, 16)
    .map((list) => ({ ...list, candidates: 16 })),
  seats: 17,
};

function made(folder: string): readonly string[] {
  mkdirSync(folder);
  return generateElection(municipality).files.map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
}

const filesAt = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path];

/** Runs in the page: a promise of the milliseconds between getting the files and having drawn the verdict. */
function noteTimes(): void {
  const shown = new Promise<number>((resolve) => {
    let given = Number.NaN;
    document.getElementById("bestanden")?.addEventListener("change", () => {
      given = performance.now();
    });
    new MutationObserver((_, observer) => {
      if (document.querySelector(".verdict .word") === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        setTimeout(() => {
          resolve(performance.now() - given);
        });
      });
    }).observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { shown });
}

async function timed(
  page: Page,
  files: readonly string[],
  pid: number | undefined,
): Promise<Round> {
  const before = cpuSeconds(pid);
  await page.setInputFiles("#bestanden", [...files]);
  const milliseconds: number = await page.evaluate("shown");
  const after = cpuSeconds(pid);
  const word = await page.locator(".verdict").getAttribute("data-verdict");
  return {
    seconds: milliseconds / 1000,
    cpuSeconds: before === null || after === null ? null : after - before,
    verdict: word ?? "none",
  };
}

/** Every round is a page that was just opened, as for someone who has one election to check. */
async function round(
  browser: Browser,
  place: string,
  files: readonly string[],
  { atOnce, pid }: { readonly atOnce: boolean; readonly pid: number | undefined },
): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(
      `document.addEventListener("DOMContentLoaded", ${noteTimes.toString()});`,
    );
    await page.goto(pathToFileURL(place).href);
    if (!atOnce) await page.waitForTimeout(lookingForFiles);
    return await timed(page, files, pid);
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const rounded = (value: number): number => Number(value.toFixed(2));

function lineOf(files: readonly string[], rounds: readonly Round[], load: number): Line {
  const cpu = rounds.flatMap((one) => (one.cpuSeconds === null ? [] : [one.cpuSeconds]));
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
  return {
    bench: "page",
    files: files.length,
    mb: rounded(bytes / 1e6),
    seconds: rounded(median(rounds.map(({ seconds }) => seconds))),
    rounds: rounds.map(({ seconds }) => rounded(seconds)),
    cpuSeconds: cpu.length === 0 ? null : rounded(median(cpu)),
    verdict: [...new Set(rounds.map(({ verdict }) => verdict))].join(", "),
    cores: availableParallelism(),
    load: rounded(load),
  };
}

function tell({ files, mb, seconds, rounds, cpuSeconds: cpu, verdict, cores, load }: Line): void {
  console.log(`page: ${files} files, ${mb} MB: ${verdict}`);
  console.log(`  ${seconds} s from the files to the verdict (${rounds.join(", ")})`);
  console.log(`  ${cpu ?? "?"} s of processor time; ${cores} cores, load ${load}`);
}

/** Opens the page, hands it files, and measures. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "at-once": { type: "boolean", default: false },
      rounds: { type: "string", default: "5" },
      json: { type: "boolean", default: false },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "telwerk-bench-page-"));
  const server = await chromium.launchServer({ executablePath: "/usr/bin/chromium", args: flags });
  try {
    const place = join(folder, "verifier.html");
    writeFileSync(place, (await verifierPage()).text);
    const paths = positionals.map((path) => resolve(path));
    const files = paths.length === 0 ? made(join(folder, "files")) : paths.flatMap(filesAt);
    const browser = await chromium.connect(server.wsEndpoint());
    const [load = 0] = loadavg();
    const pid = server.process().pid;
    const rounds: Round[] = [];
    for (let done = 0; done < Number(values.rounds); done += 1) {
      rounds.push(await round(browser, place, files, { atOnce: values["at-once"], pid }));
    }
    const line = lineOf(files, rounds, load);
    if (values.json) console.log(JSON.stringify(line));
    else tell(line);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
