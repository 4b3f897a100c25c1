// V05.07-V05.11: a total and the areas that it is added up from. Each function works one check out for one count.
import type { VoteGroup } from "@telwerk/eml-codec";
import type { Bilingual } from "../../../catalogue/entry.js";
import { type Alignment, align } from "../../../evidence/alignment.js";
import { slotPath } from "../../../evidence/paths.js";
import { grouped } from "../../layout.js";
import { type Area, areaName } from "../areas.js";
import { slotWords } from "../changes.js";
import { placeIn, subjectOf } from "./within.js";
import { type Draft, sumOf, type Term } from "./worked.js";

/** A count: its total, and the areas below it. */
export interface Whole {
  readonly level: Draft["level"];
  readonly total: Area;
  readonly parts: readonly Area[];
}

type OfTotal = (whole: Whole) => Iterable<Draft>;

/** `SB5 Draaiorgel`, `0363 Amsterdam`, `HSB9 Amsterdam`: the same in both languages. */
function shortName({ kind, key, name }: Area): string {
  const number = key.replace(/^\w+ (?:\d{4}::)?/, "");
  const own = name.replace(/^(Stembureau|Gemeente|Kieskring) | \(postcode: .*\)$/gi, "");
  return `${kind === "district" ? "HSB" : ""}${number} ${own}`.trim();
}

/** For each slot of the total, the slot of each part that is added to it. */
function sourcesOf({ total, parts }: Whole): readonly Int32Array[] {
  const known = new Map<VoteGroup["layout"], Int32Array>();
  return parts.map(({ votes: { layout } }) => {
    const found = known.get(layout) ?? new Int32Array(total.votes.layout.size).fill(-1);
    if (!known.has(layout)) {
      align(layout, total.votes.layout).slots.forEach((to, slot) => {
        if (to >= 0) found[to] = slot;
      });
    }
    known.set(layout, found);
    return found;
  });
}

function* votes(whole: Whole): Generator<Draft> {
  const { level, total, parts } = whole;
  const { layout, votes: said, votesAt, at } = total.votes;
  const sources = sourcesOf(whole);
  for (const { listNumber, slot: listSlot, candidates } of layout.lists) {
    for (const slot of [listSlot, ...candidates.map((one) => one.slot)]) {
      const terms = parts.flatMap((part, index): readonly Term[] => {
        const from = sources[index]?.[slot] ?? -1;
        if (from < 0) return [];
        return [{ value: part.votes.votes[from] ?? Number.NaN, name: shortName(part) }];
      });
      // What no area has is told by V05.07; it has no sum.
      if (terms.length === 0) continue;
      const value = said[slot] ?? Number.NaN;
      yield {
        fits: sumOf(terms) === value,
        level,
        list: listNumber,
        worked: () => ({
          kind: "sum",
          subject: subjectOf(total, slotWords(total.votes, slotPath(layout, slot))),
          terms,
          said: { value, place: placeIn(total, votesAt[slot] ?? at, slotPath(layout, slot)) },
        }),
      };
    }
  }
}

type Figured = readonly [
  about: Bilingual,
  path: string,
  of: (votes: VoteGroup) => { readonly value: number; readonly at: number },
];

const ballots: readonly Figured[] = [
  [
    { nl: "geldige stemmen (E)", en: "valid votes (E)" },
    "TotalCounted",
    ({ totalCounted }) => totalCounted,
  ],
  [
    { nl: "blanco stemmen (F)", en: "blank votes (F)" },
    "RejectedVotes[blanco]",
    ({ blankVotes }) => blankVotes,
  ],
  [
    { nl: "ongeldige stemmen (G)", en: "invalid votes (G)" },
    "RejectedVotes[ongeldig]",
    ({ invalidVotes }) => invalidVotes,
  ],
];

const electors: readonly Figured[] = [
  [{ nl: "kiesgerechtigden", en: "electors" }, "Cast", ({ cast }) => cast],
];

