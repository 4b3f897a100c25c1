// 520 and the result, both ways.
import type * as wire from "../documents/election-result.js";
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
import { listNumber, personKey, voteCount } from "./values.js";
import type { Elected, ElectionResult } from "./views.js";

function toElected(candidate: wire.ElectedCandidate): Elected {
  const { rank, shortCode, name, residence, ranking, votes } = candidate;
  return {
    order: rank.value,
    ...(shortCode && { person: personKey(shortCode.value) }),
    name: toNameOfPerson(name),
    ...toGender(candidate),
    residence: toPlaceOfResidence(residence),
    by: ranking.value === 1 ? "preference" : "list-order",
    ...(votes && { votes: voteCount(votes.value) }),
  };
}

function toElectedCandidate(elected: Elected): wire.ElectedCandidate {
  const { order, person, name, gender, residence, by, votes } = elected;
  return {
    at: NOWHERE,
    rank: leaf(order),
    ...(person !== undefined && { shortCode: leaf(person) }),
    name: toPersonName(name),
    ...toGenders(gender),
    residence: toResidence(residence),
    ranking: by === "preference" ? leaf(1) : leaf(2),
    ...(votes !== undefined && { votes: leaf(votes) }),
  };
}

/**
 * Takes the result out of its document (520).
 *
 * @param document - a decoded result
 * @returns the result, without anything of the file
 * @example
 * ```ts
 * declare const document: EmlDocument;
 * toResult(document).contests[0]?.lists[0]?.elected[0]?.by; // "preference"
 * ```
 * @public
 */
export function toResult(document: wire.ElectionResult): ElectionResult {
  return {
    election: toFacts(document.election),
    contests: document.contests.map(({ contest, lists }) => {
      return {
        contest: toContest(contest),
        lists: lists.map((list) => {
          const name = textOf(list.registeredName);
          return {
            list: listNumber(list.listNumber.value),
            ...(name !== undefined && { name }),
            ...(list.votes && { votes: voteCount(list.votes.value) }),
            elected: list.elected.map(toElected),
          };
        }),
      };
    }),
  };
}

/**
 * Makes a document (520) of a result, ready to be encoded.
 *
 * @param result - the result
 * @param envelope - what the file carries around it
 * @returns the document; its offsets are -1, for no file was read
 * @example
 * ```ts
 * declare const result: ElectionResult;
 * declare const envelope: Envelope;
 * toResult(toResultDocument(result, envelope)); // equal to `result`
 * ```
 * @public
 */
export function toResultDocument(result: ElectionResult, envelope: Envelope): wire.ElectionResult {
  return {
    kind: "election-result",
    documentId: "520",
    envelope,
    election: toElectionIdentifier(result.election),
    contests: result.contests.map(({ contest, lists }) => {
      return {
        contest: toContestIdentifier(contest),
        lists: lists.map(({ list, name, votes, elected }) => {
          return {
            at: NOWHERE,
            listNumber: leaf(list),
            registeredName: leaf(name ?? ""),
            ...(votes !== undefined && { votes: leaf(votes) }),
            elected: elected.map(toElectedCandidate),
          };
        }),
      };
    }),
  };
}
