import type { CandidateLists } from "./candidate-lists.js";
import type { Count } from "./count.js";
import type { ElectionDefinition } from "./election-definition.js";
import type { ElectionResult } from "./election-result.js";

/** Any EML_NL document that the codec reads. @public */
export type EmlDocument = ElectionDefinition | CandidateLists | Count | ElectionResult;
