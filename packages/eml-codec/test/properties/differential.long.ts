// The proof of the reader: 100,000 damaged documents, in pieces of any size. Prediction on and off give the
// same values, offsets and issues, and whatever saxes or libxml2 refuses, we refuse. TELWERK_FUZZ_RUNS asks for
// more or fewer.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWithTools } from "@telwerk/testkit/node";
import * as fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Profile } from "../../src/profile.js";
import { cycle, outcome } from "../skeleton/outcome.js";
import { countTaken } from "../skeleton/taken.js";
import { read } from "../xml/reading.js";
import { type Damaged, damaged } from "./damage.js";
import { loss } from "./lossless.js";
import { isChosen, saxesFault } from "./saxes.js";

const { TELWERK_FUZZ_RUNS = "100000", TELWERK_FUZZ_SEED = "1" } = process.env;
const runs = Number(TELWERK_FUZZ_RUNS);
const firstSeed = Number(TELWERK_FUZZ_SEED);
const BATCH = 500;
const hour = 3_600_000;

function* batches(): Generator<{ readonly seed: number; readonly documents: Damaged[] }> {
  const arbitrary = damaged();
  for (let at = 0; at * BATCH < runs; at++) {
    const seed = firstSeed + at;
    yield { seed, documents: fc.sample(arbitrary, { numRuns: BATCH, seed }) };
  }
}

function show(seed: number, index: number, what: string): string {
  return `TELWERK_FUZZ_SEED=${seed} TELWERK_FUZZ_RUNS=${BATCH}, document ${index}: ${what}`;
}

/**
 * What is different in a profile between ours with and without prediction, and what is lost when the document
 * is written again.
 */
function inProfile({ bytes, cuts }: Damaged, profile: Profile): string | undefined {
  const plain = outcome(bytes, () => bytes.length, false, profile);
  if (outcome(bytes, cycle(cuts), true, profile) !== plain)
    return `prediction makes a difference in \`${profile}\``;
  const lost = loss(bytes, profile);
  return lost === undefined ? undefined : `lost in \`${profile}\`: ${lost}`;
}

const profiles = ["strict-1.2", "strict-1.3", "tolerant"] as const;

/**
 * What is different between ours with and without prediction, or between ours and saxes; each fifth document
 * also goes through one of the profiles and back.
 */
function compared(
  document: Damaged,
  index: number,
): { readonly difference?: string; readonly isRefused: boolean } {
  const { bytes, cuts } = document;
  const plain = outcome(bytes, () => bytes.length, false);
  const isRefused = plain.includes('"severity":"error"');
  if (outcome(bytes, cycle(cuts), true) !== plain)
    return { difference: "prediction makes a difference", isRefused };
  const profile = index % 5 === 0 ? profiles[(index / 5) % profiles.length] : undefined;
  const difference = profile && inProfile(document, profile);
  if (difference !== undefined) return { difference, isRefused };
  const { fault } = read(bytes);
  const theirs = saxesFault(bytes);
  if (theirs !== undefined && (fault === undefined || !isRefused))
    return { difference: `saxes refuses: ${theirs}`, isRefused };
  if (theirs === undefined && fault !== undefined && !isChosen(fault, bytes))
    return { difference: `saxes accepts: ${fault.code}`, isRefused };
  return { isRefused };
}

describe("damaged documents", () => {
  const verdicts = { refused: 0, accepted: 0 };
  const taken = countTaken();
  afterAll(() => {
    vi.restoreAllMocks();
    console.info(`damaged documents: ${JSON.stringify({ ...taken, ...verdicts })}`);
  });

  it("give the same with prediction on and off, and saxes refuses none that we accept", {
    timeout: hour,
  }, () => {
    for (const { seed, documents } of batches())
      for (const [index, document] of documents.entries()) {
        const { difference, isRefused } = compared(document, index);
        if (difference !== undefined) throw new Error(show(seed, index, difference));
        if (isRefused) verdicts.refused += 1;
        else verdicts.accepted += 1;
      }
    expect(taken.votes).toBeGreaterThan(10 * runs);
    expect(taken.figures).toBeGreaterThan(runs);
    expect(verdicts.refused).toBeGreaterThan(runs / 10);
    expect(verdicts.accepted).toBeGreaterThan(runs / 10);
    // Nothing of a document stays behind.
    expect(process.memoryUsage().heapUsed).toBeLessThan(2e9);
  });
});

/** Which of some files libxml2 refuses, by their index. */
function libxml2Refuses(
  folder: string,
  documents: readonly Damaged[],
): ReadonlyMap<number, string> {
  const files = documents.map(({ bytes }, index) => {
    const path = join(folder, `${index}.xml`);
    writeFileSync(path, bytes);
    return path;
  });
  const { stderr } = spawnSync("xmllint", ["--noout", "--nonet", ...files], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const refused = new Map<number, string>();
  // Addresses of namespaces are compared, never looked up: nobody has to check their form, and saxes
  // does not either (Namespaces in XML 1.0, section 2.1).
  for (const [, index, what] of stderr.matchAll(
    /(\d+)\.xml:\d+: ((?:parser|namespace) error : .*)/g,
  ))
    if (!what?.endsWith(" is not a valid URI") && !refused.has(Number(index)))
      refused.set(Number(index), what ?? "");
  return refused;
}

describeWithTools(["xmllint"], "damaged documents and libxml2", () => {
  const folder = mkdtempSync(join(tmpdir(), "telwerk-damaged-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("libxml2 refuses none that we accept", { timeout: hour }, () => {
    let refusals = 0;
    for (const { seed, documents } of batches())
      for (const [index, what] of libxml2Refuses(folder, documents)) {
        refusals += 1;
        const bytes = documents[index]?.bytes ?? new Uint8Array(0);
        if (
          read(bytes).fault === undefined ||
          !outcome(bytes, () => bytes.length, true).includes('"error"')
        )
          throw new Error(show(seed, index, `libxml2 refuses: ${what}`));
      }
    expect(refusals).toBeGreaterThan(runs / 10);
  });
});
