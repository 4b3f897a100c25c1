// Writes elements in canonical form (Canonical XML 1.0), so that what is written equals its own C14N.
// Comes in: types of `elements/` and values. Goes out: text, and an issue for each value that its type
// would not give back on reading.
import type { Issue } from "@telwerk/core";
import type { Code } from "../codes.js";
import type { Leaf } from "../documents/leaf.js";
import { typesIn } from "../grammar/automaton.js";
import type { Lexical } from "../grammar/lexical.js";
import type { AttributeType, ElementType, TextType } from "../grammar/model.js";
import { collapsed, shown } from "../machine/text.js";

/** Everything that XML 1.0 (production 2) does not allow; half a surrogate pair as well. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function escapedText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;");
}

function escapedAttribute(text: string): string {
  if (!/[&<"\t\n\r]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#x9;")
    .replaceAll("\n", "&#xA;")
    .replaceAll("\r", "&#xD;");
}

/** An attribute with its value; without one it is not written. */
export interface Attribute {
  readonly type: AttributeType<unknown>;
  readonly leaf: Leaf<unknown> | undefined;
}

/** An attribute to write. */
export function attribute<T>(type: AttributeType<T>, leaf: Leaf<T> | undefined): Attribute {
  return { type, leaf };
}

/** A value that was never in a file. */
export function plain<T>(value: T): Leaf<T> {
  return { value, at: 0 };
}

/** The type of a child of an element, by its name. */
export function childOf(type: ElementType, name: string): ElementType {
  const child = typesIn(type.content).find((one) => one.name === name);
  if (child === undefined) throw new Error(`no ${name} in ${type.name}`);
  return child;
}

/** An error about a document that was to be written. */
export function refusal(code: Code, path: string, facts: Issue["facts"] = {}): Issue {
  return { code, severity: "error", path, facts };
}

function tagName({ prefix, name }: ElementType): string {
  return prefix === "eml" ? name : `${prefix}:${name}`;
}

export class Writer {
  readonly issues: Issue[];
  /** Where the writer is, for the paths of issues. */
  place: string;
  private written: string;

  constructor(issues: Issue[] = []) {
    this.issues = issues;
    this.place = "";
    this.written = "";
  }

  /** Takes what was written since the last time. */
  take(): string {
    const text = this.written;
    this.written = "";
    return text;
  }

  /** Opens an element; `declarations` are the namespaces of the root, in canonical order. */
  open(type: ElementType, attributes: readonly Attribute[] = [], declarations = ""): void {
    this.written += `<${tagName(type)}${declarations}`;
    const sorted =
      attributes.length < 2
        ? attributes
        : attributes.toSorted((a, b) => (a.type.name < b.type.name ? -1 : 1));
    for (const { type: attributeType, leaf } of sorted) {
      if (leaf === undefined) continue;
      const text = this.checked(attributeType.lexical, leaf, `${type.name}/@${attributeType.name}`);
      this.written += ` ${attributeType.name}="${escapedAttribute(text)}"`;
    }
    this.written += ">";
  }

  close(type: ElementType): void {
    this.written += `</${tagName(type)}>`;
  }

  /** Writes what was written elsewhere. */
  verbatim(canonical: string): void {
    this.written += canonical;
  }

  /** An element with what `content` writes inside it. */
  element(type: ElementType, attributes: readonly Attribute[] = [], content?: () => void): void {
    this.open(type, attributes);
    content?.();
    this.close(type);
  }

  /** An element with text; nothing where there is no value. */
  value<T>(
    type: TextType<T>,
    leaf: Leaf<T> | undefined,
    attributes: readonly Attribute[] = [],
  ): void {
    if (leaf === undefined) return;
    this.open(type, attributes);
    this.written += escapedText(this.checked(type.lexical, leaf, type.name));
    this.close(type);
  }

  refuse(code: Code, below: string, facts: Issue["facts"] = {}): void {
    const path = [this.place, below].filter((part) => part !== "").join("/");
    this.issues.push(refusal(code, path, facts));
  }

  /** The text of a value, if it would be read back as the same value. */
  private checked(lexical: Lexical<unknown>, leaf: Leaf<unknown>, below: string): string {
    const text = leaf.text ?? String(leaf.value);
    const readBack = lexical.parse(lexical.collapse ? collapsed(text) : text);
    if (illegal.test(text)) this.refuse("EML-ENCODE-CHARACTER", below);
    else if (readBack !== leaf.value)
      this.refuse("EML-ENCODE-VALUE", below, { expected: lexical.name, found: shown(text) });
    return text;
  }
}
