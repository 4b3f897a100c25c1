import { type CheckEntry, required } from "./entry.js";

/** V08: the people who are elected. */
export const elected: readonly CheckEntry[] = [
  {
    id: "V08.01",
    title: {
      nl: "De juiste mensen zijn gekozen, in de juiste volgorde",
      en: "The right people are elected, in the right order",
    },
    question: {
      nl: "Geeft narekenen dezelfde gekozenen in dezelfde volgorde als de uitslag?",
      en: "Does the recount give the same people in the same order as the result?",
    },
    source: "Kieswet P 15 to P 19a; rule X7",
    needs: ["definition", "lists", "national", "result"],
    ...required,
    findings: {
      person: {
        kind: "fail",
        nl: "Op deze plaats hoort een andere persoon.",
        en: "Another person belongs in this place.",
      },
      absent: {
        kind: "fail",
        nl: "{person} hoort gekozen te zijn op lijst {list}, maar staat niet in de uitslag.",
        en: "{person} should be elected on list {list}, but is not in the result.",
      },
      "left-out": {
        kind: "fail",
        nl: "{person} hoort gekozen te zijn op lijst {list}, maar staat niet in de uitslag. Is deze kandidaat vóór de uitslag overleden? Geef dat dan op met --deceased.",
        en: "{person} should be elected on list {list}, but is not in the result. Did this candidate die before the result? Then say so with --deceased.",
      },
      deceased: {
        kind: "fail",
        nl: "Deze persoon is opgegeven als overleden, maar is gekozen in de uitslag. Wie vóór de uitslag overlijdt, wordt niet gekozen. Wie daarna overlijdt, hoort niet in die opgave.",
        en: "This person was given as deceased, but is elected in the result. Who dies before the result is not elected. Who dies after it does not belong in what was given.",
      },
      "given-deceased": {
        kind: "note",
        nl: "Gegeven: {person} van lijst {list} is overleden. Dat is niet nagegaan.",
        en: "Given: {person} of list {list} has died. That was not checked.",
      },
      "too-many": {
        kind: "fail",
        nl: "Deze persoon hoort niet gekozen te zijn.",
        en: "This person should not be elected.",
      },
      order: {
        kind: "warn",
        nl: "De volgorde op deze lijst staat niet vast: plaatsen verschillen per kieskring.",
        en: "The order on this list is not established: places differ between districts.",
      },
      "equal-votes": {
        kind: "warn",
        nl: "Gekozenen met evenveel stemmen staan hier in een andere volgorde dan op de lijst. De wet zegt niet wie er eerst komt.",
        en: "Elected people with equal votes stand in another order here than on the list. The law does not say who comes first.",
      },
    },
  },
  {
    id: "V08.02",
    title: {
      nl: "Wie op voorkeurstemmen is gekozen, haalde de drempel",
      en: "Who is elected on preference votes reached the threshold",
    },
    question: {
      nl: "Staat Ranking 1 precies bij wie de voorkeursdrempel haalde?",
      en: "Does Ranking 1 stand exactly with those who reached the threshold?",
    },
    source: "Kieswet P 15; rule X7",
    needs: ["definition", "national", "result"],
    ...required,
    findings: {
      ranking: {
        kind: "fail",
        nl: "Dit getal van Ranking past niet bij het aantal stemmen ({votes}).",
        en: "This Ranking does not fit the number of votes ({votes}).",
      },
    },
  },
  {
    id: "V08.03",
    title: {
      nl: "Gekozenen zijn per lijst genummerd vanaf 1",
      en: "Elected people are numbered from 1 on each list",
    },
    question: {
      nl: "Lopen de rangnummers op elke lijst door van 1 af, en staat elke lijst er één keer?",
      en: "Do the ranks run from 1 on each list, and is each list there once?",
    },
    source: "EML_NL, section 3.6; rule X6",
    needs: ["result"],
    ...required,
    findings: {
      rank: {
        kind: "fail",
        nl: "Dit rangnummer is niet aan de beurt.",
        en: "This rank is out of turn.",
      },
      "list-order": {
        kind: "fail",
        nl: "Dit lijstnummer is niet hoger dan het vorige.",
        en: "This list number is not higher than the one before it.",
      },
    },
  },
  {
    id: "V08.04",
    title: {
      nl: "Elke gekozene staat op de lijst en is één keer gekozen",
      en: "Each elected person stands on the list and is elected once",
    },
    question: {
      nl: "Staat elke gekozene met deze code en naam op de kandidatenlijst?",
      en: "Is each elected person on the candidate list with this code and name?",
    },
    source: "rules X6 and S22",
    needs: ["lists", "national", "result"],
    ...required,
    findings: {
      unknown: {
        kind: "fail",
        nl: "Deze ShortCode staat niet op deze lijst.",
        en: "This ShortCode is not on this list.",
      },
      twice: {
        kind: "fail",
        nl: "Deze persoon is twee keer gekozen.",
        en: "This person is elected twice.",
      },
      name: {
        kind: "fail",
        nl: "De naam is anders dan op de kandidatenlijst.",
        en: "The name differs from the candidate list.",
      },
      residence: {
        kind: "warn",
        nl: "De woonplaats is anders dan op de kandidatenlijst.",
        en: "The place of residence differs from the candidate list.",
      },
      "no-code": {
        kind: "fail",
        nl: "Deze gekozene heeft geen ShortCode.",
        en: "This elected person has no ShortCode.",
      },
    },
  },
  {
    id: "V08.05",
    title: {
      nl: "Twee tellingen wijzen dezelfde mensen aan",
      en: "Two counts elect the same people",
    },
    question: {
      nl: "Wijst de tweede telling, die apart is geschreven, dezelfde mensen aan als de eerste?",
      en: "Does the second count, written apart, elect the same people as the first?",
    },
    source: "Kieswet P 15 to P 19a; rule of two implementations",
    needs: ["definition", "lists", "national"],
    ...required,
    findings: {
      people: {
        kind: "missing",
        nl: "Twee tellingen wijzen op lijst {list} andere mensen aan. We weten niet welke gelijk heeft.",
        en: "Two counts elect other people on list {list}. We do not know which is right.",
      },
      refused: {
        kind: "missing",
        nl: "De tweede telling kon niet narekenen wie is gekozen: {why}.",
        en: "The second count could not work out who is elected: {why}.",
      },
      "other-lot": {
        kind: "missing",
        nl: "De tweede telling vraagt om een loting die de eerste niet nodig heeft ({lot}).",
        en: "The second count asks for a lot that the first does not need ({lot}).",
      },
    },
  },
];
