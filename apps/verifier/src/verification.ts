// The engine: files come in, a judged election goes out. Runs wherever JavaScript runs; disks,
// clocks and screens are elsewhere.
import { checks } from "./checks.js";
import type { GivenDeceased } from "./evidence/deceased.js";
import type { Evidence } from "./evidence/evidence.js";
import { Gatherer, type GatherOptions } from "./evidence/gathering.js";
import type { GivenLot } from "./evidence/lots.js";
import { sortEvidence } from "./evidence/sorting.js";
import type { Delivery } from "./evidence/source.js";
import { examine, type IntakeOptions } from "./intake/examination.js";
import { expand } from "./intake/expansion.js";
import { type Judged, judgeAll } from "./judgement.js";
import type { Level } from "./levels.js";
import type { OpinionOptions } from "./opinion/asking.js";
import { OpinionsOf } from "./opinion/opinions-of.js";
import { type Positions, positionsFor } from "./positions.js";
import { type Verdict, verdictOf } from "./verdict.js";

/** What is asked of a verification. */
export interface VerificationOptions
  extends Omit<GatherOptions, "onlooker">,
    IntakeOptions,
    OpinionOptions {
  /** The level that must be reached; a lesser depth is incomplete. */
  readonly require: Level;
  /** Lots that were drawn, in the order of the questions. */
  readonly lots?: readonly GivenLot[];
  /** Candidates who died before the result. */
  readonly deceased?: readonly GivenDeceased[];
  /** Hears of each check when it is done, for whoever waits. */
  readonly judged?: (one: Judged) => void;
}

/** A finished verification. */
export interface Verification {
  readonly evidence: Evidence;
  readonly judged: readonly Judged[];
  readonly verdict: Verdict;
  readonly positions: Positions;
}

/**
 * Verifies an election from its files.
 *
 * @param delivery - the files, in a fixed order
 * @returns every check with its findings, and the verdict; never throws for what is in a file
 */
export async function verify(
  delivery: Delivery,
  options: VerificationOptions,
): Promise<Verification> {
  const expanded = await expand(delivery, options);
  const opinions = new OpinionsOf(options);
  const gathering = await new Gatherer({ ...options, onlooker: opinions }).gather(
    expanded.delivery,
  );
  const intake = await examine(expanded, gathering, options);
  const sorted = sortEvidence(gathering, options.require, options, intake);
  const { lots, deceased } = options;
  const given = { ...(lots && { lots }), ...(deceased && { deceased }) };
  const evidence = await opinions.addTo({ ...sorted, ...given }, expanded.delivery);
  const judged = judgeAll(evidence, checks, options.judged);
  const verdict = verdictOf(judged, evidence);
  const positions = await positionsFor(judged, evidence.files, expanded.delivery.sources);
  return { evidence, judged, verdict, positions };
}
