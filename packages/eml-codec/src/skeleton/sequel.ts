// Candidate after candidate of one list, in a group that is read for the first time: the run between
// their votes is the same, but for the number of the candidate. Decides nothing else.
import type { Part } from "../tally/layout.js";
import { QUOTE } from "../xml/chars.js";
import { countIn, digitsEnd, isRun, MARGIN, numberIn, putWords, SHORTEST, wordsIn } from "./run.js";

/** Longer runs are left to the general machine. */
const LONGEST = 1024;
const TAIL = wordsIn(LONGEST);

/** The run between the votes of two candidates, without the number of the second. */
export class Sequel {
  /** What `matches` found: votes, and the index after them. */
  votes: number;
  votesEnd: number;
  /** The number of the candidate who comes next, and where it stands in the buffer. */
  number: number;
  readonly id: Part;
  /** The index of the first byte of their votes. */
  position: number;
  /** The bytes at hand may end inside the run. */
  isCut: boolean;
  /** Line ends and continuation bytes (UTF-8) in the run. */
  newlines: number;
  continuations: number;
  /** What stands before the number and after it; of no length where nothing is known. */
  private readonly words: Float64Array;
  private headLength: number;
  private tailLength: number;

  constructor() {
    this.votes = 0;
    this.votesEnd = 0;
    this.number = 0;
    this.id = { start: 0, end: 0 };
    this.position = 0;
    this.isCut = false;
    this.newlines = 0;
    this.continuations = 0;
    this.words = new Float64Array(2 * TAIL);
    this.headLength = 0;
    this.tailLength = 0;
  }

  forget(): void {
    this.headLength = 0;
  }

  /** Learns the run from `start` to `end`, in which the number of the candidate stands at `id`. */
  learn(view: DataView, bytes: Uint8Array, start: number, id: number, end: number): void {
    this.forget();
    // Another quote, or a number that is not plain digits, is for the general machine.
    const idEnd = digitsEnd(bytes, id, QUOTE);
    const headLength = id - start;
    const tailLength = end - idEnd;
    if (idEnd === id || headLength < SHORTEST || tailLength < SHORTEST) return;
    if (headLength > LONGEST || tailLength > LONGEST) return;
    putWords(this.words, 0, view, start, id);
    putWords(this.words, TAIL, view, idEnd, end);
    this.headLength = headLength;
    this.tailLength = tailLength;
    const { newlines, continuations } = countIn(bytes, start, end);
    this.newlines = newlines;
    this.continuations = continuations;
  }

  /** Tells whether at `from` stand votes and then this run; `end` is the index after the last byte at hand. */
  matches(view: DataView, bytes: Uint8Array, from: number, end: number): boolean {
    const { headLength, tailLength, words } = this;
    this.isCut = headLength > 0 && from + headLength + tailLength + 2 * MARGIN > end;
    if (headLength === 0 || this.isCut) return false;
    const votesEnd = digitsEnd(bytes, from);
    if (votesEnd === from || !isRun(view, words, 0, votesEnd, headLength)) return false;
    const idStart = votesEnd + headLength;
    const idEnd = digitsEnd(bytes, idStart, QUOTE);
    if (idEnd === idStart || !isRun(view, words, TAIL, idEnd, tailLength)) return false;
    this.votes = numberIn(bytes, from, votesEnd);
    this.votesEnd = votesEnd;
    this.number = numberIn(bytes, idStart, idEnd);
    this.id.start = idStart;
    this.id.end = idEnd;
    this.position = idEnd + tailLength;
    // There is no candidate 0: that is for the general machine to say.
    return this.number > 0;
  }
}
