import { type CheckEntry, whereItOccurs } from "./entry.js";

/** V05, third part: what EML_NL 1.3 adds to a count. */
export const corrections: readonly CheckEntry[] = [
  {
    id: "V05.12",
    title: {
      nl: "Verbeteringen en onderzoeken staan waar ze horen",
      en: "Corrections and investigations stand where they belong",
    },
    question: {
      nl: "Passen oude getallen, manier van tellen en onderzoeken bij de soort telling en bij de getallen van nu?",
      en: "Do earlier figures, counting method and investigations fit the kind of count and the present figures?",
    },
    source: "EML_NL 1.3, sections 2.1 and 3.5; rules K1 to K5",
    needs: [],
    ...whereItOccurs,
    findings: {
      "no-corrigendum": {
        kind: "fail",
        nl: "Er staan oude getallen in een telling die geen corrigendum is.",
        en: "There are earlier figures in a count that is no corrigendum.",
      },
      "not-changed": {
        kind: "fail",
        nl: "Dit getal staat er als verbeterd, maar is niet veranderd.",
        en: "This figure stands there as corrected, but did not change.",
      },
      "code-gone": {
        kind: "fail",
        nl: "Deze code staat alleen bij de oude getallen.",
        en: "This code is only among the earlier figures.",
      },
      "nothing-corrected": {
        kind: "warn",
        nl: "Dit corrigendum noemt geen enkel oud getal: niet te zien is wat er verbeterd is.",
        en: "This corrigendum has no earlier figure: what was corrected cannot be seen.",
      },
      "earlier-sum": {
        kind: "warn",
        nl: "De getallen van vóór de verbetering tellen niet op.",
        en: "The figures from before the correction do not add up.",
      },
      "other-count": {
        kind: "fail",
        nl: "Dit hoort niet in deze soort telling.",
        en: "This does not belong in this kind of count.",
      },
      "other-method": {
        kind: "fail",
        nl: "Dit onderzoek past niet bij de manier van tellen.",
        en: "This investigation does not fit the counting method.",
      },
      twice: {
        kind: "fail",
        nl: "Dit onderzoek staat er twee keer.",
        en: "This investigation is there twice.",
      },
    },
  },
];
