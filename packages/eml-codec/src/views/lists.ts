// 230a, 230b and 230c and the candidate lists, both ways.
import type * as wire from "../documents/candidate-lists.js";
import type { Envelope } from "../documents/envelope.js";
import {
  leaf,
  NOWHERE,
  textOf,
  toContest,
  toContestIdentifier,
  toElectionIdentifier,
  toFacts,
  toGender,
  toGenders,
  toNameOfPerson,
  toPersonName,
  toPlaceOfResidence,
  toResidence,
} from "./shared.js";
import { candidateNumber, listNumber, personKey } from "./values.js";
import type { Candidate, CandidateLists, List, ListsKind } from "./views.js";

const togetherOf = {
  "op zichzelf staande lijst": "alone",
  "stel gelijkluidende lijsten": "identical",
  lijstengroep: "group",
} as const satisfies Record<wire.AffiliationType, List["together"]>;

const typeOf = {
  alone: "op zichzelf staande lijst",
  identical: "stel gelijkluidende lijsten",
  group: "lijstengroep",
} as const satisfies Record<List["together"], wire.AffiliationType>;

const kindOf = {
  "230a": "valid",
  "230b": "published",
  "230c": "whole",
} as const satisfies Record<wire.CandidateLists["documentId"], ListsKind>;

const documentOf = {
  valid: "230a",
  published: "230b",
  whole: "230c",
} as const satisfies Record<ListsKind, wire.CandidateLists["documentId"]>;

function toCandidate(candidate: wire.ListedCandidate): Candidate {
  const { id, shortCode, name, residence } = candidate;
  return {
    number: candidateNumber(id.value),
    ...(shortCode && { person: personKey(shortCode.value) }),
    ...(name && { name: toNameOfPerson(name) }),
    ...toGender(candidate),
    ...(residence && { residence: toPlaceOfResidence(residence) }),
  };
}

function toListed({ number, person, name, gender, residence }: Candidate): wire.ListedCandidate {
  return {
    at: NOWHERE,
    id: leaf(number),
    ...(person !== undefined && { shortCode: leaf(person) }),
    ...(name && { name: toPersonName(name) }),
    ...toGenders(gender),
    ...(residence && { residence: toResidence(residence) }),
  };
}

function toList(list: wire.CandidateList): List {
  const { belongsToSet: set, belongsToCombination: combination, publicationLanguage } = list;
  const name = textOf(list.registeredName);
  return {
    number: listNumber(list.listNumber.value),
    ...(name !== undefined && { name }),
    together: togetherOf[list.type.value],
    ...(set && { set: set.value }),
    ...(combination && { combination: combination.value }),
    publishesGender: list.publishGender.value,
    ...(publicationLanguage && { language: publicationLanguage.value }),
    ...(list.submittedFor && { submittedFor: list.submittedFor.map(toContest) }),
    candidates: list.candidates.map(toCandidate),
  };
}

function toCandidateList(list: List): wire.CandidateList {
  const { number, name, together, set, combination, publishesGender, language } = list;
  return {
    at: NOWHERE,
    listNumber: leaf(number),
    registeredName: leaf(name ?? ""),
    type: leaf(typeOf[together]),
    publishGender: leaf(publishesGender),
    ...(language !== undefined && { publicationLanguage: leaf(language) }),
    ...(set !== undefined && { belongsToSet: leaf(set) }),
    ...(combination !== undefined && { belongsToCombination: leaf(combination) }),
    ...(list.submittedFor && {
      submittedFor: list.submittedFor.map(({ id, name: called = "" }) => {
        return { id: leaf(id), name: leaf(called) };
      }),
    }),
    candidates: list.candidates.map(toListed),
  };
}

/**
 * Takes the candidate lists out of their document (230a, 230b, 230c).
 *
 * @param document - decoded lists
 * @returns the lists, without anything of the file
 * @example
 * ```ts
 * declare const document: EmlDocument;
 * toLists(document).contests[0]?.lists[0]?.candidates.length; // 50
 * ```
 * @public
 */
export function toLists(document: wire.CandidateLists): CandidateLists {
  return {
    kind: kindOf[document.documentId],
    ...(document.listDate && { date: document.listDate.value }),
    election: toFacts(document.election),
    contests: document.contests.map(({ contest, lists }) => {
      return { contest: toContest(contest), lists: lists.map(toList) };
    }),
  };
}

/**
 * Makes a document (230a, 230b, 230c) of candidate lists, ready to be encoded. Personal data that is not published is
 * for the caller to add.
 *
 * @param lists - the lists
 * @param envelope - what the file carries around it
 * @returns the document; its offsets are -1, for no file was read
 * @example
 * ```ts
 * declare const lists: CandidateLists;
 * declare const envelope: Envelope;
 * toLists(toListsDocument(lists, envelope)); // equal to `lists`
 * ```
 * @public
 */
export function toListsDocument(lists: CandidateLists, envelope: Envelope): wire.CandidateLists {
  return {
    kind: "candidate-lists",
    documentId: documentOf[lists.kind],
    envelope,
    ...(lists.date !== undefined && { listDate: leaf(lists.date) }),
    election: toElectionIdentifier(lists.election),
    contests: lists.contests.map(({ contest, lists: of }) => {
      return { contest: toContestIdentifier(contest), lists: of.map(toCandidateList) };
    }),
  };
}
