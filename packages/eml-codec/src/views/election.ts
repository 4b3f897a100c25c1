// 110a and the election, both ways.
import type { ElectionDefinition, Region } from "../documents/election-definition.js";
import type { Envelope } from "../documents/envelope.js";
import {
  leaf,
  NOWHERE,
  toContest,
  toContestIdentifier,
  toElectionIdentifier,
  toFacts,
} from "./shared.js";
import { seatCount } from "./values.js";
import type { Area, Election } from "./views.js";

function toArea(region: Region): Area {
  const { category, number, name, superiorCategory, superiorNumber, committees } = region;
  return {
    key: { kind: category.value, ...(number && { number: number.value }) },
    name: name.value,
    ...(superiorCategory && {
      within: {
        kind: superiorCategory.value,
        ...(superiorNumber && { number: superiorNumber.value }),
      },
    }),
    committees: committees.map((committee) => {
      return {
        kind: committee.category.value,
        ...(committee.name && { name: committee.name.value }),
        ...(committee.acceptsCentralSubmissions && {
          acceptsCentralSubmissions: committee.acceptsCentralSubmissions.value,
        }),
      };
    }),
    romanNumerals: region.romanNumerals,
    frisianAllowed: region.frisianExportAllowed,
  };
}

function toRegion({ key, name, within, committees, romanNumerals, frisianAllowed }: Area): Region {
  return {
    at: NOWHERE,
    category: leaf(key.kind),
    ...(key.number !== undefined && { number: leaf(key.number) }),
    name: leaf(name),
    ...(within && { superiorCategory: leaf(within.kind) }),
    ...(within?.number !== undefined && { superiorNumber: leaf(within.number) }),
    romanNumerals,
    frisianExportAllowed: frisianAllowed,
    committees: committees.map((committee) => {
      return {
        category: leaf(committee.kind),
        ...(committee.name !== undefined && { name: leaf(committee.name) }),
        ...(committee.acceptsCentralSubmissions !== undefined && {
          acceptsCentralSubmissions: leaf(committee.acceptsCentralSubmissions),
        }),
      };
    }),
  };
}

/**
 * Takes the election out of its definition (110a).
 *
 * @param document - a decoded definition
 * @returns the election, without anything of the file
 * @example
 * ```ts
 * declare const definition: ElectionDefinition;
 * toElection(definition).seats; // 150
 * ```
 * @public
 */
export function toElection(document: ElectionDefinition): Election {
  return {
    facts: toFacts(document.election),
    contest: toContest(document.contest),
    votingMethod: document.votingMethod.value,
    votesPerVoter: document.maxVotes.value,
    seats: seatCount(document.numberOfSeats.value),
    preferenceThreshold: document.preferenceThreshold.value,
    areas: document.regions.map(toArea),
    registeredNames: document.registeredParties.map(({ value, registeredBy }) => {
      return { name: value, ...(registeredBy && { by: registeredBy.value }) };
    }),
  };
}

/**
 * Makes a definition (110a) of an election, ready to be encoded.
 *
 * @param election - the election
 * @param envelope - what the file carries around it: who made it, and when
 * @returns the document; its offsets are -1, for no file was read
 * @example
 * ```ts
 * declare const election: Election;
 * declare const envelope: Envelope;
 * toElection(toElectionDefinition(election, envelope)); // equal to `election`
 * ```
 * @public
 */
export function toElectionDefinition(election: Election, envelope: Envelope): ElectionDefinition {
  return {
    kind: "election-definition",
    documentId: "110a",
    envelope,
    election: toElectionIdentifier(election.facts),
    contest: toContestIdentifier(election.contest),
    votingMethod: leaf(election.votingMethod),
    maxVotes: leaf(election.votesPerVoter),
    numberOfSeats: leaf(election.seats),
    preferenceThreshold: leaf(election.preferenceThreshold),
    regions: election.areas.map(toRegion),
    registeredParties: election.registeredNames.map(({ name, by }) => {
      return { ...leaf(name), ...(by !== undefined && { registeredBy: leaf(by) }) };
    }),
  };
}
