import { type CheckEntry, required, whereItOccurs } from "./entry.js";

/** V04, third part: lists, candidates and persons. */
export const lists: readonly CheckEntry[] = [
  {
    id: "V04.08",
    title: {
      nl: "Lijsten en kandidaten zijn oplopend genummerd",
      en: "Lists and candidates are numbered upwards",
    },
    question: {
      nl: "Komt elk lijstnummer en elk kandidaatnummer één keer voor, in oplopende volgorde?",
      en: "Does each list number and candidate number occur once, in ascending order?",
    },
    source: "Kieswet I 12 and I 14; rules S8 and S9",
    needs: ["lists"],
    ...required,
    findings: {
      "list-order": {
        kind: "fail",
        nl: "Dit lijstnummer is niet hoger dan het vorige.",
        en: "This list number is not higher than the one before it.",
      },
      "candidate-order": {
        kind: "fail",
        nl: "Dit kandidaatnummer is niet hoger dan het vorige.",
        en: "This candidate number is not higher than the one before it.",
      },
    },
  },
  {
    id: "V04.09",
    title: {
      nl: "Gelijkluidende lijsten zijn gelijk",
      en: "Identical lists are identical",
    },
    question: {
      nl: "Hebben lijsten van één stel dezelfde kandidaten in dezelfde volgorde?",
      en: "Do the lists of one set have the same candidates in the same order?",
    },
    source: "Kieswet H 11; rule S21",
    needs: ["lists"],
    ...required,
    findings: {
      type: {
        kind: "fail",
        nl: "De lijst is in een andere kieskring van een ander soort.",
        en: "The list is of another kind in another district.",
      },
      set: {
        kind: "fail",
        nl: "De lijst hoort in een andere kieskring bij een ander stel.",
        en: "The list belongs to another set in another district.",
      },
      candidate: {
        kind: "fail",
        nl: "In een lijst van hetzelfde stel staat hier een andere kandidaat.",
        en: "A list of the same set has another candidate here.",
      },
      "same-candidates": {
        kind: "fail",
        nl: "Deze twee lijsten van de groep zijn gelijk, maar staan in verschillende stellen.",
        en: "These two lists of the group are identical, but belong to different sets.",
      },
      alone: {
        kind: "fail",
        nl: "Een lijst die op zichzelf staat, kan maar in één kieskring staan.",
        en: "A list that stands alone can stand in one district only.",
      },
    },
  },
  {
    id: "V04.10",
    title: {
      nl: "Tellingen hebben de lijsten en kandidaten van de kandidatenlijsten",
      en: "Counts have the lists and candidates of the candidate lists",
    },
    question: {
      nl: "Staan in elke telling dezelfde lijsten en kandidaten, in dezelfde volgorde?",
      en: "Does each count have the same lists and candidates in the same order?",
    },
    source: "rule X2",
    needs: ["lists"],
    ...whereItOccurs,
    findings: {
      list: {
        kind: "fail",
        nl: "Hier hoort een andere lijst te staan.",
        en: "Another list belongs here.",
      },
      candidate: {
        kind: "fail",
        nl: "Hier hoort een andere kandidaat te staan.",
        en: "Another candidate belongs here.",
      },
    },
  },
  {
    id: "V04.11",
    title: {
      nl: "Namen van lijsten zijn overal gelijk",
      en: "Names of lists are the same everywhere",
    },
    question: {
      nl: "Heet elke lijst overal hetzelfde, en is de aanduiding geregistreerd?",
      en: "Has each list one name everywhere, and is the name registered?",
    },
    source: "Kieswet G 1; rules X2, X3 and S22",
    needs: ["lists"],
    ...whereItOccurs,
    findings: {
      "name-differs": {
        kind: "warn",
        nl: "De lijst heeft hier een andere naam.",
        en: "The list has another name here.",
      },
      "not-registered": {
        kind: "warn",
        nl: "Deze aanduiding staat niet bij de geregistreerde aanduidingen.",
        en: "This name is not among the registered names.",
      },
    },
  },
  {
    id: "V04.12",
    title: {
      nl: "Elke persoon heeft één code en één naam",
      en: "Each person has one code and one name",
    },
    question: {
      nl: "Hoort bij elke ShortCode in elke kieskring en in elk bestand dezelfde persoon?",
      en: "Does each ShortCode mean the same person in every district and in every file?",
    },
    source: "Kieswet H 11; EML_NL, section 2.6; rules S13 and T3",
    needs: ["national", "lists"],
    ...whereItOccurs,
    findings: {
      "no-code": {
        kind: "fail",
        nl: "Deze kandidaat heeft geen ShortCode.",
        en: "This candidate has no ShortCode.",
      },
      "other-list": {
        kind: "fail",
        nl: "Deze ShortCode hoort al bij een persoon op een andere lijst.",
        en: "This ShortCode belongs to a person on another list already.",
      },
      "other-name": {
        kind: "fail",
        nl: "Bij deze ShortCode hoort elders een andere naam.",
        en: "This ShortCode has another name elsewhere.",
      },
      "other-code": {
        kind: "fail",
        nl: "Deze persoon heeft elders een andere ShortCode.",
        en: "This person has another ShortCode elsewhere.",
      },
      "other-residence": {
        kind: "warn",
        nl: "Deze persoon heeft elders een andere woonplaats.",
        en: "This person has another place of residence elsewhere.",
      },
    },
  },
];
