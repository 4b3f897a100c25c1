// The proof accepts what the count says, whatever the lot decides, and refuses everything next to it: one seat
// between any two lists, one elected person changed for another, two in another order.
import {
  type ApportionmentInput,
  apportion,
  type Claim,
  type ClaimedNomination,
  type CompleteApportionment,
  claimOf,
  type Division,
  type LotAnswer,
  type ResidualMethod,
  verifyApportionment,
  verifyNomination,
} from "@telwerk/apportionment";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputOf } from "../../oracle-input.ts";
import { groupCase, majorityCase, plainCase } from "./cases.ts";

const often = { numRuns: 2_000 };
const MOST_OUTCOMES = 60;

/** Every outcome that some lots lead to; nothing where there are too many to follow. */
function outcomes(input: ApportionmentInput): readonly CompleteApportionment[] | undefined {
  const found: CompleteApportionment[] = [];
  const waiting: (readonly LotAnswer[])[] = [[]];
  for (let lots = waiting.pop(); lots !== undefined; lots = waiting.pop()) {
    const result = apportion(input, lots);
    if (result.kind === "complete") found.push(result);
    if (result.kind === "lot-needed") {
      const { question } = result;
      for (const drawn of question.options) waiting.push([...lots, { question, drawn }]);
    }
    if (found.length + waiting.length > MOST_OUTCOMES) return undefined;
  }
  return found;
}

const election = fc.oneof(plainCase, majorityCase).map((one) => inputOf(one, "law"));
const seatsOf = ({ lists }: Division): string => lists.map(({ seats }) => seats).join();

type Booking = "fullSeats" | "residualSeats" | "passedOnSeats";
type Line = Claim["lists"][number];
const methods: readonly ResidualMethod[] = [
  "largest-remainder",
  "unique-highest-average",
  "highest-average",
];

/** One seat more or fewer on a line, booked in one of the ways in which the claim adds up. */
function booked(line: Line, change: 1 | -1, booking: Booking, method: ResidualMethod): Line {
  const seats = line.seats + change;
  if (booking === "fullSeats") return { ...line, seats, fullSeats: line.fullSeats + change };
  const awards = { ...line[booking], [method]: (line[booking][method] ?? 0) + change };
  return { ...line, seats, [booking]: awards };
}

const bookings = (["fullSeats", "residualSeats", "passedOnSeats"] as const).flatMap((booking) =>
  methods.map((method) => ({ booking, method })),
);

/** The divisions with one seat of one list on another. */
function neighbours<T extends Division>(claim: T): readonly T[] {
  const pairs = claim.lists.flatMap((from) =>
    claim.lists.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  return pairs.flatMap(({ from, to }) =>
    bookings
      .filter(({ booking, method }) =>
        booking === "fullSeats" ? from.fullSeats > 0 : (from[booking][method] ?? 0) > 0,
      )
      .map(({ booking, method }) => ({
        ...claim,
        lists: claim.lists.map((line) =>
          line === from
            ? booked(line, -1, booking, method)
            : line === to
              ? booked(line, 1, booking, method)
              : line,
        ),
      })),
  );
}

type List = ClaimedNomination["lists"][number];

/** The nominations with another person elected, with two in another order, and with another ranking. */
function otherNominations({ elected, ranking, ...rest }: List): readonly List[] {
  const keys = new Set(elected.map(({ key }) => key));
  const replaced = elected.flatMap((one, place) =>
    ranking.filter((key) => !keys.has(key)).map((key) => elected.with(place, { ...one, key })),
  );
  const turned = elected.flatMap((one, place) => {
    const next = elected[place + 1];
    return next === undefined
      ? []
      : [elected.with(place, { ...next, by: one.by }).with(place + 1, { ...one, by: next.by })];
  });
  const rankings = ranking.flatMap((key, place) => {
    const next = ranking[place + 1];
    return next === undefined ? [] : [ranking.with(place, next).with(place + 1, key)];
  });
  return [
    ...[...replaced, ...turned].map((other) => ({ ...rest, ranking, elected: other })),
    ...rankings.map((other) => ({ ...rest, elected, ranking: other })),
  ];
}

const written = ({ elected, ranking }: List): string =>
  [...elected.map(({ key, by }) => `${key} ${by}`), ...ranking].join();

/** The units of a result with one list changed, where no lot leads to that with the same seats. */
function wrongNominations(
  { units }: CompleteApportionment,
  all: readonly CompleteApportionment[],
): readonly { readonly text: string; readonly units: readonly ClaimedNomination[] }[] {
  const peers = all.filter((one) => one.units.every((u, i) => u.seats === units[i]?.seats));
  return units.flatMap((unit, index) => {
    const right = new Set(peers.flatMap((one) => one.units[index]?.lists.map(written) ?? []));
    return unit.lists
      .flatMap(otherNominations)
      .filter((list) => !right.has(written(list)))
      .map((list) => ({
        text: `list ${unit.listNumber}: ${written(list)}`,
        units: units.with(index, { ...unit, lists: [list] }),
      }));
  });
}

describe("the proof of seats", () => {
  it("accepts every outcome, and refuses each with one seat on another list", () => {
    fc.assert(
      fc.property(election, (input) => {
        const all = outcomes(input);
        fc.pre(all !== undefined);
        const claims = all.map(claimOf);
        const right = new Set(claims.map(seatsOf));
        for (const claim of claims) {
          expect(verifyApportionment(input, claim).kind).toBe("proved");
          for (const other of neighbours(claim))
            if (!right.has(seatsOf(other)))
              expect(verifyApportionment(input, other).kind, seatsOf(other)).toBe("refuted");
        }
      }),
      often,
    );
  });
});

/** The claims with one seat of a group on another of its lists, where no lot leads to that. */
function wrongGroups(claim: Claim, all: readonly Claim[]): readonly Claim[] {
  const inside = ({ groups }: Claim, listNumber: number): string => {
    const group = groups.find((one) => one.listNumber === listNumber);
    return group === undefined ? "" : seatsOf(group.division);
  };
  const peers = all.filter((one) => seatsOf(one) === seatsOf(claim));
  return claim.groups.flatMap((group, index) => {
    const right = new Set(peers.map((one) => inside(one, group.listNumber)));
    return neighbours(group.division)
      .filter((division) => !right.has(seatsOf(division)))
      .map((division) => ({ ...claim, groups: claim.groups.with(index, { ...group, division }) }));
  });
}

describe("the proof of the seats inside list groups", () => {
  it("accepts every outcome, and refuses each with one seat on another list of the group", () => {
    fc.assert(
      fc.property(groupCase, (testCase) => {
        const input = inputOf(testCase, "law");
        const all = outcomes(input);
        fc.pre(all !== undefined);
        const claims = all.map(claimOf);
        for (const claim of claims) {
          expect(verifyApportionment(input, claim).kind).toBe("proved");
          for (const other of wrongGroups(claim, claims))
            expect(verifyApportionment(input, other).kind).toBe("refuted");
        }
      }),
      often,
    );
  });
});

describe("the proof of who is elected", () => {
  it("accepts every outcome, and refuses each with another person, order or ranking", () => {
    fc.assert(
      fc.property(election, (input) => {
        const all = outcomes(input);
        fc.pre(all !== undefined);
        for (const result of all) {
          expect(verifyNomination(input, result.units).kind).toBe("proved");
          for (const { text, units } of wrongNominations(result, all))
            expect(verifyNomination(input, units).kind, text).toBe("refuted");
        }
      }),
      often,
    );
  });
});
