// The page before anything happens: one file of HTML. The build puts the script in (scripts/page.mjs).
import { beside, both, languageChoice } from "../report/html/bilingual.js";
import { skipWords } from "../report/html/document.js";
import { html, Markup } from "../report/markup.js";
import { choicesPart } from "./choices-part.js";
import { style } from "./style.js";
import { startTitle } from "./title.js";

/**
 * What the page may do: run this one script, start workers that it makes itself, compile libxml2, show its own
 * style. Nothing may be fetched, nothing may be sent, no other page may hold this one.
 *
 * `hash` gives the SHA-256 of a text in Base64.
 */
function policyOf(script: string, hash: (text: string) => string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}' 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src 'sha256-${hash(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const promises = [
  [
    { nl: "Zonder internet", en: "Without internet" },
    "Uw bestanden blijven op deze computer. De pagina kan niets versturen.",
    "Your files stay on this computer. The page cannot send anything.",
  ],
  [
    { nl: "Alles opnieuw", en: "Everything again" },
    "Sommen, zetels en gekozenen worden opnieuw uitgerekend. De zetels op twee manieren.",
    "Sums, seats and elected people are worked out anew; the seats in two ways.",
  ],
  [
    { nl: "Met bewijs", en: "With evidence" },
    "Bij wat niet klopt staat het bestand, de regel, wat er moest staan en wat er staat.",
    "What is wrong comes with its file and line, what was expected there and what was found.",
  ],
] as const;

function startPart(): Markup {
  const lines = promises.map(
    ([title, nl, en]) => html`<li><strong>${both(title)}</strong> ${beside(nl, en)}</li>`,
  );
  return html`<main id="inhoud" class="start">
<p class="kind">${beside("Controle van een verkiezingsuitslag", "Verification of an election result")}</p>
<h1 tabindex="-1">${beside("Klopt de uitslag?", "Is the result right?")}</h1>
<p class="lead" id="uitleg">${beside(
    "Geef de bestanden die bij een verkiezing zijn gepubliceerd. Deze pagina rekent ze na en laat zien wat klopt, wat niet klopt en wat ontbreekt.",
    "Hand over the files that were published with an election. This page recalculates them and shows what is right, what is wrong and what is missing.",
  )}</p>
<div class="problem" id="fout" role="alert" hidden></div>
<section class="drop" id="neer" aria-labelledby="roep">
<svg viewBox="0 0 48 48" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><path d="M24 6v24M14 21l10 10 10-10M7 33v7a2 2 0 0 0 2 2h30a2 2 0 0 0 2-2v-7" /></svg>
<h2 class="call" id="roep">${beside("Sleep een zip, bestanden of een map hierheen", "Drag a zip, files or a folder here")}</h2>
<div class="buttons">
<button type="button" class="main" id="kies-bestanden">${beside("Kies bestanden", "Choose files")}</button>
<button type="button" id="kies-map">${beside("Kies een map", "Choose a folder")}</button>
</div>
<input type="file" id="bestanden" multiple hidden aria-labelledby="kies-bestanden" />
<input type="file" id="map" webkitdirectory hidden aria-labelledby="kies-map" />
</section>
${choicesPart}
${busyPart}
<ul class="promises" id="beloften">${lines}</ul>
</main>`;
}

const busyPart: Markup = html`<section class="busy" id="bezig" aria-labelledby="bezig-kop" hidden>
<h2 id="bezig-kop">${beside("Bezig met nakijken", "Checking")}</h2>
<progress id="voortgang" max="1" value="0" aria-labelledby="bezig-kop"></progress>
<p class="now" id="nu"></p>
<ul class="families" id="families"></ul>
<div class="buttons"><button type="button" id="stop">${beside("Stop", "Stop")}</button></div>
</section>`;

function barPart(): Markup {
  return html`<header class="bar">
<div class="across">
<p class="brand">Telwerk</p>
${languageChoice}
<div class="buttons" id="balk" hidden>
<button type="button" class="main" id="opnieuw">${beside("Nieuwe controle", "New check")}</button>
<button type="button" id="bewaar-html">${beside("Bewaar rapport", "Save report")}</button>
<button type="button" id="bewaar-json">${beside("Bewaar gegevens", "Save data")}</button>
<button type="button" id="afdrukken">${beside("Afdrukken", "Print")}</button>
</div>
</div>
</header>`;
}

/**
 * Makes the page.
 *
 * @param script - the page's program
 * @param hash - SHA-256 of a text, in Base64
 */
export function pageOf(script: string, hash: (text: string) => string): string {
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${new Markup(policyOf(script, hash))}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<title>${startTitle.nl}</title>
<link rel="icon" href="data:," />
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#inhoud">${skipWords}</a>
<p class="unseen" role="status" id="gezegd"></p>
${barPart()}
<div id="blad">${startPart()}</div>
<noscript><p class="problem">${beside("Deze pagina heeft JavaScript nodig.", "This page needs JavaScript.")}</p></noscript>
<script>${new Markup(script)}</script>
</body>
</html>
`;
  return page.toString();
}
