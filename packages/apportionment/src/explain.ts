// The story of one list or one candidate, in short Dutch sentences with English beside them.
import { type Fraction, formatFraction } from "@telwerk/core";
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
 * @param result - a complete result
 * @param subject - the list, or the candidate
 * @returns the sentences, in the order of the steps; none when there is no such list or candidate
 * @example
 * ```ts
 * declare const result: CompleteApportionment;
 * explain(result, { list: 5 }).map((line) => line.nl).join(" ");
 * ```
 * @public
 */
export function explain(result: CompleteApportionment, subject: Subject): readonly Explanation[] {
  const unit = result.units.find(({ listNumber }) => listNumber === subject.list);
  if (unit === undefined) return [];
  if ("candidate" in subject) return explainCandidate(result, unit, subject.candidate);
  const lines = result.steps.flatMap((step) => explainStep(step, subject.list) ?? []);
  return [
    ...lines,
    {
      nl: `Lijst ${unit.listNumber} krijgt in totaal ${zetels(unit.seats)}.`,
      en: `List ${unit.listNumber} gets ${seats(unit.seats)} in all.`,
    },
  ];
}

function zetels(count: number): string {
  return count === 1 ? "1 zetel" : `${count} zetels`;
}

function seats(count: number): string {
  return count === 1 ? "1 seat" : `${count} seats`;
}

const among = (options: readonly number[]): string => options.join(", ");

function explainStep(step: Step, list: number): Explanation | undefined {
  switch (step.kind) {
    case "full-seats":
      return step.listNumber === list ? fullSeats(step) : undefined;
    case "residual-seat":
      return step.listNumber === list ? residualSeat(step) : undefined;
    case "absolute-majority":
      return step.listNumber === list || step.from === list ? majority(step) : undefined;
    case "list-exhaustion":
      return step.listNumber === list ? exhaustion(step) : undefined;
    case "group-full-seats":
    case "group-seat":
    case "group-exhaustion":
    case "group-transfer":
      return step.group === list ? insideGroup(step) : undefined;
    case "list-combinations":
    case "open-seats":
      return undefined;
  }
}

type Of<K extends Step["kind"]> = Extract<Step, { readonly kind: K }>;

function fullSeats({
  votes,
  seats: won,
  remainder,
  article,
  listNumber,
}: Of<"full-seats">): Explanation {
  const left = formatFraction(remainder);
  return {
    article,
    nl: `Lijst ${listNumber} heeft ${votes} stemmen. De kiesdeler past daar ${won} keer in: ${zetels(won)}. Er blijven ${left} stemmen over.`,
    en: `List ${listNumber} has ${votes} votes. The quota goes into that ${won} times: ${seats(won)}. ${left} votes are left.`,
  };
}

function residualSeat({
  method,
  value,
  options,
  byLot,
  article,
  listNumber,
}: Of<"residual-seat">): Explanation {
  const remainder = method === "largest-remainder";
  const number = formatFraction(value);
  const lot = byLot
    ? {
        nl: ` Dat hadden de lijsten ${among(options)}. Het lot besliste.`,
        en: ` So had the lists ${among(options)}. The lot decided.`,
      }
    : { nl: "", en: "" };
  return {
    article,
    nl: `Lijst ${listNumber} krijgt een restzetel, want de lijst heeft ${remainder ? "het grootste overschot" : "het grootste gemiddelde"}: ${number}.${lot.nl}`,
    en: `List ${listNumber} gets a residual seat, because it has the ${remainder ? "largest remainder" : "highest average"}: ${number}.${lot.en}`,
  };
}

function majority({
  listNumber,
  from,
  byLot,
  options,
  article,
}: Of<"absolute-majority">): Explanation {
  const lot = byLot
    ? {
        nl: ` Het lot koos uit de lijsten ${among(options)}.`,
        en: ` The lot chose among the lists ${among(options)}.`,
      }
    : { nl: "", en: "" };
  return {
    article,
    nl: `Lijst ${listNumber} heeft meer dan de helft van de stemmen, en krijgt daarom een zetel van lijst ${from}.${lot.nl}`,
    en: `List ${listNumber} has more than half of the votes, and therefore gets a seat of list ${from}.${lot.en}`,
  };
}

function exhaustion({ listNumber, seat, article }: Of<"list-exhaustion">): Explanation {
  return {
    article,
    nl: `Lijst ${listNumber} heeft te weinig kandidaten en geeft een ${seat === "full" ? "volle zetel" : "restzetel"} af.`,
    en: `List ${listNumber} has too few candidates and gives up a ${seat === "full" ? "full seat" : "residual seat"}.`,
  };
}

function insideGroup(
  step: Of<"group-full-seats" | "group-seat" | "group-exhaustion" | "group-transfer">,
): Explanation {
  const { article } = step;
  switch (step.kind) {
    case "group-full-seats":
      return {
        article,
        nl: `Binnen de groep krijgt de lijst van kieskring ${step.district} ${zetels(step.seats)}.`,
        en: `Inside the group the list of district ${step.district} gets ${seats(step.seats)}.`,
      };
    case "group-seat":
      return {
        article,
        nl: `Binnen de groep krijgt de lijst van kieskring ${step.district} een restzetel (${formatFraction(step.value)}${step.byLot ? ", door het lot" : ""}).`,
        en: `Inside the group the list of district ${step.district} gets a residual seat (${formatFraction(step.value)}${step.byLot ? ", by lot" : ""}).`,
      };
    case "group-exhaustion":
      return {
        article,
        nl: `Binnen de groep geeft de lijst van kieskring ${step.district} ${zetels(step.seats)} af: er zijn te weinig kandidaten.`,
        en: `Inside the group the list of district ${step.district} gives up ${seats(step.seats)}: there are too few candidates.`,
      };
    case "group-transfer":
      return {
        article,
        nl: `Binnen de groep gaat een zetel van de lijst van kieskring ${step.from} naar die van kieskring ${step.to}.`,
        en: `Inside the group a seat goes from the list of district ${step.from} to that of district ${step.to}.`,
      };
  }
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
  const number = formatFraction(threshold);
  return by === "preference"
    ? {
        article: articleOf(chapter, "preference-seats"),
        nl: `Kandidaat ${key} van lijst ${listNumber} is gekozen met ${votes} voorkeurstemmen. De voorkeursdrempel is ${number}.`,
        en: `Candidate ${key} of list ${listNumber} is elected with ${votes} preference votes. The preference threshold is ${number}.`,
      }
    : {
        article: articleOf(chapter, "further-seats"),
        nl: `Kandidaat ${key} van lijst ${listNumber} is gekozen door de volgorde van de lijst, die ${zetels(won)} heeft.`,
        en: `Candidate ${key} of list ${listNumber} is elected by the order of the list, which has ${seats(won)}.`,
      };
}
