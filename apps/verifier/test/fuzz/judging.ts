// What must hold for every fuzzed bundle: it is judged, soon, and never found in order unless nothing of it changed.
import { createHash } from "node:crypto";
import { byOurselves, type MemoryFile, verifyFiles } from "../support/memory.js";
import { keyOf, municipality } from "../support/sealing.js";
import { central, SignedElection } from "../support/signed-election.js";
import { type Bundle, bundleNumber, type Ground } from "./bundles.js";

/** Seconds of the processor that one bundle may take: a hundred times what it takes. */
const limit = 20;

/** An election with two hands, another delivery of the same people with other keys, and a stranger's key. */
export async function groundToFuzz(): Promise<Ground> {
  const election = await SignedElection.open(true);
  const { files: other } = await SignedElection.open(true);
  const strangers = new Map([
    ["CSB", await keyOf(central, "bundle")],
    ["PSB8003", await keyOf(municipality("8003", "Fictie aan Zee"), "bundle")],
  ]);
  return { election, other, strangers };
}

const keyOfFile = ({ name, bytes }: MemoryFile): string =>
  `${name.slice(name.lastIndexOf("/") + 1)} ${createHash("sha256").update(bytes).digest("hex")}`;

/**
 * The rule for what changes nothing: every file that was handed in is there, byte for byte and under its own name, in
 * whatever folder; what came beside it changes none of them. Anything else changed, and may not be verified.
 */
export function isUntouched(before: readonly MemoryFile[], after: readonly MemoryFile[]): boolean {
  const left = after.map(keyOfFile);
  return before.map(keyOfFile).every((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Everything in one zip is the same delivery, if that zip is the only file. */
const packed = ({ steps }: Bundle): boolean => steps.every((step) => step === "all in one zip");

/** What is wrong with how a bundle was judged; undefined when nothing is. */
async function faultOf(number: number, ground: Ground): Promise<string | undefined> {
  const bundle = await bundleNumber(number, ground);
  const told = `bundle ${number} (${bundle.steps.join("; ")})`;
  const { pins, files } = ground.election;
  const start = process.cpuUsage();
  try {
    const { verdict, judged } = await verifyFiles(bundle.files, { ...byOurselves, pins });
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1e6 > limit) return `${told}: took ${(user + system) / 1e6} s`;
    const broken = judged.find(({ fault }) => fault !== undefined);
    if (broken !== undefined) return `${told}: ${broken.entry.id} threw ${String(broken.fault)}`;
    const mayHold = isUntouched(files, bundle.files) || packed(bundle);
    return verdict.word === "verified" && !mayHold ? `${told}: verified` : undefined;
  } catch (fault) {
    return `${told}: threw ${fault instanceof Error ? fault.stack : String(fault)}`;
  }
}

/** Faults of the bundles from one number up to, not including, another. */
export async function faultsOf(
  from: number,
  to: number,
  ground: Ground,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let number = from; number < to; number += 1) {
    const fault = await faultOf(number, ground);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}
