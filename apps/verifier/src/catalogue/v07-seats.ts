import { type CheckEntry, required } from "./entry.js";

/** V07: seats. */
export const seats: readonly CheckEntry[] = [
  {
    id: "V07.01",
    title: { nl: "De zetels per lijst kloppen", en: "The seats of each list are right" },
    question: {
      nl: "Geeft narekenen voor elke lijst hetzelfde aantal zetels als de uitslag?",
      en: "Does the recount give each list as many seats as the result does?",
    },
    source: "Kieswet P 5 to P 10; rule X6",
    needs: ["definition", "lists", "national", "result"],
    ...required,
    findings: {
      seats: {
        kind: "fail",
        nl: "Lijst {list} heeft in de uitslag een ander aantal zetels.",
        en: "List {list} has another number of seats in the result.",
      },
      refused: {
        kind: "missing",
        nl: "De zetels konden niet worden nagerekend ({code}).",
        en: "The seats could not be recalculated ({code}).",
      },
      lot: {
        kind: "warn",
        nl: "Hier besliste het lot ({lot}). De uitslag past bij een mogelijke trekking.",
        en: "A lot decided here ({lot}). The result fits a possible draw.",
      },
      "many-lots": {
        kind: "missing",
        nl: "Er zijn te veel mogelijke lotingen om ze alle na te rekenen.",
        en: "There are too many possible draws to recalculate them all.",
      },
    },
  },
  {
    id: "V07.02",
    title: { nl: "Alle zetels zijn bezet", en: "All seats are filled" },
    question: {
      nl: "Zijn er evenveel gekozenen als zetels?",
      en: "Are there as many elected people as seats?",
    },
    source: "Kieswet P 10; rule X6",
    needs: ["definition", "result"],
    ...required,
    findings: {
      elected: {
        kind: "fail",
        nl: "Het aantal zetels is niet het aantal gekozenen.",
        en: "The number of seats is not the number of elected people.",
      },
      open: {
        kind: "warn",
        nl: "Niet alle zetels zijn bezet: er is niemand meer die ze kan krijgen.",
        en: "Not all seats are filled: nobody is left to take them.",
      },
    },
  },
];
