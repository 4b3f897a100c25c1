import { expect, test } from "vitest";
import * as signing from "../src/index.js";
import * as verify from "../src/verify.js";

const judging = [
  "algorithmStatus",
  "algorithmTable",
  "canPin",
  "catalogue",
  "committeeUid",
  "emptyPinStore",
  "exportPins",
  "fingerprint",
  "importPins",
  "inspectCertificate",
  "isDay",
  "isInstant",
  "judgeClock",
  "judgeSequence",
  "pin",
  "pinsOf",
  "readManifest",
  "readingOf",
  "remember",
  "setStatus",
  "statusOf",
  "typedFingerprint",
  "unpin",
  "validUntil",
  "verifyDetached",
  "verifyEml",
  "verifyManifest",
];

test("the door of the judges lets out these names and no other", () => {
  expect(Object.keys(verify).sort()).toEqual(judging);
});

test("the door of the seal room lets out these as well", () => {
  const making = [
    "createKey",
    "openSigner",
    "signDetached",
    "signEml",
    "signManifest",
    "webChance",
  ];
  expect(Object.keys(signing).sort()).toEqual([...judging, ...making].sort());
});
