// The smallest election that has everything: districts, stations, a set, a group, a list without a
// name, a list in one district, seats by preference and seats in list order.
import { type ElectionFile, type ElectionParameters, generateElection } from "@telwerk/testkit";

/** What it is made from. */
export const tinyParameters: ElectionParameters = {
  seed: "tiny-1",
  type: "TK",
  electionDate: "2099-03-18",
  nominationDate: "2099-02-02",
  preferenceThreshold: 25,
  seats: 7,
  districts: 2,
  municipalities: 3,
  stations: 4,
  electorsPerStation: 700,
  lists: [
    { name: "Eerste Fictieve Lijst", kind: "set", candidates: 5, weight: 200 },
    { name: "Fictieve Groep", kind: "group", candidates: 4, ownCandidates: 1, weight: 150 },
    { name: "", kind: "set", candidates: 2, weight: 60 },
    { name: "Alleen Hier", kind: "alone", candidates: 2, weight: 15, districts: [2] },
  ],
};

/** Its files, in the order 110a, 230b, 510b and 510c, 510d, 520. */
export const tiny: readonly ElectionFile[] = generateElection(tinyParameters).files;
