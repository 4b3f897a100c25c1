// Names of the files in a zip.
import { actions, type CatalogueEntry, entry } from "./catalogue-entry.js";

/**
 * Names of the files in a zip.
 * @public
 */
export type EntryCode =
  | "BUN-ENTRY-EMPTY"
  | "BUN-ENTRY-ENCODING"
  | "BUN-ENTRY-CONTROL"
  | "BUN-ENTRY-BACKSLASH"
  | "BUN-ENTRY-DRIVE"
  | "BUN-ENTRY-ABSOLUTE"
  | "BUN-ENTRY-TRAVERSAL"
  | "BUN-ENTRY-UNICODE"
  | "BUN-ENTRY-RESERVED"
  | "BUN-ENTRY-LONG"
  | "BUN-ENTRY-FOLDER"
  | "BUN-ENTRY-DUPLICATE"
  | "BUN-ENTRY-CASE"
  | "BUN-ENTRY-UNICODE-CLASH"
  | "BUN-ENTRY-PREFIX";

export const entryCodes: Readonly<Record<EntryCode, CatalogueEntry>> = {
  "BUN-ENTRY-EMPTY": entry(
    "error",
    "Een bestand in de zip heeft geen naam.",
    "A file in the zip has no name.",
    actions.report,
  ),
  "BUN-ENTRY-ENCODING": entry(
    "error",
    "De naam van een bestand in de zip is niet op één manier te lezen.",
    "The name of a file in the zip cannot be read in one way only.",
    actions.notRepacked,
  ),
  "BUN-ENTRY-CONTROL": entry(
    "error",
    "De naam van een bestand in de zip bevat een stuurteken.",
    "The name of a file in the zip holds a control character.",
    actions.report,
  ),
  "BUN-ENTRY-BACKSLASH": entry(
    "error",
    "De naam van een bestand in de zip bevat een backslash.",
    "The name of a file in the zip holds a backslash.",
    actions.report,
  ),
  "BUN-ENTRY-DRIVE": entry(
    "error",
    "De naam van een bestand in de zip begint met een schijfletter.",
    "The name of a file in the zip starts with a drive letter.",
    actions.report,
  ),
  "BUN-ENTRY-ABSOLUTE": entry(
    "error",
    "De naam van een bestand in de zip wijst naar een vaste plaats op de computer.",
    "The name of a file in the zip points to a fixed place on the computer.",
    actions.report,
  ),
  "BUN-ENTRY-TRAVERSAL": entry(
    "error",
    "De naam van een bestand in de zip wijst buiten de map.",
    "The name of a file in the zip points outside the folder.",
    actions.report,
  ),
  "BUN-ENTRY-UNICODE": entry(
    "error",
    "De naam van een bestand in de zip bevat onzichtbare of dubbelzinnige tekens.",
    "The name of a file in the zip holds invisible or ambiguous characters.",
    actions.report,
  ),
  "BUN-ENTRY-RESERVED": entry(
    "error",
    "De naam van een bestand in de zip kan niet op elke computer bestaan.",
    "The name of a file in the zip cannot exist on every computer.",
    actions.report,
  ),
  "BUN-ENTRY-LONG": entry(
    "error",
    "De naam van een bestand in de zip is te lang.",
    "The name of a file in the zip is too long.",
    actions.report,
  ),
  "BUN-ENTRY-FOLDER": entry(
    "error",
    "Een bestand in de zip staat in een map. Dat hoort hier niet.",
    "A file in the zip stands in a folder, which is not right here.",
    actions.notRepacked,
  ),
  "BUN-ENTRY-DUPLICATE": entry(
    "error",
    "Twee bestanden in de zip hebben dezelfde naam.",
    "Two files in the zip have the same name.",
    actions.report,
  ),
  "BUN-ENTRY-CASE": entry(
    "error",
    "De namen van twee bestanden in de zip verschillen alleen in hoofdletters.",
    "The names of two files in the zip differ in capitals only.",
    actions.report,
  ),
  "BUN-ENTRY-UNICODE-CLASH": entry(
    "error",
    "De namen van twee bestanden in de zip zien er hetzelfde uit.",
    "The names of two files in the zip look the same.",
    actions.report,
  ),
  "BUN-ENTRY-PREFIX": entry(
    "error",
    "De naam van een bestand in de zip is ook de naam van een map.",
    "The name of a file in the zip is also the name of a folder.",
    actions.report,
  ),
};
