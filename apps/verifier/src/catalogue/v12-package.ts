import { advisory, type CheckEntry, required, whereItOccurs } from "./entry.js";

/** V12: is everything there, and nothing else. */
export const completeness: readonly CheckEntry[] = [
  {
    id: "V12.01",
    title: {
      nl: "De documenten van het geheel zijn er",
      en: "The documents of the whole are there",
    },
    question: {
      nl: "Zijn er een verkiezingsdefinitie, alle kandidatenlijsten, een totaaltelling en een uitslag?",
      en: "Are there a definition, all candidate lists, a total count and a result?",
    },
    source: "verifier",
    needs: [],
    ...required,
    findings: {
      document: {
        kind: "missing",
        nl: "{document} is er niet bij.",
        en: "{document} is not among the files.",
      },
      lists: {
        kind: "missing",
        nl: "De kandidatenlijsten van {area} zijn er niet bij.",
        en: "The candidate lists of {area} are not among the files.",
      },
      units: {
        kind: "missing",
        nl: "De totaaltelling noemt geen gebieden.",
        en: "The total count names no areas.",
      },
    },
  },
  {
    id: "V12.02",
    title: { nl: "Van elke kieskring is de telling er", en: "The count of each district is there" },
    question: {
      nl: "Is er van elke kieskring een telling?",
      en: "Is there a count of each district?",
    },
    source: "verifier",
    needs: ["definition"],
    ...whereItOccurs,
    findings: {
      count: {
        kind: "missing",
        nl: "De telling van {area} is er niet bij.",
        en: "The count of {area} is not among the files.",
      },
      units: {
        kind: "missing",
        nl: "De telling van {area} noemt geen gemeenten.",
        en: "The count of {area} names no municipalities.",
      },
    },
  },
  {
    id: "V12.03",
    title: {
      nl: "Van elke gemeente is de telling er",
      en: "The count of each municipality is there",
    },
    question: {
      nl: "Is er van elke gemeente een telling?",
      en: "Is there a count of each municipality?",
    },
    source: "verifier",
    needs: ["definition"],
    ...whereItOccurs,
    findings: {
      count: {
        kind: "missing",
        nl: "De telling van {area} is er niet bij.",
        en: "The count of {area} is not among the files.",
      },
    },
  },
  {
    id: "V12.04",
    title: {
      nl: "Elke gemeente telt per stembureau",
      en: "Each municipality counts by polling station",
    },
    question: {
      nl: "Noemt elke telling van een gemeente haar stembureaus?",
      en: "Does each count of a municipality name its polling stations?",
    },
    source: "verifier",
    needs: [],
    ...whereItOccurs,
    findings: {
      stations: {
        kind: "missing",
        nl: "De telling van {area} noemt geen stembureaus.",
        en: "The count of {area} names no polling stations.",
      },
    },
  },
  {
    id: "V12.05",
    title: { nl: "Elk pakket heeft de juiste inhoud", en: "Each package holds what belongs in it" },
    question: {
      nl: "Zit in elk pakket wat erin hoort, en niets anders?",
      en: "Does each package hold what belongs in it, and nothing else?",
    },
    source: "control protocol V0, V12; process 3.2; rules 4.3",
    needs: [],
    ...whereItOccurs,
    findings: {
      refused: {
        kind: "fail",
        nl: "De inhoud van dit pakket klopt niet ({code}). {meaning}",
        en: "What this package holds is wrong ({code}). {meaning}",
      },
      odd: {
        kind: "warn",
        nl: "Dit pakket valt op ({code}). {meaning}",
        en: "This package is unusual ({code}). {meaning}",
      },
    },
  },
  {
    id: "V12.06",
    title: { nl: "Bundels volgen op elkaar", en: "Bundles follow one another" },
    question: {
      nl: "Hebben de bundels van elk stembureau een volgorde waarin geen oude terugkomt?",
      en: "Are the bundles of each committee in an order in which no old one comes back?",
    },
    source: "signing 6, 8; requirements S0-47, S0-48",
    needs: [],
    ...whereItOccurs,
    findings: {
      refused: {
        kind: "fail",
        nl: "Dit manifest past niet bij de andere ({code}). {meaning}",
        en: "This manifest does not fit the others ({code}). {meaning}",
      },
      odd: {
        kind: "warn",
        nl: "Dit manifest valt op ({code}). {meaning}",
        en: "This manifest is unusual ({code}). {meaning}",
      },
    },
  },
  {
    id: "V12.07",
    title: { nl: "Geen bestanden die binnen moeten blijven", en: "No files that must stay inside" },
    question: {
      nl: "Zitten er bestanden bij die niet openbaar mogen worden?",
      en: "Are there files among them that may not become public?",
    },
    source: "requirements S0-38, S0-39; control protocol V12",
    needs: [],
    ...advisory,
    findings: {
      "result-package": {
        kind: "warn",
        nl: "Dit pakket bevat persoonsgegevens. Alleen de zip met het resultaat erin is bedoeld om te delen.",
        en: "This package holds personal data. Only the zip with the result in it is meant to be shared.",
      },
      "personal-data": {
        kind: "warn",
        nl: "Dit bestand ({document}) bevat geboortedatums en adressen.",
        en: "This file ({document}) holds dates of birth and addresses.",
      },
      "private-key": {
        kind: "warn",
        nl: "Dit is een geheime sleutel. Wie hem heeft, kan tekenen namens het stembureau: meld dit meteen.",
        en: "This is a private key. Whoever has it can sign for the committee: report this at once.",
      },
    },
  },
];
