// What only paper shows: the seats and every check in short, and what was left on the screen. It prints to two pages
// where nothing was found; what was found follows in full.
import type { Bilingual } from "../../catalogue/entry.js";
import { grouped } from "../layout.js";
import { html, type Markup, nothing } from "../markup.js";
import type { Run, RunCheck, RunFamily, RunList, RunOutcome } from "../run.js";
import { statusWords } from "../words.js";
import { beside, both } from "./bilingual.js";
import { statusMark } from "./marks.js";
import { hasSeats, noOutcome } from "./seats.js";

function seatLine({ listNumber, name, seats, publishedSeats }: RunList): Markup {
  const other =
    publishedSeats === null || publishedSeats.value === seats.value
      ? nothing
      : html` ${beside(`(uitslag: ${publishedSeats.value})`, `(claimed: ${publishedSeats.value})`)}`;
  return html`<li><span class="number">${listNumber}</span><span>${name.value}</span><strong class="number">${seats.value}${other}</strong></li>`;
}

const listWords = (count: number): Bilingual => ({
  nl: count === 1 ? "1 lijst" : `${count} lijsten`,
  en: count === 1 ? "1 list" : `${count} lists`,
});

function seatsPart({ lists, openSeats }: RunOutcome): Markup {
  const shown = lists.filter(hasSeats);
  const without = listWords(lists.length - shown.length);
  const rest =
    shown.length === lists.length
      ? nothing
      : html`<p>${beside(`Zonder zetel: ${without.nl}.`, `Without a seat: ${without.en}.`)}</p>`;
  const open =
    openSeats.value === 0
      ? nothing
      : html`<p>${beside(`Open zetels: ${openSeats.value}.`, `Open seats: ${openSeats.value}.`)}</p>`;
  return html`<ul class="seats-short">${shown.map(seatLine)}</ul>${rest}${open}`;
}

/** The seats of each list, for the foot of the first page; or why there are none. */
export function paperSeats(run: Run): Markup {
  const { outcome } = run;
  return html`<section class="box paper" aria-labelledby="zetels-kort">
<h2 id="zetels-kort">${beside("Zetels, nagerekend", "Seats, recalculated")}</h2>
${outcome === null ? noOutcome(run) : seatsPart(outcome)}
</section>`;
}

function checkLine({ id, title, status }: RunCheck): Markup {
  const word = status === "pass" ? nothing : html` <strong>${both(statusWords[status])}</strong>`;
  return html`<li class="${status}">${statusMark(status)}<span><span class="id">${id}</span> ${both(title)}${word}</span></li>`;
}

const ofFamily = ({ id }: RunFamily, checks: readonly RunCheck[]): readonly RunCheck[] =>
  checks.filter((check) => check.id.startsWith(`${id}.`));

const isIdle = ({ status }: RunCheck): boolean => status === "not-applicable";

function familyPart(family: RunFamily, checks: readonly RunCheck[]): Markup {
  const done = ofFamily(family, checks).filter((check) => !isIdle(check));
  if (done.length === 0) return nothing;
  return html`<section><h3><span class="id">${family.id}</span> ${both(family.title)}</h3><ul>${done.map(checkLine)}</ul></section>`;
}

/** Where there was nothing to look at: ids, and the name of a family that has nothing else. */
function idleLine({ families, checks }: Run): Markup {
  const parts = families.flatMap((family) => {
    const own = ofFamily(family, checks);
    const ids = own.filter(isIdle).map(({ id }) => id);
    if (ids.length === 0) return [];
    const { nl, en } = ids.length === own.length ? family.title : { nl: "", en: "" };
    return [{ nl: `${nl} ${ids.join(" ")}`, en: `${en} ${ids.join(" ")}` }];
  });
  if (parts.length === 0) return nothing;
  const { nl, en } = statusWords["not-applicable"];
  const line = (word: string, of: readonly string[]): Markup =>
    html`<strong>${word}:</strong> ${of.join(" · ")}`;
  return html`<p class="idle">${beside(
    line(
      nl,
      parts.map((part) => part.nl),
    ),
    line(
      en,
      parts.map((part) => part.en),
    ),
  )}</p>`;
}

function leftOut({ outcome, files, signatures, containers }: Run): Markup {
  const count = (of: readonly unknown[], one: string, more: string): readonly string[] =>
    of.length === 0 ? [] : [`${grouped(of.length)} ${of.length === 1 ? one : more}`];
  const nl = [
    ...(outcome === null
      ? []
      : ["kiesdeler en voorkeursdrempel", "wie gekozen is", "het waarom van elke zetel"]),
    "wat geen bestand bevestigt",
    ...count(files, "bestand met SHA-256", "bestanden met SHA-256"),
    ...count(signatures, "handtekening", "handtekeningen"),
    ...count(containers, "zip met inhoud", "zips met inhoud"),
  ];
  const en = [
    ...(outcome === null ? [] : ["quota and threshold", "who is elected", "the why of each seat"]),
    "what no file confirms",
    ...count(files, "file with its SHA-256", "files with their SHA-256"),
    ...count(signatures, "signature", "signatures"),
    ...count(containers, "zip with its contents", "zips with their contents"),
  ];
  return beside(
    `Niet op papier: vraag, bron en aantal van elke controle, map en pad van elke bevinding, ${nl.join(", ")}. Dat staat allemaal in het HTML-rapport op het scherm en in het JSON-rapport. Waarden van bevindingen staan zo in het bestand, tenzij er ‘nagerekend’ bij staat.`,
    `Not on paper: question, source and number of each check, folder and path of each finding, ${en.join(", ")}. All of it stands in the HTML report on screen and in the JSON report. Values of findings stand so in the file, but where ‘verified’ stands beside them.`,
  );
}

/** The second page: every check by family, and what is not on paper. */
export function paperChecks(run: Run): Markup {
  return html`<section class="paper" aria-labelledby="controles-kort">
<h2 id="controles-kort">${beside("Alle controles, in het kort", "All checks, in short")}</h2>
<p>${leftOut(run)}</p>
<div class="checks-short">${run.families.map((family) => familyPart(family, run.checks))}</div>
${idleLine(run)}
</section>`;
}
