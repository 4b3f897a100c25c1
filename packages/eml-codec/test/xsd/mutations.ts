// Changes to a document, one or a few at a time, each of a named kind. The same seed gives the same changes.
import { type Random, randomFrom } from "@telwerk/testkit";
import { edges, edgesLike } from "./edges.js";
import { copyTree, type Element, elementsOf, walk, writeTree } from "./tree.js";

/** What the mutations draw from: every name and value that occurs in some document. */
export interface Vocabulary {
  readonly elements: readonly Element[];
  readonly attributes: readonly (readonly [string, string])[];
  readonly values: readonly string[];
}

const foreign = [
  "xml:lang",
  "xsi:nil",
  "xsi:schemaLocation",
  "Onbekend",
  "kr:Id",
  "Id",
  "ShortCode",
];

function textOf(element: Element): string {
  return element.children.filter((child) => typeof child === "string").join("");
}

type Change = (place: Place) => string | undefined;

interface Place {
  readonly root: Element;
  readonly element: Element;
  readonly parent: Element | undefined;
  readonly random: Random;
  readonly words: Vocabulary;
}

function some<T>(random: Random, items: readonly T[]): T | undefined {
  return items.length === 0 ? undefined : items[random.below(items.length)];
}

function value({ random, words }: Place, old: string): string {
  switch (random.below(10)) {
    case 0:
      return ` ${old} `;
    case 1:
      return old.slice(0, -1);
    case 2:
      return `${old}${random.pick(["1", "x", "٣", "-", " "])}`;
    case 3:
      return old.toUpperCase() === old ? old.toLowerCase() : old.toUpperCase();
    case 4:
      return some(random, words.values) ?? old;
    case 5:
      return some(random, edges) ?? old;
    default:
      return some(random, edgesLike(old)) ?? old;
  }
}

const changes: Readonly<Record<string, Change>> = {
  delete: ({ element, parent }) => {
    if (parent === undefined) return undefined;
    parent.children.splice(parent.children.indexOf(element), 1);
    return element.name;
  },
  duplicate: ({ element, parent }) => {
    parent?.children.splice(parent.children.indexOf(element), 0, copyTree(element));
    return parent && element.name;
  },
  swap: ({ element, parent }) => {
    const at = parent?.children.indexOf(element) ?? 0;
    const next = parent?.children[at + 1];
    if (parent === undefined || next === undefined) return undefined;
    parent.children.splice(at, 2, next, element);
    return element.name;
  },
  move: ({ root, element, parent, random }) => {
    if (parent === undefined) return undefined;
    parent.children.splice(parent.children.indexOf(element), 1);
    const [target] = some(random, [...walk(root)]) ?? [root];
    target.children.splice(random.below(target.children.length + 1), 0, element);
    return `${element.name} to ${target.name}`;
  },
  rename: ({ element, random, words }) => {
    const old = element.name;
    element.name = some(random, words.elements)?.name ?? old;
    return `${old} to ${element.name}`;
  },
  namespace: ({ element, random }) => {
    const old = element.name;
    const local = old.replace(/^.*:/, "");
    element.name = random.pick(["", "kr:", "xal:", "xnl:", "ds:", "sb:", "other:"]) + local;
    if (element.name === old) return undefined;
    return `${old} to ${element.name}`;
  },
  insert: ({ element, random, words }) => {
    const added = some(random, words.elements);
    if (added === undefined) return undefined;
    element.children.splice(random.below(element.children.length + 1), 0, copyTree(added));
    return `${added.name} in ${element.name}`;
  },
  empty: ({ element }) => {
    if (element.children.length === 0) return undefined;
    element.children = [];
    return element.name;
  },
  text: ({ element, random }) => {
    const added = random.pick(["x", "1", " ", "<!--x-->", "<![CDATA[1]]>", "<![CDATA[]]>"]);
    element.children.splice(random.below(element.children.length + 1), 0, added);
    return `${added} in ${element.name}`;
  },
  value: (place) => {
    const { element } = place;
    if (elementsOf(element).length > 0) return undefined;
    const old = textOf(element);
    const text = value(place, old);
    element.children = [text];
    return `${element.name}: ${old} to ${text}`;
  },
  attribute: (place) => {
    const pair = some(place.random, place.element.attributes);
    if (pair === undefined || pair[0].startsWith("xmlns")) return undefined;
    const old = pair[1];
    pair[1] = value(place, old);
    return `${place.element.name}/@${pair[0]}: ${old} to ${pair[1]}`;
  },
  "attribute-delete": ({ element, random }) => {
    const pair = some(random, element.attributes);
    if (pair === undefined || pair[0].startsWith("xmlns")) return undefined;
    element.attributes.splice(element.attributes.indexOf(pair), 1);
    return `${element.name}/@${pair[0]}`;
  },
  "attribute-add": (place) => {
    const { element, random, words } = place;
    const [name, old] = some(random, words.attributes) ?? ["Id", "1"];
    const added = random.below(4) === 0 ? (some(random, foreign) ?? name) : name;
    if (element.attributes.some(([known]) => known === added)) return undefined;
    const text = random.below(2) === 0 ? old : value(place, old);
    element.attributes.push([added, text]);
    return `${element.name}/@${added}: ${text}`;
  },
};

// Values are where lexical types differ, so they come up most often.
const kinds: readonly string[] = [
  ...Object.keys(changes),
  ..."value|value|value|value|attribute|attribute|attribute|attribute|duplicate|delete".split("|"),
];

/** A changed document. */
export interface Mutant {
  readonly text: string;
  /** What was changed, for the reader of a failure. */
  readonly changes: readonly string[];
}

/**
 * Changes a document: once, and sometimes twice.
 *
 * @param original - stays as it is
 * @param seed - any text
 */
export function mutate(original: Element, seed: string, words: Vocabulary): Mutant {
  const random = randomFrom(seed);
  const root = copyTree(original);
  root.attributes.push(
    ["xmlns:other", "urn:other"],
    ["xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"],
  );
  const done: string[] = [];
  const wanted = random.below(5) === 0 ? 2 : 1;
  for (let tries = 0; done.length < wanted && tries < 100; tries++) {
    const [element, parent] = some(random, [...walk(root)]) ?? [root, undefined];
    const kind = kinds[random.below(kinds.length)] ?? "delete";
    const what = changes[kind]?.({ root, element, parent, random, words });
    if (what !== undefined) done.push(`${kind} ${what}`);
  }
  return { text: writeTree(root), changes: done };
}

/** Collects the names and values of documents. */
export function vocabularyOf(documents: readonly Element[]): Vocabulary {
  const elements = new Map<string, Element>();
  const attributes = new Map<string, readonly [string, string]>();
  const values = new Set<string>();
  const within = documents.flatMap((document) =>
    [...walk(document)].map(([element]) => element).filter((element) => element !== document),
  );
  for (const element of within) {
    if (elementsOf(element).length < 4) elements.set(element.name, element);
    for (const pair of element.attributes) {
      attributes.set(pair.join("="), pair);
      values.add(pair[1]);
    }
    const text = textOf(element);
    if (text !== "" && text.length < 60) values.add(text);
  }
  return {
    elements: [...elements.values()],
    attributes: [...attributes.values()],
    values: [...values],
  };
}
