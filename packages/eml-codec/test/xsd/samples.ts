// Small fictional documents that hold everything their schema knows, for both profiles.
import type { SchemaProfile } from "../../src/xsd/index.js";

export interface Sample {
  readonly name: string;
  readonly text: string;
}

const namespaces = [
  'xmlns="urn:oasis:names:tc:evs:schema:eml"',
  'xmlns:kr="http://www.kiesraad.nl/extensions"',
  'xmlns:sb="http://www.kiesraad.nl/sb-extensions"',
  'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"',
  'xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"',
  'xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"',
].join(" ");

const algorithm = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";
const authority =
  '<ManagingAuthority><AuthorityIdentifier Id="0999">Voorbeeld</AuthorityIdentifier><AuthorityAddress></AuthorityAddress><kr:CreatedByAuthority Id="CSB">De Kiesraad</kr:CreatedByAuthority></ManagingAuthority>';
const issued = "<IssueDate>2026-02-02</IssueDate>";
const identifier =
  '<ElectionIdentifier Id="GR2026_Voorbeeld"><ElectionName>Gemeenteraad Voorbeeld 2026</ElectionName><ElectionCategory>GR</ElectionCategory><kr:ElectionSubcategory>GR1</kr:ElectionSubcategory><kr:ElectionDomain Id="0999">Voorbeeld</kr:ElectionDomain><kr:ElectionDate>2026-03-18</kr:ElectionDate>';
const election = `${identifier}</ElectionIdentifier>`;
const nominated = `${identifier}<kr:NominationDate>2026-02-02</kr:NominationDate></ElectionIdentifier>`;

function name(element: string): string {
  return `<${element}><xnl:PersonName><xnl:NameLine NameType="Initials">A.B.</xnl:NameLine><xnl:FirstName>Anna</xnl:FirstName><xnl:NamePrefix>van</xnl:NamePrefix><xnl:LastName>Dijk</xnl:LastName></xnl:PersonName></${element}>`;
}

const locality =
  "<xal:Locality><xal:AddressLine>Dorpsweg 1</xal:AddressLine><xal:LocalityName>Voorbeeld</xal:LocalityName><xal:PostalCode><xal:PostalCodeNumber>1234 AB</xal:PostalCodeNumber></xal:PostalCode></xal:Locality>";
const abroad = `<xal:Country><xal:CountryNameCode>BE</xal:CountryNameCode>${locality}</xal:Country>`;
const contact = `<Contact><MailingAddress>${locality}</MailingAddress></Contact>`;
const living =
  "<kr:LivingAddress><kr:LocalityName>Voorbeeld</kr:LocalityName><kr:CountryNameCode>NL</kr:CountryNameCode></kr:LivingAddress>";
const agent = `<Agent Role="H10"><AgentIdentifier>${name("AgentName")}</AgentIdentifier>${contact}${living}</Agent>`;
const tree =
  '<kr:ElectionTree><kr:Region RegionNumber="1" RegionCategory="PROVINCIE" RomanNumerals="true"><kr:RegionName>Provincie</kr:RegionName><kr:Committee CommitteeCategory="CSB" CommitteeName="Groot" AcceptCentralSubmissions="true"></kr:Committee></kr:Region><kr:Region RegionNumber="0999" RegionCategory="GEMEENTE" SuperiorRegionNumber="1" SuperiorRegionCategory="PROVINCIE" FrysianExportAllowed="false"><kr:RegionName>Voorbeeld</kr:RegionName><kr:Committee CommitteeCategory="HSB"></kr:Committee></kr:Region></kr:ElectionTree>';

function envelope(profile: SchemaProfile, id: string, head: string, content: string): Sample {
  const schema = profile === "1.3" ? '<kr:Schema Version="1.3"></kr:Schema>' : "";
  return {
    name: `${id} ${profile}`,
    text: `<EML ${namespaces} Id="${id}" SchemaVersion="5"><TransactionId>1</TransactionId>${head}${schema}<kr:CreationDateTime>2026-02-02T12:00:00.000</kr:CreationDateTime><ds:CanonicalizationMethod Algorithm="${algorithm}"></ds:CanonicalizationMethod>${content}</EML>`,
  };
}

function definition(profile: SchemaProfile): Sample {
  return envelope(
    profile,
    "110a",
    authority + issued,
    `<ElectionEvent><EventIdentifier></EventIdentifier><Election>${nominated}<Contest><ContestIdentifier Id="geen"></ContestIdentifier><VotingMethod>SPV</VotingMethod><MaxVotes></MaxVotes></Contest><kr:NumberOfSeats>17</kr:NumberOfSeats><kr:PreferenceThreshold>50</kr:PreferenceThreshold>${tree}<kr:RegisteredParties><kr:RegisteredParty><kr:RegisteredAppellation>Partij Een</kr:RegisteredAppellation><kr:RegisteredBy>A. van Dijk</kr:RegisteredBy></kr:RegisteredParty></kr:RegisteredParties></Election></ElectionEvent>`,
  );
}

