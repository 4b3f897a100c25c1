// The words of the reports that do not belong to one check. Dutch first, English beside it.

import type { Bilingual, CheckEntry } from "../catalogue/entry.js";
import type { Finding } from "../evidence/finding.js";
import type { Status } from "../judgement.js";
import type { LevelState } from "../level-states.js";
import { type Level, levels } from "../levels.js";
import type { VerdictWord } from "../verdict.js";
import { lookAlike } from "./look-alikes.js";
import type { Run, RunFinding, RunLevel, RunName, RunPlace } from "./run.js";

/** The verdict, worded for a citizen. */
export const verdictWords: Readonly<Record<VerdictWord, Bilingual>> = {
  verified: { nl: "Klopt", en: "Verified" },
  refuted: { nl: "Klopt niet", en: "Refuted" },
  incomplete: { nl: "Niet volledig te controleren", en: "Incomplete" },
};

/** What a reader can do. */
const advice: Readonly<
  Record<Exclude<VerdictWord, "verified">, readonly [nl: string, en: string]>
> = {
  refuted: [
    "Wat nu: leg het bestand naast het proces-verbaal, en meld het verschil aan wie het publiceerde.",
    "What now: hold the file against the certified results, and tell whoever published it.",
  ],
  incomplete: [
    "Wat nu: voeg toe wat ontbreekt, en controleer opnieuw. Tot die tijd is er geen ja.",
    "What now: add what is missing, and verify again. Until then this is not a yes.",
  ],
};

/** How a check came out. */
export const statusWords: Readonly<Record<Status, Bilingual>> = {
  pass: { nl: "klopt", en: "pass" },
  fail: { nl: "klopt niet", en: "fail" },
  warn: { nl: "let op", en: "warning" },
  "not-applicable": { nl: "niet van toepassing", en: "not applicable" },
  "not-checked": { nl: "niet gecontroleerd", en: "not checked" },
  error: { nl: "fout in de controle", en: "error in the check" },
};

/** How a level came out. */
export const levelWords: Readonly<Record<LevelState, Bilingual>> = {
  verified: { nl: "geverifieerd", en: "verified" },
  incomplete: { nl: "niet volledig", en: "incomplete" },
  "not-given": { nl: "niet van toepassing: niets gegeven", en: "not applicable: nothing given" },
  "out-of-scope": { nl: "op verzoek niet bekeken", en: "not looked at, as asked" },
  refuted: { nl: "klopt niet", en: "refuted" },
  unproven: { nl: "zelf in orde, niet bewezen", en: "right in itself, not proven" },
};

const joined = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;

/** What a level is called in this election. */
function nameIn(outcomes: readonly RunLevel[], level: Level): Bilingual {
  return outcomes.find((one) => one.level === level)?.name ?? { nl: level, en: level };
}

/** What levels that are unproven hang on: what is wrong below them, or not right above them. */
export function becauseWords(outcomes: readonly RunLevel[]): readonly Bilingual[] {
  const nameOf = (level: Level): Bilingual => nameIn(outcomes, level);
  return levels.flatMap((other): readonly Bilingual[] => {
    const place = levels.indexOf(other);
    const hanging = outcomes.filter(({ because }) => because === other).map(({ level }) => level);
    const above = hanging.filter((level) => levels.indexOf(level) < place);
    const below = hanging.filter((level) => levels.indexOf(level) > place);
    const names = (some: readonly Level[]): Bilingual => ({
      nl: joined(
        some.map((level) => nameOf(level).nl),
        "en",
      ),
      en: joined(
        some.map((level) => nameOf(level).en),
        "and",
      ),
    });
    const { nl, en } = nameOf(other);
    const rests = {
      nl: `Niet bewezen: ${names(above).nl}. Dat rust op: ${nl}. Daar klopt iets niet.`,
      en: `Not proven: ${names(above).en}. That rests on: ${en}. Something is wrong there.`,
    };
    const hangs = {
      nl: `Niet bewezen: ${names(below).nl}. Dat hangt aan: ${nl}. Daar klopt of ontbreekt iets.`,
      en: `Not proven: ${names(below).en}. That depends on: ${en}. Something is wrong or missing there.`,
    };
    return [...(above.length > 0 ? [rests] : []), ...(below.length > 0 ? [hangs] : [])];
  });
}

/** Checks that did not come out well and say nothing about one level: they are told beside the levels. */
export function noLevelWords({ checks, levels: outcomes }: Run): readonly Bilingual[] {
  const placed = new Set(outcomes.flatMap((one) => one.checks));
  const loose = checks.filter(
    ({ id, status, severity }) =>
      !placed.has(id) && (status === "fail" || (severity === "required" && badly.has(status))),
  );
  if (loose.length === 0) return [];
  const ids = loose.map(({ id }) => id).join(", ");
  return [
    {
      nl: `Bij geen niveau: ${ids}. Dat gaat over bestanden waarvan niet vaststaat bij welk niveau ze horen. De niveaus zeggen alleen iets over wat wel is gebruikt.`,
      en: `At no level: ${ids}. That is about files of which nobody knows to which level they belong. The levels are about what was used.`,
    },
  ];
}

const badly: ReadonlySet<Status> = new Set<Status>(["not-checked", "error"]);

/** What stands for a depth that was not reached. */
const noDepth: Bilingual = { nl: "geen enkel niveau", en: "no level" };

