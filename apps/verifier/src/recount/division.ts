// The seats of a list group over its sets (art. P 12, P 13; U 12, U 13), and, until 1 December 2017,
// of a combination over its lists (old art. P 11): own quota, largest remainders, exhaustion. No
// article P 9 in here.
// Law: https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP12
import type { RecountRules } from "./input.js";
import type { Asking, LotKind } from "./lots.js";
import { type Ratio, ratio, ratioText, sum } from "./ratio.js";
import { awardSeat, type Claim } from "./round.js";

/** A set of a group, or a list of a combination. @internal */
export interface Member {
  /** The district that names the set, or the list number. */
  readonly number: number;
  readonly votes: bigint;
  /** Its living candidates. */
  readonly capacity: number;
}

/** A step of the division after the full seats. @public */
export type DivisionStep =
  | {
      /** A seat by remainder (`LR`, at most one each) or by average (`HA`). */
      readonly kind: "LR" | "HA";
      readonly to: number;
      readonly value: string;
      readonly tied: readonly number[];
      readonly byLot: boolean;
    }
  | {
      /** Seats given up for lack of candidates (art. P 13 §1). */
      readonly kind: "EX";
      readonly from: number;
      readonly seats: number;
    };

/** Names of the lots inside, and the list number of the group. @internal */
export interface Inside {
  readonly rest: LotKind;
  readonly average: LotKind;
  readonly list?: number;
}

/** A division told step by step. @internal */
export interface Division {
  /** The seats of the group; they make its quota. */
  readonly seats: number;
  /** The seats to give out: the same, unless an assignment beyond them is imagined. */
  readonly available: number;
  readonly members: readonly Member[];
  readonly votes: bigint;
  readonly full: ReadonlyMap<number, number>;
  readonly steps: DivisionStep[];
}

/** The full seats inside: as often as a member holds the quota of the group. @internal */
export function beginDivision(seats: number, members: readonly Member[]): Division {
  const votes = sum(members.map((member) => member.votes));
  const full = ({ votes: own }: Member): number => {
    if (members.length === 1) return seats; // nothing to divide, whatever the votes
    return votes === 0n ? 0 : Number((own * BigInt(seats)) / votes);
  };
  return {
    seats,
    available: seats,
    members,
    votes,
    full: new Map(members.map((member) => [member.number, full(member)])),
    steps: [],
  };
}

/** Seats of a member at this point. @internal */
export function divisionSeats(division: Division, number: number): number {
  return division.steps.reduce((seats, step) => {
    if (step.kind === "EX") return step.from === number ? seats - step.seats : seats;
    return step.to === number ? seats + 1 : seats;
  }, division.full.get(number) ?? 0);
}

/** Seats nobody holds at this point. @internal */
export function freeSeats(division: Division): number {
  return division.members.reduce(
    (free, member) => free - divisionSeats(division, member.number),
    division.available,
  );
}

const hadRestSeat = (division: Division, member: Member): boolean =>
  division.steps.some((step) => step.kind === "LR" && step.to === member.number);

function remainderOf(division: Division, member: Member): Ratio {
  const full = BigInt(division.full.get(member.number) ?? 0);
  const seats = BigInt(division.seats);
  return ratio(member.votes * seats - full * division.votes, seats);
}

const averageOf = (division: Division, member: Member): Ratio =>
  ratio(member.votes, BigInt(divisionSeats(division, member.number) + 1));

function claimsIn(
  kind: "LR" | "HA",
  division: Division,
  among: readonly Member[],
): readonly Claim<Member>[] {
  return among
    .filter((member) => kind === "HA" || !hadRestSeat(division, member))
    .map((member) => ({
      of: member,
      number: member.number,
      value: kind === "LR" ? remainderOf(division, member) : averageOf(division, member),
    }));
}

/** Who is next for a seat, by remainder as long as someone had none, then by average. @internal */
export function nextClaims(
  division: Division,
  among: readonly Member[],
): { readonly kind: "LR" | "HA"; readonly claims: readonly Claim<Member>[] } {
  const byRemainder = claimsIn("LR", division, among);
  return byRemainder.length > 0
    ? { kind: "LR", claims: byRemainder }
    : { kind: "HA", claims: claimsIn("HA", division, among) };
}

function* giveOutSeats(
  division: Division,
  inside: Inside,
  takePart: (member: Member) => boolean,
): Asking<void> {
  while (freeSeats(division) > 0) {
    const { kind, claims } = nextClaims(division, division.members.filter(takePart));
    if (claims.length === 0) return;
    const award = yield* awardSeat(claims, {
      kind: kind === "LR" ? inside.rest : inside.average,
      ...(inside.list === undefined ? {} : { list: inside.list }),
      seats: freeSeats(division),
    });
    division.steps.push({
      kind,
      to: award.winner.number,
      value: ratioText(award.value),
      tied: award.tied.map((member) => member.number),
      byLot: award.byLot,
    });
  }
}

/** Seats a member holds beyond its living candidates; below zero: it has room. @internal */
export function surplus(division: Division, member: Member): number {
  return divisionSeats(division, member.number) - member.capacity;
}

/** Each member gives up the seats it has no candidates for (art. P 13 §1). @internal */
export function giveUpSurplus(division: Division): void {
  for (const member of division.members) {
    const seats = surplus(division, member);
    if (seats > 0) division.steps.push({ kind: "EX", from: member.number, seats });
  }
}

/** Whether a member may get a seat at all; without votes only where the rules say so. @internal */
export function mayGetSeat(member: Member, rules: RecountRules): boolean {
  return member.votes > 0n || rules.listsWithoutVotesInGroup === "included";
}

/** Tells the whole division. @internal */
export function* divide(division: Division, rules: RecountRules, inside: Inside): Asking<void> {
  const mayGet = (member: Member): boolean => mayGetSeat(member, rules);
  yield* giveOutSeats(division, inside, mayGet);
  while (division.members.some((member) => surplus(division, member) > 0)) {
    const full = division.members.filter((member) => surplus(division, member) >= 0);
    giveUpSurplus(division);
    // Article P 13: to lists with candidates left, looked at before every seat; OSV looks afterwards.
    const hasRoom = (member: Member): boolean =>
      rules.osv ? !full.includes(member) : surplus(division, member) < 0;
    yield* giveOutSeats(division, inside, (member) => mayGet(member) && hasRoom(member));
  }
}
