// npm run -s bench -- apportion [--json]: full runs a second in one thread, nomination included.
import { type ApportionmentInput, apportion, ruleSetFor, type Unit } from "@telwerk/apportionment";

const SECONDS = 2;

interface Size {
  readonly seats: number;
  readonly lists: number;
  readonly candidates: number;
  readonly category: string;
}

const sizes: readonly Size[] = [
  { category: "TK", seats: 150, lists: 26, candidates: 50 },
  { category: "GR", seats: 15, lists: 8, candidates: 12 },
];

/** A small generator of numbers, so that every run of the benchmark counts the same votes. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}

/** Elections of one size with lists from large to small and most votes on the first candidates. */
function elections({ category, seats, lists, candidates }: Size): readonly ApportionmentInput[] {
  const rules = ruleSetFor({ category, seats, date: "2026-03-18" });
  if (rules.kind === "err") throw new TypeError("no rules");
  return [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
    const next = numbers(seed);
    const units = Array.from({ length: lists }, (_, list): Unit => {
      const size = (400_000 * next()) / (list + 1) + 1_000;
      const keys = Array.from({ length: candidates }, (_, place) => `${place + 1}`);
      const votes = keys.map((_, place) =>
        Math.floor((size * (0.5 + next())) / (place * place + 1)),
      );
      return {
        listNumber: list + 1,
        persons: keys.map((key) => ({ key })),
        members: [{ districts: [0], candidates: keys, votes: [votes] }],
      };
    });
    return { rules: rules.value, seats, units };
  });
}

interface Speed {
  readonly perSecond: number;
  /** By the CPU time of this process, which does not fall when the machine is busy with other work. */
  readonly perCpuSecond: number;
}

/** Microseconds of CPU time that this process has used, with its garbage collection. */
function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Runs for a while, and counts only runs that end with every seat decided. */
function runsPerSecond(inputs: readonly ApportionmentInput[]): Speed {
  const cpu = cpuMicroseconds();
  const start = performance.now();
  const end = start + SECONDS * 1_000;
  let runs = 0;
  while (performance.now() < end) {
    for (const input of inputs)
      if (apportion(input).kind === "complete") runs += 1;
      else throw new TypeError("a run did not complete");
  }
  return {
    perSecond: Math.floor((runs * 1_000) / (performance.now() - start)),
    perCpuSecond: Math.floor((runs * 1_000_000) / (cpuMicroseconds() - cpu)),
  };
}

export function main(args: readonly string[]): void {
  for (const size of sizes) {
    const inputs = elections(size);
    runsPerSecond(inputs); // warm-up
    const { seats, lists, candidates } = size;
    const speed = runsPerSecond(inputs);
    const result = { bench: "apportion", seats, lists, candidates, ...speed };
    if (args.includes("--json")) console.log(JSON.stringify(result));
    else
      console.log(
        `apportion: ${seats} seats x ${lists} lists x ${candidates} candidates: ${speed.perSecond} full runs a second, ${speed.perCpuSecond} a second of CPU time`,
      );
  }
}
