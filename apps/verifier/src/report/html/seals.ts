// Who signed what, by which key, and what that is worth: a signature of a key that nobody checked proves little.
import type { Bilingual } from "../../catalogue/entry.js";
import { html, type Markup, nothing } from "../markup.js";
import type { Run, RunSignature } from "../run.js";
import { beside, both } from "./bilingual.js";
import { sealMark } from "./marks.js";

const profiles: Readonly<Record<RunSignature["profile"], Bilingual>> = {
  osv2020: { nl: "telbestand, zoals OSV2020 het doet", en: "count, as OSV2020 does it" },
  bundle: { nl: "inhoudslijst van een pakket", en: "manifest of a bundle" },
};

const pinWords = (isPinned: boolean): Bilingual =>
  isPinned
    ? {
        nl: "Ja: dit certificaat is opgegeven als nagegaan.",
        en: "Yes: this certificate was given as checked.",
      }
    : {
        nl: "Nee: van wie deze sleutel is, is niet nagegaan.",
        en: "No: whose key this is was not checked.",
      };

/** The moment that a certificate is held against: what was asked, or noon of polling day. */
function momentOf({ asked, election }: Run): string | null {
  return asked.at ?? (election === null ? null : `${election.date.value}T12:00:00Z`);
}

function validityWords(by: NonNullable<RunSignature["by"]>, at: string | null): Markup {
  const { notBefore: first, notAfter: last } = by;
  const [from, to] = [first.value, last.value].map((moment) => html`<code>${moment}</code>`);
  const range = html`${from ?? nothing} – ${to ?? nothing}`;
  if (at === null) return range;
  const judged =
    at < first.value
      ? beside("Toen nog niet geldig.", "Not valid yet then.")
      : at > last.value
        ? beside("Toen verlopen.", "Expired then.")
        : beside("Toen geldig.", "Valid then.");
  return html`${range}<br />${beside("Beoordeeld op", "Judged at")} <code>${at}</code>. ${judged}`;
}

function signer(by: RunSignature["by"], at: string | null): Markup {
  if (by === null) return nothing;
  return html`<div><dt>${beside("Door", "By")}</dt><dd>${by.name.value}</dd></div>
<div><dt>${beside("Nagegaan certificaat", "Checked certificate")}</dt><dd>${both(pinWords(by.isPinned))}</dd></div>
<div class="where"><dt>${beside("Vingerafdruk van de sleutel (SHA-256)", "Fingerprint of the key (SHA-256)")}</dt><dd class="hash">${by.key}</dd></div>
<div class="where"><dt>${beside("Geldigheid van het certificaat", "Validity of the certificate")}</dt><dd>${validityWords(by, at)}</dd></div>`;
}

function fileLink(file: number, { files }: Run): Markup {
  return html`<a href="#${`bestand-${file}`}">${files[file]?.path ?? "?"}</a>`;
}

function sealCard(seal: RunSignature, run: Run): Markup {
  const { file, target, profile, status, by, issues } = seal;
  const codes = issues.map((code) => html`<code>${code}</code> `);
  return html`<li><p>${sealMark(status)}</p><dl>
<div class="where"><dt>${beside("Getekend is", "Signed is")}</dt><dd>${target === null ? beside("een bestand dat er niet bij is", "a file that is not here") : fileLink(target, run)}</dd></div>
<div class="where"><dt>${beside("Handtekening", "Signature")}</dt><dd>${fileLink(file, run)} (${both(profiles[profile])})</dd></div>
${signer(by, momentOf(run))}
${codes.length === 0 ? nothing : html`<div class="where"><dt>${beside("Codes", "Codes")}</dt><dd>${codes}</dd></div>`}
</dl></li>`;
}

/** Up to this many are read at a glance; more fold away. */
const atAGlance = 3;

/** All signatures. */
export function sealsSection(run: Run): Markup {
  const { signatures } = run;
  const none = html`<p>${beside(
    "Bij deze bestanden zitten geen digitale handtekeningen.",
    "There are no digital signatures among these files.",
  )}</p>`;
  const cards = html`<ul class="cards seals">${signatures.map((seal) => sealCard(seal, run))}</ul>`;
  const count = signatures.length;
  const folded =
    count <= atAGlance
      ? cards
      : html`<details><summary>${beside(`Alle ${count} handtekeningen`, `All ${count} signatures`)}</summary>${cards}</details>`;
  return html`<section class="part on-screen" aria-labelledby="handtekeningen">
<h2 id="handtekeningen">${beside("Digitale handtekeningen", "Digital signatures")}</h2>
${count === 0 ? none : folded}
</section>`;
}
