// From bytes to a tree of elements, by fast-xml-parser: the second reader, on purpose not ours.
// Comes in: a file the strict reader has accepted. This parser alone is no judge of well-formedness; it
// lets through undeclared entities, two roots and more. What it cannot do is done here: namespaces and
// references. Digits stay text, order and space stay as they are.
import { XMLParser } from "fast-xml-parser";

/** An element with its namespace; nothing of the prefix is left. @internal */
export interface Element {
  readonly namespace: string;
  readonly name: string;
  /** Attributes without namespace declarations. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** All text directly in this element. */
  readonly text: string;
}

/** A file that cannot be read; the message says what and where. @internal */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}

type Node = Readonly<Record<string, unknown>>;
type Prefixes = ReadonlyMap<string, string>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  textNodeName: "#text",
  cdataPropName: "#cdata",
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  htmlEntities: false,
  jPath: false, // no path as text for every element: nobody asks for it, and it costs time
});

const predefined: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Only the five entities of XML and character references; anything else is no EML. */
function resolveReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const hex = /^#x([0-9a-fA-F]{1,6})$/.exec(name)?.[1];
    const decimal = /^#([0-9]{1,7})$/.exec(name)?.[1];
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10));
    const known = predefined.get(name);
    if (known === undefined || !whole.endsWith(";"))
      throw new UnreadableError(`unknown reference ${whole.slice(0, 40)}`);
    return known;
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nodesOf(value: unknown): readonly Node[] {
  if (!Array.isArray(value)) throw new UnreadableError("an element without a list of children");
  return value.every(isNode) ? value : value.filter(isNode);
}

const none: ReadonlyMap<string, string> = new Map();

interface Attributes {
  /** Attributes without namespace declarations. */
  readonly own: ReadonlyMap<string, string>;
  readonly prefixes: Prefixes;
}

/** Sorts the attributes of an element into those that name namespaces and the others. */
function attributesOf(node: Node, outer: Prefixes): Attributes {
  const raw = node[":@"];
  if (!isNode(raw)) return { own: none, prefixes: outer };
  const own = new Map<string, string>();
  let prefixes: Map<string, string> | undefined;
  for (const name of Object.keys(raw)) {
    const value = raw[name];
    if (typeof value !== "string") throw new UnreadableError(`attribute ${name} has no value`);
    const text = resolveReferences(withoutBreaks(value));
    if (name === "xmlns" || name.startsWith("xmlns:")) {
      prefixes ??= new Map(outer);
      prefixes.set(name.slice("xmlns:".length), text);
    } else own.set(name, text);
  }
  return { own, prefixes: prefixes ?? outer };
}

const withoutBreaks = (value: string): string =>
  /[\t\n\r]/.test(value) ? value.replace(/[\t\n\r]/g, " ") : value;

/** Text and CDATA as they stand; in a CDATA section an ampersand is an ampersand. */
function textIn(node: Node): string {
  const text = node["#text"];
  if (typeof text === "string") return resolveReferences(text);
  const cdata = node["#cdata"];
  return cdata === undefined ? "" : nodesOf(cdata).map(rawText).join("");
}

const rawText = (node: Node): string => {
  const text = node["#text"];
  return typeof text === "string" ? text : "";
};

/** The name of an element; its attributes stand beside it. What begins with # is no element. */
function nameOf(node: Node): string | undefined {
  for (const key in node) if (key !== ":@") return key.startsWith("#") ? undefined : key;
  return undefined;
}

function toElement(node: Node, qualified: string, outer: Prefixes): Element {
  const { own: attributes, prefixes } = attributesOf(node, outer);
  const colon = qualified.indexOf(":");
  const namespace = prefixes.get(colon < 0 ? "" : qualified.slice(0, colon));
  if (namespace === undefined) throw new UnreadableError(`undeclared prefix in ${qualified}`);
  const children: Element[] = [];
  let text = "";
  for (const child of nodesOf(node[qualified])) {
    const name = nameOf(child);
    if (name === undefined) text += textIn(child);
    else children.push(toElement(child, name, prefixes));
  }
  return { namespace, name: qualified.slice(colon + 1), attributes, children, text };
}

/**
 * Reads bytes into a tree.
 *
 * @throws UnreadableError where the bytes are not UTF-8, have a document type, or are no XML
 * @internal
 */
export function toTree(bytes: Uint8Array): Element {
  const text = decodeUtf8(bytes);
  if (/<!DOCTYPE/i.test(text)) throw new UnreadableError("a document type is not allowed");
  const unnamed = new Map([["", ""]]);
  const roots = nodesOf(parse(text)).flatMap((node) => {
    const name = nameOf(node);
    return name === undefined ? [] : [toElement(node, name, unnamed)];
  });
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new UnreadableError("not exactly one root");
  return root;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableError("the file is not UTF-8", { cause });
  }
}

function parse(text: string): unknown {
  try {
    // untrusted: a bomb of entities or depth; entities are off, and the strict reader came first.
    return parser.parse(text);
  } catch (cause) {
    throw new UnreadableError("the second reader found no XML in the file", { cause });
  }
}
