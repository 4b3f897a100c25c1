import { beforeAll, describe, expect, test } from "vitest";
import { own, utf8 } from "../../src/bytes.js";
import { readCertificate } from "../../src/certificate/certificate.js";
import { writeSignedData } from "../../src/cms/signed-data.js";
import { signDetached, signEml } from "../../src/sign.js";
import { inspectSignature } from "../../src/verification/inspect.js";
import { type Actor, actor, codesOf, eml, must, now } from "../cast.js";

describe("a signature, looked at without any pin", () => {
  let counts: Actor;
  let bundles: Actor;
  beforeAll(async () => {
    counts = await actor();
    bundles = await actor({ profile: "bundle" });
  });

  test("shows the certificate that came with it, and its fingerprint to read out", async () => {
    const signature = must(await signEml(counts.signer, eml));
    const seen = must(await inspectSignature("osv2020", eml, signature));
    expect(seen.certificate.subject.uid).toBe("PSB9998");
    expect(seen.fingerprint.key.hex).toBe(counts.fingerprint);
    expect(seen.signingTime).toBeNull();
    const p7s = must(await signDetached(bundles.signer, eml, now));
    expect(must(await inspectSignature("bundle", eml, p7s)).signingTime).toBe(now);
  });

  test("is not whole when the content differs", async () => {
    const signature = must(await signEml(counts.signer, eml));
    const p7s = must(await signDetached(bundles.signer, eml, now));
    const changed = eml.with(50, 0);
    expect(codesOf(await inspectSignature("osv2020", changed, signature))).toEqual([
      "SIG-SIGNATURE-WRONG",
    ]);
    expect(codesOf(await inspectSignature("bundle", changed, p7s))).toEqual(["SIG-DIGEST-DIFFERS"]);
  });

  test("is of one profile only", async () => {
    const p7s = must(await signDetached(bundles.signer, eml, now));
    expect(codesOf(await inspectSignature("osv2020", eml, p7s))).toEqual(["SIG-ATTRIBUTES"]);
    expect(codesOf(await inspectSignature("bundle", eml, utf8("no signature")))).toEqual([
      "SIG-FORM",
    ]);
  });

  test("tells nothing when no certificate, another one, or one of the other profile came with it", async () => {
    const { issuerAndSerial } = must(readCertificate(counts.der));
    const made = async (certificate: Uint8Array): Promise<Uint8Array> =>
      writeSignedData({
        profile: "osv2020",
        algorithm: "rsa4096-pkcs1-sha256",
        certificate: own(certificate),
        signerName: issuerAndSerial,
        attributes: null,
        signature: own(await counts.signer.sign(eml)),
      });
    const codes = async (certificate: Uint8Array): Promise<string[]> =>
      codesOf(await inspectSignature("osv2020", eml, await made(certificate)));
    expect(await codes(new Uint8Array(0))).toEqual(["SIG-NO-PIN"]);
    expect(await codes(Uint8Array.of(0x30, 0))).toEqual(["SIG-NOT-A-CERTIFICATE"]);
    expect(await codes(bundles.der)).toEqual(["SIG-WRONG-PROFILE"]);
    const other = await actor({ key: 1 });
    expect(await codes(other.der)).toEqual(["SIG-NOT-BY-PINNED-KEY"]);
  });
});
