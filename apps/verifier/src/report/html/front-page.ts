// The first page, for someone who knows nothing of the software: what was checked, by which version,
// what came out, what could not be checked.
import type { Status } from "../../judgement.js";
import type { VerdictWord } from "../../verdict.js";
import { inGroups } from "../fingerprint.js";
import { grouped } from "../layout.js";
import { html, type Markup, nothing } from "../markup.js";
import { reasonsOf, type Told } from "../reasons.js";
import type { Run, RunLevel, RunPlace, RunSkipped } from "../run.js";
import {
  adviceFor,
  becauseWords,
  deceasedWords,
  depthWords,
  nameText,
  nameWords,
  noLevelWords,
  verdictWords,
} from "../words.js";
import { beside, both, dateWords } from "./bilingual.js";
import { levelMark, statusMark, toneOf, verdictMark } from "./marks.js";
import { paperSeats } from "./paper.js";

const meanings: Readonly<Record<VerdictWord, readonly [nl: string, en: string]>> = {
  verified: [
    "Alles wat nodig was, is nagerekend en klopt.",
    "All that was needed was recalculated, and is right.",
  ],
  refuted: [
    "Er is iets dat niet klopt. Hieronder staat wat, en in welk bestand.",
    "Something is wrong. Below stands what, and in which file.",
  ],
  incomplete: [
    "Wat er is, klopt. Maar er ontbreekt iets. Daarom is dit geen ja.",
    "What is there is right. But something is missing. So this is not a yes.",
  ],
};

/** What was asked for is right; it is a part, and nothing is said of the rest. */
const partMeaning: readonly [nl: string, en: string] = [
  "De telling van de gemeente is nagerekend en klopt. De zetels en de uitslag zijn niet bekeken: dat is zo gevraagd.",
  "The count of the municipality was recalculated, and is right. Seats and result were not looked at, as asked.",
];

/** Where no file says which election it is of, nothing is right either. */
const nothingFound: readonly [nl: string, en: string] = [
  "In deze bestanden is geen verkiezing gevonden. Er is niets nagerekend.",
  "No election was found in these files. Nothing was recalculated.",
];

function meaningOf({ verdict, asked, election }: Run): readonly [nl: string, en: string] {
  if (verdict === "incomplete" && election === null) return nothingFound;
  return verdict === "verified" && asked.scope === "municipality" ? partMeaning : meanings[verdict];
}

/** How deep everything is right; what is right nowhere needs no line. */
function depthLine(run: Run): Markup {
  if (run.depth === null) return nothing;
  const { nl, en } = depthWords(run);
  return html`<p>${beside(html`Nagerekend tot en met: <strong>${nl}</strong>.`, html`Recalculated down to: <strong>${en}</strong>.`)}</p>`;
}

function verdictBox(run: Run): Markup {
  const { verdict } = run;
  const words = verdictWords[verdict];
  return html`<div class="verdict ${toneOf(verdict)}" data-verdict="${verdict}">
${verdictMark(verdict)}
<div>
<p class="word">${both(words)}</p>
<p>${beside(...meaningOf(run))}</p>
${depthLine(run)}
</div>
</div>`;
}

const shownChecks = 6;

/** The checks that did not come out well at a level. */
function levelChecks({ checks: ids }: RunLevel, { checks }: Run): Markup {
  const known = ids.filter((id) => checks.some((check) => check.id === id));
  const links = known.slice(0, shownChecks).map((id) => html`<a href="#${id}">${id}</a> `);
  const rest = known.length > shownChecks ? html`+${known.length - shownChecks}` : nothing;
  return known.length === 0 ? nothing : html`<p class="small">${links}${rest}</p>`;
}

const shownPaths = 4;

/** What was handed over, as it was named. */
function pathsGiven({ paths }: Run["asked"]): Markup {
  const rest = paths.length - shownPaths;
  const more = html`<a href="#bestanden">${beside(`en nog ${rest}`, `and ${rest} more`)}</a>`;
  const shown = paths.slice(0, shownPaths).map((path) => html`<code>${path}</code> `);
  return html`${shown}${rest > 0 ? more : nothing}`;
}

/** What was handed over besides the files: it decides what counts as right. */
function besides(run: Run): Markup {
  const { require, pins, lots, at } = run.asked;
  const codes = (items: readonly string[]): Markup =>
    html`${items.map((item) => html` <code>${item}</code>`)}`;
  return html`${
    require === "result"
      ? nothing
      : html`<br />${beside("Alles moest erbij zijn tot en met", "All had to be there down to")} (<code>--require</code>):${codes([require])}`
  }${
    pins.length === 0
      ? nothing
      : html`<br />${beside("Vertrouwde certificaten", "Trusted certificates")} (<code>--pin</code>):${codes(pins)}`
  }${
    lots === 0
      ? nothing
      : html`<br />${beside(`Opgegeven lotingen: ${lots}`, `Lots that were given: ${lots}`)} (<code>--lots</code>)`
  }${deceasedWords(run).map((words) => html`<br />${both(words)} (<code>--deceased</code>)`)}${
    at === null
      ? nothing
      : html`<br />${beside("Certificaten beoordeeld op", "Certificates judged at")} (<code>--at</code>):${codes([at])}`
  }`;
}

