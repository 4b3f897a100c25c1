// The report for people. The first screen answers: does it hold, how deep, what is missing.
import { formatFraction } from "@telwerk/core";
import { unconfirmed } from "../catalogue.js";
import { computedResult } from "../evidence/computed.js";
import type { Evidence } from "../evidence/evidence.js";
import type { Judged, Status } from "../judgement.js";
import { levelNames, levels } from "../levels.js";
import type { LevelState } from "../verdict.js";
import type { Verification } from "../verification.js";
import { reasonsSection, remarksSection } from "./findings-text.js";
import type { Maker } from "./json.js";
import { clean, grouped, heading, table, wrapped } from "./layout.js";
import { type ListOutcome, outcomeOf } from "./outcome.js";
import { depthWords, levelWords, statusWords, verdictWords } from "./words.js";

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
  "not-given": "–",
  "out-of-scope": "–",
};

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** How many checks came out in each way: whatever was not done shows on the first screen. */
function tallyLines(judged: readonly Judged[]): readonly string[] {
  const parts = statuses.flatMap((status) => {
    const number = judged.filter((one) => one.status === status).length;
    return number === 0 ? [] : [`${number} ${statusWords[status].nl} (${statusWords[status].en})`];
  });
  const words = parts.map((part, index) => (index === parts.length - 1 ? part : `${part},`));
  return wrapped(["controles (checks):", ...words], "  ");
}

function opening({ evidence, verdict, judged }: Verification, maker: Maker): readonly string[] {
  const word = verdictWords[verdict.word];
  const depth = depthWords(verdict);
  const election = (evidence.definition ?? evidence.documents[0])?.election;
  const documents = evidence.files.filter(({ role }) => role.kind === "document").length;
  return [
    `${word.nl.toUpperCase()} · geverifieerd tot en met: ${depth.nl}`,
    `${word.en} · verified down to: ${depth.en}`,
    "",
    ...(election === undefined
      ? []
      : [
          `  ${clean(election.name?.value ?? election.id.value)}, ${clean(election.electionDate.value)}`,
        ]),
    `  ${documents} documenten in ${evidence.files.length} bestanden (documents in files)`,
    ...tallyLines(judged),
    `  ${maker.name} ${maker.version}`,
  ];
}

function given(level: (typeof levels)[number], evidence: Evidence): string {
  switch (level) {
    case "result":
      return evidence.national === undefined ? "" : "1";
    case "districts":
      return count(evidence.districts.size);
    case "municipalities":
      return count(evidence.municipalities.size);
    case "stations":
      return count(
        [...evidence.municipalities.values()].reduce((sum, one) => sum + one.units.length, 0),
      );
  }
}

const count = (number: number): string => (number === 0 ? "" : grouped(number));

function levelsSection({ evidence, verdict }: Verification): readonly string[] {
  const rows = levels.map((level) => {
    const state = verdict.levels[level];
    const { nl, en } = levelWords[state];
    return [levelMarks[state], levelNames[level].nl, given(level, evidence), `${nl} (${en})`];
  });
  const columns = table(rows, ["left", "left", "right", "left"]);
  return [...heading("Niveaus", "Levels"), ...indent(columns)];
}

/** Kiesdeler and voorkeursdrempel as exact fractions (Kieswet P 5 and P 15). */
function quotaLines(evidence: Evidence): readonly string[] {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return [];
  const { electoralQuota: quota, preferenceThreshold: threshold } = computed.result;
  return [
    "",
    `  kiesdeler (electoral quota): ${formatFraction(quota)}`,
    `  voorkeursdrempel (preference threshold): ${formatFraction(threshold)}`,
  ];
}

