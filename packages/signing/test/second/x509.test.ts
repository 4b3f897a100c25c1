// @peculiar/x509, the package that was asked for, as an oracle for certificates; and the measure of why the
// reader of untrusted certificates is our own: what each of the two takes.
import "reflect-metadata";
import {
  BasicConstraintsExtension,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { describe, expect, test } from "vitest";
import { concat, own, toHex } from "../../src/bytes.js";
import { readCertificate } from "../../src/certificate/certificate.js";
import { actor } from "../cast.js";

describe("@peculiar/x509", () => {
  test("reads a certificate for profile osv2020 as we do, and verifies it", async () => {
    const { der, signer } = await actor();
    const theirs = new X509Certificate(der);
    expect(theirs.subject).toBe(
      "C=NL, L=Nieuwstrand, O=AB2027_Aardenboezem, OU=Telwerk 0.1.0, CN=Gemeente Nieuwstrand, 0.9.2342.19200300.100.1.1=PSB9998",
    );
    expect(theirs.serialNumber).toBe(signer.certificate.serial);
    expect(theirs.extensions).toEqual([]);
    expect(theirs.notAfter.toISOString()).toBe("2027-06-16T22:00:00.000Z");
    expect(await theirs.verify({ signatureOnly: true })).toBe(true);
  });

  test("reads the extensions of a certificate for profile bundle as we write them", async () => {
    const theirs = new X509Certificate((await actor({ profile: "bundle" })).der);
    expect(theirs.getExtension(BasicConstraintsExtension)).toMatchObject({
      ca: false,
      critical: true,
    });
    expect(theirs.getExtension(KeyUsagesExtension)).toMatchObject({ usages: 3, critical: true });
    const names = theirs.getExtension(SubjectAlternativeNameExtension)?.names.toJSON();
    expect(names).toEqual([{ type: "url", value: "urn:eml-nl:AB2027_Aardenboezem:GSB:9998:A1" }]);
    expect(await theirs.verify({ signatureOnly: true })).toBe(true);
  });

  test("cannot write a certificate for profile osv2020: no extensions become an empty list of them", async () => {
    const { pair } = await actor();
    const theirs = await X509CertificateGenerator.createSelfSigned({
      serialNumber: "4001",
      name: "C=NL",
      keys: pair,
      signingAlgorithm: { name: "RSASSA-PKCS1-v1_5" },
    });
    // [3] with an empty sequence in it, which RFC 5280, 4.1 (SIZE (1..MAX)) does not allow.
    expect(toHex(new Uint8Array(theirs.rawData))).toContain("a3023000");
    const ours = await actor();
    expect(toHex(ours.der)).not.toContain("a3023000");
  });

  test("takes two spellings of one certificate for the same; the strict reader refuses both", async () => {
    const { der } = await actor();
    const trailing = concat(der, Uint8Array.of(0, 0));
    const indefinite = concat(Uint8Array.of(0x30, 0x80), der.subarray(4), Uint8Array.of(0, 0));
    const padded = concat(Uint8Array.of(0x30, 0x83, 0x00), der.subarray(2));
    const takes = (bytes: Uint8Array) => {
      try {
        return new X509Certificate(own(bytes)).subject.includes("PSB9998");
      } catch {
        return false;
      }
    };
    const spellings = { trailing, indefinite, padded };
    const taken = Object.fromEntries(
      Object.entries(spellings).map(([name, bytes]) => [name, takes(bytes)]),
    );
    const ours = Object.values(spellings).map((bytes) => readCertificate(bytes).kind);
    expect(taken).toEqual({ trailing: true, indefinite: true, padded: true });
    expect(ours).toEqual(["err", "err", "err"]);
  });
});
