// Text in XML and HTML. untrusted: names, paths and values come from files that anyone wrote. What is
// put between the tags of a template is escaped, unless it is markup that a template made itself.

/**
 * Characters that XML 1.0 does not allow, and those that steer the direction or the look of what
 * stands beside them: a name must not be able to turn a line around.
 */
const unwanted = /[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text for use between tags and inside quoted attributes: what could do harm becomes visible. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(unwanted, "\u00b7")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** A piece of a page that needs no more escaping. Only {@link html} makes it. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template takes: text, which is escaped, and markup, which is not. */
export type Part = string | number | Markup | readonly Part[];

function rendered(part: Part): string {
  if (part instanceof Markup) return part.toString();
  if (typeof part === "string") return escaped(part);
  return typeof part === "number" ? String(part) : part.map(rendered).join("");
}

/** A template of HTML: `html\`<p>${name}</p>\``. Attributes must be quoted. */
export function html(tags: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = tags.map((tag, index) =>
    index === 0 ? tag : rendered(parts[index - 1] ?? "") + tag,
  );
  return new Markup(text.join(""));
}

/** Nothing. */
export const nothing: Markup = html``;
