// The elements and values of a file by their place in its bytes: a plain search in the text, not the codec, as what
// attacks the reader must not depend on it. For files without comments and CDATA, as all of ours are.

/** A piece of a file: first byte, and the one behind the last. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A value of a file: the text of an element, or an attribute. */
export interface Value extends Range {
  /** Names of the elements around it, from the document down, with the codes of `ReasonCode` and `CommitteeCategory`. */
  readonly path: string;
  readonly text: string;
  readonly element: Element;
}

/** An element of a file, from its start tag to its end tag. */
export interface Element extends Range {
  readonly name: string;
  readonly path: string;
  readonly parent?: Element;
  readonly children: Element[];
  readonly values: Value[];
}

const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|<\?[^>]*\?>/g;
const attribute = /\s([\w:.-]+)="([^"]*)"/dg;

/** One character a byte, so that a place in the text is a place in the bytes. */
const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** Reads the attributes of a start tag that begins at `from`; the code of a count becomes part of its path. */
function attributesOf(element: Element, written: string, from: number): void {
  for (const { 1: name = "", 2: text = "", indices } of written.matchAll(attribute)) {
    const [at, to] = indices?.[2] ?? [0, 0];
    const path = `${element.path}/@${name}`;
    element.values.push({ path, text, element, from: from + at, to: from + to });
  }
}

/**
 * The name of an element, with the code of a count or the kind of a committee; and a selection of a list is another
 * thing than one of a candidate.
 */
function labelOf(name: string, written: string, behind: string): string {
  const code = / (?:ReasonCode|CommitteeCategory)="([^"]*)"/.exec(written)?.[1];
  if (code !== undefined) return `${name}[${code}]`;
  return behind.startsWith("<AffiliationIdentifier") && name === "Selection"
    ? `${name}[list]`
    : name;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Text between two tags belongs to the element around it; white space between elements is none. */
function noteText(element: Element | undefined, text: string, from: number): void {
  if (element === undefined || text.trim() === "") return;
  const { path } = element;
  element.values.push({ path, text, element, from, to: from + text.length });
}

/** Every element of a file, in the order of the file; the first is the document itself. */
export function outlineOf(bytes: Uint8Array): readonly Element[] {
  const text = latin1(bytes);
  const all: Element[] = [];
  const open: Mutable<Element>[] = [];
  let after = 0;
  for (const {
    0: whole,
    1: slash,
    2: name = "",
    3: written = "",
    4: empty,
    index: from,
  } of text.matchAll(tag)) {
    const parent = open.at(-1);
    noteText(parent, text.slice(after, from), after);
    after = from + whole.length;
    if (slash === "/") Object.assign(open.pop() ?? {}, { to: after });
    if (slash === "/" || name === "") continue;
    const label = labelOf(name, written, text.slice(after, after + 24));
    const path = parent?.parent === undefined ? label : `${parent.path}/${label}`;
    const element = { name, path, from, to: after, children: [], values: [] };
    const placed: Mutable<Element> = parent === undefined ? element : { ...element, parent };
    attributesOf(placed, written, from + 1 + name.length);
    all.push(placed);
    parent?.children.push(placed);
    if (empty !== "/") open.push(placed);
  }
  return all;
}
