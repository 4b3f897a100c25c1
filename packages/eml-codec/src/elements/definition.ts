// 110a: the definition of an election (EML_NL section 3.1).

import {
  boolean,
  count,
  type Lexical,
  oneOf,
  oneOfSince13,
  positive,
  short,
  string,
} from "../grammar/lexical.js";
import {
  type AttributeType,
  type ElementType,
  element,
  many,
  maybe,
  opaque,
  optional,
  required,
  sequence,
  several,
  type TextType,
  text,
  times,
} from "../grammar/model.js";
import { electionIdentifier, namelessContestIdentifier, root } from "./envelope.js";

const regionCategories = oneOfSince13(
  [
    "DEELGEMEENTE",
    "GEMEENTE",
    "KIESKRING",
    "PROVINCIE",
    "PROVINCIAAL_KIESKRING",
    "PROVINCIAAL_STEMBUREAU",
    "STAAT",
    "STEMBUREAU",
    "WATERSCHAP",
    "WATERSCHAP_KIESKRING",
    "WATERSCHAP_GEMEENTE",
  ],
  ["KIESCOLLEGE"],
  false,
);

// An empty element means 1 (the default of the schema); white space alone is nothing.
const maxVotesForm: Lexical<number> = {
  ...positive,
  collapse: false,
  parse: (written) => (written === "" ? 1 : positive.parse(written.trim())),
};

const votingMethods = oneOf(
  "AMS FPP IRV NOR OPV RCV SPV STV cumulative approval block supporterlist partisan supplementaryvote other".split(
    " ",
  ),
);
// Real files leave it empty, as the text of the standard says and its schema forbids.
export const votingMethod: TextType<string> = text("eml:VotingMethod", {
  ...votingMethods,
  lax: (written) => (written === "" ? { value: "" } : undefined),
});
export const maxVotes: TextType<number> = text("eml:MaxVotes", maxVotesForm);
export const definitionElection: ElementType = electionIdentifier({
  name: "required",
  subcategory: "required",
  nominationDate: "required",
});
export const definitionContest: ElementType = element(
  "eml:Contest",
  [],
  sequence(namelessContestIdentifier, votingMethod, maxVotes),
  { label: "keyed" },
);
export const numberOfSeats: TextType<number> = text("kr:NumberOfSeats", positive);
export const preferenceThreshold: TextType<number> = text("kr:PreferenceThreshold", count);

export const committeeCategory: AttributeType<string> = required(
  "CommitteeCategory",
  oneOf(["CSB", "HSB", "PROV_SB", "PSB"], false),
);
export const committeeName: AttributeType<string> = optional("CommitteeName", string);
export const acceptsCentral: AttributeType<boolean> = optional("AcceptCentralSubmissions", boolean);
export const committee: ElementType = element(
  "kr:Committee",
  [committeeCategory, committeeName, acceptsCentral],
  sequence(),
  { label: "keyed", key: { attribute: "CommitteeCategory", level: 0 } },
);
export const regionName: TextType<string> = text("kr:RegionName", string);
export const regionNumber: AttributeType<number> = optional("RegionNumber", short);
export const regionCategory: AttributeType<string> = required("RegionCategory", regionCategories);
export const romanNumerals: AttributeType<boolean> = optional("RomanNumerals", boolean);
export const frisianExportAllowed: AttributeType<boolean> = optional(
  "FrysianExportAllowed",
  boolean,
);
export const superiorNumber: AttributeType<number> = optional("SuperiorRegionNumber", short);
export const superiorCategory: AttributeType<string> = optional(
  "SuperiorRegionCategory",
  regionCategories,
);
export const region: ElementType = element(
  "kr:Region",
  [
    regionNumber,
    regionCategory,
    romanNumerals,
    frisianExportAllowed,
    superiorNumber,
    superiorCategory,
  ],
  sequence(regionName, times(0, 3, committee)),
  { label: "keyed" },
);

export const electionTree: ElementType = element("kr:ElectionTree", [], several(region));

export const registeredAppellation: TextType<string> = text("kr:RegisteredAppellation", string);
export const registeredBy: TextType<string> = text("kr:RegisteredBy", string);
export const registeredParty: ElementType = element(
  "kr:RegisteredParty",
  [],
  sequence(registeredAppellation, maybe(registeredBy)),
  { label: "keyed" },
);

export const definitionEvent: ElementType = element(
  "eml:ElectionEvent",
  [],
  sequence(
    opaque("eml:EventIdentifier"),
    element(
      "eml:Election",
      [],
      sequence(
        definitionElection,
        definitionContest,
        numberOfSeats,
        preferenceThreshold,
        electionTree,
        element("kr:RegisteredParties", [], many(registeredParty)),
      ),
      { label: "wrapper" },
    ),
  ),
  { label: "wrapper" },
);

export const definitionRoot: ElementType = root(
  ["110a"],
  { authority: "optional", issueDate: "optional" },
  definitionEvent,
);
