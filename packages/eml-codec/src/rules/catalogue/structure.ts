// Rules on identity and structure of one document: S2 to S17.
import { type RuleEntry, rule } from "./entry.js";

/** Codes of the rules on identity and structure. @public */
export type StructureCode =
  | "EML-S02-MISSING"
  | "EML-S02-ABSENT"
  | "EML-S03-CATEGORY"
  | "EML-S03-SUBCATEGORY"
  | "EML-S03-DATE"
  | "EML-S04-DOMAIN"
  | "EML-S04-AUTHORITY"
  | "EML-S05-SEATS"
  | "EML-S05-HOUSE"
  | "EML-S05-ODD"
  | "EML-S06-THRESHOLD"
  | "EML-S07-NOMINATION"
  | "EML-S07-MADE"
  | "EML-S08-UNIT"
  | "EML-S09-ORDER"
  | "EML-S09-COUNT-ORDER"
  | "EML-S10-LISTS"
  | "EML-S10-CANDIDATES"
  | "EML-S14-ROOT"
  | "EML-S14-PARENT"
  | "EML-S14-CYCLE"
  | "EML-S14-COMMITTEE"
  | "EML-S14-DISTRICTS"
  | "EML-S15-CONTEST"
  | "EML-S16-AUTHORITY"
  | "EML-S16-CENTRAL"
  | "EML-S17-UNIT";

const election = "ElectionIdentifier";

