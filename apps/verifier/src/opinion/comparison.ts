// Two readings of one file, value by value. Both are plain values in the same form; what stands in
// one and not in the other, in another place, or with another value, is a difference.
import type { EmlDocument } from "../recount/index.js";

/** A value that two readers read differently; `null` is what a reader did not see. */
export interface Difference {
  /** Such as `Contest[9]/list 4/candidate 7/name/lastName`. */
  readonly path: string;
  readonly first: string | null;
  readonly second: string | null;
}

/** What came of holding two readings against each other. */
export interface Comparison {
  /** Values that were held against each other. */
  readonly examined: number;
  /** Differences, also those that were not kept. */
  readonly count: number;
  /** The first ones. */
  readonly differences: readonly Difference[];
}

/** One value that is missing shifts all that follow: more differences than this are only counted. */
const differenceLimit = 100;

/** How the parts of a document are called in paths, beside the name that tells each one apart. */
const partNames: ReadonlyMap<string, (label: string) => string> = new Map([
  ["contests", (label) => `Contest[${label}]`],
  ["units", (label) => `ReportingUnitVotes[${label}]`],
  ["lists", (label) => `list ${label}`],
  ["candidates", (label) => `candidate ${label}`],
  ["elected", (label) => `elected ${label}`],
  ["rejected", (label) => `RejectedVotes[${label}]`],
  ["uncounted", (label) => `UncountedVotes[${label}]`],
]);

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts => typeof value === "object" && value !== null;

/** What tells a part apart from its like: its id, number or code, or else its place. */
function labelOf(part: unknown, index: number): string {
  if (!isParts(part)) return String(index + 1);
  const labels = [part["id"], part["number"], part["order"], part["code"], part["shortCode"]];
  const label = labels.find((one) => typeof one === "string" || typeof one === "number");
  return String(label ?? index + 1);
}

class Walk implements Comparison {
  examined = 0;
  count = 0;
  readonly differences: Difference[] = [];
  /** Where the walk is; names are only made when there is something to tell. */
  readonly #path: (() => string)[] = [];

  same(first: unknown, second: unknown): void {
    if (Array.isArray(first) && Array.isArray(second)) this.#arrays("", first, second);
    else if (isParts(first) && isParts(second)) this.#parts(first, second);
    else {
      this.examined += 1;
      if (first !== second) this.#differs(first, second);
    }
  }

  #parts(first: Parts, second: Parts): void {
    const names = Object.keys(first);
    for (const name of names) this.#part(name, first[name], second[name]);
    for (const name of Object.keys(second))
      if (!Object.hasOwn(first, name)) this.#part(name, undefined, second[name]);
  }

  #part(name: string, first: unknown, second: unknown): void {
    if (Array.isArray(first) && Array.isArray(second)) {
      this.#arrays(name, first, second);
      return;
    }
    this.#path.push(() => name);
    this.same(first, second);
    this.#path.pop();
  }

  #arrays(name: string, first: readonly unknown[], second: readonly unknown[]): void {
    const named = partNames.get(name) ?? ((label: string) => `${name}[${label}]`);
    for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
      this.#path.push(() => named(labelOf(first[index] ?? second[index], index)));
      this.same(first[index], second[index]);
      this.#path.pop();
    }
  }

  #differs(first: unknown, second: unknown): void {
    this.count += 1;
    if (this.differences.length >= differenceLimit) return;
    const path = this.#path.map((segment) => segment()).join("/");
    this.differences.push({ path, first: shown(first), second: shown(second) });
  }
}

/** A value as text; of a part with parts of its own, what tells it apart. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  if (isParts(value)) return labelOf(value, 0);
  return typeof value === "bigint" ? value.toString() : JSON.stringify(value);
}

/**
 * Holds two readings of one file against each other.
 *
 * @param first - by our own reader, in the form of the second
 * @param second - by the second reader
 */
export function compareReadings(first: EmlDocument, second: EmlDocument): Comparison {
  const walk = new Walk();
  walk.same(first, second);
  return walk;
}
