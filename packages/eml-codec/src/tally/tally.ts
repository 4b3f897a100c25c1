// The votes of one group, slot by slot. The first group is learned; in the groups after it each key
// is compared, as bytes, with the key that is expected next, and no strings are made.

import { present } from "../cells.js";
import type { Code } from "../codes.js";
import type { OptionSlot, VoteLayout } from "../documents/count.js";
import type { DocumentMachine } from "../machine/machine.js";
import { optionPath, votePath } from "../paths.js";
import { Keys } from "./keys.js";
import { ABSENT, LearnedLayout, type Part, SlotKind } from "./layout.js";
import { numberKey, TakenKeys } from "./taken.js";

/** What a group adds up to. */
export interface Tallied {
  readonly layout: VoteLayout;
  readonly votes: Float64Array;
  readonly votesAt: Float64Array;
}

export class Tally {
  private readonly machine: DocumentMachine;
  private readonly keys: Keys;
  layout: LearnedLayout;
  /** The keys so far are those of a layout that was learned from an earlier group. */
  matching: boolean;
  /** Slots that were read in this group. */
  private size: number;
  /** The slot whose votes come next; -1 if its key was refused. */
  slot: number;
  private listIndex: number;
  private candidateIndex: number;
  /** The answer at hand; -1 where it is a list or candidate. */
  private optionIndex: number;
  /** Lists and answers so far in this group. */
  private listCount: number;
  private optionCount: number;
  private named: boolean;
  /** The candidate at hand has its short code from an element. */
  private referred: boolean;
  private numberlessAllowed: boolean;
  /** By slot; not shorter than any layout that was learned. */
  votes: Float64Array;
  votesAt: Float64Array;
  /** Hears that a group goes on with a layout of its own, of which this many slots are as before. */
  onDeparture: (from: LearnedLayout, to: LearnedLayout, size: number) => void;
  private readonly taken: TakenKeys;

  constructor(machine: DocumentMachine, idAttribute: number, codeAttribute: number) {
    this.machine = machine;
    this.keys = new Keys(machine, idAttribute, codeAttribute);
    this.layout = new LearnedLayout();
    this.matching = false;
    this.size = 0;
    this.slot = -1;
    this.listIndex = -1;
    this.candidateIndex = -1;
    this.optionIndex = -1;
    this.listCount = 0;
    this.optionCount = 0;
    this.named = false;
    this.referred = false;
    this.numberlessAllowed = false;
    this.votes = new Float64Array(256);
    this.votesAt = new Float64Array(256);
    this.onDeparture = () => undefined;
    this.taken = new TakenKeys();
  }

  /** A vote group begins. `numberlessAllowed`: candidates may be known by ShortCode only. */
  begin(numberlessAllowed: boolean): void {
    this.numberlessAllowed = numberlessAllowed;
    this.size = 0;
    this.slot = -1;
    this.listIndex = -1;
    this.candidateIndex = -1;
    this.optionIndex = -1;
    this.listCount = 0;
    this.optionCount = 0;
    const { size, numberless, isOdd } = this.layout;
    this.matching = size > 0 && !isOdd && (numberlessAllowed || !numberless);
    if (!this.matching) this.learnFrom(new LearnedLayout());
  }

  /** A selection begins: whose it is comes next. */
  beginSelection(): void {
    this.named = false;
    this.referred = false;
    this.slot = -1;
  }

  /** Tells whether the key of the tag at hand is the one that comes next. */
  private isExpected(kind: number): boolean {
    const { keys, layout, machine } = this;
    keys.find();
    if (!this.matching || keys.isHollow()) return false;
    return layout.isKeyAt(this.size, kind, machine.reader.buffer, keys.id, keys.code);
  }

  /** Adds the key of the tag at hand; gives its slot. */
  private addKey(kind: number): number {
    const { keys, layout, machine } = this;
    if (keys.isOdd) layout.isOdd = true;
    layout.addKey(kind, machine.reader.buffer, keys.id, keys.code);
    return layout.size - 1;
  }

  /** `AffiliationIdentifier` begins. */
  list(): void {
    if (this.isExpected(SlotKind.list)) {
      this.takeList(this.listCount);
      return;
    }
    this.leave();
    const { keys, layout, machine } = this;
    // Where there is no number at all, that was said already.
    const listNumber = keys.number();
    this.named = true;
    if (listNumber === undefined) return;
    const shortCode = keys.shortName();
    layout.lists.push({
      slot: this.addKey(SlotKind.list),
      listNumber,
      ...(shortCode === undefined ? {} : { shortCode }),
      registeredName: "",
      at: machine.reader.base + keys.id.start,
      candidates: [],
    });
    this.takeList(layout.lists.length - 1);
    const { taken } = this;
    if (taken.lists.has(listNumber)) this.report("EML-LIST-TWICE", `${listNumber}`);
    taken.lists.add(listNumber);
    taken.candidates.clear();
  }

