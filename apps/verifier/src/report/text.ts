// The report for people. The first screen answers: does it hold, how deep, what is missing.
import type { Status } from "../judgement.js";
import type { LevelState } from "../level-states.js";
import { reasonsSection, remarksSection } from "./findings-text.js";
import { clean, exact, grouped, heading, table, wrapped } from "./layout.js";
import type { Run, RunCheck, RunList, RunOutcome } from "./run.js";
import { told } from "./story/lines.js";
import { makerLines } from "./story/maker-lines.js";
import {
  becauseWords,
  deceasedWords,
  depthWords,
  levelWords,
  noLevelWords,
  statusWords,
  verdictWords,
} from "./words.js";

const statusMarks: Readonly<Record<Status, string>> = {
  pass: "✓",
  fail: "✗",
  warn: "!",
  "not-applicable": "–",
  "not-checked": "?",
  error: "?",
};

const statuses: readonly Status[] = [
  "pass",
  "fail",
  "warn",
  "error",
  "not-checked",
  "not-applicable",
];

const levelMarks: Readonly<Record<LevelState, string>> = {
  verified: "✓",
  refuted: "✗",
  incomplete: "?",
  unproven: "?",
  "not-given": "–",
  "out-of-scope": "–",
};

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** How many checks came out in each way: whatever was not done shows on the first screen. */
function tallyLines({ checks }: Run): readonly string[] {
  const parts = statuses.flatMap((status) => {
    const number = checks.filter((one) => one.status === status).length;
    return number === 0 ? [] : [`${number} ${statusWords[status].nl} (${statusWords[status].en})`];
  });
  const words = parts.map((part, index) => (index === parts.length - 1 ? part : `${part},`));
  return wrapped(["controles (checks):", ...words], "  ");
}

function opening(run: Run): readonly string[] {
  const { verifier, verdict, election, files } = run;
  const word = verdictWords[verdict];
  const depth = depthWords(run);
  const documents = files.filter(({ role }) => role === "document").length;
  return [
    `${word.nl.toUpperCase()} · geverifieerd tot en met: ${depth.nl}`,
    `${word.en} · verified down to: ${depth.en}`,
    "",
    ...(election === null
      ? []
      : [`  ${clean((election.name ?? election.id).value)}, ${clean(election.date.value)}`]),
    `  ${documents} documenten in ${files.length} bestanden (documents in files)`,
    ...tallyLines(run),
    ...deceasedWords(run).flatMap(({ nl, en }) => told(nl, en)),
    ...makerLines(verifier),
  ];
}

const count = (number: number): string => (number === 0 ? "" : grouped(number));

/** Such as `: V05.01, V05.02`; more than a few are counted. */
function checkNames(checks: readonly string[]): string {
  if (checks.length === 0) return "";
  const shown = checks.slice(0, 5).map(clean).join(", ");
  return `: ${shown}${checks.length > 5 ? `, +${checks.length - 5}` : ""}`;
}

function levelsSection(run: Run): readonly string[] {
  const { levels } = run;
  const rows = levels.map(({ name, state, given, checks }) => {
    const { nl, en } = levelWords[state];
    const words = `${nl} (${en})${checkNames(checks)}`;
    return [levelMarks[state], name.nl, count(given), words];
  });
  const columns = table(rows, ["left", "left", "right", "left"]);
  const hanging = [...becauseWords(levels), ...noLevelWords(run)].flatMap(({ nl, en }) =>
    told(nl, en),
  );
  const below = hanging.length === 0 ? [] : ["", ...hanging];
  return [...heading("Niveaus", "Levels"), ...indent(columns), ...below];
}

/** Kiesdeler and voorkeursdrempel as exact fractions (Kieswet P 5 and P 15). */
function quotaLines({ electoralQuota, preferenceThreshold }: RunOutcome): readonly string[] {
  return [
    "",
    `  kiesdeler (electoral quota): ${exact(electoralQuota.value)}`,
    `  voorkeursdrempel (preference threshold): ${exact(preferenceThreshold.value)}`,
  ];
}

/** How near it was; all lists take a moment longer, and are told by a command of their own. */
function closeLines({ closeCall }: RunOutcome): readonly string[] {
  if (closeCall === null) return [];
  return [
    "",
    ...told(`Hoe dichtbij het was. ${closeCall.nl}`, `How near it was. ${closeCall.en}`),
    ...told(
      "Voor elke lijst: verifier explain --closest.",
      "For every list: verifier explain --closest.",
    ),
  ];
}

function sumOf(lists: readonly RunList[], of: (list: RunList) => number): string {
  return grouped(lists.reduce((total, list) => total + of(list), 0));
}

/** The rows below the lists with seats: the other lists together, and all lists together. */
function sumRows(lists: readonly RunList[], published: boolean): readonly (readonly string[])[] {
  const without = lists.filter((list) => !isShown(list));
  const votes = (list: RunList): number => list.votes.value;
  const total = [
    "",
    "samen",
    sumOf(lists, votes),
    sumOf(lists, ({ seats }) => seats.value),
    ...(published ? [sumOf(lists, (list) => list.publishedSeats?.value ?? 0)] : []),
  ];
  const rest = ["", "lijsten zonder zetel", sumOf(without, votes), "0"];
  return without.length === 0 ? [total] : [rest, total];
}

