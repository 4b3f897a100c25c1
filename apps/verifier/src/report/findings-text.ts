// Findings in the text report: what is wrong, where, what was expected, what was found.

import { clean, heading, shownValue, table, wrapped } from "./layout.js";
import { lookAlike } from "./look-alikes.js";
import { reasonsOf, type Told } from "./reasons.js";
import type { Run, RunCheck, RunFile, RunFinding, RunName, RunPlace } from "./run.js";
import { adviceFor, hints, nameText, nameWords, newNames } from "./words.js";

/** More findings than this are counted in the text report; the JSON report has them all. */
const shownLimit = 20;
const margin = " ".repeat(10);

/** Such as `Telling_x.eml.xml, regel 1, kolom 5123`. */
function placeText(place: RunPlace, files: readonly RunFile[]): string {
  const file = clean(files[place.file]?.path ?? "?");
  const { line, column } = place;
  return line === null || column === null ? file : `${file}, regel ${line}, kolom ${column}`;
}

/** People know a polling station, a list and a candidate by name. */
function nameRows(names: readonly RunName[]): readonly (readonly string[])[] {
  return names.map((one) => {
    const { nl, en } = nameWords[one.kind];
    return [`${nl} (${en})`, clean(nameText(one))];
  });
}

function details(finding: RunFinding, { files }: Run): readonly (readonly string[])[] {
  const { place, against, expected, found } = finding;
  const alike = lookAlike(finding);
  return [
    ...(place === null ? [] : nameRows(place.names)),
    ...(place === null ? [] : [["bestand (file)", placeText(place, files)]]),
    ...(place === null || place.path === "" ? [] : [["plaats (path)", clean(place.path)]]),
    ...(expected === null ? [] : [["verwacht (expected)", shownValue(expected.value)]]),
    ...(found === null ? [] : [["gevonden (found)", shownValue(found.value)]]),
    ...(alike === undefined ? [] : [["lijkt gelijk (looks alike)", clean(alike.nl)]]),
    ...(alike === undefined ? [] : [["", clean(alike.en)]]),
    ...(against === null ? [] : [["volgens (according to)", placeText(against, files)]]),
    ...(against === null ? [] : nameRows(newNames(against, place))),
  ];
}

/** The sentence of a finding, once for all findings that it fits. */
function sentence({ check, finding }: Told): readonly string[] {
  const hint = finding.kind === "note" ? hints[check.id] : undefined;
  return [
    `  ${clean(check.id)}  ${clean(finding.text.nl)}`,
    margin + clean(finding.text.en),
    ...(hint === undefined ? [] : [`${margin}${hint.nl} (${hint.en})`]),
  ];
}

function block(told: readonly Told[], run: Run): readonly string[] {
  const [first] = told;
  if (first === undefined) return [];
  const blocks = told.map(({ finding }) => table(details(finding, run), ["left", "left"]));
  const lines = blocks.flatMap((rows, index) => (index === 0 ? rows : ["", ...rows]));
  return [...sentence(first), ...lines.map((line) => (line === "" ? "" : margin + line))];
}

function sentenceKey(one: Told): string {
  return sentence(one).join("\n");
}

/** Findings with the same sentence stand together; more than a screenful is counted. */
function told(findings: readonly Told[], run: Run): readonly string[] {
  const shown = findings.slice(0, shownLimit);
  const rest = findings.length - shown.length;
  const blocks = [...Map.groupBy(shown, sentenceKey).values()].map((group) => block(group, run));
  const lines = blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
  if (rest === 0) return lines;
  const more = `  … en nog ${rest}: zie --format json (and ${rest} more: see --format json)`;
  return [...lines, "", more];
}

/** Checks that could not be done, where no finding says why. */
function undone({ id, title, status }: RunCheck): readonly string[] {
  const nl = status === "error" ? "fout in de controle zelf" : "niet gecontroleerd";
  const en = status === "error" ? "error in the check itself" : "not checked";
  return [`  ${clean(id)}  ${clean(title.nl)}: ${nl}.`, `${margin}${clean(title.en)}: ${en}.`];
}

/** Why the verdict is what it is. */
export function reasonsSection(run: Run): readonly string[] {
  const { verdict } = run;
  if (verdict === "verified") return [];
  const { findings, checks } = reasonsOf(run);
  const [nl, en] =
    verdict === "refuted"
      ? ["Wat niet klopt", "What is wrong"]
      : ["Wat ontbreekt", "What is missing"];
  const next = (adviceFor(run) ?? []).flatMap((line) => wrapped(line.split(" "), "  "));
  return [...heading(nl, en), ...told(findings, run), ...checks.flatMap(undone), "", ...next];
}

/** Findings of one kind that do not change the verdict. */
export function remarksSection(
  run: Run,
  kind: "warn" | "note",
  title: readonly [nl: string, en: string],
): readonly string[] {
  const findings = run.checks.flatMap((check) =>
    check.findings.filter((one) => one.kind === kind).map((finding) => ({ check, finding })),
  );
  return findings.length === 0 ? [] : [...heading(...title), ...told(findings, run)];
}

/** All findings of one check. */
export function findingLines(check: RunCheck, run: Run): readonly string[] {
  return told(
    check.findings.map((finding) => ({ check, finding })),
    run,
  );
}
