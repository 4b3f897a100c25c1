// V07: seats by the law (Kieswet P 5 to P 10) against seats as published.
import { type Computed, computedResult } from "../evidence/computed.js";
import { deceasedText } from "../evidence/deceased.js";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { lotText } from "../evidence/lots.js";
import { electedPath, publishedLists, resultPlace } from "../evidence/published.js";
import { placeIn } from "./check.js";

/** Lots that were given are noted; for the others every draw was tried, and the reader is warned. */
function tellLots(
  { result, givenLots }: Extract<Computed, { kind: "complete" }>,
  tally: Tally,
): void {
  for (const [index, { question, drawn }] of result.lots.entries()) {
    const lot = lotText(question);
    if (index < givenLots) tally.add({ reason: "given-lot", facts: { lot, drawn } });
    else tally.add({ reason: "lot", facts: { lot } });
  }
}

/** Why nothing could be counted. */
function tellRefusal(computed: Computed, tally: Tally): void {
  switch (computed.kind) {
    case "refused":
      tally.add({ reason: "refused", facts: { code: computed.codes.join(", ") } });
      return;
    case "lots-refused": {
      const { code, lot } = computed;
      tally.add({ reason: "lots-refused", facts: { code, lot: lotText(lot) } });
      return;
    }
    case "deceased-refused": {
      const facts = { code: "VER-DECEASED-UNKNOWN", person: deceasedText(computed.person) };
      tally.add({ reason: "deceased-refused", facts });
      return;
    }
    case "too-many-lots":
      tally.add({ reason: "many-lots" });
      return;
    case "no-weights":
      tally.add({ reason: "no-weights" });
      return;
    case "complete":
    case "nothing":
      return;
  }
}

/** V07.01: each list has the seats that the law gives it. */
export function listSeats(evidence: Evidence): Outcome {
  const tally = new Tally();
  const computed = computedResult(evidence);
  tellRefusal(computed, tally);
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
  tellLots(computed, tally);
  return tally;
}

/**
 * Why the number of elected people is not the number of seats. Seats may stay open by law (Kieswet P 10), which only a
 * recount tells: without it fewer people than seats is not known to be wrong. More people than seats always is.
 */
function reasonOf(
  elected: number,
  seats: number,
  computed: Computed,
): "open" | "elected" | "not-recounted" {
  if (computed.kind !== "complete") return elected < seats ? "not-recounted" : "elected";
  return elected + computed.result.openSeats === seats ? "open" : "elected";
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
    reason: reasonOf(elected, found, computedResult(evidence)),
    place: placeIn(definition, at, "NumberOfSeats"),
    expected: elected,
    found,
    ...(against && { against }),
  });
  return tally;
}
