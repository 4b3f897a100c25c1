// Findings in the text report: what is wrong, where, what was expected, what was found.
import type { Finding, Place } from "../evidence/finding.js";
import { type Judged, kindOf } from "../judgement.js";
import type { Verification } from "../verification.js";
import { clean, heading, shownValue, table } from "./layout.js";
import { findingText } from "./words.js";

/** More findings than this are counted in the text report; the JSON report has them all. */
const shownLimit = 20;

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

/** One finding over several lines. */
export function findingLines(
  judged: Judged,
  finding: Finding,
  verification: Verification,
): readonly string[] {
  const { nl, en } = findingText(judged.entry, finding);
  return [
    `  ${judged.entry.id}  ${clean(nl)}`,
    `          ${clean(en)}`,
    ...table(details(finding, verification), ["left", "left"]).map((line) => `          ${line}`),
  ];
}

function limited(blocks: readonly (readonly string[])[]): readonly string[] {
  const shown = blocks
    .slice(0, shownLimit)
    .flatMap((block, index) => (index === 0 ? block : ["", ...block]));
  const rest = blocks.length - shownLimit;
  if (rest <= 0) return shown;
  return [
    ...shown,
    "",
    `  … en nog ${rest}: zie --format json (and ${rest} more: see --format json)`,
  ];
}

/** Why the verdict is what it is. */
export function reasonsSection(verification: Verification): readonly string[] {
  const { reasons, word } = verification.verdict;
  if (word === "verified") return [];
  const blocks = reasons.map(({ judged, finding }) => {
    if (finding !== undefined) return findingLines(judged, finding, verification);
    const { id, title } = judged.entry;
    const what = judged.status === "error" ? "fout in de controle zelf" : "niet gecontroleerd";
    return [`  ${id}  ${title.nl}: ${what}.`, `          ${title.en}: ${judged.status}.`];
  });
  const [nl, en] =
    word === "refuted" ? ["Wat niet klopt", "What is wrong"] : ["Wat ontbreekt", "What is missing"];
  return [...heading(nl, en), ...limited(blocks)];
}

/** Findings of one kind that do not change the verdict. */
export function remarksSection(
  verification: Verification,
  kind: "warn" | "note",
  title: readonly [nl: string, en: string],
): readonly string[] {
  const blocks = verification.judged.flatMap((judged) =>
    judged.outcome.findings
      .filter((finding) => kindOf(judged.entry, finding) === kind)
      .map((finding) => findingLines(judged, finding, verification)),
  );
  return blocks.length === 0 ? [] : [...heading(...title), ...limited(blocks)];
}
