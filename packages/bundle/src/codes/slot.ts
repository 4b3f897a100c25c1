// Slots of the transfer platform, and the schedule.
import { actions, type CatalogueEntry, entry } from "./catalogue-entry.js";

/**
 * Slots of the transfer platform, and the schedule.
 * @public
 */
export type SlotCode =
  | "BUN-SLOT-NONE"
  | "BUN-SLOT-ELECTION"
  | "BUN-SLOT-COMMITTEE"
  | "BUN-SLOT-REGION-NAME"
  | "BUN-SLOT-FULL"
  | "BUN-SLOT-SAME-NAME"
  | "BUN-SLOT-SAME-FILE"
  | "BUN-SLOT-REPACKED"
  | "BUN-SLOT-STATION-NAME"
  | "BUN-SLOT-STATION-TWICE"
  | "BUN-SCHEDULE-DATE"
  | "BUN-SCHEDULE-MISSING"
  | "BUN-SCHEDULE-LATE"
  | "BUN-SCHEDULE-EARLY";

export const slotCodes: Readonly<Record<SlotCode, CatalogueEntry>> = {
  "BUN-SLOT-NONE": entry(
    "error",
    "Voor dit soort bestand is hier geen plaats.",
    "There is no place for this kind of file here.",
    actions.ownInput,
  ),
  "BUN-SLOT-ELECTION": entry(
    "error",
    "Dit bestand hoort bij een andere verkiezing.",
    "This file belongs to another election.",
    actions.callCommittee,
  ),
  "BUN-SLOT-COMMITTEE": entry(
    "error",
    "Dit bestand hoort bij een ander stembureau.",
    "This file belongs to another committee.",
    actions.callCommittee,
  ),
  "BUN-SLOT-REGION-NAME": entry(
    "warning",
    "De bestandsnaam noemt een andere gemeente.",
    "The file name names another municipality.",
    actions.compare,
  ),
  "BUN-SLOT-FULL": entry(
    "error",
    "Er staan al zoveel bestanden van dit soort als er mogen zijn.",
    "There are as many files of this kind as there may be.",
    actions.callCommittee,
  ),
  "BUN-SLOT-SAME-NAME": entry(
    "error",
    "Een tweede bestand moet een andere naam hebben dan het eerste.",
    "A second file must have another name than the first.",
    actions.ownInput,
  ),
  "BUN-SLOT-SAME-FILE": entry(
    "error",
    "Precies dit bestand staat er al.",
    "Exactly this file is there already.",
    actions.ownInput,
  ),
  "BUN-SLOT-REPACKED": entry(
    "warning",
    "De telling is dezelfde, maar de zip is opnieuw ingepakt.",
    "The count is the same, but the zip was packed again.",
    actions.notRepacked,
  ),
  "BUN-SLOT-STATION-NAME": entry(
    "warning",
    "Deze naam lijkt op die van een reserve- of teststembureau.",
    "This name looks like that of a reserve or test polling station.",
    actions.compare,
  ),
  "BUN-SLOT-STATION-TWICE": entry(
    "warning",
    "Dit stembureau staat twee keer in de lijst.",
    "This polling station stands in the list twice.",
    actions.compare,
  ),
  "BUN-SCHEDULE-DATE": entry(
    "error",
    "Dit is geen datum.",
    "This is not a date.",
    actions.ownInput,
  ),
  "BUN-SCHEDULE-MISSING": entry(
    "warning",
    "De termijn is voorbij en het bestand is er niet.",
    "The deadline has passed and the file is not there.",
    actions.callCommittee,
  ),
  "BUN-SCHEDULE-LATE": entry(
    "warning",
    "Het bestand kwam na de termijn.",
    "The file came after the deadline.",
    actions.callCommittee,
  ),
  "BUN-SCHEDULE-EARLY": entry(
    "warning",
    "Het bestand kwam eerder dan het mocht.",
    "The file came before it may.",
    actions.callCommittee,
  ),
};