  /** `ReferendumOptionIdentifier` begins: an answer that is not written as a list. */
  option(): void {
    if (this.isExpected(SlotKind.option)) {
      this.takeOption(this.optionCount);
      return;
    }
    this.leave();
    const { keys, layout, machine } = this;
    const key = keys.name();
    const shortCode = keys.shortName();
    layout.options ??= [];
    layout.options.push({
      slot: this.addKey(SlotKind.option),
      ...(key === undefined ? {} : { id: key }),
      ...(shortCode === undefined ? {} : { shortCode }),
      text: "",
      at: machine.reader.base + machine.reader.tagStart,
    });
    this.takeOption(layout.options.length - 1);
    if (key === undefined) return;
    if (this.taken.options.has(key)) this.report("EML-OPTION-TWICE", key);
    this.taken.options.add(key);
  }

  /** The words of the answer at hand. */
  optionText(text: string): void {
    if (this.matching) {
      if (this.layout.options?.[this.optionIndex]?.text === text) return;
      this.leave();
    }
    present(this.layout.options?.[this.optionIndex]).text = text;
  }

  /** The name of the list that has just begun. */
  registeredName(name: string): void {
    if (this.matching) {
      if (this.layout.lists[this.listIndex]?.registeredName === name) return;
      this.leave();
    }
    present(this.layout.lists[this.listIndex]).registeredName = name;
  }

  /** `CandidateIdentifier` begins. */
  candidate(): void {
    if (this.isExpected(SlotKind.candidate)) {
      this.take(this.listIndex, this.candidateIndex + 1);
      return;
    }
    this.leave();
    this.learnCandidate();
  }

  private learnCandidate(): void {
    const { keys, layout, machine } = this;
    const list = layout.lists[this.listIndex];
    if (list === undefined) {
      this.report("EML-CANDIDATE-LISTLESS", "");
      return;
    }
    const number = keys.number();
    const shortCode = keys.shortCode();
    const at = machine.reader.base + (number === undefined ? keys.code.start : keys.id.start);
    list.candidates.push({
      slot: this.addKey(SlotKind.candidate),
      ...(number === undefined ? {} : { id: number }),
      ...(shortCode === undefined ? {} : { shortCode }),
      at,
    });
    this.take(this.listIndex, list.candidates.length - 1);
    if (number === undefined) layout.numberless = true;
    this.checkCandidate(number, shortCode);
  }

  /** Where the number of the candidate at hand stands in the file; -1 where they are not known by that alone. */
  numberAt(): number {
    const candidate = this.layout.lists[this.listIndex]?.candidates[this.candidateIndex];
    if (candidate?.id === undefined || candidate.shortCode !== undefined) return -1;
    return candidate.at;
  }

  /**
   * The next selection of a group that is learned is that of a candidate, known by a number alone.
   *
   * @param number - written as usual in `part` of the buffer
   * @returns false, and nothing is done, if this list has them already, or no list is at hand
   */
  follows(number: number, part: Part): boolean {
    const { layout, machine, taken } = this;
    const list = layout.lists[this.listIndex];
    const key = numberKey(number);
    if (list === undefined || taken.candidates.has(key)) return false;
    taken.candidates.add(key);
    this.referred = false;
    const slot = layout.size;
    layout.addKey(SlotKind.candidate, machine.reader.buffer, part, ABSENT);
    list.candidates.push({ slot, id: number, at: machine.reader.base + part.start });
    this.take(this.listIndex, list.candidates.length - 1);
    return true;
  }

  /** Business rules S8 and S11. */
  private checkCandidate(number: number | undefined, shortCode: string | undefined): void {
    if (number === undefined && (shortCode === undefined || !this.numberlessAllowed)) {
      this.report("EML-CANDIDATE-NAMELESS", shortCode ?? "");
    }
    const { candidates } = this.taken;
    for (const key of [number === undefined ? "" : numberKey(number), shortCode ?? ""]) {
      if (key === "") continue;
      if (candidates.has(key)) this.report("EML-CANDIDATE-TWICE", key);
      candidates.add(key);
    }
  }

  /** `ShortCode` as an element: refers to a person, where the attribute would define one. */
  reference(shortCode: string): void {
    this.referred = true;
    const twice = this.layout.hasCode(this.slot);
    if (twice) this.report("EML-CANDIDATE-TWICE", shortCode);
    else if (!this.matching || this.shortCodeHere() !== shortCode) this.refer(shortCode);
  }

