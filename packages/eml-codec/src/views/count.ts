// 510a to 510d and the count, both ways.
import { votesIn } from "../cells.js";
import type * as wire from "../documents/count.js";
import type { Envelope } from "../documents/envelope.js";
import { toAdmission, toUncounted } from "./admission.js";
import {
  leaf,
  NOWHERE,
  toContest,
  toContestIdentifier,
  toElectionIdentifier,
  toFacts,
} from "./shared.js";
import { candidateNumber, listNumber, personKey, reportingUnitId, voteCount } from "./values.js";
import type { Count, CountLevel, Votes, VotesOnCandidate, VotesOnList } from "./views.js";

const levelOf = {
  "510a": "polling-station",
  "510b": "municipality",
  "510c": "district",
  "510d": "central",
} as const satisfies Record<wire.Count["documentId"], CountLevel>;

const documentIdOf = {
  "polling-station": "510a",
  municipality: "510b",
  district: "510c",
  central: "510d",
} as const satisfies Record<CountLevel, wire.Count["documentId"]>;

function toVotes(group: wire.VoteGroup): Votes {
  const at = (slot: number): number => votesIn(group.votes, slot);
  const lists = group.layout.lists.map((list): VotesOnList => {
    return {
      list: listNumber(list.listNumber),
      ...(list.registeredName !== "" && { name: list.registeredName }),
      votes: voteCount(at(list.slot)),
      candidates: list.candidates.map(({ id, shortCode, slot }): VotesOnCandidate => {
        return {
          ...(id !== undefined && { number: candidateNumber(id) }),
          ...(shortCode !== undefined && { person: personKey(shortCode) }),
          votes: voteCount(at(slot)),
        };
      }),
    };
  });
  return {
    lists,
    electors: voteCount(group.cast.value),
    validVotes: voteCount(group.totalCounted.value),
    blankVotes: voteCount(group.blankVotes.value),
    invalidVotes: voteCount(group.invalidVotes.value),
    admission: toAdmission(group.uncounted),
  };
}

/** Lays votes out in slots; groups with the same lists and candidates share one layout. */
class Layouts {
  private readonly known: Map<string, wire.VoteLayout> = new Map();

  of(lists: readonly VotesOnList[]): wire.VoteLayout {
    const key = JSON.stringify(
      lists.map(({ list, name, candidates }) => [
        list,
        name,
        candidates.map(({ number, person }) => [number, person]),
      ]),
    );
    const known = this.known.get(key) ?? laidOut(lists);
    this.known.set(key, known);
    return known;
  }
}

function laidOut(lists: readonly VotesOnList[]): wire.VoteLayout {
  let size = 0;
  const slots = lists.map(({ list, name, candidates }): wire.ListSlot => {
    const slot = size++;
    return {
      slot,
      listNumber: list,
      registeredName: name ?? "",
      at: NOWHERE,
      candidates: candidates.map(({ number, person }): wire.CandidateSlot => {
        return {
          slot: size++,
          ...(number !== undefined && { id: number }),
          ...(person !== undefined && { shortCode: person }),
          at: NOWHERE,
        };
      }),
    };
  });
  return { lists: slots, size };
}

function toGroup(votes: Votes, layouts: Layouts): wire.VoteGroup {
  const row = votes.lists.flatMap((list) => [
    list.votes,
    ...list.candidates.map((candidate) => candidate.votes),
  ]);
  return {
    at: NOWHERE,
    layout: layouts.of(votes.lists),
    votes: row,
    votesAt: row.map(() => NOWHERE),
    cast: leaf(votes.electors),
    totalCounted: leaf(votes.validVotes),
    blankVotes: leaf(votes.blankVotes),
    invalidVotes: leaf(votes.invalidVotes),
    uncounted: toUncounted(votes.admission),
  };
}

/**
 * Takes a count out of its document (510a to 510d).
 *
 * @param document - a decoded count
 * @returns the count, without anything of the file
 * @example
 * ```ts
 * declare const document: EmlDocument;
 * toCount(document).contests[0]?.total?.validVotes; // 9350
 * ```
 * @public
 */
export function toCount(document: wire.Count): Count {
  return {
    level: levelOf[document.documentId],
    election: toFacts(document.election),
    contests: document.contests.map(({ contest, total, units }) => {
      return {
        contest: toContest(contest),
        ...(total && { total: toVotes(total) }),
        units: units.map(({ id, name, votes }) => {
          return { id: reportingUnitId(id.value), name: name.value, votes: toVotes(votes) };
        }),
      };
    }),
  };
}

/**
 * Makes a document (510a to 510d) of a count, ready to be encoded.
 *
 * @param count - the count
 * @param envelope - what the file carries around it
 * @returns the document; its offsets are -1, for no file was read
 * @example
 * ```ts
 * declare const count: Count;
 * declare const envelope: Envelope;
 * toCount(toCountDocument(count, envelope)); // equal to `count`
 * ```
 * @public
 */
export function toCountDocument(count: Count, envelope: Envelope): wire.Count {
  const layouts = new Layouts();
  return {
    kind: "count",
    documentId: documentIdOf[count.level],
    envelope,
    election: toElectionIdentifier(count.election),
    contests: count.contests.map(({ contest, total, units }) => {
      return {
        contest: toContestIdentifier(contest),
        ...(total && { total: toGroup(total, layouts) }),
        units: units.map(({ id, name, votes }) => {
          return { id: leaf(id), name: leaf(name), votes: toGroup(votes, layouts) };
        }),
      };
    }),
  };
}
