import { type CheckEntry, type FindingText, whereItOccurs } from "./entry.js";

const notTheSum: FindingText = {
  kind: "fail",
  nl: "Het totaal is niet de som van de gebieden.",
  en: "The total is not the sum of the areas.",
};

/** V05, second part: a total is the sum of its units. */
export const totals: readonly CheckEntry[] = [
  {
    id: "V05.07",
    title: {
      nl: "Elk gebied heeft dezelfde lijsten en kandidaten als het totaal",
      en: "Each area has the same lists and candidates as the total",
    },
    question: {
      nl: "Zijn de stemmen van elk gebied één op één bij het totaal te tellen?",
      en: "Can the votes of each area be added to the total one to one?",
    },
    source: "rules S10 and T3",
    needs: [],
    ...whereItOccurs,
    findings: {
      "not-in-total": {
        kind: "fail",
        nl: "Dit staat wel in het gebied, maar niet in het totaal.",
        en: "This is in the area, but not in the total.",
      },
      "not-in-unit": {
        kind: "fail",
        nl: "Dit staat wel in het totaal, maar niet in het gebied.",
        en: "This is in the total, but not in the area.",
      },
      "in-no-unit": {
        kind: "fail",
        nl: "Dit staat wel in het totaal, maar in geen enkel gebied.",
        en: "This is in the total, but in none of the areas.",
      },
      "name-differs": {
        kind: "warn",
        nl: "De lijst heeft in dit gebied een andere naam dan in het totaal.",
        en: "The list has another name in this area than in the total.",
      },
      order: {
        kind: "fail",
        nl: "De lijsten of kandidaten staan in een andere volgorde dan in het totaal.",
        en: "The lists or candidates stand in another order than in the total.",
      },
    },
  },
  {
    id: "V05.08",
    title: {
      nl: "Stemmen op lijsten en kandidaten: het totaal is de som van de gebieden",
      en: "Votes on lists and candidates: the total is the sum of the areas",
    },
    question: {
      nl: "Tellen de stemmen van alle gebieden op tot het totaal, per lijst en per kandidaat?",
      en: "Do the votes of all areas add up to the total, for each list and candidate?",
    },
    source: "rule T1",
    needs: [],
    ...whereItOccurs,
    findings: {
      sum: notTheSum,
    },
  },
  {
    id: "V05.09",
    title: {
      nl: "Geldig, blanco en ongeldig: het totaal is de som van de gebieden",
      en: "Valid, blank and invalid votes: the total is the sum of the areas",
    },
    question: {
      nl: "Tellen E, F en G van alle gebieden op tot het totaal?",
      en: "Do E, F and G of all areas add up to the total?",
    },
    source: "rule T1",
    needs: [],
    ...whereItOccurs,
    findings: {
      sum: notTheSum,
    },
  },
  {
    id: "V05.10",
    title: {
      nl: "Stempassen, verschillen en verklaringen: het totaal is de som van de gebieden",
      en: "Poll cards, differences and explanations: the total is the sum of the areas",
    },
    question: {
      nl: "Telt elke code van UncountedVotes van alle gebieden op tot het totaal?",
      en: "Does each UncountedVotes code of all areas add up to the total?",
    },
    source: "rules T1 and S12",
    needs: [],
    ...whereItOccurs,
    findings: {
      sum: {
        kind: "fail",
        nl: "Het totaal van „{code}” is niet de som van de gebieden.",
        en: "The total of “{code}” is not the sum of the areas.",
      },
      "code-not-in-total": {
        kind: "fail",
        nl: "„{code}” staat wel bij de gebieden, maar niet in het totaal.",
        en: "“{code}” is given for the areas, but not in the total.",
      },
      "code-in-no-unit": {
        kind: "fail",
        nl: "„{code}” staat wel in het totaal, maar bij geen enkel gebied.",
        en: "“{code}” is in the total, but in none of the areas.",
      },
    },
  },
  {
    id: "V05.11",
    title: {
      nl: "Kiesgerechtigden: het totaal is de som van de gebieden",
      en: "Electors: the total is the sum of the areas",
    },
    question: {
      nl: "Telt het aantal kiesgerechtigden van alle gebieden op tot het totaal?",
      en: "Do the electors of all areas add up to the total?",
    },
    source: "rule T2",
    needs: [],
    ...whereItOccurs,
    findings: {
      sum: notTheSum,
      "total-alone": {
        kind: "warn",
        nl: "Bij de gebieden staat overal 0. Niets bevestigt het totaal.",
        en: "The areas all say 0. Nothing confirms the total.",
      },
    },
  },
];
