// What files are, what they are called, and whether they may leave.
import { actions, type CatalogueEntry, entry } from "./catalogue-entry.js";

/**
 * What files are, what they are called, and whether they may leave.
 * @public
 */
export type ContentCode =
  | "BUN-NAME-FACTS"
  | "BUN-NAME-UNKNOWN"
  | "BUN-NAME-DEVIATES"
  | "BUN-NAME-CONTENT"
  | "BUN-CONTENT-UNKNOWN"
  | "BUN-CONTENT-UNEXPECTED"
  | "BUN-CONTENT-MISSING"
  | "BUN-CONTENT-TOO-MANY"
  | "BUN-CONTENT-SIGNATURE-NAME"
  | "BUN-CONTENT-NO-SIGNATURE"
  | "BUN-CONTENT-SESSION"
  | "BUN-LEAVE-RESULT-PACKAGE"
  | "BUN-LEAVE-LOCAL-ONLY"
  | "BUN-LEAVE-PERSONAL-DATA"
  | "BUN-LEAVE-NOT-PUBLIC";

export const contentCodes: Readonly<Record<ContentCode, CatalogueEntry>> = {
  "BUN-NAME-FACTS": entry(
    "error",
    "Met deze gegevens kan geen bestandsnaam worden gemaakt.",
    "No file name can be made of these data.",
    actions.ownInput,
  ),
  "BUN-NAME-UNKNOWN": entry(
    "warning",
    "Deze bestandsnaam volgt geen bekend patroon.",
    "This file name follows no known pattern.",
    actions.compare,
  ),
  "BUN-NAME-DEVIATES": entry(
    "info",
    "Deze bestandsnaam wijkt af van het patroon, maar is te begrijpen.",
    "This file name departs from the pattern, but can be understood.",
    actions.compare,
  ),
  "BUN-NAME-CONTENT": entry(
    "warning",
    "De bestandsnaam zegt iets anders dan de inhoud. De inhoud telt.",
    "The file name says something else than the content. The content counts.",
    actions.compare,
  ),
  "BUN-CONTENT-UNKNOWN": entry(
    "error",
    "Aan de inhoud is niet te zien wat voor bestand dit is.",
    "The content does not tell what file this is.",
    actions.askAgain,
  ),
  "BUN-CONTENT-UNEXPECTED": entry(
    "error",
    "Dit bestand hoort niet in deze zip.",
    "This file does not belong in this zip.",
    actions.askAgain,
  ),
  "BUN-CONTENT-MISSING": entry(
    "error",
    "In deze zip ontbreekt een bestand dat erin hoort.",
    "A file that belongs in this zip is missing.",
    actions.askAgain,
  ),
  "BUN-CONTENT-TOO-MANY": entry(
    "error",
    "Van dit soort bestand mag er maar één in de zip staan.",
    "The zip may hold only one file of this kind.",
    actions.report,
  ),
  "BUN-CONTENT-SIGNATURE-NAME": entry(
    "error",
    "De handtekening heeft niet dezelfde naam als het telbestand.",
    "The signature is not named after the count.",
    actions.report,
  ),
  "BUN-CONTENT-NO-SIGNATURE": entry(
    "warning",
    "Bij het telbestand zit geen handtekening. Het is dan niet te gebruiken als eerste invoer.",
    "The count comes without a signature, so it cannot be used as first entry.",
    actions.callCommittee,
  ),
  "BUN-CONTENT-SESSION": entry(
    "warning",
    "Het is niet duidelijk of dit een eerste uitslag of een correctie is.",
    "It is not clear whether this is a first result or a correction.",
    actions.compare,
  ),
  "BUN-LEAVE-RESULT-PACKAGE": entry(
    "error",
    "Deze zip bevat persoonsgegevens. Alleen de zip Resultaat die erin zit, mag worden aangeleverd.",
    "This zip holds personal data. Only the zip Resultaat in it may be handed in.",
    actions.stayInside,
  ),
  "BUN-LEAVE-LOCAL-ONLY": entry(
    "error",
    "Dit bestand mag het gebouw niet uit.",
    "This file may not leave the building.",
    actions.stayInside,
  ),
  "BUN-LEAVE-PERSONAL-DATA": entry(
    "error",
    "Dit bestand bevat geboortedatums en adressen van kandidaten.",
    "This file holds dates of birth and addresses of candidates.",
    actions.stayInside,
  ),
  "BUN-LEAVE-NOT-PUBLIC": entry(
    "error",
    "Dit bestand mag worden aangeleverd, maar niet openbaar worden gemaakt.",
    "This file may be handed in, but not published.",
    actions.stayInside,
  ),
};
