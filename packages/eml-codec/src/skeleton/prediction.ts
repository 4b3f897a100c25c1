// Reading ahead in front of the general machine. It is optional: the machine makes every decision and
// every issue, and what is taken here is only what it would have taken.
//
// Why it is the same: the machine is deterministic in its state and the bytes. It has read this run
// from the state at one number to the state at the next. Where the state is the same and the bytes
// are the same, it would do the same again. `isFamiliar` compares the state, `Skeleton` the bytes.
// `Sequel` compares all bytes but those of a candidate's number, of which only the tally hears.
// `Figures` does likewise behind the votes, and tells the decoder what the machine told it before.
import type { Grammar } from "../grammar/grammar.js";
import { repeats } from "../grammar/grammar.js";
import type { Ahead, Assembly } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import type { LearnedLayout } from "../tally/layout.js";
import type { Tally } from "../tally/tally.js";
import { SLASH } from "../xml/chars.js";
import type { Scope } from "../xml/scope.js";
import { Figures } from "./figures.js";
import { countIn } from "./run.js";
import { Sequel } from "./sequel.js";
import { Skeleton } from "./skeleton.js";

/** Reads votes, and the figures behind them, ahead of a machine. */
export class Prediction implements Ahead {
  private readonly machine: DocumentMachine;
  private readonly grammar: Grammar;
  private readonly tally: Tally;
  private readonly selectionType: number;
  private readonly votesType: number;
  private readonly figures: Figures;
  private readonly skeleton: Skeleton;
  private readonly sequel: Sequel;
  private view: DataView;
  /** The slot of the number at hand; -1 where the state was not compared. */
  private slot: number;
  /** Where the run after it began in the file; -1 where there is none. */
  private runAt: number;
  /** Issues and things kept aside when it began: a run with one inside is no run. */
  private remarks: number;
  // The state in which the runs were learned.
  private layout: LearnedLayout | undefined;
  private scope: Scope | undefined;
  private depth: number;
  private selectionName: number;
  private votesName: number;
  private selectionState: number;
  /** The state of the group for which `loops` was worked out. */
  private groupState: number;
  private loops: boolean;

  constructor(machine: DocumentMachine, assembly: Assembly, tally: Tally, selectionType: number) {
    this.machine = machine;
    this.grammar = assembly.grammar;
    this.tally = tally;
    this.selectionType = selectionType;
    this.votesType = assembly.votesType;
    this.figures = new Figures(machine, assembly);
    this.skeleton = new Skeleton();
    this.sequel = new Sequel();
    this.view = new DataView(new ArrayBuffer(0));
    this.slot = -1;
    this.runAt = -1;
    this.remarks = 0;
    this.layout = undefined;
    this.scope = undefined;
    this.depth = 0;
    this.selectionName = 0;
    this.votesName = 0;
    this.selectionState = 0;
    this.groupState = 0;
    this.loops = false;
  }

  ended(type: number): void {
    const { machine } = this;
    const { reader } = machine;
    if (type !== this.votesType) {
      this.figures.ended();
      return;
    }
    this.figures.expectFirst();
    // An empty tag, `<ValidVotes/>`, has no end tag of its own.
    const ends = reader.buffer[reader.tagStart + 1] === SLASH;
    this.runAt = ends && this.slot >= 0 ? reader.base + reader.tagStart : -1;
    this.remarks = machine.remarks;
  }

  leap(from: number): number {
    const { machine, tally } = this;
    const { reader } = machine;
    if (this.view.buffer !== reader.buffer.buffer) this.view = new DataView(reader.buffer.buffer);
    reader.waits = false;
    if (machine.types[machine.depth] !== this.votesType) return this.figures.leap(this.view, from);
    const { runAt, slot: before } = this;
    const { slot } = tally;
    this.runAt = -1;
    this.slot = -1;
    if (slot < 0 || !machine.clean || !this.isRepeated()) return from;
    if (!this.isFamiliar()) this.startAnew();
    else if (runAt >= reader.base && before === slot - 1 && this.remarks === machine.remarks)
      this.learn(before, runAt - reader.base, from);
    this.slot = slot;
    const { matching } = tally;
    const reached = matching ? this.follow(from, slot) : this.goOn(from, slot);
    // What may be cut is looked at when there is more of it.
    reader.waits = !reader.final && (matching ? this.skeleton : this.sequel).isCut;
    return reached;
  }

