// The smallest elections that have everything: districts, stations, a set, a group, list-order seats.
import { type ElectionFile, type ElectionParameters, generateElection } from "@telwerk/testkit";

const parameters: ElectionParameters = {
  seed: "tiny",
  type: "TK",
  electionDate: "2099-03-18",
  nominationDate: "2099-02-02",
  preferenceThreshold: 25,
  seats: 15,
  districts: 2,
  municipalities: 3,
  stations: 4,
  electorsPerStation: 700,
  lists: [
    { name: "Eerste Fictieve Lijst", kind: "set", candidates: 9, weight: 200 },
    { name: "Fictieve Groep", kind: "group", candidates: 7, ownCandidates: 1, weight: 150 },
    { name: "", kind: "set", candidates: 3, weight: 40 },
    { name: "Alleen Hier", kind: "alone", candidates: 2, weight: 15, districts: [2] },
  ],
};

export const tiny: readonly ElectionFile[] = generateElection(parameters).files;
