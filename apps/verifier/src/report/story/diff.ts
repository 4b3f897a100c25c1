// What changed between two counts: the first session and the corrigendum, the municipality and the
// central committee. Numbers and places; `diff-text.ts` and `diff-json.ts` say them.
import type { Positions } from "../../positions.js";
import { type Area, areasIn, doubledIn } from "./areas.js";
import { type Change, changesBetween } from "./changes.js";
import type { Counts } from "./counts.js";

/** The two sides. */
export interface Sides<T> {
  readonly old: T;
  readonly new: T;
}

/** An area that stands in both counts, with what differs. */
export interface Pair {
  readonly before: Area;
  readonly after: Area;
  readonly changes: readonly Change[];
  /** Whether a polling station has another name. */
  readonly renamed: boolean;
}

/** Why two counts cannot be compared. */
export interface Obstacle {
  readonly kind: "elections" | "unread" | "doubled" | "nothing-shared";
  /** The elections, or the paths of files. */
  readonly items: readonly string[];
}

/** Two counts, held against each other. */
export interface Difference {
  readonly outcome: "same" | "changed" | "incomplete";
  /** Areas in both counts. */
  readonly compared: number;
  readonly changed: readonly Pair[];
  /** Areas that stand on one side only. */
  readonly alone: Sides<readonly Area[]>;
  readonly obstacles: readonly Obstacle[];
  readonly counts: Sides<Counts>;
  /** Line and column of every number, name and area above. */
  readonly spans: Sides<Positions>;
}

/** Areas above the polling stations are named after the committee here and after the place there. */
function isRenamed(before: Area, after: Area): boolean {
  return before.kind === "station" && before.name !== after.name;
}

function obstaclesOf(old: Counts, now: Counts, shared: number): readonly Obstacle[] {
  const ids = [...old.counts, ...now.counts].map(({ election }) => election.id.value);
  const elections = [...new Set(ids)];
  const all: readonly Obstacle[] = [
    { kind: "elections", items: elections.length > 1 ? elections : [] },
    { kind: "unread", items: [...old.refused, ...now.refused] },
    { kind: "doubled", items: [...doubledIn(old), ...doubledIn(now)] },
  ];
  return [
    ...all.filter(({ items }) => items.length > 0),
    ...(shared === 0 ? [{ kind: "nothing-shared", items: [] } as const] : []),
  ];
}

/** Where the numbers of one side stand, and the areas that the other side does not have. */
function spansOf(
  counts: Counts,
  pairs: readonly Pair[],
  alone: readonly Area[],
  side: "before" | "after",
): Promise<Positions> {
  const ofPairs = pairs.flatMap(({ changes, renamed, ...pair }) => {
    const { group, nameAt } = pair[side];
    const numbers = changes.flatMap((change) => change[side]?.at ?? []);
    return [...numbers, ...(renamed && nameAt !== undefined ? [nameAt] : [])].map((at) => ({
      file: group.file,
      at,
      path: "",
    }));
  });
  const areas = alone.map(({ group, votes }) => ({ file: group.file, at: votes.at, path: "" }));
  return counts.spans([...ofPairs, ...areas]);
}

/** Holds two counts against each other, area by area. Nothing is left out without a word. */
export async function differenceOf(old: Counts, now: Counts): Promise<Difference> {
  const [before, after] = [areasIn(old), areasIn(now)];
  const pairs = [...before.values()].flatMap((area): readonly Pair[] => {
    const other = after.get(area.key);
    if (other === undefined) return [];
    const changes = changesBetween(area.votes, other.votes);
    return [{ before: area, after: other, changes, renamed: isRenamed(area, other) }];
  });
  const changed = pairs.filter(({ changes, renamed }) => changes.length > 0 || renamed);
  const gone = [...before.values()].filter(({ key }) => !after.has(key));
  const added = [...after.values()].filter(({ key }) => !before.has(key));
  // A count above names fewer areas than the counts below it: that alone is no change.
  const sameLevel = old.counts.some(({ documentId }) =>
    now.counts.some((count) => count.documentId === documentId),
  );
  const alone = sameLevel ? gone.length + added.length : 0;
  const isSame = alone === 0 && changed.length === 0;
  const obstacles = obstaclesOf(old, now, pairs.length);
  return {
    outcome: obstacles.length > 0 ? "incomplete" : isSame ? "same" : "changed",
    compared: pairs.length,
    changed,
    alone: { old: gone, new: added },
    obstacles,
    counts: { old, new: now },
    spans: {
      old: await spansOf(old, changed, gone, "before"),
      new: await spansOf(now, changed, added, "after"),
    },
  };
}
