import type { Severity } from "@telwerk/core";

/**
 * A text in the two languages of Telwerk.
 * @public
 */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

/**
 * What a code means, and what the reader can do.
 * @public
 */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly meaning: Text;
  readonly action: Text;
  /** The first version that had the code. */
  readonly since: string;
}

type Action =
  | "askAgain"
  | "report"
  | "resend"
  | "notRepacked"
  | "compare"
  | "ownInput"
  | "stayInside"
  | "callCommittee"
  | "nothing";

/** What to do about something, in two languages. */
export const actions: Readonly<Record<Action, Text>> = {
  askAgain: {
    nl: "Gebruik dit bestand niet. Vraag de afzender om het oorspronkelijke bestand.",
    en: "Do not use this file. Ask the sender for the original file.",
  },
  report: {
    nl: "Gebruik dit bestand niet. Meld het: zo'n bestand ontstaat niet per ongeluk.",
    en: "Do not use this file. Report it: such a file does not come about by accident.",
  },
  resend: {
    nl: "Het bestand is beschadigd. Haal het opnieuw op of vraag de afzender om een nieuw exemplaar.",
    en: "The file is damaged. Fetch it again or ask the sender for a new copy.",
  },
  notRepacked: {
    nl: "Lever het bestand aan zoals de telsoftware het maakte. Pak het niet uit en niet opnieuw in.",
    en: "Hand in the file as the counting software made it. Do not unpack it and pack it again.",
  },
  compare: {
    nl: "Vergelijk het bestand met het proces-verbaal voordat u verdergaat.",
    en: "Compare the file with the certified results before you go on.",
  },
  ownInput: {
    nl: "Verbeter de gegevens en probeer het opnieuw.",
    en: "Correct the data and try again.",
  },
  stayInside: {
    nl: "Lever dit bestand niet aan en maak het niet openbaar.",
    en: "Do not hand in this file and do not publish it.",
  },
  callCommittee: {
    nl: "Neem contact op met het stembureau dat het bestand stuurde.",
    en: "Contact the committee that sent the file.",
  },
  nothing: {
    nl: "U hoeft niets te doen.",
    en: "Nothing to do.",
  },
};

/** Makes an entry of the catalogue: in the tables the texts are what matters. */
export function entry(severity: Severity, nl: string, en: string, action: Text): CatalogueEntry {
  return { severity, meaning: { nl, en }, action, since: "0.1.0" };
}
