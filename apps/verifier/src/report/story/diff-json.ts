// What changed between two counts, for programs. Every value is a claim of the file in which it stands.
import type { Positions } from "../../positions.js";
import type { Maker } from "../run.js";
import { type Area, areaName } from "./areas.js";
import { type Change, likelyCause, type Standing } from "./changes.js";
import type { Counts } from "./counts.js";
import type { Difference, Pair, Sides } from "./diff.js";

type Side = keyof Sides<unknown>;

/** Line and column are `null` where the file can no longer be read. */
function place({ path: file, group }: Area, path: string, at: number, spans: Positions) {
  const span = spans({ file: group.file, at });
  return { file, path, line: span?.line ?? null, column: span?.column ?? null };
}

function value(area: Area, standing: Standing | undefined, spans: Positions) {
  if (standing === undefined) return null;
  const { value: number, path, at } = standing;
  return { value: number, ...place(area, `${area.place}/${path}`, at, spans) };
}

/** What stands on one side only is `null` on the other, which is not zero. */
function changeOf(change: Change, { before, after, changes }: Pair, spans: Sides<Positions>) {
  return {
    what: change.what,
    old: value(before, change.before, spans.old),
    new: value(after, change.after, spans.new),
    likelyCause: likelyCause(change, changes) ?? null,
  };
}

function nameOf(area: Area, spans: Positions) {
  const { name, nameAt, place: path } = area;
  return { value: name, ...place(area, `${path}/name`, nameAt ?? area.votes.at, spans) };
}

function pairOf(pair: Pair, spans: Sides<Positions>) {
  const { before, after, changes, renamed } = pair;
  return {
    kind: before.kind,
    name: areaName(before),
    renamed: renamed ? { old: nameOf(before, spans.old), new: nameOf(after, spans.new) } : null,
    changes: changes.map((change) => changeOf(change, pair, spans)),
  };
}

function aloneOf({ alone, spans }: Difference, side: Side) {
  return alone[side].map((area) => ({
    kind: area.kind,
    name: areaName(area),
    ...place(area, area.place, area.votes.at, spans[side]),
  }));
}

function filesOf({ counts, paths, hashes }: Counts) {
  return counts.map(({ file }) => ({ path: paths[file] ?? "?", sha256: hashes[file] ?? "" }));
}

/**
 * Writes a difference as JSON: two spaces, one line feed at the end.
 *
 * @param maker - the program that says so
 */
export function diffJson(difference: Difference, maker: Maker): string {
  const { outcome, compared, changed, obstacles, counts, spans } = difference;
  const written = {
    format: "telwerk-count-difference",
    formatVersion: 0,
    verifier: maker,
    outcome,
    obstacles,
    compared,
    unchanged: compared - changed.length,
    changed: changed.map((pair) => pairOf(pair, spans)),
    onlyOld: aloneOf(difference, "old"),
    onlyNew: aloneOf(difference, "new"),
    files: { old: filesOf(counts.old), new: filesOf(counts.new) },
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
