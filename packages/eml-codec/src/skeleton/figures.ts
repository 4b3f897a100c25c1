// The figures behind the votes of a group: Cast, TotalCounted, RejectedVotes, UncountedVotes. In every group they
// are the same elements, and between two numbers stands the same markup. Comes in: the first figure of a group,
// once the general machine has begun it. Goes out: what the machine would have told of it and of those after it,
// as long as the bytes are those that were learned. Decides nothing else.
import { present, textAt } from "../cells.js";
import type { Assembly } from "../machine/assembly.js";
import { type HeardAttribute, heardAttributes } from "../machine/attributes.js";
import type { DocumentMachine } from "../machine/machine.js";
import type { Scope } from "../xml/scope.js";
import { countIn } from "./run.js";
import { Skeleton } from "./skeleton.js";

/** A figure that has begun: the state of the machine, and what the decoder heard of its tag. */
interface Figure {
  readonly type: number;
  readonly name: number;
  /** The state of the group around it. */
  readonly state: number;
  readonly ordinal: number;
  readonly key: string;
  readonly attributes: readonly HeardAttribute[];
  /** Where its tag and its number stood in the file. */
  readonly tagAt: number;
  readonly at: number;
}

/** Reads figures ahead, from the first of a group on. */
export class Figures {
  private readonly machine: DocumentMachine;
  private readonly assembly: Assembly;
  /** The slot of a figure is its place in the group, from 0. */
  private readonly skeleton: Skeleton;
  private known: Figure[];
  /** By slot; not shorter than `known`. */
  private numbers: Float64Array;
  private numbersAt: Float64Array;
  /** The slot of the next figure, as long as all before it are the known ones; then -1, up to the next group. */
  private slot: number;
  /** Where the run after the last figure began in the file; -1 where there is none. */
  private runAt: number;
  /** Issues and things kept aside when it began, and children of the group. */
  private remarks: number;
  private children: number;
  /** The scope in which all was learned. */
  private scope: Scope | undefined;

  constructor(machine: DocumentMachine, assembly: Assembly) {
    this.machine = machine;
    this.assembly = assembly;
    this.skeleton = new Skeleton();
    this.known = [];
    this.numbers = new Float64Array(8);
    this.numbersAt = new Float64Array(8);
    this.slot = -1;
    this.runAt = -1;
    this.remarks = 0;
    this.children = 0;
    this.scope = undefined;
  }

  /** Votes end: if a figure comes next, it is the first of its group. */
  expectFirst(): void {
    this.slot = 0;
  }

  /** A figure ends; its end tag stands at `tagStart`. */
  ended(): void {
    const { machine } = this;
    const { reader, keeper } = machine;
    if (this.slot >= 0) this.slot += 1;
    this.runAt = reader.base + reader.tagStart;
    this.remarks = machine.remarks;
    this.children = keeper.children[machine.depth - 1] ?? 0;
  }

  /** A figure begins; its text comes at `from`. Gives the index to go on at. */
  leap(view: DataView, from: number): number {
    const { machine, skeleton } = this;
    const { reader } = machine;
    if (this.slot < 0 || !machine.clean) return from;
    this.recognise(view, from);
    const { slot, numbers, numbersAt } = this;
    if (slot < 0) return from;
    const { buffer, end, base } = reader;
    const reached = skeleton.follow(view, buffer, from, end, base, slot, numbers, numbersAt);
    // What may be cut is looked at when there is more of it.
    reader.waits = !reader.final && skeleton.isCut;
    if (reached === slot) return from;
    const { position, newlines, continuations } = skeleton;
    reader.lines.pass(buffer, from, position, !reader.high, newlines, continuations);
    numbersAt[reached] = base + position;
    for (let at = slot; at < reached; at++) this.tell(at);
    this.arrive(reached);
    return position;
  }

