// Namespaces: prefixes to addresses, and from there to the elements that EML_NL knows.
import { NameKind, type NameTable } from "./names.js";

export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

/** Numbers of known elements, from 1, by namespace address, a space, and local name. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The prefix and the local part of a name. */
export function splitName(text: string): { readonly prefix: string; readonly local: string } {
  const colon = text.indexOf(":");
  return { prefix: text.slice(0, Math.max(colon, 0)), local: text.slice(colon + 1) };
}

/** The prefix that an attribute declares; `undefined` for an ordinary attribute. */
export function declaredPrefix(name: string): string | undefined {
  if (name === "xmlns") return "";
  return name.startsWith("xmlns:") ? name.slice("xmlns:".length) : undefined;
}

/** The declarations of one element, on top of those around it. */
export class Scope {
  readonly depth: number;
  readonly outer: Scope | undefined;
  private readonly declared: Map<string, string>;
  private readonly vocabulary: Vocabulary;
  /** By name: the number of the element plus one; 0 where it was not looked up yet. */
  private elements: Int32Array;

  constructor(
    depth: number,
    outer: Scope | undefined,
    declared: Map<string, string>,
    vocabulary: Vocabulary,
  ) {
    this.depth = depth;
    this.outer = outer;
    this.declared = declared;
    this.vocabulary = vocabulary;
    this.elements = new Int32Array(64);
  }

  /** A scope for an element inside this one. */
  inner(depth: number, declared: Map<string, string>): Scope {
    return new Scope(depth, this, declared, this.vocabulary);
  }

  /** The address that a prefix stands for; `undefined` when it was never declared. */
  address(prefix: string): string | undefined {
    if (prefix === "xml") return XML_NAMESPACE;
    if (prefix === "xmlns") return XMLNS_NAMESPACE;
    const own = this.declared.get(prefix);
    if (own !== undefined) return own;
    if (this.outer !== undefined) return this.outer.address(prefix);
    return prefix === "" ? "" : undefined;
  }

  /** The element that a name stands for: 0 if EML_NL does not know it, -1 if the prefix is unknown. */
  element(name: number, names: NameTable): number {
    const known = this.elements[name] ?? 0;
    return known === 0 ? this.lookUp(name, names) : known - 1;
  }

  private lookUp(name: number, names: NameTable): number {
    const { prefix, local } = splitName(names.text(name));
    const address = this.address(prefix);
    if (address === undefined || prefix === "xmlns") return -1;
    const element = this.vocabulary.get(`${address} ${local}`) ?? 0;
    if (name >= this.elements.length) {
      const wide = new Int32Array(2 * name);
      wide.set(this.elements);
      this.elements = wide;
    }
    this.elements[name] = element + 1;
    return element;
  }
}

/** Tells whether a declaration of a namespace breaks the rules on reserved and empty names. */
export function declarationFault(kind: number, prefix: string, address: string): boolean {
  // An address with white space around it is none, and parsers differ on what they make of it.
  if (address !== address.trim()) return true;
  if (kind === NameKind.defaultDeclaration)
    return address === XML_NAMESPACE || address === XMLNS_NAMESPACE;
  if (prefix === "xml") return address !== XML_NAMESPACE;
  return (
    prefix === "xmlns" || address === "" || address === XML_NAMESPACE || address === XMLNS_NAMESPACE
  );
}
