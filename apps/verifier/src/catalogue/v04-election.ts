import { type CheckEntry, required, whereItOccurs } from "./entry.js";

/** V04, first part: the election itself. */
export const election: readonly CheckEntry[] = [
  {
    id: "V04.01",
    title: {
      nl: "Alle bestanden gaan over dezelfde verkiezing",
      en: "All files are about the same election",
    },
    question: {
      nl: "Zijn kenmerk, soort, gebied, datum en dag van kandidaatstelling overal gelijk?",
      en: "Are id, category, area, date and nomination day the same everywhere?",
    },
    source: "rule X1; EML_NL, section 2.3",
    needs: [],
    ...required,
    findings: {
      "other-election": {
        kind: "fail",
        nl: "Dit bestand gaat over een andere verkiezing.",
        en: "This file is about another election.",
      },
      differs: {
        kind: "fail",
        nl: "Dit gegeven van de verkiezing wijkt af.",
        en: "This fact about the election differs.",
      },
      "name-differs": {
        kind: "warn",
        nl: "De naam van de verkiezing wijkt af.",
        en: "The name of the election differs.",
      },
    },
  },
  {
    id: "V04.02",
    title: { nl: "Kenmerk, soort en datum passen bij elkaar", en: "Id, category and date agree" },
    question: {
      nl: "Horen kenmerk, soort, ondersoort en datum van de verkiezing bij elkaar?",
      en: "Do id, category, subcategory and date of the election belong together?",
    },
    source: "rules S3, S4 and S7",
    needs: ["definition"],
    ...required,
    findings: {
      category: {
        kind: "fail",
        nl: "De soort verkiezing past niet bij het kenmerk.",
        en: "The category does not fit the id.",
      },
      subcategory: {
        kind: "fail",
        nl: "De ondersoort past niet bij de soort.",
        en: "The subcategory does not fit the category.",
      },
      year: {
        kind: "warn",
        nl: "De datum past niet bij het kenmerk.",
        en: "The date does not fit the id.",
      },
      domain: {
        kind: "warn",
        nl: "Het gebied van deze raad heeft een ander nummer dan de gemeente.",
        en: "The area of this council has another number than the municipality.",
      },
      nomination: {
        kind: "fail",
        nl: "De kandidaatstelling ligt na de verkiezing.",
        en: "The nomination day is after the election.",
      },
    },
  },
  {
    id: "V04.03",
    title: {
      nl: "Zetels en voorkeursdrempel passen bij de verkiezing",
      en: "Seats and preference threshold fit the election",
    },
    question: {
      nl: "Kloppen het aantal zetels en de voorkeursdrempel met de wet?",
      en: "Do the number of seats and the preference threshold follow the law?",
    },
    source: "Grondwet 51; Kieswet P 15; rules S5 and S6",
    needs: ["definition"],
    ...required,
    findings: {
      seats: {
        kind: "fail",
        nl: "Dit aantal zetels hoort niet bij deze verkiezing.",
        en: "This number of seats does not belong to this election.",
      },
      "not-the-usual": {
        kind: "warn",
        nl: "Deze kamer heeft volgens de Grondwet een ander aantal zetels.",
        en: "By the constitution this house has another number of seats.",
      },
      threshold: {
        kind: "fail",
        nl: "Deze voorkeursdrempel hoort niet bij deze verkiezing.",
        en: "This preference threshold does not belong to this election.",
      },
      "one-vote": {
        kind: "fail",
        nl: "Een kiezer heeft één stem.",
        en: "An elector has one vote.",
      },
    },
  },
  {
    id: "V04.04",
    title: { nl: "De gebieden vormen één boom", en: "The areas form one tree" },
    question: {
      nl: "Hoort elke gemeente bij één kieskring en elke kieskring bij het land?",
      en: "Does each municipality belong to one district, and each district to the country?",
    },
    source: "Kieswet E 1; rules S8 and S14",
    needs: ["definition"],
    ...required,
    findings: {
      "no-parent": {
        kind: "fail",
        nl: "Het gebied waar dit bij hoort, staat er niet in.",
        en: "The area that this belongs to is not there.",
      },
      "wrong-parent": {
        kind: "fail",
        nl: "Dit gebied kan niet bij dat gebied horen.",
        en: "This area cannot belong to that area.",
      },
      root: {
        kind: "fail",
        nl: "Er hoort precies één gebied bovenaan te staan, dat past bij de verkiezing.",
        en: "There must be exactly one area at the top, and it must fit the election.",
      },
      "no-number": {
        kind: "fail",
        nl: "Dit gebied heeft geen nummer.",
        en: "This area has no number.",
      },
      districts: {
        kind: "fail",
        nl: "Dit aantal kieskringen hoort niet bij deze soort verkiezing.",
        en: "This number of districts does not belong to this kind of election.",
      },
      committee: {
        kind: "fail",
        nl: "Er hoort precies één centraal stembureau te zijn.",
        en: "There must be exactly one central electoral committee.",
      },
      childless: {
        kind: "fail",
        nl: "Bij deze kieskring hoort geen enkele gemeente.",
        en: "No municipality belongs to this district.",
      },
      "public-body": {
        kind: "fail",
        nl: "Dit openbaar lichaam heeft een ander nummer.",
        en: "This public body has another number.",
      },
    },
  },
  {
    id: "V04.05",
    title: { nl: "Van elk document is er één", en: "There is one of each document" },
    question: {
      nl: "Zijn er geen twee verschillende versies van hetzelfde document?",
      en: "Are there no two different versions of the same document?",
    },
    source: "verifier",
    needs: [],
    ...required,
    findings: {
      versions: {
        kind: "fail",
        nl: "Er is nog een {document} met andere inhoud. Alleen de eerste is gebruikt.",
        en: "There is another {document} with other content. Only the first was used.",
      },
    },
  },
];

