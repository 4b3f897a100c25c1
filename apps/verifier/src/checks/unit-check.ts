import type { Leaf, VoteGroup } from "@telwerk/eml-codec";
import type { CheckId } from "../catalogue/entry.js";
import type { Place, Tally } from "../evidence/finding.js";
import { type GroupPlace, groupPath } from "../evidence/paths.js";

/** A group of votes as a check sees it while the file passes. */
export interface SeenGroup {
  readonly votes: VoteGroup;
  readonly place: GroupPlace;
  /** True for the votes of one polling station; false for anything added up. */
  readonly isStation: boolean;
}

/** A check of the figures of one unit or total, done while the file is read. */
export interface UnitCheck {
  readonly id: CheckId;
  examine(group: SeenGroup, tally: Tally): void;
}

/** The place of a figure in a group. */
export function figurePlace(group: SeenGroup, leaf: Leaf<unknown>, name: string): Place {
  return { file: group.place.file, at: leaf.at, path: `${groupPath(group.place)}/${name}` };
}

/** The count under a code, or undefined where the code is not there: unknown is not zero. */
export function codeOf(votes: VoteGroup, code: string): Leaf<number> | undefined {
  return votes.uncounted.find((one) => one.code.value === code)?.count;
}
