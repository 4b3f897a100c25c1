// Dutch and English, each marked as what it is: one of them is shown and read out loud, as the reader chose.
import type { Bilingual } from "../../catalogue/entry.js";
import { html, type Markup, type Part } from "../markup.js";

/** Dutch and English made of parts, for sentences with links or numbers in them. */
export function beside(nl: Part, en: Part): Markup {
  return html`<span lang="nl">${nl}</span> <span lang="en">${en}</span>`;
}

/** A text in both languages. */
export function both({ nl, en }: Bilingual): Markup {
  return beside(nl, en);
}

/**
 * The choice between the two, above everything. Its labels stand in the language that they name, and the form
 * \`en-GB\` keeps the English one in sight while English is hidden (see the style sheet).
 */
export const languageChoice: Markup = html`<fieldset class="languages">
<legend class="unseen">Taal <span lang="en-GB">Language</span></legend>
<input type="radio" name="taal" id="taal-nl" checked="" /><label for="taal-nl">Nederlands</label>
<input type="radio" name="taal" id="taal-en" /><label for="taal-en" lang="en-GB">English</label>
</fieldset>`;

const months: readonly Bilingual[] = [
  { nl: "januari", en: "January" },
  { nl: "februari", en: "February" },
  { nl: "maart", en: "March" },
  { nl: "april", en: "April" },
  { nl: "mei", en: "May" },
  { nl: "juni", en: "June" },
  { nl: "juli", en: "July" },
  { nl: "augustus", en: "August" },
  { nl: "september", en: "September" },
  { nl: "oktober", en: "October" },
  { nl: "november", en: "November" },
  { nl: "december", en: "December" },
];

/** `2021-03-17` as `17 maart 2021`; anything else as it stands. */
export function dateWords(date: string): Bilingual {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return { nl: date, en: date };
  return {
    nl: `${Number(day)} ${name.nl} ${year}`,
    en: `${Number(day)} ${name.en} ${year}`,
  };
}