  /** Is the figure at hand the known one? If it is a new one it is learned, and else those after it are not known. */
  private recognise(view: DataView, from: number): void {
    const { slot, runAt } = this;
    const { base } = this.machine.reader;
    this.runAt = -1;
    if (slot === 0) {
      if (!this.isFirst()) this.startAnew(from);
    } else if (runAt >= base && this.isNext()) this.learn(view, runAt - base, from);
    // Without a run before it we have been here: there were too few bytes.
    else if (runAt >= 0) this.slot = -1;
  }

  private isFirst(): boolean {
    const { machine, known, scope } = this;
    const { depth, reader } = machine;
    const [first] = known;
    return (
      reader.scope === scope &&
      reader.openNames[depth] === first?.name &&
      machine.states[depth - 1] === first?.state
    );
  }

  private startAnew(from: number): void {
    this.skeleton.forget(0);
    this.scope = this.machine.reader.scope;
    // The machine itself told of its tag, and always does.
    this.known = [this.figureAt(from, [])];
  }

  /** Tells whether nothing came since the last figure that would be passed over, and the figure is not known yet. */
  private isNext(): boolean {
    const { machine, skeleton, slot } = this;
    const { reader, keeper, depth } = machine;
    return (
      reader.scope === this.scope &&
      machine.remarks === this.remarks &&
      keeper.children[depth - 1] === this.children + 1 &&
      skeleton.wants(slot - 1)
    );
  }

  /** Learns the figure at hand, and the run before it. What was known from there on came after another one. */
  private learn(view: DataView, start: number, from: number): void {
    const { machine, assembly, skeleton, known, slot } = this;
    const { newlines, continuations } = countIn(machine.reader.buffer, start, from);
    skeleton.forget(slot - 1);
    skeleton.learn(slot - 1, view, start, from, newlines, continuations);
    known.length = slot;
    const type = machine.types[machine.depth] ?? 0;
    known.push(this.figureAt(from, heardAttributes(machine, assembly, type)));
    if (known.length <= this.numbers.length) return;
    this.numbers = new Float64Array(2 * known.length);
    this.numbersAt = new Float64Array(2 * known.length);
  }

  private figureAt(from: number, attributes: readonly HeardAttribute[]): Figure {
    const { machine } = this;
    const { depth, reader } = machine;
    return {
      type: machine.types[depth] ?? 0,
      name: reader.openNames[depth] ?? 0,
      state: machine.states[depth - 1] ?? 0,
      ordinal: machine.ordinals[depth] ?? 0,
      key: textAt(machine.keys, depth),
      attributes,
      tagAt: reader.base + reader.tagStart,
      at: reader.base + from,
    };
  }

  /** Tells the decoder what the machine would have told: a figure ends, and the next one begins. */
  private tell(slot: number): void {
    const { machine, assembly, numbers, numbersAt } = this;
    const { type } = present(this.known[slot]);
    const next = present(this.known[slot + 1]);
    const moved = (numbersAt[slot + 1] ?? 0) - next.at;
    assembly.counts[type]?.(numbers[slot] ?? 0, numbersAt[slot] ?? 0);
    assembly.checks[type]?.();
    assembly.closers[type]?.();
    machine.keys[machine.depth] = next.key;
    for (const { sink, text, at, raw } of next.attributes) sink(text, moved + at, raw);
    assembly.openers[next.type]?.(moved + next.tagAt);
  }

  /** The machine is where it would be: inside a later figure, before its number. */
  private arrive(slot: number): void {
    const { machine } = this;
    const { reader, keeper, depth } = machine;
    const { type, name, state, ordinal } = present(this.known[slot]);
    machine.types[depth] = type;
    machine.states[depth - 1] = state;
    machine.ordinals[depth] = ordinal;
    machine.lastChild[depth - 1] = type;
    keeper.children[depth - 1] = (keeper.children[depth - 1] ?? 0) + slot - this.slot;
    reader.openNames[depth] = name;
    this.slot = slot;
  }
}
