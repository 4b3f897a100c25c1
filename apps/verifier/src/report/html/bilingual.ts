// Dutch with English beside it. English is marked as such, so that it is read out loud as English.
import type { Bilingual } from "../../catalogue/entry.js";
import { html, type Markup, type Part } from "../markup.js";

/** A Dutch sentence, and below it the English one. */
export function both({ nl, en }: Bilingual): Markup {
  return html`${nl} <span lang="en" class="en">${en}</span>`;
}

/** Dutch and English made of parts, for sentences with links or numbers in them. */
export function beside(nl: Part, en: Part): Markup {
  return html`${nl} <span lang="en" class="en">${en}</span>`;
}

/** A few words, and the English ones behind them on the same line. */
export function inline({ nl, en }: Bilingual): Markup {
  return html`${nl} <span lang="en" class="en-inline">${en}</span>`;
}

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
