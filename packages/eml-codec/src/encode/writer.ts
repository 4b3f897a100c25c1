// Writes elements in canonical form (Canonical XML 1.0), so that what is written equals its own C14N.
// Comes in: types of `elements/` and values. Goes out: text, and an issue for each value that its type
// would not give back on reading.
import type { Issue } from "@telwerk/core";
import type { Code } from "../codes.js";
import type { Leaf } from "../documents/leaf.js";
import { typesIn } from "../grammar/automaton.js";
import { type Lexical, lexicalIn } from "../grammar/lexical.js";
import type { AttributeType, ElementType, TextType } from "../grammar/model.js";
import { byCodePoint } from "../hash/code-points.js";
import { escapedAttribute, escapedText } from "../hash/escapes.js";
import { collapsed, shown } from "../machine/text.js";
import { type Prefixes, prefixesOf } from "../namespaces.js";
import type { Profile } from "../profile.js";
import { declaredPrefix, splitName } from "../xml/scope.js";
import { Restorer } from "./restorer.js";

/** Everything that XML 1.0 (production 2) does not allow; half a surrogate pair as well. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

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

/** An element name as the root's declarations have it. */
function tagName({ prefix: key, name }: ElementType, prefixes: Prefixes): string {
  const prefix = prefixes[key];
  return prefix === "" ? name : `${prefix}:${name}`;
}

/** What an element is written with. */
interface OpenElement {
  readonly name: string;
  readonly type: ElementType;
}

export class Writer {
  readonly issues: Issue[];
  readonly profile: Profile;
  /** Where the writer is, for the paths of issues. */
  place: string;
  prefixes: Prefixes;
  /** Things to be written back, while there are any. */
  readonly restorer: Restorer;
  private readonly openElements: OpenElement[];
  private written: string;

  constructor(profile: Profile, issues: Issue[] = [], prefixes: Prefixes = prefixesOf([])) {
    this.issues = issues;
    this.profile = profile;
    this.place = "";
    this.prefixes = prefixes;
    this.restorer = new Restorer();
    this.openElements = [];
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
    const { restorer } = this;
    this.written += restorer.before();
    const restored = restorer.enter();
    const name = restored?.name ?? tagName(type, this.prefixes);
    this.openElements.push({ name, type });
    this.written += `<${name}${declarations}`;
    const texts = attributes.flatMap(({ type: { name: attribute, lexical }, leaf }) => {
      if (leaf === undefined || restored?.attributes.some((kept) => kept.name === attribute))
        return [];
      const value = this.checked(lexical, leaf, `${type.name}/@${attribute}`);
      return [{ name: attribute, address: "", value }];
    });
    for (const text of sorted([...texts, ...(restored?.attributes ?? [])]))
      this.written += ` ${text.name}="${escapedAttribute(text.value)}"`;
    this.written += ">";
  }

  close(type: ElementType): void {
    this.written += this.restorer.leave();
    const opened = this.openElements.pop();
    // What is written part by part opens in one writer and closes in it too.
    if (opened?.type !== type) throw new Error(`${type.name} is not open`);
    this.written += `</${opened.name}>`;
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
    this.text(type.lexical, leaf, type.name);
    this.close(type);
  }

  /** The text of the open element. */
  text<T>(lexical: Lexical<T>, leaf: Leaf<T>, below: string): void {
    const kept = this.restorer.text();
    const text = this.checked(lexical, kept === undefined ? leaf : { ...leaf, text: kept }, below);
    this.written += this.restorer.between(text, escapedText);
  }

  refuse(code: Code, below: string, facts: Issue["facts"] = {}): void {
    const path = [this.place, below].filter((part) => part !== "").join("/");
    this.issues.push(refusal(code, path, facts));
  }

  /** What was kept and found no place any more. */
  refuseLeftovers(): void {
    for (const found of this.restorer.leftovers()) this.refuse("EML-ENCODE-KEPT", "", { found });
  }

  /** The text of a value, if it would be read back as the same value. */
  private checked(of: Lexical<unknown>, leaf: Leaf<unknown>, below: string): string {
    const lexical = lexicalIn(of, this.profile);
    const text = leaf.text ?? usualText(leaf.value);
    const token = lexical.collapse ? collapsed(text) : text;
    const parsed = lexical.parse(token);
    const readBack = parsed === undefined ? lexical.lax?.(token) : { value: parsed };
    if (illegal.test(text)) this.refuse("EML-ENCODE-CHARACTER", below);
    else if (readBack === undefined || readBack.value !== leaf.value)
      this.refuse("EML-ENCODE-VALUE", below, { expected: lexical.name, found: shown(text) });
    return text;
  }
}

/** How a value is usually written; what has no value has no text. */
function usualText(value: unknown): string {
  const text = String(value);
  return value === undefined ? "" : text;
}

interface Written {
  readonly name: string;
  readonly address: string;
  readonly value: string;
}

/** Declarations first, then attributes by namespace and local name, as Canonical XML wants them. */
function sorted(attributes: readonly Written[]): readonly Written[] {
  if (attributes.length < 2) return attributes;
  const declares = ({ name }: Written): number => (declaredPrefix(name) === undefined ? 1 : 0);
  return attributes.toSorted(
    (a, b) =>
      declares(a) - declares(b) ||
      byCodePoint(a.address, b.address) ||
      byCodePoint(splitName(a.name).local, splitName(b.name).local),
  );
}
