// The votes of one group, slot by slot. The first group is learned; in the groups after it each key
// is compared, as bytes, with the key that is expected next, and no strings are made.

import type { Code } from "../codes.js";
import type { VoteLayout } from "../documents/count.js";
import { shortCodeForm } from "../elements/person.js";
import { OUT_OF_RANGE, ordinal } from "../grammar/lexical.js";
import { Verdict } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { collapsed, reportValue } from "../machine/text.js";
import { votePath } from "../paths.js";
import { valueText } from "../xml/value-text.js";
import { LearnedLayout, type Part, SlotKind } from "./layout.js";

/** What a group adds up to. */
export interface Tallied {
  readonly layout: VoteLayout;
  readonly votes: Float64Array;
  readonly votesAt: Float64Array;
}

export class Tally {
  private readonly machine: DocumentMachine;
  private readonly idAttribute: number;
  private readonly codeAttribute: number;
  layout: LearnedLayout;
  /** The keys so far are those of a layout that was learned from an earlier group. */
  matching: boolean;
  /** Slots that were read in this group. */
  private size: number;
  /** The slot whose votes come next; -1 if its key was refused. */
  slot: number;
  private listIndex: number;
  private candidateIndex: number;
  private named: boolean;
  /** The candidate at hand has its short code from an element. */
  private referred: boolean;
  private numberlessAllowed: boolean;
  /** By slot; not shorter than any layout that was learned. */
  votes: Float64Array;
  votesAt: Float64Array;
  /** Hears that a group goes on with a layout of its own, of which this many slots are as before. */
  onDeparture: (from: LearnedLayout, to: LearnedLayout, size: number) => void;
  private readonly id: Part;
  private readonly code: Part;
  private idFlags: number;
  private codeFlags: number;
  private readonly listNumbers: Set<number>;
  private readonly candidateKeys: Set<string>;

  constructor(machine: DocumentMachine, idAttribute: number, codeAttribute: number) {
    this.machine = machine;
    this.idAttribute = idAttribute;
    this.codeAttribute = codeAttribute;
    this.layout = new LearnedLayout();
    this.matching = false;
    this.size = 0;
    this.slot = -1;
    this.listIndex = -1;
    this.candidateIndex = -1;
    this.named = false;
    this.referred = false;
    this.numberlessAllowed = false;
    this.votes = new Float64Array(256);
    this.votesAt = new Float64Array(256);
    this.onDeparture = () => undefined;
    this.id = { start: 0, end: 0 };
    this.code = { start: 0, end: 0 };
    this.idFlags = 0;
    this.codeFlags = 0;
    this.listNumbers = new Set();
    this.candidateKeys = new Set();
  }

  /** A vote group begins. `numberlessAllowed`: candidates may be known by ShortCode only. */
  begin(numberlessAllowed: boolean): void {
    this.numberlessAllowed = numberlessAllowed;
    this.size = 0;
    this.slot = -1;
    this.listIndex = -1;
    this.candidateIndex = -1;
    this.matching = this.layout.size > 0 && (numberlessAllowed || !this.layout.numberless);
    if (!this.matching) this.learnFrom(new LearnedLayout());
  }

  /** A selection begins: whose it is comes next. */
  beginSelection(): void {
    this.named = false;
    this.referred = false;
    this.slot = -1;
  }

  /** `AffiliationIdentifier` begins. */
  list(): void {
    this.findKeys();
    const { buffer } = this.machine.reader;
    if (
      this.matching &&
      !this.isHollow() &&
      this.layout.isKeyAt(this.size, SlotKind.list, buffer, this.id, this.code)
    ) {
      this.take(this.listIndex + 1, -1);
      return;
    }
    this.leave();
    // Where there is no number at all, that was said already.
    const listNumber = this.id.end > 0 ? this.number(this.id, this.idFlags, "Id") : undefined;
    this.named = true;
    if (listNumber === undefined) return;
    const { layout, machine } = this;
    layout.addKey(SlotKind.list, buffer, this.id, this.code);
    const slot = layout.size - 1;
    const at = machine.reader.base + this.id.start;
    layout.lists.push({ slot, listNumber, registeredName: "", at, candidates: [] });
    this.take(layout.lists.length - 1, -1);
    if (this.listNumbers.has(listNumber)) this.report("EML-LIST-TWICE", `${listNumber}`);
    this.listNumbers.add(listNumber);
    this.candidateKeys.clear();
  }

  /** The name of the list that has just begun. */
  registeredName(name: string): void {
    if (this.slot < 0 || this.candidateIndex >= 0) return;
    if (this.matching) {
      if (this.layout.lists[this.listIndex]?.registeredName === name) return;
      this.leave();
    }
    const list = this.layout.lists[this.listIndex];
    if (list !== undefined) list.registeredName = name;
  }

  /** `CandidateIdentifier` begins. */
  candidate(): void {
    this.findKeys();
    const { buffer } = this.machine.reader;
    if (
      this.matching &&
      !this.isHollow() &&
      this.layout.isKeyAt(this.size, SlotKind.candidate, buffer, this.id, this.code)
    ) {
      this.take(this.listIndex, this.candidateIndex + 1);
      return;
    }
    this.leave();
    this.learnCandidate(buffer);
  }

