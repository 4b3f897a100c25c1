// Rules T1 and T2: a total is the sum of its units. Adds up while the units pass; keeps one row.
import type { Leaf, VoteGroup } from "@telwerk/eml-codec";
import type { Alignments } from "../evidence/alignment.js";
import type { Place, Tally } from "../evidence/finding.js";
import { type GroupPlace, groupPath, slotPath } from "../evidence/paths.js";
import { CodeSums } from "./code-sums.js";
import { compareLayouts, reportUnused } from "./same-layout.js";

/** Where the outcomes of the five checks on totals go. */
export interface UnitSumTallies {
  readonly layouts: Tally;
  readonly votes: Tally;
  readonly ballots: Tally;
  readonly codes: Tally;
  readonly electors: Tally;
}

const ballots = [
  ["TotalCounted", (votes: VoteGroup): Leaf<number> => votes.totalCounted],
  ["RejectedVotes[blanco]", (votes: VoteGroup): Leaf<number> => votes.blankVotes],
  ["RejectedVotes[ongeldig]", (votes: VoteGroup): Leaf<number> => votes.invalidVotes],
] as const;

/** Adds up the units of one count and holds the sum against its total. */
export class UnitSums {
  readonly #total: VoteGroup;
  readonly #place: GroupPlace;
  readonly #alignments: Alignments;
  readonly #tallies: UnitSumTallies;
  /** Above district level each unit has the lists of its own district only (rule S10). */
  readonly #whole: boolean;
  readonly #sums: Float64Array;
  readonly #used: Uint8Array;
  readonly #ballots: number[] = ballots.map(() => 0);
  readonly #codes = new CodeSums();
  #electors = 0;
  #units = 0;

  constructor(
    total: VoteGroup,
    place: GroupPlace,
    alignments: Alignments,
    tallies: UnitSumTallies,
    whole: boolean,
  ) {
    this.#total = total;
    this.#place = place;
    this.#alignments = alignments;
    this.#tallies = tallies;
    this.#whole = whole;
    this.#sums = new Float64Array(total.layout.size);
    this.#used = new Uint8Array(total.layout.size);
  }

  add(votes: VoteGroup, place: GroupPlace): void {
    this.#units += 1;
    const alignment = this.#alignments.between(votes.layout, this.#total.layout);
    const total = { votes: this.#total, place: this.#place };
    compareLayouts({ votes, place }, total, alignment, this.#whole, this.#tallies.layouts);
    this.#addVotes(votes.votes, alignment.slots);
    ballots.forEach(([, figure], index) => {
      this.#ballots[index] = (this.#ballots[index] ?? Number.NaN) + figure(votes).value;
    });
    this.#codes.add(votes);
    this.#electors += votes.cast.value;
  }

  /** A plain loop: a thousand candidates at each of ten thousand stations pass here. */
  #addVotes(votes: VoteGroup["votes"], slots: Int32Array): void {
    const [sums, used] = [this.#sums, this.#used];
    for (let slot = 0; slot < slots.length; slot += 1) {
      const to = slots[slot] ?? -1;
      if (to < 0) continue;
      sums[to] = (sums[to] ?? Number.NaN) + (votes[slot] ?? Number.NaN);
      used[to] = 1;
    }
  }

  /** Holds the sums against the total. A total without units stands alone: nothing to examine. */
  settle(): void {
    if (this.#units === 0) return;
    const total = { votes: this.#total, place: this.#place };
    reportUnused(total, this.#used, this.#tallies.layouts);
    this.#settleVotes();
    this.#settleBallots();
    this.#codes.settle(this.#total, this.#place, this.#tallies.codes);
    this.#settleElectors();
  }

  #settleVotes(): void {
    const { layout, votes, votesAt } = this.#total;
    this.#tallies.votes.saw(layout.size);
    this.#sums.forEach((expected, slot) => {
      const found = votes[slot] ?? Number.NaN;
      // What no unit has is told by V05.07; it has no sum.
      if (this.#used[slot] === 0 || expected === found) return;
      const at = votesAt[slot] ?? this.#total.at;
      this.#tallies.votes.add(() => {
        const path = `${groupPath(this.#place)}/${slotPath(layout, slot)}`;
        return { reason: "sum", place: { file: this.#place.file, at, path }, expected, found };
      });
    });
  }

  #settleBallots(): void {
    ballots.forEach(([name, figure], index) => {
      this.#tallies.ballots.saw();
      const leaf = figure(this.#total);
      const expected = this.#ballots[index] ?? Number.NaN;
      if (expected === leaf.value) return;
      const place = this.#figure(leaf, name);
      this.#tallies.ballots.add({ reason: "sum", place, expected, found: leaf.value });
    });
  }

  #settleElectors(): void {
    const { cast } = this.#total;
    this.#tallies.electors.saw();
    const expected = this.#electors;
    if (expected === cast.value) return;
    // Rule T2: areas that all say 0 keep no register of their own, also where there is one area only.
    const reason = expected === 0 ? "total-alone" : "sum";
    const place = this.#figure(cast, "Cast");
    this.#tallies.electors.add({ reason, place, expected, found: cast.value });
  }

  #figure(leaf: Leaf<unknown>, name: string): Place {
    return { file: this.#place.file, at: leaf.at, path: `${groupPath(this.#place)}/${name}` };
  }
}
