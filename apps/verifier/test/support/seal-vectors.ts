// Makes the signed files of test-vectors again, with new keys that nobody keeps: `node seal-vectors.ts`. Needed only
// when the base of the vectors changes, as signatures cover its bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleFile, ManifestHeader } from "@telwerk/bundle";
import { signEml } from "@telwerk/signing";
import { type Key, keyOf, municipality, must, sealed } from "./sealing.ts";

const folder = join(import.meta.dirname, "../../../../test-vectors");
const name = "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml";
const eml = readFileSync(join(folder, "base", name));

const put = (vector: string, file: string, bytes: Uint8Array | string): void => {
  writeFileSync(join(folder, vector, file), bytes);
};

const afterwards = { now: "2099-03-20T09:00:00Z" };
const aanZee = municipality("8003", "Fictie aan Zee");
const zee = await keyOf(aanZee, "osv2020");
const late = await keyOf(aanZee, "osv2020", afterwards);
const hoven = await keyOf(municipality("8001", "Fictiehoven"), "osv2020");
const bundles = await keyOf(aanZee, "bundle");
const lateBundles = await keyOf(aanZee, "bundle", afterwards);

const signed = async (by: Key): Promise<Uint8Array> => must(await signEml(by.signer, eml));
for (const vector of [
  "signature-whose-maker-was-not-checked",
  "signature-of-a-pinned-committee",
  "signature-without-its-file",
  "signature-of-another-count",
]) {
  put(vector, "count.signature", await signed(zee));
}
put("signature-of-a-pinned-committee", "committee.crt", zee.certificatePem);
put("count-of-a-pinned-committee-without-signature", "committee.crt", zee.certificatePem);
put("signature-by-another-key", "count.signature", await signed(late));
put("signature-by-another-key", "committee.crt", zee.certificatePem);
put("signature-by-another-committee", "count.signature", await signed(hoven));
put("signature-before-its-certificate", "count.signature", await signed(late));
put("signature-before-its-certificate", "committee.crt", late.certificatePem);
put("certificate-among-the-files", "committee.crt", zee.certificatePem);

const files: readonly BundleFile[] = [{ name, kind: "municipal-count", bytes: eml }];

async function putBundle(
  vector: string,
  by: Key,
  prefix = "",
  change: Partial<ManifestHeader> = {},
): Promise<void> {
  const { json, p7s } = await sealed(by, aanZee, files, change);
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
put("bundle-of-a-pinned-committee", "committee.crt", bundles.certificatePem);
await putBundle("bundle-before-its-certificate", lateBundles);
put("bundle-before-its-certificate", "committee.crt", lateBundles.certificatePem);
await putBundle("bundle-that-replaces-an-unknown-one", bundles, "", {
  supersedes: ["ab".repeat(32)],
});
await putBundle("two-bundles-with-one-number", bundles);
await putBundle("two-bundles-with-one-number", bundles, "second-", { ruleset: "another" });
