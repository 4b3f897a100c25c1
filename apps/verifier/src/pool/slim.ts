// What was read, as it goes from one thread to another: plain data only, and nothing that no check looks at.
import type { VoteGroup, VoteLayout } from "@telwerk/eml-codec";
import type { HeldCount, HeldUnit } from "../evidence/evidence.js";
import type { Read } from "../evidence/reading.js";

/** Layouts without what the codec learned them with. Groups that shared one still do. */
class Layouts {
  readonly #known = new Map<VoteLayout, VoteLayout>();

  plain(layout: VoteLayout): VoteLayout {
    let plain = this.#known.get(layout);
    if (plain === undefined) {
      plain = { lists: layout.lists, size: layout.size };
      this.#known.set(layout, plain);
    }
    return plain;
  }
}

function slimGroup(votes: VoteGroup, layouts: Layouts): VoteGroup {
  return { ...votes, layout: layouts.plain(votes.layout) };
}

function slimUnit({ votes, ...unit }: HeldUnit, layouts: Layouts): HeldUnit {
  return votes === undefined ? unit : { ...unit, votes: slimGroup(votes, layouts) };
}

function slimCount({ total, units, ...count }: HeldCount): HeldCount {
  const layouts = new Layouts();
  return {
    ...count,
    ...(total === undefined ? {} : { total: slimGroup(total, layouts) }),
    units: units.map((unit) => slimUnit(unit, layouts)),
  };
}

/** What was read, ready for structured cloning. */
export function slim(read: Read): Read {
  const { file } = read;
  if (file.kind !== "count") return read;
  return { ...read, file: { ...file, count: slimCount(file.count) } };
}
