// Text in XML and HTML. untrusted: names, paths and values come from files that anyone wrote.

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
