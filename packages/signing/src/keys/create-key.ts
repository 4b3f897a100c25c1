// Makes the key of one installation of one committee in one election, with its certificate.
import { err, ok, type Result } from "@telwerk/core";
import type { AlgorithmId, Profile } from "../algorithm.js";
import { webAlgorithms } from "../algorithm-identifier.js";
import { type Bytes, own } from "../bytes.js";
import { openCertificate } from "../certificate/certificate.js";
import { installationUri, isInstallationId } from "../certificate/extensions.js";
import { isSubjectText, type Subject } from "../certificate/subject.js";
import { sealBody, writeBody } from "../certificate/template.js";
import { type Committee, committeeUid } from "../committee.js";
import { type Fingerprint, fingerprint } from "../fingerprint.js";
import { type Day, type Instant, isDay, isInstant, validUntil } from "../instant.js";
import { issue, type SigIssue } from "../issue.js";
import { toPem } from "../pem.js";
import type { Chance } from "./chance.js";
import { writeKeyFile } from "./key-file.js";
import { isLongEnough } from "./passphrase.js";
import { written } from "./signer.js";

/**
 * What a key is wanted for.
 *
 * `software` goes into OU (OSV2020-U writes `OSV2020-U`). `installationId` stands in certificates for
 * profile `bundle` only. Without `algorithm`: PKCS#1 for `osv2020` (the only one it has), PSS for
 * `bundle`. Without `notAfter`: three months after polling day.
 * @public
 */
export interface KeyRequest {
  readonly profile: Profile;
  readonly electionId: string;
  readonly electionDate: Day;
  readonly committee: Committee;
  readonly software: string;
  readonly installationId: string;
  readonly passphrase: string;
  readonly algorithm?: AlgorithmId;
  readonly notAfter?: Instant;
}

/**
 * Where time and chance come from.
 * @public
 */
export interface KeyPorts {
  readonly now: Instant;
  readonly chance: Chance;
}

/**
 * A new key: the certificate to hand out, the key file to keep, and what to read out loud.
 * @public
 */
export interface CreatedKey {
  readonly certificatePem: string;
  readonly encryptedKeyPem: string;
  readonly fingerprint: Fingerprint;
}

function subjectOf({ committee, electionId, software }: KeyRequest): Subject {
  const { authorityName, name } = committee;
  return { authorityName, electionId, software, name, uid: committeeUid(committee) };
}

function algorithmOf({ profile, algorithm }: KeyRequest): AlgorithmId {
  const usual = profile === "osv2020" ? "rsa4096-pkcs1-sha256" : "rsa4096-pss-sha256-salt32";
  return algorithm ?? usual;
}

function judgeSubjectOf(request: KeyRequest): SigIssue[] {
  const { electionId, committee, installationId, profile } = request;
  const wrong = (path: string) => [issue("SIG-SUBJECT", path)];
  const issues = Object.entries(subjectOf(request)).flatMap(([part, text]) =>
    isSubjectText(text) ? [] : wrong(`subject/${part}`),
  );
  // In the installation's URI a colon separates.
  const inUri = [electionId, committee.authorityId];
  if (inUri.some((part) => part.includes(":"))) issues.push(...wrong("subject/uri"));
  if (profile === "bundle" && !isInstallationId(installationId))
    issues.push(...wrong("installationId"));
  return issues;
}

function judgeRequest(request: KeyRequest, now: Instant): SigIssue[] {
  const { profile, passphrase, electionDate, notAfter } = request;
  const issues = judgeSubjectOf(request);
  if (profile === "osv2020" && algorithmOf(request) !== "rsa4096-pkcs1-sha256") {
    issues.push(issue("SIG-ALGORITHM-FORBIDDEN", "algorithm", { algorithm: algorithmOf(request) }));
  }
  if (!isLongEnough(passphrase)) issues.push(issue("SIG-PASSPHRASE-SHORT", "passphrase"));
  if (!isDay(electionDate) || !isInstant(notAfter ?? now)) {
    issues.push(issue("SIG-SUBJECT", "electionDate"));
  } else if (now >= (notAfter ?? validUntil(electionDate))) {
    issues.push(issue("SIG-CLOCK-AFTER-VALIDITY", "clock", { now }));
  }
  return issues;
}

/** 160 bits, positive, and always of the same length. */
function serialFrom(chance: Chance): Bytes {
  const serial = own(chance.bytes(20));
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}

async function makeCertificate(
  request: KeyRequest,
  { now, chance }: KeyPorts,
  pair: CryptoKeyPair,
): Promise<Bytes> {
  const { profile, electionId, committee, installationId, electionDate, notAfter } = request;
  const algorithm = algorithmOf(request);
  const { subtle } = globalThis.crypto;
  const body = await writeBody({
    algorithm,
    serial: serialFrom(chance),
    subject: subjectOf(request),
    notBefore: now,
    notAfter: notAfter ?? validUntil(electionDate),
    spki: new Uint8Array(await subtle.exportKey("spki", pair.publicKey)),
    ...(profile === "bundle"
      ? { uri: installationUri(electionId, committee, installationId) }
      : {}),
  });
  const bare = await subtle.sign(webAlgorithms[algorithm].use, pair.privateKey, body);
  return sealBody(body, algorithm, written(algorithm, new Uint8Array(bare)));
}

/**
 * Makes a key, its self-signed certificate and its encrypted key file.
 *
 * The private key leaves WebCrypto once, to be encrypted; that copy is overwritten. One key serves one
 * profile: make two to sign both counts and bundles.
 *
 * @param request - for whom and for what
 * @param ports - the clock and the source of chance
 * @returns the three things to keep, or every reason why not
 * @throws Error when what was made cannot be read back (a bug, or a source of chance that gives other keys)
 * @example
 * ```ts
 * declare const passphrase: string;
 * const made = await createKey(
 *   {
 *     profile: "osv2020", electionId: "AB2027_Aardenboezem", electionDate: "2027-03-17",
 *     committee: { kind: "GSB", authorityId: "9998", authorityName: "Nieuwstrand", name: "Gemeente Nieuwstrand" },
 *     software: "Telwerk 0.1.0", installationId: "1", passphrase,
 *   },
 *   { now: "2027-03-01T09:00:00Z", chance: webChance },
 * );
 * ```
 * @public
 */
export async function createKey(
  request: KeyRequest,
  ports: KeyPorts,
): Promise<Result<CreatedKey, readonly SigIssue[]>> {
  if (!isInstant(ports.now)) throw new RangeError(`not a moment: ${ports.now}`);
  const issues = judgeRequest(request, ports.now);
  if (issues.length > 0) return err(issues);
  const { chance } = ports;
  const pair = await chance.keyPair(algorithmOf(request));
  const certificatePem = toPem("CERTIFICATE", await makeCertificate(request, ports, pair));
  // Read back with the strict reader: what others would refuse never leaves.
  const again = await openCertificate(certificatePem);
  if (again.kind === "err")
    throw new Error(`made a certificate that is refused: ${JSON.stringify(again.error)}`);
  const pkcs8 = new Uint8Array(await globalThis.crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const encryptedKeyPem = await writeKeyFile(pkcs8, request.passphrase, chance);
  pkcs8.fill(0);
  return ok({ certificatePem, encryptedKeyPem, fingerprint: await fingerprint(again.value) });
}
