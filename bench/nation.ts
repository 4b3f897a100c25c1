// npm run -s bench -- nation [--scale F] [--seed TEXT] [--loose] [--json]: a national election, packed as it is
// handed in, verified by the built verifier as a process of its own. Without --scale: at a tenth, a third and 1.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sizeAt } from "./nation-election.ts";
import { type NationFiles, nationFiles } from "./nation-files.ts";

const verifier = join(import.meta.dirname, "..", "apps", "verifier", "dist", "cli.js");
const verdicts = ["verified", "refuted", "incomplete"];

interface Line {
  readonly bench: "nation";
  readonly scale: number;
  readonly municipalities: number;
  readonly stations: number;
  /** EML after unpacking, in 10^6 bytes. */
  readonly mb: number;
  readonly seconds: number;
  /** Of all threads together. */
  readonly cpuSeconds: number;
  readonly mbPerSecond: number;
  readonly peakMb: number;
  readonly verdict: string;
  readonly cores: number;
  /** How many processes wanted to run when it began: more than cores means that we waited. */
  readonly load: number;
}

interface Cost {
  readonly peakKb: number;
  readonly cpuMicroseconds: number;
}

function isCost(value: unknown): value is Cost {
  return typeof value === "object" && value !== null && "peakKb" in value;
}

interface Run extends Cost {
  readonly seconds: number;
  readonly verdict: string;
}

/** The whole program from its start to its end, as a user would run it. */
function run({ folder }: NationFiles, words: readonly string[]): Run {
  const place = mkdtempSync(join(tmpdir(), "telwerk-bench-"));
  const TELWERK_BENCH_COST = join(place, "cost.json");
  const preload = ["--import", new URL("nation-peak.mjs", import.meta.url).href];
  try {
    const begin = performance.now();
    const { status } = spawnSync(
      process.execPath,
      [...preload, verifier, "verify", folder, "--require", "stations", ...words],
      { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, TELWERK_BENCH_COST } },
    );
    const seconds = (performance.now() - begin) / 1000;
    const cost: unknown = JSON.parse(readFileSync(TELWERK_BENCH_COST, "utf8"));
    if (!isCost(cost)) throw new TypeError("the verifier did not tell what it cost");
    return { ...cost, seconds, verdict: verdicts[status ?? -1] ?? `exit code ${status}` };
  } finally {
    rmSync(place, { recursive: true });
  }
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function lineOf(scale: number, files: NationFiles, ran: Run, load: number): Line {
  const { municipalities, stations } = sizeAt(scale);
  const mb = files.bytes / 1e6;
  return {
    bench: "nation",
    scale,
    municipalities,
    stations,
    mb: rounded(mb, 1),
    seconds: rounded(ran.seconds, 2),
    cpuSeconds: rounded(ran.cpuMicroseconds / 1e6, 2),
    mbPerSecond: rounded(mb / ran.seconds, 0),
    peakMb: rounded((ran.peakKb * 1024) / 1e6, 0),
    verdict: ran.verdict,
    cores: availableParallelism(),
    load: rounded(load, 1),
  };
}

function tell(line: Line): void {
  const { scale, municipalities, stations, mb, seconds, cpuSeconds, peakMb, verdict } = line;
  console.log(
    `nation x ${scale}: ${municipalities} municipalities, ${stations} stations, ${mb} MB`,
  );
  console.log(`  ${seconds} s (${line.mbPerSecond} MB/s), ${cpuSeconds} s of processor time`);
  console.log(`  peak memory ${peakMb} MB; ${line.cores} cores, load ${line.load}: ${verdict}`);
}

/** How time and memory grow from the smallest to the largest: 1 is in step with the size. */
function tellGrowth(lines: readonly Line[]): void {
  const [small, large] = [lines.at(0), lines.at(-1)];
  if (small === undefined || large === undefined || small === large) return;
  const size = large.mb / small.mb;
  const grown = (key: "seconds" | "cpuSeconds" | "peakMb"): string =>
    (large[key] / small[key]).toFixed(1);
  console.log(
    `${size.toFixed(1)} times the EML: ${grown("seconds")} times the time, ` +
      `${grown("cpuSeconds")} times the processor time, ${grown("peakMb")} times the memory`,
  );
}

/** Makes nations, verifies them, and measures that. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: "string" },
      seed: { type: "string", default: "1" },
      loose: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { scale, seed, loose, json } = values;
  const scales = scale === undefined ? [0.1, 0.33, 1] : [Number(scale)];
  if (!scales.every((one) => one > 0 && one <= 10)) throw new RangeError("--scale: from 0 to 10");
  const lines: Line[] = [];
  for (const one of scales) {
    const files = await nationFiles(sizeAt(one), { seed, loose });
    const [load = 0] = loadavg();
    const line = lineOf(one, files, run(files, []), load);
    lines.push(line);
    if (json) console.log(JSON.stringify(line));
    else tell(line);
  }
  if (!json) tellGrowth(lines);
}
