// Identifiers and counts of the domain: branded, so that a list number is never taken for a count.
import { type Brand, isCount } from "@telwerk/core";

/** Id of an election, such as `TK2021` or `GR2022_WestMaasenWaal`. @public */
export type ElectionId = Brand<string, "ElectionId">;
/** `geen`, `alle`, or the number of an electoral district (kieskring), decimal or Roman. @public */
export type ContestId = Brand<string, "ContestId">;
/** Id of a reporting unit, such as `0668::SB12`, `HSB1::0363` or `HSB9`. @public */
export type ReportingUnitId = Brand<string, "ReportingUnitId">;
/** Number of a list (lijstnummer), from 1. @public */
export type ListNumber = Brand<number, "ListNumber">;
/** Number of a candidate on a list, from 1. @public */
export type CandidateNumber = Brand<number, "CandidateNumber">;
/** Who somebody is over all lists of an election: the ShortCode of EML_NL. @public */
export type PersonKey = Brand<string, "PersonKey">;
/** A number of votes, ballots or voters: whole, 0 or more. @public */
export type VoteCount = Brand<number, "VoteCount">;
/** A number of seats: whole, 1 or more. @public */
export type SeatCount = Brand<number, "SeatCount">;

function isOrdinal(value: number): boolean {
  return isCount(value) && value > 0;
}

function isVoteCount(value: number): value is VoteCount {
  return isCount(value);
}
function isListNumber(value: number): value is ListNumber {
  return isOrdinal(value);
}
function isCandidateNumber(value: number): value is CandidateNumber {
  return isOrdinal(value);
}
function isSeatCount(value: number): value is SeatCount {
  return isOrdinal(value);
}
function isElectionId(value: string): value is ElectionId {
  return value !== "";
}
function isContestId(value: string): value is ContestId {
  return value !== "";
}
function isReportingUnitId(value: string): value is ReportingUnitId {
  return value !== "";
}
function isPersonKey(value: string): value is PersonKey {
  return value !== "";
}

function made<T, B extends T>(value: T, is: (value: T) => value is T & B, name: string): B {
  if (is(value)) return value;
  throw new RangeError(`${name}: ${String(value)}`);
}

/**
 * Makes a number of votes.
 * @param value - a whole number, 0 or more, at most 2^53 - 1
 * @returns the count
 * @throws RangeError for anything else (a bug in the caller)
 * @example
 * ```ts
 * voteCount(4094); // 4094
 * ```
 * @public
 */
export function voteCount(value: number): VoteCount {
  return made(value, isVoteCount, "voteCount");
}

/** Makes a number of a list; throws RangeError below 1 (a bug in the caller). @public */
export function listNumber(value: number): ListNumber {
  return made(value, isListNumber, "listNumber");
}

/** Makes a number of a candidate; throws RangeError below 1 (a bug in the caller). @public */
export function candidateNumber(value: number): CandidateNumber {
  return made(value, isCandidateNumber, "candidateNumber");
}

/** Makes a number of seats; throws RangeError below 1 (a bug in the caller). @public */
export function seatCount(value: number): SeatCount {
  return made(value, isSeatCount, "seatCount");
}

/** Makes an id of an election; throws RangeError for an empty text (a bug in the caller). @public */
export function electionId(value: string): ElectionId {
  return made(value, isElectionId, "electionId");
}

/** Makes an id of a contest; throws RangeError for an empty text (a bug in the caller). @public */
export function contestId(value: string): ContestId {
  return made(value, isContestId, "contestId");
}

/** Makes an id of a unit; throws RangeError for an empty text (a bug in the caller). @public */
export function reportingUnitId(value: string): ReportingUnitId {
  return made(value, isReportingUnitId, "reportingUnitId");
}

/** Makes a key of a person; throws RangeError for an empty text (a bug in the caller). @public */
export function personKey(value: string): PersonKey {
  return made(value, isPersonKey, "personKey");
}
