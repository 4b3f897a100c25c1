// A layout that was learned from a vote group: which key comes at which slot.
import { present } from "../cells.js";
import type { CandidateSlot, ListSlot, OptionSlot, VoteLayout } from "../documents/count.js";

interface OpenListSlot extends ListSlot {
  registeredName: string;
  readonly candidates: CandidateSlot[];
}

interface OpenOptionSlot extends OptionSlot {
  text: string;
}

export const SlotKind = { list: 1, candidate: 2, option: 3 } as const;

/** Grows while the first group with these keys is read; later groups are held against it. */
export class LearnedLayout implements VoteLayout {
  readonly lists: OpenListSlot[];
  /** Answers of a referendum; absent where there are none. */
  declare options?: OpenOptionSlot[];
  size: number;
  /** Some key is written in a way that has to be kept: groups are not held against it. */
  isOdd: boolean;
  /** Some candidate has no number: only allowed in the totals of a 510d. */
  numberless: boolean;
  private kinds: Uint8Array;
  /** By slot: where its key stands in the pool, and how many bytes its Id and its ShortCode have. */
  private starts: Int32Array;
  private idLengths: Int32Array;
  private codeLengths: Int32Array;
  private pool: Uint8Array;
  private used: number;

  constructor() {
    this.lists = [];
    this.size = 0;
    this.isOdd = false;
    this.numberless = false;
    this.kinds = new Uint8Array(256);
    this.starts = new Int32Array(256);
    this.idLengths = new Int32Array(256);
    this.codeLengths = new Int32Array(256);
    this.pool = new Uint8Array(2048);
    this.used = 0;
  }

  /** Tells whether this key comes at this slot. A part that is absent has length 0. */
  isKeyAt(slot: number, kind: number, bytes: Uint8Array, id: Part, code: Part): boolean {
    if (slot >= this.size || this.kinds[slot] !== kind) return false;
    const start = this.starts[slot] ?? 0;
    const idLength = this.idLengths[slot] ?? 0;
    return (
      this.isPart(start, idLength, bytes, id) &&
      this.isPart(start + idLength, this.codeLengths[slot] ?? 0, bytes, code)
    );
  }

  private isPart(start: number, length: number, bytes: Uint8Array, part: Part): boolean {
    if (part.end - part.start !== length) return false;
    for (let i = 0; i < length; i++)
      if (this.pool[start + i] !== bytes[part.start + i]) return false;
    return true;
  }

  /** Adds the key of the next slot. */
  addKey(kind: number, bytes: Uint8Array, id: Part, code: Part): void {
    const slot = this.size++;
    if (slot === this.starts.length) this.widen();
    const idLength = id.end - id.start;
    const codeLength = code.end - code.start;
    if (this.used + idLength + codeLength > this.pool.length) {
      const pool = new Uint8Array(2 * this.pool.length + idLength + codeLength);
      pool.set(this.pool);
      this.pool = pool;
    }
    this.kinds[slot] = kind;
    this.starts[slot] = this.used;
    this.idLengths[slot] = idLength;
    this.codeLengths[slot] = codeLength;
    this.pool.set(bytes.subarray(id.start, id.end), this.used);
    this.pool.set(bytes.subarray(code.start, code.end), this.used + idLength);
    this.used += idLength + codeLength;
  }

  /** Tells whether the key of a slot has a short code. */
  hasCode(slot: number): boolean {
    return (this.codeLengths[slot] ?? 0) > 0;
  }

  /** Tells whether a slot is that of an answer. */
  isOption(slot: number): boolean {
    return this.kinds[slot] === SlotKind.option;
  }

  /** The index of the list to which a slot belongs. */
  listAt(slot: number): number {
    let low = 0;
    let high = this.lists.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (present(this.lists[middle]).slot <= slot) low = middle;
      else high = middle;
    }
    return low;
  }

  /** A layout of its own with the first slots of this one. */
  prefix(size: number): LearnedLayout {
    const copy = new LearnedLayout();
    for (let slot = 0; slot < size; slot++) {
      const start = this.starts[slot] ?? 0;
      const middle = start + (this.idLengths[slot] ?? 0);
      const end = middle + (this.codeLengths[slot] ?? 0);
      copy.addKey(this.kinds[slot] ?? 0, this.pool, { start, end: middle }, { start: middle, end });
    }
    for (const list of this.lists) {
      if (list.slot >= size) break;
      const candidates = list.candidates.filter(({ slot }) => slot < size);
      copy.lists.push({ ...list, candidates });
      copy.numberless ||= candidates.some(({ id }) => id === undefined);
    }
    const options = this.options?.filter(({ slot }) => slot < size) ?? [];
    if (options.length > 0) copy.options = options.map((option) => ({ ...option }));
    copy.isOdd = this.isOdd;
    return copy;
  }

  private widen(): void {
    const size = 2 * this.starts.length;
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.starts = widened(this.starts, size);
    this.idLengths = widened(this.idLengths, size);
    this.codeLengths = widened(this.codeLengths, size);
  }
}

/** A part of the buffer. */
export interface Part {
  start: number;
  end: number;
}

/** A part that is absent has no bytes. */
export const ABSENT: Part = { start: 0, end: 0 };

function widened(old: Int32Array, size: number): Int32Array {
  const wide = new Int32Array(size);
  wide.set(old);
  return wide;
}
