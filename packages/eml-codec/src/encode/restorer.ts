// Puts back what was kept beside the values of a document, where it stood. Knows where the writer is by
// counting the elements that are written, as the keeper did while reading.
import { present } from "../cells.js";
import type { Kept, KeptPlace } from "../documents/kept.js";

type Markup = Extract<Kept, { kind: "markup" }>;
type KeptAttribute = Extract<Kept, { kind: "attribute" }>;

/** What was kept of one element. */
export interface RestoredElement {
  readonly name: string | undefined;
  readonly text: string | undefined;
  readonly attributes: readonly KeptAttribute[];
}

interface Mutable {
  name: string | undefined;
  text: string | undefined;
  readonly attributes: KeptAttribute[];
}

const keyOf = (place: KeptPlace): string => place.join(".");

/** One set of places: those of a document, or those inside a vote group. */
class Layer {
  readonly children: number[];
  private readonly elements: Map<string, Mutable>;
  private readonly markup: Map<string, Markup[]>;
  /** How many things there are to put back. */
  left: number;

  constructor() {
    this.children = [0];
    this.elements = new Map();
    this.markup = new Map();
    this.left = 0;
  }

  add(kept: readonly Kept[]): void {
    this.left += kept.length;
    for (const one of kept) {
      if (one.kind === "markup") this.addMarkup(one);
      else this.addToElement(one);
    }
  }

  private addMarkup(one: Markup): void {
    const key = keyOf(one.place.slice(0, -1));
    const siblings = this.markup.get(key) ?? [];
    siblings.push(one);
    this.markup.set(key, siblings);
  }

  private addToElement(one: Exclude<Kept, Markup>): void {
    const key = keyOf(one.place);
    const element = this.elements.get(key) ?? { name: undefined, text: undefined, attributes: [] };
    this.elements.set(key, element);
    if (one.kind === "attribute") element.attributes.push(one);
    else if (one.kind === "text") element.text = one.text;
    else element.name = one.name;
  }

  /** The place of the open element. */
  key(): string {
    return keyOf(this.children.slice(0, -1).map((count) => count - 1));
  }

  /** What was kept of the open element. */
  element(): RestoredElement | undefined {
    if (this.left === 0) return undefined;
    const key = this.key();
    const found = this.elements.get(key);
    if (found === undefined) return undefined;
    const { text } = found;
    this.left -= found.attributes.length + (found.name === undefined ? 0 : 1);
    if (text === undefined) this.elements.delete(key);
    else this.elements.set(key, { name: undefined, text, attributes: [] });
    return found;
  }

  /** How the text of the open element is written. */
  text(): string | undefined {
    if (this.left === 0) return undefined;
    const key = this.key();
    const text = this.elements.get(key)?.text;
    if (text === undefined) return undefined;
    this.elements.delete(key);
    this.left -= 1;
    return text;
  }

  /** The markup of the open element that stands before this child or character. */
  upTo(index: number): readonly Markup[] {
    if (this.left === 0) return [];
    const key = this.key();
    const siblings = this.markup.get(key) ?? [];
    const taken = siblings.filter(({ place }) => (place[place.length - 1] ?? 0) <= index);
    if (taken.length === 0) return taken;
    this.markup.set(
      key,
      siblings.filter((one) => !taken.includes(one)),
    );
    this.left -= taken.length;
    return taken;
  }

  leftovers(): string[] {
    const markup = [...this.markup.values()].flat().map((one) => one.markup);
    const elements = [...this.elements.values()].flatMap(({ name, text, attributes }) => [
      ...attributes.map((one) => `${one.name}="${one.value}"`),
      ...[name, text].flatMap((one) => one ?? []),
    ]);
    return [...markup, ...elements];
  }
}

export class Restorer {
  private readonly document: Layer;
  private group: Layer | undefined;
  private readonly lost: string[];

  constructor() {
    this.document = new Layer();
    this.group = undefined;
    this.lost = [];
  }

  /** Takes what has to be put back from here on. */
  add(kept: readonly Kept[] | undefined): void {
    if (kept !== undefined) this.document.add(kept);
  }

  /** The open element is a vote group: from here places are counted inside it. */
  enterGroup(kept: readonly Kept[] | undefined): void {
    this.group = new Layer();
    this.group.add(kept ?? []);
  }

  /** Tells whether anything has to be put back in the vote group. */
  isBusy(): boolean {
    return this.layer.left > 0;
  }

  private get layer(): Layer {
    return this.group ?? this.document;
  }

  /** What stands before the element that is about to begin. */
  before(): string {
    const { layer } = this;
    const markup = layer.upTo(present(layer.children.at(-1))).map((one) => one.markup);
    return layer === this.document && layer.children.length === 1
      ? markup.map((one) => `${one}\n`).join("")
      : markup.join("");
  }

  /** An element begins: gives what was kept of it. */
  enter(): RestoredElement | undefined {
    const { children } = this.layer;
    children.push(present(children.pop()) + 1, 0);
    return this.layer.element();
  }

  text(): string | undefined {
    return this.layer.text();
  }

  /** A text, with what stands in it and after it. */
  between(text: string, escaped: (text: string) => string): string {
    const kept = this.layer.upTo(text.length);
    let written = "";
    let from = 0;
    for (const { place, markup } of kept) {
      const to = place[place.length - 1] ?? 0;
      written += escaped(text.slice(from, to)) + markup;
      from = to;
    }
    return written + escaped(text.slice(from));
  }

  /** The open element ends: gives what stands before its end. */
  leave(): string {
    // The element around the votes ends: places are those of the document again.
    if (this.group?.children.length === 1) {
      const rest = this.everything();
      this.lost.push(...this.group.leftovers());
      this.group = undefined;
      this.document.children.pop();
      return rest;
    }
    const rest = this.everything();
    this.layer.children.pop();
    return rest;
  }

  private everything(): string {
    const markup = this.layer.upTo(Number.POSITIVE_INFINITY);
    return markup.map((one) => one.markup).join("");
  }

  /** What stands after the root. */
  after(): string {
    const markup = this.document.upTo(Number.POSITIVE_INFINITY);
    return markup.map((one) => `\n${one.markup}`).join("");
  }

  leftovers(): readonly string[] {
    return [...this.lost, ...this.document.leftovers()];
  }
}
