// What our own reader read, in the form of the second reading: so that the two can be held against
// each other value by value, and so that the second count can go on where a file was read once.

import type {
  CandidateLists,
  ContestIdentifier,
  Count,
  CountContest,
  ElectionDefinition,
  ElectionIdentifier,
  ElectionResult,
  Leaf,
  ListedCandidate,
  PersonName,
  Region,
  ReportingUnit,
  Residence,
  VoteGroup,
} from "@telwerk/eml-codec";
import type { UsedDocument } from "../evidence/reading.js";
import type {
  CandidateListsDocument,
  CandidateValues,
  CountDocument,
  DefinitionDocument,
  ElectionValues,
  ResultDocument,
  EmlDocument as SecondDocument,
  PersonName as SecondName,
  VotesValues,
} from "../recount/index.js";
import type { ContestValues, CountHeadValues } from "./values.js";

type Given<K extends string, T> = { readonly [P in K]?: T };

/** A value under a name, where there is one. */
function given<K extends string, T>(name: K, value: T | undefined): Given<K, T>;
function given(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}

/** An empty text and an absent one mean the same (rule S22). */
function text<K extends string>(name: K, leaf: Leaf<string> | undefined): Given<K, string> {
  return given(name, leaf?.value === "" ? undefined : leaf?.value);
}

function electionIn(election: ElectionIdentifier): ElectionValues {
  const { id, name, category, subcategory, domain, electionDate, nominationDate } = election;
  return {
    id: id.value,
    ...text("name", name),
    category: category.value,
    ...text("subcategory", subcategory),
    ...given("domain", domain && { name: domain.name.value, ...given("id", domain.id?.value) }),
    date: electionDate.value,
    ...text("nominationDate", nominationDate),
  };
}

/** The number of an area as the file writes it: zeros in front may stand there. */
const written = (leaf: Leaf<number> | undefined): string | undefined =>
  leaf === undefined ? undefined : (leaf.text ?? String(leaf.value));

function regionIn(region: Region): DefinitionDocument["regions"][number] {
  return {
    category: region.category.value,
    ...given("number", written(region.number)),
    name: region.name.value,
    ...given("superiorCategory", region.superiorCategory?.value),
    ...given("superiorNumber", written(region.superiorNumber)),
  };
}

function definitionIn(document: ElectionDefinition): DefinitionDocument {
  return {
    kind: "110a",
    election: electionIn(document.election),
    contest: document.contest.id.value,
    seats: document.numberOfSeats.value,
    preferenceThreshold: document.preferenceThreshold.value,
    regions: document.regions.map(regionIn),
    registeredNames: document.registeredParties.map(({ value }) => value),
  };
}

function nameIn({ initials, firstName, prefix, lastName }: PersonName): SecondName {
  return {
    ...text("initials", initials),
    ...text("firstName", firstName),
    ...text("prefix", prefix),
    lastName: lastName.value,
  };
}

const residenceIn = (residence: Residence | undefined): Given<"locality" | "country", string> => ({
  ...text("locality", residence?.locality),
  ...text("country", residence?.countryCode),
});

function candidateIn(candidate: ListedCandidate): CandidateValues {
  const { id, shortCode, name, gender, residence } = candidate;
  return {
    number: id.value,
    ...text("shortCode", shortCode),
    ...given("name", name && nameIn(name)),
    ...given("gender", gender?.value),
    ...residenceIn(residence),
  };
}

/** Lists are long, and asked for twice: when their values are added up, and for the second count. */
const knownLists = new WeakMap<CandidateLists, CandidateListsDocument>();

function listsIn(document: CandidateLists): CandidateListsDocument {
  const known = knownLists.get(document) ?? listsOf(document);
  knownLists.set(document, known);
  return known;
}

