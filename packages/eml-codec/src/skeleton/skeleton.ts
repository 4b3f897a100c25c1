// The skeleton of a vote group: between two numbers of votes stands the same markup in every group.
// Comes in: such a run of bytes, once the general machine has read it. Goes out: numbers of votes, as
// long as the bytes are exactly those runs with plain digits between them. Decides nothing else.
import { digitsEnd, isRun, LONGEST, MARGIN, numberIn, putWords, SHORTEST, wordsIn } from "./run.js";

/** Room for runs, in words of 8 bytes; when it is full, everything is learned anew. */
const ROOM = 1048576;
/** A run that is different this often is not learned again: the file has no skeleton there. */
const TRIES = 8;

/** Runs by slot: the run of a slot goes from the end of its number to the number of the next slot. */
export class Skeleton {
  /** Where `follow` stopped: always the first byte of a number that was not taken. */
  position: number;
  /** It stopped since the bytes at hand may end inside the run that comes next. */
  isCut: boolean;
  /** Line ends and continuation bytes (UTF-8) that `follow` passed. */
  newlines: number;
  continuations: number;
  private words: Float64Array;
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
    this.isCut = false;
    this.newlines = 0;
    this.continuations = 0;
    this.words = new Float64Array(4096);
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

  /** Learns the run of a slot: the bytes from `start` to `end`, and what `follow` counts in them. */
  learn(
    slot: number,
    view: DataView,
    start: number,
    end: number,
    newlines: number,
    continuations: number,
  ): void {
    const length = end - start;
    if (length < SHORTEST || length > LONGEST) return;
    const count = wordsIn(length);
    if (this.used + count > ROOM) this.forget(0);
    this.makeRoom(slot, count);
    putWords(this.words, this.used, view, start, end);
    this.starts[slot] = this.used;
    this.lengths[slot] = length;
    this.newlinesIn[slot] = newlines;
    this.continuationsIn[slot] = continuations;
    this.used += count;
    this.low = this.high === 0 ? slot : Math.min(this.low, slot);
    this.high = Math.max(this.high, slot + 1);
  }

  private makeRoom(slot: number, count: number): void {
    if (this.used + count > this.words.length) {
      const words = new Float64Array(Math.min(ROOM, 2 * this.words.length + count));
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
      this.isCut = length > 0 && p + length + MARGIN > end;
      if (length === 0 || this.isCut) break;
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

function widened(old: Int32Array, size: number): Int32Array {
  const wide = new Int32Array(size);
  wide.set(old);
  return wide;
}