export const structureRules: Readonly<Record<StructureCode, RuleEntry>> = {
  "EML-S02-MISSING": rule(
    "S2|error|EML_NL 1.3, section on the head of a file",
    "a file of EML_NL 1.3 has CreationDateTime; 110a also ElectionSubcategory and NominationDate, 230 NominationDate",
    ["kr:CreationDateTime", "kr:ElectionSubcategory", "kr:NominationDate"],
    [
      "Dit gegeven hoort volgens EML_NL 1.3 in het bestand, maar ontbreekt.",
      "By EML_NL 1.3 this belongs in the file, but it is missing.",
    ],
  ),
  "EML-S02-ABSENT": rule(
    "S2|info|EML_NL 1.2, section on the head of a file",
    "a file of EML_NL 1.2 has CreationDateTime; 110a also ElectionSubcategory and NominationDate, 230 NominationDate",
    ["kr:CreationDateTime", "kr:ElectionSubcategory", "kr:NominationDate"],
    [
      "Dit gegeven staat meestal in het bestand, maar ontbreekt.",
      "This is usually in the file, but it is missing.",
    ],
  ),
  "EML-S03-CATEGORY": rule(
    "S3|error|EML_NL, section 2.3",
    "ElectionCategory is how the Id of the election begins",
    [`${election}/@Id`, "ElectionCategory"],
    ["De soort verkiezing past niet bij het kenmerk.", "The category does not fit the id."],
  ),
  "EML-S03-SUBCATEGORY": rule(
    "S3|error|EML_NL, section 2.3",
    "ElectionSubcategory belongs to ElectionCategory",
    ["ElectionCategory", "kr:ElectionSubcategory"],
    ["De ondersoort past niet bij de soort.", "The subcategory does not fit the category."],
  ),
  "EML-S03-DATE": rule(
    "S3|warning|EML_NL, section 2.3",
    "year or date in the Id of the election are those of ElectionDate",
    [`${election}/@Id`, "kr:ElectionDate"],
    ["De datum past niet bij het kenmerk.", "The date does not fit the id."],
  ),
  "EML-S04-DOMAIN": rule(
    "S4|warning|EML_NL, section 2.3",
    "ElectionDomain is there exactly for GR, PS, AB, BC, GC and ER",
    ["ElectionCategory", "kr:ElectionDomain"],
    [
      "Het gebied hoort er bij deze soort verkiezing juist wel of juist niet te staan.",
      "For this category the area should be there, or should not be there.",
    ],
  ),
  "EML-S04-AUTHORITY": rule(
    "S4|warning|EML_NL, section 2.3",
    "in a 510b of a GR election, ElectionDomain/@Id is AuthorityIdentifier/@Id",
    ["kr:ElectionDomain/@Id", "AuthorityIdentifier/@Id"],
    [
      "De telling is niet van de gemeente van de verkiezing.",
      "The count is not of the municipality of the election.",
    ],
  ),
  "EML-S05-HOUSE": rule(
    "S5|error|Grondwet 51",
    "the Tweede Kamer (TK) has 150 seats, the Eerste Kamer (EK) 75",
    ["kr:NumberOfSeats", "ElectionCategory"],
    [
      "Deze kamer heeft volgens de Grondwet een ander aantal zetels.",
      "By the constitution this house has another number of seats.",
    ],
  ),
  "EML-S05-SEATS": rule(
    "S5|error|Kieswet P 7 and P 8; EML_NL, section 2.1",
    "GR1, AB1 and ER1 fewer than 19; GR2 and AB2 19 or more",
    ["kr:NumberOfSeats", "kr:ElectionSubcategory"],
    [
      "Dit aantal zetels hoort niet bij deze verkiezing.",
      "This number of seats does not belong to this election.",
    ],
  ),
  "EML-S05-ODD": rule(
    "S5|warning|Gemeentewet 8",
    "a municipal council has an odd number of seats from 9 to 45",
    ["kr:NumberOfSeats"],
    [
      "Een gemeenteraad heeft een oneven aantal zetels van 9 tot en met 45.",
      "A municipal council has an odd number of seats from 9 to 45.",
    ],
  ),
  "EML-S06-THRESHOLD": rule(
    "S6|error|Kieswet P 15, U 15, Ya 13, Y 23a",
    "PreferenceThreshold is the percentage of the law on election day, and never more than 100",
    ["kr:PreferenceThreshold"],
    [
      "Deze voorkeursdrempel hoort niet bij deze verkiezing.",
      "This preference threshold does not belong to this election.",
    ],
  ),
  "EML-S07-NOMINATION": rule(
    "S7|error|Kieswet F 1",
    "NominationDate is not after ElectionDate",
    ["kr:NominationDate", "kr:ElectionDate"],
    ["De kandidaatstelling ligt na de verkiezing.", "The nomination day is after the election."],
  ),
  "EML-S07-MADE": rule(
    "S7|warning|EML_NL, section 1",
    "a count or result is not made before election day; lists are not issued after it",
    ["kr:CreationDateTime", "IssueDate", "kr:ElectionDate"],
    [
      "Het bestand is volgens zijn datum op een onwaarschijnlijk moment gemaakt.",
      "By its date the file was made at an unlikely moment.",
    ],
  ),
  "EML-S08-UNIT": rule(
    "S8|error|EML_NL, section 3.5",
    "no two units have the same number, with or without leading zeros",
    ["ReportingUnitIdentifier/@Id"],
    [
      "Een stembureau, gemeente of kieskring is twee keer geteld.",
      "A polling station, municipality or district is counted twice.",
    ],
  ),
  "EML-S09-ORDER": rule(
    "S9|error|EML_NL, section 3.4; Abacus refuses it too",
    "in a 230, numbers of lists and of candidates go up; gaps are allowed",
    ["AffiliationIdentifier/@Id", "CandidateIdentifier/@Id"],
    [
      "De nummers van lijsten of kandidaten lopen niet op.",
      "The numbers of lists or candidates do not go up.",
    ],
  ),
  "EML-S09-COUNT-ORDER": rule(
    "S9|warning|EML_NL, section 3.5",
    "in a 510, numbers of lists and of candidates go up",
    ["AffiliationIdentifier/@Id", "CandidateIdentifier/@Id"],
    [
      "De nummers van lijsten of kandidaten lopen niet op.",
      "The numbers of lists or candidates do not go up.",
    ],
  ),
  "EML-S10-LISTS": rule(
    "S10|error|EML_NL, section 3.5",
    "each unit has the lists of the total, in the same order; above a district some of them",
    ["AffiliationIdentifier/@Id"],
    [
      "De lijsten van dit gebied zijn niet die van het totaal.",
      "The lists of this area are not those of the total.",
    ],
  ),
  "EML-S10-CANDIDATES": rule(
    "S10|error|EML_NL, section 3.5",
    "below a whole country, each list of a unit has the candidates of the total, in the same order",
    ["CandidateIdentifier/@Id"],
    [
      "De kandidaten van deze lijst zijn niet die van het totaal.",
      "The candidates of this list are not those of the total.",
    ],
  ),
  "EML-S14-ROOT": rule(
    "S14|error|Kieswet E 1; EML_NL, section 2.11",
    "the tree has exactly one root, of the kind of the election",
    ["kr:Region/@RegionCategory"],
    [
      "Bovenaan de gebieden staat niet één gebied van de juiste soort.",
      "At the top of the areas there is not one area of the right kind.",
    ],
  ),
  "EML-S14-PARENT": rule(
    "S14|error|Kieswet E 1; EML_NL, section 2.11",
    "each area lies in an area that is there and may hold it",
    ["kr:Region/@SuperiorRegionCategory", "kr:Region/@SuperiorRegionNumber"],
    [
      "Het gebied waar dit gebied in ligt, is er niet of is van de verkeerde soort.",
      "The area in which this area lies is not there, or is of the wrong kind.",
    ],
  ),
  "EML-S14-CYCLE": rule(
    "S14|error|EML_NL, section 2.11",
    "no area lies in itself",
    ["kr:Region/@SuperiorRegionCategory", "kr:Region/@SuperiorRegionNumber"],
    ["Dit gebied ligt in zichzelf.", "This area lies in itself."],
  ),
  "EML-S14-COMMITTEE": rule(
    "S14|error|Kieswet E 11 and further; EML_NL, section 2.11",
    "there is exactly one central electoral committee",
    ["kr:Committee/@CommitteeCategory", "kr:Committee/@CommitteeName"],
    [
      "Er is niet precies één centraal stembureau.",
      "There is not exactly one central electoral committee.",
    ],
  ),
  "EML-S14-DISTRICTS": rule(
    "S14|error|Kieswet E 1; EML_NL, section 2.11",
    "PS1 and AB have one district; PS2 has more than one",
    ["kr:Region/@RegionCategory", "kr:ElectionSubcategory"],
    [
      "Dit aantal kieskringen past niet bij de verkiezing.",
      "This number of districts does not fit the election.",
    ],
  ),
  "EML-S15-CONTEST": rule(
    "S15|error|EML_NL, section 2.4",
    "ContestIdentifier is `geen`, `alle` or the number of a district, as election and document ask",
    ["ContestIdentifier/@Id"],
    [
      "Deze kieskring past niet bij de verkiezing of het soort bestand.",
      "This contest does not fit the election or the kind of file.",
    ],
  ),
  "EML-S16-AUTHORITY": rule(
    "S16|error|EML_NL, section 2.2",
    "AuthorityIdentifier is of the level of the document; the number of an HSB is that of the contest",
    ["AuthorityIdentifier/@Id", "ContestIdentifier/@Id"],
    [
      "De maker van het bestand is van een ander niveau dan het bestand.",
      "The maker of the file is of another level than the file.",
    ],
  ),
  "EML-S16-CENTRAL": rule(
    "S16|warning|EML_NL, section 2.2",
    "a 510d is made by `CSB`, not by a municipality code",
    ["AuthorityIdentifier/@Id"],
    [
      "Deze telling noemt een gemeente in plaats van het centraal stembureau.",
      "This count names a municipality instead of the central electoral committee.",
    ],
  ),
  "EML-S17-UNIT": rule(
    "S17|error|EML_NL, section 3.5",
    "ids of units are of one level below the document, inside the area of its authority",
    ["ReportingUnitIdentifier/@Id", "AuthorityIdentifier/@Id"],
    ["Dit gebied hoort niet in deze telling.", "This area does not belong in this count."],
  ),
};
