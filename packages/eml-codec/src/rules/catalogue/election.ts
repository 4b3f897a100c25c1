// Rules over several documents of one election: S20 (Frisian), S21 and X1 to X8.
import { type RuleEntry, rule } from "./entry.js";

/** Codes of the rules over several documents. @public */
export type ElectionCode =
  | "EML-S20-LANGUAGE"
  | "EML-S21-SET"
  | "EML-X01-ELECTION"
  | "EML-X02-LISTS"
  | "EML-X02-CANDIDATES"
  | "EML-X02-NAME"
  | "EML-X02-TWICE"
  | "EML-X03-REGISTERED"
  | "EML-X04-MISSING"
  | "EML-X04-ADDED"
  | "EML-X04-ELECTORS"
  | "EML-X04-TOTAL"
  | "EML-X05-VOTES"
  | "EML-X05-BALLOTS"
  | "EML-X05-ELECTORS"
  | "EML-X05-CODE"
  | "EML-X05-AREA"
  | "EML-X06-SEATS"
  | "EML-X06-EMPTY-SEAT"
  | "EML-X06-CANDIDATES"
  | "EML-X06-UNKNOWN"
  | "EML-X06-RANKS"
  | "EML-X06-TWICE"
  | "EML-X07-RANKING"
  | "EML-X07-ORDER"
  | "EML-X07-NOBODY"
  | "EML-X08-OPTIONS";

const names = ["RegisteredName"];

