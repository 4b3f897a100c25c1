// The numbers of this case behind a check that adds nothing up: what was there to look at, and what it says.
import type { Bilingual } from "../../catalogue/entry.js";
import { countsOf, type Evidence, type HeldCount } from "../../evidence/evidence.js";
import { districtsOf, municipalitiesOf } from "../../evidence/regions.js";
import { clean, grouped, heading } from "../layout.js";
import type { Run, RunFile } from "../run.js";
import { told } from "./lines.js";
import { canBeWorked } from "./worked/drafts.js";

type Lines = readonly string[];
type OfCase = (run: Run, evidence: Evidence) => Lines;

/** More than this is counted. */
const shownItems = 12;

const both = ({ nl, en }: Bilingual): Lines => told(nl, en);

function shortened(lines: Lines): Lines {
  const rest = lines.length - shownItems;
  if (rest <= 0) return lines;
  return [
    ...lines.slice(0, shownItems),
    ...told(`… en nog ${grouped(rest)}.`, `… and ${grouped(rest)} more.`, "    "),
  ];
}

const pathOf = ({ files }: Run, file: number): string => clean(files[file]?.path ?? "?");

const roleWords: Readonly<Record<RunFile["role"], string>> = {
  document: "documenten (documents)",
  unused: "EML dat niet wordt gebruikt (EML not used)",
  "out-of-scope": "op verzoek niet bekeken (not looked at, as asked)",
  "local-only": "hoort binnen te blijven (must stay inside)",
  "same-bytes": "gelijk aan een ander bestand (equal to another file)",
  refused: "geweigerd (refused)",
  unreadable: "niet te lezen (unreadable)",
  empty: "leeg (empty)",
  zip: "zips (zips)",
  other: "geen EML (not EML)",
};

const files: OfCase = ({ files: all, containers }) => [
  ...[...Map.groupBy(all, ({ role }) => role)].map(
    ([role, some]) => `  ${grouped(some.length)} ${roleWords[role]}`,
  ),
  ...shortened(
    containers.map(
      ({ path, entries, refused }) =>
        `    ${clean(path)}: ${grouped(entries)} bestanden (files)${refused.length > 0 ? `, ${refused.join(", ")}` : ""}`,
    ),
  ),
];

const hashWords = {
  raw: "✓ van de bytes (of the bytes)",
  canonical: "✓ zoals OSV hem neemt (as OSV takes it)",
  differs: "✗ een andere (another one)",
  absent: "? het bestand is er niet (the file is not here)",
  unread: "? het bestand is niet gelezen (the file was not read)",
} as const;

const hashes: OfCase = (run, { intake }) => [
  ...both({
    nl: `Hashcodes in namen en hashbestanden: ${grouped(intake.hashes.length)}. Manifesten: ${grouped(intake.manifests.length)}.`,
    en: `Hash codes in names and hash files: ${grouped(intake.hashes.length)}. Manifests: ${grouped(intake.manifests.length)}.`,
  }),
  ...shortened(
    intake.hashes.map(
      ({ file, claimed, outcome }) =>
        `    ${hashWords[outcome]}: ${clean(claimed)} · ${pathOf(run, file)}`,
    ),
  ),
  ...shortened(
    intake.manifests.map(
      ({ file, examined }) =>
        `    ${pathOf(run, file)}: ${grouped(examined)} bestanden ernaast gelegd (files held against it)`,
    ),
  ),
];

const signatureWords = {
  valid: "✓ geldig (valid)",
  unpinned: "! past, van wie is niet nagegaan (fits, whose it is was not checked)",
  invalid: "✗ ongeldig (invalid)",
  orphan: "? wat hij ondertekent is er niet (what it signs is not here)",
} as const;

