// Findings in the text report: what is wrong, where, what was expected, what was found.
import type { Finding, Place } from "../evidence/finding.js";
import { type Judged, kindOf } from "../judgement.js";
import type { Verification } from "../verification.js";
import { clean, heading, shownValue, table } from "./layout.js";
import { findingText } from "./words.js";

/** More findings than this are counted in the text report; the JSON report has them all. */
const shownLimit = 20;
const margin = " ".repeat(10);

/** What a reader can do. */
const advice = {
  refuted: [
    "Wat nu: leg het bestand naast het proces-verbaal, en meld het verschil aan wie het publiceerde.",
    "What now: hold the file against the certified results, and tell whoever published it.",
  ],
  incomplete: [
    "Wat nu: voeg toe wat ontbreekt, en controleer opnieuw. Tot die tijd is er geen ja.",
    "What now: add what is missing, and verify again. Until then this is not a yes.",
  ],
} as const;

interface Told {
  readonly judged: Judged;
  readonly finding: Finding;
}

/** Such as `Telling_x.eml.xml, regel 1, kolom 5123`. */
function placeText(place: Place, { evidence, positions }: Verification): string {
  const file = clean(evidence.files[place.file]?.path ?? "?");
  const span = positions(place);
  return span === undefined ? file : `${file}, regel ${span.line}, kolom ${span.column}`;
}

function details(finding: Finding, verification: Verification): readonly (readonly string[])[] {
  const { place, against, expected, found } = finding;
  return [
    ...(place === undefined ? [] : [["bestand (file)", placeText(place, verification)]]),
    ...(place === undefined || place.path === "" ? [] : [["plaats (path)", clean(place.path)]]),
    ...(expected === undefined ? [] : [["verwacht (expected)", shownValue(expected)]]),
    ...(found === undefined ? [] : [["gevonden (found)", shownValue(found)]]),
    ...(against === undefined
      ? []
      : [["volgens (according to)", placeText(against, verification)]]),
  ];
}

/** The sentence of a finding, once for all findings that it fits. */
function sentence({ judged, finding }: Told): readonly string[] {
  const { nl, en } = findingText(judged.entry, finding);
  return [`  ${judged.entry.id}  ${clean(nl)}`, margin + clean(en)];
}

function block(told: readonly Told[], verification: Verification): readonly string[] {
  const [first] = told;
  if (first === undefined) return [];
  const blocks = told.map(({ finding }) => table(details(finding, verification), ["left", "left"]));
  const lines = blocks.flatMap((rows, index) => (index === 0 ? rows : ["", ...rows]));
  return [...sentence(first), ...lines.map((line) => (line === "" ? "" : margin + line))];
}

function sentenceKey(one: Told): string {
  return sentence(one).join("\n");
}

/** Findings with the same sentence stand together; more than a screenful is counted. */
function told(findings: readonly Told[], verification: Verification): readonly string[] {
  const shown = findings.slice(0, shownLimit);
  const rest = findings.length - shown.length;
  const blocks = [...Map.groupBy(shown, sentenceKey).values()].map((group) =>
    block(group, verification),
  );
  const lines = blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
  if (rest === 0) return lines;
  const more = `  … en nog ${rest}: zie --format json (and ${rest} more: see --format json)`;
  return [...lines, "", more];
}

/** Checks that could not be done, where no finding says why. */
function undone(judged: Judged): readonly string[] {
  const { entry, status } = judged;
  const nl = status === "error" ? "fout in de controle zelf" : "niet gecontroleerd";
  const en = status === "error" ? "error in the check itself" : "not checked";
  return [`  ${entry.id}  ${entry.title.nl}: ${nl}.`, `${margin}${entry.title.en}: ${en}.`];
}

/** Why the verdict is what it is. */
export function reasonsSection(verification: Verification): readonly string[] {
  const { reasons, word } = verification.verdict;
  if (word === "verified") return [];
  const findings = reasons.flatMap(({ judged, finding }) =>
    finding === undefined ? [] : [{ judged, finding }],
  );
  const others = reasons.flatMap(({ judged, finding }) =>
    finding === undefined ? undone(judged) : [],
  );
  const [nl, en] =
    word === "refuted" ? ["Wat niet klopt", "What is wrong"] : ["Wat ontbreekt", "What is missing"];
  const next = advice[word].map((line) => `  ${line}`);
  return [...heading(nl, en), ...told(findings, verification), ...others, "", ...next];
}

/** Findings of one kind that do not change the verdict. */
export function remarksSection(
  verification: Verification,
  kind: "warn" | "note",
  title: readonly [nl: string, en: string],
): readonly string[] {
  const findings = verification.judged.flatMap((judged) =>
    judged.outcome.findings
      .filter((finding) => kindOf(judged.entry, finding) === kind)
      .map((finding) => ({ judged, finding })),
  );
  return findings.length === 0 ? [] : [...heading(...title), ...told(findings, verification)];
}
