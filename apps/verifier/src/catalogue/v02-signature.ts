import { advisory, type CheckEntry, whereItOccurs } from "./entry.js";

const findings: CheckEntry["findings"] = {
  invalid: {
    kind: "fail",
    nl: "De handtekening bij {target} wordt geweigerd ({code}). {meaning}",
    en: "The signature of {target} is refused ({code}). {meaning}",
  },
  unpinned: {
    kind: "warn",
    nl: "De handtekening bij {target} is heel. Van wie hij is, is niet nagegaan: geef het certificaat met --pin.",
    en: "The signature of {target} is intact. Whose it is was not checked: give the certificate with --pin.",
  },
  orphan: {
    kind: "warn",
    nl: "Bij deze handtekening is het ondertekende bestand er niet, of niet te lezen.",
    en: "The file that this signature signs is not among the files, or cannot be read.",
  },
  remark: {
    kind: "note",
    nl: "Over de handtekening bij {target} ({code}): {meaning}",
    en: "About the signature of {target} ({code}): {meaning}",
  },
};

/** V02: signatures, and the certificates that they are held against. */
export const signatures: readonly CheckEntry[] = [
  {
    id: "V02.01",
    title: { nl: "Handtekeningen van tellingen kloppen", en: "Signatures of counts hold" },
    question: {
      nl: "Is elke ondertekende telling van het stembureau dat erin staat, en daarna niet veranderd?",
      en: "Is each signed count of the committee that it names, and unchanged since?",
    },
    source: "signing 1, 5; control protocol V2",
    needs: [],
    ...whereItOccurs,
    findings,
  },
  {
    id: "V02.02",
    title: { nl: "Handtekeningen van bundels kloppen", en: "Signatures of bundles hold" },
    question: {
      nl: "Is elk manifest ondertekend door het stembureau dat erin staat?",
      en: "Is each manifest signed by the committee that it names?",
    },
    source: "signing 2, 6; control protocol V2",
    needs: [],
    ...whereItOccurs,
    findings: {
      ...findings,
      unsigned: {
        kind: "missing",
        nl: "Dit manifest heeft geen handtekening: iedereen kan het hebben gemaakt.",
        en: "This manifest has no signature: anybody may have made it.",
      },
    },
  },
  {
    id: "V02.03",
    title: {
      nl: "Opgegeven certificaten zijn te gebruiken",
      en: "Certificates that were given can be used",
    },
    question: {
      nl: "Is elk certificaat dat met --pin is opgegeven een certificaat van een stembureau?",
      en: "Is each certificate that was given with --pin one of a committee?",
    },
    source: "signing 5",
    needs: [],
    ...whereItOccurs,
    findings: {
      refused: {
        kind: "missing",
        nl: "{file} is niet gebruikt ({code}). {meaning}",
        en: "{file} was not used ({code}). {meaning}",
      },
    },
  },
  {
    id: "V02.04",
    title: { nl: "Certificaten tussen de bestanden", en: "Certificates among the files" },
    question: {
      nl: "Liggen er certificaten bij? Die worden niet vertrouwd omdat ze erbij liggen.",
      en: "Are there certificates among the files? They are not trusted for lying there.",
    },
    source: "signing 5",
    needs: [],
    ...advisory,
    findings: {
      "not-trusted": {
        kind: "note",
        nl: "Aanwezig, niet vertrouwd: het zegt van {name} ({uid}, {election}) te zijn.",
        en: "Present, not trusted: it says that it is of {name} ({uid}, {election}).",
      },
      refused: {
        kind: "warn",
        nl: "Dit certificaat heeft een verkeerde vorm ({code}). {meaning}",
        en: "This certificate has a wrong form ({code}). {meaning}",
      },
    },
  },
  {
    id: "V02.05",
    title: {
      nl: "Wat van een vertrouwd stembureau komt, is ondertekend",
      en: "What comes from a trusted committee is signed",
    },
    question: {
      nl: "Is elk document van een stembureau waarvan u het certificaat gaf, door dat stembureau ondertekend?",
      en: "Is each document of a committee whose certificate you gave signed by that committee?",
    },
    source: "signing 5, 8; control protocol V2",
    needs: [],
    ...whereItOccurs,
    findings: {
      unsigned: {
        kind: "missing",
        nl: "Dit document zegt van {uid} te zijn. Dat stembureau heeft er niet voor getekend: iemand kan de handtekening hebben weggehaald.",
        en: "This document says that it is of {uid}. That committee did not sign for it: somebody may have taken the signature away.",
      },
    },
  },
];
