// What came out of the election: seats and elected people by law, and how each list came to them.
import { type CompleteApportionment, explain, type UnitResult } from "@telwerk/apportionment";
import { formatFraction } from "@telwerk/core";
import { listName } from "../../checks/list-names.js";
import { computedResult } from "../../evidence/computed.js";
import type { Evidence } from "../../evidence/evidence.js";
import { ballotName, residenceText } from "../../evidence/person-name.js";
import { type Listing, listingsOf } from "../../evidence/persons.js";
import { publishedLists } from "../../evidence/published.js";
import { calledDistrict, districtsOf } from "../../evidence/regions.js";
import { clean } from "../layout.js";
import type { RunList, RunOutcome, RunPerson, Stated } from "../run.js";
import { closeCall } from "../story/closeness.js";
import { claimed, verified } from "./stated.js";

function namesOfLists({ candidateLists }: Evidence): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { document } of candidateLists) {
    for (const { lists } of document.contests) {
      for (const list of lists) {
        if (!names.has(list.listNumber.value)) names.set(list.listNumber.value, listName(list));
      }
    }
  }
  return names;
}

/** Seats as published; null where there is no result among the files. */
function publishedSeats(evidence: Evidence): (listNumber: number) => Stated<number> | null {
  const published = new Map(
    publishedLists(evidence).map(({ listNumber, elected }) => [listNumber.value, elected.length]),
  );
  return (listNumber) =>
    evidence.result === undefined ? null : claimed(published.get(listNumber) ?? 0);
}

function electedOf(unit: UnitResult, listings: ReadonlyMap<string, Listing>): RunPerson[] {
  return unit.elected.map(({ key, by, votes }, index) => {
    const candidate = listings.get(`${unit.listNumber}/${key}`)?.candidate;
    return {
      rank: index + 1,
      shortCode: key,
      name: claimed(ballotName(candidate?.name)),
      residence: claimed(residenceText(candidate?.residence)),
      by,
      votes: verified(votes),
    };
  });
}

/** Districts by number, as a reader knows them; untrusted: their names stand in the file. */
function districtNames({ definition }: Evidence): (district: number) => string {
  const districts = definition === undefined ? [] : districtsOf(definition.document);
  const names = new Map(districts.map((one) => [one.number, clean(calledDistrict(one))]));
  return (district) => names.get(String(district)) ?? String(district);
}

function listsOf(result: CompleteApportionment, evidence: Evidence): readonly RunList[] {
  // Lists of a group that get no seat of it have no part in the story of the seats.
  const steps = result.steps.filter((step) => step.kind !== "group-full-seats" || step.seats > 0);
  const told = { ...result, steps };
  const published = publishedSeats(evidence);
  const names = namesOfLists(evidence);
  const district = districtNames(evidence);
  const listings = new Map(
    listingsOf(evidence).map((one) => [`${one.listNumber}/${one.code}`, one]),
  );
  return result.units.map((unit) => ({
    listNumber: unit.listNumber,
    name: claimed(names.get(unit.listNumber) ?? ""),
    votes: verified(unit.votes),
    seats: verified(unit.seats),
    publishedSeats: published(unit.listNumber),
    elected: electedOf(unit, listings),
    why: explain(told, { list: unit.listNumber }, { district }).map(({ nl, en, article }) => ({
      nl,
      en,
      article: article === undefined ? null : { label: article.label, url: article.url },
    })),
  }));
}

/** Votes, seats and elected people as recomputed; null where that was not possible. */
export function outcomeOf(evidence: Evidence): RunOutcome | null {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return null;
  const { electoralQuota, preferenceThreshold, openSeats } = computed.result;
  const lists = listsOf(computed.result, evidence);
  return {
    electoralQuota: verified(formatFraction(electoralQuota)),
    preferenceThreshold: verified(formatFraction(preferenceThreshold)),
    openSeats: verified(openSeats),
    closeCall: closeCall(computed, lists),
    lists,
  };
}
