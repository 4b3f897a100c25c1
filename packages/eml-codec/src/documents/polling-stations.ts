import type { ReportingUnitType } from "./count.js";
import type { ContestIdentifier, ElectionIdentifier, Envelope } from "./envelope.js";
import type { Kept } from "./kept.js";
import type { Leaf } from "./leaf.js";

/**
 * A place where a polling station is, when it is open, and who can enter it. Since EML_NL 1.3, after the
 * open standard of waarismijnstemlokaal.nl.
 * @public
 */
export interface StationLocation {
  readonly at: number;
  /** Key in the register of addresses and buildings (BAG). */
  readonly bagId?: Leaf<string>;
  readonly streetName?: Leaf<string>;
  readonly number?: Leaf<number>;
  readonly letter?: Leaf<string>;
  readonly numberAddition?: Leaf<string>;
  readonly postalCode?: Leaf<string>;
  readonly city?: Leaf<string>;
  readonly additionalInformation?: Leaf<string>;
  readonly buildingUsage?: Leaf<string>;
  readonly districtName?: Leaf<string>;
  /** Of Statistics Netherlands (CBS): `WK` and six digits. */
  readonly districtCode?: Leaf<string>;
  readonly neighbourhoodName?: Leaf<string>;
  /** Of Statistics Netherlands (CBS): `BU` and eight digits. */
  readonly neighbourhoodCode?: Leaf<string>;
  readonly website?: Leaf<string>;
  readonly openTime?: Leaf<string>;
  readonly closingTime?: Leaf<string>;
  /** Metres in the national grid (Rijksdriehoek), as written. */
  readonly rdX?: Leaf<string>;
  readonly rdY?: Leaf<string>;
  /** Degrees, as written. */
  readonly latitude?: Leaf<string>;
  readonly longitude?: Leaf<string>;
  /** The votes are counted here too. */
  readonly countingLocation?: Leaf<boolean>;
  readonly accessible?: Leaf<boolean>;
  readonly publicTransport?: Leaf<boolean>;
  readonly toilet?: Leaf<boolean>;
  readonly hostPresent?: Leaf<boolean>;
  readonly guidelines?: Leaf<"inside" | "outside" | "inside and outside" | "not present">;
  readonly votingTemplate?: Leaf<boolean>;
  readonly brailleList?: Leaf<boolean>;
  readonly largeLetteredList?: Leaf<boolean>;
  readonly signLanguageInterpreter?: Leaf<"at location" | "remote" | "not present">;
  readonly signLanguageMember?: Leaf<boolean>;
  readonly hearingAcoustics?: Leaf<boolean>;
  readonly lowStimulus?: Leaf<boolean>;
  readonly otherInfo?: Leaf<string>;
  /** More properties, in words; the element around them is there where this is. */
  readonly others?: readonly Leaf<string>[];
}

/** A polling station (stembureau). @public */
export interface PollingStation {
  readonly at: number;
  /** In a building, or by letter. */
  readonly channel: Leaf<"polling" | "postal">;
  readonly number: Leaf<number>;
  /** How many people may vote there; `undefined` where the file has words (`tolerant` only). */
  readonly electors: Leaf<number | undefined>;
  /** Absent only where there is an `addressLine`. */
  readonly name?: Leaf<string>;
  readonly postalCode?: Leaf<string>;
  /** An address as one line, as files had it before EML_NL 1.3. */
  readonly addressLine?: Leaf<string>;
  readonly type?: Leaf<ReportingUnitType>;
  /** Several polling stations in one place. */
  readonly sharedLocation?: Leaf<boolean>;
  /** More than one for a station that moves. */
  readonly locations: readonly StationLocation[];
}

/** The polling stations of a municipality, for one election. @public */
export interface StationsContest {
  readonly contest: ContestIdentifier;
  readonly municipality: { readonly id: Leaf<string>; readonly name: Leaf<string> };
  readonly votingMethod: Leaf<string>;
  /** How many people may vote; `undefined` where the file has words (`tolerant` only). EML `MaxVotes`. */
  readonly electors: Leaf<number | undefined>;
  readonly contactDetails?: Leaf<string>;
  readonly electionSite?: Leaf<string>;
  readonly stations: readonly PollingStation[];
}

/** EML_NL 110b: the polling stations of a municipality (stembureaus). @public */
export interface PollingStations {
  readonly kind: "polling-stations";
  readonly documentId: "110b";
  readonly envelope: Envelope;
  /** One for each election on the day. */
  readonly elections: readonly {
    readonly election: ElectionIdentifier;
    readonly contests: readonly StationsContest[];
  }[];
  /** What has no meaning, and is written back where it stood. */
  readonly kept?: readonly Kept[];
}
