// The codes of the count overview, with what they mean and what to do. A code is never reused.
import type { CodeEntry } from "../code-entry.js";

/** A code of the count overview (CSV). @public */
export type OverviewIssueCode =
  | "EML-CSV-AREA"
  | "EML-CSV-CANDIDATE"
  | "EML-CSV-CODE"
  | "EML-CSV-CONTEST"
  | "EML-CSV-ELECTION"
  | "EML-CSV-LAYOUT"
  | "EML-CSV-NAME"
  | "EML-CSV-ENCODING"
  | "EML-CSV-QUOTE"
  | "EML-CSV-HEADING"
  | "EML-CSV-CELLS"
  | "EML-CSV-LABEL"
  | "EML-CSV-NUMBER"
  | "EML-CSV-FORM";

type Texts = readonly [nl: string, en: string];

const choose: Texts = [
  "Kies de kandidatenlijsten en de telling van dezelfde verkiezing en hetzelfde gebied.",
  "Choose the candidate lists and the count of the same election and the same area.",
];
const fetchAgain: Texts = [
  "Haal het bestand opnieuw op, en open het niet eerst in een spreadsheet.",
  "Fetch the file again, and do not open it in a spreadsheet first.",
];

function entry(severity: CodeEntry["severity"], meaning: Texts, action: Texts): CodeEntry {
  return {
    severity,
    meaning: { nl: meaning[0], en: meaning[1] },
    action: { nl: action[0], en: action[1] },
  };
}

/** Every code of the count overview. @public */
export const overviewCatalogue: Readonly<Record<OverviewIssueCode, CodeEntry>> = {
  "EML-CSV-AREA": entry(
    "error",
    [
      "Dit is geen telling van een gemeente: het gebied moet erbij worden gegeven.",
      "This is no count of a municipality: the area has to be given.",
    ],
    ["Geef de naam en het nummer van het gebied.", "Give the name and the number of the area."],
  ),
  "EML-CSV-CANDIDATE": entry(
    "error",
    [
      "Deze lijst of kandidaat staat niet op de kandidatenlijsten.",
      "This list or candidate is not on the candidate lists.",
    ],
    choose,
  ),
  "EML-CSV-CODE": entry(
    "warning",
    [
      "Voor dit aantal kent het tellingsoverzicht geen regel; het staat er niet in.",
      "The count overview knows no row for this number; it is not in it.",
    ],
    ["Kijk voor dit aantal in de EML-telling.", "Look for this number in the EML count."],
  ),
  "EML-CSV-CONTEST": entry(
    "error",
    [
      "De telling heeft niet precies één kieskring met een totaal.",
      "The count has not exactly one contest with a total.",
    ],
    choose,
  ),
  "EML-CSV-ELECTION": entry(
    "error",
    [
      "De kandidatenlijsten zijn van een andere verkiezing of kieskring dan de telling.",
      "The candidate lists are of another election or contest than the count.",
    ],
    choose,
  ),
  "EML-CSV-LAYOUT": entry(
    "error",
    [
      "Dit stembureau heeft andere lijsten of kandidaten dan het totaal.",
      "This polling station has other lists or candidates than the total.",
    ],
    ["Laat de maker van de telling dit verbeteren.", "Have the maker of the count correct this."],
  ),
  "EML-CSV-NAME": entry(
    "error",
    [
      "De naam van de verkiezing of van een persoon ontbreekt.",
      "The name of the election or of a person is missing.",
    ],
    choose,
  ),
  "EML-CSV-ENCODING": entry(
    "error",
    ["Het bestand is geen geldige UTF-8.", "The file is not valid UTF-8."],
    fetchAgain,
  ),
  "EML-CSV-QUOTE": entry(
    "error",
    [
      "Een aanhalingsteken staat op de verkeerde plaats.",
      "A quotation mark stands in the wrong place.",
    ],
    fetchAgain,
  ),
  "EML-CSV-HEADING": entry(
    "error",
    ["Een kopregel ontbreekt of is anders.", "A heading is missing or different."],
    fetchAgain,
  ),
  "EML-CSV-CELLS": entry(
    "error",
    ["Deze regel heeft niet het juiste aantal cellen.", "This row has the wrong number of cells."],
    fetchAgain,
  ),
  "EML-CSV-LABEL": entry(
    "error",
    [
      "Deze regel hoort niet op deze plaats in een tellingsoverzicht.",
      "This row does not belong in this place of a count overview.",
    ],
    fetchAgain,
  ),
  "EML-CSV-NUMBER": entry(
    "error",
    ["Hier moet een heel getal staan.", "A whole number should stand here."],
    fetchAgain,
  ),
  "EML-CSV-FORM": entry(
    "error",
    [
      "De waarden zijn te lezen, maar het bestand is anders geschreven dan OSV en Abacus doen.",
      "The values can be read, but the file is written in another way than OSV and Abacus do.",
    ],
    fetchAgain,
  ),
};