function checkedBox(run: Run): Markup {
  const { asked, files, levels, checks } = run;
  const used = files.filter(({ role }) => role === "document").length;
  const rows = levels.map(
    (one) =>
      html`<tr><th scope="row">${both(one.name)}</th><td class="number">${one.given === 0 ? "" : grouped(one.given)}</td><td>${levelMark(one.state)}${levelChecks(one, run)}</td></tr>`,
  );
  return html`<section class="box" aria-labelledby="wat">
<h2 id="wat">${beside("Wat is gecontroleerd?", "What was checked?")}</h2>
<p>${beside(
    html`${grouped(used)} van de ${grouped(files.length)} opgegeven bestanden, met ${checks.length} controles.`,
    html`${grouped(used)} of the ${grouped(files.length)} files that were given, with ${checks.length} checks.`,
  )}</p>
<table>
<caption>${beside("Tellingen, van boven naar beneden", "Counts, from the top down")}</caption>
<thead class="unseen"><tr><th scope="col">${beside("Niveau", "Level")}</th><th scope="col">${beside("Aantal", "Number")}</th><th scope="col">${beside("Uitkomst", "Outcome")}</th></tr></thead>
<tbody>${rows}</tbody>
</table>
${[...becauseWords(levels), ...noLevelWords(run)].map((words) => html`<p>${both(words)}</p>`)}
<p class="small">${beside("Opgegeven:", "Given:")} ${pathsGiven(asked)}${besides(run)}</p>
</section>`;
}

/** Only a program that is one file knows its own hash: whole, so that it can be compared on paper. */
function programHash({ program }: Run["verifier"]): Markup {
  if (program === null) return nothing;
  return html`<p class="small">${beside("SHA-256 van dit programma:", "SHA-256 of this program:")} <span class="hash">${inGroups(program)}</span></p>`;
}

function makerBox({ verifier }: Run, print: string): Markup {
  return html`<section class="box maker" aria-labelledby="wie">
<h2 id="wie">${beside("Door welke versie?", "By which version?")}</h2>
<dl class="facts">
<div><dt>${beside("Programma", "Program")}</dt><dd>${verifier.name} ${verifier.version}</dd></div>
<div><dt>${beside("Kieswet", "Elections Act")}</dt><dd>${beside(`tekst van ${dateWords(verifier.law).nl}`, `text of ${dateWords(verifier.law).en}`)}</dd></div>
<div><dt>${beside("Lijst van controles", "List of checks")}</dt><dd><code>${inGroups(verifier.catalogue.slice(0, 16))} …</code></dd></div>
<div><dt>${beside("Dit rapport", "This report")}</dt><dd><code>${inGroups(print.slice(0, 16))} …</code></dd></div>
</dl>
${programHash(verifier)}
<p>${beside(
    "Het programma rekent de gepubliceerde bestanden na, zonder internet. Het neemt geen som, zetel of naam over.",
    "The program recalculates the published files, without internet. It takes over no sum, seat or name.",
  )}</p>
</section>`;
}

const statuses: readonly Status[] = [
  "fail",
  "error",
  "not-checked",
  "warn",
  "pass",
  "not-applicable",
];

const shownReasons = 4;

/** Where it is, by name; the first of the places that have the same wrong. */
function whereLine(place: RunPlace | null, others: number): Markup {
  const names = (place?.names ?? []).map((one) => {
    const { nl, en } = nameWords[one.kind];
    return html`<li>${both({ nl, en })} <strong>${nameText(one)}</strong></li>`;
  });
  const rest =
    others === 0
      ? nothing
      : html`<li>${beside(`en op nog ${grouped(others)} ${others === 1 ? "plaats" : "plaatsen"}`, `and in ${grouped(others)} more`)}</li>`;
  return names.length === 0 ? nothing : html`<ul class="at">${names}${rest}</ul>`;
}

function reasonLine(told: readonly Told[]): Markup {
  const [first] = told;
  if (first === undefined) return nothing;
  const { check, finding } = first;
  return html`<li><a href="#${`bewijs-${check.id}`}">${check.id}</a> ${both(finding.text)}${whereLine(finding.place, told.length - 1)}</li>`;
}