const place =
  "<sb:Location><sb:BAGId>0123456789012345</sb:BAGId><sb:StreetName>Dorpsweg</sb:StreetName><sb:Number>3</sb:Number><sb:Letter>a</sb:Letter><sb:NumberAddition>bis</sb:NumberAddition><sb:PostalCode>1234 AB</sb:PostalCode><sb:City>Voorbeeld</sb:City><sb:AdditionalAddressInformation>zijdeur</sb:AdditionalAddressInformation><sb:BuildingUsage>Onderwijs</sb:BuildingUsage><sb:DistrictName>Centrum</sb:DistrictName><sb:DistrictCode>WK099900</sb:DistrictCode><sb:NeighbourhoodName>Kerkbuurt</sb:NeighbourhoodName><sb:NeighbourhoodCode>BU09990001</sb:NeighbourhoodCode><sb:Website>https://voorbeeld.example/</sb:Website><sb:OpenTime>2026-03-18T07:30:00</sb:OpenTime><sb:ClosingTime>2026-03-18T21:00:00</sb:ClosingTime><sb:RDx>81611.5</sb:RDx><sb:RDy>454000</sb:RDy><sb:Latitude>52.0704</sb:Latitude><sb:Longitude>4.3007</sb:Longitude><sb:CountingLocation>true</sb:CountingLocation><sb:Accessibility><sb:Accessible>true</sb:Accessible><sb:AccessibilityProperties><sb:AccessiblePublicTransport>true</sb:AccessiblePublicTransport><sb:AccessibleToilet>false</sb:AccessibleToilet><sb:HostPresent>true</sb:HostPresent><sb:Guidelines>inside</sb:Guidelines><sb:VotingTemplate>true</sb:VotingTemplate><sb:BrailleCandidateList>true</sb:BrailleCandidateList><sb:LargeLetteredCandidateList>true</sb:LargeLetteredCandidateList><sb:SignLanguageInterpreter>remote</sb:SignLanguageInterpreter><sb:SignLanguagePollingStationMember>false</sb:SignLanguagePollingStationMember><sb:AcousticsForHearingImpaired>true</sb:AcousticsForHearingImpaired><sb:LowStimulusEnvironment>true</sb:LowStimulusEnvironment><sb:Other>ringleiding</sb:Other></sb:AccessibilityProperties></sb:Accessibility><sb:OtherInfo>geen</sb:OtherInfo></sb:Location>";

function station(profile: SchemaProfile, number: number): string {
  const old = profile === "1.2" && number === 2;
  const named = `<Locality><xal:LocalityName>Dorpshuis</xal:LocalityName><xal:PostalCode><xal:PostalCodeNumber>1234 AB</xal:PostalCodeNumber></xal:PostalCode></Locality>${profile === "1.3" ? place : ""}`;
  const kind =
    profile === "1.3"
      ? "<kr:ReportingUnitType>FixedLocation</kr:ReportingUnitType><kr:SharedLocation>false</kr:SharedLocation>"
      : "";
  return `<PollingPlace Channel="polling"><PhysicalLocation><Address>${old ? "<xal:Address>Dorpsweg 3</xal:Address>" : named}</Address><PollingStation Id="${number}">1000</PollingStation>${kind}</PhysicalLocation></PollingPlace>`;
}

function stations(profile: SchemaProfile): Sample {
  const site =
    profile === "1.3"
      ? "<sb:MunicipalityContactDetails>bel 14</sb:MunicipalityContactDetails><sb:MunicipalityElectionSite>https://voorbeeld.example/</sb:MunicipalityElectionSite>"
      : "";
  return envelope(
    profile,
    "110b",
    authority + issued,
    `<ElectionEvent><EventIdentifier></EventIdentifier><Election>${election}<Contest><ContestIdentifier Id="geen"></ContestIdentifier><ReportingUnit><ReportingUnitIdentifier Id="0999">Voorbeeld</ReportingUnitIdentifier></ReportingUnit><VotingMethod>SPV</VotingMethod><MaxVotes>2000</MaxVotes>${site}${station(profile, 1)}${station(profile, 2)}</Contest></Election></ElectionEvent>`,
  );
}

const listData =
  '<kr:ListData BelongsToSet="1" BelongsToCombination="A" PublicationLanguage="nl" PublishGender="true"><kr:Contests><kr:Contest Id="1">Voorbeeld</kr:Contest></kr:Contests></kr:ListData>';
