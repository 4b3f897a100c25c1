// Rules S10 and T3: what is in a unit is in the total, and the other way round.
import type { VoteGroup, VoteLayout } from "@telwerk/eml-codec";
import type { Alignment } from "../evidence/alignment.js";
import type { Tally } from "../evidence/finding.js";
import { type GroupPlace, groupPath, slotPath } from "../evidence/paths.js";

/** Byte offset of the identifier behind a slot. */
function identifierAt(layout: VoteLayout, slot: number): number | undefined {
  for (const list of layout.lists) {
    if (list.slot === slot) return list.at;
    const candidate = list.candidates.find((one) => one.slot === slot);
    if (candidate !== undefined) return candidate.at;
  }
  return undefined;
}

interface Side {
  readonly votes: VoteGroup;
  readonly place: GroupPlace;
}

function addMissing(side: Side, slot: number, reason: string, tally: Tally): void {
  tally.add(() => {
    const { layout, at } = side.votes;
    const found = slotPath(layout, slot);
    const path = `${groupPath(side.place)}/${found}`;
    const place = { file: side.place.file, at: identifierAt(layout, slot) ?? at, path };
    return { reason, place, expected: null, found };
  });
}

/** V05.07 for one unit. `whole` says that each unit must have all that the total has. */
export function compareLayouts(
  unit: Side,
  total: Side,
  alignment: Alignment,
  whole: boolean,
  tally: Tally,
): void {
  tally.saw();
  for (const slot of alignment.strange) addMissing(unit, slot, "not-in-total", tally);
  if (whole) reportAbsent(unit, total, alignment, tally);
  reportRenamed(unit, alignment, tally);
  // The total of the whole country orders persons by its own rule; its units have no say in it.
  if (whole && !alignment.sameOrder) {
    const place = { file: unit.place.file, at: unit.votes.at, path: groupPath(unit.place) };
    tally.add({ reason: "order", place });
  }
}

function reportAbsent(unit: Side, total: Side, { unmatched }: Alignment, tally: Tally): void {
  for (const slot of unmatched) {
    tally.add(() => {
      const expected = slotPath(total.votes.layout, slot);
      const place = { file: unit.place.file, at: unit.votes.at, path: groupPath(unit.place) };
      return { reason: "not-in-unit", place, expected, found: null };
    });
  }
}

/** A list that has another name in the unit than in the total: in paper counts the name is what people read. */
function reportRenamed({ place }: Side, { renamed }: Alignment, tally: Tally): void {
  for (const [{ listNumber, registeredName: found, at }, { registeredName: expected }] of renamed) {
    const path = `${groupPath(place)}/list ${listNumber}/RegisteredName`;
    tally.add({ reason: "name-differs", place: { file: place.file, at, path }, expected, found });
  }
}

/** V05.07 for the total: slots that no unit has. */
export function reportUnused(total: Side, used: Uint8Array, tally: Tally): void {
  used.forEach((once, slot) => {
    if (once === 0) addMissing(total, slot, "in-no-unit", tally);
  });
}
