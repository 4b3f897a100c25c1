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
      "no-weights": {
        kind: "missing",
        nl: "Bij de Eerste Kamer heeft elke stem een gewicht (Kieswet U 2). Dat staat in geen bestand: de zetels zijn niet na te rekenen.",
        en: "For the Eerste Kamer each vote has a weight (Kieswet U 2). No file has it: the seats cannot be recalculated.",
      },
      lot: {
        kind: "warn",
        nl: "Hier besliste het lot ({lot}). De uitslag past bij een mogelijke trekking.",
        en: "A lot decided here ({lot}). The result fits a possible draw.",
      },
      "given-lot": {
        kind: "note",
        nl: "Hier besliste het lot ({lot}). De trekking is opgegeven: {drawn}.",
        en: "A lot decided here ({lot}). The draw was given: {drawn}.",
      },
      "lots-refused": {
        kind: "missing",
        nl: "Een opgegeven loting past niet bij wat de wet vraagt ({code}: {lot}).",
        en: "A lot that was given does not fit what the law asks ({code}: {lot}).",
      },
      "deceased-refused": {
        kind: "missing",
        nl: "Wie als overleden is opgegeven, staat niet op de lijst ({code}: {person}).",
        en: "Who was given as deceased is not on the list ({code}: {person}).",
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
      "not-recounted": {
        kind: "missing",
        nl: "Niet alle zetels zijn bezet. Soms laat de wet zetels open (Kieswet P 10). Of dat hier zo is, kon niet worden nagerekend.",
        en: "Not all seats are filled. The law sometimes leaves seats open (Kieswet P 10). Whether it does here could not be recalculated.",
      },
    },
  },
  {
    id: "V07.03",
    title: { nl: "Twee tellingen geven dezelfde zetels", en: "Two counts give the same seats" },
    question: {
      nl: "Geeft de tweede telling, die apart is geschreven, elke lijst evenveel zetels als de eerste?",
      en: "Does the second count, written apart, give each list as many seats as the first?",
    },
    source: "Kieswet P 5 to P 10; rule of two implementations",
    needs: ["definition", "lists", "national"],
    ...required,
    findings: {
      seats: {
        kind: "missing",
        nl: "Twee tellingen geven lijst {list} een ander aantal zetels. We weten niet welke gelijk heeft. Eerste stap die verschilt: {first} en {second}.",
        en: "Two counts give list {list} another number of seats. We do not know which is right. First step that differs: {first} and {second}.",
      },
      open: {
        kind: "missing",
        nl: "Twee tellingen laten een ander aantal zetels leeg.",
        en: "Two counts leave another number of seats open.",
      },
      way: {
        kind: "warn",
        nl: "Twee tellingen geven dezelfde zetels langs een andere weg: {first} en {second}.",
        en: "Two counts give the same seats in another way: {first} and {second}.",
      },
      refused: {
        kind: "missing",
        nl: "De tweede telling kon de zetels niet narekenen: {why}.",
        en: "The second count could not recalculate the seats: {why}.",
      },
      "other-lot": {
        kind: "missing",
        nl: "De tweede telling vraagt om een loting die de eerste niet nodig heeft ({lot}).",
        en: "The second count asks for a lot that the first does not need ({lot}).",
      },
    },
  },
  {
    id: "V07.04",
    title: { nl: "Het bewijs van de zetels klopt", en: "The proof of the seats holds" },
    question: {
      nl: "Voldoet de zetelverdeling aan elke voorwaarde van de wet, zonder opnieuw te verdelen?",
      en: "Does the division satisfy each condition of the law, without dividing again?",
    },
    source: "Kieswet P 5 to P 10",
    needs: ["definition", "lists", "national"],
    ...required,
    findings: {
      refuted: {
        kind: "missing",
        nl: "Het bewijs wijst de zetels van lijst {list} af ({code}). We weten niet wat juist is.",
        en: "The proof refuses the seats of list {list} ({code}). We do not know what is right.",
      },
      "not-made-for": {
        kind: "note",
        nl: "Voor deze regels bestaat het bewijs niet ({code}, lijst {list}).",
        en: "The proof does not exist for these rules ({code}, list {list}).",
      },
    },
  },
];
