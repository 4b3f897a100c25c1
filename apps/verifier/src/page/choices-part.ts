// Where one says what is asked besides the files: folded away, for most people ask for everything.

import type { Level } from "../levels.js";
import { beside } from "../report/html/bilingual.js";
import { html, type Markup, nothing } from "../report/markup.js";
import type { Scope } from "../scope.js";

const scopes: readonly (readonly [scope: Scope, nl: string, en: string])[] = [
  [
    "all",
    "Alles: van de stembureaus tot de gekozenen.",
    "Everything: from the polling stations to those elected.",
  ],
  [
    "result",
    "Alleen de uitslag: definitie, lijsten, landelijke telling en uitslag.",
    "Only the result: definition, lists, national count and result.",
  ],
  [
    "municipality",
    "Alleen de telling van een gemeente, met definitie en lijsten.",
    "Only the count of a municipality, with definition and lists.",
  ],
];

const depths: readonly (readonly [level: Level, nl: string, en: string])[] = [
  ["result", "De totaaltelling en de uitslag.", "The total count and the result."],
  ["districts", "Ook de telling van elke kieskring.", "Also the count of each district."],
  ["municipalities", "Ook de telling van elke gemeente.", "Also the count of each municipality."],
  ["stations", "Ook de cijfers van elk stembureau.", "Also the numbers of each polling station."],
];

/** Lines to choose one from; the first is the usual, and has no word on the command line. */
function lines(
  name: string,
  option: string,
  all: readonly (readonly [value: string, nl: string, en: string])[],
): readonly Markup[] {
  return all.map(([value, nl, en], index) => {
    const id = `${name}-${value}`;
    const input =
      index === 0
        ? html`<input type="radio" name="${name}" id="${id}" value="${value}" checked="" />`
        : html`<input type="radio" name="${name}" id="${id}" value="${value}" />`;
    const word = index === 0 ? nothing : html` <code>${option} ${value}</code>`;
    return html`<li>${input}<label for="${id}">${beside(nl, en)}${word}</label></li>`;
  });
}

/** Scope, level, certificates with their moment, lots and deceased candidates, each with the name that it has on the command line. */
export const choicesPart: Markup = html`<details class="choices" id="keuzes">
<summary><strong>${beside("Instellingen:", "Settings:")}</strong> <span id="gekozen"></span></summary>
<fieldset id="bereik">
<legend>${beside("Wat wilt u laten controleren?", "What should be checked?")}</legend>
<ul>${lines("bereik", "--scope", scopes)}</ul>
</fieldset>
<fieldset id="niveau">
<legend>${beside("Wat moet er zeker bij zijn?", "What must certainly be there?")}</legend>
<ul>${lines("niveau", "--require", depths)}</ul>
</fieldset>
<section class="choice" data-drop="pins" aria-labelledby="pins-kop">
<h2 id="pins-kop">${beside("Certificaten die u zelf hebt nagegaan", "Certificates that you checked yourself")} <code>--pin</code></h2>
<p>${beside(
  "Alleen een handtekening van zo'n certificaat telt als geldig. Een certificaat tussen de bestanden van de verkiezing wordt nooit vertrouwd.",
  "Only a signature of such a certificate counts as valid. A certificate among the files of the election is never trusted.",
)}</p>
<div class="problem" id="fout-pins" role="alert" hidden></div>
<ul class="chosen" id="certificaten"></ul>
<button type="button" id="kies-certificaten">${beside("Kies certificaten", "Choose certificates")}</button>
<input type="file" id="certificaat-bestanden" multiple hidden accept=".crt,.cer,.pem" aria-labelledby="kies-certificaten" />
<label for="moment">${beside("Moment waarop ze geldig moeten zijn, in UTC", "Moment at which they must hold, in UTC")} <code>--at</code></label>
<div class="problem" id="fout-at" role="alert" hidden></div>
<input type="datetime-local" id="moment" min="1950-01-01T00:00" max="9999-12-31T23:59" aria-describedby="moment-uitleg" />
<p class="small" id="moment-uitleg">${beside(
  "Leeg is de dag van de stemming. UTC is in Nederland een uur vroeger, in de zomer twee uur.",
  "Empty is polling day. UTC is an hour behind the Netherlands, and two in summer.",
)}</p>
</section>
<section class="choice" data-drop="lots" aria-labelledby="lots-kop">
<h2 id="lots-kop">${beside("Lotingen", "Lots")} <code>--lots</code></h2>
<p>${beside(
  "Een JSON-bestand met de lotingen. Zonder dit bestand is elke mogelijke trekking goed, en noemt het rapport de loting.",
  "A JSON file with the lots. Without it every possible draw is accepted, and the report names the lot.",
)}</p>
<div class="problem" id="fout-lots" role="alert" hidden></div>
<ul class="chosen" id="lotingen"></ul>
<button type="button" id="kies-lotingen">${beside("Kies een bestand met lotingen", "Choose a file of lots")}</button>
<input type="file" id="loting-bestand" hidden accept=".json" aria-labelledby="kies-lotingen" />
</section>
<section class="choice" data-drop="deceased" aria-labelledby="deceased-kop">
<h2 id="deceased-kop">${beside("Overleden kandidaten", "Deceased candidates")} <code>--deceased</code></h2>
<p>${beside(
  "Een JSON-bestand met wie vóór de uitslag is overleden. Dat wordt niet nagegaan, en staat in het rapport.",
  "A JSON file with who died before the result. That is not checked, and stands in the report.",
)}</p>
<div class="problem" id="fout-deceased" role="alert" hidden></div>
<ul class="chosen" id="overledenen"></ul>
<button type="button" id="kies-overledenen">${beside("Kies een bestand met overleden kandidaten", "Choose a file of deceased candidates")}</button>
<input type="file" id="overledenen-bestand" hidden accept=".json" aria-labelledby="kies-overledenen" />
</section>
</details>`;
