import { type CheckEntry, whereItOccurs } from "./entry.js";

/** V01: hashes that were written down, against the files. */
export const hashes: readonly CheckEntry[] = [
  {
    id: "V01.01",
    title: { nl: "Opgeschreven hashcodes kloppen", en: "Hash codes that were written down fit" },
    question: {
      nl: "Is elke hashcode in een bestandsnaam of hashbestand die van het bestand?",
      en: "Is each hash code in a file name or hash file the one of the file?",
    },
    source: "control protocol V1; rules 4.1",
    needs: [],
    ...whereItOccurs,
    findings: {
      differs: {
        kind: "fail",
        nl: "De hashcode die hier staat, is niet die van {target}.",
        en: "The hash code that stands here is not the one of {target}.",
      },
      absent: {
        kind: "warn",
        nl: "Hier staat de hashcode van een bestand dat er niet bij is.",
        en: "Here stands the hash code of a file that is not among the files.",
      },
      canonical: {
        kind: "note",
        nl: "De hashcode is van de canonieke vorm van {target}, zoals OSV hem berekent.",
        en: "The hash code is of the canonical form of {target}, as OSV takes it.",
      },
    },
  },
  {
    id: "V01.02",
    title: {
      nl: "De bestanden zijn die van het manifest",
      en: "The files are those of the manifest",
    },
    question: {
      nl: "Is elk bestand van een bundel er, en is het hetzelfde als toen het manifest werd gemaakt?",
      en: "Is each file of a bundle there, and is it the same as when the manifest was made?",
    },
    source: "signing 6; control protocol V1",
    needs: [],
    ...whereItOccurs,
    findings: {
      form: {
        kind: "fail",
        nl: "Dit manifest is niet te gebruiken ({code}). {meaning}",
        en: "This manifest cannot be used ({code}). {meaning}",
      },
      file: {
        kind: "fail",
        nl: "{file} is niet zoals het manifest zegt ({code}). {meaning}",
        en: "{file} is not as the manifest says ({code}). {meaning}",
      },
      absent: {
        kind: "missing",
        nl: "{file} staat in het manifest en is er niet bij ({code}).",
        en: "{file} stands in the manifest and is not among the files ({code}).",
      },
      extra: {
        kind: "warn",
        nl: "{file} ligt bij de bundel en staat niet in het manifest ({code}).",
        en: "{file} lies with the bundle and does not stand in the manifest ({code}).",
      },
    },
  },
];