export const electionRules: Readonly<Record<ElectionCode, RuleEntry>> = {
  "EML-S20-LANGUAGE": rule(
    "S20|warning|EML_NL, section 2.10",
    "PublicationLanguage is fy only in a district where FrysianExportAllowed is true",
    ["kr:ListData/@PublicationLanguage", "kr:Region/@FrysianExportAllowed"],
    [
      "Deze lijst is in het Fries, maar dat kan in dit gebied niet.",
      "This list is in Frisian, but that is not possible in this area.",
    ],
  ),
  "EML-S21-SET": rule(
    "S21|error|Kieswet H 11",
    "lists of one set have the same candidates in the same order in every district",
    ["kr:ListData/@BelongsToSet", "Candidate"],
    [
      "Deze lijst is niet gelijk aan de andere lijsten van haar stel.",
      "This list is not the same as the other lists of its set.",
    ],
  ),
  "EML-X01-ELECTION": rule(
    "X1|error|EML_NL, section 2.3",
    "all files have the same id, date, category and domain of the election",
    ["ElectionIdentifier"],
    ["Dit bestand gaat over een andere verkiezing.", "This file is about another election."],
  ),
  "EML-X02-LISTS": rule(
    "X2|error|Kieswet H 11 and N 9",
    "a count has the lists of its contest, in their order",
    ["AffiliationIdentifier/@Id"],
    [
      "De lijsten van de telling zijn niet die van de kandidatenlijsten.",
      "The lists of the count are not those of the candidate lists.",
    ],
  ),
  "EML-X02-CANDIDATES": rule(
    "X2|error|Kieswet H 11 and N 9",
    "each list of a count has its candidates, in their order",
    ["CandidateIdentifier/@Id"],
    [
      "De kandidaten van deze lijst zijn niet die van de kandidatenlijst.",
      "The candidates of this list are not those of the candidate list.",
    ],
  ),
  "EML-X02-NAME": rule(
    "X2|warning|EML_NL, section 2.5; rule S22",
    "a list has the same name in the count as on the candidate list",
    names,
    ["De lijst heet in de telling anders.", "The list is named differently in the count."],
  ),
  "EML-X02-TWICE": rule(
    "X2|error|Kieswet H 11 and I 17",
    "no two files have the lists of the same contest",
    ["ContestIdentifier/@Id"],
    [
      "Twee bestanden hebben de lijsten van dezelfde kieskring.",
      "Two files have the lists of the same contest.",
    ],
  ),
  "EML-X03-REGISTERED": rule(
    "X3|warning|Kieswet G 1 to G 3; rule S22",
    "the name of a list is one of the registered appellations",
    [...names, "kr:RegisteredAppellation"],
    ["Deze naam is niet geregistreerd.", "This name is not registered."],
  ),
  "EML-X04-MISSING": rule(
    "X4|error|Kieswet J 4; EML_NL, section 3.2",
    "each polling station of the municipality's list is counted",
    ["PollingStation/@Id", "ReportingUnitIdentifier/@Id"],
    [
      "Dit stembureau van de lijst komt niet in de telling voor.",
      "This polling station of the list is not in the count.",
    ],
  ),
  "EML-X04-ADDED": rule(
    "X4|warning|Kieswet J 4; EML_NL, section 3.2",
    "each polling station that is counted is on the municipality's list, unless it was added later",
    ["ReportingUnitIdentifier/@Id", "PollingStation/@Id"],
    [
      "Dit stembureau staat niet op de lijst van stembureaus.",
      "This polling station is not on the list of polling stations.",
    ],
  ),
  "EML-X04-ELECTORS": rule(
    "X4|error|EML_NL, section 3.2",
    "Z of a polling station, where it is not 0, is the number on the municipality's list",
    ["Cast", "PollingStation"],
    [
      "Het aantal kiesgerechtigden is anders dan op de lijst van stembureaus.",
      "The number of electors is not that of the list of polling stations.",
    ],
  ),
  "EML-X04-TOTAL": rule(
    "X4|warning|EML_NL, section 3.2",
    "Z of the municipality is MaxVotes of the list of polling stations",
    ["Cast", "MaxVotes"],
    [
      "Het aantal kiesgerechtigden is anders dan op de lijst van stembureaus.",
      "The number of electors is not that of the list of polling stations.",
    ],
  ),
  "EML-X05-VOTES": rule(
    "X5|error|Kieswet O 1 to O 4, P 1",
    "votes on each list and candidate are the same one level higher",
    ["ValidVotes"],
    ["Deze stemmen zijn een niveau hoger anders.", "These votes are different one level higher."],
  ),
  "EML-X05-BALLOTS": rule(
    "X5|error|Kieswet O 1 to O 4, P 1",
    "E, F and G are the same one level higher",
    ["TotalCounted", "RejectedVotes"],
    ["Dit aantal is een niveau hoger anders.", "This number is different one level higher."],
  ),
  "EML-X05-ELECTORS": rule(
    "X5|warning|EML_NL, section 3.5",
    "Z is the same one level higher; central committees are known to correct it",
    ["Cast"],
    [
      "Het aantal kiesgerechtigden is een niveau hoger anders.",
      "The number of electors is different one level higher.",
    ],
  ),
  "EML-X05-CODE": rule(
    "X5|warning|EML_NL, section 3.5",
    "a code that stands on both levels has the same number",
    ["UncountedVotes"],
    ["Dit aantal is een niveau hoger anders.", "This number is different one level higher."],
  ),
  "EML-X05-AREA": rule(
    "X5|error|Kieswet E 1; EML_NL, section 2.11",
    "a count has each area of the definition exactly once, and no other",
    ["ReportingUnitIdentifier/@Id", "kr:Region"],
    [
      "De gebieden van de telling zijn niet die van de verkiezingsdefinitie.",
      "The areas of the count are not those of the definition.",
    ],
  ),
  "EML-X06-SEATS": rule(
    "X6|error|Kieswet P 2",
    "no more people are elected than there are seats",
    ["Elected", "kr:NumberOfSeats"],
    ["Er zijn meer gekozenen dan zetels.", "More people are elected than there are seats."],
  ),
  "EML-X06-EMPTY-SEAT": rule(
    "X6|warning|Kieswet P 10",
    "as many people are elected as there are seats",
    ["Elected", "kr:NumberOfSeats"],
    ["Er blijven zetels leeg.", "Seats stay empty."],
  ),
  "EML-X06-CANDIDATES": rule(
    "X6|error|Kieswet P 10",
    "no list has more elected than candidates",
    ["Elected", "Candidate"],
    ["Een lijst heeft meer gekozenen dan kandidaten.", "A list has more elected than candidates."],
  ),
  "EML-X06-UNKNOWN": rule(
    "X6|error|EML_NL, section 3.6",
    "each list and ShortCode of the result stands in the count of the whole election",
    ["AffiliationIdentifier/@Id", "CandidateIdentifier/@ShortCode"],
    ["Deze lijst of persoon staat niet in de telling.", "This list or person is not in the count."],
  ),
  "EML-X06-RANKS": rule(
    "X6|error|EML_NL, section 3.6",
    "on each list the elected are numbered 1, 2, 3 and so on",
    ["CandidateIdentifier/@Id"],
    [
      "De gekozenen zijn niet doorlopend genummerd.",
      "The elected are not numbered one after the other.",
    ],
  ),
  "EML-X06-TWICE": rule(
    "X6|error|Kieswet P 19",
    "nobody is elected twice",
    ["CandidateIdentifier/@ShortCode", "CandidateFullName"],
    ["Deze persoon is twee keer gekozen.", "This person is elected twice."],
  ),
  "EML-X07-RANKING": rule(
    "X7|warning|Kieswet P 15 and U 15",
    "Ranking is 1 exactly for those whose votes pass the threshold",
    ["Ranking", "kr:PreferenceThreshold", "ValidVotes"],
    [
      "De Ranking past niet bij het aantal stemmen van deze persoon.",
      "The Ranking does not fit the number of votes of this person.",
    ],
  ),
  "EML-X07-ORDER": rule(
    "X7|warning|Kieswet P 15 to P 19",
    "first those with Ranking 1 by votes, then the others in the order of the list",
    ["Ranking", "CandidateIdentifier/@Id"],
    [
      "De gekozenen staan niet op volgorde van stemmen of van de lijst.",
      "The elected do not stand in the order of votes, or of the list.",
    ],
  ),
  "EML-X07-NOBODY": rule(
    "X7|warning|EML_NL, section 3.6",
    "a result has only lists with a seat",
    ["Selection"],
    ["Van deze lijst is niemand gekozen.", "Nobody of this list is elected."],
  ),
  "EML-X08-OPTIONS": rule(
    "X8|error|EML_NL, section 3.7",
    "the count of a referendum has the answers of its question, and no others",
    ["AffiliationIdentifier/@Id", "ReferendumOptionIdentifier/@Id"],
    [
      "De antwoorden van de telling zijn niet die van de vraag.",
      "The answers of the count are not those of the question.",
    ],
  ),
};
