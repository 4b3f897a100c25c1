// Every municipality of a folder, a few at a time, told in their order.
import { entryOf } from "../catalogue.js";
import { ReaderFailure } from "../evidence/reader.js";
import type { Source } from "../evidence/source.js";
import { findingText } from "../report/words.js";
import type { FolderOutcome } from "./folder.js";
import type { Group, Grouped } from "./grouping.js";

/** What the surroundings do for a run. */
export interface ManyPorts {
  /** How many municipalities may be asked for before the first one is back. */
  readonly width: number;
  /** @throws ReaderFailure when whoever did it did not come back */
  readonly judge: (group: Group, shared: readonly Source[]) => Promise<FolderOutcome>;
  /** The key under which a municipality is known, and what was done for it before. */
  readonly keyOf: (group: Group, shared: readonly Source[]) => Promise<string>;
  readonly done: ReadonlyMap<string, FolderOutcome>;
  /** Is told what is done as soon as it is, in any order. */
  readonly finished: (key: string, outcome: FolderOutcome) => void;
  /** Is told each municipality in order. */
  readonly told: (outcome: FolderOutcome, isKnown: boolean) => void;
  /** Whether to stop: nothing new is begun, and what is not back is left. */
  readonly isStopped: () => boolean;
}

/** What came of a run. */
export interface Many {
  readonly outcomes: readonly FolderOutcome[];
  /** How many there are in all; more than `outcomes` when the run was stopped. */
  readonly total: number;
  /** How many were known from an earlier run. */
  readonly known: number;
}

type Underway =
  | { readonly kind: "outcome"; readonly outcome: FolderOutcome; readonly isKnown: boolean }
  | { readonly kind: "stopped" }
  | { readonly kind: "bug"; readonly fault: unknown };

/** Never throws: what goes wrong waits until it is its turn. */
async function begin(group: Group, shared: readonly Source[], ports: ManyPorts): Promise<Underway> {
  try {
    const key = await ports.keyOf(group, shared);
    const known = ports.done.get(key);
    if (known !== undefined) return { kind: "outcome", outcome: known, isKnown: true };
    const outcome = await ports.judge(group, shared);
    if (ports.isStopped()) return { kind: "stopped" };
    ports.finished(key, outcome);
    return { kind: "outcome", outcome, isKnown: false };
  } catch (fault) {
    // After a stop everybody who was at work is gone, and says so.
    if (ports.isStopped()) return { kind: "stopped" };
    if (!(fault instanceof ReaderFailure)) return { kind: "bug", fault };
    // Not finished: a later run tries again.
    return { kind: "outcome", outcome: lostFolder(group, fault), isKnown: false };
  }
}

/** Verifies every municipality. */
export async function verifyMany({ groups, shared }: Grouped, ports: ManyPorts): Promise<Many> {
  const outcomes: FolderOutcome[] = [];
  let known = 0;
  const settle = (one: Underway | undefined): void => {
    if (one?.kind === "bug") throw one.fault;
    if (one?.kind !== "outcome") return;
    outcomes.push(one.outcome);
    if (one.isKnown) known += 1;
    ports.told(one.outcome, one.isKnown);
  };
  const underway: Promise<Underway>[] = [];
  for (const group of groups) {
    if (ports.isStopped()) break;
    if (underway.length >= ports.width) settle(await underway.shift());
    underway.push(begin(group, shared, ports));
  }
  for (const one of underway) settle(await one);
  return { outcomes, total: groups.length, known };
}

/** A municipality of which nothing is known, because whoever was at it is gone. */
function lostFolder({ name, sources }: Group, failure: ReaderFailure): FolderOutcome {
  const finding = { reason: "reader-lost", facts: { cause: failure.code } };
  return {
    name,
    word: "incomplete",
    colours: { gsb: "red", municipality: "red" },
    stations: 0,
    uploads: sources.map(({ path, size }) => ({ path, size, state: "beside", codes: [] })),
    reasons: [{ check: "V00.01", ...findingText(entryOf("V00.01"), finding) }],
    reasonCount: 1,
    skipped: [],
  };
}
