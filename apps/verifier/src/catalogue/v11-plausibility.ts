import { advisory, type CheckEntry, type FindingText } from "./entry.js";

/** How many signals chance alone gives: beside every list of signals. */
const chance: FindingText = {
  kind: "note",
  nl: "Bij {number} signalen. Door toeval alleen zijn er ongeveer {chance} te verwachten.",
  en: "With {number} signals. By chance alone about {chance} are to be expected.",
};

/** V11: plausibility. Reasons to look again, at polling stations only; never a verdict. */
export const plausibility: readonly CheckEntry[] = [
  {
    id: "V11.01",
    title: { nl: "Niet veel blanco of ongeldige stemmen", en: "Few blank or invalid votes" },
    question: {
      nl: "Is op elk stembureau minder dan 3% van de stemmen blanco, en minder dan 3% ongeldig?",
      en: "Is less than 3% of the votes of each polling station blank, and less than 3% invalid?",
    },
    source: "Control protocol, H4 and H5",
    needs: ["municipalities"],
    ...advisory,
    abacus: "W.201, W.202",
    findings: {
      blank: {
        kind: "warn",
        nl: "Veel blanco stemmen: {share}%.",
        en: "Many blank votes: {share}%.",
      },
      invalid: {
        kind: "warn",
        nl: "Veel ongeldige stemmen: {share}%.",
        en: "Many invalid votes: {share}%.",
      },
    },
  },
  {
    id: "V11.02",
    title: {
      nl: "Ongeveer evenveel stembiljetten als kiezers",
      en: "About as many ballots as voters",
    },
    question: {
      nl: "Verschillen stembiljetten en toegelaten kiezers minder dan 15, en minder dan 2%?",
      en: "Do ballots and admitted voters differ by less than 15, and by less than 2%?",
    },
    source: "Control protocol, H6",
    needs: ["municipalities"],
    ...advisory,
    abacus: "W.203",
    findings: {
      difference: {
        kind: "warn",
        nl: "Er zijn {count} stembiljetten meer of minder geteld dan er kiezers waren.",
        en: "There are {count} more or fewer ballots than voters.",
      },
    },
  },
  {
    id: "V11.03",
    title: { nl: "Geen lijst valt sterk op", en: "No list stands out" },
    question: {
      nl: "Ligt het aandeel van elke lijst binnen 4 standaardafwijkingen van dat in de gemeente?",
      en: "Is the share of each list within 4 standard deviations of that in the municipality?",
    },
    source: "Control protocol, H7; own method: docs/explanation/plausibility.md",
    needs: ["municipalities"],
    ...advisory,
    findings: {
      share: {
        kind: "warn",
        nl: "Lijst {list} heeft hier een opvallend aandeel ({deviations} standaardafwijkingen).",
        en: "List {list} has a striking share here ({deviations} standard deviations).",
      },
      chance,
    },
  },
  {
    id: "V11.04",
    title: { nl: "Geen kandidaten verwisseld", en: "No candidates switched" },
    question: {
      nl: "Kreeg nergens één kandidaat veel meer, en een ander van de lijst veel minder dan verwacht?",
      en: "Did nowhere one candidate get far more, and another of the list far less than expected?",
    },
    source: "Control protocol, H8",
    needs: ["municipalities"],
    ...advisory,
    findings: {
      candidates: {
        kind: "warn",
        nl: "Lijst {list}: zijn kandidaat {more} ({moreVotes}, verwacht {moreExpected}) en {less} ({lessVotes}, verwacht {lessExpected}) verwisseld?",
        en: "List {list}: were candidates {more} ({moreVotes}, expected {moreExpected}) and {less} ({lessVotes}, expected {lessExpected}) switched?",
      },
      chance,
    },
  },
  {
    id: "V11.05",
    title: { nl: "Geen lijsten verwisseld", en: "No lists swapped" },
    question: {
      nl: "Zijn er geen twee lijsten waarvan elk op de plaats van de ander past?",
      en: "Are there no two lists of which each fits in the place of the other?",
    },
    source: "Own method: docs/explanation/plausibility.md",
    needs: ["municipalities"],
    ...advisory,
    findings: {
      lists: {
        kind: "warn",
        nl: "Zijn lijst {list} ({votes}) en lijst {other} ({otherVotes}) verwisseld?",
        en: "Were list {list} ({votes}) and list {other} ({otherVotes}) swapped?",
      },
      chance,
    },
  },
  {
    id: "V11.06",
    title: { nl: "Geen stembureau is overgeschreven", en: "No polling station is a copy" },
    question: {
      nl: "Verschillen de stemmen van elk stembureau van die van elk ander in de gemeente?",
      en: "Do the votes of each polling station differ from those of every other in its municipality?",
    },
    source: "Own method: docs/explanation/plausibility.md",
    needs: ["municipalities"],
    ...advisory,
    findings: {
      copy: {
        kind: "warn",
        nl: "Alle stemmen zijn gelijk aan die van {other} ({name}): {votes} stemmen.",
        en: "All votes are those of {other} ({name}): {votes} votes.",
      },
      chance,
    },
  },
  {
    id: "V11.07",
    title: { nl: "Geen cijfers verwisseld", en: "No digits swapped" },
    question: {
      nl: "Wordt geen opvallend aantal gewoon als twee cijfers van plaats wisselen?",
      en: "Does no striking number become ordinary when two of its digits change places?",
    },
    source: "Own method: docs/explanation/plausibility.md",
    needs: ["municipalities"],
    ...advisory,
    findings: {
      digits: {
        kind: "warn",
        nl: "Lijst {list}: hoort hier {instead} te staan?",
        en: "List {list}: should this be {instead}?",
      },
      chance,
    },
  },
];
