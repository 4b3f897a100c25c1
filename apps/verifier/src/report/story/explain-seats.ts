// Why a list has its seats, and why someone is elected or not: the steps of the law with their numbers.
import { type Explanation, explain } from "@telwerk/apportionment";
import type { Bilingual } from "../../catalogue/entry.js";
import { computedResult } from "../../evidence/computed.js";
import { districtNumber } from "../../evidence/district-number.js";
import type { Evidence } from "../../evidence/evidence.js";
import { fullName, residenceText } from "../../evidence/person-name.js";
import { type Listing, listingsOf } from "../../evidence/persons.js";
import { clean, exact, grouped, heading, wrapped } from "../layout.js";
import type { Run, RunList, RunSentence } from "../run.js";
import { closeness, closestCalls } from "./closeness.js";
import { told } from "./lines.js";

/** A story, or why there is none. */
export type Story =
  | { readonly kind: "told"; readonly lines: readonly string[] }
  /** Something that is needed is missing: nothing can be said. */
  | { readonly kind: "unknown" }
  /** There is nothing of that name or number. */
  | { readonly kind: "none" };

function sentenceLines({ nl, en, article }: RunSentence | Explanation): readonly string[] {
  const source = article === null || article === undefined ? "" : ` [Kieswet ${article.label}]`;
  return told(nl + source, en, "    ");
}

function quotaLines({ outcome }: Run): readonly string[] {
  if (outcome === null) return [];
  const { electoralQuota, lists, openSeats } = outcome;
  const votes = lists.reduce((sum, list) => sum + list.votes.value, 0);
  const seats = lists.reduce((sum, list) => sum + list.seats.value, 0) + openSeats.value;
  return told(
    `De kiesdeler is ${grouped(votes)} stemmen : ${seats} zetels = ${exact(electoralQuota.value)}. [Kieswet P 5]`,
    `The quota is ${grouped(votes)} votes : ${seats} seats = ${exact(electoralQuota.value)}.`,
    "    ",
  );
}

function publishedLines({ seats, publishedSeats }: RunList): readonly string[] {
  if (publishedSeats === null) return [];
  return publishedSeats.value === seats.value
    ? told("✓ Zo staat het ook in de uitslag.", "✓ The result says so too.", "    ")
    : told(
        `✗ In de uitslag staan ${publishedSeats.value} zetels.`,
        `✗ The result says ${publishedSeats.value} seats.`,
        "    ",
      );
}

function peopleLines({ elected }: RunList): readonly string[] {
  if (elected.length === 0) return [];
  const people = elected.map(({ rank, name, shortCode, by }, index) => {
    const mark = by === "preference" ? "*" : "";
    const end = index === elected.length - 1 ? "" : ";";
    return `${rank} ${clean(name.value === "" ? shortCode : name.value)}${mark}${end}`;
  });
  return [
    ...heading("Gekozenen in volgorde", "Elected people in order; * on preference votes"),
    ...wrapped(people, "    "),
  ];
}

/** With how many votes more or fewer the seats would have gone elsewhere. */
function nearLines(sentences: readonly Bilingual[]): readonly string[] {
  if (sentences.length === 0) return [];
  return [
    ...heading("Hoe dichtbij het was", "How near it was"),
    ...sentences.flatMap(({ nl, en }) => told(nl, en, "    ")),
  ];
}

/** Why a list has its seats. */
export function listStory(listNumber: number, evidence: Evidence, run: Run): Story {
  const { outcome } = run;
  if (outcome === null) return { kind: "unknown" };
  const list = outcome.lists.find((one) => one.listNumber === listNumber);
  if (list === undefined) return { kind: "none" };
  const seats = list.seats.value;
  const lines = [
    `Lijst ${listNumber}. ${clean(list.name.value)}: ${seats} ${seats === 1 ? "zetel" : "zetels"}`,
    `List ${listNumber}: ${seats} ${seats === 1 ? "seat" : "seats"}`,
    "",
    ...quotaLines(run),
    ...list.why.flatMap(sentenceLines),
    ...publishedLines(list),
    ...nearLines(closeness({ listNumber }, undefined, evidence, outcome.lists)),
    ...peopleLines(list),
  ];
  return { kind: "told", lines };
}

/** One person with every place on the lists. */
interface Person {
  readonly listNumber: number;
  readonly code: string;
  readonly listings: readonly Listing[];
}

const key = ({ listNumber, code }: Listing): string => `${listNumber} ${code}`;

function namesOf({ listings: [first] }: Person): readonly string[] {
  return fullName(first?.candidate.name)
    .toLowerCase()
    .split(/[\s()]+/);
}