/** V04, second part: where a document belongs in the tree of areas. */
export const areas: readonly CheckEntry[] = [
  {
    id: "V04.06",
    title: {
      nl: "Elk document hoort bij een gebied en een stembureau van de verkiezing",
      en: "Each document belongs to an area and a committee of the election",
    },
    question: {
      nl: "Passen Contest en ManagingAuthority bij het soort document en bij de gebieden?",
      en: "Do Contest and ManagingAuthority fit the kind of document and the areas?",
    },
    source: "rules S15 and S16",
    needs: ["definition"],
    ...required,
    findings: {
      contest: {
        kind: "fail",
        nl: "Dit nummer van Contest past hier niet.",
        en: "This Contest number does not fit here.",
      },
      authority: {
        kind: "fail",
        nl: "Dit document kan niet van dit stembureau komen.",
        en: "This document cannot come from this committee.",
      },
      "not-central": {
        kind: "warn",
        nl: "Deze telling noemt een gemeente in plaats van het centraal stembureau.",
        en: "This count names a municipality instead of the central electoral committee.",
      },
      "authority-name": {
        kind: "warn",
        nl: "De naam van dit stembureau is anders dan die van zijn gebied.",
        en: "The name of this committee differs from that of its area.",
      },
      "contest-name": {
        kind: "warn",
        nl: "De naam van het gebied wijkt af.",
        en: "The name of the area differs.",
      },
    },
  },
  {
    id: "V04.07",
    title: {
      nl: "Elke telling noemt precies de gebieden die erbij horen",
      en: "Each count names exactly the areas that belong to it",
    },
    question: {
      nl: "Staat elke kieskring, elke gemeente en elk stembureau er precies één keer in?",
      en: "Is each district, municipality and polling station there exactly once?",
    },
    source: "rules S8, S17 and X5",
    needs: ["definition"],
    ...whereItOccurs,
    findings: {
      twice: {
        kind: "fail",
        nl: "Dit gebied staat er twee keer in.",
        en: "This area is there twice.",
      },
      unknown: {
        kind: "fail",
        nl: "Dit gebied hoort niet bij deze telling.",
        en: "This area does not belong to this count.",
      },
      absent: {
        kind: "fail",
        nl: "{area} ontbreekt in deze telling.",
        en: "{area} is missing from this count.",
      },
      "name-differs": {
        kind: "warn",
        nl: "De naam van het gebied wijkt af van de verkiezingsdefinitie.",
        en: "The name of the area differs from the definition of the election.",
      },
    },
  },
];
