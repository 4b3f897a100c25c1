// Where a polling station is, when it is open, and who can enter it (EML_NL section 3.2; since 1.3).

import type { Leaf } from "../documents/leaf.js";
import type { StationLocation } from "../documents/polling-stations.js";
import {
  boolean,
  dateTime,
  type Lexical,
  oneOf,
  pattern,
  positive,
  string,
} from "../grammar/lexical.js";
import {
  type Content,
  type ElementType,
  element,
  many,
  maybe,
  sequence,
  type TextType,
  text,
} from "../grammar/model.js";

/** Text of one form, white space kept. */
function form(name: string, allowed: RegExp): Lexical<string> {
  return { ...pattern(name, allowed), collapse: false };
}

export const webAddress: Lexical<string> = form("http(s)://…", /^https?:\/\/.+$/);
const metres = pattern("metres", /^[0-9]{1,6}(?:\.[0-9]+)?$/);
// No sign is foreseen, so a place west of Greenwich (Bonaire) cannot be given.
const degrees = pattern("degrees with four decimals", /^[0-9]{1,2}\.[0-9]{4,}$/);
const usages =
  "Bijeenkomst Cel Gezondheidszorg Industrie Kantoor Logies Onderwijs Sport Winkel Wonen Overig";

type ValueOf<L> = L extends Leaf<infer T> | undefined ? T : never;

/** An element for each part of a location that has one value. */
export type LocationTypes = {
  readonly [K in Exclude<keyof StationLocation, "at" | "others">]-?: TextType<
    ValueOf<StationLocation[K]>
  >;
};

/** In the order of the file. */
export const locationTypes: LocationTypes = {
  bagId: text("sb:BAGId", form("sixteen digits", /^[0-9]{16}$/)),
  streetName: text("sb:StreetName", string),
  number: text("sb:Number", positive),
  letter: text("sb:Letter", string),
  numberAddition: text("sb:NumberAddition", string),
  postalCode: text("sb:PostalCode", form("1234 AB", /^[0-9]{4} [A-Z]{2}$/)),
  city: text("sb:City", string),
  additionalInformation: text("sb:AdditionalAddressInformation", string),
  buildingUsage: text("sb:BuildingUsage", oneOf(usages.split(" "), false)),
  districtName: text("sb:DistrictName", string),
  districtCode: text("sb:DistrictCode", form("WK and six digits", /^WK[0-9]{6}$/)),
  neighbourhoodName: text("sb:NeighbourhoodName", string),
  neighbourhoodCode: text("sb:NeighbourhoodCode", form("BU and eight digits", /^BU[0-9]{8}$/)),
  website: text("sb:Website", webAddress),
  openTime: text("sb:OpenTime", dateTime),
  closingTime: text("sb:ClosingTime", dateTime),
  rdX: text("sb:RDx", metres),
  rdY: text("sb:RDy", metres),
  latitude: text("sb:Latitude", degrees),
  longitude: text("sb:Longitude", degrees),
  countingLocation: text("sb:CountingLocation", boolean),
  accessible: text("sb:Accessible", boolean),
  publicTransport: text("sb:AccessiblePublicTransport", boolean),
  toilet: text("sb:AccessibleToilet", boolean),
  hostPresent: text("sb:HostPresent", boolean),
  guidelines: text(
    "sb:Guidelines",
    oneOf(["inside", "outside", "inside and outside", "not present"], false),
  ),
  votingTemplate: text("sb:VotingTemplate", boolean),
  brailleList: text("sb:BrailleCandidateList", boolean),
  largeLetteredList: text("sb:LargeLetteredCandidateList", boolean),
  signLanguageInterpreter: text(
    "sb:SignLanguageInterpreter",
    oneOf(["at location", "remote", "not present"], false),
  ),
  signLanguageMember: text("sb:SignLanguagePollingStationMember", boolean),
  hearingAcoustics: text("sb:AcousticsForHearingImpaired", boolean),
  lowStimulus: text("sb:LowStimulusEnvironment", boolean),
  otherInfo: text("sb:OtherInfo", string),
};
export type LocationKey = keyof LocationTypes;

/** What the address has, before the accessibility. */
export const placeKeys: readonly LocationKey[] = [
  "bagId",
  "streetName",
  "number",
  "letter",
  "numberAddition",
  "postalCode",
  "city",
  "additionalInformation",
  "buildingUsage",
  "districtName",
  "districtCode",
  "neighbourhoodName",
  "neighbourhoodCode",
  "website",
  "openTime",
  "closingTime",
  "rdX",
  "rdY",
  "latitude",
  "longitude",
  "countingLocation",
];
export const propertyKeys: readonly LocationKey[] = [
  "publicTransport",
  "toilet",
  "hostPresent",
  "guidelines",
  "votingTemplate",
  "brailleList",
  "largeLetteredList",
  "signLanguageInterpreter",
  "signLanguageMember",
  "hearingAcoustics",
  "lowStimulus",
];
/** Each second one follows the first, or neither is there. */
const pairs: Readonly<Partial<Record<LocationKey, LocationKey>>> = {
  openTime: "closingTime",
  rdX: "rdY",
  latitude: "longitude",
};
const seconds = new Set(Object.values(pairs));

function parts(keys: readonly LocationKey[]): Content[] {
  return keys.flatMap((key) => {
    if (seconds.has(key)) return [];
    const second = pairs[key];
    const first = locationTypes[key];
    return [maybe(second === undefined ? first : sequence(first, locationTypes[second]))];
  });
}

export const otherProperty: TextType<string> = text("sb:Other", string);
export const properties: ElementType = element(
  "sb:AccessibilityProperties",
  [],
  sequence(...parts(propertyKeys), many(otherProperty)),
);
export const accessibility: ElementType = element(
  "sb:Accessibility",
  [],
  sequence(locationTypes.accessible, maybe(properties)),
);
export const location: ElementType = element(
  "sb:Location",
  [],
  sequence(...parts(placeKeys), maybe(accessibility), maybe(locationTypes.otherInfo)),
  { label: "keyed" },
);
