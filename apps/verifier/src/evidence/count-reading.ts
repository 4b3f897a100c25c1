// Reads one count to its end and keeps what other files are held against.

import type { Issue } from "@telwerk/core";
import { type CountPart, readCount } from "@telwerk/eml-codec";
import { contestHeadIn, countHeadIn, totalIn, unitIn } from "../opinion/second-form.js";
import type { Values, ValuesDigest } from "../opinion/values.js";
import { CountReducer } from "./count-reducer.js";
import { opened, profileOf } from "./edition.js";
import type { HeldCount } from "./evidence.js";

type HeadPart = Extract<CountPart, { kind: "head" }>;

/** A count, or why it cannot be used. */
export interface ReadCount {
  readonly count?: HeldCount;
  /** Contests in the file; one is right. */
  readonly contests: number;
  readonly issues: readonly Issue[];
  /** All its values, where they were asked for. */
  readonly values?: Values;
}

/** One file with a count, while it is read. */
class Reading {
  readonly #file: number;
  readonly #keepVotes: boolean;
  readonly #values: ValuesDigest | undefined;
  readonly #contests = new Set<string>();
  #head: HeadPart | undefined;
  #reducer: CountReducer | undefined;

  constructor(file: number, keepVotes: boolean, values: ValuesDigest | undefined) {
    this.#file = file;
    this.#keepVotes = keepVotes;
    this.#values = values;
  }

  take(part: Exclude<CountPart, { kind: "end" }>): void {
    if (part.kind === "head") {
      this.#head = part;
      this.#values?.add(countHeadIn(part));
      return;
    }
    const reducer = this.#reducerFor(part.contest);
    // Figures of a second contest are not mixed with those of the first; V03.03 refuses the file.
    if (reducer === undefined) return;
    if (part.kind === "total") {
      this.#values?.add(totalIn(part.votes));
      reducer.total(part.votes);
    } else {
      this.#values?.add(unitIn(part.unit));
      reducer.unit(part.unit);
    }
  }

  end(issues: readonly Issue[], usable: boolean): ReadCount {
    const count = usable ? this.#reducer?.end() : undefined;
    const contests = this.#contests.size;
    if (count === undefined) return { contests, issues };
    // Figures of a second contest were left aside: then these are not all values.
    const values = contests === 1 ? this.#values?.end() : undefined;
    return { contests, issues, count, ...(values && { values }) };
  }

  #reducerFor(contest: HeldCount["contest"]): CountReducer | undefined {
    if (this.#contests.size === 0) this.#values?.add(contestHeadIn(contest));
    this.#contests.add(contest.id.value);
    if (this.#contests.size > 1) return undefined;
    const head = this.#head;
    if (head === undefined) throw new Error("figures of a count before its head");
    const { documentId, envelope, election, phase, countingMethod } = head;
    const held = { file: this.#file, documentId, envelope, election, contest };
    this.#reducer ??= new CountReducer(held, this.#keepVotes, {
      ...(phase && { phase }),
      ...(countingMethod && { countingMethod }),
    });
    return this.#reducer;
  }
}

/**
 * Reads one count.
 *
 * @param file - index of the file
 * @param keepVotes - whether the votes of the units are kept, for the counts one level lower
 * @param values - takes all values, where somebody else reads them too
 */
export async function readCountFile(
  chunks: AsyncIterable<Uint8Array> | Uint8Array,
  file: number,
  keepVotes: boolean,
  values?: ValuesDigest,
): Promise<ReadCount> {
  const reading = new Reading(file, keepVotes, values);
  const { profile, chunks: all } =
    chunks instanceof Uint8Array ? { profile: profileOf(chunks), chunks } : await opened(chunks);
  for await (const part of readCount(all, { profile })) {
    if (part.kind === "end") return reading.end(part.issues, part.outcome === "ok");
    reading.take(part);
  }
  throw new Error("a count without an end");
}
