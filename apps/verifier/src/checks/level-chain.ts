// V06, rule X5: a count stands unchanged in the count one level higher.
import type { Leaf, VoteGroup } from "@telwerk/eml-codec";
import { align } from "../evidence/alignment.js";
import { type Link, linksOf, type PlacedVotes, stationCounts } from "../evidence/chain.js";
import { type Outcome, type Place, Tally } from "../evidence/finding.js";
import { groupPath, slotPath } from "../evidence/paths.js";
import type { Check } from "./check.js";

function figure({ place }: PlacedVotes, at: number, path: string): Place {
  return { file: place.file, at, path: `${groupPath(place)}/${path}` };
}

interface Figure {
  /** Worked out only for a finding. */
  readonly path: () => string;
  readonly lower?: Leaf<number> | undefined;
  readonly upper?: Leaf<number> | undefined;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Notes one figure that should be equal on both levels. The lower count is where it was counted. */
function compareFigure(link: Link, one: Figure, tally: Tally): void {
  const { lower, upper, facts } = one;
  tally.saw();
  if (lower?.value === upper?.value) return;
  tally.add(() => {
    const path = one.path();
    return {
      reason: "differs",
      place: figure(link.upper, upper?.at ?? link.upper.votes.at, path),
      expected: lower?.value ?? null,
      found: upper?.value ?? null,
      against: figure(link.lower, lower?.at ?? link.lower.votes.at, path),
      ...(facts === undefined ? {} : { facts }),
    };
  });
}

function leafAt(votes: VoteGroup, slot: number): Leaf<number> {
  return { value: votes.votes[slot] ?? Number.NaN, at: votes.votesAt[slot] ?? votes.at };
}

function compareVotes(link: Link, tally: Tally): void {
  const [lower, upper] = [link.lower.votes, link.upper.votes];
  const { slots, unmatched } = align(lower.layout, upper.layout);
  slots.forEach((to, slot) => {
    const path = (): string => slotPath(lower.layout, slot);
    const matched = to < 0 ? undefined : leafAt(upper, to);
    compareFigure(link, { path, lower: leafAt(lower, slot), upper: matched }, tally);
  });
  for (const slot of unmatched) {
    const path = (): string => slotPath(upper.layout, slot);
    compareFigure(link, { path, upper: leafAt(upper, slot) }, tally);
  }
}

function compareLink(link: Link, tally: Tally): void {
  const [lower, upper] = [link.lower.votes, link.upper.votes];
  compareVotes(link, tally);
  const figures = [
    [() => "TotalCounted", lower.totalCounted, upper.totalCounted],
    [() => "RejectedVotes[blanco]", lower.blankVotes, upper.blankVotes],
    [() => "RejectedVotes[ongeldig]", lower.invalidVotes, upper.invalidVotes],
  ] as const;
  for (const [path, one, other] of figures) {
    compareFigure(link, { path, lower: one, upper: other }, tally);
  }
}

/** V06.01, V06.02, V06.05: votes of one kind of count are equal one level higher. */
export function chainOf(kind: Link["kind"]): Check {
  return (evidence) => {
    const tally = new Tally();
    for (const link of linksOf(evidence)) if (link.kind === kind) compareLink(link, tally);
    return tally;
  };
}

/** V06.06: the count of a polling station has a place in the count of its municipality. */
export const stationsNamed: Check = (evidence) => {
  const tally = new Tally();
  for (const { count, unit, id, municipality } of stationCounts(evidence)) {
    tally.saw();
    const path = groupPath({
      file: count.file,
      contest: count.contest.id.value,
      unit: unit.id.value,
    });
    const place = { file: count.file, at: unit.id.at, path: `${path}/@Id` };
    if (id === undefined) tally.add({ reason: "unplaced", place, found: unit.id.value });
    else if (municipality === undefined) tally.add({ reason: "no-count", place, found: id });
    else if (municipality.units.every((one) => one.id.value !== id))
      tally.add({ reason: "not-named", place, found: unit.id.value });
  }
  return tally;
};

/** V06.03: electors are equal one level higher. A warning: central committees correct them. */
export const electorsChain: Check = (evidence) => {
  const tally = new Tally();
  for (const link of linksOf(evidence)) {
    const [lower, upper] = [link.lower.votes.cast, link.upper.votes.cast];
    compareFigure(link, { path: () => "Cast", lower, upper }, tally);
  }
  return tally;
};

/** A code that one side does not have at all, with the first link where that shows. */
class OneSided {
  readonly #found = new Map<
    string,
    { readonly link: Link; readonly at: Leaf<number>; count: number }
  >();
  readonly #reason: "code-absent" | "code-added";

  constructor(reason: "code-absent" | "code-added") {
    this.#reason = reason;
  }

  note(code: string, link: Link, at: Leaf<number>): void {
    const known = this.#found.get(code);
    if (known === undefined) this.#found.set(code, { link, at, count: 1 });
    else known.count += 1;
  }

  report(tally: Tally): void {
    for (const [code, { link, at, count }] of this.#found) {
      const path = `UncountedVotes[${code}]`;
      const isAbsent = this.#reason === "code-absent";
      const upperAt = isAbsent ? link.upper.votes.at : at.at;
      const lowerAt = isAbsent ? at.at : link.lower.votes.at;
      tally.add({
        reason: this.#reason,
        place: figure(link.upper, upperAt, path),
        expected: isAbsent ? at.value : null,
        found: isAbsent ? null : at.value,
        against: figure(link.lower, lowerAt, path),
        facts: { code, count },
      });
    }
  }
}

/** V06.04: the codes of UncountedVotes are equal one level higher, as far as both have them. */
export function codesChain(evidence: Parameters<Check>[0]): Outcome {
  const tally = new Tally();
  const absent = new OneSided("code-absent");
  const added = new OneSided("code-added");
  for (const link of linksOf(evidence)) {
    const upper = new Map(link.upper.votes.uncounted.map((one) => [one.code.value, one.count]));
    for (const { code, count } of link.lower.votes.uncounted) {
      const other = upper.get(code.value);
      upper.delete(code.value);
      if (other === undefined) absent.note(code.value, link, count);
      else {
        const path = (): string => `UncountedVotes[${code.value}]`;
        const facts = { code: code.value };
        compareFigure(link, { path, lower: count, upper: other, facts }, tally);
      }
    }
    for (const [code, count] of upper) added.note(code, link, count);
  }
  absent.report(tally);
  added.report(tally);
  return tally;
}
