// Small fictional files as text: what rules and overviews are tested with.
const namespaces =
  'xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:kr="http://www.kiesraad.nl/extensions" xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"';

interface Authority {
  readonly id: string;
  readonly name: string;
}

const municipality: Authority = { id: "0999", name: "Verzonnen" };
const central: Authority = { id: "CSB", name: "Verzonnen" };

function file(id: string, content: string, by: Authority, issueDate = ""): string {
  return `<EML ${namespaces} Id="${id}" SchemaVersion="5"><TransactionId>1</TransactionId><ManagingAuthority><AuthorityIdentifier Id="${by.id}">${by.name}</AuthorityIdentifier><AuthorityAddress></AuthorityAddress></ManagingAuthority>${issueDate}<kr:CreationDateTime>2030-03-20T22:00:00.000</kr:CreationDateTime>${content}</EML>`;
}

function identifier(extra: string): string {
  return `<ElectionIdentifier Id="GR2030_Verzonnen"><ElectionName>Gemeenteraad Verzonnen 2030</ElectionName><ElectionCategory>GR</ElectionCategory><kr:ElectionSubcategory>GR1</kr:ElectionSubcategory><kr:ElectionDomain Id="0999">Verzonnen</kr:ElectionDomain><kr:ElectionDate>2030-03-20</kr:ElectionDate>${extra}</ElectionIdentifier>`;
}

const definitionIdentifier: string = identifier(
  "<kr:NominationDate>2030-02-04</kr:NominationDate>",
);

export function contest(content: string, id = "geen"): string {
  return `<Contest><ContestIdentifier Id="${id}"></ContestIdentifier>${content}</Contest>`;
}

export function listVotes(id: number, name: string, votes: number): string {
  return `<Selection><AffiliationIdentifier Id="${id}"><RegisteredName>${name}</RegisteredName></AffiliationIdentifier><ValidVotes>${votes}</ValidVotes></Selection>`;
}

export function candidate(id: number, votes: number): string {
  return `<Selection><Candidate><CandidateIdentifier Id="${id}"></CandidateIdentifier></Candidate><ValidVotes>${votes}</ValidVotes></Selection>`;
}

export function rejected(blank: number, invalid: number): string {
  return `<RejectedVotes ReasonCode="ongeldig">${invalid}</RejectedVotes><RejectedVotes ReasonCode="blanco">${blank}</RejectedVotes>`;
}

export function unit(id: string, name: string, group: string): string {
  return `<ReportingUnitVotes><ReportingUnitIdentifier Id="${id}">${name}</ReportingUnitIdentifier>${group}</ReportingUnitVotes>`;
}

export function countFile(contests: string, id = "510b", name = "Verzonnen"): string {
  const by = id === "510d" ? central : { ...municipality, name };
  return file(
    id,
    `<Count><EventIdentifier></EventIdentifier><Election>${identifier("")}<Contests>${contests}</Contests></Election></Count>`,
    by,
  );
}

/** Letters as on the forms; what is left out is not written. */
export interface Figures {
  readonly A?: number;
  readonly B?: number;
  readonly C?: number;
  readonly D?: number;
  readonly E: number;
  readonly F?: number;
  readonly G?: number;
  readonly I?: number;
  readonly J?: number;
  readonly Z?: number;
  /** More codes of `UncountedVotes`. */
  readonly more?: Readonly<Record<string, number>>;
}

/** A group of votes without its lists. */
export function figures({
  A,
  B,
  C,
  D,
  E,
  F = 0,
  G = 0,
  I,
  J,
  Z = 100,
  more = {},
}: Figures): string {
  const codes = {
    "geldige stempassen": A,
    "geldige volmachtbewijzen": B,
    "geldige kiezerspassen": C,
    "toegelaten kiezers": D,
    "meer getelde stembiljetten": I,
    "minder getelde stembiljetten": J,
    ...more,
  };
  const written = Object.entries(codes).map(([code, number]) =>
    number === undefined ? "" : `<UncountedVotes ReasonCode="${code}">${number}</UncountedVotes>`,
  );
  return `<Cast>${Z}</Cast><TotalCounted>${E}</TotalCounted>${rejected(F, G)}${written.join("")}`;
}

export function definitionFile(seats: number, threshold: number): string {
  const region =
    '<kr:Region RegionNumber="999" RegionCategory="GEMEENTE"><kr:RegionName>Verzonnen</kr:RegionName><kr:Committee CommitteeCategory="CSB"></kr:Committee><kr:Committee CommitteeCategory="HSB"></kr:Committee></kr:Region>';
  const party =
    "<kr:RegisteredParty><kr:RegisteredAppellation>Een</kr:RegisteredAppellation></kr:RegisteredParty>";
  return file(
    "110a",
    `<ElectionEvent><EventIdentifier></EventIdentifier><Election>${definitionIdentifier}<Contest><ContestIdentifier Id="geen"></ContestIdentifier><VotingMethod>SPV</VotingMethod><MaxVotes></MaxVotes></Contest><kr:NumberOfSeats>${seats}</kr:NumberOfSeats><kr:PreferenceThreshold>${threshold}</kr:PreferenceThreshold><kr:ElectionTree>${region}</kr:ElectionTree><kr:RegisteredParties>${party}</kr:RegisteredParties></Election></ElectionEvent>`,
    municipality,
  );
}

export function electedList(id: number, name: string): string {
  return `<Selection><AffiliationIdentifier Id="${id}"><RegisteredName>${name}</RegisteredName></AffiliationIdentifier><Elected>yes</Elected></Selection>`;
}

export function elected(rank: number, lastName: string, initials: string, ranking: 1 | 2): string {
  return `<Selection>${person(rank, lastName, initials)}<Ranking>${ranking}</Ranking><Elected>yes</Elected></Selection>`;
}

export function resultFile(selections: string): string {
  return file(
    "520",
    `<Result><Election>${identifier("")}${contest(selections)}</Election></Result>`,
    central,
  );
}

export function person(id: number, lastName: string, initials: string, prefix?: string): string {
  const between = prefix === undefined ? "" : `<xnl:NamePrefix>${prefix}</xnl:NamePrefix>`;
  return `<Candidate><CandidateIdentifier Id="${id}"></CandidateIdentifier><CandidateFullName><xnl:PersonName><xnl:NameLine NameType="Initials">${initials}</xnl:NameLine>${between}<xnl:LastName>${lastName}</xnl:LastName></xnl:PersonName></CandidateFullName><QualifyingAddress><xal:Locality><xal:LocalityName>Verzonnen</xal:LocalityName></xal:Locality></QualifyingAddress></Candidate>`;
}

export function affiliation(id: number, name: string, candidates: string): string {
  return `<Affiliation><AffiliationIdentifier Id="${id}"><RegisteredName>${name}</RegisteredName></AffiliationIdentifier><Type>op zichzelf staande lijst</Type><kr:ListData PublicationLanguage="nl" PublishGender="true"></kr:ListData>${candidates}</Affiliation>`;
}

export function listFile(contests: string): string {
  return file(
    "230b",
    `<CandidateList><Election>${definitionIdentifier}${contests}</Election></CandidateList>`,
    central,
    "<IssueDate>2030-02-10</IssueDate>",
  );
}
