// Rules on people and places in 110b, 210 and 230: S18 to S20.
import { type RuleEntry, rule } from "./entry.js";

/** Codes of the rules on people and places. @public */
export type PeopleCode =
  | "EML-S18-NUMBER"
  | "EML-S18-BIRTH"
  | "EML-S18-MONTH"
  | "EML-S18-AGE"
  | "EML-S19-HOURS"
  | "EML-S19-MOVES"
  | "EML-S19-STAYS"
  | "EML-S19-NAME"
  | "EML-S19-NEIGHBOURHOOD"
  | "EML-S19-PLACE"
  | "EML-S20-SUBMITTER"
  | "EML-S20-DEPUTY";

export const peopleRules: Readonly<Record<PeopleCode, RuleEntry>> = {
  "EML-S18-NUMBER": rule(
    "S18|warning|EML_NL, section 2.9",
    "a citizen service number has nine digits and passes the test by eleven",
    ["kr:NationalIdentificationNumber"],
    ["Dit is geen burgerservicenummer.", "This is no citizen service number."],
  ),
  "EML-S18-BIRTH": rule(
    "S18|warning|EML_NL, section 2.9",
    "a date of birth is given whole, or in part, not both",
    ["DateOfBirth", "kr:DateOfBirthAnnex"],
    ["De geboortedatum staat er twee keer.", "The date of birth is there twice."],
  ),
  "EML-S18-MONTH": rule(
    "S18|warning|EML_NL, section 2.1",
    "the month of a date of birth that is known in part is 1 to 12",
    ["kr:DateOfBirthAnnex"],
    ["Deze maand bestaat niet.", "There is no such month."],
  ),
  "EML-S18-AGE": rule(
    "S18|warning|Kieswet B 1, H 4",
    "a candidate is 18 or older on election day",
    ["DateOfBirth", "kr:DateOfBirthAnnex", "kr:ElectionDate"],
    [
      "Deze kandidaat is op de dag van de stemming nog geen 18 jaar.",
      "This candidate is not yet 18 on election day.",
    ],
  ),
  "EML-S19-HOURS": rule(
    "S19|error|Kieswet J 1; EML_NL 1.3, section 3.2",
    "a polling station closes after it opens",
    ["sb:OpenTime", "sb:ClosingTime"],
    ["Dit stembureau sluit voordat het opent.", "This polling station closes before it opens."],
  ),
  "EML-S19-MOVES": rule(
    "S19|warning|Kieswet J 4a; EML_NL 1.3, section 3.2",
    "only a station that moves has more than one location",
    ["sb:Location", "kr:ReportingUnitType"],
    [
      "Dit stembureau heeft meer plaatsen, maar is niet mobiel.",
      "This polling station has several places, but does not move.",
    ],
  ),
  "EML-S19-STAYS": rule(
    "S19|info|Kieswet J 4a; EML_NL 1.3, section 3.2",
    "a station that moves has more than one location",
    ["kr:ReportingUnitType", "sb:Location"],
    [
      "Dit mobiele stembureau heeft maar één plaats.",
      "This moving polling station has one place only.",
    ],
  ),
  "EML-S19-NAME": rule(
    "S19|warning|Kiesbesluit J 1",
    "the list of polling stations has real ones only: none is named a reserve, fictional or a test",
    ["Locality/LocalityName"],
    [
      "Deze naam past niet bij een echt stembureau.",
      "This is not the name of a real polling station.",
    ],
  ),
  "EML-S19-NEIGHBOURHOOD": rule(
    "S19|error|EML_NL 1.3, section 3.2",
    "the code of a neighbourhood begins with the digits of its district",
    ["sb:NeighbourhoodCode", "sb:DistrictCode"],
    ["Deze buurt ligt niet in deze wijk.", "This neighbourhood is not in this district."],
  ),
  "EML-S19-PLACE": rule(
    "S19|error|EML_NL 1.3, section 3.2",
    "latitude and longitude are in the Netherlands",
    ["sb:Latitude", "sb:Longitude"],
    ["Deze plaats ligt niet in Nederland.", "This place is not in the Netherlands."],
  ),
  "EML-S20-SUBMITTER": rule(
    "S20|error|Kieswet H 1 and H 3; EML_NL, section 3.3",
    "somebody hands the list in",
    ["JobTitle"],
    ["Niemand levert deze lijst in.", "Nobody hands this list in."],
  ),
  "EML-S20-DEPUTY": rule(
    "S20|error|Kieswet H 3; EML_NL, section 3.3",
    "each deputy has a place among the deputies",
    ["Proposer/Id", "JobTitle"],
    ["Deze plaatsvervanger heeft geen volgnummer.", "This deputy has no place in the order."],
  ),
};
