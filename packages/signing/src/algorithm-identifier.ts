// How each algorithm is written down in certificates and signatures, and what WebCrypto calls it.
import type { AlgorithmId } from "./algorithm.js";
import type { Bytes } from "./bytes.js";
import { oid } from "./der/oid.js";
import { context, integer, nothing, objectIdentifier, sequence } from "./der/writer.js";

const named = (name: string, ...parameters: readonly Bytes[]): Bytes =>
  sequence(objectIdentifier(name), ...parameters);

/** SHA-256 with and without the empty parameters: RFC 5754 has readers accept both. */
export const sha256Identifiers: readonly [Bytes, Bytes] = [
  named(oid.sha256, nothing),
  named(oid.sha256),
];

/** RSASSA-PSS with SHA-256 for everything and a salt of 32 bytes (RFC 4055); nothing is left to defaults. */
function pss(hash: Bytes, maskHash: Bytes): Bytes {
  const mask = named(oid.mgf1, maskHash);
  return named(oid.rsaPss, sequence(context(0, hash), context(1, mask), context(2, integer(32))));
}

const [withNull, bare] = sha256Identifiers;
const rsaWithSha256 = named(oid.sha256WithRsa, nothing);
const ecdsa = named(oid.ecdsaWithSha256);
const pssForms: readonly [Bytes, ...Bytes[]] = [
  pss(withNull, withNull),
  pss(bare, bare),
  pss(bare, withNull),
  pss(withNull, bare),
];

/** The ways one algorithm may be written; the first is the one that we write. */
type Spellings = readonly [Bytes, ...Bytes[]];

/** In a certificate: how it is signed by itself. */
export const inCertificate: Readonly<Record<AlgorithmId, Spellings>> = {
  "rsa4096-pkcs1-sha256": [rsaWithSha256],
  "rsa4096-pss-sha256-salt32": pssForms,
  "ecdsa-p256-sha256": [ecdsa],
};

/**
 * In a SignerInfo. RFC 5754, 3.2 allows both names for the first (the hash stands beside it anyway), and
 * RFC 4055, 5 has readers accept the second without its empty parameters, as pkijs writes it.
 */
export const inSignature: Readonly<Record<AlgorithmId, Spellings>> = {
  "rsa4096-pkcs1-sha256": [
    named(oid.rsaEncryption, nothing),
    rsaWithSha256,
    named(oid.sha256WithRsa),
  ],
  "rsa4096-pss-sha256-salt32": pssForms,
  "ecdsa-p256-sha256": [ecdsa],
};

/** What WebCrypto must be told. */
export interface WebAlgorithm {
  readonly key: RsaHashedImportParams | EcKeyImportParams;
  readonly use: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
}

/** The same algorithms, for WebCrypto. */
export const webAlgorithms: Readonly<Record<AlgorithmId, WebAlgorithm>> = {
  "rsa4096-pkcs1-sha256": {
    key: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    use: { name: "RSASSA-PKCS1-v1_5" },
  },
  "rsa4096-pss-sha256-salt32": {
    key: { name: "RSA-PSS", hash: "SHA-256" },
    use: { name: "RSA-PSS", saltLength: 32 },
  },
  "ecdsa-p256-sha256": {
    key: { name: "ECDSA", namedCurve: "P-256" },
    use: { name: "ECDSA", hash: "SHA-256" },
  },
};
