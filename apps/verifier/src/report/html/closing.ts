// What no file confirms, what people can do beside the program, and room to sign.
import type { Bilingual } from "../../catalogue/entry.js";
import { html, type Markup } from "../markup.js";
import type { Run } from "../run.js";
import { beside, both } from "./bilingual.js";

/** What only people can do: the paper is theirs. */
const byHand: readonly Bilingual[] = [
  {
    nl: "De SHA-256 van de telling is gelijk aan het controlegetal op het proces-verbaal.",
    en: "The SHA-256 of the count is equal to the hash code on the certified results.",
  },
  {
    nl: "De totalen van drie zelf gekozen lijsten zijn gelijk aan die op papier.",
    en: "The totals of three lists of my own choice are equal to those on paper.",
  },
  {
    nl: "Van één stembureau zijn alle cijfers gelijk aan die op papier.",
    en: "Of one polling station all numbers are equal to those on paper.",
  },
];

const lines: readonly Bilingual[] = [
  { nl: "Naam", en: "Name" },
  { nl: "Datum en plaats", en: "Date and place" },
  { nl: "Handtekening", en: "Signature" },
];

/** The end of the report. */
export function closingSections({ unconfirmed }: Run): Markup {
  return html`<section class="part on-screen" aria-labelledby="grenzen">
<h2 id="grenzen">${beside("Wat geen bestand bevestigt", "What no file confirms")}</h2>
<ul class="limits">${unconfirmed.map((text) => html`<li>${both(text)}</li>`)}</ul>
</section>
<section class="part" aria-labelledby="hand">
<h2 id="hand">${beside("Met de hand te controleren", "To be checked by hand")}</h2>
<ul class="by-hand">${byHand.map((text) => html`<li><span class="tick" aria-hidden="true"></span><span>${both(text)}</span></li>`)}</ul>
<dl class="sign">${lines.map(({ nl, en }) => html`<div><dt>${beside(nl, en)}</dt><dd></dd></div>`)}</dl>
</section>`;
}
