// Readable paths to values in a count. Built only when there is something to say about them.
import type { CandidateSlot, VoteLayout } from "@telwerk/eml-codec";

/** A group of votes in a count: the total, or one unit. */
export interface GroupPlace {
  readonly file: number;
  readonly contest: string;
  /** Absent for the total. */
  readonly unit?: string;
}

/** Such as `Contest[9]/TotalVotes` or `Contest[9]/ReportingUnitVotes[HSB9::0363]`. */
export function groupPath(group: GroupPlace): string {
  const inside = group.unit === undefined ? "TotalVotes" : `ReportingUnitVotes[${group.unit}]`;
  return `Contest[${group.contest}]/${inside}`;
}

/** Such as `list 4` or `list 4/candidate 7`. */
export function slotPath(layout: VoteLayout, slot: number): string {
  for (const list of layout.lists) {
    if (list.slot === slot) return `list ${list.listNumber}`;
    const candidate = list.candidates.find((one) => one.slot === slot);
    if (candidate !== undefined) return `list ${list.listNumber}/${candidatePath(candidate)}`;
  }
  return `slot ${slot}`;
}

/** Such as `candidate 7`, or `candidate RutteM` where there is no number. */
export function candidatePath(candidate: Pick<CandidateSlot, "id" | "shortCode">): string {
  return `candidate ${candidate.id ?? candidate.shortCode ?? "?"}`;
}
