// The words of a grammar: element types, attributes and what may stand inside an element.
import { present } from "../cells.js";
import type { Profile } from "../profile.js";
import type { Lexical } from "./lexical.js";

/** Namespaces of EML_NL, by their usual prefix (EML_NL section 1). */
export const namespaces = {
  eml: "urn:oasis:names:tc:evs:schema:eml",
  kr: "http://www.kiesraad.nl/extensions",
  sb: "http://www.kiesraad.nl/sb-extensions",
  ds: "http://www.w3.org/2000/09/xmldsig#",
  xal: "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0",
  xnl: "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0",
} as const;

/** An attribute of one element type. */
export interface AttributeType<T> {
  readonly name: string;
  readonly required: boolean;
  readonly lexical: Lexical<T>;
  /** Has one value only, and no decoder looks at it. */
  readonly isFixed?: true;
}

/** A content model with parts of its own kind, or of `More`. */
type Model<More> =
  | { readonly kind: "element"; readonly type: ElementType }
  | { readonly kind: "sequence"; readonly parts: readonly (Model<More> | More)[] }
  | { readonly kind: "choice"; readonly parts: readonly (Model<More> | More)[] }
  | { readonly kind: "inAnyOrder"; readonly parts: readonly (Model<More> | More)[] }
  | { readonly kind: "many"; readonly part: Model<More> | More }
  | { readonly kind: "empty" };

interface ByProfile {
  readonly kind: "byProfile";
  readonly of: Readonly<Record<Profile, Content>>;
}

/** What may stand inside an element, as it is written down for all profiles. */
export type Content = Model<ByProfile> | ByProfile;

/** What may stand inside an element in one profile. */
export type ProfileContent = Model<never>;

/**
 * How an element shows in a path: not at all, only where nothing else is said, by its name, with
 * its key or its number between brackets, as `list 4` or `candidate 7`, or as the decoder says.
 */
export type Label = "hidden" | "wrapper" | "name" | "keyed" | "list" | "candidate" | "selection";

export interface ElementType {
  readonly prefix: keyof typeof namespaces;
  readonly name: string;
  readonly attributes: readonly AttributeType<unknown>[];
  readonly content: Content;
  /** `elements`: white space only around children. `any`: whatever is well-formed, not looked at. */
  readonly holds: "elements" | "text" | "any";
  readonly lexical: Lexical<unknown> | undefined;
  readonly label: Label;
  /** The attribute that is the key of this element (level 0) or of one around it (level 1 or 2) in a path. */
  readonly key: Key | undefined;
  /** Checked, and then kept as markup beside the values: nothing in EML_NL says what it means. */
  readonly isAside?: true;
  /** Only `tolerant` has it here: that it stands here is worth a warning. */
  readonly isMisplaced?: true;
}

export interface Key {
  readonly attribute: string;
  readonly level: 0 | 1 | 2;
}

/** An element with text, and the value that it has. */
export interface TextType<T> extends ElementType {
  readonly holds: "text";
  readonly lexical: Lexical<T>;
}

const empty: Content = { kind: "empty" };

type QualifiedName = `${keyof typeof namespaces}:${string}`;

function split(qualified: QualifiedName): Pick<ElementType, "prefix" | "name"> {
  const colon = qualified.indexOf(":");
  const prefix = (["eml", "kr", "sb", "ds", "xal", "xnl"] as const).find(
    (known) => known === qualified.slice(0, colon),
  );
  return { prefix: present(prefix), name: qualified.slice(colon + 1) };
}

interface Display {
  readonly label?: Label;
  readonly key?: Key;
}

/** The `Id` of an identifier is the key of the element around it, which stands for both in a path. */
export const identifierDisplay: { readonly label: Label; readonly key: Key } = {
  label: "hidden",
  key: { attribute: "Id", level: 1 },
};

export function text<T>(
  qualified: QualifiedName,
  lexical: Lexical<T>,
  attributes: readonly AttributeType<unknown>[] = [],
  { label = "name", key }: Display = {},
): TextType<T> {
  return { ...split(qualified), attributes, content: empty, holds: "text", lexical, label, key };
}

export function element(
  qualified: QualifiedName,
  attributes: readonly AttributeType<unknown>[],
  content: Content = empty,
  { label = "name", key }: Display = {},
): ElementType {
  const shape = { holds: "elements", lexical: undefined, label, key } as const;
  return { ...split(qualified), attributes, content, ...shape };
}

/** An element that may hold anything: its content has no meaning in EML_NL. */
export function opaque(qualified: QualifiedName): ElementType {
  const shape = { holds: "any", lexical: undefined, label: "name", key: undefined } as const;
  return { ...split(qualified), attributes: [], content: empty, ...shape };
}

export function required<T>(name: string, lexical: Lexical<T>): AttributeType<T> {
  return { name, required: true, lexical };
}

export function optional<T>(name: string, lexical: Lexical<T>): AttributeType<T> {
  return { name, required: false, lexical };
}

/** An attribute that has to be there, and says nothing. */
export function fixed<const W extends string>(name: string, word: W): AttributeType<W> {
  const lexical: Lexical<W> = {
    name: word,
    collapse: false,
    parse: (text) => (text === word ? word : undefined),
  };
  return { name, required: true, lexical, isFixed: true };
}

/** An element that is kept as it is: see `ElementType.isAside`. */
export function aside(type: ElementType): ElementType {
  return { ...type, isAside: true };
}

/** An element where only `tolerant` takes it: see `ElementType.isMisplaced`. */
export function misplaced(type: ElementType): ElementType {
  return { ...type, isMisplaced: true };
}

type Part = Content | ElementType;

function toContent(part: Part): Content {
  return "holds" in part ? { kind: "element", type: part } : part;
}

export function sequence(...parts: readonly Part[]): Content {
  return { kind: "sequence", parts: parts.map(toContent) };
}

export function choice(...parts: readonly Part[]): Content {
  return { kind: "choice", parts: parts.map(toContent) };
}

/** Each part once, in any order. */
export function inAnyOrder(...parts: readonly Part[]): Content {
  return { kind: "inAnyOrder", parts: parts.map(toContent) };
}

export function maybe(part: Part): Content {
  return { kind: "choice", parts: [toContent(part), empty] };
}

/** None, one or more. */
export function many(part: Part): Content {
  return { kind: "many", part: toContent(part) };
}

/** One or more. */
export function several(part: Part): Content {
  return sequence(part, many(part));
}

/** From `least` to `most` times. */
export function times(least: number, most: number, part: Part): Content {
  const content = toContent(part);
  let tail: Content = empty;
  for (let i = least; i < most; i++) tail = maybe(sequence(content, tail));
  return sequence(...Array.from({ length: least }, () => content), tail);
}

/** What differs between the profiles. */
export function byProfile(of: Readonly<Record<Profile, Part>>): Content {
  return {
    kind: "byProfile",
    of: {
      "strict-1.2": toContent(of["strict-1.2"]),
      "strict-1.3": toContent(of["strict-1.3"]),
      tolerant: toContent(of.tolerant),
    },
  };
}

/** What came with EML_NL 1.3. */
export function since13(part: Part): Content {
  return byProfile({ "strict-1.2": empty, "strict-1.3": part, tolerant: part });
}

/** What the standard wants, and real files may lack. */
export function wanted(part: Part): Content {
  return byProfile({ "strict-1.2": part, "strict-1.3": part, tolerant: maybe(part) });
}
