// Every check by family: its question, where the question comes from, and what came of it.
import { grouped } from "../layout.js";
import { html, type Markup, nothing } from "../markup.js";
import type { Run, RunCheck, RunFamily } from "../run.js";
import { beside, both } from "./bilingual.js";
import { statusMark } from "./marks.js";

const count = (value: number): string => (value === 0 ? "–" : grouped(value));

/** What a number is, where there is no room for the heads of columns. */
const narrowLabel = (nl: string, en: string): Markup =>
  html`<span class="narrow">${beside(nl, en)} </span>`;

function checkRow(check: RunCheck): Markup {
  const { id, title, question, source, abacus, status, examined, findingCount, findings } = check;
  const found =
    findings.length === 0
      ? html`${count(findingCount)}`
      : html`<a href="#${`bewijs-${id}`}">${grouped(findingCount)}</a>`;
  const rule = abacus === null ? nothing : html` · Abacus ${abacus}`;
  return html`<tr id="${id}"><td>${statusMark(status)}</td><th scope="row"><span class="id">${id}</span> ${both(title)}<p class="question">${both(question)}</p><p class="source">${source}${rule}</p></th><td class="number">${narrowLabel("bekeken", "examined")}${count(examined)}</td><td class="number">${narrowLabel("gevonden", "found")}${found}</td></tr>`;
}

function familyTable({ id, title }: RunFamily, checks: readonly RunCheck[]): Markup {
  const rows = checks.filter((check) => check.id.startsWith(`${id}.`)).map(checkRow);
  return html`<table class="checks" id="${id}">
<caption><span class="id">${id}</span> ${both(title)}</caption>
<thead><tr><th scope="col">${beside("Uitkomst", "Outcome")}</th><th scope="col">${beside("Controle", "Check")}</th><th scope="col" class="number">${beside("Bekeken", "Examined")}</th><th scope="col" class="number">${beside("Gevonden", "Found")}</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

/** All checks. */
export function checksSection({ families, checks }: Run): Markup {
  return html`<section class="part on-screen" aria-labelledby="controles">
<h2 id="controles">${beside("Alle controles", "All checks")}</h2>
${families.map((family) => familyTable(family, checks))}
</section>`;
}
