// Which vote of one layout is which vote of another. Sums and comparisons follow from it.
import type { CandidateSlot, ListSlot, VoteLayout } from "@telwerk/eml-codec";

/** Two layouts laid side by side. */
export interface Alignment {
  /** For each slot of the first layout, the slot in the second, or -1 where there is none. */
  readonly slots: Int32Array;
  /** Slots of the second layout that no slot of the first stands for. */
  readonly unmatched: readonly number[];
  /** Whether what the layouts share stands in the same order in both. */
  readonly sameOrder: boolean;
  /** Lists with one number and two names: as the first layout has them, and as the second. */
  readonly renamed: readonly (readonly [from: ListSlot, to: ListSlot])[];
}

/** How a candidate is known: by number where both layouts have numbers, else by ShortCode. */
function keyFor(byNumber: boolean): (candidate: CandidateSlot) => string | number | undefined {
  return byNumber ? (candidate) => candidate.id : (candidate) => candidate.shortCode;
}

/** Whether the candidates of a layout have numbers; the total of a 510d has ShortCodes only. */
function hasNumbers(layout: VoteLayout): boolean {
  return layout.lists.every((list) => list.candidates.every((one) => one.id !== undefined));
}

function alignCandidates(
  from: ListSlot,
  to: ListSlot,
  key: ReturnType<typeof keyFor>,
  slots: Int32Array,
): void {
  const target = new Map(to.candidates.map((one) => [key(one), one.slot]));
  for (const candidate of from.candidates) {
    const known = key(candidate);
    slots[candidate.slot] = known === undefined ? -1 : (target.get(known) ?? -1);
  }
}

/**
 * Lays two layouts side by side: lists by number, candidates by number within their list, or by
 * ShortCode where one of the two layouts has no numbers.
 */
export function align(from: VoteLayout, to: VoteLayout): Alignment {
  const slots = new Int32Array(from.size).fill(-1);
  const key = keyFor(hasNumbers(from) && hasNumbers(to));
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
  let last = -1;
  let sameOrder = true;
  slots.forEach((to) => {
    if (to < 0) return;
    hit[to] = 1;
    if (to < last) sameOrder = false;
    last = to;
  });
  const unmatched: number[] = [];
  hit.forEach((once, slot) => {
    if (once === 0) unmatched.push(slot);
  });
  return { unmatched, sameOrder };
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
