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
  "inspectSignature",
  "isDay",
  "isInstant",
  "judgeClock",
  "pin",
  "pinsOf",
  "readingOf",
  "setStatus",
  "statusOf",
  "typedFingerprint",
  "unpin",
  "validUntil",
  "verifyDetached",
  "verifyEml",
];

test("the door of the judges lets out these names and no other", () => {
  expect(Object.keys(verify).sort()).toEqual(judging);
});

test("the door of the seal room lets out these as well", () => {
  const making = ["createKey", "openSigner", "signDetached", "signEml", "webChance"];
  expect(Object.keys(signing).sort()).toEqual([...judging, ...making].sort());
});
