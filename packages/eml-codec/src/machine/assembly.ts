// How values come together while a document is read: every element type has a field that collects
// its values, and the element around it takes them from there. No tree is ever built.

import { present } from "../cells.js";
import type { Leaf } from "../documents/leaf.js";
import type { Grammar } from "../grammar/grammar.js";
import { type Lexical, lexicalIn, OUT_OF_RANGE } from "../grammar/lexical.js";
import type { AttributeType, ElementType, TextType } from "../grammar/model.js";

/** What became of a text: fine, not of the right form, too large a number, or taken all the same. */
export const Verdict = { fine: 0, wrong: 1, outOfRange: 2, lax: 3 } as const;
/** Takes a text as its type wants it, with its place and how it is written. */
export type Sink = (text: string, at: number, raw: string) => number;

/** Values of one kind, waiting for the element around them. */
export class Field<T> {
  private values: T[];

  constructor() {
    this.values = [];
  }

  push(value: T): void {
    this.values.push(value);
  }

  /** Takes all values. */
  all(): readonly T[] {
    const values = this.values;
    this.values = [];
    return values;
  }

  /** Takes the value, if there is one. */
  maybe(): T | undefined {
    return this.values.pop();
  }

  /** Takes the value. The grammar made sure that there is one: nothing is built after an issue. */
  one(): T {
    return present(this.values.pop());
  }
}

function sinkOf<T>({ parse, lax }: Lexical<T>, take: (leaf: Leaf<T>) => void): Sink {
  return (text, at, raw) => {
    const value = parse(text);
    if (value === undefined) {
      const guess = lax?.(text);
      if (guess === undefined) return Verdict.wrong;
      take({ value: guess.value, at, text: raw });
      return Verdict.lax;
    }
    if (value === OUT_OF_RANGE) return Verdict.outOfRange;
    // The usual way of writing needs no memory; another (`0002`, an empty element) is kept.
    if (String(value) === raw) take({ value, at });
    else take({ value, at, text: raw });
    return Verdict.fine;
  };
}

export const nobody = (): void => undefined;

/** Reads votes ahead of the machine; see `skeleton/prediction.ts`. */
export interface Ahead {
  /** An element of this type ends; its end tag stands at `tagStart`. */
  ended(type: number): void;
  /** An element begins; its text comes at `from`. Gives the index to go on at. */
  leap(from: number): number;
}

