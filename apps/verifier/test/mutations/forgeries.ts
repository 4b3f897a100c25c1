// Consistent forgeries: somebody inside changes what a polling station said, works out everything above it anew, and
// every committee signs. What the files show of it, and what else would show the rest: no more than is true.
import { type ElectionFile, generateElection, type Retelling, type Tally } from "@telwerk/testkit";
import type { CheckId } from "../../src/catalogue/entry.js";
import { tiny, tinyParameters } from "../support/tiny.js";

/** What shows a forgery that no file shows. */
export const elsewhere = {
  paper: "the ballots, and the certified results on paper",
  station:
    "the list of polling stations that the municipality publishes (Kieswet J 1), and those who voted there",
  lists:
    "the candidate lists as published in the Staatscourant (Kieswet I 17), and the candidates themselves",
  register: "the number of electors that the municipality called up",
  memory: "a receiver that remembers what it took in: V12.06 refuses it beside the newer one",
  law: "the constitution (51) and the Kieswet, for elections of which they fix the number",
} as const;

/** One forgery. */
export interface Forgery {
  readonly title: string;
  /** Who must take part for all signatures to hold. */
  readonly takes: string;
  readonly documents: () => readonly ElectionFile[];
  /** Checks that refute it. Empty: not refuted. */
  readonly refutedBy: readonly CheckId[];
  /** Checks that warn. */
  readonly toldBy: readonly CheckId[];
  readonly otherwise: keyof typeof elsewhere;
}

const everyone = "municipality, district and central committee";
const retold = (retelling: Retelling): readonly ElectionFile[] =>
  generateElection(tinyParameters, retelling).files;

/** At the one polling station where it is done: the first of municipality 8003. */
const atOne =
  (change: (tally: Tally) => Tally): Retelling =>
  (tally, station, { code }) =>
    code === "8003" && station.number === 1 ? change(tally) : tally;

/** Moves votes from one candidate (list, place) to another, by their order from 0. */
function moved(votes: number, from: readonly [number, number], to: readonly [number, number]) {
  const step = (list: number, place: number, [l, p]: readonly [number, number]): number =>
    list === l && place === p ? votes : 0;
  return (tally: Tally): Tally => ({
    ...tally,
    votes: tally.votes.map((row, list) =>
      row.map((count, place) => count - step(list, place, from) + step(list, place, to)),
    ),
  });
}

/** Adds to codes of `UncountedVotes`. */
const told = (tally: Tally, more: Partial<Tally["uncounted"]>): Tally["uncounted"] => {
  const all = { ...tally.uncounted };
  for (const [code, count] of Object.entries(more)) {
    const known = code as keyof Tally["uncounted"];
    all[known] += count;
  }
  return all;
};

/** Votes of people who did not come: as many poll cards and admitted voters more. */
const invented =
  (votes: number) =>
  (tally: Tally): Tally => ({
    ...moved(votes, [-1, -1], [0, 0])(tally),
    uncounted: told(tally, { "toegelaten kiezers": votes, "geldige stempassen": votes }),
  });

const toAnotherList = atOne(moved(150, [0, 0], [1, 0]));
const forgedBelow = (kinds: readonly string[]): readonly ElectionFile[] => {
  const forged = retold(toAnotherList);
  return tiny.map((file, index) => (kinds.includes(file.kind) ? (forged[index] ?? file) : file));
};

const text = (from: string | RegExp, to: string): readonly ElectionFile[] =>
  tiny.map((file) => {
    const before = new TextDecoder().decode(file.bytes);
    return { ...file, bytes: new TextEncoder().encode(before.replaceAll(from, to)) };
  });

/** A polling station that says that nobody came, cut out of the count of its municipality. */
function leftOut(): readonly ElectionFile[] {
  const nobody = atOne((tally) => ({
    votes: tally.votes.map((row) => row.map(() => 0)),
    cast: 0,
    blank: 0,
    invalid: 0,
    uncounted: told(
      tally,
      Object.fromEntries(Object.entries(tally.uncounted).map(([code, count]) => [code, -count])),
    ),
  }));
  const unit =
    /<ReportingUnitVotes><ReportingUnitIdentifier Id="8003::SB1">.*?<\/ReportingUnitVotes>/;
  return retold(nobody).map((file) => {
    const whole = new TextDecoder().decode(file.bytes);
    return { ...file, bytes: new TextEncoder().encode(whole.replace(unit, "")) };
  });
}

type Row = readonly [
  title: string,
  takes: string,
  documents: () => readonly ElectionFile[],
  refutedBy: readonly CheckId[],
  toldBy: readonly CheckId[],
  otherwise: keyof typeof elsewhere,
];

