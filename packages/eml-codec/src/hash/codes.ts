// The codes of hashing, with what they mean and what to do. A code is never reused.
import type { CodeEntry } from "../code-entry.js";

/** A code of hashing. @public */
export type HashIssueCode =
  | "EML-HASH-ALGORITHM"
  | "EML-HASH-CHARACTER"
  | "EML-HASH-LENGTH"
  | "EML-HASH-NAMESPACE";

const retype = {
  nl: "Typ de hashcode opnieuw over van het papier.",
  en: "Type the hash code from the paper again.",
};
const remake = {
  nl: "Laat de maker dit verbeteren en een nieuw bestand leveren.",
  en: "Have the maker correct this and deliver a new file.",
};

/** Every code of hashing. @public */
export const hashCatalogue: Readonly<Record<HashIssueCode, CodeEntry>> = {
  "EML-HASH-ALGORITHM": {
    severity: "error",
    meaning: {
      nl: "Het bestand noemt een schrijfwijze (canonicalisatie) die hier niet wordt gemaakt.",
      en: "The file names a canonical form that is not made here.",
    },
    action: remake,
  },
  "EML-HASH-CHARACTER": {
    severity: "error",
    meaning: {
      nl: "In een hashcode staan alleen cijfers en de letters a tot en met f.",
      en: "A hash code has only digits and the letters a to f.",
    },
    action: retype,
  },
  "EML-HASH-LENGTH": {
    severity: "error",
    meaning: {
      nl: "Een hashcode heeft 64 tekens: 16 groepen van vier.",
      en: "A hash code has 64 characters: 16 groups of four.",
    },
    action: retype,
  },
  "EML-HASH-NAMESPACE": {
    severity: "error",
    meaning: {
      nl: "Een naamruimte is geen volledig adres; daarvan bestaat geen canonieke vorm.",
      en: "A namespace is not a full address; there is no canonical form of that.",
    },
    action: remake,
  },
};
