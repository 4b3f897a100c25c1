// Makes the signed files of test-vectors again, with new keys that nobody keeps: `node seal-vectors.ts`. Needed only
// when the base of the vectors changes, as signatures cover its bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type BundleFile,
  buildManifest,
  encodeManifest,
  type ManifestHeader,
  manifestIdentity,
} from "@telwerk/bundle";
import type { Result } from "@telwerk/core";
import {
  createKey,
  openSigner,
  type Signer,
  signDetached,
  signEml,
  webChance,
} from "@telwerk/signing";

const folder = join(import.meta.dirname, "../../../../test-vectors");
const passphrase = "sleutels die niemand bewaart";
const name = "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml";
const eml = readFileSync(join(folder, "base", name));

function must<T>(result: Result<T, unknown>): T {
  if (result.kind === "err") throw new Error(JSON.stringify(result.error));
  return result.value;
}

interface Made {
  readonly signer: Signer;
  readonly pem: string;
  readonly fingerprint: string;
}

async function key(
  profile: "osv2020" | "bundle",
  authorityId: string,
  place: string,
  now: string,
): Promise<Made> {
  const committee = {
    kind: "GSB",
    authorityId,
    authorityName: place,
    name: `Gemeente ${place}`,
  } as const;
  const made = must(
    await createKey(
      {
        profile,
        ...(profile === "bundle" ? { algorithm: "ecdsa-p256-sha256" as const } : {}),
        electionId: "TK2099",
        electionDate: "2099-03-18",
        committee,
        software: "Telwerk 0.1.0",
        installationId: "A1",
        passphrase,
      },
      { now, chance: webChance },
    ),
  );
  const { certificatePem: pem, encryptedKeyPem, fingerprint } = made;
  const signer = must(await openSigner(encryptedKeyPem, pem, passphrase, profile));
  return { signer, pem, fingerprint: fingerprint.key.hex };
}

const put = (vector: string, file: string, bytes: Uint8Array | string): void => {
  writeFileSync(join(folder, vector, file), bytes);
};

const before = "2099-03-10T09:00:00Z";
const after = "2099-03-20T09:00:00Z";
const zee = await key("osv2020", "8003", "Fictie aan Zee", before);
const late = await key("osv2020", "8003", "Fictie aan Zee", after);
const hoven = await key("osv2020", "8001", "Fictiehoven", before);
const bundles = await key("bundle", "8003", "Fictie aan Zee", before);
const lateBundles = await key("bundle", "8003", "Fictie aan Zee", after);

const signed = async (by: Made): Promise<Uint8Array> => must(await signEml(by.signer, eml));
for (const vector of [
  "signature-whose-maker-was-not-checked",
  "signature-of-a-pinned-committee",
  "signature-without-its-file",
  "signature-of-another-count",
]) {
  put(vector, "count.signature", await signed(zee));
}
put("signature-of-a-pinned-committee", "committee.crt", zee.pem);
put("signature-by-another-key", "count.signature", await signed(late));
put("signature-by-another-key", "committee.crt", zee.pem);
put("signature-by-another-committee", "count.signature", await signed(hoven));
put("signature-before-its-certificate", "count.signature", await signed(late));
put("signature-before-its-certificate", "committee.crt", late.pem);
put("certificate-among-the-files", "committee.crt", zee.pem);

const files: readonly BundleFile[] = [{ name, kind: "municipal-count", bytes: eml }];

async function seal(
  by: Made,
  change: Partial<ManifestHeader> = {},
): Promise<[Uint8Array, Uint8Array]> {
  const header: ManifestHeader = {
    election: "TK2099",
    electionDate: "2099-03-18",
    committee: {
      level: "GSB",
      authorityId: "8003",
      name: "Gemeente Fictie aan Zee",
      uid: "PSB8003",
    },
    installationId: "A1",
    session: { no: 1, kind: "first" },
    sequence: 1,
    supersedes: [],
    createdAt: "2099-03-19T02:00:00+01:00",
    software: { name: "Telwerk", version: "0.1.0", buildHash: "0" },
    ruleset: "2027-draft",
    controls: { protocol: "passed", drawnLists: [] },
    keyFingerprint: by.fingerprint,
    auditHead: "0".repeat(64),
    ...change,
  };
  const json = encodeManifest(must(await buildManifest(header, files)));
  const identity = must(manifestIdentity(json));
  return [json, must(await signDetached(by.signer, json, identity.createdAt, identity))];
}

async function putBundle(
  vector: string,
  by: Made,
  prefix = "",
  change: Partial<ManifestHeader> = {},
): Promise<void> {
  const [json, p7s] = await seal(by, change);
  put(vector, `${prefix}manifest.json`, json);
  put(vector, `${prefix}manifest.json.p7s`, p7s);
}

for (const vector of [
  "bundle-whose-maker-was-not-checked",
  "bundle-with-a-changed-file",
  "bundle-with-a-file-missing",
  "bundle-with-a-file-too-many",
  "bundle-without-signature",
  "bundle-with-a-changed-manifest",
  "bundle-signature-without-manifest",
  "bundle-of-a-pinned-committee",
]) {
  await putBundle(vector, bundles);
}
put("bundle-of-a-pinned-committee", "committee.crt", bundles.pem);
await putBundle("bundle-before-its-certificate", lateBundles);
put("bundle-before-its-certificate", "committee.crt", lateBundles.pem);
await putBundle("bundle-that-replaces-an-unknown-one", bundles, "", {
  supersedes: ["ab".repeat(32)],
});
await putBundle("two-bundles-with-one-number", bundles);
await putBundle("two-bundles-with-one-number", bundles, "second-", { ruleset: "another" });
