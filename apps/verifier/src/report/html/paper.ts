// What only paper shows: the seats and every check in short, and what was left on the screen. It prints to two pages
// where nothing was found; what was found follows in full.
import { grouped } from "../layout.js";
import { html, type Markup, nothing } from "../markup.js";
import type { Run, RunCheck, RunFamily, RunList } from "../run.js";
import { statusWords } from "../words.js";
import { beside, both } from "./bilingual.js";
import { statusMark } from "./marks.js";

function seatLine({ listNumber, name, seats, publishedSeats }: RunList): Markup {
  const other =
    publishedSeats === null || publishedSeats.value === seats.value
      ? nothing
      : html` ${beside(`(uitslag: ${publishedSeats.value})`, `(claimed: ${publishedSeats.value})`)}`;
  return html`<li><span class="number">${listNumber}</span><span>${name.value}</span><strong class="number">${seats.value}${other}</strong></li>`;
}

/** The seats of each list, for the foot of the first page. */
export function paperSeats({ outcome }: Run): Markup {
  if (outcome === null) return nothing;
  const shown = outcome.lists.filter(
    ({ seats, publishedSeats }) => seats.value + (publishedSeats?.value ?? 0) > 0,
  );
  const without = outcome.lists.length - shown.length;
  const nl = without === 1 ? "1 lijst" : `${without} lijsten`;
  const en = without === 1 ? "1 list" : `${without} lists`;
  const rest =
    without === 0
      ? nothing
      : html`<p>${beside(`Zonder zetel: ${nl}.`, `Without a seat: ${en}.`)}</p>`;
  return html`<section class="box paper" aria-labelledby="zetels-kort">
<h2 id="zetels-kort">${beside("Zetels, nagerekend", "Seats, recalculated")}</h2>
<ul class="seats-short">${shown.map(seatLine)}</ul>
${rest}
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

function leftOut({ files, signatures, containers }: Run): Markup {
  const count = (of: readonly unknown[], one: string, more: string): readonly string[] =>
    of.length === 0 ? [] : [`${grouped(of.length)} ${of.length === 1 ? one : more}`];
  const nl = [
    ...count(files, "bestand met SHA-256", "bestanden met SHA-256"),
    ...count(signatures, "handtekening", "handtekeningen"),
    ...count(containers, "zip met inhoud", "zips met inhoud"),
  ];
  const en = [
    ...count(files, "file with its SHA-256", "files with their SHA-256"),
    ...count(signatures, "signature", "signatures"),
    ...count(containers, "zip with its contents", "zips with their contents"),
  ];
  return beside(
    `Niet op papier: de vraag, de bron en het aantal van elke controle, het pad naar elke bevinding, de mappen, de gekozenen, het waarom van elke zetel, wat geen bestand bevestigt${nl.map((one) => `, ${one}`).join("")}. Dat staat allemaal in het HTML-rapport op het scherm en in het JSON-rapport. Waarden van bevindingen staan zo in het bestand, tenzij er ‘nagerekend’ bij staat.`,
    `Not on paper: question, source and number of each check, the path to each finding, folders, the people elected, the why of each seat, what no file confirms${en.map((one) => `, ${one}`).join("")}. All of it stands in the HTML report on screen and in the JSON report. Values of findings stand so in the file, but where ‘verified’ stands beside them.`,
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
