// The votes of one reporting unit, or of a total. What a layout looks like in the file is written once
// and kept; for each group only the numbers come between.
import type { ListSlot, VoteGroup, VoteLayout } from "../documents/count.js";
import * as elements from "../elements/count.js";
import { affiliationIdentifier, listNumber, registeredName } from "../elements/envelope.js";
import {
  looseCandidateIdentifier,
  optionalCandidateNumber,
  shortCode,
} from "../elements/person.js";
import { count } from "../grammar/lexical.js";
import { votePath } from "../paths.js";
import { attribute, childOf, plain, Writer } from "./writer.js";

/**
 * Which program's habits to follow where EML_NL leaves it open: OSV2020 writes the invalid votes
 * before the blank ones, Abacus the other way round.
 * @public
 */
export type WritingStyle = "OSV2020" | "Abacus";

const candidateType = childOf(elements.selection, "Candidate");

/** What stands before the votes of a slot, and where that slot is in a path. */
interface Slot {
  readonly before: string;
  readonly path: string;
}

/** A layout as text; nothing if its slots do not run from 0 in the order of the file. */
function slotsOf(layout: VoteLayout, writer: Writer): readonly Slot[] | undefined {
  const slots: Slot[] = [];
  const order: number[] = [];
  const group = writer.place;
  const add = (slot: number, path: string, whose: () => void): void => {
    order.push(slot);
    writer.place = `${group}/${path}`;
    writer.open(elements.selection);
    whose();
    writer.open(elements.validVotes);
    slots.push({ before: writer.take(), path });
  };
  for (const list of layout.lists) {
    add(list.slot, votePath(list), () => {
      writeList(writer, list);
    });
    for (const candidate of list.candidates)
      add(candidate.slot, votePath(list, candidate), () => {
        const { id, shortCode: code } = candidate;
        const attributes = [
          attribute(optionalCandidateNumber, id === undefined ? undefined : plain(id)),
          attribute(shortCode, code === undefined ? undefined : plain(code)),
        ];
        writer.element(candidateType, [], () => {
          writer.element(looseCandidateIdentifier, attributes);
        });
      });
  }
  writer.place = group;
  const inOrder = order.every((slot, index) => slot === index);
  return inOrder && slots.length === layout.size ? slots : undefined;
}

function writeList(writer: Writer, list: ListSlot): void {
  const number = attribute(listNumber, plain(list.listNumber));
  writer.element(affiliationIdentifier, [number], () => {
    writer.value(registeredName, plain(list.registeredName));
  });
}

/** Writes vote groups. */
export class VoteGroupWriter {
  private readonly writer: Writer;
  private readonly style: WritingStyle;
  private readonly layouts: WeakMap<VoteLayout, readonly Slot[]>;

  constructor(writer: Writer, style: WritingStyle) {
    this.writer = writer;
    this.style = style;
    this.layouts = new WeakMap();
  }

  /** Writes what is inside `TotalVotes`, or inside `ReportingUnitVotes` after the identifier. */
  write(group: VoteGroup): void {
    const { writer } = this;
    this.writeVotes(group);
    writer.value(elements.cast, group.cast);
    writer.value(elements.totalCounted, group.totalCounted);
    const blank = { code: "blanco", count: group.blankVotes } as const;
    const invalid = { code: "ongeldig", count: group.invalidVotes } as const;
    for (const { code, count: votes } of this.style === "Abacus"
      ? [blank, invalid]
      : [invalid, blank])
      writer.value(elements.rejectedVotes, votes, [attribute(elements.rejectedCode, plain(code))]);
    for (const { code, count: votes } of group.uncounted)
      writer.value(elements.uncountedVotes, votes, [attribute(elements.uncountedCode, code)]);
  }

  private writeVotes({ layout, votes }: VoteGroup): void {
    const { writer } = this;
    const slots = this.layouts.get(layout) ?? slotsOf(layout, this.fresh());
    if (slots === undefined || votes.length !== slots.length) {
      writer.refuse("EML-ENCODE-VOTES", "", { slots: layout.size, votes: votes.length });
      return;
    }
    this.layouts.set(layout, slots);
    for (const [slot, { before, path }] of slots.entries()) {
      const value = votes[slot] ?? Number.NaN;
      if (!Number.isSafeInteger(value) || value < 0)
        writer.refuse("EML-ENCODE-VALUE", path, { expected: count.name, found: String(value) });
      writer.verbatim(before + String(value));
      writer.close(elements.validVotes);
      writer.close(elements.selection);
    }
  }

  /** A writer beside this one, with the same place and the same list of issues. */
  private fresh(): Writer {
    const writer = new Writer(this.writer.issues);
    writer.place = this.writer.place;
    return writer;
  }
}
