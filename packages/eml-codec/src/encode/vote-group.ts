// The votes of one reporting unit, or of a total. What a layout looks like in the file is written once
// and kept; for each group only the numbers come between.
import { present, votesIn } from "../cells.js";
import type {
  CandidateSlot,
  CodedCount,
  InitialFigures,
  ListSlot,
  OptionSlot,
  VoteGroup,
  VoteLayout,
} from "../documents/count.js";
import type { Leaf } from "../documents/leaf.js";
import * as elements from "../elements/count.js";
import {
  affiliationIdentifier,
  affiliationShortCode,
  listNumber,
  registeredName,
} from "../elements/envelope.js";
import {
  looseCandidateIdentifier,
  optionalCandidateNumber,
  shortCode,
  shortCodeReference,
} from "../elements/person.js";
import { count } from "../grammar/lexical.js";
import type { TextType } from "../grammar/model.js";
import { optionPath, votePath } from "../paths.js";
import { attribute, plain, Writer } from "./writer.js";

/**
 * Which program's habits to follow where EML_NL leaves it open.
 *
 * `OSV2020`: invalid votes before blank ones, and times to the millisecond (`.000`; finer is cut off).
 * `Abacus`: blank votes before invalid ones, and no more digits of a second than say something. Without
 * a style both are written as the document has them, and as OSV2020 does where it does not say.
 * @public
 */
export type WritingStyle = "OSV2020" | "Abacus";

/** One value of a layout: where it is in a path, and how it is said whose it is. */
interface Entry {
  readonly slot: number;
  readonly path: string;
  readonly whose: (writer: Writer) => void;
}

/** What stands before and after the number of a slot. */
interface Frame extends Entry {
  readonly before: string;
  readonly after: string;
}

const leafOf = <T>(value: T | undefined): Leaf<T> | undefined =>
  value === undefined ? undefined : plain(value);

function writeList(writer: Writer, list: ListSlot): void {
  const attributes = [
    attribute(listNumber, plain(list.listNumber)),
    attribute(affiliationShortCode, leafOf(list.shortCode)),
  ];
  writer.element(affiliationIdentifier, attributes, () => {
    writer.value(registeredName, plain(list.registeredName));
  });
}

function writeCandidate(writer: Writer, { id, shortCode: code, refers }: CandidateSlot): void {
  const attributes = [
    attribute(optionalCandidateNumber, leafOf(id)),
    attribute(shortCode, refers === true ? undefined : leafOf(code)),
  ];
  writer.element(elements.candidate, [], () => {
    writer.element(looseCandidateIdentifier, attributes, () => {
      if (refers === true) writer.value(shortCodeReference, leafOf(code));
    });
  });
}

function writeOption(writer: Writer, { id, shortCode: code, text }: OptionSlot): void {
  writer.value(elements.countedOption, plain(text), [
    attribute(elements.optionId, leafOf(id)),
    attribute(elements.optionShortCode, leafOf(code)),
  ]);
}

/** The values of a layout in the order of the file; nothing if its slots do not run from 0. */
function entriesOf({ lists, options = [], size }: VoteLayout): readonly Entry[] | undefined {
  const ofLists = lists.flatMap((list): Entry[] => [
    {
      slot: list.slot,
      path: votePath(list),
      whose: (writer) => {
        writeList(writer, list);
      },
    },
    ...list.candidates.map((candidate) => ({
      slot: candidate.slot,
      path: votePath(list, candidate),
      whose: (writer: Writer): void => {
        writeCandidate(writer, candidate);
      },
    })),
  ]);
  const ofOptions = options.map((option) => ({
    slot: option.slot,
    path: optionPath(option),
    whose: (writer: Writer): void => {
      writeOption(writer, option);
    },
  }));
  const all = options.length === 0 ? ofLists : mergedBySlot(ofLists, ofOptions);
  return all.length === size && all.every(({ slot }, index) => slot === index) ? all : undefined;
}

