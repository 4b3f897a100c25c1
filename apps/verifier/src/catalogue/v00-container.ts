import { advisory, type CheckEntry, required, whereItOccurs } from "./entry.js";

/** V00: what was handed over. */
export const container: readonly CheckEntry[] = [
  {
    id: "V00.01",
    title: {
      nl: "Alles wat is opgegeven, is te lezen",
      en: "Everything that was named can be read",
    },
    question: {
      nl: "Kon elk bestand en elke map worden geopend?",
      en: "Could each file and folder be opened?",
    },
    source: "verifier",
    needs: [],
    ...required,
    findings: {
      unreadable: {
        kind: "missing",
        nl: "Niet te lezen ({cause}). Controleer de naam en de rechten.",
        en: "Cannot be read ({cause}). Check the name and the permissions.",
      },
      "reader-lost": {
        kind: "error",
        nl: "Dit bestand is niet uitgelezen: dat deel van dit programma is gestopt ({cause}).",
        en: "This file was not read to its end: that part of this program has stopped ({cause}).",
      },
      "special-file": {
        kind: "missing",
        nl: "Dit is geen gewoon bestand en geen map. Geef het bestand zelf op.",
        en: "This is neither a regular file nor a folder. Name the file itself.",
      },
    },
  },
  {
    id: "V00.02",
    title: { nl: "Elke zip is op één manier te lezen", en: "Each zip can be read in one way only" },
    question: {
      nl: "Is elke zip veilig en volledig uit te pakken?",
      en: "Can each zip be unpacked safely and completely?",
    },
    source: "verifier",
    needs: [],
    ...whereItOccurs,
    findings: {
      contradiction: {
        kind: "fail",
        nl: "Deze zip spreekt zichzelf tegen ({code}). {meaning}",
        en: "This zip contradicts itself ({code}). {meaning}",
      },
      refused: {
        kind: "missing",
        nl: "Deze zip is niet gelezen ({code}). {meaning}",
        en: "This zip was not read ({code}). {meaning}",
      },
    },
  },
  {
    id: "V00.03",
    title: { nl: "Geen lege bestanden", en: "No empty files" },
    question: {
      nl: "Heeft elk EML-bestand inhoud?",
      en: "Does each EML file have content?",
    },
    source: "verifier",
    needs: [],
    ...required,
    findings: {
      empty: {
        kind: "missing",
        nl: "Het bestand is leeg. Haal het opnieuw op.",
        en: "The file is empty. Fetch it again.",
      },
    },
  },
  {
    id: "V00.04",
    title: { nl: "Er zijn EML-bestanden", en: "There are EML files" },
    question: {
      nl: "Zit er iets bij wat gecontroleerd kan worden?",
      en: "Is there anything that can be verified?",
    },
    source: "verifier",
    needs: [],
    ...required,
    findings: {
      none: {
        kind: "missing",
        nl: "Er is geen EML-bestand gevonden.",
        en: "No EML file was found.",
      },
    },
  },
  {
    id: "V00.05",
    title: { nl: "Elk bestand telt één keer", en: "Each file counts once" },
    question: {
      nl: "Is hetzelfde bestand meer dan eens gegeven?",
      en: "Was the same file given more than once?",
    },
    source: "verifier",
    needs: [],
    ...advisory,
    findings: {
      "same-bytes": {
        kind: "note",
        nl: "Byte voor byte gelijk aan {other}. Telt één keer mee.",
        en: "Byte for byte equal to {other}. Counted once.",
      },
    },
  },
];
