// Seats and elected people, as the law gives them, beside the seats as published.
import type { Bilingual } from "../../catalogue/entry.js";
import { exact, grouped } from "../layout.js";
import { html, type Markup, nothing, type Part } from "../markup.js";
import type { Run, RunList, RunOutcome, RunPerson, RunSentence } from "../run.js";
import { beside, both } from "./bilingual.js";
import { colours, hemicycle } from "./hemicycle.js";

/** By law or as published. */
export function hasSeats({ seats, publishedSeats }: RunList): boolean {
  return seats.value > 0 || (publishedSeats?.value ?? 0) > 0;
}

const sum = (lists: readonly RunList[], of: (list: RunList) => number): string =>
  grouped(lists.reduce((total, list) => total + of(list), 0));

function publishedCell({ seats, publishedSeats }: RunList): Markup {
  if (publishedSeats === null) return nothing;
  const { value } = publishedSeats;
  return value === seats.value
    ? html`<td class="number">${value}</td>`
    : html`<td class="number bad"><strong>≠ ${value}</strong></td>`;
}

/** A bar under the name: the list with the most seats fills its place. The figure stands in the same row. */
function lengthOf({ seats }: RunList, index: number, most: number): Markup {
  const width = most === 0 ? 0 : Math.round((seats.value * 1000) / most) / 10;
  return html`<svg class="length c${index % colours}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="4" /></svg>`;
}

function seatRow(list: RunList, index: number, most: number): Markup {
  const { listNumber, name, votes, seats } = list;
  const bar = html`<svg class="swatch c${index % colours}" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="10" /></svg>`;
  return html`<tr><td class="number">${bar}${listNumber}</td><th scope="row"><a href="#${`lijst-${listNumber}`}">${name.value}</a>${lengthOf(list, index, most)}</th><td class="number">${grouped(votes.value)}</td><td class="number"><strong>${seats.value}</strong></td>${publishedCell(list)}</tr>`;
}

function seatTable({ lists }: RunOutcome, shown: readonly RunList[]): Markup {
  const published = lists.some(({ publishedSeats }) => publishedSeats !== null);
  const without = lists.filter((list) => !shown.includes(list));
  const most = Math.max(0, ...shown.map((list) => list.seats.value));
  const seats = (of: readonly RunList[]): Part => [
    html`<td class="number">${sum(of, (list) => list.seats.value)}</td>`,
    published
      ? html`<td class="number">${sum(of, (list) => list.publishedSeats?.value ?? 0)}</td>`
      : nothing,
  ];
  const rest =
    without.length === 0
      ? nothing
      : html`<tr><td></td><th scope="row">${beside(`${without.length} lijsten zonder zetel`, `${without.length} lists without a seat`)}</th><td class="number">${sum(without, ({ votes }) => votes.value)}</td>${seats(without)}</tr>`;
  return html`<table class="seats">
<caption>${beside("Stemmen en zetels per lijst", "Votes and seats of each list")}</caption>
<thead><tr><th scope="col" class="number">${beside("Lijst", "List")}</th><th scope="col">${beside("Naam", "Name")}</th><th scope="col" class="number">${beside("Stemmen", "Votes")}</th><th scope="col" class="number"><span lang="nl">Nage&shy;rekend</span> <span lang="en">Verified</span></th>${published ? html`<th scope="col" class="number">${beside("Uitslag", "Claimed")}</th>` : nothing}</tr></thead>
<tbody>${shown.map((list, index) => seatRow(list, index, most))}${rest}</tbody>
<tfoot><tr><td></td><th scope="row">${beside("Samen", "Together")}</th><td class="number">${sum(lists, ({ votes }) => votes.value)}</td>${seats(lists)}</tr></tfoot>
</table>`;
}

function personLine(person: RunPerson, list: number): Markup {
  const { rank, name, shortCode, residence, by, votes } = person;
  const place = residence.value === "" ? nothing : html`, ${residence.value}`;
  const mark =
    by === "preference"
      ? html`*<span class="unseen"> ${beside("met voorkeurstemmen", "on preference votes")}</span>`
      : nothing;
  return html`<li id="${`zetel-${list}-${rank}`}"><span class="who"><strong>${name.value === "" ? shortCode : name.value}</strong>${place}</span> <span class="votes">${grouped(votes.value)}<span class="star">${mark}</span></span></li>`;
}

function sentenceLine({ nl, en, article }: RunSentence): Markup {
  const source =
    article === null ? nothing : html` <a href="${article.url}">Kieswet ${article.label}</a>`;
  return html`<li>${beside(html`${nl}${source}`, en)}</li>`;
}

function seatWords(seats: number): Bilingual {
  return seats === 1
    ? { nl: "1 zetel", en: "1 seat" }
    : { nl: `${seats} zetels`, en: `${seats} seats` };
}

function listStory({ listNumber, name, seats, elected, why }: RunList): Markup {
  const count = seatWords(seats.value);
  return html`<section class="list" id="${`lijst-${listNumber}`}" aria-labelledby="${`naam-${listNumber}`}">
<h3 id="${`naam-${listNumber}`}">${listNumber}. ${name.value} <span class="count">${both(count)}</span></h3>
<ol class="people">${elected.map((person) => personLine(person, listNumber))}</ol>
<details>
<summary>${beside(`Waarom ${count.nl}?`, `Why ${count.en}?`)}</summary>
<ol class="why">${why.map(sentenceLine)}</ol>
</details>
</section>`;
}

/** Why there are no seats. */
export function noOutcome({ asked }: Run): Markup {
  if (asked.scope === "municipality")
    return html`<p>${beside("De zetels zijn op verzoek niet bekeken.", "The seats were not looked at, as asked.")}</p>`;
  return html`<p>${beside(
    "De zetels konden niet worden nagerekend: er ontbreekt iets dat daarvoor nodig is.",
    "The seats could not be recalculated: something that is needed for it is missing.",
  )}</p>`;
}

function outcomeSection(outcome: RunOutcome): Markup {
  const shown = outcome.lists.filter(hasSeats);
  const { electoralQuota: quota, preferenceThreshold: threshold, openSeats } = outcome;
  const open =
    openSeats.value === 0
      ? nothing
      : html`<div><dt>${beside("Open zetels", "Open seats")}</dt><dd>${openSeats.value}</dd></div>`;
  return html`<div class="parliament">${hemicycle(shown)}
<dl class="facts">
<div><dt>${beside("Kiesdeler", "Electoral quota")}</dt><dd>${exact(quota.value)}</dd></div>
<div><dt>${beside("Voorkeursdrempel", "Preference threshold")}</dt><dd>${exact(threshold.value)}</dd></div>
${open}
</dl></div>
${seatTable(outcome, shown)}
<h2 id="gekozenen">${beside("Gekozenen", "Elected people")}</h2>
<p>${beside(
    "In de volgorde waarin zij gekozen zijn, met hun stemmen. * Gekozen met voorkeurstemmen. Namen en woonplaatsen staan zo in de bestanden; de rest is nagerekend.",
    "In the order of their election, with their votes. * Elected on preference votes. Names and places stand so in the files; the rest was recalculated.",
  )}</p>
<div class="lists">${shown.map(listStory)}</div>`;
}

/** Seats, and who takes them. */
export function seatsSection(run: Run): Markup {
  const { outcome } = run;
  return html`<section class="part on-screen" aria-labelledby="zetels">
<h2 id="zetels">${beside("Zetels", "Seats")}</h2>
${outcome === null ? noOutcome(run) : outcomeSection(outcome)}
</section>`;
}