/** Everyone whose code this is; else whose name has all of these words; else their beginnings. */
function peopleFor(asked: string, evidence: Evidence): readonly Person[] {
  const words = asked.toLowerCase().split(/[\s,()]+/);
  const groups = [...Map.groupBy(listingsOf(evidence), key).values()];
  const people = groups.flatMap((listings): Person[] => {
    const [first] = listings;
    return first === undefined
      ? []
      : [{ listNumber: first.listNumber, code: first.code, listings }];
  });
  const fitting = (fits: (name: string, word: string) => boolean): readonly Person[] =>
    people.filter((person) =>
      words.every((word) => namesOf(person).some((name) => fits(name, word))),
    );
  const byCode = people.filter(({ code }) => code.toLowerCase() === asked.toLowerCase());
  const whole = byCode.length > 0 ? byCode : fitting((name, word) => name === word);
  return whole.length > 0 ? whole : fitting((name, word) => name.startsWith(word));
}

/** The district as its lists write it, such as `II`; by its number where the lists are not of one district. */
function writtenDistrict({ contest, district }: Listing): string {
  return districtNumber(contest) === district ? contest : district;
}

/** `kieskring 1: nr 3; kieskring 2: nr 4`, or once where the number is the same everywhere. */
function placeLines({ listings }: Person): readonly string[] {
  const numbers = Map.groupBy(listings, ({ candidate }) => candidate.id.value);
  return [...numbers].map(([number, at]) => {
    const districts = at.map(writtenDistrict).join(", ");
    return `    nr ${number} in kieskring (number in district) ${clean(districts)}`;
  });
}

/** Votes of a person in the national count. */
function votesOf({ listNumber, code }: Person, { national }: Evidence): number | undefined {
  const list = national?.total?.layout.lists.find((one) => one.listNumber === listNumber);
  const slot = list?.candidates.find(({ shortCode }) => shortCode === code)?.slot;
  return slot === undefined ? undefined : national?.total?.votes[slot];
}

function nearPerson(
  { listNumber, code, listings }: Person,
  evidence: Evidence,
  run: Run,
): readonly Bilingual[] {
  const all = listingsOf(evidence);
  const nameOf = (person: { readonly listNumber: number; readonly key: string }): string => {
    const found = all.find(
      (one) => one.listNumber === person.listNumber && one.code === person.key,
    );
    return fullName(found?.candidate.name) || person.key;
  };
  const name = fullName(listings[0]?.candidate.name);
  return closeness(
    { listNumber, key: code },
    { nl: name, en: name },
    evidence,
    run.outcome?.lists ?? [],
    nameOf,
  );
}

function personLines(person: Person, evidence: Evidence, run: Run): readonly string[] {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return [];
  const { listNumber, code, listings } = person;
  const candidate = listings[0]?.candidate;
  const list = run.outcome?.lists.find((one) => one.listNumber === listNumber);
  const votes = votesOf(person, evidence);
  const home = residenceText(candidate?.residence);
  const threshold = exact(run.outcome?.preferenceThreshold.value ?? "?");
  return [
    `${clean(fullName(candidate?.name))}${home === "" ? "" : `, ${clean(home)}`}`,
    `  lijst (list) ${listNumber}. ${clean(list?.name.value ?? "")} · ${clean(code)}`,
    ...placeLines(person),
    "",
    ...(votes === undefined
      ? []
      : told(
          `De totaaltelling geeft ${grouped(votes)} stemmen. De voorkeursdrempel is ${threshold}.`,
          `The total count gives ${grouped(votes)} votes. The preference threshold is ${threshold}.`,
          "    ",
        )),
    ...explain(computed.result, { list: listNumber, candidate: code }).flatMap(sentenceLines),
    ...nearLines(nearPerson(person, evidence, run)),
  ];
}

const shownCalls = 5;

/** Where the outcome hung by the fewest votes: every list is looked at. */
export function closestStory(evidence: Evidence, { outcome }: Run): Story {
  if (outcome === null) return { kind: "unknown" };
  const calls = closestCalls(evidence, outcome.lists, shownCalls);
  if (calls.length === 0) return { kind: "unknown" };
  const lines = [
    "Met deze veranderingen in de stemmen van één lijst waren de zetels anders verdeeld; de kleinste eerst.",
    "With these changes in the votes of one list the seats would have been others; the least first.",
    "",
    ...calls.flatMap(({ nl, en }) => [...told(nl, en, "    "), ""]),
  ];
  return { kind: "told", lines };
}

/** More people than this are counted: the name was too short. */
const mostPeople = 8;

/** Why someone is elected, or is not. */
export function candidateStory(asked: string, evidence: Evidence, run: Run): Story {
  if (run.outcome === null) return { kind: "unknown" };
  const people = peopleFor(asked, evidence);
  if (people.length === 0) return { kind: "none" };
  const shown = people.slice(0, mostPeople);
  const lines = shown.flatMap((person, index) => [
    ...(index === 0 ? [] : [""]),
    ...personLines(person, evidence, run),
  ]);
  const rest = people.length - shown.length;
  const more = `… en nog ${rest}: geef meer van de naam (and ${rest} more: give more of the name)`;
  return { kind: "told", lines: rest === 0 ? lines : [...lines, "", more] };
}