const signatures: OfCase = (run, { intake }) => [
  ...both({
    nl: `Handtekeningen: ${grouped(run.signatures.length)}. Certificaten die u hebt opgegeven: ${grouped(run.asked.pins.length)}.`,
    en: `Signatures: ${grouped(run.signatures.length)}. Certificates that you gave: ${grouped(run.asked.pins.length)}.`,
  }),
  ...shortened(
    run.signatures.map(
      ({ file, status, by }) =>
        `    ${signatureWords[status]}: ${pathOf(run, file)}${by === null ? "" : ` · ${clean(by.name.value)}`}`,
    ),
  ),
  ...shortened(
    intake.certificates
      .filter(({ isPin }) => !isPin)
      .map(
        ({ path }) =>
          `    ligt erbij, niet vertrouwd (among the files, not trusted): ${clean(path)}`,
      ),
  ),
];

const form: OfCase = ({ files: all }) => {
  const documents = all.filter(({ role }) => role === "document");
  const twice = documents.filter(({ isReadTwice }) => isReadTwice).length;
  const held = documents.filter(({ isHeldAgainstSchema }) => isHeldAgainstSchema).length;
  const kinds = Map.groupBy(documents, ({ documentId }) => documentId ?? "?");
  const number = grouped(documents.length);
  return [
    ...[...kinds].map(([id, some]) => `  EML ${clean(id)}: ${grouped(some.length)}`),
    ...both({
      nl: `Van ${number} documenten zijn er ${grouped(twice)} door een tweede lezer gelezen, en ${grouped(held)} aan het XML-schema getoetst.`,
      en: `Of ${number} documents ${grouped(twice)} were read by a second reader, and ${grouped(held)} held against the XML schema.`,
    }),
  ];
};

/** What the definition says of the election. */
const election: OfCase = (_, { definition, documents, listsOf }) => {
  const { election: own } = definition ?? documents[0] ?? {};
  if (own === undefined) return [];
  const { id, electionDate, category } = own;
  const others = documents.filter((one) => one.election.id.value !== id.value).length;
  const lists = [...listsOf.values()];
  const people = lists
    .flatMap((one) => one.lists)
    .reduce((sum, one) => sum + one.candidates.length, 0);
  const numberOfLists = lists.reduce((sum, one) => sum + one.lists.length, 0);
  return [
    `  ${clean(id.value)} · ${clean(category.value)} · ${clean(electionDate.value)}`,
    ...both({
      nl: `Documenten van deze verkiezing: ${grouped(documents.length - others)}. Van een andere: ${grouped(others)}.`,
      en: `Documents of this election: ${grouped(documents.length - others)}. Of another one: ${grouped(others)}.`,
    }),
    ...definitionLines(definition),
    ...both({
      nl: `Kandidatenlijsten: ${grouped(numberOfLists)} in ${grouped(lists.length)} gebieden, met ${grouped(people)} plaatsen.`,
      en: `Candidate lists: ${grouped(numberOfLists)} in ${grouped(lists.length)} areas, with ${grouped(people)} places.`,
    }),
  ];
};

function definitionLines(definition: Evidence["definition"]): Lines {
  if (definition === undefined) return [];
  const { document } = definition;
  const { numberOfSeats, preferenceThreshold } = document;
  const seats = numberOfSeats.value;
  const [districts, municipalities] = [districtsOf(document), municipalitiesOf(document)].map(
    ({ length }) => grouped(length),
  );
  return [
    ...both({
      nl: `Zetels: ${seats}. Voorkeursdrempel: ${preferenceThreshold.value}% van de kiesdeler.`,
      en: `Seats: ${seats}. Preference threshold: ${preferenceThreshold.value}% of the quota.`,
    }),
    ...both({
      nl: `Kieskringen: ${districts}. Gemeenten: ${municipalities}.`,
      en: `Districts: ${districts}. Municipalities: ${municipalities}.`,
    }),
  ];
}

