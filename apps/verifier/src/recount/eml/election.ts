// What every document says about its election, and its definition (110a).
import type { DefinitionDocument, ElectionValues } from "./documents.js";
import type { Element } from "./tree.js";
import {
  all,
  attribute,
  one,
  optional,
  optionalAttribute,
  textOrAbsent,
  token,
  toNumber,
} from "./values.js";

function readDomain(identifier: Element): Pick<ElectionValues, "domain"> {
  const domain = optional(identifier, "kr:ElectionDomain");
  if (domain === undefined) return {};
  const id = optionalAttribute(domain, "Id");
  return { domain: { name: token(domain), ...(id === undefined ? {} : { id }) } };
}

/** Reads the identification of the election. @internal */
export function readElection(election: Element): ElectionValues {
  const identifier = one(election, "ElectionIdentifier");
  const name = textOrAbsent(identifier, "ElectionName");
  const subcategory = textOrAbsent(identifier, "kr:ElectionSubcategory");
  const nominationDate = textOrAbsent(identifier, "kr:NominationDate");
  return {
    id: attribute(identifier, "Id"),
    ...(name === undefined ? {} : { name }),
    category: token(one(identifier, "ElectionCategory")),
    ...(subcategory === undefined ? {} : { subcategory }),
    ...readDomain(identifier),
    date: token(one(identifier, "kr:ElectionDate")),
    ...(nominationDate === undefined ? {} : { nominationDate }),
  };
}

function readRegion(region: Element): DefinitionDocument["regions"][number] {
  const number = optionalAttribute(region, "RegionNumber");
  const superiorCategory = optionalAttribute(region, "SuperiorRegionCategory");
  const superiorNumber = optionalAttribute(region, "SuperiorRegionNumber");
  return {
    category: attribute(region, "RegionCategory"),
    ...(number === undefined ? {} : { number }),
    name: token(one(region, "kr:RegionName")),
    ...(superiorCategory === undefined ? {} : { superiorCategory }),
    ...(superiorNumber === undefined ? {} : { superiorNumber }),
  };
}

/** Reads a definition. @internal */
export function readDefinition(root: Element): DefinitionDocument {
  const election = one(one(root, "ElectionEvent"), "Election");
  const contest = one(election, "Contest");
  return {
    kind: "110a",
    election: readElection(election),
    contest: attribute(one(contest, "ContestIdentifier"), "Id"),
    seats: toNumber(token(one(election, "kr:NumberOfSeats")), "NumberOfSeats"),
    preferenceThreshold: toNumber(
      token(one(election, "kr:PreferenceThreshold")),
      "PreferenceThreshold",
    ),
    regions: all(one(election, "kr:ElectionTree"), "kr:Region").map(readRegion),
    registeredNames: all(one(election, "kr:RegisteredParties"), "kr:RegisteredParty").map((party) =>
      token(one(party, "kr:RegisteredAppellation")),
    ),
  };
}
