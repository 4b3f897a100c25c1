// Every check by family: its question, where the question comes from, and what came of it.
import { grouped } from "../layout.js";
import { html, type Markup, nothing } from "../markup.js";
import type { Run, RunCheck, RunFamily } from "../run.js";
import { inline } from "./bilingual.js";
import { statusMark } from "./marks.js";

const count = (value: number): string => (value === 0 ? "–" : grouped(value));

function checkRow(check: RunCheck): Markup {
  const { id, title, question, source, abacus, status, examined, findingCount, findings } = check;
  const found =
    findings.length === 0
      ? html`${count(findingCount)}`
      : html`<a href="#${`bewijs-${id}`}">${grouped(findingCount)}</a>`;
  const rule = abacus === null ? nothing : html` · Abacus ${abacus}`;
  return html`<tr id="${id}"><td>${statusMark(status)}</td><th scope="row"><span class="id">${id}</span> ${title.nl} <span lang="en" class="en">${title.en}</span><p class="question">${question.nl} <span lang="en">${question.en}</span></p><p class="source">${source}${rule}</p></th><td class="number">${count(examined)}</td><td class="number">${found}</td></tr>`;
}

function familyTable({ id, title }: RunFamily, checks: readonly RunCheck[]): Markup {
  const rows = checks.filter((check) => check.id.startsWith(`${id}.`)).map(checkRow);
  return html`<table class="checks" id="${id}">
<caption><span class="id">${id}</span> ${inline(title)}</caption>
<thead><tr><th scope="col">Uitkomst <span lang="en">Outcome</span></th><th scope="col">Controle <span lang="en">Check</span></th><th scope="col" class="number">Bekeken <span lang="en">Examined</span></th><th scope="col" class="number">Gevonden <span lang="en">Found</span></th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

/** All checks. */
export function checksSection({ families, checks }: Run): Markup {
  return html`<section class="part" aria-labelledby="controles">
<h2 id="controles">Alle controles <span lang="en">All checks</span></h2>
${families.map((family) => familyTable(family, checks))}
</section>`;
}
