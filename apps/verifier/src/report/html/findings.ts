// Findings with their evidence: where a value stands, what was expected there, what was found.
import type { FindingKind } from "../../catalogue/entry.js";
import { inGroups } from "../fingerprint.js";
import { grouped } from "../layout.js";
import { lookAlike } from "../look-alikes.js";
import { html, type Markup, nothing } from "../markup.js";
import { reasonsOf } from "../reasons.js";
import type { Run, RunCheck, RunFinding, RunName, RunPlace, RunValue, Trust } from "../run.js";
import { nameText, nameWords, newNames } from "../words.js";
import { beside, both } from "./bilingual.js";
import { statusMark } from "./marks.js";

/** More findings of one check are counted; the JSON report has them all. */
const shownLimit = 40;

const trustWords: Readonly<Record<Trust, { readonly nl: string; readonly en: string }>> = {
  claimed: { nl: "staat in het bestand", en: "claimed" },
  verified: { nl: "nagerekend", en: "verified" },
};

function valueMarkup({ value, trust }: RunValue): Markup {
  const shown =
    value === null
      ? beside("niets", "nothing")
      : html`${typeof value === "number" ? grouped(value) : value}`;
  return html`<strong>${shown}</strong> <span class="trust ${trust}">${both(trustWords[trust])}</span>`;
}

/** On paper a file goes by its name, unless another file has the same. */
function fileName(path: string, files: Run["files"]): Markup {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const namesakes = files.filter((one) => one.path === name || one.path.endsWith(`/${name}`));
  const folder = path.slice(0, path.length - name.length);
  const start = namesakes.length === 1 ? html`<span class="folder">${folder}</span>` : folder;
  return html`${start}${name}`;
}

function placeMarkup({ file, sha256, line, column, path }: RunPlace, { files }: Run): Markup {
  const position =
    line === null || column === null
      ? nothing
      : html`, ${beside(`regel ${line}, kolom ${column}`, `line ${line}, column ${column}`)}`;
  const hash =
    sha256 === null ? nothing : html` <span class="hash">${inGroups(sha256.slice(0, 16))} …</span>`;
  const inside = path === "" ? nothing : html`<br /><code>${path}</code>`;
  return html`<a href="#${`bestand-${file}`}">${fileName(files[file]?.path ?? "?", files)}</a>${position}${hash}${inside}`;
}

const begun = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** By name: the path below it is for whoever opens the file. */
function nameRows(names: readonly RunName[]): readonly Markup[] {
  return names.map((one) => {
    const { nl, en } = nameWords[one.kind];
    return html`<div class="name"><dt>${beside(begun(nl), begun(en))}</dt><dd>${nameText(one)}</dd></div>`;
  });
}

function findingCard(finding: RunFinding, run: Run): Markup {
  const { place, expected, found, against } = finding;
  const alike = lookAlike(finding);
  const rows = [
    ...(place === null ? [] : nameRows(place.names)),
    ...(place === null
      ? []
      : [
          html`<div class="where"><dt>${beside("Waar", "Where")}</dt><dd>${placeMarkup(place, run)}</dd></div>`,
        ]),
    ...(expected === null
      ? []
      : [
          html`<div><dt>${beside("Verwacht", "Expected")}</dt><dd>${valueMarkup(expected)}</dd></div>`,
        ]),
    ...(found === null
      ? []
      : [html`<div><dt>${beside("Gevonden", "Found")}</dt><dd>${valueMarkup(found)}</dd></div>`]),
    ...(alike === undefined
      ? []
      : [
          html`<div><dt>${beside("Lijkt gelijk", "Looks alike")}</dt><dd>${both(alike)}</dd></div>`,
        ]),
    ...(against === null
      ? []
      : [
          html`<div class="where"><dt>${beside("Volgens", "According to")}</dt><dd>${placeMarkup(against, run)}</dd></div>`,
        ]),
    ...(against === null ? [] : nameRows(newNames(against, place))),
  ];
  return rows.length === 0 ? nothing : html`<li><dl>${rows}</dl></li>`;
}

/** The findings of one check that are said in one sentence. */
function sentenceGroup(findings: readonly RunFinding[], run: Run): Markup {
  const [first] = findings;
  if (first === undefined) return nothing;
  return html`<p>${both(first.text)}</p><ul class="cards">${findings.map((one) => findingCard(one, run))}</ul>`;
}

function checkGroup(check: RunCheck, kind: FindingKind, named: Set<string>, run: Run): Markup {
  const findings = check.findings.filter((one) => one.kind === kind);
  if (findings.length === 0) return nothing;
  const shown = findings.slice(0, shownLimit);
  const groups = Map.groupBy(shown, ({ text }) => `${text.nl}\n${text.en}`);
  const rest = findings.length - shown.length;
  const more =
    rest > 0
      ? html`<p>${beside(`En nog ${grouped(rest)}: zie het JSON-rapport.`, `And ${grouped(rest)} more: see the JSON report.`)}</p>`
      : nothing;
  // One check can have findings of several kinds: only the first is where links lead.
  const anchor = named.has(check.id) ? nothing : html` id="${`bewijs-${check.id}`}"`;
  named.add(check.id);
  return html`<article class="evidence"${anchor}>
<h4><a href="#${check.id}">${check.id}</a> ${both(check.title)}</h4>
${[...groups.values()].map((group) => sentenceGroup(group, run))}${more}
</article>`;
}

const kinds: readonly (readonly [kind: FindingKind, nl: string, en: string])[] = [
  ["fail", "Wat niet klopt", "What is wrong"],
  ["error", "Fout in dit programma", "Error in this program"],
  ["missing", "Wat ontbreekt", "What is missing"],
  ["warn", "Let op", "Warnings, without effect on the verdict"],
  ["note", "Opmerkingen", "Notes"],
];

/** Checks that could not be done, where no finding says why. */
function undone(checks: readonly RunCheck[]): Markup {
  if (checks.length === 0) return nothing;
  const lines = checks.map(
    ({ id, title, status, fault }) =>
      html`<li><a href="#${id}">${id}</a> ${both(title)} ${statusMark(status)}${fault === null ? nothing : html` <code>${fault}</code>`}</li>`,
  );
  return html`<h3>${beside("Niet gedaan", "Not done")}</h3><ul>${lines}</ul>`;
}

/** Everything that the checks came across. */
export function findingsSection(run: Run): Markup {
  const named = new Set<string>();
  const parts = kinds.flatMap(([kind, nl, en]) => {
    const groups = run.checks
      .map((check) => checkGroup(check, kind, named, run))
      .filter((group) => group !== nothing);
    return groups.length === 0 ? [] : [html`<h3>${beside(nl, en)}</h3>${groups}`];
  });
  const { checks } = reasonsOf(run);
  const none = html`<p>${beside("Geen enkele controle kwam iets tegen.", "No check came across anything.")}</p>`;
  return html`<section class="part" aria-labelledby="bevindingen">
<h2 id="bevindingen">${beside("Bevindingen", "Findings")}</h2>
${parts.length + checks.length === 0 ? none : nothing}
${undone(checks)}
${parts}
</section>`;
}
