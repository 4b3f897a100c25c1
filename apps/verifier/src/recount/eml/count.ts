// Counts (510): which candidate belongs to which list is only a matter of order in the file.
import type {
  CandidateVotes,
  CodedCount,
  CountDocument,
  ListVotes,
  UnitVotes,
  VotesValues,
} from "./documents.js";
import { readElection } from "./election.js";
import { type Element, UnreadableError } from "./tree.js";
import {
  all,
  attribute,
  count,
  one,
  optional,
  optionalAttribute,
  textOrAbsent,
  token,
  toNumber,
} from "./values.js";

function readCandidateVotes(candidate: Element, votes: bigint): CandidateVotes {
  const identifier = one(candidate, "CandidateIdentifier");
  const number = optionalAttribute(identifier, "Id");
  const shortCode =
    optionalAttribute(identifier, "ShortCode") ?? textOrAbsent(identifier, "ShortCode");
  if (number === undefined && shortCode === undefined)
    throw new UnreadableError("a candidate without number and short code");
  return {
    ...(number === undefined ? {} : { number: toNumber(number, "CandidateIdentifier/@Id") }),
    ...(shortCode === undefined ? {} : { shortCode }),
    votes,
  };
}

interface OpenList extends ListVotes {
  readonly candidates: CandidateVotes[];
}

function readLists(group: Element): readonly ListVotes[] {
  const lists: OpenList[] = [];
  for (const selection of all(group, "Selection")) {
    const votes = count(one(selection, "ValidVotes"));
    const list = optional(selection, "AffiliationIdentifier");
    const candidate = optional(selection, "Candidate");
    if (list !== undefined) {
      const number = toNumber(attribute(list, "Id"), "AffiliationIdentifier/@Id");
      lists.push({ number, name: token(one(list, "RegisteredName")), votes, candidates: [] });
    } else if (candidate !== undefined) {
      const owner = lists.at(-1);
      if (owner === undefined) throw new UnreadableError("a candidate stands before every list");
      owner.candidates.push(readCandidateVotes(candidate, votes));
    } else throw new UnreadableError("votes on neither a list nor a candidate");
  }
  return lists;
}

const readCoded = (group: Element, name: string): readonly CodedCount[] =>
  all(group, name).map((coded) => ({ code: attribute(coded, "ReasonCode"), votes: count(coded) }));

function readVotes(group: Element): VotesValues {
  return {
    lists: readLists(group),
    cast: count(one(group, "Cast")),
    totalCounted: count(one(group, "TotalCounted")),
    rejected: readCoded(group, "RejectedVotes"),
    uncounted: readCoded(group, "UncountedVotes"),
  };
}

function readUnit(unit: Element): UnitVotes {
  const identifier = one(unit, "ReportingUnitIdentifier");
  return { id: attribute(identifier, "Id"), name: token(identifier), ...readVotes(unit) };
}

/** Reads a count. @internal */
export function readCount(root: Element, id: string): CountDocument {
  const election = one(one(root, "Count"), "Election");
  return {
    kind: "510",
    id,
    election: readElection(election),
    contests: all(one(election, "Contests"), "Contest").map((contest) => {
      const identifier = one(contest, "ContestIdentifier");
      const name = textOrAbsent(identifier, "ContestName");
      const total = optional(contest, "TotalVotes");
      return {
        id: attribute(identifier, "Id"),
        ...(name === undefined ? {} : { name }),
        ...(total === undefined ? {} : { total: readVotes(total) }),
        units: all(contest, "ReportingUnitVotes").map(readUnit),
      };
    }),
  };
}
