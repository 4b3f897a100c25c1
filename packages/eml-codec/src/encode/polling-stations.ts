// PollingStations to 110b.
import type { Leaf } from "../documents/leaf.js";
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
  accessibility,
  type LocationKey,
  location,
  locationTypes,
  otherProperty,
  placeKeys,
  properties,
  propertyKeys,
} from "../elements/location.js";
import * as elements from "../elements/polling-stations.js";
import type { TextType } from "../grammar/model.js";
import { type Manner, openDocument, writeContest, writeElection } from "./shared-parts.js";
import { attribute, childOf, type Writer } from "./writer.js";

export function writePollingStations(
  writer: Writer,
  document: PollingStations,
  manner: Manner,
): void {
  const { documentId, envelope, elections } = document;
  openDocument(writer, elements.pollingStationsRoot, documentId, envelope, manner);
  writer.element(elements.stationsEvent, [], () => {
    writer.element(childOf(elements.stationsEvent, "EventIdentifier"));
    for (const { election, contests } of elections)
      writer.element(elements.stationsElection, [], () => {
        writeElection(writer, elements.stationsElectionIdentifier, election);
        for (const contest of contests) writeMunicipality(writer, contest);
      });
  });
  writer.close(elements.pollingStationsRoot);
}

function writeMunicipality(writer: Writer, contest: StationsContest): void {
  writer.element(elements.municipalContest, [], () => {
    const { municipality } = contest;
    writeContest(writer, namelessContestIdentifier, contest.contest);
    writer.element(elements.municipality, [], () => {
      writer.value(unitIdentifier, municipality.name, [attribute(unitId, municipality.id)]);
    });
    writer.value(votingMethod, contest.votingMethod);
    writer.value(elements.municipalElectors, contest.electors);
    writer.value(elements.contactDetails, contest.contactDetails);
    writer.value(elements.electionSite, contest.electionSite);
    for (const station of contest.stations) {
      writer.place = `Contest[${contest.contest.id.value}]/PollingPlace[${station.number.value}]`;
      writeStation(writer, station);
    }
    writer.place = "";
  });
}

function writeStation(writer: Writer, station: PollingStation): void {
  const channel = [attribute(elements.channel, station.channel)];
  writer.element(elements.pollingPlace, channel, () => {
    writer.element(elements.physicalLocation, [], () => {
      writer.element(elements.stationAddress, [], () => {
        writeAddress(writer, station);
      });
      writer.value(elements.stationElectors, station.electors, [
        attribute(elements.stationNumber, station.number),
      ]);
      writer.value(unitType, station.type);
      writer.value(sharedLocation, station.sharedLocation);
    });
  });
}

function writeAddress(writer: Writer, station: PollingStation): void {
  const { name, postalCode, addressLine, locations } = station;
  if (name !== undefined)
    writer.element(elements.stationLocality, [], () => {
      writer.value(elements.stationName, name);
      if (postalCode !== undefined)
        writer.element(elements.stationPostalCode, [], () => {
          writer.value(elements.stationPostalCodeNumber, postalCode);
        });
    });
  writer.value(elements.stationAddressLine, addressLine);
  for (const one of locations) writeLocation(writer, one);
}

function writeLocation(writer: Writer, place: StationLocation): void {
  const write = (key: LocationKey): void => {
    // The type of each key has the value of that key.
    const type: TextType<unknown> = locationTypes[key];
    const leaf: Leaf<unknown> | undefined = place[key];
    writer.value(type, leaf);
  };
  writer.element(location, [], () => {
    for (const key of placeKeys) write(key);
    if (place.accessible !== undefined)
      writer.element(accessibility, [], () => {
        write("accessible");
        const has = place.others !== undefined || propertyKeys.some((key) => place[key]);
        if (!has) return;
        writer.element(properties, [], () => {
          for (const key of propertyKeys) write(key);
          for (const other of place.others ?? []) writer.value(otherProperty, other);
        });
      });
    write("otherInfo");
  });
}
