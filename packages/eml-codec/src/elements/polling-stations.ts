// 110b: the polling stations of a municipality (EML_NL section 3.2).
import { type Lexical, OUT_OF_RANGE, oneOf, positive, string } from "../grammar/lexical.js";
import {
  type AttributeType,
  byProfile,
  choice,
  type ElementType,
  element,
  many,
  maybe,
  opaque,
  optional,
  required,
  sequence,
  several,
  since13,
  type TextType,
  text,
} from "../grammar/model.js";
import { sharedLocation, unitIdentifier, unitType } from "./count.js";
import { votingMethod } from "./definition.js";
import { electionIdentifier, namelessContestIdentifier, root } from "./envelope.js";
import { location, webAddress } from "./location.js";

/** Digits only, leading zeros allowed; `0` is a value where nobody may vote at a station. */
const digits: Lexical<number> = {
  name: "digits",
  collapse: true,
  parse: (written) => {
    if (!/^[0-9]+$/.test(written)) return undefined;
    const value = Number(written);
    return Number.isSafeInteger(value) ? value : OUT_OF_RANGE;
  },
};

export const channel: AttributeType<"polling" | "postal"> = required(
  "Channel",
  oneOf(["polling", "postal"]),
);
export const stationName: TextType<string> = text("xal:LocalityName", string, [
  optional("Type", string),
  optional("Code", string),
]);
export const stationPostalCodeNumber: TextType<string> = text("xal:PostalCodeNumber", string);
export const stationPostalCode: ElementType = element(
  "xal:PostalCode",
  [optional("Type", string)],
  sequence(stationPostalCodeNumber),
);
export const stationLocality: ElementType = element(
  "eml:Locality",
  ["Type", "UsageType", "Indicator"].map((name) => optional(name, string)),
  sequence(stationName, maybe(stationPostalCode)),
);
/** An address as one line of text: gone in 1.3. */
export const stationAddressLine: TextType<string> = text("xal:Address", string);
const named = sequence(stationLocality, many(location));
export const stationAddress: ElementType = element(
  "eml:Address",
  [],
  byProfile({
    "strict-1.2": choice(stationLocality, stationAddressLine),
    "strict-1.3": named,
    tolerant: choice(named, stationAddressLine),
  }),
);
export const stationNumber: AttributeType<number> = required("Id", digits);
/** Real files also have words there, which is no number of people. */
export const stationElectors: TextType<number | undefined> = text(
  "eml:PollingStation",
  { ...digits, lax: () => ({ value: undefined }) },
  [stationNumber],
  { label: "hidden", key: { attribute: "Id", level: 2 } },
);
export const physicalLocation: ElementType = element(
  "eml:PhysicalLocation",
  [],
  sequence(
    stationAddress,
    stationElectors,
    since13(sequence(maybe(unitType), maybe(sharedLocation))),
  ),
  { label: "hidden" },
);
export const pollingPlace: ElementType = element(
  "eml:PollingPlace",
  [channel],
  sequence(physicalLocation),
  { label: "keyed" },
);

// How many people may vote in the municipality: said, never assumed. Real files have 0 and words there.
export const municipalElectors: TextType<number | undefined> = text("eml:MaxVotes", {
  ...positive,
  lax: (written) => ({ value: /^0+$/.test(written) ? 0 : undefined }),
});
export const contactDetails: TextType<string> = text("sb:MunicipalityContactDetails", string);
export const electionSite: TextType<string> = text("sb:MunicipalityElectionSite", webAddress);
export const municipality: ElementType = element("eml:ReportingUnit", [], sequence(unitIdentifier));
export const municipalContest: ElementType = element(
  "eml:Contest",
  [],
  sequence(
    namelessContestIdentifier,
    municipality,
    votingMethod,
    municipalElectors,
    since13(sequence(maybe(contactDetails), maybe(electionSite))),
    several(pollingPlace),
  ),
  { label: "keyed" },
);
export const stationsElectionIdentifier: ElementType = electionIdentifier({
  name: "optional",
  subcategory: "optional",
  nominationDate: "none",
});
export const stationsElection: ElementType = element(
  "eml:Election",
  [],
  sequence(stationsElectionIdentifier, several(municipalContest)),
  { label: "wrapper" },
);
export const stationsEvent: ElementType = element(
  "eml:ElectionEvent",
  [],
  sequence(opaque("eml:EventIdentifier"), several(stationsElection)),
  { label: "wrapper" },
);
export const pollingStationsRoot: ElementType = root(
  ["110b"],
  { authority: "required", issueDate: "optional" },
  stationsEvent,
);
