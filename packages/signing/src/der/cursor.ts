// Walks through DER values in the order a standard gives them, and remembers the first thing that is not
// as expected. After that it hands out empty values, so that a structure reads as one straight line;
// whoever walks asks for the problem at the end, and no value counts before that.
import { err, ok, type Result } from "@telwerk/core";
import { type Bytes, readUtf8 } from "../bytes.js";
import { type Instant, instantOf } from "../instant.js";
import { oidText } from "./oid.js";
import { type DerNode, type DerProblem, readDer } from "./reader.js";
import { generalizedTimeDigits, tag, utcTimeDigits } from "./rules.js";

/** Where the first problem of a whole walk is kept. */
interface Notebook {
  problem?: DerProblem;
}

const empty: Bytes = new Uint8Array(0);

/** A place among values that stand side by side. */
export class DerCursor {
  readonly #nodes: readonly DerNode[];
  readonly #end: number;
  readonly #notebook: Notebook;
  #next = 0;

  constructor(nodes: readonly DerNode[], end: number, notebook: Notebook) {
    this.#nodes = nodes;
    this.#end = end;
    this.#notebook = notebook;
  }

  /** Notes that something is not as expected; only the first note of a walk is kept. */
  refuse(why: string): void {
    this.#notebook.problem ??= { offset: this.#nodes[this.#next]?.offset ?? this.#end, why };
  }

  /** Whether the next value is of this type. */
  isNext(identifier: number): boolean {
    return this.#nodes[this.#next]?.tag === identifier;
  }

  /** The bytes of the next value, without taking it. */
  get upcoming(): Bytes {
    return this.#nodes[this.#next]?.full ?? empty;
  }

  /** Whether every value has been taken. */
  get isDone(): boolean {
    return this.#next >= this.#nodes.length || this.#notebook.problem !== undefined;
  }

  /** Takes the next value, which must be of this type. */
  take(identifier: number, what: string): DerNode {
    const node = this.#nodes[this.#next];
    if (node?.tag === identifier && this.#notebook.problem === undefined) {
      this.#next += 1;
      return node;
    }
    this.refuse(`expected ${what}`);
    return { tag: identifier, offset: this.#end, full: empty, content: empty, children: [] };
  }

  /** Takes the next value, whatever its type. */
  any(what: string): DerNode {
    return this.take(this.#nodes[this.#next]?.tag ?? tag.null, what);
  }

  /** Takes the next value, and walks through the values inside it, all of them. */
  into<T>(identifier: number, what: string, walk: (inside: DerCursor) => T): T {
    const node = this.take(identifier, what);
    const inside = new DerCursor(node.children, node.offset + node.full.length, this.#notebook);
    const result = walk(inside);
    if (!inside.isDone) inside.refuse(`more than expected in ${what}`);
    return result;
  }

  sequence<T>(what: string, walk: (inside: DerCursor) => T): T {
    return this.into(tag.sequence, what, walk);
  }

  set<T>(what: string, walk: (inside: DerCursor) => T): T {
    return this.into(tag.set, what, walk);
  }

  /** Takes an object identifier, in dotted form. */
  oid(what: string): string {
    return oidText(this.take(tag.oid, what).content);
  }

  /** Takes exactly these bytes, of a value written before. */
  exactly(expected: readonly Bytes[], what: string): void {
    const identifier = expected[0]?.[0] ?? tag.null;
    const { full } = this.take(identifier, what);
    const fits = expected.some(
      (one) => one.length === full.length && one.every((byte, at) => byte === full[at]),
    );
    if (!fits) this.refuse(`another ${what} than expected`);
  }

  text(identifier: number, what: string): string {
    return readUtf8(this.take(identifier, what).content) ?? "";
  }

  /** Takes a moment in either form. */
  time(what: string): Instant {
    const identifier = this.isNext(tag.generalizedTime) ? tag.generalizedTime : tag.utcTime;
    const text = this.text(identifier, what);
    return instantOf(utcTimeDigits(text) ?? generalizedTimeDigits(text) ?? "") ?? "";
  }
}

/**
 * Reads a file as DER and walks through it.
 *
 * @param source - the file
 * @param walk - takes everything that must be there
 * @returns what the walk made of it, or the first problem
 */
export function walkDer<T>(source: Bytes, walk: (cursor: DerCursor) => T): Result<T, DerProblem> {
  const root = readDer(source);
  if (root.kind === "err") return root;
  const notebook: Notebook = {};
  const cursor = new DerCursor([root.value], source.length, notebook);
  const result = walk(cursor);
  return notebook.problem === undefined ? ok(result) : err(notebook.problem);
}
