// The skeleton of a vote group: between two numbers of votes stands the same markup in every group.
// Comes in: such a run of bytes, once the general machine has read it. Goes out: numbers of votes, as
// long as the bytes are exactly those runs with plain digits between them. Decides nothing else.
import { LT, NEWLINE } from "../xml/chars.js";

/** Longer runs are left to the general machine. */
const LONGEST = 16384;
/** Room for runs, in words of 8 bytes; when it is full, everything is learned anew. */
const ROOM = 1048576;
/** A run that is different this often is not learned again: the file has no skeleton there. */
const TRIES = 8;
/** Bytes that reading ahead may look at behind a run: a number and one word. */
const MARGIN = 26;
/** More digits than this are left to the general machine. */
const DIGITS = 9;

/** Runs by slot: the run of a slot goes from the end of its number to the number of the next slot. */
export class Skeleton {
  /** Where `follow` stopped: always the first byte of a number that was not taken. */
  position: number;
  /** Line ends and continuation bytes (UTF-8) that `follow` passed. */
  newlines: number;
  continuations: number;
  private words: BigInt64Array;
  private used: number;
  /** By slot: the first word of its run, and the number of bytes; 0 where it is not known. */
  private starts: Int32Array;
  private lengths: Int32Array;
  private newlinesIn: Int32Array;
  private continuationsIn: Int32Array;
  private misses: Uint8Array;
  /** Slots whose runs were learned since all was forgotten: from `low`, below `high`. */
  private low: number;
  private high: number;

  constructor() {
    this.position = 0;
    this.newlines = 0;
    this.continuations = 0;
    this.words = new BigInt64Array(4096);
    this.used = 0;
    this.starts = new Int32Array(256);
    this.lengths = new Int32Array(256);
    this.newlinesIn = new Int32Array(256);
    this.continuationsIn = new Int32Array(256);
    this.misses = new Uint8Array(256);
    this.low = 0;
    this.high = 0;
  }

  /** Forgets the runs of this slot and those after it. */
  forget(slot: number): void {
    const from = Math.max(slot, this.low);
    if (from < this.high) this.lengths.fill(0, from, this.high);
    this.high = Math.min(this.high, from);
    if (this.high <= this.low) {
      this.low = 0;
      this.high = 0;
      this.used = 0;
    }
  }

  /** Tells whether the run of this slot should be learned when it is read. */
  wants(slot: number): boolean {
    return (this.lengths[slot] ?? 0) === 0 && (this.misses[slot] ?? 0) < TRIES;
  }

  /** Learns the run of a slot: the bytes from `start` to `end`. */
  learn(slot: number, view: DataView, bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length < 8 || length > LONGEST) return;
    const count = ((length - 1) >> 3) + 1;
    if (this.used + count > ROOM) this.forget(0);
    this.makeRoom(slot, count);
    const { words } = this;
    let word = this.used;
    for (let at = start; at + 8 < end; at += 8) words[word++] = view.getBigInt64(at, true);
    // The last word overlaps the one before it, so that no bytes are left over.
    words[word] = view.getBigInt64(end - 8, true);
    this.starts[slot] = this.used;
    this.lengths[slot] = length;
    this.used += count;
    this.low = this.high === 0 ? slot : Math.min(this.low, slot);
    this.high = Math.max(this.high, slot + 1);
    this.count(slot, bytes, start, end);
  }

  private count(slot: number, bytes: Uint8Array, start: number, end: number): void {
    let newlines = 0;
    let continuations = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === NEWLINE) newlines += 1;
      else if ((byte & 0xc0) === 0x80) continuations += 1;
    }
    this.newlinesIn[slot] = newlines;
    this.continuationsIn[slot] = continuations;
  }

  private makeRoom(slot: number, count: number): void {
    if (this.used + count > this.words.length) {
      const words = new BigInt64Array(Math.min(ROOM, 2 * this.words.length + count));
      words.set(this.words);
      this.words = words;
    }
    const slots = this.lengths.length;
    if (slot < slots) return;
    this.starts = widened(this.starts, 2 * slot);
    this.lengths = widened(this.lengths, 2 * slot);
    this.newlinesIn = widened(this.newlinesIn, 2 * slot);
    this.continuationsIn = widened(this.continuationsIn, 2 * slot);
    const misses = new Uint8Array(2 * slot);
    misses.set(this.misses);
    this.misses = misses;
  }

  /**
   * Takes number after number as long as what stands between them is known.
   *
   * @param from - index of the first byte of the number of `slot`
   * @param end - index after the last byte at hand
   * @param base - offset in the file of index 0
   * @param votes - gets the numbers, by slot
   * @param votesAt - gets their offsets in the file, by slot
   * @returns the slot whose number comes next, which stands at `position`
   */
  follow(
    view: DataView,
    bytes: Uint8Array,
    from: number,
    end: number,
    base: number,
    slot: number,
    votes: Float64Array,
    votesAt: Float64Array,
  ): number {
    const { starts, lengths, words } = this;
    let at = slot;
    let p = from;
    for (;;) {
      const length = lengths[at] ?? 0;
      if (length === 0 || p + length + MARGIN > end) break;
      const q = digitsEnd(bytes, p);
      if (q === p) break;
      if (!isRun(view, words, starts[at] ?? 0, q, length)) {
        this.miss(at);
        break;
      }
      votes[at] = numberIn(bytes, p, q);
      votesAt[at] = base + p;
      at += 1;
      p = q + length;
    }
    this.position = p;
    this.addUp(slot, at);
    return at;
  }

  private addUp(from: number, to: number): void {
    const { newlinesIn, continuationsIn } = this;
    let newlines = 0;
    let continuations = 0;
    for (let slot = from; slot < to; slot++) {
      newlines += newlinesIn[slot] ?? 0;
      continuations += continuationsIn[slot] ?? 0;
    }
    this.newlines = newlines;
    this.continuations = continuations;
  }

  private miss(slot: number): void {
    this.lengths[slot] = 0;
    this.misses[slot] = (this.misses[slot] ?? 0) + 1;
  }
}

/** The digit at an index; more than 9 where there is none. */
function digitAt(bytes: Uint8Array, index: number): number {
  return ((bytes[index] ?? 0) - 0x30) >>> 0;
}

/** The index after a number; the same index where none stands that is plain digits and then a tag. */
function digitsEnd(bytes: Uint8Array, start: number): number {
  const first = digitAt(bytes, start);
  let end = start + 1;
  if (bytes[end] !== LT) {
    // Zeros in front are for the general machine to keep.
    if (first === 0) return start;
    while (digitAt(bytes, end) <= 9 && end - start < DIGITS) end += 1;
  }
  return first <= 9 && bytes[end] === LT ? end : start;
}

function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let value = digitAt(bytes, start);
  for (let at = start + 1; at < end; at++) value = value * 10 + digitAt(bytes, at);
  return value;
}

/** Tells whether a run stands at an index. Words are compared as whole numbers of 64 bits, which are never made. */
function isRun(
  view: DataView,
  words: BigInt64Array,
  first: number,
  start: number,
  length: number,
): boolean {
  const last = first + ((length - 1) >> 3);
  let q = start;
  for (let word = first; word < last; word++, q += 8)
    if (view.getBigInt64(q, true) !== words[word]) return false;
  return view.getBigInt64(start + length - 8, true) === words[last];
}

function widened(old: Int32Array, size: number): Int32Array {
  const wide = new Int32Array(size);
  wide.set(old);
  return wide;
}