const rows: readonly Row[] = [
  [
    "One vote of a candidate told as one of the next on the list",
    everyone,
    () => retold(atOne(moved(1, [0, 0], [0, 1]))),
    [],
    [],
    "paper",
  ],
  [
    "150 votes of one list told as those of another, and the seats with them",
    everyone,
    () => retold(toAnotherList),
    [],
    [],
    "paper",
  ],
  [
    "The same, in the count of the municipality only",
    "municipality",
    () => forgedBelow(["510b"]),
    ["V06.02"],
    [],
    "paper",
  ],
  [
    "The same, up to the count of the district",
    "municipality and district",
    () => forgedBelow(["510b", "510c"]),
    ["V06.01"],
    [],
    "paper",
  ],
  [
    "The same, in the national count and the result only",
    "central committee",
    () => forgedBelow(["510d", "520"]),
    ["V06.01"],
    [],
    "paper",
  ],
  [
    "Another list and another candidate in the result only",
    "central committee",
    () => forgedBelow(["520"]),
    ["V07.01", "V08.01"],
    [],
    "paper",
  ],
  [
    "A blank vote told as a vote",
    everyone,
    () =>
      retold(atOne((tally) => ({ ...moved(1, [-1, -1], [0, 0])(tally), blank: tally.blank - 1 }))),
    [],
    [],
    "paper",
  ],
  [
    "Votes of ten people who did not come",
    everyone,
    () => retold(atOne(invented(10))),
    [],
    [],
    "paper",
  ],
  [
    "Votes of more people than were called up",
    everyone,
    () => retold(atOne(invented(900))),
    [],
    ["V05.06"],
    "register",
  ],
  [
    "Votes by proxy told as votes with a poll card",
    everyone,
    () =>
      retold(
        atOne((tally) => ({
          ...tally,
          uncounted: told(tally, { "geldige stempassen": 1, "geldige volmachtbewijzen": -1 }),
        })),
      ),
    [],
    [],
    "paper",
  ],
  [
    "A difference of one ballot, and its explanation, added",
    everyone,
    () =>
      retold(
        atOne((tally) => ({
          ...tally,
          blank: tally.blank + 1,
          uncounted: told(tally, { "meer getelde stembiljetten": 1, "andere verklaring": 1 }),
        })),
      ),
    [],
    [],
    "paper",
  ],
  ["A polling station left out, or invented", everyone, leftOut, [], [], "station"],
  [
    "A polling station under another number and name",
    "municipality",
    () => text(/"8003::SB1">[^<]*</g, '"8003::SB9">Stembureau Nergens (postcode: 0999 AB)<'),
    [],
    [],
    "station",
  ],
  ["One polling station copied from another", everyone, () => copied(), [], ["V11.06"], "paper"],
  [
    "Another number of electors, on every level",
    everyone,
    () => retold(atOne((tally) => ({ ...tally, cast: tally.cast + 5 }))),
    [],
    [],
    "register",
  ],
  [
    "A candidate under another name, in every file",
    "central committee",
    () => text(nameOfFirst(), "<xnl:LastName>Verzonnen<"),
    [],
    [],
    "lists",
  ],
  [
    "One seat more, in the definition and the result",
    "central committee",
    () => generateElection({ ...tinyParameters, seats: tinyParameters.seats + 1 }).files,
    [],
    ["V04.03"],
    "law",
  ],
  [
    "Another preference threshold, and the result that follows",
    "central committee",
    () => generateElection({ ...tinyParameters, preferenceThreshold: 10 }).files,
    ["V04.03"],
    [],
    "law",
  ],
  [
    "Every document as it was before a recount",
    everyone,
    () => retold(atOne(moved(1, [0, 1], [0, 0]))),
    [],
    [],
    "memory",
  ],
  [
    "Other times in every file",
    everyone,
    () => text(/T(\d\d):\d\d:/g, "T$1:59:"),
    [],
    [],
    "memory",
  ],
];

/** The second station of a municipality says what the first does. */
function copied(): readonly ElectionFile[] {
  let first: Tally | undefined;
  return retold((tally, station, { code }) => {
    if (code !== "8003") return tally;
    if (station.number === 1) first = tally;
    return first ?? tally;
  });
}

/** The last name of the first candidate. */
function nameOfFirst(): string {
  const lists = tiny.find(({ kind }) => kind === "230b");
  const [, name = ""] = /<xnl:LastName>([^<]*)</.exec(new TextDecoder().decode(lists?.bytes)) ?? [];
  return `<xnl:LastName>${name}<`;
}

/** Every forgery, in the order of the page. */
export const forgeries: readonly Forgery[] = rows.map(
  ([title, takes, documents, refutedBy, toldBy, otherwise]) => ({
    title,
    takes,
    documents,
    refutedBy,
    toldBy,
    otherwise,
  }),
);
