// NSS, the library of Firefox and Thunderbird, as a second outside judge (certutil, pk12util, cmsutil).
import { describeWithTools } from "@telwerk/testkit/node";
import { expect, test } from "vitest";
import type { AlgorithmId, Profile } from "../../src/algorithm.js";
import { signDetached, signEml } from "../../src/sign.js";
import { verifyEml } from "../../src/verification/verify.js";
import { type Actor, actor, eml, expected, must, pinned } from "../cast.js";
import { plainKey } from "./plain-key.js";
import { type Bench, bench } from "./run.js";

/** cmsutil judges certificates on the day of the test, so that these are valid for long. */
const longLived = { notBefore: "2020-01-01T00:00:00Z", notAfter: "2099-12-31T00:00:00Z" };

/** An empty database of NSS, with the certificate of an actor trusted. */
function database({ pem }: Actor): Bench {
  const at = bench();
  at.put("committee.crt", pem);
  at.run("certutil", "-N", "-d", "sql:.", "--empty-password");
  at.run("certutil", "-A", "-d", "sql:.", "-n", "gsb", "-t", "P,P,P", "-i", "committee.crt");
  return at;
}

describeWithTools(["certutil", "cmsutil", "pk12util", "openssl"], "NSS", () => {
  test.each<[Profile, AlgorithmId]>([
    ["osv2020", "rsa4096-pkcs1-sha256"],
    ["bundle", "rsa4096-pkcs1-sha256"],
    ["bundle", "rsa4096-pss-sha256-salt32"],
    ["bundle", "ecdsa-p256-sha256"],
  ])(
    "verifies ours of profile %s with %s, and not over changed bytes",
    async (profile, algorithm) => {
      const someone = await actor({ profile, algorithm, key: 1, ...longLived });
      const signature = must(
        profile === "osv2020"
          ? await signEml(someone.signer, eml)
          : await signDetached(someone.signer, eml, "2027-03-17T22:15:00Z"),
      );
      const at = database(someone);
      at.put("content", eml);
      at.put("signature", signature);
      const words = ["-D", "-d", "sql:.", "-i", "signature", "-c", "content", "-n"];
      at.run("cmsutil", ...words);
      at.put("content", eml.with(40, 0x21));
      expect(at.try("cmsutil", ...words).code).not.toBe(0);
    },
  );

  test("signs without attributes, in BER: refused as it is, accepted once it is DER", async () => {
    const someone = await actor({ ...longLived });
    const at = database(someone);
    at.put("key.pem", await plainKey(someone));
    at.put("content", eml);
    at.run(
      "openssl",
      "pkcs12",
      "-export",
      "-in",
      "committee.crt",
      "-inkey",
      "key.pem",
      "-name",
      "gsb",
      "-passout",
      "pass:x",
      "-out",
      "key.p12",
    );
    at.run("pk12util", "-i", "key.p12", "-d", "sql:.", "-W", "x", "-K", "");
    at.run(
      "cmsutil",
      "-S",
      "-d",
      "sql:.",
      "-N",
      "gsb",
      "-T",
      "-Y",
      "NONE",
      "-i",
      "content",
      "-o",
      "ber",
    );
    const store = await pinned(someone);
    const asItIs = await verifyEml(eml, at.get("ber"), store, expected);
    expect(asItIs.reasons).toMatchObject([
      { code: "SIG-FORM", facts: { why: "an indefinite length, which is BER" } },
    ]);
    at.run(
      "openssl",
      "cms",
      "-cmsout",
      "-inform",
      "DER",
      "-in",
      "ber",
      "-outform",
      "DER",
      "-out",
      "der",
    );
    const verdict = await verifyEml(eml, at.get("der"), store, expected);
    expect(verdict.reasons).toEqual([]);
    expect(verdict.outcome).toBe("valid");
  });
});
