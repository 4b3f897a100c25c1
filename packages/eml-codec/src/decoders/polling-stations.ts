// 110b to PollingStations.
import { textAt } from "../cells.js";
import type {
  PollingStation,
  PollingStations,
  StationLocation,
  StationsContest,
} from "../documents/polling-stations.js";
import { sharedLocation, unitId, unitIdentifier, unitType } from "../elements/count.js";
import { votingMethod } from "../elements/definition.js";
import { namelessContestIdentifier } from "../elements/envelope.js";
import {
  type LocationKey,
  type LocationTypes,
  location,
  locationTypes,
  otherProperty,
  placeKeys,
  properties,
  propertyKeys,
} from "../elements/location.js";
import * as elements from "../elements/polling-stations.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { optional } from "./optional.js";
import { contestOf, electionOf, envelopeOf } from "./shared-parts.js";

/** Reads the polling stations of a municipality; `done` gets them at the end of the document. */
export function pollingStationsDecoder(
  machine: DocumentMachine,
  assembly: Assembly,
  done: (value: PollingStations) => void,
): void {
  refuseSameNumber(machine, assembly);
  const envelope = envelopeOf(machine, assembly, "110b");
  const identifier = electionOf(assembly, elements.stationsElectionIdentifier);
  const contests = contestsOf(assembly, stationsOf(assembly, locationsOf(assembly)));
  const elections = assembly.element(elements.stationsElection, () => ({
    election: identifier.one(),
    contests: contests.all(),
  }));
  assembly.onClose(elements.pollingStationsRoot, () => {
    done({
      kind: "polling-stations",
      documentId: "110b",
      envelope: envelope(),
      elections: elections.all(),
    });
  });
}

/** Business rule S8: `007` and `7` are one polling station. */
function refuseSameNumber(machine: DocumentMachine, assembly: Assembly): void {
  const seen = new Set<string>();
  assembly.onOpen(elements.municipalContest, () => {
    seen.clear();
  });
  assembly.onOpen(elements.stationElectors, () => {
    const key = textAt(machine.keys, machine.depth - 2).replace(/^0+(?=.)/, "");
    if (seen.has(key)) machine.report("EML-STATION-TWICE", machine.reader.tagStart, { key });
    seen.add(key);
  });
}

function contestsOf(assembly: Assembly, stations: Field<PollingStation>): Field<StationsContest> {
  const contest = contestOf(assembly, namelessContestIdentifier);
  const id = assembly.attribute(unitIdentifier, unitId);
  const name = assembly.value(unitIdentifier);
  const method = assembly.value(votingMethod);
  const electors = assembly.value(elements.municipalElectors);
  const contact = assembly.value(elements.contactDetails);
  const site = assembly.value(elements.electionSite);
  return assembly.element(elements.municipalContest, () => ({
    contest: contest.one(),
    municipality: { id: id.one(), name: name.one() },
    votingMethod: method.one(),
    electors: electors.one(),
    ...optional("contactDetails", contact.maybe()),
    ...optional("electionSite", site.maybe()),
    stations: stations.all(),
  }));
}

function stationsOf(assembly: Assembly, locations: Field<StationLocation>): Field<PollingStation> {
  const channel = assembly.attribute(elements.pollingPlace, elements.channel);
  const number = assembly.attribute(elements.stationElectors, elements.stationNumber);
  const electors = assembly.value(elements.stationElectors);
  const name = assembly.value(elements.stationName);
  const postalCode = assembly.value(elements.stationPostalCodeNumber);
  const line = assembly.value(elements.stationAddressLine);
  const type = assembly.value(unitType);
  const shared = assembly.value(sharedLocation);
  return assembly.element(elements.pollingPlace, (at) => ({
    at,
    channel: channel.one(),
    number: number.one(),
    electors: electors.one(),
    ...optional("name", name.maybe()),
    ...optional("postalCode", postalCode.maybe()),
    ...optional("addressLine", line.maybe()),
    ...optional("type", type.maybe()),
    ...optional("sharedLocation", shared.maybe()),
    locations: locations.all(),
  }));
}

/** The parts of a location that have one value each. */
type Draft = { -readonly [K in keyof StationLocation]: StationLocation[K] };

function locationsOf(assembly: Assembly): Field<StationLocation> {
  let draft: Draft = { at: 0 };
  const hear = <K extends LocationKey>(key: K, type: LocationTypes[K]): void => {
    if (!assembly.has(type)) return;
    assembly.onValue<unknown>(type, (leaf) => {
      // Each value comes from the type of its key.
      Object.assign(draft, { [key]: leaf });
    });
  };
  for (const key of [...placeKeys, ...propertyKeys, "accessible", "otherInfo"] as const)
    hear(key, locationTypes[key]);
  const other = assembly.value(otherProperty);
  const others = assembly.element(properties, () => other.all());
  return assembly.element(location, (at) => {
    const made = { ...draft, at, ...optional("others", others.maybe()) };
    draft = { at: 0 };
    return made;
  });
}
