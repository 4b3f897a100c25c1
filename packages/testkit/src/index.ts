// The testkit: fictional elections for the demo, the tests and the benchmarks. Parameters come in, the
// complete set of files goes out, with the plain numbers behind them. Refuses whatever would need a lot.
export {
  type DistrictModel,
  type ElectionFile,
  type ElectionModel,
  electionFiles,
  type FictionalElection,
  type FileKind,
  type FileText,
  generateElection,
  prettyFile,
  type Retelling,
} from "./election/election.js";
export {
  type District,
  type Municipality,
  type Nation,
  nationOf,
  type PollingStation,
  type StandingList,
} from "./election/nation.js";
export type { Elected, ElectedList } from "./election/nomination.js";
export type { ElectionParameters, ListPlan } from "./election/parameters.js";
export type { Person } from "./election/people.js";
export { largeMunicipality, largeNation, presets } from "./election/presets.js";
export type { ListSeats, Seats } from "./election/seats.js";
export {
  stationTallies,
  sumTallies,
  type Tally,
  UNCOUNTED_CODES,
  type UncountedCode,
  validVotes,
} from "./election/tallies.js";
export type { NationalList } from "./election/totals.js";
export { UnfitSeed } from "./election/unfit-seed.js";
export {
  type Bytes,
  changeOneDigit,
  type FileLeaf,
  type LeafKind,
  leaves,
  withByteChange,
  withReplacement,
} from "./leaves.js";
export { type Random, randomFrom } from "./random.js";