  private learn(slot: number, start: number, end: number): void {
    const { skeleton, sequel, tally, view } = this;
    const { buffer, base } = this.machine.reader;
    if (skeleton.wants(slot)) {
      const { newlines, continuations } = countIn(buffer, start, end);
      skeleton.learn(slot, view, start, end, newlines, continuations);
    }
    const id = tally.matching ? -1 : tally.numberAt();
    if (id >= 0) sequel.learn(view, buffer, start, id - base, end);
  }

  /** Goes through a group that was learned. */
  private follow(from: number, slot: number): number {
    const { tally, skeleton } = this;
    const { votes, votesAt } = tally;
    const { buffer, end, base } = this.machine.reader;
    const reached = skeleton.follow(this.view, buffer, from, end, base, slot, votes, votesAt);
    if (reached === slot) return from;
    const { position, newlines, continuations } = skeleton;
    tally.jump(reached);
    this.pass(from, position, reached - slot, newlines, continuations);
    return position;
  }

  /** Goes on in a group that is being learned, candidate after candidate. */
  private goOn(from: number, slot: number): number {
    const { tally, skeleton, sequel, view } = this;
    const { buffer, end, base } = this.machine.reader;
    const { newlines, continuations } = sequel;
    let position = from;
    let at = slot;
    while (sequel.matches(view, buffer, position, end)) {
      tally.count(sequel.votes, base + position);
      if (!tally.follows(sequel.number, sequel.id)) break;
      skeleton.learn(at, view, sequel.votesEnd, sequel.position, newlines, continuations);
      position = sequel.position;
      at += 1;
    }
    const taken = at - slot;
    if (taken > 0) this.pass(from, position, taken, taken * newlines, taken * continuations);
    return position;
  }

  /** So many selections were passed. */
  private pass(
    from: number,
    to: number,
    count: number,
    newlines: number,
    continuations: number,
  ): void {
    const { machine } = this;
    const { reader } = machine;
    reader.lines.pass(reader.buffer, from, to, !reader.high, newlines, continuations);
    this.slot = this.tally.slot;
    // Each number stands in a selection of its own.
    const at = machine.depth - 1;
    machine.ordinals[at] = (machine.ordinals[at] ?? 0) + count;
    const { children } = machine.keeper;
    children[at - 1] = (children[at - 1] ?? 0) + count;
  }

  /** The group stays in the same state however many selections follow. */
  private isRepeated(): boolean {
    const { machine, grammar, selectionType } = this;
    const { depth, states } = machine;
    const state = states[depth - 2] ?? 0;
    if (state !== this.groupState) {
      this.groupState = state;
      this.loops = repeats(grammar, state, selectionType);
    }
    return this.loops;
  }

  private isFamiliar(): boolean {
    const { machine } = this;
    const { depth, reader } = machine;
    return (
      this.tally.layout === this.layout &&
      reader.scope === this.scope &&
      depth === this.depth &&
      reader.openNames[depth - 1] === this.selectionName &&
      reader.openNames[depth] === this.votesName &&
      machine.states[depth - 1] === this.selectionState
    );
  }

  private startAnew(): void {
    const { machine, tally } = this;
    const { depth, reader } = machine;
    this.skeleton.forget(0);
    this.sequel.forget();
    this.layout = tally.layout;
    this.scope = reader.scope;
    this.depth = depth;
    this.selectionName = reader.openNames[depth - 1] ?? 0;
    this.votesName = reader.openNames[depth] ?? 0;
    this.selectionState = machine.states[depth - 1] ?? 0;
  }

  /** A group went on with a layout of its own: what was learned holds for the slots before. */
  departed(from: LearnedLayout, to: LearnedLayout, size: number): void {
    if (this.layout !== from) return;
    this.layout = to;
    // The last slot is what differed, or has a name that did: the run before it is of the old layout.
    this.skeleton.forget(Math.max(size - 2, 0));
  }
}
