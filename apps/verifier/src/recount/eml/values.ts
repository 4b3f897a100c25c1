// Values out of elements. A missing element is an error, never an empty text or a zero.
import { type Element, UnreadableError } from "./tree.js";

/** The prefixes used in this folder, and the namespaces they stand for; those of a file are free. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ["eml", "urn:oasis:names:tc:evs:schema:eml"],
  ["kr", "http://www.kiesraad.nl/extensions"],
  ["xnl", "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"],
  ["xal", "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"],
]);

/** A name with its namespace: `ValidVotes`, `kr:ElectionDate`. @internal */
export type QualifiedName = string;

interface Name {
  readonly name: string;
  readonly namespace: string | undefined;
}

/** Names taken apart, once each: they are asked for at every element. */
const known = new Map<QualifiedName, Name>();

function takenApart(qualified: QualifiedName): Name {
  const found = known.get(qualified);
  if (found !== undefined) return found;
  const colon = qualified.indexOf(":");
  const namespace = namespaces.get(colon < 0 ? "eml" : qualified.slice(0, colon));
  const apart = { name: qualified.slice(colon + 1), namespace };
  known.set(qualified, apart);
  return apart;
}

/** Whether an element has this name in this namespace. @internal */
export function isNamed(element: Element, qualified: QualifiedName): boolean {
  const { name, namespace } = takenApart(qualified);
  return element.name === name && element.namespace === namespace;
}

/** All children of a name, in order. @internal */
export function all(parent: Element, name: QualifiedName): readonly Element[] {
  const wanted = takenApart(name);
  return parent.children.filter(
    (child) => child.name === wanted.name && child.namespace === wanted.namespace,
  );
}

/** The child of a name, if there is one. More than one is an error. @internal */
export function optional(parent: Element, name: QualifiedName): Element | undefined {
  const found = all(parent, name);
  if (found.length > 1) throw new UnreadableError(`more than one ${name} in ${parent.name}`);
  return found[0];
}

/** The one child of a name. @internal */
export function one(parent: Element, name: QualifiedName): Element {
  const found = optional(parent, name);
  if (found === undefined) throw new UnreadableError(`no ${name} in ${parent.name}`);
  return found;
}

/** white space as a token has it: none at the ends, one space inside. */
function collapse(text: string): string {
  if (!/[ \t\r\n]/.test(text)) return text;
  return text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

/** Text of an element as a token. @internal */
export function token(element: Element): string {
  return collapse(element.text);
}

/** An attribute as a token, if it is there. @internal */
export function optionalAttribute(element: Element, name: string): string | undefined {
  const value = element.attributes.get(name);
  return value === undefined ? undefined : collapse(value);
}

/** An attribute as a token. @internal */
export function attribute(element: Element, name: string): string {
  const value = optionalAttribute(element, name);
  if (value === undefined) throw new UnreadableError(`no attribute ${name} on ${element.name}`);
  return value;
}

/** A whole number from zero up, from its digits; as big as it is written. */
function toCount(text: string, where: string): bigint {
  const digits = /^(?:\+?([0-9]+)|-(0+))$/.exec(collapse(text));
  const found = digits?.[1] ?? digits?.[2];
  if (found === undefined) throw new UnreadableError(`${where} is no whole number from zero up`);
  return BigInt(found);
}

/** The count in an element. @internal */
export function count(element: Element): bigint {
  return toCount(element.text, element.name);
}

/** A number that names something: list, candidate, seats. Small enough for a plain number. @internal */
export function toNumber(text: string, where: string): number {
  const number = Number(toCount(text, where));
  if (!Number.isSafeInteger(number)) throw new UnreadableError(`${where} is too large`);
  return number;
}

/** Text of an optional child; an empty one is as good as absent (rule S22). @internal */
export function textOrAbsent(parent: Element, name: QualifiedName): string | undefined {
  const child = optional(parent, name);
  return child === undefined || token(child) === "" ? undefined : token(child);
}
