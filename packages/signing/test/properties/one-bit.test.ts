// One bit turned anywhere in content, signature, certificate or manifest: never valid.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { AlgorithmId } from "../../src/algorithm.js";
import { own, utf8 } from "../../src/bytes.js";
import { inspectCertificate } from "../../src/certificate/certificate.js";
import { verifyManifest } from "../../src/manifest/verify-manifest.js";
import type { PinStore } from "../../src/pins/store.js";
import { type SignedManifest, signDetached, signEml, signManifest } from "../../src/sign.js";
import { verifyDetached, verifyEml } from "../../src/verification/verify.js";
import {
  type Actor,
  actor,
  eml,
  expected,
  hashOf,
  manifestOf,
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
])("one bit turned in a bundle signed with %s", (algorithm) => {
  let store: PinStore;
  let signed: SignedManifest;
  beforeAll(async () => {
    const someone = await actor({ profile: "bundle", algorithm, key: 1 });
    store = await pinned(someone);
    const file = { path: "count.eml.xml", size: eml.length, sha256: await hashOf(eml) };
    const rest = {
      mediaType: "application/xml",
      emlId: "510b",
      role: "count",
      transfer: "platform",
      inner: [],
    } as const;
    const files = [{ ...file, ...rest }];
    signed = must(await signManifest(someone.signer, manifestOf(someone.fingerprint, { files })));
  });

  const isValid = async (json: Uint8Array, p7s: Uint8Array, content: Uint8Array) => {
    const files = { paths: ["count.eml.xml"], read: () => Promise.resolve(content) };
    return (await verifyManifest(json, p7s, store, { place, at: now }, files)).outcome === "valid";
  };

  test("in the manifest", async () => {
    await everyTurnIsNoticed(signed.json, (turned) => isValid(turned, signed.p7s, eml), 500);
  });

  test("in the .p7s", async () => {
    await everyTurnIsNoticed(signed.p7s, (turned) => isValid(signed.json, turned, eml), 1_000);
  });

  test("in a file of the bundle", async () => {
    await everyTurnIsNoticed(eml, (turned) => isValid(signed.json, signed.p7s, turned), 200);
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
