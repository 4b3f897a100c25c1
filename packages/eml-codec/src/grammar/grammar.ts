// A grammar, compiled: everything is a small number, and every question is one look in a table.

import { present } from "../cells.js";
import type { Profile } from "../profile.js";
import type { Vocabulary } from "../xml/scope.js";
import { after, contentIn, keyOf, mayEnd, typesIn } from "./automaton.js";
import { type Content, type ElementType, namespaces, type ProfileContent } from "./model.js";

/** What an element holds, as a number. */
export const Holds = { elements: 0, text: 1, any: 2 } as const;

/** One document type. Types are numbered from 1, in the order of the grammar; states from 1. */
export interface Grammar {
  readonly profile: Profile;
  readonly types: readonly (ElementType | undefined)[];
  readonly typeOf: ReadonlyMap<ElementType, number>;
  /** By state times `width` plus element: the type of the child; 0 if it may not come here. */
  readonly child: Uint16Array;
  /** Likewise: the state after the child. */
  readonly next: Uint16Array;
  readonly width: number;
  /** By state: 1 if the element may end here. */
  readonly accepts: Uint8Array;
  /** By type: its first state, and what it holds. */
  readonly first: Uint16Array;
  readonly holds: Uint8Array;
  /** Numbers of attribute names, from 1. */
  readonly attributeIds: ReadonlyMap<string, number>;
  /** By type times `attributeWidth` plus attribute: its place in the type, from 1; 0 if unknown there. */
  readonly attributePlace: Uint8Array;
  readonly attributeWidth: number;
  /** By type: the places of the attributes that have to be there, as bits. */
  readonly requiredPlaces: Uint32Array;
}

/** Every element type inside a root, the root first. */
function allTypes(
  root: ElementType,
  contentOf: (type: ElementType) => Content = ({ content }) => content,
): ElementType[] {
  const types = new Set([root]);
  for (const type of types) for (const child of typesIn(contentOf(type))) types.add(child);
  return [...types];
}

function nameOf(type: ElementType): string {
  return `${namespaces[type.prefix]} ${type.name}`;
}

/** Numbers the elements of several documents, from 1. */
export function vocabularyOf(roots: readonly ElementType[]): Vocabulary {
  const names = new Set(roots.flatMap((root) => allTypes(root)).map(nameOf));
  return new Map([...names].map((name, index) => [name, index + 1]));
}

/** Tells whether an element of this type may follow in this state, and leaves it as it is. */
export function repeats(grammar: Grammar, state: number, type: number): boolean {
  const from = state * grammar.width;
  const children = grammar.child.subarray(from, from + grammar.width);
  return children.some((child, at) => child === type && grammar.next[from + at] === state);
}

interface State {
  readonly content: ProfileContent;
  readonly moves: Map<number, { type: number; to: number }>;
}

/** Compiles the grammar of one document in one profile. */
export function compile(
  root: ElementType,
  vocabulary: Vocabulary,
  profile: Profile = "strict-1.2",
): Grammar {
  const contentOf = ({ content }: ElementType): ProfileContent => contentIn(content, profile);
  const types = allTypes(root, contentOf);
  const typeOf = new Map(types.map((type, index) => [type, index + 1]));
  const idOf = (type: ElementType): number => present(typeOf.get(type));
  const states: State[] = [{ content: { kind: "empty" }, moves: new Map() }];
  const known = new Map<string, number>();
  const stateOf = (content: ProfileContent): number => {
    const key = keyOf(content, idOf);
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = states.push({ content, moves: new Map() }) - 1;
    known.set(key, id);
    return id;
  };
  const first = [0, ...types.map((type) => stateOf(contentOf(type)))];
  // Grows while it is gone through.
  for (const state of states) {
    for (const type of typesIn(state.content)) {
      const rest = after(state.content, type);
      if (rest === undefined) continue;
      state.moves.set(present(vocabulary.get(nameOf(type))), {
        type: idOf(type),
        to: stateOf(rest),
      });
    }
  }
  return { ...tables(states, vocabulary.size + 1), ...typeTables(types, first), typeOf, profile };
}

function tables(
  states: readonly State[],
  width: number,
): Pick<Grammar, "child" | "next" | "width" | "accepts"> {
  const child = new Uint16Array(states.length * width);
  const next = new Uint16Array(states.length * width);
  for (const [id, { moves }] of states.entries()) {
    for (const [element, { type, to }] of moves) {
      child[id * width + element] = type;
      next[id * width + element] = to;
    }
  }
  const accepts = Uint8Array.from(states, ({ content }) => Number(mayEnd(content)));
  return { child, next, width, accepts };
}

function typeTables(
  types: readonly ElementType[],
  first: readonly number[],
): Omit<Grammar, "child" | "next" | "width" | "accepts" | "typeOf" | "profile"> {
  const names = new Set(types.flatMap((type) => type.attributes.map(({ name }) => name)));
  const attributeIds = new Map([...names].map((name, index) => [name, index + 1]));
  const attributeWidth = names.size + 1;
  const attributePlace = new Uint8Array((types.length + 1) * attributeWidth);
  const requiredPlaces = new Uint32Array(types.length + 1);
  for (const [index, { attributes }] of types.entries()) {
    for (const [place, { name, required }] of attributes.entries()) {
      const id = present(attributeIds.get(name));
      attributePlace[(index + 1) * attributeWidth + id] = place + 1;
      if (required)
        requiredPlaces[index + 1] = (requiredPlaces[index + 1] ?? 0) | (1 << (place + 1));
    }
  }
  return {
    types: [undefined, ...types],
    first: Uint16Array.from(first),
    holds: Uint8Array.from([0, ...types.map((type) => Holds[type.holds])]),
    attributeIds,
    attributePlace,
    attributeWidth,
    requiredPlaces,
  };
}
