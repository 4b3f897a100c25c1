// One bit turned anywhere in content, signature or certificate: never valid. Whole bundles are turned where
// both rooms meet, in the tests of the verifier.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { AlgorithmId } from "../../src/algorithm.js";
import { own, utf8 } from "../../src/bytes.js";
import { inspectCertificate } from "../../src/certificate/certificate.js";
import type { PinStore } from "../../src/pins/store.js";
import { signDetached, signEml } from "../../src/sign.js";
import { verifyDetached, verifyEml } from "../../src/verification/verify.js";
import {
  type Actor,
  actor,
  claimsOf,
  documentOf,
  eml,
  expected,
  must,
  now,
  pinned,
  place,
} from "../cast.js";

/** Turns one bit. */
function turned(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = own(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** Turns bits of a file, one at a time, and looks whether anybody notices. */
async function everyTurnIsNoticed(
  bytes: Uint8Array,
  isAccepted: (turned: Uint8Array) => Promise<boolean>,
  numRuns: number,
) {
  expect(await isAccepted(bytes)).toBe(true);
  const bit = fc.integer({ min: 0, max: bytes.length * 8 - 1 });
  const noticed = fc.asyncProperty(bit, async (at) => !(await isAccepted(turned(bytes, at))));
  await fc.assert(noticed, { numRuns });
}

describe("one bit turned in a count, its signature or its certificate", () => {
  let someone: Actor;
  let store: PinStore;
  let signature: Uint8Array;
  beforeAll(async () => {
    someone = await actor();
    store = await pinned(someone);
    signature = must(await signEml(someone.signer, eml));
  });
  const isValid = async (content: Uint8Array, by: Uint8Array) =>
    (await verifyEml(content, by, store, { ...expected, expectContent: anything })).outcome ===
    "valid";

  test("in the count", async () => {
    await everyTurnIsNoticed(eml, (turned) => isValid(turned, signature), 1_000);
  });

  test("in the .signature", async () => {
    await everyTurnIsNoticed(signature, (turned) => isValid(eml, turned), 2_000);
  });

  test("in the certificate, as PEM and as DER", async () => {
    const isCertificate = async (bytes: Uint8Array) =>
      (await inspectCertificate(bytes)).kind === "ok";
    await everyTurnIsNoticed(utf8(someone.pem), isCertificate, 1_000);
    await everyTurnIsNoticed(someone.der, isCertificate, 1_000);
  });

  test("in the pinned certificate", async () => {
    const text = new TextDecoder("latin1");
    const isPinned = async (bytes: Uint8Array) => {
      const pins = store.pins.map((one) => ({ ...one, certificate: text.decode(bytes) }));
      return (await verifyEml(eml, signature, { ...store, pins }, expected)).outcome === "valid";
    };
    await everyTurnIsNoticed(utf8(someone.pem), isPinned, 500);
  });
});

/** Content that anything will do for: the signature alone must notice. */
function anything() {
  const identity = { emlId: null, ...place, createdAt: null, sequence: null };
  return { kind: "ok", value: identity } as const;
}

describe.each<AlgorithmId>([
  "rsa4096-pss-sha256-salt32",
  "rsa4096-pkcs1-sha256",
  "ecdsa-p256-sha256",
])("one bit turned in a document signed with %s", (algorithm) => {
  let store: PinStore;
  let document: Uint8Array;
  let p7s: Uint8Array;
  beforeAll(async () => {
    const someone = await actor({ profile: "bundle", algorithm, key: 1 });
    store = await pinned(someone);
    document = documentOf(claimsOf(someone.fingerprint));
    p7s = must(await signDetached(someone.signer, document, now));
  });
  const isValid = async (content: Uint8Array, by: Uint8Array) =>
    (await verifyDetached(content, by, store, { ...expected, expectContent: anything })).outcome ===
    "valid";

  test("in the document", async () => {
    await everyTurnIsNoticed(document, (turned) => isValid(turned, p7s), 500);
  });

  test("in the .p7s", async () => {
    await everyTurnIsNoticed(p7s, (turned) => isValid(document, turned), 1_000);
  });
});

describe("any content", () => {
  test("is valid as it was signed, and not with a byte more", async () => {
    const someone = await actor({ profile: "bundle", algorithm: "ecdsa-p256-sha256", key: 0 });
    const store = await pinned(someone);
    const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
    const holds = fc.asyncProperty(
      anyBytes,
      fc.integer({ min: 0, max: 255 }),
      async (content, more) => {
        const p7s = must(await signDetached(someone.signer, content, "2027-03-17T22:15:00Z"));
        const loose = { ...expected, expectContent: anything };
        const longer = Uint8Array.of(...content, more);
        const [as, not] = [
          await verifyDetached(content, p7s, store, loose),
          await verifyDetached(longer, p7s, store, loose),
        ];
        return as.outcome === "valid" && not.outcome === "invalid";
      },
    );
    await fc.assert(holds, { numRuns: 200 });
  });
});
