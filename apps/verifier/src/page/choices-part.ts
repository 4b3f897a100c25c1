// Where one says what is asked besides the files: folded away, for most people ask for everything.
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

function scopeLine([scope, nl, en]: (typeof scopes)[number]): Markup {
  const id = `bereik-${scope}`;
  const input =
    scope === "all"
      ? html`<input type="radio" name="bereik" id="${id}" value="${scope}" checked="" />`
      : html`<input type="radio" name="bereik" id="${id}" value="${scope}" />`;
  const option = scope === "all" ? nothing : html` <code>--scope ${scope}</code>`;
  return html`<li>${input}<label for="${id}">${beside(nl, en)}${option}</label></li>`;
}

/** Scope, certificates and lots, each with the name that it has on the command line. */
export const choicesPart: Markup = html`<details class="choices" id="keuzes">
<summary><strong>${beside("Instellingen:", "Settings:")}</strong> <span id="gekozen"></span></summary>
<fieldset id="bereik">
<legend>${beside("Wat wilt u laten controleren?", "What should be checked?")}</legend>
<ul>${scopes.map(scopeLine)}</ul>
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
</details>`;
