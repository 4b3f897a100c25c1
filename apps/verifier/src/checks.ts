// Which function does which check of the catalogue. A check that is missing here does not exist.
import type { CheckId } from "./catalogue/entry.js";
import { type Check, readWithCounts, readWithFiles, screened } from "./checks/check.js";
import {
  districtCounts,
  municipalCounts,
  nationalDocuments,
  stationCounts,
} from "./checks/completeness.js";
import { countUnits } from "./checks/count-units.js";
import { countedLists } from "./checks/counted-lists.js";
import { documentArea } from "./checks/document-area.js";
import { electedListings } from "./checks/elected-listings.js";
import { electedNumbers } from "./checks/elected-numbers.js";
import { electedPeople } from "./checks/elected-people.js";
import { electionIdentity, seatsAndThreshold } from "./checks/election-facts.js";
import { electionTree } from "./checks/election-tree.js";
import { manifestFiles, writtenHashes } from "./checks/hashes.js";
import { identicalLists } from "./checks/identical-lists.js";
import { chainOf, codesChain, electorsChain, stationsNamed } from "./checks/level-chain.js";
import { listNames } from "./checks/list-names.js";
import { listNumbers } from "./checks/list-numbers.js";
import { filledSeats, listSeats } from "./checks/list-seats.js";
import {
  overviewFigures,
  overviewLayout,
  overviewVotes,
  placedOverviews,
  readableOverviews,
} from "./checks/overviews.js";
import { bundleOrder, insideFiles, packageContents } from "./checks/packages.js";
import { personCodes } from "./checks/person-codes.js";
import { preferenceRanking } from "./checks/preference-ranking.js";
import { sameElection } from "./checks/same-election.js";
import { schemaOpinions, secondReadings } from "./checks/second-opinions.js";
import {
  bundleSignatures,
  countSignatures,
  givenPins,
  looseCertificates,
} from "./checks/signatures.js";
import { signedDocuments } from "./checks/signed-documents.js";
import { seatProof, twoCountsOfPeople, twoCountsOfSeats } from "./checks/two-counts.js";
import { zips } from "./checks/zips.js";

/** Done while files are opened, decoded and sorted. */
const whileReading: readonly CheckId[] = [
  "V00.01",
  "V00.03",
  "V00.04",
  "V00.05",
  "V03.01",
  "V03.02",
  "V03.03",
  "V04.05",
];

/** Done while the figures of counts pass. */
const whileCounting: readonly CheckId[] = [
  "V05.01",
  "V05.02",
  "V05.03",
  "V05.04",
  "V05.05",
  "V05.06",
  "V05.07",
  "V05.08",
  "V05.09",
  "V05.10",
  "V05.11",
  "V05.12",
];

/** Done at the end of each count of a municipality. */
const whileScreening: readonly CheckId[] = [
  "V11.01",
  "V11.02",
  "V11.03",
  "V11.04",
  "V11.05",
  "V11.06",
  "V11.07",
];

/** Every check by its id. */
export const checks: ReadonlyMap<CheckId, Check> = new Map<CheckId, Check>([
  ...whileReading.map((id) => [id, readWithFiles(id)] as const),
  ...whileCounting.map((id) => [id, readWithCounts(id)] as const),
  ...whileScreening.map((id) => [id, screened(id)] as const),
  ["V00.02", zips],
  ["V01.01", writtenHashes],
  ["V01.02", manifestFiles],
  ["V02.01", countSignatures],
  ["V02.02", bundleSignatures],
  ["V02.03", givenPins],
  ["V02.04", looseCertificates],
  ["V02.05", signedDocuments],
  ["V03.04", schemaOpinions],
  ["V03.05", secondReadings],
  ["V04.01", sameElection],
  ["V04.02", electionIdentity],
  ["V04.03", seatsAndThreshold],
  ["V04.04", electionTree],
  ["V04.06", documentArea],
  ["V04.07", countUnits],
  ["V04.08", listNumbers],
  ["V04.09", identicalLists],
  ["V04.10", countedLists],
  ["V04.11", listNames],
  ["V04.12", personCodes],
  ["V06.01", chainOf("district")],
  ["V06.02", chainOf("municipality")],
  ["V06.03", electorsChain],
  ["V06.04", codesChain],
  ["V06.05", chainOf("station")],
  ["V06.06", stationsNamed],
  ["V07.01", listSeats],
  ["V07.02", filledSeats],
  ["V07.03", twoCountsOfSeats],
  ["V07.04", seatProof()],
  ["V08.01", electedPeople],
  ["V08.02", preferenceRanking],
  ["V08.03", electedNumbers],
  ["V08.04", electedListings],
  ["V08.05", twoCountsOfPeople],
  ["V10.01", readableOverviews],
  ["V10.02", placedOverviews],
  ["V10.03", overviewLayout],
  ["V10.04", overviewFigures],
  ["V10.05", overviewVotes],
  ["V12.01", nationalDocuments],
  ["V12.02", districtCounts],
  ["V12.03", municipalCounts],
  ["V12.04", stationCounts],
  ["V12.05", packageContents],
  ["V12.06", bundleOrder],
  ["V12.07", insideFiles],
]);
