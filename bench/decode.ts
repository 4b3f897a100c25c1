// npm run -s bench -- decode [FILE] [--json]: a 510 decoded strictly, with typed values and every sum, in
// one thread, against other readers of the same file. Without FILE: a municipality of 560 stations.
import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { largeMunicipality } from "@telwerk/testkit";
import { streamElection } from "@telwerk/testkit/node";
import { type Run, runOurs, runProgram, runScript } from "./decode-process.ts";

const ROUNDS = 5;
/** Warm is what comes after the first decode in a process. */
const WARM = 5;
const STATIONS = 560;

const contenders: Readonly<Record<string, (file: string) => Run | undefined>> = {
  cold: (file) => runOurs("decode-ours.mjs", file, "1"),
  warm: (file) => runOurs("decode-ours.mjs", file, `${1 + WARM}`),
  xmllint: (file) => runProgram(["xmllint", "--stream", "--noout", file]),
  saxes: (file) => runScript("decode-others.mjs", "saxes", file),
  "fast-xml-parser": (file) => runScript("decode-others.mjs", "fast-xml-parser", file),
  "byte scan": (file) => runScript("decode-others.mjs", "byte scan", file),
  nothing: (file) => runScript("decode-others.mjs", "nothing", file),
};

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Reads the file once, so that every contender finds it in memory. */
function warmUp(file: string): void {
  const buffer = new Uint8Array(1 << 20);
  const handle = openSync(file, "r");
  while (readSync(handle, buffer) > 0);
  closeSync(handle);
}

class Measured {
  private readonly runs: Map<string, Run[]>;

  constructor(file: string) {
    this.runs = new Map();
    warmUp(file);
    // Interleaved: whatever else the machine does meets all of them.
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, run] of Object.entries(contenders)) {
        const measured = run(file);
        if (measured === undefined) continue;
        this.runs.set(name, [...(this.runs.get(name) ?? []), measured]);
      }
  }

  of(name: string, value: (run: Run) => number | undefined): number | undefined {
    const values = (this.runs.get(name) ?? []).map(value);
    return median(values.filter((measured) => measured !== undefined));
  }
}

function rounded(value: number | undefined, digits = 2): number | null {
  return value === undefined || Number.isNaN(value) ? null : Number(value.toFixed(digits));
}

function ratio(theirs: number | undefined, ours: number | undefined): number | null {
  return theirs === undefined || ours === undefined ? null : rounded(theirs / ours);
}

const first = (run: Run): number => run.first;
const whole = (run: Run): number => run.process;
const cpu = (run: Run): number | undefined => run.cpu;
const warm = (run: Run): number | undefined => median(run.later);
const peak = (run: Run): number | undefined => run.peakMb;

type Line = Readonly<Record<string, string | number | null>>;

function linesOf(measured: Measured, megabytes: number): readonly Line[] {
  const nodeMb = measured.of("nothing", peak) ?? Number.NaN;
  const line = (
    bench: string,
    contender: string,
    value: (run: Run) => number | undefined,
  ): Line => {
    const ours = measured.of(contender, value);
    const peakMb = measured.of(contender, peak);
    return {
      bench,
      megabytes: rounded(megabytes),
      milliseconds: rounded(ours, 0),
      mbPerSecond: rounded(ours && (1000 * megabytes) / ours, 0),
      peakMb: rounded(peakMb, 0),
      aboveNodeMb: rounded(peakMb && peakMb - nodeMb, 0),
      ratioXmllintStream: ratio(measured.of("xmllint", whole), ours),
      ratioSaxes: ratio(measured.of("saxes", first), ours),
      ratioFastXmlParser: ratio(measured.of("fast-xml-parser", first), ours),
      ratioByteScan: ratio(measured.of("byte scan", first), ours),
    };
  };
  return [
    {
      ...line("decode", "cold", first),
      // The same with the start of Node and the imports in it, by the clock and by the time of the processor.
      ratioXmllintStreamProcess: ratio(measured.of("xmllint", whole), measured.of("cold", whole)),
      ratioXmllintStreamCpu: ratio(measured.of("xmllint", cpu), measured.of("cold", cpu)),
    },
    line("decode-warm", "warm", warm),
  ];
}

function tell(line: Line): void {
  const said = (key: string): string => `${line[key] ?? "unknown"}`;
  console.log(`${said("bench")}: ${said("mbPerSecond")} MB/s (${said("milliseconds")} ms)`);
  console.log(`  peak memory ${said("peakMb")} MB, ${said("aboveNodeMb")} MB above Node's own`);
  const against = [
    ["xmllint --stream --noout (whole process)", "ratioXmllintStream"],
    ["  the same, our whole process too", "ratioXmllintStreamProcess"],
    ["  the same, processor time", "ratioXmllintStreamCpu"],
    ["saxes with namespaces", "ratioSaxes"],
    ["fast-xml-parser", "ratioFastXmlParser"],
    ["a bare byte scan", "ratioByteScan"],
  ] as const;
  for (const [name, key] of against)
    if (Object.hasOwn(line, key)) console.log(`  ${said(key)} x ${name}`);
}

function measure(file: string, json: boolean): void {
  const megabytes = statSync(file).size / 1e6;
  const lines = linesOf(new Measured(file), megabytes);
  if (!json) console.log(`${file}: ${megabytes.toFixed(1)} MB, median of ${ROUNDS} rounds`);
  for (const line of lines) {
    if (json) console.log(JSON.stringify(line));
    else tell(line);
  }
}

/** Decodes a count, and measures it. */
export function main(args: readonly string[]): void {
  const json = args.includes("--json");
  const [file] = args.filter((arg) => arg !== "--json");
  if (file !== undefined) {
    measure(resolve(file), json);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "telwerk-bench-"));
  try {
    streamElection(folder, largeMunicipality(STATIONS), { only: ({ kind }) => kind === "510b" });
    for (const name of readdirSync(folder)) measure(join(folder, name), json);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
