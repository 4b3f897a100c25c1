// The certificate that OSV2020-U made for a fictional municipality: the golden sample of profile osv2020.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { expect, test } from "vitest";
import { own, toHex } from "../../src/bytes.js";
import { inspectCertificate, openCertificate } from "../../src/certificate/certificate.js";
import { sealBody, writeBody } from "../../src/certificate/template.js";
import { fingerprint } from "../../src/fingerprint.js";
import { validUntil } from "../../src/instant.js";
import { toPem } from "../../src/pem.js";
import { must } from "../cast.js";

describeWithData("the certificate that OSV2020-U made", () => {
  const pem = readFileSync(join(dataFolder(), "fixtures/osv2020/osv2020_nieuwstrand.crt"), "utf8");

  test("is read, and signed itself", async () => {
    const { subject, ...rest } = must(await inspectCertificate(pem));
    expect(subject).toEqual({
      authorityName: "Nieuwstrand",
      electionId: "AB2027_Aardenboezem",
      software: "OSV2020-U",
      name: "Gemeente Nieuwstrand",
      uid: "PSB9998",
    });
    expect(rest).toMatchObject({
      profile: "osv2020",
      algorithm: "rsa4096-pkcs1-sha256",
      installationId: null,
      serial: "5fd1995ee8bc117d029dd1a0a58f7b124154c787",
      notBefore: "2026-08-28T13:53:07Z",
      notAfter: validUntil("2027-03-17"),
    });
  });

  test("has the fingerprints that were published", async () => {
    const { key, certificate } = await fingerprint(must(await inspectCertificate(pem)));
    expect(certificate.hex).toMatch(/^2491d122.*a2a4$/);
    expect(key.hex).toMatch(/^19178e2a.*8598$/);
  });

  test("is what we write for the same committee, key, number and times: every byte", async () => {
    const theirs = must(await openCertificate(pem));
    const serial = own(Buffer.from(theirs.serial, "hex"));
    const { algorithm, subject, notBefore, notAfter, spki, signature } = theirs;
    const body = await writeBody({ algorithm, serial, subject, notBefore, notAfter, spki });
    expect(toHex(body)).toBe(toHex(theirs.signed));
    expect(toPem("CERTIFICATE", sealBody(body, algorithm, signature))).toBe(pem);
  });
});
