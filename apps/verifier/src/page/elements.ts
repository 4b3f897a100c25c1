// The parts of the page, found by their ids and made of text. Nothing here takes markup.

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
export function said(tag: "span" | "p" | "pre" | "strong", text: string, kind = ""): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (kind !== "") made.className = kind;
  return made;
}

/** Says something to a screen reader. */
export function announce(text: string): void {
  element("gezegd", HTMLElement).textContent = text;
}
