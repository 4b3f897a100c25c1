// V06: each figure of a count beside the same figure in the count above it.
import type { Leaf, VoteGroup } from "@telwerk/eml-codec";
import type { Bilingual } from "../../../catalogue/entry.js";
import { align } from "../../../evidence/alignment.js";
import type { Link, PlacedVotes } from "../../../evidence/chain.js";
import type { HeldCount } from "../../../evidence/evidence.js";
import { groupPath, slotPath } from "../../../evidence/paths.js";
import { type Area, areaName } from "../areas.js";
import { slotWords } from "../changes.js";
import type { Draft, Figure } from "./worked.js";

/** A link with the area that it is about. */
export interface NamedLink extends Link {
  readonly area: Pick<Area, "kind" | "key" | "name">;
}

type OfLink = (link: NamedLink) => Iterable<Draft>;

const levels: Readonly<Record<Link["kind"], HeldCount["documentId"]>> = {
  district: "510c",
  municipality: "510b",
  station: "510a",
};

interface Pair {
  readonly about: () => Bilingual;
  readonly path: () => string;
  readonly list?: number;
  readonly below: Leaf<number> | undefined;
  readonly above: Leaf<number> | undefined;
}

function figureOf(
  { votes, place }: PlacedVotes,
  leaf: Leaf<number> | undefined,
  path: string,
): Figure {
  return {
    value: leaf?.value ?? null,
    place: { file: place.file, at: leaf?.at ?? votes.at, path: `${groupPath(place)}/${path}` },
  };
}

function draftOf(link: NamedLink, { about, path, list, below, above }: Pair): Draft {
  return {
    fits: below?.value === above?.value,
    level: levels[link.kind],
    ...(list === undefined ? {} : { list }),
    worked: () => {
      const name = areaName(link.area);
      const { nl, en } = about();
      return {
        kind: "pair",
        subject: { nl: `${name.nl}, ${nl}`, en: `${name.en}, ${en}` },
        below: figureOf(link.lower, below, path()),
        above: figureOf(link.upper, above, path()),
      };
    },
  };
}

function leafAt({ votes, votesAt, at }: VoteGroup, slot: number): Leaf<number> {
  return { value: votes[slot] ?? Number.NaN, at: votesAt[slot] ?? at };
}

/** The list of each slot. */
function listsOf({ layout }: VoteGroup): ReadonlyMap<number, number> {
  return new Map(
    layout.lists.flatMap(({ listNumber, slot, candidates }) =>
      [slot, ...candidates.map((one) => one.slot)].map((own) => [own, listNumber] as const),
    ),
  );
}

const figures = [
  [{ nl: "geldige stemmen (E)", en: "valid votes (E)" }, "TotalCounted", "totalCounted"],
  [{ nl: "blanco stemmen (F)", en: "blank votes (F)" }, "RejectedVotes[blanco]", "blankVotes"],
  [
    { nl: "ongeldige stemmen (G)", en: "invalid votes (G)" },
    "RejectedVotes[ongeldig]",
    "invalidVotes",
  ],
] as const;

function votesOf(kind: Link["kind"]): OfLink {
  return function* (link) {
    if (link.kind !== kind) return;
    const [below, above] = [link.lower.votes, link.upper.votes];
    for (const [about, path, figure] of figures) {
      const pair = { about: () => about, path: () => path };
      yield draftOf(link, { ...pair, below: below[figure], above: above[figure] });
    }
    const { slots, unmatched } = align(below.layout, above.layout);
    const [lists, listsAbove] = [listsOf(below), listsOf(above)];
    const pairAt = (votes: VoteGroup, slot: number, list: number | undefined) => ({
      about: () => slotWords(votes, slotPath(votes.layout, slot)),
      path: () => slotPath(votes.layout, slot),
      ...(list === undefined ? {} : { list }),
    });
    for (const [slot, to] of slots.entries()) {
      yield draftOf(link, {
        ...pairAt(below, slot, lists.get(slot)),
        below: leafAt(below, slot),
        above: to < 0 ? undefined : leafAt(above, to),
      });
    }
    for (const slot of unmatched) {
      const pair = pairAt(above, slot, listsAbove.get(slot));
      yield draftOf(link, { ...pair, below: undefined, above: leafAt(above, slot) });
    }
  };
}

function* electors(link: NamedLink): Generator<Draft> {
  const about = (): Bilingual => ({ nl: "kiesgerechtigden", en: "electors" });
  const [below, above] = [link.lower.votes.cast, link.upper.votes.cast];
  yield draftOf(link, { about, path: () => "Cast", below, above });
}

function* codes(link: NamedLink): Generator<Draft> {
  const [below, above] = [link.lower, link.upper].map(
    ({ votes }) => new Map(votes.uncounted.map(({ code, count }) => [code.value, count])),
  );
  for (const code of new Set([...(below?.keys() ?? []), ...(above?.keys() ?? [])])) {
    yield draftOf(link, {
      about: () => ({ nl: `„${code}”`, en: `“${code}”` }),
      path: () => `UncountedVotes[${code}]`,
      below: below?.get(code),
      above: above?.get(code),
    });
  }
}

/** How each check of the chain is worked out. */
export const ofChain: Readonly<Record<string, OfLink | undefined>> = {
  "V06.01": votesOf("district"),
  "V06.02": votesOf("municipality"),
  "V06.03": electors,
  "V06.04": codes,
  "V06.05": votesOf("station"),
};