/** What a decoder wants to hear of one document, by element type. */
export class Assembly {
  readonly grammar: Grammar;
  readonly texts: (Sink | undefined)[];
  /** The same without taking: after an error values are still checked, and then dropped. */
  readonly textChecks: readonly (Sink | undefined)[];
  /** By type times 32 plus the place of the attribute. */
  readonly attributes: (Sink | undefined)[];
  readonly attributeChecks: readonly (Sink | undefined)[];
  readonly openers: (((at: number) => void) | undefined)[];
  /** Run when an element ends: checks always, closers only if there was no error so far. */
  readonly checks: ((() => void) | undefined)[];
  readonly closers: ((() => void) | undefined)[];
  /** By type times 32 plus the place of the attribute: 1 where the decoder takes it. */
  readonly attributeTaken: Uint8Array;
  /** By type: 1 where the decoder takes the text. */
  readonly textTaken: Uint8Array;
  /** By type: 1 where it is kept as markup. */
  readonly isAside: Uint8Array;
  /** By type: 1 where only `tolerant` takes it. */
  readonly isMisplaced: Uint8Array;
  /** Places of the attributes that the decoder reads by itself, as bytes; bits, by type. */
  readonly raw: Uint32Array;
  /** By type: takes a text of plain digits as a number, so that no string is made; absent for what is no count. */
  readonly counts: (((value: number, at: number) => void) | undefined)[];
  /** The type with the votes of a selection; 0 for none. */
  votesType: number;
  /** Nobody where prediction is off. */
  ahead: Ahead | undefined;
  /** By type: 1 where `ahead` reads ahead. */
  readonly leaps: Uint8Array;
  /** What an element with label `selection` is in a path. */
  selection: (() => string) | undefined;
  private readonly starts: number[];

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    const size = grammar.types.length;
    this.texts = grammar.types.map((type) => type?.lexical && this.sink(type.lexical, nobody));
    this.textChecks = [...this.texts];
    this.attributes = Array.from({ length: size * 32 }, () => undefined);
    for (const [id, type] of grammar.types.entries())
      for (const [place, { lexical }] of (type?.attributes ?? []).entries())
        this.attributes[id * 32 + place + 1] = this.sink(lexical, nobody);
    this.attributeChecks = [...this.attributes];
    this.openers = Array.from({ length: size }, () => undefined);
    this.checks = Array.from({ length: size }, () => undefined);
    this.closers = Array.from({ length: size }, () => undefined);
    this.raw = new Uint32Array(size);
    this.attributeTaken = new Uint8Array(size * 32);
    this.textTaken = new Uint8Array(size);
    this.isAside = Uint8Array.from(grammar.types, (type) => Number(type?.isAside === true));
    this.isMisplaced = Uint8Array.from(grammar.types, (type) => Number(type?.isMisplaced === true));
    this.counts = grammar.types.map((type) => type?.lexical?.plain && nobody);
    this.votesType = 0;
    this.ahead = undefined;
    this.leaps = new Uint8Array(size);
    this.selection = undefined;
    this.starts = Array.from({ length: size }, () => 0);
  }

  private sink<T>(lexical: Lexical<T>, take: (leaf: Leaf<T>) => void): Sink {
    return sinkOf(lexicalIn(lexical, this.grammar.profile), take);
  }

  /** Tells whether this profile has the element at all. */
  has(type: ElementType): boolean {
    return this.grammar.typeOf.has(type);
  }

  typeId(type: ElementType): number {
    return present(this.grammar.typeOf.get(type));
  }

  /** Collects the values of a text element; none where the profile does not have it. */
  value<T>(type: TextType<T>): Field<Leaf<T>> {
    const field = new Field<Leaf<T>>();
    if (this.has(type))
      this.onValue(type, (leaf) => {
        field.push(leaf);
      });
    return field;
  }

  /** Collects the values of an attribute. */
  attribute<T>(type: ElementType, attribute: AttributeType<T>): Field<Leaf<T>> {
    const field = new Field<Leaf<T>>();
    if (!this.has(type)) return field;
    this.onAttribute(type, attribute, (leaf) => {
      field.push(leaf);
    });
    return field;
  }

  /** Hears of the value of an attribute. */
  onAttribute<T>(
    type: ElementType,
    attribute: AttributeType<T>,
    tell: (leaf: Leaf<T>) => void,
  ): void {
    const place = type.attributes.indexOf(attribute);
    if (place < 0) throw new Error(`no ${attribute.name} in ${type.name}`);
    const index = this.typeId(type) * 32 + place + 1;
    this.attributeTaken[index] = 1;
    this.attributes[index] = this.sink(attribute.lexical, tell);
  }

  /** Collects what is made of an element when it ends; `at` is where it began. */
  element<T>(type: ElementType, make: (at: number) => T): Field<T> {
    const field = new Field<T>();
    if (!this.has(type)) return field;
    this.onClose(type, (at) => {
      field.push(make(at));
    });
    return field;
  }

  /** Hears of the value of a text element. */
  onValue<T>(type: TextType<T>, tell: (leaf: Leaf<T>) => void): void {
    const id = this.typeId(type);
    this.textTaken[id] = 1;
    this.texts[id] = this.sink(type.lexical, tell);
    const { plain } = type.lexical;
    if (plain !== undefined)
      this.counts[id] = (value, at) => {
        tell({ value: plain(value), at });
      };
  }

  /** Hears of an element when it begins, after its attributes; `at` is where it begins. */
  onOpen(type: ElementType, tell: (at: number) => void): void {
    const id = this.typeId(type);
    const before = this.openers[id];
    this.openers[id] =
      before === undefined
        ? tell
        : (at) => {
            before(at);
            tell(at);
          };
  }

  /** Hears of an element when it ends, whatever was wrong before. */
  onEnd(type: ElementType, tell: () => void): void {
    this.checks[this.typeId(type)] = tell;
  }

  /** Hears of an element when it ends, if there was no error before; `at` is where it began. */
  onClose(type: ElementType, tell: (at: number) => void): void {
    const id = this.typeId(type);
    this.onOpen(type, (at) => {
      this.starts[id] = at;
    });
    this.closers[id] = () => {
      tell(this.starts[id] ?? 0);
    };
  }

  /** The decoder reads these attributes by itself, as bytes. */
  readsAttributes(type: ElementType, attributes: readonly AttributeType<unknown>[]): void {
    const id = this.typeId(type);
    for (const attribute of attributes)
      this.raw[id] = (this.raw[id] ?? 0) | (1 << (type.attributes.indexOf(attribute) + 1));
  }

  /** Reads ahead from the text of elements of these types. */
  readsAhead(ahead: Ahead, types: readonly ElementType[]): void {
    this.ahead = ahead;
    for (const type of types) this.leaps[this.typeId(type)] = 1;
  }

  /** Hears of the votes of a selection; with the way in which they are written, where that is not plain digits. */
  countsVotes(
    type: TextType<number>,
    tell: (value: number, at: number, text?: string) => void,
  ): void {
    this.onValue(type, ({ value, at, text }) => {
      tell(value, at, text);
    });
    this.votesType = this.typeId(type);
    this.counts[this.votesType] = tell;
  }
}
