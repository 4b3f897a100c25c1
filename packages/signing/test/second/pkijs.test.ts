// pkijs as a second implementation: other code for ASN.1, CMS and certificates reads ours, and ours reads it.
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { describe, expect, test } from "vitest";
import type { AlgorithmId } from "../../src/algorithm.js";
import { own, sha256 } from "../../src/bytes.js";
import { oid } from "../../src/der/oid.js";
import { signDetached, signEml } from "../../src/sign.js";
import { verifyDetached, verifyEml } from "../../src/verification/verify.js";
import { type Actor, actor, eml, expected, must, pinned } from "../cast.js";

const algorithms: readonly AlgorithmId[] = [
  "rsa4096-pkcs1-sha256",
  "rsa4096-pss-sha256-salt32",
  "ecdsa-p256-sha256",
];

function signedData(bytes: Uint8Array): pkijs.SignedData {
  const info = pkijs.ContentInfo.fromBER(own(bytes));
  return new pkijs.SignedData({ schema: info.content });
}

const verifies = (data: pkijs.SignedData, content: Uint8Array): Promise<boolean> =>
  data.verify({ signer: 0, data: own(content).buffer, checkChain: false });

const attribute = (type: string, value: asn1js.AsnType): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

/** The signed attributes of CAdES, as pkijs writes them. */
async function attributesFor(
  content: Uint8Array,
  der: Uint8Array,
): Promise<pkijs.SignedAndUnsignedAttributes> {
  const octets = async (bytes: Uint8Array) =>
    new asn1js.OctetString({ valueHex: (await sha256(own(bytes))).buffer });
  const sequence = (...value: asn1js.AsnType[]) => new asn1js.Sequence({ value });
  return new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
      attribute(oid.messageDigest, await octets(content)),
      attribute(oid.signingCertificateV2, sequence(sequence(sequence(await octets(der))))),
    ],
  });
}

/** A signature file that pkijs makes with the key of an actor. */
async function pkijsSigns(
  { der, pair }: Actor,
  content: Uint8Array,
  attributes: boolean,
): Promise<Uint8Array> {
  const certificate = pkijs.Certificate.fromBER(own(der));
  const sid = new pkijs.IssuerAndSerialNumber({
    issuer: certificate.issuer,
    serialNumber: certificate.serialNumber,
  });
  const signer = new pkijs.SignerInfo({ version: 1, sid });
  if (attributes) signer.signedAttrs = await attributesFor(content, der);
  const data = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    signerInfos: [signer],
    certificates: [certificate],
  });
  await data.sign(pair.privateKey, 0, "SHA-256", own(content).buffer);
  const schema: unknown = data.toSchema(true);
  const info = new pkijs.ContentInfo({ contentType: oid.signedData, content: schema });
  return new Uint8Array(info.toSchema().toBER(false));
}

describe("pkijs and profile osv2020", () => {
  test("pkijs reads our certificate and finds that it signed itself", async () => {
    const certificate = pkijs.Certificate.fromBER(own((await actor()).der));
    expect(await certificate.verify()).toBe(true);
  });

  test("pkijs reads our .signature: one signer, no attributes, content present and empty", async () => {
    const someone = await actor();
    const data = signedData(must(await signEml(someone.signer, eml)));
    expect(data.signerInfos).toHaveLength(1);
    expect(data.signerInfos[0]?.signedAttrs).toBeUndefined();
    expect(data.encapContentInfo.eContent?.valueBlock.valueHexView.length).toBe(0);
    // pkijs takes content that is present, even empty, for the content; the OSV form is for its absence.
    delete data.encapContentInfo.eContent;
    expect(await verifies(data, eml)).toBe(true);
    expect(await verifies(data, eml.with(40, 0x21))).toBe(false);
  });

  test("we accept a .signature that pkijs made", async () => {
    const someone = await actor();
    const signature = await pkijsSigns(someone, eml, false);
    const verdict = await verifyEml(eml, signature, await pinned(someone), expected);
    expect(verdict.reasons).toEqual([]);
  });
});

describe.each(algorithms)("pkijs and profile bundle with %s", (algorithm) => {
  test("pkijs verifies our .p7s, and not over changed bytes", async () => {
    const someone = await actor({ profile: "bundle", algorithm, key: 1 });
    const data = signedData(must(await signDetached(someone.signer, eml, "2027-03-17T22:15:00Z")));
    expect(await verifies(data, eml)).toBe(true);
    await expect(verifies(data, eml.with(40, 0x21))).rejects.toThrow("digest doesn't match");
  });

  test("we accept a .p7s that pkijs made", async () => {
    const someone = await actor({ profile: "bundle", algorithm, key: 1 });
    const signature = await pkijsSigns(someone, eml, true);
    const verdict = await verifyDetached(eml, signature, await pinned(someone), expected);
    expect(verdict.reasons).toEqual([]);
  });
});
