// Small fictional documents, in the style of EML_NL 1.2.
const namespaces =
  'xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:kr="http://www.kiesraad.nl/extensions" xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function eml(id: string, content: string, issueDate = ""): string {
  return `<EML ${namespaces} Id="${id}" SchemaVersion="5"><TransactionId>1</TransactionId><ManagingAuthority><AuthorityIdentifier Id="0999">Verzonnen</AuthorityIdentifier><AuthorityAddress></AuthorityAddress></ManagingAuthority>${issueDate}<kr:CreationDateTime>2030-03-20T10:00:00.000</kr:CreationDateTime>${content}</EML>`;
}

function election(extra = ""): string {
  return `<ElectionIdentifier Id="GR2030_Verzonnen"><ElectionName>Gemeenteraad Verzonnen 2030</ElectionName><ElectionCategory>GR</ElectionCategory><kr:ElectionSubcategory>GR1</kr:ElectionSubcategory><kr:ElectionDomain Id="0999">Verzonnen</kr:ElectionDomain><kr:ElectionDate>2030-03-20</kr:ElectionDate>${extra}</ElectionIdentifier>`;
}

const nominated = "<kr:NominationDate>2030-02-04</kr:NominationDate>";

export function list(id: number | string, name: string, votes: number | string): string {
  return `<Selection><AffiliationIdentifier Id="${id}"><RegisteredName>${name}</RegisteredName></AffiliationIdentifier><ValidVotes>${votes}</ValidVotes></Selection>`;
}

export function candidate(attributes: string, votes: number | string): string {
  return `<Selection><Candidate><CandidateIdentifier ${attributes}></CandidateIdentifier></Candidate><ValidVotes>${votes}</ValidVotes></Selection>`;
}

export const rest =
  '<Cast>100</Cast><TotalCounted>30</TotalCounted><RejectedVotes ReasonCode="ongeldig">2</RejectedVotes><RejectedVotes ReasonCode="blanco">1</RejectedVotes><UncountedVotes ReasonCode="geldige stempassen">33</UncountedVotes>';

/** Two lists: 20 votes (15 and 5) and 10 votes (10). */
export const votes: string = `${list(1, "Eén", 20)}${candidate('Id="1"', 15)}${candidate('Id="2"', 5)}${list(2, "Twee &amp; Drie", 10)}${candidate('Id="1"', 10)}`;

export function unit(id: string, content: string = votes + rest): string {
  return `<ReportingUnitVotes><ReportingUnitIdentifier Id="${id}">Bureau ${id}</ReportingUnitIdentifier>${content}</ReportingUnitVotes>`;
}

export function contest(content: string, id = "geen"): string {
  return `<Contest><ContestIdentifier Id="${id}"></ContestIdentifier>${content}</Contest>`;
}

export function count(contests: string, id = "510b"): string {
  return eml(
    id,
    `<Count><EventIdentifier></EventIdentifier><Election>${election()}<Contests>${contests}</Contests></Election></Count>`,
  );
}

/** A total and two polling stations. */
export const sampleCount: string = count(
  contest(`<TotalVotes>${votes}${rest}</TotalVotes>${unit("0999::SB1")}${unit("0999::SB2")}`),
);

export function person(attributes: string, child = ""): string {
  return `<Candidate><CandidateIdentifier ${attributes}>${child}</CandidateIdentifier><CandidateFullName><xnl:PersonName><xnl:NameLine NameType="Initials">A.</xnl:NameLine><xnl:LastName>Voorbeeld</xnl:LastName></xnl:PersonName></CandidateFullName><Gender>female</Gender><QualifyingAddress><xal:Locality><xal:LocalityName>Verzonnen</xal:LocalityName></xal:Locality></QualifyingAddress></Candidate>`;
}

export function affiliation(id: number, candidates: string): string {
  return `<Affiliation><AffiliationIdentifier Id="${id}"><RegisteredName>Lijst ${id}</RegisteredName></AffiliationIdentifier><Type>op zichzelf staande lijst</Type><kr:ListData BelongsToSet="1" PublicationLanguage="nl" PublishGender="true"></kr:ListData>${candidates}</Affiliation>`;
}

export function lists(content: string): string {
  const issued = "<IssueDate>2030-02-10</IssueDate>";
  return eml(
    "230b",
    `<CandidateList><Election>${election(nominated)}${content}</Election></CandidateList>`,
    issued,
  );
}

export const sampleLists: string = lists(
  contest(affiliation(1, person('Id="1"') + person('Id="2"')) + affiliation(2, person('Id="1"'))),
);

export function elected(attributes: string, ranking: string): string {
  return `<Selection>${person(attributes)}${ranking}<Elected>yes</Elected></Selection>`;
}

export function electedList(id: number, extra = ""): string {
  return `<Selection><AffiliationIdentifier Id="${id}"><RegisteredName>Lijst ${id}</RegisteredName></AffiliationIdentifier>${extra}<Elected>yes</Elected></Selection>`;
}

export function result(content: string): string {
  return eml("520", `<Result><Election>${election()}${content}</Election></Result>`);
}

export const sampleResult: string = result(
  contest(
    electedList(1) +
      elected('Id="1" ShortCode="VoorbeeldA"', "<Ranking>1</Ranking>") +
      elected('Id="2" ShortCode="VoorbeeldA1"', "<Ranking>2</Ranking>"),
  ),
);

export const region =
  '<kr:Region RegionNumber="999" RegionCategory="GEMEENTE"><kr:RegionName>Verzonnen</kr:RegionName><kr:Committee CommitteeCategory="CSB" CommitteeName="Raad"></kr:Committee><kr:Committee CommitteeCategory="HSB"></kr:Committee></kr:Region>';

export function definition(regions: string): string {
  return eml(
    "110a",
    `<ElectionEvent><EventIdentifier></EventIdentifier><Election>${election(nominated)}<Contest><ContestIdentifier Id="geen"></ContestIdentifier><VotingMethod>SPV</VotingMethod><MaxVotes></MaxVotes></Contest><kr:NumberOfSeats>9</kr:NumberOfSeats><kr:PreferenceThreshold>50</kr:PreferenceThreshold><kr:ElectionTree>${regions}</kr:ElectionTree><kr:RegisteredParties><kr:RegisteredParty><kr:RegisteredAppellation>Eén</kr:RegisteredAppellation></kr:RegisteredParty></kr:RegisteredParties></Election></ElectionEvent>`,
  );
}

export const sampleDefinition: string = definition(region);

export const samples: readonly string[] = [
  sampleDefinition,
  sampleLists,
  sampleCount,
  sampleResult,
];
