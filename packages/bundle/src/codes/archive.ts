// The archive and how long it is kept.
import { actions, type CatalogueEntry, entry } from "./catalogue-entry.js";

/**
 * The archive and how long it is kept.
 * @public
 */
export type ArchiveCode =
  | "BUN-ARCHIVE-NO-LOGS"
  | "BUN-ARCHIVE-INCOMPLETE"
  | "BUN-ARCHIVE-PRIVATE-KEY"
  | "BUN-ARCHIVE-PATH"
  | "BUN-ARCHIVE-NO-MANIFEST"
  | "BUN-ARCHIVE-UNSIGNED"
  | "BUN-ARCHIVE-SIGNATURE"
  | "BUN-ARCHIVE-EXPIRED";

export const archiveCodes: Readonly<Record<ArchiveCode, CatalogueEntry>> = {
  "BUN-ARCHIVE-NO-LOGS": entry(
    "error",
    "Een archief zonder logbestanden is niet volledig.",
    "An archive without logs is not complete.",
    actions.ownInput,
  ),
  "BUN-ARCHIVE-INCOMPLETE": entry(
    "error",
    "In het archief ontbreken bestanden van een soort die erin hoort.",
    "The archive lacks files of a kind that belongs in it.",
    actions.ownInput,
  ),
  "BUN-ARCHIVE-PRIVATE-KEY": entry(
    "error",
    "In het archief staat een geheime sleutel zonder wachtwoord.",
    "The archive holds a private key without a passphrase.",
    actions.ownInput,
  ),
  "BUN-ARCHIVE-PATH": entry(
    "error",
    "Een bestand in het archief heeft geen goede plaats.",
    "A file in the archive has no proper place.",
    actions.ownInput,
  ),
  "BUN-ARCHIVE-NO-MANIFEST": entry(
    "error",
    "Het archief bevat geen manifest.",
    "The archive holds no manifest.",
    actions.askAgain,
  ),
  "BUN-ARCHIVE-UNSIGNED": entry(
    "warning",
    "Er is geen handtekening onder het manifest van het archief beoordeeld.",
    "No signature under the manifest of the archive was judged.",
    actions.callCommittee,
  ),
  "BUN-ARCHIVE-SIGNATURE": entry(
    "error",
    "De handtekening onder het manifest van het archief klopt niet.",
    "The signature under the manifest of the archive is not right.",
    actions.report,
  ),
  "BUN-ARCHIVE-EXPIRED": entry(
    "info",
    "Het certificaat is inmiddels verlopen. Dat maakt een oud archief niet ongeldig.",
    "The certificate has expired since. That does not make an old archive invalid.",
    actions.compare,
  ),
};
