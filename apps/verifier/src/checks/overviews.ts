// V10: what came of comparing each count overview with its count.
import type { SpreadsheetTrace } from "@telwerk/eml-codec";
import type { Bilingual } from "../catalogue/entry.js";
import type { Evidence } from "../evidence/evidence.js";
import { type Finding, type Outcome, type Place, Tally } from "../evidence/finding.js";
import type { DifferenceKind } from "../overview/differences.js";
import type { FoundOverview } from "../overview/judging.js";
import type { Check } from "./check.js";
import { factsOf, meaningOf, wholeFile } from "./meanings.js";

/** What a spreadsheet did, in words. */
const traceWords: Readonly<Record<SpreadsheetTrace, Bilingual>> = {
  "mark-lost": { nl: "de byte order mark is weg", en: "the byte order mark is gone" },
  "mark-added": { nl: "er staat een byte order mark voor", en: "a byte order mark was added" },
  encoding: { nl: "een andere tekenset", en: "another character set" },
  separator: { nl: "andere scheidingstekens", en: "other separators" },
  quotes: { nl: "andere aanhalingstekens", en: "other quotation marks" },
  "line-ends": { nl: "andere regeleinden", en: "other ends of lines" },
  "empty-cells": { nl: "meer of minder lege cellen", en: "more or fewer empty cells" },
  "leading-zeros": { nl: "voorloopnullen weg", en: "leading zeros gone" },
  dates: { nl: "datums anders geschreven", en: "dates written in another way" },
  "digit-groups": { nl: "punten in getallen", en: "dots in numbers" },
  blanks: { nl: "andere spaties", en: "other spaces" },
};

function tracesIn(traces: readonly SpreadsheetTrace[]): Bilingual {
  const words = traces.map((trace) => traceWords[trace]);
  return { nl: words.map(({ nl }) => nl).join(", "), en: words.map(({ en }) => en).join(", ") };
}

const equalValues = { nl: "De waarden zijn gelijk.", en: "The values are equal." };
const otherValues = { nl: "Er zijn ook waarden anders.", en: "Values differ as well." };

/** What a spreadsheet did to an overview, and whether that is all. */
function formOf({ file, traces, differences }: FoundOverview): readonly Finding[] {
  if (traces.length === 0) return [];
  const values = differences.length === 0 ? equalValues : otherValues;
  return [{ reason: "form", place: wholeFile(file), facts: { traces: tracesIn(traces), values } }];
}

type FindingsOf = (found: FoundOverview) => readonly Finding[];

/** Goes through all overviews, and notes what each of them gives. */
function each(findings: FindingsOf, least = 1): Check {
  return ({ intake }: Evidence): Outcome => {
    const tally = new Tally();
    for (const found of intake.overviews) {
      tally.saw(Math.max(least, found.examined));
      for (const finding of findings(found)) tally.add(finding);
    }
    return tally;
  };
}

/** As `each`; an overview that was compared with nothing was not looked at. */
const eachCompared = (findings: FindingsOf): Check => each(findings, 0);

/** What V10.01 says of an overview whose bytes were not to be had. */
const unseen = (code: string): NonNullable<Finding["facts"]> => ({
  code,
  meaning: {
    nl: "Het bestand is te groot, of kan niet nog eens worden gelezen.",
    en: "The file is too large, or cannot be read once more.",
  },
});

const noNumber = { code: "EML-CSV-NUMBER", meaning: meaningOf("EML-CSV-NUMBER") };

/** V10.01: each overview can be read, and is as it was made. A word where a number belongs says no other number. */
export const readableOverviews: Check = each((overview) => {
  const { file, outcome, issues, fault } = overview;
  const place = wholeFile(file);
  const cells = differencesAs(overview, { unread: "unreadable" });
  const unreadable = outcome === "unreadable" ? issues : [];
  return [
    ...unreadable.map((issue) => ({
      reason: "unreadable",
      place: { ...place, at: issue.span?.offset ?? 0, path: issue.path },
      facts: factsOf(issue),
    })),
    ...(fault === undefined ? [] : [{ reason: "unreadable", place, facts: unseen(fault) }]),
    ...cells.map((cell) => ({ ...cell, facts: noNumber })),
    ...formOf(overview),
  ];
});

/** The differences of some kinds, each as a finding. */
function differencesAs(
  { file, differences }: FoundOverview,
  reasons: Partial<Readonly<Record<DifferenceKind, string>>>,
): readonly Finding[] {
  return differences.flatMap(({ kind, row, unit, expected, found, cell, at }) => {
    const reason = reasons[kind];
    if (reason === undefined) return [];
    const place: Place = { file, at, path: `row ${cell[0]}/column ${cell[1]}` };
    const facts = { row, unit: unit ?? { nl: "het totaal", en: "the total" } };
    return [{ reason, place, expected, found, facts }];
  });
}

/** V10.02: each overview belongs to a count of the same day. */
export const placedOverviews: Check = each((overview) => {
  const { file, outcome, number, issues } = overview;
  const place = wholeFile(file);
  const dates = differencesAs(overview, { date: "date" });
  if (outcome === "no-count") return [{ reason: "no-count", place, facts: { number } }];
  if (outcome === "no-lists") return [{ reason: "no-lists", place }];
  if (outcome !== "refused") return dates;
  return issues.map((issue) => ({ reason: "refused", place, facts: factsOf(issue) }));
});

/** V10.03: the same rows and columns as the count. */
export const overviewLayout: Check = eachCompared((overview) => {
  const { file, isReordered } = overview;
  const kinds = { absent: "absent", extra: "extra", statistic: "statistic", text: "text" } as const;
  const moved = isReordered ? [{ reason: "order", place: wholeFile(file) }] : [];
  return [...differencesAs(overview, kinds), ...moved];
});

/** V10.04: voters and ballots. */
export const overviewFigures: Check = eachCompared((one) =>
  differencesAs(one, { figure: "differs" }),
);

/** V10.05: votes on lists and candidates. */
export const overviewVotes: Check = eachCompared((one) => differencesAs(one, { votes: "differs" }));