const elected: OfCase = ({ outcome }) => {
  if (outcome === null) return [];
  const { preferenceThreshold, lists } = outcome;
  const people = lists.flatMap(({ listNumber, elected: own }) =>
    own.map((one) => ({ ...one, listNumber })),
  );
  const preferred = people.filter(({ by }) => by === "preference");
  return [
    ...both({
      nl: `Gekozen: ${people.length}. Met voorkeurstemmen: ${preferred.length}. De voorkeursdrempel is ${preferenceThreshold.value} stemmen.`,
      en: `Elected: ${people.length}. On preference votes: ${preferred.length}. The preference threshold is ${preferenceThreshold.value} votes.`,
    }),
    ...people.map(({ listNumber, rank, name, shortCode, votes, by }) => {
      const mark = by === "preference" ? " *" : "";
      return `    ${listNumber}.${rank} ${clean(name.value === "" ? shortCode : name.value)}: ${grouped(votes.value)}${mark}`;
    }),
    ...told("* haalde de drempel", "* reached the threshold", "    "),
  ];
};

const overviews: OfCase = (run, { intake }) => [
  ...both({
    nl: `Tellingsoverzichten: ${grouped(intake.overviews.length)}.`,
    en: `Count overviews: ${grouped(intake.overviews.length)}.`,
  }),
  ...shortened(
    intake.overviews.map(
      ({ file, examined, differences }) =>
        `    ${pathOf(run, file)}: ${grouped(examined)} getallen vergeleken, ${grouped(differences.length)} anders (compared, different)`,
    ),
  ),
];

const screenings: OfCase = (_, evidence) => {
  const counts = countsOf(evidence).filter(({ documentId }) => documentId === "510b");
  const stations = counts.reduce((sum, { units }: HeldCount) => sum + units.length, 0);
  return both({
    nl: `Tellingen van gemeenten: ${grouped(counts.length)}, met ${grouped(stations)} stembureaus. Elk wordt naast de andere van zijn gemeente gelegd.`,
    en: `Counts of municipalities: ${grouped(counts.length)}, with ${grouped(stations)} polling stations. Each is held against the others of its municipality.`,
  });
};

/** V06.06; the other checks of the chain are worked out. */
const stationsAlone: OfCase = (_, { stations }) =>
  both({
    nl: `Tellingen van één stembureau (510a): ${grouped(stations.length)}.`,
    en: `Counts of one polling station (510a): ${grouped(stations.length)}.`,
  });

/** V05.12; the sums are worked out. */
const corrections: OfCase = (_, evidence) => {
  const counts = grouped(countsOf(evidence).length);
  return both({
    nl: `Tellingen: ${counts}. In elk is gezocht naar oude getallen en onderzoeken.`,
    en: `Counts: ${counts}. In each, earlier figures and investigations were looked for.`,
  });
};

const completeness: OfCase = ({ levels }, evidence) => [
  ...definitionLines(evidence.definition),
  ...both({
    nl: `Gegeven: ${levels.map(({ given }) => grouped(given)).join(", ")} (telling van het geheel, kieskringen, gemeenten, stembureaus).`,
    en: `Given: ${levels.map(({ given }) => grouped(given)).join(", ")} (count of the whole, districts, municipalities, polling stations).`,
  }),
];

const ofFamilies: Readonly<Record<string, OfCase | undefined>> = {
  V00: files,
  V01: hashes,
  V02: signatures,
  V03: form,
  V04: election,
  V05: corrections,
  V06: stationsAlone,
  V08: elected,
  V10: overviews,
  V11: screenings,
  V12: completeness,
};

/** What there was to look at for a check. Empty where its own numbers are told another way: sums, chain and seats. */
export function caseStory(id: string, run: Run, evidence: Evidence): Lines {
  if (canBeWorked(id)) return [];
  const lines = ofFamilies[id.slice(0, 3)]?.(run, evidence) ?? [];
  if (lines.length === 0) return [];
  return [...heading("De gegevens van deze verkiezing", "The figures of this election"), ...lines];
}
