// The title of the window, in the language that was chosen: the browser shows one, so it is set and not hidden.
import type { Bilingual } from "../catalogue/entry.js";
import { element } from "./elements.js";

/** While there is no report. */
export const startTitle: Bilingual = {
  nl: "Klopt de uitslag? – Telwerk",
  en: "Is the result right? – Telwerk",
};

let title = startTitle;

function showTitle(): void {
  const language = element("taal-en", HTMLInputElement).checked ? "en" : "nl";
  document.title = title[language];
  document.documentElement.lang = language;
}

/** Gives the window another title. */
export function entitle(next: Bilingual): void {
  title = next;
  showTitle();
}

/** Follows the choice of language; a browser may remember it from the last time. */
export function listenToLanguage(): void {
  document.querySelector(".languages")?.addEventListener("change", showTitle);
  showTitle();
}
