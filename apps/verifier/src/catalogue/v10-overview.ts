import { type CheckEntry, whereItOccurs } from "./entry.js";

/** V10: count overviews (tellingsoverzicht, OSV4-3, CSV) against the counts that they are made of. */
export const overviews: readonly CheckEntry[] = [
  {
    id: "V10.01",
    title: { nl: "Tellingsoverzichten zijn te lezen", en: "Count overviews can be read" },
    question: {
      nl: "Is elk tellingsoverzicht (CSV) zoals het is gemaakt, en niet door een spreadsheet veranderd?",
      en: "Is each count overview (CSV) as it was made, and not changed by a spreadsheet?",
    },
    source: "rules 4.4; requirement S1-38; control protocol V10",
    needs: [],
    ...whereItOccurs,
    findings: {
      unreadable: {
        kind: "missing",
        nl: "Dit tellingsoverzicht is niet goed te lezen ({code}). {meaning}",
        en: "This count overview cannot be read well ({code}). {meaning}",
      },
      form: {
        kind: "warn",
        nl: "Het bestand is niet zoals het gemaakt is. Het is waarschijnlijk geopend in een spreadsheet ({traces}). {values}",
        en: "The file is not as it was made. It was probably opened in a spreadsheet ({traces}). {values}",
      },
    },
  },
  {
    id: "V10.02",
    title: {
      nl: "Elk tellingsoverzicht hoort bij een telling",
      en: "Each count overview belongs to a count",
    },
    question: {
      nl: "Zijn de telling en de kandidatenlijsten van elk tellingsoverzicht erbij, van dezelfde dag?",
      en: "Are the count and the candidate lists of each count overview there, of the same day?",
    },
    source: "rules 4.4; control protocol V10",
    needs: [],
    ...whereItOccurs,
    findings: {
      "no-count": {
        kind: "warn",
        nl: "De telling van dit gebied ({number}) is er niet bij. Dit overzicht is niet vergeleken.",
        en: "The count of this area ({number}) is not among the files. This overview was not compared.",
      },
      "no-lists": {
        kind: "missing",
        nl: "De kandidatenlijsten bij dit overzicht zijn er niet bij. Het is niet vergeleken.",
        en: "The candidate lists for this overview are not among the files. It was not compared.",
      },
      refused: {
        kind: "missing",
        nl: "Van deze telling is geen overzicht te maken om mee te vergelijken ({code}). {meaning}",
        en: "No overview to compare with can be made of this count ({code}). {meaning}",
      },
      date: {
        kind: "fail",
        nl: "Dit overzicht is van een andere dag dan de telling.",
        en: "This overview is of another day than the count.",
      },
    },
  },
  {
    id: "V10.03",
    title: {
      nl: "Tellingsoverzichten hebben de rijen en kolommen van de telling",
      en: "Count overviews have the rows and columns of the count",
    },
    question: {
      nl: "Staat elk stembureau, elke lijst en elke kandidaat van de telling in het overzicht, en niemand anders?",
      en: "Does each polling station, list and candidate of the count stand in the overview, and nobody else?",
    },
    source: "rules 4.4; control protocol V10",
    needs: [],
    ...whereItOccurs,
    findings: {
      absent: {
        kind: "fail",
        nl: "{row} staat in de telling, maar niet in het overzicht.",
        en: "{row} stands in the count, but not in the overview.",
      },
      extra: {
        kind: "fail",
        nl: "{row} staat in het overzicht, maar niet in de telling.",
        en: "{row} stands in the overview, but not in the count.",
      },
      statistic: {
        kind: "warn",
        nl: "De regel „{row}” staat maar in één van beide. Niet elk programma schrijft regels zonder waarde.",
        en: "The row “{row}” stands in one of the two only. Not every program writes rows without a value.",
      },
      text: {
        kind: "warn",
        nl: "{row} heet in het overzicht anders dan in de EML-bestanden.",
        en: "{row} has another name in the overview than in the EML files.",
      },
      order: {
        kind: "warn",
        nl: "De regels of kolommen staan in een andere volgorde dan in de telling.",
        en: "The rows or columns stand in another order than in the count.",
      },
    },
  },
  {
    id: "V10.04",
    title: {
      nl: "Kiezers en stembiljetten in tellingsoverzichten zijn die van de telling",
      en: "Voters and ballots in count overviews are those of the count",
    },
    question: {
      nl: "Zijn opgeroepenen, stempassen, stembiljetten en verschillen overal gelijk aan de telling?",
      en: "Are electors, poll cards, ballots and differences equal to the count everywhere?",
    },
    source: "rules 4.4; control protocol V10",
    needs: [],
    ...whereItOccurs,
    findings: {
      differs: {
        kind: "fail",
        nl: "„{row}” is bij {unit} anders dan in de telling.",
        en: "“{row}” of {unit} differs from the count.",
      },
    },
  },
  {
    id: "V10.05",
    title: {
      nl: "Stemmen in tellingsoverzichten zijn die van de telling",
      en: "Votes in count overviews are those of the count",
    },
    question: {
      nl: "Zijn de stemmen op elke lijst en elke kandidaat bij elk stembureau gelijk aan de telling?",
      en: "Are the votes on each list and candidate at each polling station equal to the count?",
    },
    source: "rules 4.4; control protocol V10",
    needs: [],
    ...whereItOccurs,
    findings: {
      differs: {
        kind: "fail",
        nl: "{row} heeft bij {unit} een ander aantal stemmen dan in de telling.",
        en: "{row} has another number of votes at {unit} than in the count.",
      },
    },
  },
];
