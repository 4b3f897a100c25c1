import { advisory, type CheckEntry, required, whereItOccurs } from "./entry.js";

const differs = {
  kind: "fail",
  nl: "De twee tellingen verschillen.",
  en: "The two counts differ.",
} as const;

/** V06: the same figures one level higher. */
export const chain: readonly CheckEntry[] = [
  {
    id: "V06.01",
    title: {
      nl: "De telling van elke kieskring staat zo in de totaaltelling",
      en: "The count of each district stands like that in the total count",
    },
    question: {
      nl: "Zijn E, F, G, elke lijst en elke kandidaat gelijk in beide tellingen?",
      en: "Are E, F, G, each list and each candidate equal in both counts?",
    },
    source: "Kieswet O 2 and P 1; rule X5",
    needs: ["districts", "national"],
    ...required,
    findings: { differs },
  },
  {
    id: "V06.02",
    title: {
      nl: "De telling van elke gemeente staat zo in de telling erboven",
      en: "The count of each municipality stands like that in the count above it",
    },
    question: {
      nl: "Zijn E, F, G, elke lijst en elke kandidaat gelijk in beide tellingen?",
      en: "Are E, F, G, each list and each candidate equal in both counts?",
    },
    source: "Kieswet N 11 and O 2; rule X5",
    needs: ["municipalities"],
    ...required,
    findings: { differs },
  },
  {
    id: "V06.03",
    title: {
      nl: "Kiesgerechtigden zijn gelijk in de telling erboven",
      en: "Electors are equal in the count above",
    },
    question: {
      nl: "Staat het aantal kiesgerechtigden zo in de telling erboven?",
      en: "Does the number of electors stand like that in the count above?",
    },
    source: "rule X5",
    needs: [],
    ...advisory,
    findings: {
      differs: {
        kind: "warn",
        nl: "Het aantal kiesgerechtigden is in de telling erboven anders.",
        en: "The number of electors is different in the count above.",
      },
    },
  },
  {
    id: "V06.04",
    title: {
      nl: "Stempassen, verschillen en verklaringen zijn gelijk in de telling erboven",
      en: "Poll cards, differences and explanations are equal in the count above",
    },
    question: {
      nl: "Staat elke code van UncountedVotes zo in de telling erboven?",
      en: "Does each UncountedVotes code stand like that in the count above?",
    },
    source: "rule X5",
    needs: [],
    ...advisory,
    findings: {
      differs: {
        kind: "warn",
        nl: "„{code}” is in de telling erboven anders.",
        en: "“{code}” is different in the count above.",
      },
      "code-absent": {
        kind: "warn",
        nl: "„{code}” staat in {count} tellingen, maar niet in de telling erboven.",
        en: "“{code}” is in {count} counts, but not in the count above.",
      },
      "code-added": {
        kind: "warn",
        nl: "„{code}” staat niet in {count} tellingen, maar wel in de telling erboven.",
        en: "“{code}” is not in {count} counts, but is in the count above.",
      },
    },
  },
  {
    id: "V06.05",
    title: {
      nl: "De telling van elk stembureau staat zo in de telling van de gemeente",
      en: "The count of each polling station stands like that in the count of its municipality",
    },
    question: {
      nl: "Zijn E, F, G, elke lijst en elke kandidaat gelijk in beide tellingen?",
      en: "Are E, F, G, each list and each candidate equal in both counts?",
    },
    source: "rule X5",
    needs: [],
    ...whereItOccurs,
    findings: { differs },
  },
  {
    id: "V06.06",
    title: {
      nl: "Elk stembureau met een eigen telling staat in de telling van de gemeente",
      en: "Each polling station with a count of its own is in the count of the municipality",
    },
    question: {
      nl: "Noemt de telling van de gemeente het stembureau?",
      en: "Does the count of the municipality name the polling station?",
    },
    source: "rule X5",
    needs: [],
    ...whereItOccurs,
    findings: {
      "not-named": {
        kind: "fail",
        nl: "Dit stembureau staat niet in de telling van zijn gemeente.",
        en: "This polling station is not in the count of its municipality.",
      },
      unplaced: {
        kind: "missing",
        nl: "Nergens staat van welke gemeente dit stembureau is. Daarom is zijn telling niet vergeleken.",
        en: "Nothing says of which municipality this polling station is. So its count was not compared.",
      },
      "no-count": {
        kind: "missing",
        nl: "De telling van de gemeente van dit stembureau is er niet bij. Daarom is zijn telling niet vergeleken.",
        en: "The count of the municipality of this polling station is not among the files. So its count was not compared.",
      },
    },
  },
];
