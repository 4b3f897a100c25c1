// 510a to 510d and the count, both ways.
import type * as wire from "../documents/count.js";
import type { Envelope } from "../documents/envelope.js";
import { leaf, toContest, toContestIdentifier, toElectionIdentifier, toFacts } from "./shared.js";
import { reportingUnitId } from "./values.js";
import type { Count, CountLevel, UnitVotes } from "./views.js";
import { Layouts, toGroup, toVotes } from "./votes.js";

const levelOf = {
  "510a": "polling-station",
  "510b": "municipality",
  "510c": "district",
  "510d": "central",
} as const satisfies Record<wire.Count["documentId"], CountLevel>;

const documentIdOf = {
  "polling-station": "510a",
  municipality: "510b",
  district: "510c",
  central: "510d",
} as const satisfies Record<CountLevel, wire.Count["documentId"]>;

const countedOf = {
  "centrale stemopneming": "centrally",
  "decentrale stemopneming": "decentrally",
} as const;
const methodOf = {
  centrally: "centrale stemopneming",
  decentrally: "decentrale stemopneming",
} as const;
const sessionOf = { "eerste zitting": "first", corrigendum: "corrigendum" } as const;
const phaseOf = { first: "eerste zitting", corrigendum: "corrigendum" } as const;
const kindOf = { FixedLocation: "fixed", Mobile: "mobile", Special: "special" } as const;
const typeOf = { fixed: "FixedLocation", mobile: "Mobile", special: "Special" } as const;

function toUnitVotes(unit: wire.ReportingUnit): UnitVotes {
  const { id, name, votes, type, sharedLocation, investigations } = unit;
  return {
    id: reportingUnitId(id.value),
    name: name.value,
    votes: toVotes(votes),
    ...(type && { kind: kindOf[type.value] }),
    ...(sharedLocation && { sharesLocation: sharedLocation.value }),
    ...(investigations && {
      investigations: investigations.map(({ reason, value }) => {
        return { reason: reason.value, answer: value.value };
      }),
    }),
  };
}

function toUnit(unit: UnitVotes, layouts: Layouts): wire.ReportingUnit {
  const { id, name, votes, kind, sharesLocation, investigations } = unit;
  return {
    id: leaf(id),
    name: leaf(name),
    votes: toGroup(votes, layouts),
    ...(kind && { type: leaf(typeOf[kind]) }),
    ...(sharesLocation !== undefined && { sharedLocation: leaf(sharesLocation) }),
    ...(investigations && {
      investigations: investigations.map(({ reason, answer }) => {
        return { reason: leaf(reason), value: leaf(answer) };
      }),
    }),
  };
}

/**
 * Takes a count out of its document (510a to 510d).
 *
 * @param document - a decoded count
 * @returns the count, without anything of the file
 * @example
 * ```ts
 * declare const document: EmlDocument;
 * toCount(document).contests[0]?.total?.validVotes; // 9350
 * ```
 * @public
 */
export function toCount(document: wire.Count): Count {
  const { countingMethod, phase } = document;
  return {
    level: levelOf[document.documentId],
    election: toFacts(document.election),
    ...(countingMethod && { counted: countedOf[countingMethod.value] }),
    ...(phase && { session: sessionOf[phase.value] }),
    contests: document.contests.map(({ contest, total, units }) => {
      return {
        contest: toContest(contest),
        ...(total && { total: toVotes(total) }),
        units: units.map(toUnitVotes),
      };
    }),
  };
}

/**
 * Makes a document (510a to 510d) of a count, ready to be encoded.
 *
 * @param count - the count
 * @param envelope - what the file carries around it
 * @returns the document; its offsets are -1, for no file was read
 * @example
 * ```ts
 * declare const count: Count;
 * declare const envelope: Envelope;
 * toCount(toCountDocument(count, envelope)); // equal to `count`
 * ```
 * @public
 */
export function toCountDocument(count: Count, envelope: Envelope): wire.Count {
  const layouts = new Layouts();
  const { counted, session } = count;
  return {
    kind: "count",
    documentId: documentIdOf[count.level],
    envelope,
    ...(counted && { countingMethod: leaf(methodOf[counted]) }),
    ...(session && { phase: leaf(phaseOf[session]) }),
    election: toElectionIdentifier(count.election),
    contests: count.contests.map(({ contest, total, units }) => {
      return {
        contest: toContestIdentifier(contest),
        ...(total && { total: toGroup(total, layouts) }),
        units: units.map((unit) => toUnit(unit, layouts)),
      };
    }),
  };
}
