// What changed between two counts of one area, value by value. Numbers only; the words are elsewhere.
import type { Leaf, VoteGroup } from "@telwerk/eml-codec";
import type { Bilingual } from "../../catalogue/entry.js";
import { align } from "../../evidence/alignment.js";
import { slotPath } from "../../evidence/paths.js";

/** A number as it stands in a file. */
export interface Standing {
  readonly value: number;
  /** Where it stands below the area: `list 4/candidate 7`. */
  readonly path: string;
  /** Byte offset. */
  readonly at: number;
}

/** One value on both sides; undefined where a side does not have it, which is not zero. */
export interface Change {
  readonly what: Bilingual;
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
}

/** One number of an area that is not on a list, with the place where it stands. */
export interface AreaFigure {
  readonly what: Bilingual;
  readonly path: string;
  readonly leaf: Leaf<number>;
}

/** Electors, valid, blank and invalid votes, and every code. */
export function figuresIn(votes: VoteGroup): readonly AreaFigure[] {
  return [
    { what: { nl: "kiesgerechtigden", en: "electors" }, path: "Cast", leaf: votes.cast },
    {
      what: { nl: "geldige stemmen", en: "valid votes" },
      path: "TotalCounted",
      leaf: votes.totalCounted,
    },
    {
      what: { nl: "blanco stemmen", en: "blank votes" },
      path: "RejectedVotes[blanco]",
      leaf: votes.blankVotes,
    },
    {
      what: { nl: "ongeldige stemmen", en: "invalid votes" },
      path: "RejectedVotes[ongeldig]",
      leaf: votes.invalidVotes,
    },
    ...votes.uncounted.map(({ code: { value: code }, count }) => ({
      what: { nl: `„${code}”`, en: `“${code}”` },
      path: `UncountedVotes[${code}]`,
      leaf: count,
    })),
  ];
}

function figureChanges(before: VoteGroup, after: VoteGroup): readonly Change[] {
  const [old, now] = [before, after].map((votes) => figuresIn(votes));
  const byPath = (figures: readonly AreaFigure[] = []): ReadonlyMap<string, Standing> =>
    new Map(figures.map(({ path, leaf: { value, at } }) => [path, { value, path, at }]));
  const [oldValues, nowValues] = [byPath(old), byPath(now)];
  const known = new Map([...(old ?? []), ...(now ?? [])].map((one) => [one.path, one.what]));
  return [...known].map(([path, what]) => ({
    what,
    before: oldValues.get(path),
    after: nowValues.get(path),
  }));
}

/** `list 4/candidate 7` in words, with the name of the list. */
export function slotWords(votes: VoteGroup, path: string): Bilingual {
  const [, list = "", , candidate] = /^list (\d+)(\/candidate (.+))?$/.exec(path) ?? [];
  const name = votes.layout.lists.find(({ listNumber }) => String(listNumber) === list);
  const label = name === undefined || name.registeredName === "" ? "" : ` (${name.registeredName})`;
  const [nl, en] =
    candidate === undefined
      ? [", lijsttotaal", ", list total"]
      : [`, kandidaat ${candidate}`, `, candidate ${candidate}`];
  return { nl: `lijst ${list}${label}${nl}`, en: `list ${list}${label}${en}` };
}

/** A vote as it stands; nothing where the area has no such list or candidate. */
function voteAt({ layout, votes, votesAt }: VoteGroup, slot: number): Standing | undefined {
  const [value, at] = [votes[slot], votesAt[slot]];
  if (value === undefined || at === undefined) return undefined;
  return { value, path: slotPath(layout, slot), at };
}

function voteChanges(before: VoteGroup, after: VoteGroup): readonly Change[] {
  const { slots, unmatched } = align(before.layout, after.layout);
  const shared = Array.from(slots, (to, slot) => ({
    what: slotWords(before, slotPath(before.layout, slot)),
    before: voteAt(before, slot),
    after: voteAt(after, to),
  }));
  const added = unmatched.map((slot) => ({
    what: slotWords(after, slotPath(after.layout, slot)),
    before: undefined,
    after: voteAt(after, slot),
  }));
  return [...shared, ...added];
}

/** Every value that differs between two counts of one area. */
export function changesBetween(before: VoteGroup, after: VoteGroup): readonly Change[] {
  return [...figureChanges(before, after), ...voteChanges(before, after)].filter(
    (change) => change.before?.value !== change.after?.value,
  );
}

const digitsOf = (value: number): string => Array.from(String(value)).sort().join("");

/** What a change looks like; never a judgement of which side is right. */
export function likelyCause(change: Change, all: readonly Change[]): Bilingual | undefined {
  const [before, after] = [change.before?.value, change.after?.value];
  if (before === undefined || after === undefined) return undefined;
  const other = all.find(
    (one) => one !== change && one.before?.value === after && one.after?.value === before,
  );
  if (other !== undefined && before > 0 && after > 0) {
    const { nl, en } = other.what;
    return { nl: `verwisseld met ${nl}`, en: `changed places with ${en}` };
  }
  return before > 9 && digitsOf(before) === digitsOf(after)
    ? { nl: "dezelfde cijfers in een andere volgorde", en: "the same digits in another order" }
    : undefined;
}
