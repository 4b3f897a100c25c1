// The polling stations of one municipality side by side: votes in the columns of the total.
import type { ListSlot, VoteGroup, VoteLayout } from "@telwerk/eml-codec";
import { ballotsOf } from "../checks/admitted-voters.js";
import type { Alignments } from "../evidence/alignment.js";

/** One polling station (stembureau). */
export interface Station {
  readonly id: string;
  readonly name: string;
  readonly group: VoteGroup;
  /** By slot of the table's layout. */
  readonly votes: ArrayLike<number>;
  /** Valid votes. */
  readonly valid: number;
  /** All ballots: valid, blank and invalid. */
  readonly ballots: number;
}

/** All polling stations of one count. */
export interface StationTable {
  readonly layout: VoteLayout;
  readonly lists: readonly ListSlot[];
  /** Votes of the whole municipality, by slot. */
  readonly total: ArrayLike<number>;
  readonly totalValid: number;
  readonly stations: readonly Station[];
}

/** A polling station as a count has it. */
export interface StationRow {
  readonly id: string;
  readonly name: string;
  readonly votes: VoteGroup;
}

/** Votes in the slots of another layout; a slot that is not there has none counted. */
function inLayout(group: VoteGroup, layout: VoteLayout, alignments: Alignments): ArrayLike<number> {
  if (group.layout === layout) return group.votes;
  const { slots } = alignments.between(group.layout, layout);
  const votes = new Float64Array(layout.size);
  slots.forEach((to, from) => {
    if (to >= 0) votes[to] = group.votes[from] ?? 0;
  });
  return votes;
}

/** Puts the polling stations of a count side by side. */
export function stationTable(
  total: VoteGroup,
  rows: readonly StationRow[],
  alignments: Alignments,
): StationTable {
  const { layout } = total;
  return {
    layout,
    lists: layout.lists,
    total: total.votes,
    totalValid: total.totalCounted.value,
    stations: rows.map(({ id, name, votes: group }) => ({
      id,
      name,
      group,
      votes: inLayout(group, layout, alignments),
      valid: group.totalCounted.value,
      ballots: ballotsOf(group),
    })),
  };
}

/** Votes in a slot; every slot of the layout is there. */
export function votesAt(votes: ArrayLike<number>, { slot }: { readonly slot: number }): number {
  const count = votes[slot];
  if (count === undefined) throw new RangeError(`no votes in slot ${slot}`);
  return count;
}