/** Answers between lists, where their slots say. Never sorts lists and candidates among themselves. */
function mergedBySlot(lists: readonly Entry[], options: readonly Entry[]): Entry[] {
  const merged = [...lists];
  for (const option of options.toSorted((a, b) => a.slot - b.slot))
    merged.splice(option.slot, 0, option);
  return merged;
}

/** Where a number goes when the rest is written for later. */
const HOLE = "\uFFFF";

/** Writes vote groups. */
export class VoteGroupWriter {
  private readonly writer: Writer;
  private readonly style: WritingStyle | undefined;
  private readonly frames: WeakMap<VoteLayout, readonly Frame[]>;

  constructor(writer: Writer, style: WritingStyle | undefined) {
    this.writer = writer;
    this.style = style;
    this.frames = new WeakMap();
  }

  /** Writes what is inside `TotalVotes`, or inside `ReportingUnitVotes` after the identifier. */
  write(group: VoteGroup): void {
    const { writer } = this;
    const { initial } = group;
    this.writeVotes(group);
    writer.value(elements.initialCast, initial?.cast);
    writer.value(elements.cast, group.cast);
    writer.value(elements.initialTotalCounted, initial?.totalCounted);
    writer.value(elements.totalCounted, group.totalCounted);
    this.writeCodes(elements.initialRejectedVotes, initial?.rejected);
    const blank = { code: plain("blanco"), count: group.blankVotes };
    const invalid = { code: plain("ongeldig"), count: group.invalidVotes };
    const blankFirst = this.style === undefined ? group.blankFirst : this.style === "Abacus";
    this.writeCodes(elements.rejectedVotes, blankFirst ? [blank, invalid] : [invalid, blank]);
    this.writeCodes(elements.initialUncountedVotes, initial?.uncounted);
    this.writeCodes(elements.uncountedVotes, group.uncounted);
  }

  private writeCodes(type: TextType<number>, counts: readonly CodedCount[] = []): void {
    const reason = present(type.attributes[0]);
    for (const { code, count: votes } of counts)
      this.writer.value(type, votes, [{ type: reason, leaf: code }]);
  }

  private writeVotes({ layout, votes, initial }: VoteGroup): void {
    const { writer } = this;
    const frames = this.frames.get(layout) ?? this.framesOf(layout);
    if (frames === undefined || votes.length !== frames.length) {
      writer.refuse("EML-ENCODE-VOTES", "", { slots: layout.size, votes: votes.length });
      return;
    }
    this.frames.set(layout, frames);
    const busy = writer.restorer.isBusy() || (initial?.votes.length ?? 0) > 0;
    for (const frame of frames) {
      const value = votesIn(votes, frame.slot);
      if (!Number.isSafeInteger(value) || value < 0)
        writer.refuse("EML-ENCODE-VALUE", frame.path, { expected: count.name, found: `${value}` });
      else if (busy) this.writeSelection(writer, frame, plain(value), initial);
      else writer.verbatim(frame.before + String(value) + frame.after);
    }
  }

  private writeSelection(
    writer: Writer,
    { slot, whose }: Entry,
    value: Leaf<number> | undefined,
    initial?: InitialFigures,
  ): void {
    writer.element(elements.selection, [], () => {
      whose(writer);
      const before = initial?.votes.find((one) => one.slot === slot);
      writer.value(elements.initialValidVotes, before?.count);
      writer.open(elements.validVotes);
      if (value === undefined) writer.verbatim(HOLE);
      else writer.text(count, value, "ValidVotes");
      writer.close(elements.validVotes);
    });
  }

  /** A layout as text, with the paths of its values for what cannot be written. */
  private framesOf(layout: VoteLayout): readonly Frame[] | undefined {
    const { issues, prefixes, profile, place } = this.writer;
    return entriesOf(layout)?.map((entry) => {
      const scratch = new Writer(profile, issues, prefixes);
      scratch.place = [place, entry.path].join("/");
      this.writeSelection(scratch, entry, undefined);
      const [before = "", after = ""] = scratch.take().split(HOLE);
      return { ...entry, before, after };
    });
  }
}
