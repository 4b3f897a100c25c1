import { type CheckEntry, required, whereItOccurs } from "./entry.js";

/** V03: form of the files. */
export const schema: readonly CheckEntry[] = [
  {
    id: "V03.01",
    title: { nl: "De bestanden zijn welgevormd", en: "The files are well-formed" },
    question: {
      nl: "Is elk bestand goede XML in UTF-8, zonder DOCTYPE en binnen de grenzen?",
      en: "Is each file good XML in UTF-8, without DOCTYPE and within the limits?",
    },
    source: "XML 1.0; EML_NL, section 1; limits of the reader",
    needs: [],
    ...required,
    findings: {
      malformed: {
        kind: "fail",
        nl: "{meaning} ({code}) Dit bestand is verder niet gebruikt.",
        en: "{meaning} ({code}) This file was not used any further.",
      },
    },
  },
  {
    id: "V03.02",
    title: { nl: "De inhoud heeft de vorm van EML_NL", en: "The content has the form of EML_NL" },
    question: {
      nl: "Staat elk gegeven op zijn plaats, met een waarde die daar mag staan?",
      en: "Does each value stand in its place, and may it stand there?",
    },
    source: "EML_NL, sections 2 and 3; rules S8 and S12",
    needs: [],
    ...required,
    findings: {
      "not-allowed": {
        kind: "fail",
        nl: "{meaning} ({code}) Dit bestand is verder niet gebruikt.",
        en: "{meaning} ({code}) This file was not used any further.",
      },
      unusual: { kind: "warn", nl: "{meaning} ({code})", en: "{meaning} ({code})" },
    },
  },
  {
    id: "V03.03",
    title: { nl: "Elk bestand gaat over één gebied", en: "Each file is about one area" },
    question: {
      nl: "Staat er in elke telling en in de uitslag precies één Contest?",
      en: "Is there exactly one Contest in each count and in the result?",
    },
    source: "EML_NL, sections 3.5 and 3.6",
    needs: [],
    ...whereItOccurs,
    findings: {
      contests: {
        kind: "fail",
        nl: "Er hoort precies één Contest te staan.",
        en: "There must be exactly one Contest.",
      },
      "no-total": {
        kind: "fail",
        nl: "Het totaal (TotalVotes) ontbreekt in deze telling.",
        en: "The total (TotalVotes) is missing from this count.",
      },
      stations: {
        kind: "fail",
        nl: "In de telling van een stembureau hoort precies één stembureau te staan.",
        en: "The count of a polling station must name exactly one polling station.",
      },
    },
  },
  {
    id: "V03.04",
    title: { nl: "De bestanden passen bij het schema", en: "The files fit the schema" },
    question: {
      nl: "Vindt libxml2 dat elk bestand de vorm heeft die het XML-schema voorschrijft?",
      en: "Does libxml2 find that each file has the form that the XML schema prescribes?",
    },
    source: "EML_NL, the schemas; XML Schema 1.0",
    needs: [],
    ...whereItOccurs,
    findings: {
      schema: { kind: "fail", nl: "Schema: {message} ({code})", en: "Schema: {message} ({code})." },
      unavailable: {
        kind: "missing",
        nl: "Het schema kon niet worden gebruikt: {message} ({code}).",
        en: "The schema could not be used: {message} ({code}).",
      },
      failed: {
        kind: "missing",
        nl: "De controle met het schema is niet gelukt ({why}).",
        en: "The check by schema did not succeed ({why}).",
      },
      once: {
        kind: "note",
        nl: "Niet aan het schema getoetst, wel door onze lezer: {kinds}.",
        en: "Not held against the schema, but read by our reader: {kinds}.",
      },
    },
  },
  {
    id: "V03.05",
    title: { nl: "Twee lezers lezen hetzelfde", en: "Two readers read the same" },
    question: {
      nl: "Leest een andere lezer (fast-xml-parser) dezelfde waarden als die van ons?",
      en: "Does another reader (fast-xml-parser) read the same values as ours does?",
    },
    source: "Rule of two implementations; EML_NL, section 3",
    needs: [],
    ...whereItOccurs,
    findings: {
      differs: {
        kind: "missing",
        nl: "Twee lezers lezen hier iets anders. We weten niet welke gelijk heeft.",
        en: "Two readers read different things here. We do not know which is right.",
      },
      unreadable: {
        kind: "missing",
        nl: "De tweede lezer kan dit bestand niet lezen: {why}.",
        en: "The second reader cannot read this file: {why}.",
      },
      failed: {
        kind: "missing",
        nl: "De tweede lezing is niet gelukt ({why}).",
        en: "The second reading did not succeed ({why}).",
      },
      once: {
        kind: "note",
        nl: "Door één lezer gelezen: {kinds}.",
        en: "Read by one reader: {kinds}.",
      },
    },
  },
];