function listsOf({ documentId, election, contests }: CandidateLists): CandidateListsDocument {
  return {
    kind: "230",
    id: documentId,
    election: electionIn(election),
    contests: contests.map(({ contest, lists }) => ({
      id: contest.id.value,
      ...text("name", contest.name),
      lists: lists.map((list) => ({
        number: list.listNumber.value,
        name: list.registeredName.value,
        type: list.type.value,
        ...given("set", list.belongsToSet?.value),
        ...given("combination", list.belongsToCombination?.value),
        candidates: list.candidates.map(candidateIn),
      })),
    })),
  };
}

function slot(votes: ArrayLike<number>, at: number): bigint {
  const count = votes[at];
  if (count === undefined) throw new RangeError(`no votes in slot ${at}`);
  return BigInt(count);
}

/** Our reader knows these two by name; the file has them in either order. */
function rejectedIn({ blankVotes, invalidVotes }: VoteGroup): VotesValues["rejected"] {
  const blank = { code: "blanco", votes: BigInt(blankVotes.value) };
  const invalid = { code: "ongeldig", votes: BigInt(invalidVotes.value) };
  return blankVotes.at < invalidVotes.at ? [blank, invalid] : [invalid, blank];
}

/** The votes of one group, in the order of the file. */
function votesIn(group: VoteGroup): VotesValues {
  const { layout, votes, cast, totalCounted, uncounted } = group;
  return {
    lists: layout.lists.map((list) => ({
      number: list.listNumber,
      name: list.registeredName,
      votes: slot(votes, list.slot),
      candidates: list.candidates.map((candidate) => ({
        ...given("number", candidate.id),
        ...given("shortCode", candidate.shortCode),
        votes: slot(votes, candidate.slot),
      })),
    })),
    cast: BigInt(cast.value),
    totalCounted: BigInt(totalCounted.value),
    rejected: rejectedIn(group),
    uncounted: uncounted.map(({ code, count }) => ({
      code: code.value,
      votes: BigInt(count.value),
    })),
  };
}

type SecondContest = CountDocument["contests"][number];

/** What a count says before its figures. */
export function countHeadIn({
  documentId,
  election,
}: Pick<Count, "documentId" | "election">): CountHeadValues {
  return { kind: "510", id: documentId, election: electionIn(election) };
}

/** What a contest says before its figures. */
export function contestHeadIn({ id, name }: ContestIdentifier): ContestValues {
  return { id: id.value, ...text("name", name) };
}

/** The total of a contest. */
export function totalIn(votes: VoteGroup): { readonly total: VotesValues } {
  return { total: votesIn(votes) };
}

/** The figures of one unit. */
export function unitIn({ id, name, votes }: ReportingUnit): SecondContest["units"][number] {
  return { id: id.value, name: name.value, ...votesIn(votes) };
}

function contestIn({ contest, total, units }: CountContest): SecondContest {
  return {
    ...contestHeadIn(contest),
    ...(total && totalIn(total)),
    units: units.map(unitIn),
  };
}

/** A count in the form of the second reading. */
export function countIn(count: Pick<Count, "documentId" | "election" | "contests">): CountDocument {
  return { ...countHeadIn(count), contests: count.contests.map(contestIn) };
}

function resultIn({ election, contests }: ElectionResult): ResultDocument {
  return {
    kind: "520",
    election: electionIn(election),
    contests: contests.map(({ contest, lists }) => ({
      id: contest.id.value,
      lists: lists.map((list) => ({
        number: list.listNumber.value,
        name: list.registeredName.value,
        elected: list.elected.map(({ rank, shortCode, name, ranking }) => ({
          order: rank.value,
          ...text("shortCode", shortCode),
          name: nameIn(name),
          ranking: ranking.value,
        })),
      })),
    })),
  };
}

/** A document in the form of the second reading; each kind has one. */
export function inSecondForm(document: ElectionDefinition): DefinitionDocument;
export function inSecondForm(document: CandidateLists): CandidateListsDocument;
export function inSecondForm(document: UsedDocument): SecondDocument;
export function inSecondForm(document: UsedDocument): SecondDocument {
  switch (document.kind) {
    case "election-definition":
      return definitionIn(document);
    case "candidate-lists":
      return listsIn(document);
    case "count":
      return countIn(document);
    case "election-result":
      return resultIn(document);
  }
}