function reasonLines(run: Run): Markup {
  if (run.verdict === "verified") return nothing;
  const { findings, checks } = reasonsOf(run);
  const sentences = Map.groupBy(findings, ({ check, finding }) => `${check.id} ${finding.text.nl}`);
  const shown = [...sentences.values()].slice(0, shownReasons);
  const more = findings.length + checks.length - shown.length;
  const lines = shown.map(reasonLine);
  const rest = html`<li><a href="#bevindingen">${beside(`Alle ${grouped(findings.length + checks.length)} redenen staan verderop.`, `All ${grouped(findings.length + checks.length)} reasons stand further on.`)}</a></li>`;
  return html`<ul class="reasons">${lines}${more > 0 ? rest : nothing}</ul>`;
}

/** The fewest votes that were seen to change a seat: how near it was. */
function closeLine({ outcome }: Run): Markup {
  if (outcome === null || outcome.closeCall === null) return nothing;
  const { nl, en } = outcome.closeCall;
  return html`<p class="close"><strong>${beside("Hoe dichtbij het was.", "How near it was.")}</strong> ${beside(nl, en)}</p>`;
}

function outcomeBox(run: Run): Markup {
  const counts = statuses.flatMap((status) => {
    const count = run.checks.filter((check) => check.status === status).length;
    return count === 0
      ? []
      : [html`<li><span class="number">${count}</span> ${statusMark(status)}</li>`];
  });
  const words = adviceFor(run);
  const next = words === undefined ? nothing : html`<p>${beside(...words)}</p>`;
  return html`<section class="box" aria-labelledby="uitkomst">
<h2 id="uitkomst">${beside("Wat kwam eruit?", "What came out?")}</h2>
${reasonLines(run)}
<ul class="counts">${counts}</ul>
${next}
${closeLine(run)}
</section>`;
}

/** A path takes a line of its own; an id or a level does not. */
const shownItems = (kind: RunSkipped["kind"]): number =>
  kind === "level" || kind.startsWith("check") ? 6 : 2;

function itemMarkup(item: string, kind: RunSkipped["kind"], { checks, levels }: Run): Markup {
  if (kind === "level") {
    const name = levels.find(({ level }) => level === item)?.name;
    return name === undefined ? html`${item}` : both(name);
  }
  if (["file", "scope", "read-once", "no-schema"].includes(kind)) return html`<code>${item}</code>`;
  if (kind === "family") return html`${item}`;
  const check = checks.find(({ id }) => id === item);
  if (check === undefined) return html`${item}`;
  const title = kind === "check-not-done" ? html` ${both(check.title)}` : nothing;
  return html`<a href="#${item}">${item}</a>${title}`;
}

/** A sentence in which words of the command line stay on one line. */
function withOptions(sentence: string): Markup {
  const parts = sentence.split(/(--[a-z-]+(?: (?:all|result|municipality))?)/);
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<code class="option">${part}</code>` : part))}`;
}

function skippedLine({ kind, nl, en, items }: RunSkipped, run: Run): Markup {
  const shown = items
    .slice(0, shownItems(kind))
    .map((item) => html`<li>${itemMarkup(item, kind, run)}</li>`);
  const rest = items.length - shown.length;
  const more = rest > 0 ? html`<li>${beside(`en nog ${rest}`, `and ${rest} more`)}</li>` : nothing;
  const list = kind === "family" ? nothing : html`<ul class="items">${shown}${more}</ul>`;
  return html`<li>${beside(withOptions(nl), withOptions(en))}${list}</li>`;
}

function skippedBox(run: Run): Markup {
  return html`<section class="box" aria-labelledby="niet">
<h2 id="niet">${beside("Wat is niet gecontroleerd?", "What was not checked?")}</h2>
<ul class="skipped">
${run.skipped.map((one) => skippedLine(one, run))}
<li>${beside(
    html`Het papier: of de cijfers zo op papier staan, kan alleen een mens zien. <a class="on-screen" href="#grenzen">Meer hierover</a>`,
    html`The paper: whether the numbers stand like that on paper, only people can see. <a class="on-screen" href="#grenzen">More about this</a>`,
  )}</li>
</ul>
</section>`;
}

/** The page that answers the four questions. */
export function frontPage(run: Run, print: string): Markup {
  const { election } = run;
  const name = election === null ? undefined : (election.name ?? election.id).value;
  const title = name ?? beside("Geen verkiezing gevonden", "No election found");
  const date = election === null ? undefined : dateWords(election.date.value);
  return html`<div class="first">
<header>
<p class="kind">${beside("Controle van een verkiezingsuitslag", "Verification of an election result")}</p>
<h1>${title}${date === undefined ? nothing : html` <span class="date">${both(date)}</span>`}</h1>
</header>
${verdictBox(run)}
<div class="boxes">
<div>${outcomeBox(run)}${checkedBox(run)}</div>
<div>${skippedBox(run)}</div>
</div>
${makerBox(run, print)}
${paperSeats(run)}
</div>`;
}
