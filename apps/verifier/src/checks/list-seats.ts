// V07: seats by the law (Kieswet P 5 to P 10) against seats as published.
import type { LotAnswer } from "@telwerk/apportionment";
import { computedResult } from "../evidence/computed.js";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { electedPath, publishedLists, resultPlace } from "../evidence/published.js";
import { placeIn } from "./check.js";

/** A lot as a reader knows it: `residual-seat: 2, 4, 7`. */
function lotText({ question }: LotAnswer): string {
  return `${question.kind}: ${question.options.join(", ")}`;
}

/** V07.01: each list has the seats that the law gives it. */
export function listSeats(evidence: Evidence): Outcome {
  const tally = new Tally();
  const computed = computedResult(evidence);
  if (computed.kind === "refused") {
    tally.add({ reason: "refused", facts: { code: computed.codes.join(", ") } });
  }
  if (computed.kind === "too-many-lots") tally.add({ reason: "many-lots" });
  if (computed.kind !== "complete") return tally;
  const published = new Map(
    publishedLists(evidence).map((list) => [list.listNumber.value, list] as const),
  );
  const lawful = new Map(computed.result.units.map((unit) => [unit.listNumber, unit.seats]));
  for (const number of new Set([...lawful.keys(), ...published.keys()])) {
    tally.saw();
    const expected = lawful.get(number) ?? 0;
    const list = published.get(number);
    const found = list?.elected.length ?? 0;
    if (expected === found || evidence.result === undefined) continue;
    const place =
      list === undefined
        ? resultPlace(evidence, "Result")
        : placeIn(evidence.result, list.listNumber.at, electedPath(list));
    const facts = { list: number };
    tally.add({
      reason: "seats",
      expected,
      found,
      facts,
      ...(place === undefined ? {} : { place }),
    });
  }
  for (const lot of computed.result.lots)
    tally.add({ reason: "lot", facts: { lot: lotText(lot) } });
  return tally;
}

/** Seats that the law leaves open: nobody is left to take them (Kieswet P 10). */
function openSeats(evidence: Evidence): number {
  const computed = computedResult(evidence);
  return computed.kind === "complete" ? computed.result.openSeats : 0;
}

/** V07.02: as many elected people as seats; fewer only where the law leaves seats open. */
export function filledSeats(evidence: Evidence): Outcome {
  const tally = new Tally();
  const { definition, result } = evidence;
  if (definition === undefined || result === undefined) return tally;
  tally.saw();
  const { value: found, at } = definition.document.numberOfSeats;
  const elected = publishedLists(evidence).reduce((sum, list) => sum + list.elected.length, 0);
  if (elected === found) return tally;
  const against = resultPlace(evidence, "Result");
  tally.add({
    reason: elected + openSeats(evidence) === found ? "open" : "elected",
    place: placeIn(definition, at, "NumberOfSeats"),
    expected: elected,
    found,
    ...(against && { against }),
  });
  return tally;
}
