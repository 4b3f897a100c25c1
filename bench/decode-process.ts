// One contender, one process: how long it took, what it cost, and how much memory it had.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** One run of one contender. Times in milliseconds, memory in MB (10^6 bytes). */
export interface Run {
  /** From start to exit of the process. */
  readonly process: number;
  /** User and system time of the process; `undefined` where there is no shell to ask. */
  readonly cpu: number | undefined;
  /** What the contender measured itself, from opening the file: its first run, and the later ones. */
  readonly first: number;
  readonly later: readonly number[];
  readonly peakMb: number | undefined;
}

function secondsOf(time: string): number {
  const [minutes = "0", seconds = "0"] = time.replace("s", "").split("m");
  return 60 * Number(minutes) + Number(seconds);
}

/** The last line of the shell's `times`: what its children cost. */
function cpuOf(output: string): number {
  const line = output.trim().split("\n").at(-1) ?? "";
  return 1000 * line.split(" ").reduce((sum, time) => sum + secondsOf(time), 0);
}

interface Answer {
  readonly milliseconds: readonly number[];
  readonly peakKb: number;
  readonly wrong?: number;
}

function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === "object" && value !== null && "milliseconds" in value && "peakKb" in value
  );
}

interface Ended {
  readonly output: string;
  /** What it complained about, where it failed. */
  readonly complaint?: string;
  readonly wall: number;
  readonly cpu?: number;
}

function start(command: readonly string[]): Ended {
  const shell = process.platform !== "win32";
  const [program = "", ...args] = shell ? ["sh", "-c", '"$@" && times', "sh", ...command] : command;
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const wall = performance.now() - begin;
  if (status !== 0) return { output: "", complaint: stderr, wall };
  return shell ? { output: stdout, wall, cpu: cpuOf(stdout) } : { output: stdout, wall };
}

/** Runs a program that answers nothing. Gives nothing where it is not there, or fails. */
export function runProgram(command: readonly string[]): Run | undefined {
  const ran = start(command);
  if (ran.complaint !== undefined) return undefined;
  return { process: ran.wall, cpu: ran.cpu, first: ran.wall, later: [], peakMb: undefined };
}

/** Runs a script beside this one, which answers with its own times. Gives nothing where it fails. */
export function runScript(script: string, ...args: readonly string[]): Run | undefined {
  const ran = start([process.execPath, join(import.meta.dirname, script), ...args]);
  return ran.complaint === undefined ? runOf(script, ran) : undefined;
}

/** The same for what is measured here: a file that it refuses has no figures, and says why. */
export function runOurs(script: string, ...args: readonly string[]): Run {
  const ran = start([process.execPath, join(import.meta.dirname, script), ...args]);
  if (ran.complaint === undefined) return runOf(script, ran);
  const reason = /^\w*Error: .*/m.exec(ran.complaint)?.[0] ?? ran.complaint.trim();
  throw new Error(`${script} ${args.join(" ")}: ${reason.slice(0, 1000)}`);
}

function runOf(script: string, ran: Ended): Run {
  const answer: unknown = JSON.parse(ran.output.split("\n")[0] ?? "");
  if (!isAnswer(answer)) throw new TypeError(`${script} gave another answer`);
  if ((answer.wrong ?? 0) > 0) throw new Error(`${script}: ${answer.wrong} sums are wrong`);
  const [first = Number.NaN, ...later] = answer.milliseconds;
  const peakMb = (answer.peakKb * 1024) / 1e6;
  return { process: ran.wall, cpu: ran.cpu, first, later, peakMb };
}
