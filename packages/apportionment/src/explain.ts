// The story of one list or one candidate, in short Dutch sentences with English beside them.
import { type Fraction, formatFraction, formatNumber } from "@telwerk/core";
import { explainSteps, type Names } from "./explain-steps.js";
import { seatsInWords } from "./explain-words.js";
import { type Article, articleOf } from "./law.js";
import type { CompleteApportionment, Elected, UnitResult } from "./result.js";
import type { Step } from "./trace.js";

/** What to explain: a list by its number, or a candidate of a list by key. @public */
export type Subject =
  | { readonly list: number }
  | { readonly list: number; readonly candidate: string };

/** One sentence of the story, in two languages, with the article that orders it. @public */
export interface Explanation {
  readonly nl: string;
  readonly en: string;
  readonly article?: Article;
}

/**
 * Explains why a list got its seats, or why a candidate is elected or not.
 *
 * Numbers are written as in Dutch papers, `1.621 stemmen`, in both languages: so they stand side by side.
 *
 * @param result - a complete result
 * @param subject - the list, or the candidate
 * @param names - how to call what the result knows by number only
 * @returns the sentences, in the order of the steps; none when there is no such list or candidate
 * @example
 * ```ts
 * declare const result: CompleteApportionment;
 * explain(result, { list: 5 }).map((line) => line.nl).join(" ");
 * ```
 * @public
 */
export function explain(
  result: CompleteApportionment,
  subject: Subject,
  names: Names = {},
): readonly Explanation[] {
  const unit = result.units.find(({ listNumber }) => listNumber === subject.list);
  if (unit === undefined) return [];
  if ("candidate" in subject) return explainCandidate(result, unit, subject.candidate);
  const seats = seatsInWords(unit.seats);
  return [
    ...explainSteps(result.steps, subject.list, names),
    {
      nl: `Lijst ${unit.listNumber} krijgt in totaal ${seats.nl}.`,
      en: `List ${unit.listNumber} gets ${seats.en} in all.`,
    },
  ];
}

function explainCandidate(
  { preferenceThreshold, steps }: CompleteApportionment,
  unit: UnitResult,
  key: string,
): readonly Explanation[] {
  const person = unit.elected.find((one) => one.key === key);
  if (person !== undefined)
    return [electedLine(unit, person, preferenceThreshold, chapterOf(steps))];
  const place = unit.lists.flatMap(({ ranking }) =>
    ranking.includes(key) ? [ranking.indexOf(key) + 1] : [],
  )[0];
  if (place === undefined) return [];
  return [
    {
      nl: `Kandidaat ${key} van lijst ${unit.listNumber} is niet gekozen. Op de lijst van opvolging staat de kandidaat op plaats ${place}.`,
      en: `Candidate ${key} of list ${unit.listNumber} is not elected. In the order of succession the candidate is number ${place}.`,
    },
  ];
}

/** The first step of every result cites the full seats: P 6, or U 8 for the Eerste Kamer. */
function chapterOf(steps: readonly Step[]): "P" | "U" {
  return steps.some(({ article }) => article.label === "U 8") ? "U" : "P";
}

function electedLine(
  { listNumber, seats: won }: UnitResult,
  { key, by, votes }: Elected,
  threshold: Fraction,
  chapter: "P" | "U",
): Explanation {
  const number = formatFraction(threshold, formatNumber);
  const cast = formatNumber(votes);
  const seats = seatsInWords(won);
  return by === "preference"
    ? {
        article: articleOf(chapter, "preference-seats"),
        nl: `Kandidaat ${key} van lijst ${listNumber} is gekozen met ${cast} voorkeurstemmen. De voorkeursdrempel is ${number}.`,
        en: `Candidate ${key} of list ${listNumber} is elected with ${cast} preference votes. The preference threshold is ${number}.`,
      }
    : {
        article: articleOf(chapter, "further-seats"),
        nl: `Kandidaat ${key} van lijst ${listNumber} is gekozen door de volgorde van de lijst, die ${seats.nl} heeft.`,
        en: `Candidate ${key} of list ${listNumber} is elected by the order of the list, which has ${seats.en}.`,
      };
}
