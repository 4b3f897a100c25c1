import { expect, it } from "vitest";
import * as door from "../src/index.js";

it("the door has these values and no others", () => {
  expect(Object.keys(door).sort()).toEqual([
    "SNIFF_LENGTH",
    "catalogue",
    "contestPath",
    "decodeCandidateLists",
    "decodeCount",
    "decodeDocument",
    "decodeElectionDefinition",
    "decodeElectionResult",
    "encodeCount",
    "encodeCountSync",
    "encodeDocument",
    "groupPath",
    "positionsOf",
    "readCount",
    "readCountSync",
    "sniff",
    "votePath",
  ]);
});
