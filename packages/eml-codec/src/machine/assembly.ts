// How values come together while a document is read: every element type has a field that collects
// its values, and the element around it takes them from there. No tree is ever built.

import type { Leaf } from "../documents/leaf.js";
import type { Grammar } from "../grammar/grammar.js";
import { OUT_OF_RANGE } from "../grammar/lexical.js";
import type { AttributeType, ElementType, TextType } from "../grammar/model.js";

/** What became of a text: fine, not of the right form, or too large a number. */
export const Verdict = { fine: 0, wrong: 1, outOfRange: 2 } as const;
export type Sink = (text: string, at: number) => number;

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
    const value = this.values.pop();
    if (value === undefined) throw new Error("a required value was never read");
    return value;
  }
}

function sinkOf<T>(parse: (text: string) => T | undefined, take: (leaf: Leaf<T>) => void): Sink {
  return (text, at) => {
    const value = parse(text);
    if (value === undefined) return Verdict.wrong;
    if (value === OUT_OF_RANGE) return Verdict.outOfRange;
    // The usual way of writing needs no memory; another (`0002`, an empty element) is kept.
    if (String(value) === text) take({ value, at });
    else take({ value, at, text });
    return Verdict.fine;
  };
}

const nobody = (): void => undefined;

/** Reads votes ahead of the machine; see `skeleton/prediction.ts`. */
export interface Ahead {
  /** The element with the votes ends; its end tag stands at `tagStart`. */
  ended(): void;
  /** The element with the votes begins; its text comes at `from`. Gives the index to go on at. */
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
  readonly checks: (((at: number) => void) | undefined)[];
  readonly closers: (((at: number) => void) | undefined)[];
  /** Types whose attributes the decoder reads by itself, as bytes. */
  readonly raw: Uint8Array;
  /** The type whose text goes to `onVotes` as a number, without becoming a string; 0 for none. */
  votesType: number;
  onVotes: (value: number, at: number) => void;
  /** Reads ahead at `votesType`; nobody does where prediction is off. */
  ahead: Ahead | undefined;
  /** What an element with label `selection` is in a path. */
  selection: () => string;
  private readonly starts: number[];

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    const size = grammar.types.length;
    this.texts = grammar.types.map((type) => type?.lexical && sinkOf(type.lexical.parse, nobody));
    this.textChecks = [...this.texts];
    this.attributes = Array.from({ length: size * 32 }, () => undefined);
    for (const [id, type] of grammar.types.entries())
      for (const [place, { lexical }] of (type?.attributes ?? []).entries())
        this.attributes[id * 32 + place + 1] = sinkOf(lexical.parse, nobody);
    this.attributeChecks = [...this.attributes];
    this.openers = Array.from({ length: size }, () => undefined);
    this.checks = Array.from({ length: size }, () => undefined);
    this.closers = Array.from({ length: size }, () => undefined);
    this.raw = new Uint8Array(size);
    this.votesType = 0;
    this.onVotes = nobody;
    this.ahead = undefined;
    this.selection = () => "";
    this.starts = Array.from({ length: size }, () => 0);
  }

  typeId(type: ElementType): number {
    const id = this.grammar.typeOf.get(type);
    if (id === undefined) throw new Error(`no ${type.name} in this grammar`);
    return id;
  }

  /** Collects the values of a text element. */
  value<T>(type: TextType<T>): Field<Leaf<T>> {
    const field = new Field<Leaf<T>>();
    this.texts[this.typeId(type)] = sinkOf(type.lexical.parse, (leaf) => {
      field.push(leaf);
    });
    return field;
  }

  /** Collects the values of an attribute. */
  attribute<T>(type: ElementType, attribute: AttributeType<T>): Field<Leaf<T>> {
    const field = new Field<Leaf<T>>();
    const place = type.attributes.indexOf(attribute);
    if (place < 0) throw new Error(`no ${attribute.name} in ${type.name}`);
    this.attributes[this.typeId(type) * 32 + place + 1] = sinkOf(
      attribute.lexical.parse,
      (leaf) => {
        field.push(leaf);
      },
    );
    return field;
  }

  /** Collects what is made of an element when it ends; `at` is where it began. */
  element<T>(type: ElementType, make: (at: number) => T): Field<T> {
    const field = new Field<T>();
    this.onClose(type, (at) => {
      field.push(make(at));
    });
    return field;
  }

  /** Hears of the value of a text element. */
  onValue<T>(type: TextType<T>, tell: (leaf: Leaf<T>) => void): void {
    this.texts[this.typeId(type)] = sinkOf(type.lexical.parse, tell);
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

  /** The decoder reads the attributes of this type by itself, as bytes. */
  readsAttributes(type: ElementType): void {
    this.raw[this.typeId(type)] = 1;
  }

  /** The text of this type goes to `tell` as a number, wherever it is plain digits. */
  countsVotes(type: TextType<number>, tell: (value: number, at: number) => void): void {
    this.votesType = this.typeId(type);
    this.onVotes = tell;
    this.onValue(type, ({ value, at }) => {
      tell(value, at);
    });
  }
}
