// The result as it was published, by list number (EML_NL 520).
import type { ElectedCandidate, ElectedList } from "@telwerk/eml-codec";
import type { Evidence } from "./evidence.js";
import type { Place } from "./finding.js";

/** All lists of the published result, in the order of the file. */
export function publishedLists({ result }: Pick<Evidence, "result">): readonly ElectedList[] {
  return (result?.document.contests ?? []).flatMap(({ lists }) => lists);
}

/** Byte offset of the contest of the result: where something is missing. */
export function resultPlace({ result }: Evidence, path: string): Place | undefined {
  const contest = result?.document.contests[0];
  if (result === undefined || contest === undefined) return undefined;
  return { file: result.file, at: contest.contest.id.at, path };
}

/** Such as `Result/list 4/elected 2`. */
export function electedPath(list: ElectedList, candidate?: ElectedCandidate): string {
  const path = `Result/list ${list.listNumber.value}`;
  return candidate === undefined ? path : `${path}/elected ${candidate.rank.value}`;
}