function figures(which: readonly Figured[]): OfTotal {
  return function* ({ level, total, parts }) {
    for (const [about, path, of] of which) {
      const { value, at } = of(total.votes);
      const terms = parts.map((part) => ({ value: of(part.votes).value, name: shortName(part) }));
      if (terms.length === 0) continue;
      yield {
        fits: sumOf(terms) === value,
        level,
        worked: () => ({
          kind: "sum",
          subject: subjectOf(total, about),
          terms,
          said: { value, place: placeIn(total, at, path) },
        }),
      };
    }
  };
}

function* codes({ level, total, parts }: Whole): Generator<Draft> {
  if (parts.length === 0) return;
  const everyCode = [total, ...parts].flatMap(({ votes: { uncounted } }) =>
    uncounted.map(({ code }) => code.value),
  );
  for (const code of new Set(everyCode)) {
    const of = ({ uncounted }: VoteGroup) =>
      uncounted.find((one) => one.code.value === code)?.count;
    const said = of(total.votes);
    const terms = parts.flatMap((part): readonly Term[] => {
      const value = of(part.votes)?.value;
      return value === undefined ? [] : [{ value, name: shortName(part) }];
    });
    const place =
      said === undefined
        ? { file: total.group.file, at: total.votes.at, path: total.place }
        : placeIn(total, said.at, `UncountedVotes[${code}]`);
    yield {
      fits: sumOf(terms) === said?.value,
      level,
      worked: () => ({
        kind: "sum",
        subject: subjectOf(total, { nl: `„${code}”`, en: `“${code}”` }),
        terms,
        said: { value: said?.value ?? null, place },
      }),
    };
  }
}

const sizeOf = ({ lists }: VoteGroup["layout"]): readonly [lists: number, people: number] => [
  lists.length,
  lists.reduce((sum, { candidates }) => sum + candidates.length, 0),
];

function isSame({ strange, unmatched, sameOrder, renamed }: Alignment, level: Whole["level"]) {
  // Above the districts each area has the lists of its own district only (rule S10).
  const isWhole = level === "510d" || (unmatched.length === 0 && sameOrder);
  return isWhole && strange.length === 0 && renamed.length === 0;
}

function* layouts({ level, total, parts }: Whole): Generator<Draft> {
  const [lists, people] = sizeOf(total.votes.layout).map(grouped);
  const known = new Map<VoteGroup["layout"], boolean>();
  for (const part of parts) {
    const { layout } = part.votes;
    const fits = known.get(layout) ?? isSame(align(layout, total.votes.layout), level);
    known.set(layout, fits);
    const [own, ownPeople] = sizeOf(layout).map(grouped);
    yield {
      fits,
      level,
      worked: () => ({
        kind: "sentence",
        subject: areaName(part),
        text: {
          nl: `Dit gebied: ${own} lijsten, ${ownPeople} kandidaten. Het totaal: ${lists} lijsten, ${people} kandidaten.`,
          en: `This area: ${own} lists, ${ownPeople} candidates. The total: ${lists} lists, ${people} candidates.`,
        },
        place: { file: part.group.file, at: part.votes.at, path: part.place },
      }),
    };
  }
  yield* unused(level, total, parts);
}

/** What is in the total, and in none of the areas. */
function* unused(level: Whole["level"], total: Area, parts: readonly Area[]): Generator<Draft> {
  if (parts.length === 0) return;
  const { layout, at } = total.votes;
  const sources = sourcesOf({ level, total, parts });
  for (let slot = 0; slot < layout.size; slot += 1) {
    if (sources.some((from) => (from[slot] ?? -1) >= 0)) continue;
    const path = slotPath(layout, slot);
    yield {
      fits: false,
      level,
      worked: () => ({
        kind: "sentence",
        subject: subjectOf(total, slotWords(total.votes, path)),
        text: { nl: "Dit staat in geen enkel gebied.", en: "This is in none of the areas." },
        place: placeIn(total, at, path),
      }),
    };
  }
}

/** How each check of a total is worked out. */
export const ofTotals: Readonly<Record<string, OfTotal | undefined>> = {
  "V05.07": layouts,
  "V05.08": votes,
  "V05.09": figures(ballots),
  "V05.10": codes,
  "V05.11": figures(electors),
};