  private learnCandidate(buffer: Uint8Array): void {
    const { layout, machine, id, code } = this;
    const list = layout.lists[this.listIndex];
    if (list === undefined) {
      this.report("EML-CANDIDATE-LISTLESS", "");
      return;
    }
    const number = id.end > 0 ? this.number(id, this.idFlags, "Id") : undefined;
    const shortCode = code.end > 0 ? this.shortCode() : undefined;
    layout.addKey(SlotKind.candidate, buffer, id, code);
    const slot = layout.size - 1;
    const at = machine.reader.base + (number === undefined ? code.start : id.start);
    list.candidates.push({
      slot,
      ...(number === undefined ? {} : { id: number }),
      ...(shortCode === undefined ? {} : { shortCode }),
      at,
    });
    this.take(this.listIndex, list.candidates.length - 1);
    if (number === undefined) layout.numberless = true;
    this.checkCandidate(number, shortCode);
  }

  /** Business rules S8 and S11. */
  private checkCandidate(number: number | undefined, shortCode: string | undefined): void {
    if (number === undefined && (shortCode === undefined || !this.numberlessAllowed)) {
      this.report("EML-CANDIDATE-NAMELESS", shortCode ?? "");
    }
    for (const key of [number === undefined ? "" : `Id ${number}`, shortCode ?? ""]) {
      if (key === "") continue;
      if (this.candidateKeys.has(key)) this.report("EML-CANDIDATE-TWICE", key);
      this.candidateKeys.add(key);
    }
  }

  /** `ShortCode` as an element: refers to a person, where the attribute would define one. */
  reference(shortCode: string): void {
    if (this.slot < 0 || this.candidateIndex < 0) return;
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
    const candidates = this.layout.lists[this.listIndex]?.candidates;
    const candidate = candidates?.pop();
    if (candidates === undefined || candidate === undefined) return;
    const { shortCode: before, ...rest } = candidate;
    if (before !== undefined) this.candidateKeys.delete(before);
    candidates.push(shortCode === undefined ? rest : { ...rest, shortCode });
    if (shortCode !== undefined) this.candidateKeys.add(shortCode);
  }

  /** Whose votes they are is known: they come next. */
  beginVotes(): void {
    if (this.matching && !this.referred && this.refers()) this.refer(undefined);
  }

  /** The votes of the list or candidate at hand. */
  count(value: number, at: number): void {
    if (this.slot < 0) return;
    this.votes[this.slot] = value;
    this.votesAt[this.slot] = at;
  }

  /** Goes on at a later slot of the layout; the votes of those before it are there. */
  jump(slot: number): void {
    this.slot = slot;
    this.size = slot + 1;
    this.listIndex = this.layout.listAt(slot);
    this.candidateIndex = slot - (this.layout.lists[this.listIndex]?.slot ?? 0) - 1;
    this.referred = this.refers();
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
    const list = this.layout.lists[this.listIndex];
    const candidate = list?.candidates[this.candidateIndex];
    return list === undefined ? `Selection[${selectionOrdinal}]` : votePath(list, candidate);
  }

  private take(listIndex: number, candidateIndex: number): void {
    this.named = true;
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
    this.listNumbers.clear();
    for (const { listNumber } of layout.lists) this.listNumbers.add(listNumber);
    this.candidateKeys.clear();
    for (const { id, shortCode } of layout.lists.at(-1)?.candidates ?? []) {
      if (id !== undefined) this.candidateKeys.add(`Id ${id}`);
      if (shortCode !== undefined) this.candidateKeys.add(shortCode);
    }
  }

  /** Finds `Id` and `ShortCode` among the attributes of the tag at hand. */
  private findKeys(): void {
    const { machine, id, code } = this;
    const { reader, attributeIds } = machine;
    id.start = 0;
    id.end = 0;
    code.start = 0;
    code.end = 0;
    for (let i = 0; i < reader.attributeCount; i++) {
      const attribute = (attributeIds[reader.attributeNames[i] ?? 0] ?? 0) - 1;
      if (attribute === this.idAttribute) {
        id.start = reader.attributeStarts[i] ?? 0;
        id.end = reader.attributeEnds[i] ?? 0;
        this.idFlags = reader.attributeFlags[i] ?? 0;
      } else if (attribute === this.codeAttribute) {
        code.start = reader.attributeStarts[i] ?? 0;
        code.end = reader.attributeEnds[i] ?? 0;
        this.codeFlags = reader.attributeFlags[i] ?? 0;
      }
    }
  }

  /** A key is there, and empty: not the same as absent, although both have no bytes. */
  private isHollow(): boolean {
    const { id, code } = this;
    return (id.end > 0 && id.end === id.start) || (code.end > 0 && code.end === code.start);
  }

  private number(part: Part, flags: number, attribute: string): number | undefined {
    const { machine } = this;
    const text = collapsed(valueText(machine.reader.buffer, part.start, part.end, flags, true));
    const value = ordinal.parse(text);
    if (value !== undefined && value !== OUT_OF_RANGE) return value;
    const verdict = value === undefined ? Verdict.wrong : Verdict.outOfRange;
    reportValue(machine, verdict, part.start, ordinal.name, text, `/@${attribute}`);
    return undefined;
  }

  private shortCode(): string {
    const { machine, code } = this;
    const text = collapsed(
      valueText(machine.reader.buffer, code.start, code.end, this.codeFlags, true),
    );
    if (shortCodeForm.parse(text) === undefined)
      reportValue(machine, Verdict.wrong, code.start, shortCodeForm.name, text, "/@ShortCode");
    return text;
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
