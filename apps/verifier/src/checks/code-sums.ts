// Rule T1 for UncountedVotes. That each code stands once (S12) is held by the decoder.
import type { CodedCount, VoteGroup } from "@telwerk/eml-codec";
import type { Place, Tally } from "../evidence/finding.js";
import { type GroupPlace, groupPath } from "../evidence/paths.js";

function placeOf(one: CodedCount, group: GroupPlace): Place {
  const path = `${groupPath(group)}/UncountedVotes[${one.code.value}]`;
  return { file: group.file, at: one.count.at, path };
}

/** Adds up the counts under each code. A code that a unit does not have adds nothing to its sum. */
export class CodeSums {
  readonly #sums = new Map<string, number>();

  add(votes: VoteGroup): void {
    for (const { code, count } of votes.uncounted) {
      this.#sums.set(code.value, (this.#sums.get(code.value) ?? 0) + count.value);
    }
  }

  settle(total: VoteGroup, group: GroupPlace, tally: Tally): void {
    const codes = new Set(total.uncounted.map((one) => one.code.value));
    for (const one of total.uncounted) {
      tally.saw();
      const expected = this.#sums.get(one.code.value);
      const found = one.count.value;
      if (expected === found) continue;
      const reason = expected === undefined ? "code-in-no-unit" : "sum";
      const facts = { code: one.code.value };
      tally.add({ reason, place: placeOf(one, group), expected: expected ?? null, found, facts });
    }
    for (const [code, expected] of this.#sums) {
      if (codes.has(code)) continue;
      tally.saw();
      const place = { file: group.file, at: total.at, path: groupPath(group) };
      tally.add({ reason: "code-not-in-total", place, expected, found: null, facts: { code } });
    }
  }
}
