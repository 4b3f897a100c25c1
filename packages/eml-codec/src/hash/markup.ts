// The tokens of a document of which the strict reader has already said that it is well-formed.
// Refuses nothing itself: on other text its output means nothing.

import { present } from "../cells.js";

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
const attribute = /([^ \t\n=]+)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/g;
const tag = /<([^ \t\n/>]+)((?:[^>"'/]+|"[^"]*"|'[^']*')*)(\/?)>/y;

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

const NONE: readonly Attribute[] = [];

function attributesOf(text: string): readonly Attribute[] {
  if (text === "") return NONE;
  return Array.from(text.matchAll(attribute), ([, name = "", quoted, single]) => {
    // XML 1.0, section 3.3.3: white space as such becomes a space; written as a reference it stays.
    const written = present(quoted ?? single).replace(/[\t\n]/g, " ");
    return { name, value: withoutReferences(written) };
  });
}

function startTag(text: string, at: number): readonly [Token, number] {
  tag.lastIndex = at;
  const [all = "", name = "", attributes = "", slash] = present(tag.exec(text));
  const token = {
    kind: "start",
    name,
    attributes: attributesOf(attributes),
    empty: slash === "/",
  } as const;
  return [token, at + all.length];
}

function instruction(content: string): Token {
  const [all, target = ""] = present(/^([^ \t\n]+)[ \t\n]*/.exec(content));
  return { kind: "instruction", target, body: content.slice(all.length) };
}

/** The token that begins with the `<` at a place, and the place behind it. */
function markupAt(text: string, at: number): readonly [Token, number] {
  const until = (end: string, from: number): readonly [string, number] => {
    const stop = text.indexOf(end, from);
    return [text.slice(from, stop), stop + end.length];
  };
  switch (text.charAt(at + 1)) {
    case "/":
      return [{ kind: "end" }, until(">", at)[1]];
    case "?": {
      const [content, next] = until("?>", at + 2);
      return [instruction(content), next];
    }
    case "!": {
      const comment = text.startsWith("<!--", at);
      const [content, next] = comment
        ? until("-->", at + 4)
        : until("]]>", at + "<![CDATA[".length);
      return [
        comment ? { kind: "comment", body: content } : { kind: "text", value: content },
        next,
      ];
    }
    default:
      return startTag(text, at);
  }
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
  let at = 0;
  while (at < lines.length) {
    const next = lines.indexOf("<", at);
    const end = next < 0 ? lines.length : next;
    if (end > at) yield { kind: "text", value: withoutReferences(lines.slice(at, end)) };
    at = end;
    if (next < 0) return;
    const [token, behind] = markupAt(lines, at);
    yield token;
    at = behind;
  }
}
