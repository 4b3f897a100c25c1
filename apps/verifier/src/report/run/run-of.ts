// From a verification to the value that every report is made of. One function for each section.
import { families, unconfirmed } from "../../catalogue.js";
import { codeOfDeceased, listingOfDeceased } from "../../evidence/deceased.js";
import { type Evidence, electionIn } from "../../evidence/evidence.js";
import { ballotName } from "../../evidence/person-name.js";
import type { Judged } from "../../judgement.js";
import { type Level, levelName, levels } from "../../levels.js";
import type { Verdict } from "../../verdict.js";
import type { Verification } from "../../verification.js";
import type { Asked, Maker, Run, RunDeceased, RunElection, RunLevel, RunReason } from "../run.js";
import { checksOf } from "./checks.js";
import { containersOf } from "./containers.js";
import { filesOf } from "./files.js";
import { outcomeOf } from "./outcome.js";
import { signaturesOf } from "./signatures.js";
import { skippedOf } from "./skipped.js";
import { claimed } from "./stated.js";

/**
 * Tells a verification as one plain value.
 *
 * @param verification - finished
 * @param maker - who did it
 * @param asked - what was asked; who was said to have died, the evidence knows by name
 * @returns the same value for the same files, question and version
 */
export function runOf(
  verification: Verification,
  maker: Maker,
  asked: Omit<Asked, "deceased">,
): Run {
  const { evidence, judged, verdict } = verification;
  return {
    format: "telwerk-verification-report",
    formatVersion: 1,
    verifier: maker,
    asked: { ...asked, deceased: deceasedOf(evidence) },
    verdict: verdict.word,
    depth: verdict.depth ?? null,
    election: electionOf(evidence),
    levels: levelsOf(evidence, verdict),
    reasons: reasonsOf(verdict),
    skipped: skippedOf(verification),
    outcome: outcomeOf(evidence),
    families,
    checks: checksOf(judged, verification),
    files: filesOf(evidence),
    containers: containersOf(evidence),
    signatures: signaturesOf(evidence),
    unconfirmed,
  };
}

function deceasedOf(evidence: Evidence): readonly RunDeceased[] {
  const { deceased = [] } = evidence;
  return deceased.map((one) => {
    const listing = listingOfDeceased(one, evidence);
    const name = listing === undefined ? null : claimed(ballotName(listing.candidate.name));
    return { listNumber: one.list, shortCode: codeOfDeceased(one), name };
  });
}

function electionOf(evidence: Evidence): RunElection | null {
  const election = electionIn(evidence);
  if (election === undefined) return null;
  return {
    id: claimed(election.id.value),
    name: election.name === undefined ? null : claimed(election.name.value),
    date: claimed(election.electionDate.value),
  };
}

function levelsOf(evidence: Evidence, verdict: Verdict): readonly RunLevel[] {
  const category = electionIn(evidence)?.category.value;
  return levels.map((level) => {
    const { state, checks, because = null } = verdict.levels[level];
    const name = levelName(level, category);
    return { level, name, state, given: given(level, evidence), checks, because };
  });
}

function given(level: Level, { national, districts, municipalities }: Evidence): number {
  switch (level) {
    case "result":
      return national === undefined ? 0 : 1;
    case "districts":
      return districts.size;
    case "municipalities":
      return municipalities.size;
    case "stations":
      return [...municipalities.values()].reduce((sum, { units }) => sum + units.length, 0);
  }
}

function reasonsOf({ reasons }: Verdict): readonly RunReason[] {
  const places = new Map<Judged, Map<unknown, number>>();
  const placeOf = (judged: Judged, finding: unknown): number => {
    const known =
      places.get(judged) ?? new Map(judged.outcome.findings.map((one, index) => [one, index]));
    places.set(judged, known);
    const place = known.get(finding);
    if (place === undefined) throw new Error(`${judged.entry.id}: a reason that is no finding`);
    return place;
  };
  return reasons.map(({ judged, finding }) => ({
    check: judged.entry.id,
    finding: finding === undefined ? null : placeOf(judged, finding),
  }));
}
