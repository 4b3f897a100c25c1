import { advisory, type CheckEntry, required, whereItOccurs } from "./entry.js";

/** V05, first part: sums within one unit or one total. */
export const unitSums: readonly CheckEntry[] = [
  {
    id: "V05.01",
    title: {
      nl: "Elke lijst is de som van haar kandidaten",
      en: "Each list is the sum of its candidates",
    },
    question: {
      nl: "Tellen de stemmen op kandidaten op tot het lijsttotaal, in elke telling?",
      en: "Do the votes on candidates add up to the list total, in every count?",
    },
    source: "Kieswet N 9 and P 1; rule C1",
    abacus: "F.402",
    needs: [],
    ...required,
    findings: {
      sum: {
        kind: "fail",
        nl: "Het lijsttotaal is niet de som van de kandidaten.",
        en: "The list total is not the sum of its candidates.",
      },
    },
  },
  {
    id: "V05.02",
    title: {
      nl: "De geldige stemmen zijn de som van de lijsten",
      en: "The valid votes are the sum of the lists",
    },
    question: {
      nl: "Tellen de lijsten op tot het aantal geldige stemmen (E)?",
      en: "Do the lists add up to the number of valid votes (E)?",
    },
    source: "rule C2",
    abacus: "F.202",
    needs: [],
    ...required,
    findings: {
      sum: {
        kind: "fail",
        nl: "Het aantal geldige stemmen is niet de som van de lijsten.",
        en: "The number of valid votes is not the sum of the lists.",
      },
    },
  },
  {
    id: "V05.03",
    title: {
      nl: "Toegelaten kiezers zijn stempassen, volmachten en kiezerspassen samen",
      en: "Admitted voters are poll cards, proxies and voter cards together",
    },
    question: {
      nl: "Is D gelijk aan A + B + C?",
      en: "Does D equal A + B + C?",
    },
    source: "rule C3",
    abacus: "F.201",
    needs: [],
    ...whereItOccurs,
    findings: {
      sum: {
        kind: "fail",
        nl: "Het aantal toegelaten kiezers is niet A + B + C.",
        en: "The number of admitted voters is not A + B + C.",
      },
    },
  },
  {
    id: "V05.04",
    title: {
      nl: "Toegelaten kiezers en stembiljetten sluiten op elkaar aan",
      en: "Admitted voters and ballots agree",
    },
    question: {
      nl: "Is D gelijk aan H - I + J, met H = E + F + G?",
      en: "Does D equal H - I + J, with H = E + F + G?",
    },
    source: "rule C4",
    abacus: "F.305-F.309, F.312",
    needs: [],
    ...whereItOccurs,
    findings: {
      difference: {
        kind: "fail",
        nl: "D is niet gelijk aan H - I + J.",
        en: "D does not equal H - I + J.",
      },
      "both-sides": {
        kind: "fail",
        nl: "Bij één stembureau kunnen er niet tegelijk meer en minder biljetten zijn.",
        en: "One polling station cannot have more and fewer ballots at the same time.",
      },
    },
  },
  {
    id: "V05.05",
    title: { nl: "Verschillen zijn verklaard", en: "Differences are explained" },
    question: {
      nl: "Is voor elk biljet te veel of te weinig een verklaring gegeven?",
      en: "Is there an explanation for each ballot too many or too few?",
    },
    source: "rule C5",
    needs: [],
    ...advisory,
    findings: {
      unexplained: {
        kind: "warn",
        nl: "Niet elk verschil is verklaard.",
        en: "Not every difference is explained.",
      },
    },
  },
  {
    id: "V05.06",
    title: {
      nl: "Elk gebied heeft kiesgerechtigden en stemmen",
      en: "Each area has electors and votes",
    },
    question: {
      nl: "Staat er ergens 0 waar dat niet te verwachten is?",
      en: "Is there a 0 where none is expected?",
    },
    source: "rules C6 and T2",
    abacus: "W.204, W.205, W.206",
    needs: [],
    ...advisory,
    findings: {
      "no-electors": {
        kind: "warn",
        nl: "Het aantal kiesgerechtigden is 0.",
        en: "The number of electors is 0.",
      },
      "fewer-electors": {
        kind: "warn",
        nl: "Er zijn meer stempassen dan kiesgerechtigden.",
        en: "There are more poll cards than electors.",
      },
      "no-votes": {
        kind: "warn",
        nl: "Er is geen enkele stem uitgebracht.",
        en: "Not one vote was cast.",
      },
    },
  },
];