const personal =
  "<kr:DateOfBirthAnnex>XX-05-1976</kr:DateOfBirthAnnex><kr:NationalIdentificationNumber>123456782</kr:NationalIdentificationNumber>";

function gender(profile: SchemaProfile, second: boolean): string {
  return profile === "1.3" && second
    ? "<kr:GenderAnnex>other</kr:GenderAnnex>"
    : "<Gender>female</Gender>";
}

function nomination(profile: SchemaProfile): Sample {
  const candidate = (id: number): string =>
    `<Candidate><CandidateIdentifier Id="${id}"></CandidateIdentifier>${name("CandidateFullName")}<DateOfBirth>1976-05-04</DateOfBirth>${gender(profile, id === 2)}<QualifyingAddress>${id === 1 ? locality : abroad}</QualifyingAddress>${contact}${agent}${personal}</Candidate>`;
  const proposer = (title: string): string =>
    `<Proposer>${name("Name")}${contact}<JobTitle>${title}</JobTitle><Id>1</Id>${living}</Proposer>`;
  return envelope(
    profile,
    "210",
    authority + issued,
    `<Nomination>${nominated}<ContestIdentifier Id="1"><ContestName>Voorbeeld</ContestName></ContestIdentifier><Affiliation><AffiliationIdentifier><RegisteredName>Partij Een</RegisteredName></AffiliationIdentifier><Type>lijstengroep</Type>${listData}${candidate(1)}${candidate(2)}</Affiliation><Nominate>${proposer("inleveraar")}${proposer("plaatsvervanger van de inleveraar")}</Nominate></Nomination>`,
  );
}

function lists(profile: SchemaProfile): Sample {
  const person = `${name("CandidateFullName")}<DateOfBirth>1976-05-04</DateOfBirth>${gender(profile, true)}<QualifyingAddress>${abroad}</QualifyingAddress>${contact}${agent}${personal}`;
  const contest = (id: string, first: string): string =>
    `<Contest><ContestIdentifier Id="${id}"><ContestName>Kring</ContestName></ContestIdentifier><Affiliation><AffiliationIdentifier Id="1"><RegisteredName>Partij Een</RegisteredName></AffiliationIdentifier><Type>stel gelijkluidende lijsten</Type>${listData}<Candidate>${first}</Candidate><Candidate><CandidateIdentifier Id="2"></CandidateIdentifier>${name("CandidateFullName")}${gender(profile, false)}<QualifyingAddress>${locality}</QualifyingAddress></Candidate></Affiliation><Affiliation><AffiliationIdentifier Id="2"><RegisteredName></RegisteredName></AffiliationIdentifier><Type>op zichzelf staande lijst</Type><kr:ListData PublishGender="false"></kr:ListData><Candidate><CandidateIdentifier Id="1"></CandidateIdentifier></Candidate></Affiliation></Contest>`;
  return envelope(
    profile,
    "230c",
    authority + issued,
    `<CandidateList><ListDate>2026-02-06</ListDate><Election>${nominated}${contest("I", `<CandidateIdentifier Id="1" ShortCode="DijkAB"></CandidateIdentifier>${person}`)}${contest("II", '<CandidateIdentifier Id="1"><ShortCode>DijkAB</ShortCode></CandidateIdentifier>')}</Election></CandidateList>`,
  );
}

function votes(profile: SchemaProfile, all: boolean): string {
  const initial = (text: string): string => (profile === "1.3" ? text : "");
  const corrected = initial("<kr:InitialValidVotes>2</kr:InitialValidVotes>");
  const full = all
    ? `${name("CandidateFullName")}${gender(profile, true)}<QualifyingAddress><xal:Locality><xal:LocalityName>Voorbeeld</xal:LocalityName></xal:Locality></QualifyingAddress>`
    : "";
  const option = all
    ? '<Selection><ReferendumOptionIdentifier Id="voor">Voor</ReferendumOptionIdentifier><ValidVotes>0</ValidVotes></Selection>'
    : "";
  return `<Selection Value="1" Category="x"><AffiliationIdentifier Id="1"><RegisteredName>Partij Een</RegisteredName></AffiliationIdentifier>${corrected}<ValidVotes>3</ValidVotes></Selection><Selection><Candidate><CandidateIdentifier Id="1" ShortCode="DijkAB"></CandidateIdentifier>${full}</Candidate><ValidVotes>3</ValidVotes></Selection><Selection><Candidate><CandidateIdentifier><ShortCode>BakkerC</ShortCode></CandidateIdentifier></Candidate><ValidVotes>0</ValidVotes></Selection><Selection><AffiliationIdentifier Id="2"><RegisteredName></RegisteredName></AffiliationIdentifier><ValidVotes>0</ValidVotes></Selection>${option}${initial("<kr:InitialCast>9</kr:InitialCast>")}<Cast>10</Cast>${initial("<kr:InitialTotalCounted>2</kr:InitialTotalCounted>")}<TotalCounted>3</TotalCounted>${initial('<kr:InitialRejectedVotes ReasonCode="blanco">1</kr:InitialRejectedVotes>')}<RejectedVotes ReasonCode="ongeldig" Reason="x" VoteType="y">0</RejectedVotes><RejectedVotes ReasonCode="blanco">0</RejectedVotes>${initial('<kr:InitialUncountedVotes ReasonCode="geldige stempassen">2</kr:InitialUncountedVotes>')}<UncountedVotes ReasonCode="geldige stempassen">3</UncountedVotes><UncountedVotes ReasonCode="geldige volmachtbewijzen">0</UncountedVotes><UncountedVotes ReasonCode="toegelaten kiezers">3</UncountedVotes>`;
}

