// Which lists count as one (Kieswet H 11, P 3): from `Type` and `BelongsToSet` as written.
import type { Issue } from "@telwerk/core";
import type { ContestLists } from "./count-contests.js";
import type { CountedList } from "./count-lists.js";
import type { MemberList, Person, Unit } from "./input.js";
import { issue } from "./issues.js";
import { at } from "./present.js";

type Deceased = ReadonlyMap<number, readonly string[]>;

/** Makes the units of an election, in order of their numbers. */
export function unitsOf(
  contests: readonly ContestLists[],
  deceased: Deceased,
  issues: Issue[],
): readonly Unit[] {
  const byNumber = new Map<number, CountedList[]>();
  for (const { lists } of contests.toSorted((a, b) => a.district - b.district))
    for (const counted of lists) {
      const number = counted.list.listNumber.value;
      const known = byNumber.get(number);
      if (known === undefined) byNumber.set(number, [counted]);
      else known.push(counted);
    }
  return [...byNumber]
    .toSorted(([a], [b]) => a - b)
    .map(([listNumber, lists]) => unitOf(listNumber, lists, deceased, issues));
}

function unitOf(
  listNumber: number,
  lists: readonly CountedList[],
  deceased: Deceased,
  issues: Issue[],
): Unit {
  const sets = setsOf(listNumber, lists, issues);
  const dead = new Set(deceased.get(listNumber));
  const keys = new Set(lists.flatMap(({ candidates }) => candidates.map(({ key }) => key)));
  const persons = [...keys].map(
    (key): Person => (dead.has(key) ? { key, deceased: true } : { key }),
  );
  return {
    listNumber,
    persons,
    members: sets.map((set) => memberOf(listNumber, set, issues)),
  };
}

/** The lists of a unit, in sets that are counted as one list. */
function setsOf(
  listNumber: number,
  lists: readonly CountedList[],
  issues: Issue[],
): readonly (readonly CountedList[])[] {
  const types = new Set(lists.map(({ list }) => list.type.value));
  const [type] = types;
  const alone = type === "op zichzelf staande lijst" && lists.length > 1;
  if (types.size > 1 || alone)
    issues.push(issue("AP-COUNT-TYPE", `list ${listNumber}`, { types: [...types].join(", ") }));
  if (type !== "lijstengroep") return [lists];
  const sets = new Map<string, CountedList[]>();
  for (const counted of lists) {
    const set = counted.list.belongsToSet?.value;
    const name = set === undefined ? `district ${counted.district}` : `set ${set}`;
    sets.set(name, [...(sets.get(name) ?? []), counted]);
  }
  return [...sets.values()];
}

/** Lists of one set have equal candidates in equal order (business rule S21). */
function memberOf(listNumber: number, set: readonly CountedList[], issues: Issue[]): MemberList {
  const candidates = at(set, 0).candidates.map(({ key }) => key);
  for (const counted of set.slice(1)) {
    const same =
      counted.candidates.length === candidates.length &&
      counted.candidates.every(({ key }, place) => key === candidates[place]);
    if (!same)
      issues.push(
        issue("AP-COUNT-SETS", `Contest[${counted.district}]/list ${listNumber}`, {
          district: counted.district,
        }),
      );
  }
  return {
    districts: set.map(({ district }) => district),
    candidates,
    votes: set.map((counted) => counted.candidates.map(({ votes }) => votes)),
  };
}
