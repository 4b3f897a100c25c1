// Whoever can sign: a key in memory here, a token behind the same door elsewhere.
import { err, ok, type Result } from "@telwerk/core";
import type { AlgorithmId, Profile } from "../algorithm.js";
import { webAlgorithms } from "../algorithm-identifier.js";
import { type Bytes, own, utf8 } from "../bytes.js";
import {
  type Certificate,
  openCertificate,
  type ParsedCertificate,
  visible,
} from "../certificate/certificate.js";
import { toDerSignature } from "../ecdsa-value.js";
import { issue, type SigIssue } from "../issue.js";
import { isSignedBy } from "../public-key.js";
import { openKeyFile } from "./key-file.js";
import { isWhole } from "./rsa-numbers.js";

/**
 * Signs bytes with one key. A smart card or another token can stand behind this interface.
 *
 * `sign` hashes and signs; it gives the bare signature: for RSA as long as the key, for ECDSA the two
 * numbers of 32 bytes side by side (as WebCrypto and PKCS#11 give them).
 * @public
 */
export interface Signer {
  readonly certificate: Certificate;
  /** Hashes the bytes and signs them; gives the bare signature. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** Brings a bare signature to the form that certificates and CMS hold. */
export function written(algorithm: AlgorithmId, bare: Uint8Array): Bytes {
  return algorithm === "ecdsa-p256-sha256" ? toDerSignature(bare) : own(bare);
}

/** Hands a private key to WebCrypto, not to be taken out again; undefined when it is not such a key. */
async function importPrivateKey(
  algorithm: AlgorithmId,
  pkcs8: Bytes,
): Promise<CryptoKey | undefined> {
  try {
    const { key } = webAlgorithms[algorithm];
    return await globalThis.crypto.subtle.importKey("pkcs8", pkcs8, key, false, ["sign"]);
  } catch (cause) {
    if (cause instanceof DOMException) return undefined;
    throw cause;
  } finally {
    pkcs8.fill(0);
  }
}

function signerOf(key: CryptoKey, certificate: Certificate): Signer {
  const { use } = webAlgorithms[certificate.algorithm];
  return {
    certificate,
    sign: async (bytes) =>
      new Uint8Array(await globalThis.crypto.subtle.sign(use, key, own(bytes))),
  };
}

/** Text that can be no count and no attributes: what proves the key is worth nothing elsewhere. */
const proof: Bytes = utf8("telwerk: does this key belong to this certificate?");

/** The only sure test that key and certificate belong together: one signs, the other verifies. */
async function belongsTo(signer: Signer, { algorithm, spki }: ParsedCertificate): Promise<boolean> {
  const signature = written(algorithm, await signer.sign(proof));
  return isSignedBy(algorithm, spki, signature, proof);
}

function holds(whole: Bytes, piece: Bytes): boolean {
  return whole.some((_, at) => piece.every((byte, index) => whole[at + index] === byte));
}

/**
 * Whether a private key was once the one of a certificate: it holds the end of the public key, or, as
 * damage is local, at least one half of it. Tells a damaged key from somebody else's.
 */
function wasOnceKeyOf(pkcs8: Bytes, spki: Bytes): boolean {
  return holds(pkcs8, spki.slice(-64, -32)) || holds(pkcs8, spki.slice(-32));
}

/**
 * Opens a key file, and proves that it belongs to the certificate.
 *
 * @param encryptedKeyPem - the key file
 * @param certificatePem - the certificate that was made with it
 * @param passphrase - what the key file was closed with
 * @param profile - what is going to be signed; a key for the other profile is refused
 * @returns the signer, or `SIG-PASSPHRASE-WRONG`, a `SIG-KEY-FILE-…`, `SIG-KEY-NOT-OF-CERTIFICATE`,
 *   `SIG-WRONG-PROFILE`, or what is wrong with the certificate
 * @example
 * ```ts
 * declare const keyPem: string, certificatePem: string, passphrase: string;
 * const opened = await openSigner(keyPem, certificatePem, passphrase, "osv2020");
 * ```
 * @public
 */
export async function openSigner(
  encryptedKeyPem: string,
  certificatePem: string,
  passphrase: string,
  profile: Profile,
): Promise<Result<Signer, readonly SigIssue[]>> {
  const opened = await openCertificate(certificatePem);
  if (opened.kind === "err") return opened;
  const certificate = opened.value;
  if (certificate.profile !== profile) {
    const facts = { expected: profile, found: certificate.profile };
    return err([issue("SIG-WRONG-PROFILE", "certificate", facts)]);
  }
  const pkcs8 = await openKeyFile(encryptedKeyPem, passphrase);
  if (pkcs8.kind === "err") return err([pkcs8.error]);
  const { algorithm, spki } = certificate;
  const code = wasOnceKeyOf(pkcs8.value, spki)
    ? "SIG-KEY-FILE-DAMAGED"
    : "SIG-KEY-NOT-OF-CERTIFICATE";
  const whole = isWhole(pkcs8.value);
  const key = await importPrivateKey(algorithm, pkcs8.value);
  if (key === undefined || !whole) return err([issue(code, "key")]);
  const signer = signerOf(key, visible(certificate));
  return (await belongsTo(signer, certificate)) ? ok(signer) : err([issue(code, "key")]);
}
