// The people of the threat model: two committees that do not exist, with real keys, and the level above them.
import {
  decodeManifest,
  filesInMemory,
  type ManifestHeader,
  manifestIdentity,
  type ReceiverState,
  readBundle,
  receiveManifest,
  sha256,
  verifyManifestFiles,
  writeZip,
} from "@telwerk/bundle";
import type { Issue, Result } from "@telwerk/core";
import { decodeDocument } from "@telwerk/eml-codec";
import {
  type Committee,
  type ContentIdentity,
  committeeUid,
  type Evidence,
  emptyPinStore,
  type PinStore,
  pin,
  signEml,
  verifyDetached,
  verifyEml,
} from "@telwerk/signing";
import { identityOf } from "../../src/intake/identity.js";
import type { MemoryFile } from "../support/memory.js";
import { electionId, type Key, municipality, must, sealed } from "../support/sealing.js";
import { base } from "../support/vectors.js";

export const now = "2099-03-19T08:00:00Z";

export const aanZee: Committee = municipality("8003", "Fictie aan Zee");
export const fictiehoven: Committee = municipality("8001", "Fictiehoven");

/** Evidence of two people who compared all digits over the telephone. */
export const compared = (fingerprint: string): Evidence => ({
  kind: "compared",
  channel: "telephone",
  readBy: "the secretary",
  checkedBy: "the chair",
  at: "2099-03-15T09:00:00Z",
  fingerprint,
});

export const emptyPins: PinStore = emptyPinStore(electionId, [aanZee, fictiehoven]);

/** Pins a certificate as the level above does. */
export async function pinned(store: PinStore, committee: Committee, key: Key): Promise<PinStore> {
  const { profile } = key.signer.certificate;
  const slot = { electionId, uid: committeeUid(committee), profile };
  return must(await pin(store, key.certificatePem, slot, compared(key.fingerprint.key.hex)));
}

const countFile = base.find(({ name }) => name.includes("gemeente_Fictie_aan_Zee"));
if (countFile === undefined) throw new Error("no count in the base of the vectors");
/** A count as it stands in the test vectors. */
export const count: MemoryFile = countFile;
const pdf = new TextEncoder().encode("%PDF-1.7 the certified results");

/** What travels. */
export interface Bundle {
  readonly outer: MemoryFile;
  readonly json: Uint8Array;
  readonly p7s: Uint8Array | null;
}

/** The two keys of a committee: one for its counts, one for its bundles. */
export interface Keys {
  readonly counts: Key;
  readonly bundles: Key;
}

const zipped = async (name: string, files: readonly MemoryFile[]): Promise<MemoryFile> => ({
  name,
  bytes: must(await writeZip(files, { modified: "2099-03-19T02:00:00" })),
});

/** The package of a municipality: its report, and the zip around its count with the signature. */
export async function packageOf(
  eml: Uint8Array,
  signature: Uint8Array | null,
  report: Uint8Array = pdf,
): Promise<MemoryFile> {
  const stem = "Telling_TK2099_gemeente_Fictie_aan_Zee";
  const inner = await zipped(`${stem}.zip`, [
    { name: `${stem}.eml.xml`, bytes: eml },
    ...(signature === null ? [] : [{ name: `${stem}.eml.xml.signature`, bytes: signature }]),
  ]);
  return zipped("definitieve-documenten_tk2099_gemeente_fictie-aan-zee-20990319-020000.zip", [
    { name: "Model_Na31-2.pdf", bytes: report },
    inner,
  ]);
}

/** The committee signs its count, packs it, and signs the manifest of the package. */
export async function bundleOf(
  { counts, bundles }: Keys,
  change: Partial<ManifestHeader> = {},
  eml: Uint8Array = count.bytes,
): Promise<Bundle> {
  const outer = await packageOf(eml, must(await signEml(counts.signer, eml)));
  const files = [{ ...outer, kind: "municipal-package" as const }];
  return { outer, ...(await sealed(bundles, aanZee, files, change)) };
}

/** What the level above makes of a bundle. */
export interface Received {
  /** Every code with severity error, in the order in which things are judged. */
  readonly refusals: readonly string[];
  readonly remarks: readonly string[];
  /** The count, from the bytes that were judged; only when nothing refuses it. */
  readonly count: Uint8Array | null;
  readonly state: ReceiverState;
}

const codesOf = (issues: readonly Issue[], isError: boolean): string[] =>
  issues.filter(({ severity }) => (severity === "error") === isError).map(({ code }) => code);

/** Reads whose a count is, as the codec understands it. */
export function identityOfCount(content: Uint8Array): Result<ContentIdentity, readonly Issue[]> {
  const decoded = decodeDocument(content);
  if (decoded.kind === "err") return { kind: "err", error: decoded.issues };
  const { value } = decoded;
  // A count or a result; anything else is not signed here.
  if (value.kind !== "count" && value.kind !== "election-result") return { kind: "err", error: [] };
  return { kind: "ok", value: identityOf(value) };
}

/** Takes in a bundle: manifest and signature, files, order, package, count and signature. */
export async function received(
  { outer, json, p7s }: Bundle,
  store: PinStore,
  state: ReceiverState,
  at: string = now,
): Promise<Received> {
  const place = { electionId, uid: committeeUid(aanZee) };
  const issues: Issue[] = [];
  const sealedBy = await verifyDetached(json, p7s, store, {
    place,
    at,
    expectContent: manifestIdentity,
  });
  issues.push(...sealedBy.reasons);
  const manifest = decodeManifest(json);
  let next = state;
  if (manifest.kind === "ok" && sealedBy.outcome === "valid") {
    issues.push(...(await verifyManifestFiles(manifest.value, filesInMemory([outer]))).issues);
    const order = receiveManifest(state, manifest.value, await sha256(json));
    if (order.kind === "err") issues.push(...order.error);
    else next = order.value.state;
  }
  const opened = await readBundle(outer.bytes, { name: outer.name });
  if (opened.kind === "err") issues.push(...opened.error);
  else issues.push(...opened.value.findings);
  const found = opened.kind === "ok" ? opened.value.count : undefined;
  let bytes: Uint8Array | null = null;
  if (found !== undefined) {
    const signature = found.signature?.bytes ?? null;
    const expected = { place, at, expectContent: identityOfCount };
    const judged = await verifyEml(found.eml.bytes, signature, store, expected);
    issues.push(...judged.reasons);
    bytes = judged.content.bytes;
  }
  const refusals = codesOf(issues, true);
  const isIn = refusals.length === 0;
  return {
    refusals,
    remarks: codesOf(issues, false),
    count: isIn ? bytes : null,
    state: isIn ? next : state,
  };
}
