// XML as text. Own few lines, on purpose not the encoder of eml-codec: what tests are fed with must
// not come from what they test.

/** Escapes text between tags as canonical XML wants it. */
function escapeText(value: string | number): string {
  return String(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;");
}

function escapeAttribute(value: string | number): string {
  return String(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#x9;")
    .replaceAll("\n", "&#xA;")
    .replaceAll("\r", "&#xD;");
}

/** Attributes of an element; those that are undefined are left out. Canonical XML sorts them by name. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Writes a start tag.
 *
 * @param name - name with its prefix
 * @param attributes - in the order to write, which is by name
 * @returns the tag
 */
export function startTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`],
  );
  return `<${name}${written.join("")}>`;
}

/**
 * Writes an element around what is XML already.
 *
 * @param name - name with its prefix
 * @param attributes - in the order to write
 * @param children - XML
 * @returns the element in canonical form, so never `<a/>`
 */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  return `${startTag(name, attributes)}${children.join("")}</${name}>`;
}

/**
 * Writes an element with text.
 *
 * @param name - name with its prefix
 * @param value - the text, not yet escaped
 * @param attributes - in the order to write
 * @returns the element in canonical form
 */
export function leaf(name: string, value: string | number, attributes: Attributes = {}): string {
  return element(name, attributes, escapeText(value));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * Lays out canonical XML over lines, as the definition of an election is written.
 *
 * @param chunks - canonical XML without comments; cut only between tags, never inside an element with text
 * @param indent - white space for each level
 * @returns the same document with a declaration, indented, with empty elements as `<a/>`
 */
export function* prettyChunks(chunks: Iterable<string>, indent: string): Generator<string> {
  yield DECLARATION;
  let depth = 0;
  for (const chunk of chunks) {
    // An element with text or nothing in it; or else a lone tag.
    const lines = chunk.matchAll(/<([^\s/>]+)([^>]*)>([^<]*)<\/\1>|<\/?[^>]+>/g);
    let text = "";
    for (const [whole, name, attributes, content] of lines) {
      const line = content === "" ? `<${name ?? ""}${attributes ?? ""}/>` : whole;
      if (whole.startsWith("</")) depth -= 1;
      text += `\n${indent.repeat(depth)}${line}`;
      if (name === undefined && !whole.startsWith("</")) depth += 1;
    }
    yield text;
  }
  yield "\n";
}
