// The steps of the law in the counting room's sentences, as this election writes its numbers: votes grouped, and a
// district as its contests write it. The counting room knows districts by their decimal number only.
import { type CompleteApportionment, explain } from "@telwerk/apportionment";
import type { Evidence } from "../../evidence/evidence.js";
import { districtsOf } from "../../evidence/regions.js";
import { grouped } from "../layout.js";
import type { RunSentence } from "../run.js";

/** How each district is written, by its decimal number. */
function writtenNumbers({ definition }: Evidence): ReadonlyMap<string, string> {
  const districts = definition === undefined ? [] : districtsOf(definition.document);
  return new Map(districts.map(({ number, written }) => [number, written]));
}

function asWritten(sentence: string, districts: ReadonlyMap<string, string>): string {
  return sentence
    .replace(
      /\b(kieskring|district) (\d+)\b/g,
      (_, word: string, number: string) => `${word} ${districts.get(number) ?? number}`,
    )
    .replace(/(?<![\d/])\d{4,}(?= (?:stem|stemmen|votes?)\b)/g, (votes) => grouped(Number(votes)));
}

/** Why a list has its seats, or why a candidate is elected or not. */
export function lawSteps(
  result: CompleteApportionment,
  of: Parameters<typeof explain>[1],
  evidence: Evidence,
): readonly RunSentence[] {
  const districts = writtenNumbers(evidence);
  return explain(result, of).map(({ nl, en, article }) => ({
    nl: asWritten(nl, districts),
    en: asWritten(en, districts),
    article: article === undefined ? null : { label: article.label, url: article.url },
  }));
}
