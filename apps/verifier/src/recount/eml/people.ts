// Names and places of persons, lists of candidates (230) and the elected (520).
import type {
  CandidateListsDocument,
  CandidateValues,
  ElectedValues,
  ListValues,
  PersonName,
  ResultDocument,
} from "./documents.js";
import { readElection } from "./election.js";
import { type Element, UnreadableError } from "./tree.js";
import {
  all,
  attribute,
  one,
  optional,
  optionalAttribute,
  textOrAbsent,
  token,
  toNumber,
} from "./values.js";

function readName(fullName: Element): PersonName {
  const person = one(fullName, "xnl:PersonName");
  const initials = textOrAbsent(person, "xnl:NameLine");
  const firstName = textOrAbsent(person, "xnl:FirstName");
  const prefix = textOrAbsent(person, "xnl:NamePrefix");
  return {
    ...(initials === undefined ? {} : { initials }),
    ...(firstName === undefined ? {} : { firstName }),
    ...(prefix === undefined ? {} : { prefix }),
    lastName: token(one(person, "xnl:LastName")),
  };
}

/** A place in the Netherlands, or a place in a country. */
function readAddress(candidate: Element): Pick<CandidateValues, "locality" | "country"> {
  const address = optional(candidate, "QualifyingAddress");
  if (address === undefined) return {};
  const abroad = optional(address, "xal:Country");
  const place = optional(abroad ?? address, "xal:Locality");
  const locality = place === undefined ? undefined : textOrAbsent(place, "xal:LocalityName");
  const country = abroad === undefined ? undefined : textOrAbsent(abroad, "xal:CountryNameCode");
  return {
    ...(locality === undefined ? {} : { locality }),
    ...(country === undefined ? {} : { country }),
  };
}

function readShortCode(identifier: Element): { readonly shortCode?: string } {
  const shortCode =
    optionalAttribute(identifier, "ShortCode") ?? textOrAbsent(identifier, "ShortCode");
  return shortCode === undefined ? {} : { shortCode };
}

function readCandidate(candidate: Element): CandidateValues {
  const identifier = one(candidate, "CandidateIdentifier");
  const fullName = optional(candidate, "CandidateFullName");
  const gender = textOrAbsent(candidate, "Gender") ?? textOrAbsent(candidate, "kr:GenderAnnex");
  return {
    number: toNumber(attribute(identifier, "Id"), "CandidateIdentifier/@Id"),
    ...readShortCode(identifier),
    ...(fullName === undefined ? {} : { name: readName(fullName) }),
    ...(gender === undefined ? {} : { gender }),
    ...readAddress(candidate),
  };
}

function readList(list: Element): ListValues {
  const identifier = one(list, "AffiliationIdentifier");
  const data = one(list, "kr:ListData");
  const set = optionalAttribute(data, "BelongsToSet");
  const combination = optionalAttribute(data, "BelongsToCombination");
  return {
    number: toNumber(attribute(identifier, "Id"), "AffiliationIdentifier/@Id"),
    name: token(one(identifier, "RegisteredName")),
    type: token(one(list, "Type")),
    ...(set === undefined ? {} : { set: toNumber(set, "BelongsToSet") }),
    ...(combination === undefined ? {} : { combination }),
    candidates: all(list, "Candidate").map(readCandidate),
  };
}

/** Reads lists of candidates. @internal */
export function readCandidateLists(root: Element, id: string): CandidateListsDocument {
  const election = one(one(root, "CandidateList"), "Election");
  return {
    kind: "230",
    id,
    election: readElection(election),
    contests: all(election, "Contest").map((contest) => {
      const identifier = one(contest, "ContestIdentifier");
      const name = textOrAbsent(identifier, "ContestName");
      return {
        id: attribute(identifier, "Id"),
        ...(name === undefined ? {} : { name }),
        lists: all(contest, "Affiliation").map(readList),
      };
    }),
  };
}

function readElected(selection: Element, candidate: Element): ElectedValues {
  const identifier = one(candidate, "CandidateIdentifier");
  return {
    order: toNumber(attribute(identifier, "Id"), "CandidateIdentifier/@Id"),
    ...readShortCode(identifier),
    name: readName(one(candidate, "CandidateFullName")),
    ranking: toNumber(token(one(selection, "Ranking")), "Ranking"),
  };
}

type ElectedList = ResultDocument["contests"][number]["lists"][number];

function readElectedLists(contest: Element): readonly ElectedList[] {
  const lists: (ElectedList & { readonly elected: ElectedValues[] })[] = [];
  for (const selection of all(contest, "Selection")) {
    const list = optional(selection, "AffiliationIdentifier");
    const candidate = optional(selection, "Candidate");
    if (list !== undefined) {
      const number = toNumber(attribute(list, "Id"), "AffiliationIdentifier/@Id");
      lists.push({ number, name: token(one(list, "RegisteredName")), elected: [] });
    } else if (candidate !== undefined) {
      const owner = lists.at(-1);
      if (owner === undefined) throw new UnreadableError("a candidate stands before every list");
      owner.elected.push(readElected(selection, candidate));
    } else throw new UnreadableError("neither a list nor a candidate was elected");
  }
  return lists;
}

/** Reads a result. @internal */
export function readResult(root: Element): ResultDocument {
  const election = one(one(root, "Result"), "Election");
  return {
    kind: "520",
    election: readElection(election),
    contests: all(election, "Contest").map((contest) => ({
      id: attribute(one(contest, "ContestIdentifier"), "Id"),
      lists: readElectedLists(contest),
    })),
  };
}