function seatsSection(lists: readonly ListOutcome[], evidence: Evidence): readonly string[] {
  if (lists.length === 0) return [];
  const shown = lists.filter(({ seats, publishedSeats = 0 }) => seats > 0 || publishedSeats > 0);
  const published = evidence.result !== undefined;
  const head = ["lijst", "naam", "stemmen", "nageteld", ...(published ? ["uitslag"] : [])];
  const rows = shown.map(({ listNumber, name, votes, seats, publishedSeats }) => [
    String(listNumber),
    clean(name),
    grouped(votes),
    String(seats),
    ...(published ? [String(publishedSeats ?? 0)] : []),
  ]);
  const sum = (of: (list: ListOutcome) => number): string =>
    grouped(lists.reduce((total, list) => total + of(list), 0));
  const total = [
    "",
    "samen",
    sum(({ votes }) => votes),
    sum(({ seats }) => seats),
    ...(published ? [sum(({ publishedSeats = 0 }) => publishedSeats)] : []),
  ];
  const without = lists.filter((list) => !shown.includes(list));
  const rest =
    without.length === 0
      ? []
      : [
          [
            "",
            "lijsten zonder zetel",
            grouped(without.reduce((all, { votes }) => all + votes, 0)),
            "0",
          ],
        ];
  const columns = table(
    [head, ...rows, ...rest, total],
    ["right", "left", "right", "right", "right"],
  );
  const title = heading("Zetels", "Seats: list, name, votes, recounted, published");
  return [...title, ...indent(columns), ...quotaLines(evidence)];
}

function electedSection(lists: readonly ListOutcome[]): readonly string[] {
  const shown = lists.filter(({ elected }) => elected.length > 0);
  if (shown.length === 0) return [];
  const blocks = shown.flatMap(({ listNumber, name, elected }) => [
    `  ${listNumber}. ${clean(name)}`,
    ...wrapped(
      elected.map((person, index) => {
        const mark = person.by === "preference" ? "*" : "";
        const end = index === elected.length - 1 ? "" : ";";
        const label = clean(person.name === "" ? person.shortCode : person.name);
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

function checkRow({ entry, status, outcome, lacking }: Judged): readonly string[] {
  const examined = outcome.examined === 0 ? "" : grouped(outcome.examined);
  const { nl } = statusWords[status];
  const why = lacking.length > 0 ? ": niets gegeven" : "";
  const said = status === "pass" ? "" : ` [${nl}${why}]`;
  const count = outcome.count === 0 ? "" : grouped(outcome.count);
  return [statusMarks[status], entry.id, examined, count, entry.title.nl + said];
}

/** One check over two lines: Dutch with the figures, English below it. */
function checksSection({ judged }: Verification): readonly string[] {
  const head = ["", "", "bekeken", "gevonden", ""];
  const alignment = ["left", "left", "right", "right", "left"] as const;
  const [titles = "", ...rows] = table([head, ...judged.map(checkRow)], alignment);
  const under = " ".repeat(titles.length + 2);
  const lines = rows.flatMap((row, index) => [row, under + (judged[index]?.entry.title.en ?? "")]);
  return [...heading("Controles", "Checks: examined, found"), ...indent([titles, ...lines])];
}

function filesSection({ evidence }: Verification): readonly string[] {
  const aside = evidence.files.filter(
    ({ role }) => role.kind === "other" || role.kind === "unused" || role.kind === "out-of-scope",
  );
  if (aside.length === 0) return [];
  const lines = aside.map(({ path, role }) => {
    const kind = "documentId" in role ? `EML ${role.documentId}` : "geen EML (not EML)";
    return `  ${clean(path)} · ${kind}`;
  });
  return [...heading("Niet gebruikte bestanden", "Files not used, without effect"), ...lines];
}

function limitsSection(): readonly string[] {
  const lines = unconfirmed.flatMap(({ nl, en }) => {
    const [first = "", ...rest] = [
      ...wrapped(nl.split(" "), "    "),
      ...wrapped(en.split(" "), "    "),
    ];
    return [first.replace("    ", "  • "), ...rest];
  });
  return [...heading("Wat geen ander bestand bevestigt", "What no other file confirms"), ...lines];
}

/** Writes the report for people. */
export function textReport(verification: Verification, maker: Maker): string {
  const lists = outcomeOf(verification.evidence);
  const lines = [
    ...opening(verification, maker),
    ...reasonsSection(verification),
    ...levelsSection(verification),
    ...seatsSection(lists, verification.evidence),
    ...electedSection(lists),
    ...remarksSection(verification, "warn", ["Let op", "Warnings, without effect on the verdict"]),
    ...remarksSection(verification, "note", ["Opmerkingen", "Notes"]),
    ...checksSection(verification),
    ...filesSection(verification),
    ...limitsSection(),
  ];
  return `${lines.join("\n")}\n`;
}
