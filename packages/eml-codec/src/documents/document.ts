import type { CandidateLists } from "./candidate-lists.js";
import type { Count } from "./count.js";
import type { ElectionDefinition } from "./election-definition.js";
import type { ElectionResult } from "./election-result.js";
import type { Nomination } from "./nomination.js";
import type { PollingStations } from "./polling-stations.js";
import type { ReferendumOptions } from "./referendum-options.js";

/** Any EML_NL document that the codec reads. @public */
export type EmlDocument =
  | ElectionDefinition
  | PollingStations
  | Nomination
  | CandidateLists
  | Count
  | ElectionResult
  | ReferendumOptions;
