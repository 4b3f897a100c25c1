// The manifest of a bundle, and what a receiver remembers.
import { actions, type CatalogueEntry, entry } from "./catalogue-entry.js";

/**
 * The manifest of a bundle, and what a receiver remembers.
 * @public
 */
export type ManifestCode =
  | "BUN-MANIFEST-JSON"
  | "BUN-MANIFEST-VERSION"
  | "BUN-MANIFEST-SHAPE"
  | "BUN-MANIFEST-CANONICAL"
  | "BUN-MANIFEST-MISSING"
  | "BUN-MANIFEST-EXTRA"
  | "BUN-MANIFEST-SIZE"
  | "BUN-MANIFEST-HASH"
  | "BUN-MANIFEST-INNER"
  | "BUN-MANIFEST-KEPT-LOCAL"
  | "BUN-MANIFEST-NOTHING"
  | "BUN-MANIFEST-REPEATED"
  | "BUN-MANIFEST-REPLAY"
  | "BUN-MANIFEST-CONFLICT"
  | "BUN-MANIFEST-SUPERSEDES"
  | "BUN-MANIFEST-UNKNOWN-PREVIOUS"
  | "BUN-MANIFEST-SESSION"
  | "BUN-MANIFEST-CLOCK"
  | "BUN-MANIFEST-INSTALLATION";

export const manifestCodes: Readonly<Record<ManifestCode, CatalogueEntry>> = {
  "BUN-MANIFEST-JSON": entry(
    "error",
    "Het manifest is geen geldige tekst.",
    "The manifest is not valid text.",
    actions.resend,
  ),
  "BUN-MANIFEST-VERSION": entry(
    "error",
    "Dit manifest is van een onbekende soort of versie.",
    "This manifest is of an unknown type or version.",
    actions.callCommittee,
  ),
  "BUN-MANIFEST-SHAPE": entry(
    "error",
    "In het manifest ontbreekt iets, of staat iets dat er niet hoort.",
    "Something is missing from the manifest, or does not belong in it.",
    actions.askAgain,
  ),
  "BUN-MANIFEST-CANONICAL": entry(
    "error",
    "Het manifest is niet in de enige toegestane vorm geschreven.",
    "The manifest is not written in its one allowed form.",
    actions.askAgain,
  ),
  "BUN-MANIFEST-MISSING": entry(
    "error",
    "Een bestand uit het manifest ontbreekt.",
    "A file of the manifest is missing.",
    actions.askAgain,
  ),
  "BUN-MANIFEST-EXTRA": entry(
    "error",
    "Er is een bestand bij dat niet in het manifest staat.",
    "There is a file that is not in the manifest.",
    actions.report,
  ),
  "BUN-MANIFEST-SIZE": entry(
    "error",
    "Een bestand heeft een andere grootte dan het manifest zegt.",
    "A file has another size than the manifest says.",
    actions.report,
  ),
  "BUN-MANIFEST-HASH": entry(
    "error",
    "Een bestand is anders dan het bestand in het manifest.",
    "A file is not the file of the manifest.",
    actions.report,
  ),
  "BUN-MANIFEST-INNER": entry(
    "error",
    "De bestanden in een zip zijn anders dan het manifest zegt.",
    "The files in a zip are not those of the manifest.",
    actions.report,
  ),
  "BUN-MANIFEST-KEPT-LOCAL": entry(
    "info",
    "Dit bestand is terecht niet meegestuurd, vanwege de privacy.",
    "This file was rightly not sent along, for reasons of privacy.",
    actions.nothing,
  ),
  "BUN-MANIFEST-NOTHING": entry(
    "error",
    "Er is geen enkel bestand van het manifest bekeken. Dat telt niet als goed.",
    "Not one file of the manifest was examined. That does not count as good.",
    actions.askAgain,
  ),
  "BUN-MANIFEST-REPEATED": entry(
    "error",
    "Dit manifest is al eerder ontvangen.",
    "This manifest was received before.",
    actions.callCommittee,
  ),
  "BUN-MANIFEST-REPLAY": entry(
    "error",
    "Dit manifest is ouder dan een manifest dat al is ontvangen.",
    "This manifest is older than one that was received already.",
    actions.report,
  ),
  "BUN-MANIFEST-CONFLICT": entry(
    "error",
    "Er is al een ander manifest met hetzelfde volgnummer ontvangen.",
    "Another manifest with the same number was received already.",
    actions.report,
  ),
  "BUN-MANIFEST-SUPERSEDES": entry(
    "error",
    "Dit manifest zegt niet dat het de eerder ontvangen uitslag van deze zitting vervangt.",
    "This manifest does not say that it replaces the result of this session that was received before.",
    actions.callCommittee,
  ),
  "BUN-MANIFEST-UNKNOWN-PREVIOUS": entry(
    "warning",
    "Dit manifest vervangt een uitslag die hier niet is ontvangen.",
    "This manifest replaces a result that was not received here.",
    actions.callCommittee,
  ),
  "BUN-MANIFEST-SESSION": entry(
    "error",
    "Dit manifest hoort bij een eerdere zitting dan de laatste die is ontvangen.",
    "This manifest belongs to an earlier session than the last one that was received.",
    actions.callCommittee,
  ),
  "BUN-MANIFEST-CLOCK": entry(
    "warning",
    "Dit manifest is volgens zijn eigen tijd ouder dan het vorige.",
    "By its own time this manifest is older than the one before.",
    actions.callCommittee,
  ),
  "BUN-MANIFEST-INSTALLATION": entry(
    "warning",
    "Dit stembureau stuurde eerder een uitslag van een andere computer.",
    "This committee sent a result from another computer before.",
    actions.callCommittee,
  ),
};
