// Signatures that OpenSSL made are accepted here, and ours there: spec of both profiles, by a tool we did not write.
import { describeWithTools } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import type { AlgorithmId } from "../../src/algorithm.js";
import { signDetached, signEml } from "../../src/sign.js";
import { verifyDetached, verifyEml } from "../../src/verification/verify.js";
import { actor, eml, expected, must, pinned } from "../cast.js";
import { plainKey } from "./plain-key.js";
import { bench } from "./run.js";

const algorithms: readonly AlgorithmId[] = [
  "rsa4096-pkcs1-sha256",
  "rsa4096-pss-sha256-salt32",
  "ecdsa-p256-sha256",
];

const verifyA = (name: string) =>
  [
    "cms",
    "-verify",
    "-inform",
    "DER",
    "-in",
    name,
    "-content",
    "count.eml.xml",
    "-binary",
    "-CAfile",
    "committee.crt",
    "-purpose",
    "any",
    "-attime",
    "1805011200",
    "-out",
    "out",
  ] as const;

const pssOptions = ["-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:32"];

describeWithTools(["openssl"], "profile osv2020 and OpenSSL", () => {
  test("our .signature verifies with openssl cms and openssl smime, and a changed byte does not", async () => {
    const someone = await actor();
    const at = bench();
    at.put("committee.crt", someone.pem);
    at.put("count.eml.xml", eml);
    at.put("count.signature", must(await signEml(someone.signer, eml)));
    at.run("openssl", ...verifyA("count.signature"));
    const [, ...words] = verifyA("count.signature");
    at.run("openssl", "smime", ...words);
    at.put("count.eml.xml", eml.with(40, 0x21));
    expect(at.try("openssl", ...verifyA("count.signature")).code).not.toBe(0);
  });

  test("our .signature with another committee's certificate does not verify", async () => {
    const [someone, other] = [await actor(), await actor({ key: 1, serial: 2 })];
    const at = bench();
    at.put("committee.crt", other.pem);
    at.put("count.eml.xml", eml);
    at.put("count.signature", must(await signEml(someone.signer, eml)));
    expect(at.try("openssl", ...verifyA("count.signature")).code).not.toBe(0);
  });

  test("the bare 512 bytes in our .signature are what openssl dgst verifies", async () => {
    const someone = await actor();
    const at = bench();
    const signature = must(await signEml(someone.signer, eml));
    at.put("committee.crt", someone.pem);
    at.put("count.eml.xml", eml);
    at.put("bare", signature.slice(-512));
    at.put("key.pub", at.run("openssl", "x509", "-in", "committee.crt", "-pubkey", "-noout"));
    expect(
      at.run(
        "openssl",
        "dgst",
        "-sha256",
        "-verify",
        "key.pub",
        "-signature",
        "bare",
        "count.eml.xml",
      ),
    ).toContain("Verified OK");
  });

  test.each([
    ["with the certificate", []],
    ["without the certificate", ["-nocerts"]],
  ])("a .signature that openssl cms made %s verifies here", async (_, extra) => {
    const someone = await actor();
    const at = bench();
    at.put("committee.crt", someone.pem);
    at.put("key.pem", await plainKey(someone));
    at.put("count.eml.xml", eml);
    at.run(
      "openssl",
      "cms",
      "-sign",
      "-in",
      "count.eml.xml",
      "-binary",
      "-noattr",
      "-md",
      "sha256",
      "-signer",
      "committee.crt",
      "-inkey",
      "key.pem",
      "-outform",
      "DER",
      "-out",
      "count.signature",
      ...extra,
    );
    const verdict = await verifyEml(
      eml,
      at.get("count.signature"),
      await pinned(someone),
      expected,
    );
    expect(verdict.reasons).toEqual([]);
    expect(verdict.outcome).toBe("valid");
  });

  test("a .signature that openssl cms made with attributes is refused", async () => {
    const someone = await actor();
    const at = bench();
    at.put("committee.crt", someone.pem);
    at.put("key.pem", await plainKey(someone));
    at.put("count.eml.xml", eml);
    at.run(
      "openssl",
      "cms",
      "-sign",
      "-in",
      "count.eml.xml",
      "-binary",
      "-md",
      "sha256",
      "-signer",
      "committee.crt",
      "-inkey",
      "key.pem",
      "-outform",
      "DER",
      "-out",
      "count.signature",
    );
    const verdict = await verifyEml(
      eml,
      at.get("count.signature"),
      await pinned(someone),
      expected,
    );
    expect(verdict.reasons.map(({ code }) => code)).toEqual(["SIG-ATTRIBUTES"]);
  });
});

describeWithTools(["openssl"], "profile bundle and OpenSSL", () => {
  describe.each(algorithms)("%s", (algorithm) => {
    test("our .p7s verifies with openssl cms -cades, and a changed byte does not", async () => {
      const someone = await actor({ profile: "bundle", algorithm, key: 1 });
      const at = bench();
      at.put("committee.crt", someone.pem);
      at.put("manifest.json", eml);
      at.put(
        "manifest.json.p7s",
        must(await signDetached(someone.signer, eml, "2027-03-17T22:15:00Z")),
      );
      const words = [
        "cms",
        "-verify",
        "-cades",
        "-inform",
        "DER",
        "-in",
        "manifest.json.p7s",
        "-content",
        "manifest.json",
        "-binary",
        "-CAfile",
        "committee.crt",
        "-attime",
        "1805011200",
        "-purpose",
        "any",
        "-out",
        "out",
      ];
      at.run("openssl", ...words);
      at.put("manifest.json", eml.with(40, 0x21));
      expect(at.try("openssl", ...words).code).not.toBe(0);
    });

    test("a .p7s that openssl cms -cades made verifies here", async () => {
      const someone = await actor({ profile: "bundle", algorithm, key: 1 });
      const at = bench();
      at.put("committee.crt", someone.pem);
      at.put("key.pem", await plainKey(someone));
      at.put("manifest.json", eml);
      at.run(
        "openssl",
        "cms",
        "-sign",
        "-cades",
        "-in",
        "manifest.json",
        "-binary",
        "-md",
        "sha256",
        "-signer",
        "committee.crt",
        "-inkey",
        "key.pem",
        "-outform",
        "DER",
        "-out",
        "manifest.json.p7s",
        ...(algorithm.includes("pss") ? pssOptions : []),
      );
      const verdict = await verifyDetached(
        eml,
        at.get("manifest.json.p7s"),
        await pinned(someone),
        expected,
      );
      expect(verdict.reasons.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(verdict.outcome).toBe("valid");
    });
  });
});
