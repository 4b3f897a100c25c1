// Canonical XML 1.0 (inclusive) of a whole document: https://www.w3.org/TR/2001/REC-xml-c14n-20010315
// Bytes come in, the canonical bytes go out. Refused: what the strict reader refuses, and namespaces
// that are no full address, for which the standard knows no canonical form.

import { err, type Issue, ok, type Result } from "@telwerk/core";
import { present } from "../cells.js";
import { catalogue } from "../codes.js";
import { XmlReader } from "../xml/reader.js";
import { attributeText } from "../xml/scan-tag.js";
import { declaredPrefix, splitName, type Vocabulary, XML_NAMESPACE } from "../xml/scope.js";
import type { XmlHandler } from "../xml/state.js";
import { byCodePoint } from "./code-points.js";
import { hashCatalogue } from "./codes.js";
import { escapedAttribute, escapedText } from "./escapes.js";
import { type Attribute, type Token, tokensOf } from "./markup.js";

/** What of a document is asked before it is written canonically. */
export interface Inspected {
  /** The address in the first `ds:CanonicalizationMethod`, wherever it stands. */
  readonly algorithm: string | undefined;
}

const METHOD = 1;
const vocabulary: Vocabulary = new Map([
  ["http://www.w3.org/2000/09/xmldsig# CanonicalizationMethod", METHOD],
]);

/** Has the strict reader judge a document, and looks for the canonical form that it names. */
export function inspect(bytes: Uint8Array): Result<Inspected, readonly Issue[]> {
  let algorithm: string | undefined;
  const handler: XmlHandler = {
    open: () => {
      if (reader.element !== METHOD || algorithm !== undefined) return;
      for (let index = 0; index < reader.attributeCount; index++) {
        const name = reader.names.text(reader.attributeNames[index] ?? 0);
        if (name === "Algorithm") algorithm = attributeText(reader, index);
      }
      algorithm ??= "";
    },
    text: () => undefined,
    close: () => undefined,
  };
  const reader: XmlReader = new XmlReader(vocabulary, handler);
  reader.push(bytes);
  reader.finish();
  const { fault } = reader;
  if (fault === undefined) return ok({ algorithm });
  const { code, at, facts } = fault;
  const span = reader.lines.spanOf(reader.buffer, at, reader.base);
  return err([{ code, severity: catalogue[code].severity, path: "", span, facts }]);
}

type Namespaces = ReadonlyMap<string, string>;

const NO_NAMESPACES: Namespaces = new Map();

function declarationsOf(attributes: readonly Attribute[]): Namespaces {
  if (attributes.every(({ name }) => declaredPrefix(name) === undefined)) return NO_NAMESPACES;
  return new Map(
    attributes.flatMap(({ name, value }) => {
      const prefix = declaredPrefix(name);
      return prefix === undefined ? [] : [[prefix, value] as const];
    }),
  );
}

/** Declarations that say something new, by prefix; then attributes by namespace and local name. */
function sortedAttributes(attributes: readonly Attribute[], outer: Namespaces): Attribute[] {
  const declared = declarationsOf(attributes);
  if (declared.size === 0 && attributes.length < 2) return [...attributes];
  const inner = declared.size === 0 ? outer : new Map([...outer, ...declared]);
  const declarations = [...declared]
    .filter(([prefix, address]) => address !== (outer.get(prefix) ?? ""))
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([prefix, value]) => ({ name: prefix === "" ? "xmlns" : `xmlns:${prefix}`, value }));
  const others = attributes
    .filter(({ name }) => declaredPrefix(name) === undefined)
    .map((attribute) => {
      const { prefix, local } = splitName(attribute.name);
      // An attribute without a prefix is in no namespace, whatever the default one is.
      return { attribute, local, address: prefix === "" ? "" : present(inner.get(prefix)) };
    })
    .sort((a, b) => byCodePoint(a.address, b.address) || byCodePoint(a.local, b.local))
    .map(({ attribute }) => attribute);
  return [...declarations, ...others];
}