function isShown({ seats, publishedSeats }: RunList): boolean {
  return seats.value > 0 || (publishedSeats?.value ?? 0) > 0;
}

function seatsSection({ outcome }: Run): readonly string[] {
  if (outcome === null || outcome.lists.length === 0) return [];
  const { lists } = outcome;
  const published = lists.some(({ publishedSeats }) => publishedSeats !== null);
  const head = ["lijst", "naam", "stemmen", "nageteld", ...(published ? ["uitslag"] : [])];
  const rows = lists
    .filter(isShown)
    .map(({ listNumber, name, votes, seats, publishedSeats }) => [
      String(listNumber),
      clean(name.value),
      grouped(votes.value),
      String(seats.value),
      ...(published ? [String(publishedSeats?.value ?? 0)] : []),
    ]);
  const columns = table(
    [head, ...rows, ...sumRows(lists, published)],
    ["right", "left", "right", "right", "right"],
  );
  const title = heading("Zetels", "Seats: list, name, votes, recounted, published");
  return [...title, ...indent(columns), ...quotaLines(outcome), ...closeLines(outcome)];
}

function electedSection({ outcome }: Run): readonly string[] {
  const shown = (outcome?.lists ?? []).filter(({ elected }) => elected.length > 0);
  if (shown.length === 0) return [];
  const blocks = shown.flatMap(({ listNumber, name, elected }) => [
    `  ${listNumber}. ${clean(name.value)}`,
    ...wrapped(
      elected.map((person, index) => {
        const mark = person.by === "preference" ? "*" : "";
        const end = index === elected.length - 1 ? "" : ";";
        const label = clean(person.name.value === "" ? person.shortCode : person.name.value);
        return `${person.rank} ${label}${mark}${end}`;
      }),
      "     ",
    ),
  ]);
  return [
    ...heading("Gekozenen in volgorde", "Elected people in order"),
    ...blocks,
    "",
    "  * gekozen met voorkeurstemmen (elected on preference votes)",
  ];
}

function checkRow(check: RunCheck, beyond: ReadonlySet<string>): readonly string[] {
  const { id, title, status, examined, findingCount, lacking } = check;
  const { nl } = statusWords[status];
  const isBeyond = beyond.has(id);
  const why = isBeyond ? ": niet gevraagd" : lacking.length > 0 ? ": niets gegeven" : "";
  const said = status === "pass" ? "" : ` [${nl}${why}]`;
  return [
    statusMarks[status],
    clean(id),
    count(examined),
    count(findingCount),
    clean(title.nl) + said,
  ];
}

/** One check over two lines: Dutch with the figures, English below it. */
function checksSection({ checks, skipped }: Run): readonly string[] {
  const beyond = new Set(
    skipped.filter(({ kind }) => kind === "check-beyond-scope").flatMap(({ items }) => items),
  );
  const head = ["", "", "bekeken", "gevonden", ""];
  const alignment = ["left", "left", "right", "right", "left"] as const;
  const [titles = "", ...rows] = table(
    [head, ...checks.map((check) => checkRow(check, beyond))],
    alignment,
  );
  const under = " ".repeat(titles.length + 2);
  const lines = rows.flatMap((row, index) => [row, under + clean(checks[index]?.title.en ?? "")]);
  return [...heading("Controles", "Checks: examined, found"), ...indent([titles, ...lines])];
}

function filesSection({ files }: Run): readonly string[] {
  const aside = files.filter(({ role }) =>
    ["other", "unused", "out-of-scope", "local-only"].includes(role),
  );
  if (aside.length === 0) return [];
  const lines = aside.map(({ path, documentId }) => {
    const kind = documentId === null ? "geen EML (not EML)" : `EML ${clean(documentId)}`;
    return `  ${clean(path)} · ${kind}`;
  });
  return [...heading("Niet gebruikte bestanden", "Files not used, without effect"), ...lines];
}

function limitsSection({ unconfirmed }: Run): readonly string[] {
  const lines = unconfirmed.flatMap(({ nl, en }) => {
    const [first = "", ...rest] = [nl, en].flatMap((text) =>
      wrapped(clean(text).split(" "), "    "),
    );
    return [first.replace("    ", "  • "), ...rest];
  });
  return [...heading("Wat geen ander bestand bevestigt", "What no other file confirms"), ...lines];
}

/** Writes the report for people. */
export function textReport(run: Run): string {
  const lines = [
    ...opening(run),
    ...reasonsSection(run),
    ...levelsSection(run),
    ...seatsSection(run),
    ...electedSection(run),
    ...remarksSection(run, "warn", ["Let op", "Warnings, without effect on the verdict"]),
    ...remarksSection(run, "note", ["Opmerkingen", "Notes"]),
    ...checksSection(run),
    ...filesSection(run),
    ...limitsSection(run),
  ];
  return `${lines.join("\n")}\n`;
}
