// The parts of the page, found by their ids and made of text. Nothing here takes markup.
import type { Bilingual } from "../catalogue/entry.js";

/**
 * Finds a part of the page.
 *
 * @throws Error when the page has no such part: a bug
 */
export function element<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

/** A new element with a text in it. */
export function said(tag: "span" | "p" | "pre" | "code", text: string, kind = ""): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (kind !== "") made.className = kind;
  return made;
}

/** A text in both languages; the style sheet shows the one that was chosen. */
export function told({ nl, en }: Bilingual): readonly (HTMLElement | string)[] {
  const [dutch, english] = [said("span", nl), said("span", en)];
  dutch.lang = "nl";
  english.lang = "en";
  return [dutch, " ", english];
}

/** Shows or hides a part. */
export function show(id: string, isShown: boolean): void {
  element(id, HTMLElement).hidden = !isShown;
}

/** Does something when a button is pressed. */
export function on(id: string, action: () => void): void {
  element(id, HTMLButtonElement).addEventListener("click", action);
}

/** Says something to a screen reader. */
export function announce(text: Bilingual): void {
  element("gezegd", HTMLElement).replaceChildren(...told(text));
}
