// Which vote of one layout is which vote of another. Sums and comparisons follow from it.
import type { CandidateSlot, ListSlot, VoteLayout } from "@telwerk/eml-codec";

/** Two layouts laid side by side. */
export interface Alignment {
  /** For each slot of the first layout, the slot in the second, or -1 where there is none. */
  readonly slots: Int32Array;
  /** Slots of the first layout that have none in the second. */
  readonly strange: readonly number[];
  /** Slots of the second layout that no slot of the first stands for. */
  readonly unmatched: readonly number[];
  /** Whether what the layouts share stands in the same order in both. */
  readonly sameOrder: boolean;
  /** Lists with one number and two names: as the first layout has them, and as the second. */
  readonly renamed: readonly (readonly [from: ListSlot, to: ListSlot])[];
}

/** How a candidate is known. */
type KeyOf = (candidate: CandidateSlot) => string | number | undefined;
const byCode: KeyOf = ({ shortCode }) => shortCode;
const byNumber: KeyOf = ({ id }) => id;

/**
 * How candidates of both layouts are known: by ShortCode where all have one, for a number is a place on the list of one
 * district only; else by number, and where one of the two has no numbers by ShortCode again.
 */
function keyFor(from: VoteLayout, to: VoteLayout): KeyOf {
  if (hasEverywhere(from, byCode) && hasEverywhere(to, byCode)) return byCode;
  return hasEverywhere(from, byNumber) && hasEverywhere(to, byNumber) ? byNumber : byCode;
}

/** Whether all candidates of a layout have such a key; those of the total of a 510d have ShortCodes only. */
function hasEverywhere(layout: VoteLayout, key: KeyOf): boolean {
  return layout.lists.every((list) => list.candidates.every((one) => key(one) !== undefined));
}

function alignCandidates(from: ListSlot, to: ListSlot, key: KeyOf, slots: Int32Array): void {
  const target = new Map(to.candidates.map((one) => [key(one), one.slot]));
  for (const candidate of from.candidates) {
    const known = key(candidate);
    slots[candidate.slot] = known === undefined ? -1 : (target.get(known) ?? -1);
  }
}

/** Lays two layouts side by side: lists by number, candidates within their list by what both layouts know them by. */
export function align(from: VoteLayout, to: VoteLayout): Alignment {
  const slots = new Int32Array(from.size).fill(-1);
  const key = keyFor(from, to);
  const target = new Map(to.lists.map((list) => [list.listNumber, list]));
  const renamed: [ListSlot, ListSlot][] = [];
  for (const list of from.lists) {
    const match = target.get(list.listNumber);
    if (match === undefined) continue;
    slots[list.slot] = match.slot;
    if (match.registeredName !== list.registeredName) renamed.push([list, match]);
    alignCandidates(list, match, key, slots);
  }
  return { slots, renamed, ...summarize(slots, to.size) };
}

function summarize(slots: Int32Array, size: number): Omit<Alignment, "slots" | "renamed"> {
  const hit = new Uint8Array(size);
  const strange: number[] = [];
  let last = -1;
  let sameOrder = true;
  slots.forEach((to, slot) => {
    if (to < 0) {
      strange.push(slot);
      return;
    }
    hit[to] = 1;
    if (to < last) sameOrder = false;
    last = to;
  });
  const unmatched: number[] = [];
  hit.forEach((once, slot) => {
    if (once === 0) unmatched.push(slot);
  });
  return { strange, unmatched, sameOrder };
}

/** Remembers alignments, because all units of a count mostly share one layout. */
export class Alignments {
  readonly #known = new WeakMap<VoteLayout, WeakMap<VoteLayout, Alignment>>();

  between(from: VoteLayout, to: VoteLayout): Alignment {
    let targets = this.#known.get(from);
    if (targets === undefined) {
      targets = new WeakMap();
      this.#known.set(from, targets);
    }
    let found = targets.get(to);
    if (found === undefined) {
      found = align(from, to);
      targets.set(to, found);
    }
    return found;
  }
}
