// What was not looked at. It stands on the first page: nobody should have to search for it.
import type { Bilingual } from "../../catalogue/entry.js";
import { families } from "../../catalogue.js";
import type { FileRecord } from "../../evidence/evidence.js";
import type { Judged, Status } from "../../judgement.js";
import { levels } from "../../levels.js";
import { isBeyond, type Scope } from "../../scope.js";
import type { Verification } from "../../verification.js";
import type { RunFile, RunSkipped } from "../run.js";
import { filesOf } from "./files.js";

/** Everything that was left aside, and why. */
export function skippedOf(verification: Verification): readonly RunSkipped[] {
  const { scope } = verification.evidence;
  return [
    ...levelsAside(verification),
    ...levelsNotGiven(verification),
    ...checksWith("check-not-done", verification, ({ status }) => notDone.includes(status)),
    ...checksWith("check-beyond-scope", verification, ({ entry }) => isBeyond(scope, entry)),
    ...checksWith(
      "check-not-applicable",
      verification,
      ({ status, entry }) => status === "not-applicable" && !isBeyond(scope, entry),
    ),
    ...zipsNotRead(verification),
    ...filesAside(verification),
    ...oneOpinion(verification),
    ...findingsNotKept(verification),
    ...openFamilies(),
  ];
}

/** Nothing to tell about nothing. */
function said(
  kind: RunSkipped["kind"],
  { nl, en }: Bilingual,
  items: readonly string[],
): readonly RunSkipped[] {
  return items.length === 0 ? [] : [{ kind, nl, en, items }];
}

const scopeTexts: Readonly<Record<Exclude<Scope, "all">, Bilingual>> = {
  result: {
    nl: "Op verzoek (--scope result) niet bekeken: de tellingen onder de totaaltelling.",
    en: "Not looked at, as asked (--scope result): the counts below the total count.",
  },
  municipality: {
    nl: "Op verzoek (--scope municipality) niet bekeken: de zetels, de gekozenen, en of deze telling zo in de telling erboven staat.",
    en: "Not looked at, as asked (--scope municipality): the seats, the elected people, and whether this count stands like that in the count above it.",
  },
};

function levelsAside({ evidence, verdict }: Verification): readonly RunSkipped[] {
  const items = levels.filter((level) => verdict.levels[level].state === "out-of-scope");
  return evidence.scope === "all" ? [] : said("scope", scopeTexts[evidence.scope], items);
}

const levelText: Bilingual = {
  nl: "Van deze niveaus is niets gegeven.",
  en: "Of these levels nothing was given.",
};

function levelsNotGiven({ verdict }: Verification): readonly RunSkipped[] {
  return said(
    "level",
    levelText,
    levels.filter((level) => verdict.levels[level].state === "not-given"),
  );
}

const checkTexts = {
  "check-not-done": {
    nl: "Deze controles konden niet of niet helemaal worden gedaan.",
    en: "These checks could not be done, or not completely.",
  },
  "check-not-applicable": {
    nl: "Voor deze controles was er niets te bekijken.",
    en: "For these checks there was nothing to look at.",
  },
  "check-beyond-scope": {
    nl: "Deze controles gaan over wat u niet hebt gevraagd. Ze zijn niet gedaan.",
    en: "These checks are about what you did not ask for. They were not done.",
  },
} as const;

const notDone: readonly Status[] = ["not-checked", "error"];

function checksWith(
  kind: keyof typeof checkTexts,
  { judged }: Verification,
  which: (one: Judged) => boolean,
): readonly RunSkipped[] {
  const items = judged.filter(which);
  return said(
    kind,
    checkTexts[kind],
    items.map(({ entry }) => entry.id),
  );
}

/** What became of files that were not used, in the order in which it is told. */
const fileTexts: Readonly<Partial<Record<RunFile["role"] | "csv", Bilingual>>> = {
  unreadable: { nl: "Deze paden zijn niet te lezen.", en: "These paths cannot be read." },
  refused: {
    nl: "Deze bestanden zijn geweigerd. Hun inhoud telt nergens mee.",
    en: "These files were refused. Their content counts nowhere.",
  },
  empty: { nl: "Deze bestanden zijn leeg.", en: "These files are empty." },
  "same-bytes": {
    nl: "Deze bestanden zijn gelijk aan een ander bestand. Elk telt één keer.",
    en: "These files are equal to another file. Each counts once.",
  },
  "out-of-scope": {
    nl: "Deze bestanden zijn op verzoek niet bekeken.",
    en: "These files were not looked at, as asked.",
  },
  "local-only": {
    nl: "Deze bestanden horen binnen te blijven, en zijn niet gelezen. Geef ze los op als u dat toch wilt.",
    en: "These files must stay inside, and were not read. Name them by themselves if you want that.",
  },
  unused: {
    nl: "Deze soort EML wordt door deze versie niet gebruikt.",
    en: "This kind of EML is not used by this version.",
  },
  csv: {
    nl: "Deze CSV-bestanden beginnen niet als een tellingsoverzicht. Ze zijn niet bekeken.",
    en: "These CSV files do not begin like a count overview. They were not looked at.",
  },
  other: {
    nl: "Dit is geen EML. Het is niet bekeken.",
    en: "This is not EML. It was not looked at.",
  },
};

