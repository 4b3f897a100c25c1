// Reads one count to its end and keeps what other files are held against.

import type { Issue } from "@telwerk/core";
import { type CountPart, readCount } from "@telwerk/eml-codec";
import { CountReducer } from "./count-reducer.js";
import type { HeldCount } from "./evidence.js";

type HeadPart = Extract<CountPart, { kind: "head" }>;

/** A count, or why it cannot be used. */
export interface ReadCount {
  readonly count?: HeldCount;
  /** Contests in the file; one is right. */
  readonly contests: number;
  readonly issues: readonly Issue[];
}

/** One file with a count, while it is read. */
class Reading {
  readonly #file: number;
  readonly #keepVotes: boolean;
  readonly #contests = new Set<string>();
  #head: HeadPart | undefined;
  #reducer: CountReducer | undefined;

  constructor(file: number, keepVotes: boolean) {
    this.#file = file;
    this.#keepVotes = keepVotes;
  }

  take(part: Exclude<CountPart, { kind: "end" }>): void {
    if (part.kind === "head") {
      this.#head = part;
      return;
    }
    const reducer = this.#reducerFor(part.contest);
    // Figures of a second contest are not mixed with those of the first; V03.03 refuses the file.
    if (reducer === undefined) return;
    if (part.kind === "total") reducer.total(part.votes);
    else reducer.unit(part.unit);
  }

  end(issues: readonly Issue[], usable: boolean): ReadCount {
    const count = usable ? this.#reducer?.end() : undefined;
    const contests = this.#contests.size;
    return { contests, issues, ...(count === undefined ? {} : { count }) };
  }

  #reducerFor(contest: HeldCount["contest"]): CountReducer | undefined {
    this.#contests.add(contest.id.value);
    if (this.#contests.size > 1) return undefined;
    const head = this.#head;
    if (head === undefined) throw new Error("figures of a count before its head");
    const { documentId, envelope, election } = head;
    const held = { file: this.#file, documentId, envelope, election, contest };
    this.#reducer ??= new CountReducer(held, this.#keepVotes);
    return this.#reducer;
  }
}

/**
 * Reads one count.
 *
 * @param file - index of the file
 * @param keepVotes - whether the votes of the units are kept, for the counts one level lower
 */
export async function readCountFile(
  chunks: AsyncIterable<Uint8Array> | Uint8Array,
  file: number,
  keepVotes: boolean,
): Promise<ReadCount> {
  const reading = new Reading(file, keepVotes);
  for await (const part of readCount(chunks)) {
    if (part.kind === "end") return reading.end(part.issues, part.outcome === "ok");
    reading.take(part);
  }
  throw new Error("a count without an end");
}
