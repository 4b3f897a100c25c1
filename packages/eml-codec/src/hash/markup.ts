// The tokens of a document of which the strict reader has already said that it is well-formed.
// Refuses nothing itself: on other text its output means nothing.

/** One token of a well-formed document. */
export type Token =
  | { readonly kind: "comment"; readonly body: string }
  | { readonly kind: "instruction"; readonly target: string; readonly body: string }
  | { readonly kind: "text"; readonly value: string }
  | {
      readonly kind: "start";
      readonly name: string;
      readonly attributes: readonly Attribute[];
      readonly empty: boolean;
    }
  | { readonly kind: "end" };

/** An attribute or a declaration of a namespace, as it is written. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

// XML knows four kinds of white space, and no return is left where this is used: `\s` would be too much.
const tokens =
  /<!--(?<comment>.*?)-->|<\?(?<target>[^ \t\n?]+)[ \t\n]*(?<body>.*?)\?>|<!\[CDATA\[(?<cdata>.*?)\]\]>|<\/[^>]*>|<(?<name>[^ \t\n/>]+)(?<attributes>(?:[^>"'/]+|"[^"]*"|'[^']*')*)(?<empty>\/?)>|(?<text>[^<]+)/gs;
const attribute = /([^ \t\n=]+)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/g;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The character that a reference stands for. */
function resolved(body: string): string {
  const named = entities[body];
  if (named !== undefined) return named;
  const code = body.startsWith("#x")
    ? Number.parseInt(body.slice(2), 16)
    : Number.parseInt(body.slice(1), 10);
  return String.fromCodePoint(code);
}

function withoutReferences(text: string): string {
  return text.includes("&")
    ? text.replace(/&([^;]*);/g, (_, body: string) => resolved(body))
    : text;
}

function attributesOf(text: string): Attribute[] {
  return Array.from(text.matchAll(attribute), ([, name = "", quoted, single]) => {
    // XML 1.0, section 3.3.3: white space as such becomes a space; written as a reference it stays.
    const written = (quoted ?? single ?? "").replace(/[\t\n]/g, " ");
    return { name, value: withoutReferences(written) };
  });
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token {
  const { comment, target, cdata, name, text } = groups;
  if (comment !== undefined) return { kind: "comment", body: comment };
  if (target !== undefined) return { kind: "instruction", target, body: groups["body"] ?? "" };
  if (cdata !== undefined) return { kind: "text", value: cdata };
  if (text !== undefined) return { kind: "text", value: withoutReferences(text) };
  if (name === undefined) return { kind: "end" };
  const attributes = attributesOf(groups["attributes"] ?? "");
  return { kind: "start", name, attributes, empty: groups["empty"] === "/" };
}

/**
 * Cuts a well-formed document into its tokens, with references and line ends resolved.
 *
 * @param text - the document, without byte order mark
 * @returns its tokens in order; the XML declaration is an instruction with the target `xml`
 */
export function* tokensOf(text: string): Generator<Token, void, undefined> {
  // XML 1.0, section 2.11: a line end is one newline, however it was written.
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  for (const { groups = {} } of lines.matchAll(tokens)) yield tokenOf(groups);
}