  /** The short code that the layout has for the candidate at hand. */
  private shortCodeHere(): string | undefined {
    return this.layout.lists[this.listIndex]?.candidates[this.candidateIndex]?.shortCode;
  }

  /** Gives the candidate at hand this reference, or none. */
  private refer(shortCode: string | undefined): void {
    this.leave();
    const { candidates } = present(this.layout.lists[this.listIndex]);
    const { slot, id, shortCode: before, at } = present(candidates.pop());
    if (before !== undefined) this.taken.candidates.delete(before);
    candidates.push({
      slot,
      // Rule S11: who has no number has a code of their own, and nobody is referred to twice.
      id: present(id),
      ...(shortCode === undefined ? {} : { shortCode, refers: true }),
      at,
    });
    if (shortCode !== undefined) this.taken.candidates.add(shortCode);
  }

  /** Whose votes they are is known: they come next. */
  beginVotes(): void {
    if (this.matching && !this.referred && this.refers()) this.refer(undefined);
  }

  /** The votes of the list or candidate at hand: there is one, or an issue said why not. */
  count(value: number, at: number): void {
    this.votes[this.slot] = value;
    this.votesAt[this.slot] = at;
  }

  /** Goes on at a later slot of the layout; the votes of those before it are there. */
  jump(slot: number): void {
    this.slot = slot;
    this.size = slot + 1;
    const { layout } = this;
    const list = layout.listAt(slot);
    const begins = layout.lists[list]?.slot ?? Number.POSITIVE_INFINITY;
    this.listCount = begins <= slot ? list + 1 : 0;
    if (layout.options !== undefined) this.jumpOption(layout, layout.options, slot);
    if (this.optionIndex < 0) {
      this.listIndex = list;
      this.candidateIndex = slot - begins - 1;
    }
    this.referred = this.refers();
  }

  private jumpOption(layout: LearnedLayout, options: readonly OptionSlot[], slot: number): void {
    this.optionCount = options.filter((option) => option.slot <= slot).length;
    const here = layout.isOption(slot);
    this.optionIndex = here ? this.optionCount - 1 : -1;
    if (!here) return;
    this.listIndex = -1;
    this.candidateIndex = -1;
  }

  /** The layout has a reference for the candidate at hand. */
  private refers(): boolean {
    return (
      this.candidateIndex >= 0 &&
      !this.layout.hasCode(this.slot) &&
      this.shortCodeHere() !== undefined
    );
  }

  /** The group is complete. */
  end(): Tallied {
    if (this.size < this.layout.size) this.leave();
    return {
      layout: this.layout,
      votes: this.votes.slice(0, this.size),
      votesAt: this.votesAt.slice(0, this.size),
    };
  }

  /** Where we are, for a path. */
  path(selectionOrdinal: number): string {
    if (!this.named) return `Selection[${selectionOrdinal}]`;
    const option = this.layout.options?.[this.optionIndex];
    if (option !== undefined) return optionPath(option);
    const list = this.layout.lists[this.listIndex];
    const candidate = list?.candidates[this.candidateIndex];
    return list === undefined ? `Selection[${selectionOrdinal}]` : votePath(list, candidate);
  }

  private takeList(index: number): void {
    this.take(index, -1);
    this.listCount = index + 1;
  }

  private takeOption(index: number): void {
    this.take(-1, -1);
    this.optionIndex = index;
    this.optionCount = index + 1;
  }

  private take(listIndex: number, candidateIndex: number): void {
    this.named = true;
    this.optionIndex = -1;
    this.listIndex = listIndex;
    this.candidateIndex = candidateIndex;
    this.slot = this.size;
    this.size += 1;
    if (this.size > this.votes.length) {
      this.votes = widened(this.votes);
      this.votesAt = widened(this.votesAt);
    }
  }

  /** The group departs from the layout that was expected: it gets one of its own from here. */
  private leave(): void {
    if (!this.matching) return;
    const from = this.layout;
    this.learnFrom(from.prefix(this.size));
    this.onDeparture(from, this.layout, this.size);
  }

  private learnFrom(layout: LearnedLayout): void {
    this.matching = false;
    this.layout = layout;
    this.taken.startFrom(layout);
  }

  private report(code: Code, key: string): void {
    this.machine.report(code, this.machine.reader.tagStart, { key });
  }
}

function widened(old: Float64Array): Float64Array {
  const wide = new Float64Array(2 * old.length);
  wide.set(old);
  return wide;
}