/** Writes tokens canonically. */
class CanonicalWriter {
  readonly parts: string[];
  private readonly comments: boolean;
  private readonly open: { readonly name: string; readonly namespaces: Namespaces }[];
  private rootSeen: boolean;

  constructor(comments: boolean) {
    this.parts = [];
    this.comments = comments;
    this.open = [];
    this.rootSeen = false;
  }

  write(token: Token): void {
    switch (token.kind) {
      case "start":
        this.start(token);
        break;
      case "end":
        this.parts.push(`</${present(this.open.pop()).name}>`);
        break;
      case "text":
        if (this.open.length > 0) this.parts.push(escapedText(token.value));
        break;
      case "comment":
        if (this.comments) this.aside(`<!--${token.body}-->`);
        break;
      case "instruction":
        if (token.target !== "xml")
          this.aside(`<?${token.target}${token.body === "" ? "" : ` ${token.body}`}?>`);
        break;
    }
  }

  private start(token: Extract<Token, { kind: "start" }>): void {
    const outer = this.open.at(-1)?.namespaces ?? new Map([["xml", XML_NAMESPACE]]);
    const declared = declarationsOf(token.attributes);
    const attributes =
      token.attributes.length === 0 ? [] : sortedAttributes(token.attributes, outer);
    const written = attributes.map(({ name, value }) => ` ${name}="${escapedAttribute(value)}"`);
    this.parts.push(`<${token.name}${written.join("")}>`);
    this.rootSeen = true;
    if (token.empty) this.parts.push(`</${token.name}>`);
    else {
      const namespaces = declared.size === 0 ? outer : new Map([...outer, ...declared]);
      this.open.push({ name: token.name, namespaces });
    }
  }

  /** Comments and instructions: outside the root each on a line of its own. */
  private aside(text: string): void {
    if (this.open.length > 0) this.parts.push(text);
    else this.parts.push(this.rootSeen ? `\n${text}` : `${text}\n`);
  }
}

function relativeNamespace(token: Token): string | undefined {
  if (token.kind !== "start") return undefined;
  const declared = declarationsOf(token.attributes);
  if (declared.size === 0) return undefined;
  const addresses = [...declared.values()];
  return addresses.find((address) => address !== "" && !/^[A-Za-z][\w+.-]*:/.test(address));
}

/** Writes a document that the strict reader accepts. */
export function writeCanonically(
  bytes: Uint8Array,
  comments: boolean,
): Result<Uint8Array, readonly Issue[]> {
  const writer = new CanonicalWriter(comments);
  for (const token of tokensOf(new TextDecoder().decode(bytes))) {
    const found = relativeNamespace(token);
    if (found !== undefined) {
      const { severity } = hashCatalogue["EML-HASH-NAMESPACE"];
      return err([{ code: "EML-HASH-NAMESPACE", severity, path: "", facts: { found } }]);
    }
    writer.write(token);
  }
  return ok(new TextEncoder().encode(writer.parts.join("")));
}

/**
 * Writes a document in canonical form: Canonical XML 1.0, inclusive, as OSV does before it hashes.
 *
 * @param bytes - the whole document, UTF-8
 * @param options - `comments: false` leaves comments out; real files name the form that keeps them
 * @returns the canonical bytes, or why the document has none: a code of the reader, or `EML-HASH-NAMESPACE`
 * @example
 * ```ts
 * const form = canonicalForm(new TextEncoder().encode("<a b='1'/>"));
 * if (form.kind === "ok") new TextDecoder().decode(form.value); // '<a b="1"></a>'
 * ```
 * @public
 */
export function canonicalForm(
  bytes: Uint8Array,
  options: { readonly comments?: boolean } = {},
): Result<Uint8Array, readonly Issue[]> {
  const inspected = inspect(bytes);
  return inspected.kind === "err" ? inspected : writeCanonically(bytes, options.comments ?? true);
}
