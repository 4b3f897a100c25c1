// Committees that do not exist, with real keys: they sign their counts, pack them, and sign the manifest.
import {
  type BundleFile,
  buildManifest,
  encodeManifest,
  type ManifestHeader,
  manifestIdentity,
} from "@telwerk/bundle";
import type { Result } from "@telwerk/core";
import {
  type Committee,
  type CreatedKey,
  committeeUid,
  createKey,
  openSigner,
  type Signer,
  signDetached,
  webChance,
} from "@telwerk/signing";

export const electionId = "TK2099";
const electionDate = "2099-03-18";
/** When keys are made: before polling day. */
const keyDay = "2099-03-10T09:00:00Z";
const passphrase = "vier natte laarzen in de gang";

/** Gives the value of a success; a failure fails the test. */
export function must<T>(result: Result<T, unknown>): T {
  if (result.kind === "err") throw new Error(`unexpected: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The committee of a municipality (gemeentelijk stembureau). */
export const municipality = (authorityId: string, authorityName: string): Committee => ({
  kind: "GSB",
  authorityId,
  authorityName,
  name: `Gemeente ${authorityName}`,
});

/** One key of a committee, with who can sign with it. */
export interface Key extends CreatedKey {
  readonly signer: Signer;
}

/** Makes a key and opens it again with its passphrase, as a committee does between two evenings. */
export async function keyOf(
  committee: Committee,
  profile: "osv2020" | "bundle",
  { election = electionId, now = keyDay }: { election?: string; now?: string } = {},
): Promise<Key> {
  const made = must(
    await createKey(
      {
        profile,
        ...(profile === "bundle" ? { algorithm: "ecdsa-p256-sha256" as const } : {}),
        electionId: election,
        electionDate,
        committee,
        software: "Telwerk 0.1.0",
        installationId: "A1",
        passphrase,
      },
      { now, chance: webChance },
    ),
  );
  const { certificatePem, encryptedKeyPem } = made;
  const signer = must(await openSigner(encryptedKeyPem, certificatePem, passphrase, profile));
  return { ...made, signer };
}

/** A manifest with its signature. */
export interface Sealed {
  readonly json: Uint8Array;
  readonly p7s: Uint8Array;
}

/** The committee makes the manifest of its files and signs it: first session, first bundle, unless told otherwise. */
export async function sealed(
  { signer, fingerprint }: Key,
  committee: Committee,
  files: readonly BundleFile[],
  change: Partial<ManifestHeader> = {},
): Promise<Sealed> {
  const { kind: level, authorityId, name } = committee;
  const header: ManifestHeader = {
    election: electionId,
    electionDate,
    committee: { level, authorityId, name, uid: committeeUid(committee) },
    installationId: "A1",
    session: { no: 1, kind: "first" },
    sequence: 1,
    supersedes: [],
    createdAt: "2099-03-19T02:00:00+01:00",
    software: { name: "Telwerk", version: "0.1.0", buildHash: "0" },
    ruleset: "2027-draft",
    controls: { protocol: "passed", drawnLists: [1] },
    keyFingerprint: fingerprint.key.hex,
    auditHead: "0".repeat(64),
    ...change,
  };
  const json = encodeManifest(must(await buildManifest(header, files)));
  const identity = must(manifestIdentity(json));
  return { json, p7s: must(await signDetached(signer, json, identity.createdAt, identity)) };
}
