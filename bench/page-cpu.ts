// What a process and everything that it started have cost, as Linux tells it.
import { readdirSync, readFileSync } from "node:fs";

/** Of `/proc/PID/stat`, behind the name: the parent, and what was used in the program and in the kernel. */
interface Cost {
  readonly parent: number;
  readonly ticks: number;
}

/** Linux counts a hundredth of a second as one, on every machine that we know. */
const ticksPerSecond = 100;

function costOf(pid: number): Cost | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name may hold anything, even brackets: what counts stands behind the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

/**
 * Processor time of a process and of all below it that are still there.
 *
 * @returns null where there is no `/proc`
 */
export function cpuSeconds(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== "linux") return null;
  const all = new Map<number, Cost>();
  for (const name of readdirSync("/proc")) {
    const cost = /^\d+$/.test(name) ? costOf(Number(name)) : undefined;
    if (cost !== undefined) all.set(Number(name), cost);
  }
  const isBelow = (one: number): boolean => {
    if (one === pid) return true;
    const parent = all.get(one)?.parent;
    return parent !== undefined && parent > 1 && isBelow(parent);
  };
  const below = [...all].filter(([one]) => isBelow(one));
  return below.reduce((sum, [, { ticks }]) => sum + ticks, 0) / ticksPerSecond;
}
