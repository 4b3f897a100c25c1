// The conditions of P 12 and P 13: a list group divides its seats over its lists as a small council would.
import type { Claim, ClaimedGroup } from "./claim.js";
import { livingOn } from "./group-seats.js";
import { at } from "./present.js";
import { type Case, type Flaw, flawsOf } from "./proof.js";
import type { RuleSet, Share } from "./rule-set.js";
import type { TalliedUnit, Tally } from "./tally.js";

/** The conditions that do not hold inside the list groups; a flaw names the group, then its list. */
export function groupFlaws(rules: RuleSet, tally: Tally, claim: Claim): readonly Flaw[] {
  const due = tally.units.flatMap((unit, index) => {
    const { seats } = at(claim.lists, index);
    return unit.lists.length > 1 && seats > 0 ? [{ unit, seats }] : [];
  });
  const same =
    due.length === claim.groups.length &&
    due.every(({ unit }, index) => claim.groups[index]?.listNumber === unit.listNumber);
  if (!same) return [{ code: "AP-PROOF-LISTS", listNumber: 0 }];
  return due.flatMap(({ unit, seats }, index) =>
    divisionFlaws(rules, unit, seats, at(claim.groups, index)),
  );
}

function divisionFlaws(
  rules: RuleSet,
  unit: TalliedUnit,
  seats: number,
  { listNumber, division }: ClaimedGroup,
): readonly Flaw[] {
  const named =
    division.lists.length === unit.lists.length &&
    unit.lists.every(({ district }, list) => division.lists[list]?.listNumber === district);
  if (!named) return [{ code: "AP-PROOF-LISTS", listNumber }];
  return flawsOf(councilOf(rules, unit, seats, division)).map(({ code, listNumber: other }) => ({
    code,
    listNumber,
    other,
  }));
}

const nothing: Share = { numerator: 0, denominator: 1 };

/** Nobody has a majority to keep, no share of the quota is asked, and averages come after remainders (P 13 § 2). */
function councilOf(
  rules: RuleSet,
  unit: TalliedUnit,
  seats: number,
  claim: ClaimedGroup["division"],
): Case {
  return {
    rules: {
      ...rules,
      remainderMinimum: nothing,
      averageMinimum: nothing,
      absoluteMajority: false,
      exhaustedSeats: "redistribute",
    },
    tally: {
      seats,
      votes: unit.total,
      units: unit.lists.map((list, index) => ({
        ...unit,
        listNumber: list.district,
        total: list.total,
        living: livingOn(unit, index),
      })),
    },
    claim,
    strict: false,
    methods: ["largest-remainder", "highest-average"],
    withoutVotes: rules.groupListsWithoutVotes === "included",
  };
}