function count(profile: SchemaProfile, id: "510a" | "510b"): Sample {
  const kind =
    profile === "1.3"
      ? "<kr:ReportingUnitType>Special</kr:ReportingUnitType><kr:SharedLocation>true</kr:SharedLocation>"
      : "";
  const unit = (number: number): string =>
    `<ReportingUnitVotes><ReportingUnitIdentifier Id="0999::SB${number}">Stembureau</ReportingUnitIdentifier>${kind}${votes(profile, number === 1)}<kr:ReportingUnitInvestigations><kr:Investigation ReasonCode="onderzocht vanwege andere fout">true</kr:Investigation><kr:Investigation ReasonCode="uitslag gecorrigeerd">false</kr:Investigation></kr:ReportingUnitInvestigations></ReportingUnitVotes>`;
  const whole =
    id === "510a"
      ? unit(1)
      : `<TotalVotes>${votes(profile, true)}</TotalVotes>${unit(1)}${unit(2)}`;
  const method =
    profile === "1.3"
      ? '<kr:CountingMethod MethodCode="centrale stemopneming"></kr:CountingMethod>'
      : "";
  const phase = profile === "1.3" ? '<kr:Phase PhaseCode="corrigendum"></kr:Phase>' : "";
  return envelope(
    profile,
    id,
    authority,
    `<Count>${method}<EventIdentifier><EventName>x</EventName><EventQualifier Id="y">z</EventQualifier></EventIdentifier>${phase}<Election>${election}<Contests><Contest><ContestIdentifier Id="geen"></ContestIdentifier>${whole}</Contest></Contests></Election></Count>`,
  );
}

function result(profile: SchemaProfile): Sample {
  const candidate = (id: number, ranking: number): string =>
    `<Selection><Candidate><CandidateIdentifier Id="${id}" ShortCode="DijkAB${id}"></CandidateIdentifier>${name("CandidateFullName")}${gender(profile, id === 2)}<QualifyingAddress><xal:Locality><xal:LocalityName>Voorbeeld</xal:LocalityName></xal:Locality></QualifyingAddress></Candidate><Votes>12</Votes><Ranking>${ranking}</Ranking><Elected>yes</Elected></Selection>`;
  const list = (id: number): string =>
    `<Selection><AffiliationIdentifier Id="${id}"><RegisteredName>Partij</RegisteredName></AffiliationIdentifier><Elected>yes</Elected></Selection>`;
  return envelope(
    profile,
    "520",
    authority,
    `<Result><Election>${election}<Contest><ContestIdentifier Id="alle"></ContestIdentifier>${list(1)}${candidate(1, 1)}${candidate(2, 2)}${list(3)}${candidate(1, 2)}</Contest></Election></Result>`,
  );
}

function referendum(profile: SchemaProfile): Sample {
  const act = identifier
    .replace("GR2026_Voorbeeld", "NR20260318")
    .replace(">GR<", ">NR<")
    .replace(">GR1<", ">NR<");
  return envelope(
    profile,
    "630",
    authority + issued,
    `<OptionsList><Election>${act}</ElectionIdentifier><Proposal><ProposalIdentifier Id="p" DisplayOrder="1" ShortCode="q"><ProposalName>Bent u voor?</ProposalName></ProposalIdentifier><Options><ReferendumOptionIdentifier Id="1" DisplayOrder="1" ShortCode="v">Voor</ReferendumOptionIdentifier><ReferendumOptionIdentifier Id="2">Tegen</ReferendumOptionIdentifier></Options></Proposal>${tree}</Election></OptionsList>`,
  );
}

/** One document of every kind. */
export function samples(profile: SchemaProfile): Sample[] {
  return [
    definition(profile),
    stations(profile),
    nomination(profile),
    lists(profile),
    count(profile, "510a"),
    count(profile, "510b"),
    result(profile),
    referendum(profile),
  ];
}
