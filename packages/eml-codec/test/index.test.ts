import { expect, it } from "vitest";
import * as door from "../src/index.js";

it("the door has these values and no others", () => {
  expect(Object.keys(door).sort()).toEqual([
    "HASH_GROUPS",
    "SNIFF_LENGTH",
    "canonicalForm",
    "catalogue",
    "chooseHiddenGroups",
    "compareCountOverviews",
    "contestPath",
    "decodeCandidateLists",
    "decodeCount",
    "decodeCountOverview",
    "decodeDocument",
    "decodeElectionDefinition",
    "decodeElectionResult",
    "encodeCount",
    "encodeCountOverview",
    "encodeCountSync",
    "encodeDocument",
    "formatHashCode",
    "groupPath",
    "hash",
    "hashCatalogue",
    "hashGroups",
    "isTypedHash",
    "overviewCatalogue",
    "parseHashCode",
    "positionsOf",
    "readCount",
    "readCountSync",
    "sniff",
    "toCountOverview",
    "votePath",
  ]);
});