/** The depth of a verdict; a part that was asked for is not taken for the whole. */
export function depthWords({
  depth,
  asked,
  levels: outcomes,
}: Pick<Run, "depth" | "asked" | "levels">): Bilingual {
  if (depth === null) return noDepth;
  const { nl, en } = nameIn(outcomes, depth);
  return asked.scope === "municipality"
    ? { nl: `${nl}, alleen de gemeente zelf`, en: `${en}, the municipality by itself` }
    : { nl, en };
}

const alone: readonly [nl: string, en: string] = [
  "Dit is alleen de telling van een gemeente. Of zij zo in de uitslag staat, kan hier niet uit blijken. Alleen die telling nakijken: --scope municipality.",
  "This is the count of a municipality only. These files cannot show whether it stands like that in the result. To verify that count by itself: --scope municipality.",
];

const otherFiles: readonly [nl: string, en: string] = [
  "Wat nu: geef de EML-bestanden die bij de verkiezing zijn gepubliceerd, of de zip waarin ze zitten.",
  "What now: hand over the EML files that were published with the election, or the zip that they are in.",
];

/** What a reader can do next. */
export function adviceFor({
  verdict,
  election,
  asked,
  levels: outcomes,
  files,
}: Run): readonly [nl: string, en: string] | undefined {
  if (verdict === "verified") return undefined;
  if (
    verdict === "incomplete" &&
    election === null &&
    files.every(({ role }) => role !== "document")
  ) {
    return otherFiles;
  }
  const given = (level: Level): number => outcomes.find((one) => one.level === level)?.given ?? 0;
  const hasResult = files.some(({ documentId }) => documentId === "520");
  const isAlone = given("result") + given("districts") === 0 && given("municipalities") === 1;
  const isOpen = verdict === "incomplete" && asked.scope === "all" && !hasResult;
  return isAlone && isOpen ? alone : advice[verdict];
}

/** Whom somebody said to have died: a claim, which stands on the first page for that reason. */
export function deceasedWords({ asked }: Pick<Run, "asked">): readonly Bilingual[] {
  return asked.deceased.map(({ listNumber, shortCode, name }) => {
    const who = name === null ? shortCode : `${name.value} (${shortCode})`;
    const unknown =
      name === null
        ? {
            nl: " Deze persoon is in de bestanden niet gevonden.",
            en: " This person was not found in the files.",
          }
        : { nl: "", en: "" };
    return {
      nl: `Gegeven: ${who} van lijst ${listNumber} is overleden. Dat is niet nagegaan.${unknown.nl}`,
      en: `Given: ${who} of list ${listNumber} has died. That was not checked.${unknown.en}`,
    };
  });
}

/** The sentence of a finding, with its facts filled in. */
export function findingText(entry: CheckEntry, finding: Finding): Bilingual {
  const text = entry.findings[finding.reason];
  if (text === undefined) throw new Error(`${entry.id} has no finding "${finding.reason}"`);
  const fill = (language: keyof Bilingual): string =>
    text[language].replace(/\{(\w+)\}/g, (whole, word: string) => {
      const fact = finding.facts?.[word] ?? whole;
      return typeof fact === "object" ? fact[language] : String(fact);
    });
  return { nl: fill("nl"), en: fill("en") };
}

/** What the names of a place are names of. */
export const nameWords: Readonly<Record<RunName["kind"], Bilingual>> = {
  station: { nl: "stembureau", en: "polling station" },
  municipality: { nl: "gemeente", en: "municipality" },
  district: { nl: "kieskring", en: "district" },
  list: { nl: "lijst", en: "list" },
  candidate: { nl: "kandidaat", en: "candidate" },
  elected: { nl: "gekozene", en: "elected person" },
};

/** A name with its number or code beside it: `Basisschool Noord (0363::SB5)`, `4. VVD`. */
export function nameText({ kind, id, name }: RunName): string {
  switch (kind) {
    case "station":
    case "municipality":
    case "district":
      // Many names say what they are the name of; the label says so already.
      return `${name.value.replace(/^(Stembureau|Gemeente|Kieskring) /i, "")} (${id})`;
    case "list":
    case "candidate":
    case "elected":
      return /^\d+$/.test(id) ? `${id}. ${name.value}` : `${name.value} (${id})`;
  }
}

/** Names that are told of one place and not of another: where both are shown, none is told twice. */
export function newNames(of: RunPlace, told: RunPlace | null): readonly RunName[] {
  const known = new Set((told?.names ?? []).map((one) => nameWords[one.kind].nl + nameText(one)));
  return of.names.filter((one) => !known.has(nameWords[one.kind].nl + nameText(one)));
}

/** The names of a place in English, for the reports that programs show: `polling station North (0363::SB5)`. */
export function englishNames(place: RunPlace | null): readonly string[] {
  return (place?.names ?? []).map((one) => `${nameWords[one.kind].en} ${nameText(one)}`);
}

/** What was expected and found in English, and where the two differ when they look the same. */
export function englishValues(finding: RunFinding): readonly string[] {
  const { expected, found } = finding;
  const alike = lookAlike(finding);
  return [
    ...(expected === null ? [] : [`expected ${expected.value ?? "nothing"} (${expected.trust})`]),
    ...(found === null ? [] : [`found ${found.value ?? "nothing"} (${found.trust})`]),
    ...(alike === undefined ? [] : [`looks alike: ${alike.en}`]),
  ];
}

/** What to type for more, beside the note of a check that did less than it can. */
export const hints: Readonly<Record<string, Bilingual | undefined>> = {
  "V03.04": { nl: "Alles toetsen: --schema all", en: "hold all against the schema" },
  "V03.05": { nl: "Alles twee keer lezen: --second-reading all", en: "read everything twice" },
};