/** Files that are no EML and were judged for what they are: nobody should read that they were not looked at. */
function judgedAsTheyAre({ intake }: Verification["evidence"]): ReadonlySet<number | undefined> {
  const { hashes, signatures, manifests, certificates, overviews } = intake;
  return new Set(
    [...hashes, ...signatures, ...manifests, ...certificates, ...overviews].map(({ file }) => file),
  );
}

/** What is said of a file: by what became of it, and else by what it seems to be. */
function toldAs({ path, role }: FileRecord): keyof typeof fileTexts {
  if (role.kind !== "other") return role.kind;
  if (role.form === "empty") return "empty";
  const isCsv = path.toLowerCase().endsWith(".csv");
  // One that does begin so was too large to be looked at.
  return isCsv && role.form !== "csv" ? "csv" : "other";
}

/** The files that were not used, by why. */
export function filesAside({ evidence }: Verification): readonly RunSkipped[] {
  const judged = judgedAsTheyAre(evidence);
  const aside = evidence.files.filter(
    ({ role }, index) => role.kind !== "other" || !judged.has(index),
  );
  return Object.entries(fileTexts).flatMap(([kind, text]) =>
    said(
      "file",
      text,
      aside.filter((file) => toldAs(file) === kind).map(({ path }) => path),
    ),
  );
}

const zipText: Bilingual = {
  nl: "Deze zips zijn niet of niet helemaal gelezen.",
  en: "These zips were not read, or not completely.",
};

function zipsNotRead({ evidence }: Verification): readonly RunSkipped[] {
  const refused = evidence.intake.containers.filter(({ issues }) => issues.length > 0);
  return said(
    "file",
    zipText,
    refused.map(({ path }) => path),
  );
}

const opinionTexts = {
  "read-once": {
    nl: "Deze bestanden zijn door één lezer gelezen (--second-reading all leest ze twee keer).",
    en: "These files were read by one reader (--second-reading all reads them twice).",
  },
  "no-schema": {
    nl: "Deze bestanden zijn niet aan het XML-schema getoetst (--schema all toetst ze).",
    en: "These files were not held against the XML schema (--schema all does so).",
  },
} as const;

/** Documents that rest on the opinion of our own reader alone. */
function oneOpinion({ evidence }: Verification): readonly RunSkipped[] {
  const documents = filesOf(evidence).filter(({ role }) => role === "document");
  const once = documents.filter(({ isReadTwice }) => !isReadTwice);
  const loose = documents.filter(({ isHeldAgainstSchema }) => !isHeldAgainstSchema);
  const paths = (files: readonly RunFile[]): readonly string[] => files.map(({ path }) => path);
  return [
    ...said("read-once", opinionTexts["read-once"], paths(once)),
    ...said("no-schema", opinionTexts["no-schema"], paths(loose)),
  ];
}

const findingText: Bilingual = {
  nl: "Bij deze controles was er meer mis dan hier staat. De rest is alleen geteld.",
  en: "These checks came across more than stands here. The rest was counted only.",
};

function findingsNotKept({ judged }: Verification): readonly RunSkipped[] {
  const items = judged.filter(({ outcome }) => outcome.count > outcome.findings.length);
  return said(
    "finding",
    findingText,
    items.map(({ entry }) => entry.id),
  );
}

/** Every family that a verifier of elections should have, with what it would look at. */
const allFamilies: Readonly<Record<string, Bilingual>> = {
  V00: { nl: "bestanden en archieven", en: "files and archives" },
  V01: { nl: "de controlegetallen (hash) op papier", en: "the hash codes on paper" },
  V02: { nl: "digitale handtekeningen", en: "digital signatures" },
  V03: { nl: "de vorm van de bestanden", en: "the form of the files" },
  V04: { nl: "de verkiezing, lijsten en gebieden", en: "the election, lists and areas" },
  V05: { nl: "sommen", en: "sums" },
  V06: { nl: "van telling naar telling", en: "from count to count" },
  V07: { nl: "zetels", en: "seats" },
  V08: { nl: "gekozenen", en: "elected people" },
  V09: {
    nl: "het proces-verbaal naast de bestanden",
    en: "the certified results beside the files",
  },
  V10: { nl: "het overzicht als CSV", en: "the overview as CSV" },
  V11: { nl: "opvallende aantallen", en: "remarkable numbers" },
  V12: { nl: "volledigheid", en: "completeness" },
  V13: { nl: "het logboek van het tellen", en: "the log of the counting" },
};

const familyText = (nl: string, en: string): Bilingual => ({
  nl: `Dit kan deze versie nog niet controleren: ${nl}.`,
  en: `This version cannot check yet: ${en}.`,
});

function openFamilies(): readonly RunSkipped[] {
  const known = new Set<string>(families.map(({ id }) => id));
  const open = Object.entries(allFamilies).filter(([id]) => !known.has(id));
  const words = (language: keyof Bilingual): string =>
    open.map(([, text]) => text[language]).join(", ");
  return said(
    "family",
    familyText(words("nl"), words("en")),
    open.map(([id]) => id),
  );
}
