import { type CheckEntry, required, whereItOccurs } from "./entry.js";

/** V12: is everything there. */
export const completeness: readonly CheckEntry[] = [
  {
    id: "V12.01",
    title: {
      nl: "De landelijke documenten zijn er",
      en: "The national documents are there",
    },
    question: {
      nl: "Zijn er een verkiezingsdefinitie, alle kandidatenlijsten, een landelijke telling en een uitslag?",
      en: "Are there a definition, all candidate lists, a national count and a result?",
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
        nl: "De landelijke telling noemt geen gebieden.",
        en: "The national count names no areas.",
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
];
