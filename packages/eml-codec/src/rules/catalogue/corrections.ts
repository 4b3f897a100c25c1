// Rules on what EML_NL 1.3 adds to counts: corrections, phase, counting method and investigations.
import { type RuleEntry, rule } from "./entry.js";

/** Codes of the rules on corrections. @public */
export type CorrectionCode =
  | "EML-K01-PHASE"
  | "EML-K01-SAME"
  | "EML-K02-CODE"
  | "EML-K03-NONE"
  | "EML-K04-SUM"
  | "EML-K05-PLACE"
  | "EML-K05-REASON"
  | "EML-K05-TWICE";

const initial = [
  "kr:InitialValidVotes",
  "kr:InitialCast",
  "kr:InitialTotalCounted",
  "kr:InitialRejectedVotes",
  "kr:InitialUncountedVotes",
] as const;

export const correctionRules: Readonly<Record<CorrectionCode, RuleEntry>> = {
  "EML-K01-PHASE": rule(
    "K1|error|EML_NL 1.3, section 3.5",
    "figures from before a correction stand only in a corrigendum",
    ["kr:Phase/@PhaseCode", ...initial],
    [
      "Er staan oude getallen in een telling die geen corrigendum is.",
      "There are earlier figures in a count that is no corrigendum.",
    ],
  ),
  "EML-K01-SAME": rule(
    "K1|error|EML_NL 1.3, section 3.5",
    "a figure from before a correction is another one than that after it",
    initial,
    [
      "Dit getal is niet veranderd, maar staat er als verbeterd.",
      "This figure did not change, but stands there as corrected.",
    ],
  ),
  "EML-K02-CODE": rule(
    "K2|error|EML_NL 1.3, section 3.5",
    "a code among the earlier figures is there among the present ones too",
    ["kr:InitialUncountedVotes/@ReasonCode", "UncountedVotes/@ReasonCode"],
    [
      "Deze code staat alleen bij de oude getallen.",
      "This code is only among the earlier figures.",
    ],
  ),
  "EML-K03-NONE": rule(
    "K3|warning|EML_NL 1.3, section 3.5",
    "a corrigendum has earlier figures somewhere",
    ["kr:Phase/@PhaseCode", ...initial],
    ["In dit corrigendum is niets verbeterd.", "Nothing is corrected in this corrigendum."],
  ),
  "EML-K04-SUM": rule(
    "K4|warning|EML_NL 1.3, section 3.5; rules C1 to C4",
    "the figures before the correction add up as well",
    initial,
    [
      "De getallen van vóór de verbetering tellen niet op.",
      "The figures from before the correction do not add up.",
    ],
  ),
  "EML-K05-PLACE": rule(
    "K5|error|EML_NL 1.3, section 3.5",
    "phase and earlier figures stand in a 510a, b or c; counting method and investigations in a 510b",
    ["kr:Phase", "kr:CountingMethod", "kr:ReportingUnitInvestigations", ...initial],
    ["Dit hoort niet in deze soort telling.", "This does not belong in this kind of count."],
  ),
  "EML-K05-REASON": rule(
    "K5|error|EML_NL 1.3, section 2.1",
    "what was investigated is of the kind that fits the counting method",
    ["kr:Investigation/@ReasonCode", "kr:CountingMethod/@MethodCode"],
    [
      "Dit onderzoek past niet bij de manier van tellen.",
      "This investigation does not fit the way of counting.",
    ],
  ),
  "EML-K05-TWICE": rule(
    "K5|error|EML_NL 1.3, section 3.5",
    "each investigation of a unit is named once",
    ["kr:Investigation/@ReasonCode"],
    ["Dit onderzoek staat er twee keer.", "This investigation is there twice."],
  ),
};
