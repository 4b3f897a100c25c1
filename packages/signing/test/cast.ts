// The cast of the tests: fictional committees with real keys, made in memory.
import { ok, type Result } from "@telwerk/core";
import { inject } from "vitest";
import type { AlgorithmId, Profile } from "../src/algorithm.js";
import { webAlgorithms } from "../src/algorithm-identifier.js";
import { type Bytes, own, toHex, utf8 } from "../src/bytes.js";
import { readCertificate, visible } from "../src/certificate/certificate.js";
import { installationUri } from "../src/certificate/extensions.js";
import { sealBody, writeBody } from "../src/certificate/template.js";
import { type Committee, committeeUid, type Place } from "../src/committee.js";
import { keyFingerprint } from "../src/fingerprint.js";
import { type Signer, written } from "../src/keys/signer.js";
import { toPem } from "../src/pem.js";
import { pin } from "../src/pins/pin.js";
import { type Evidence, emptyPinStore, type PinStore } from "../src/pins/store.js";
import type { ContentIdentity, Expected } from "../src/verification/verification.js";

export const electionId = "AB2027_Aardenboezem";

export const nieuwstrand: Committee = {
  kind: "GSB",
  authorityId: "9998",
  authorityName: "Nieuwstrand",
  name: "Gemeente Nieuwstrand",
};

export const oudstrand: Committee = {
  kind: "GSB",
  authorityId: "9997",
  authorityName: "Oudstrand",
  name: "Gemeente Oudstrand",
};

export const place: Place = { electionId, uid: "PSB9998" };
export const now = "2027-03-18T08:00:00Z";

/** Gives the value of a success; a failure fails the test, with its reasons. */
export function must<T>(result: Result<T, unknown>): T {
  if (result.kind === "err") throw new Error(`unexpected: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The codes of a failure; a success fails the test. */
export function codesOf(result: Result<unknown, readonly { readonly code: string }[]>): string[] {
  if (result.kind === "ok") throw new Error("a refusal was expected");
  return result.error.map(({ code }) => code);
}

const fromBase64 = (text: string): Bytes => own(Buffer.from(text, "base64"));

/** One of the shared key pairs, for one algorithm. */
export async function keyPair(algorithm: AlgorithmId, index: number): Promise<CryptoKeyPair> {
  const keys = inject("keys");
  const stored = (algorithm === "ecdsa-p256-sha256" ? keys.ec : keys.rsa)[index];
  if (stored === undefined) throw new Error(`no key ${index}`);
  const { key } = webAlgorithms[algorithm];
  const { subtle } = globalThis.crypto;
  const [pkcs8, spki] = [fromBase64(stored.pkcs8), fromBase64(stored.spki)];
  return {
    privateKey: await subtle.importKey("pkcs8", pkcs8, key, true, ["sign"]),
    publicKey: await subtle.importKey("spki", spki, key, true, ["verify"]),
  };
}

/** What somebody is made of; everything has a usual value. */
export interface Part {
  readonly profile?: Profile;
  readonly algorithm?: AlgorithmId;
  readonly key?: number;
  readonly committee?: Committee;
  readonly electionId?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly serial?: number;
  readonly software?: string;
}

/** Somebody who can sign. */
export interface Actor {
  readonly pem: string;
  readonly der: Bytes;
  readonly signer: Signer;
  readonly fingerprint: string;
  readonly pair: CryptoKeyPair;
}

const usual = { osv2020: "rsa4096-pkcs1-sha256", bundle: "rsa4096-pss-sha256-salt32" } as const;

/** Makes somebody who can sign, without a key file. */
export async function actor(part: Part = {}): Promise<Actor> {
  const profile = part.profile ?? "osv2020";
  const algorithm = part.algorithm ?? usual[profile];
  const committee = part.committee ?? nieuwstrand;
  const election = part.electionId ?? electionId;
  const pair = await keyPair(algorithm, part.key ?? (profile === "osv2020" ? 0 : 2));
  const { subtle } = globalThis.crypto;
  const spki = new Uint8Array(await subtle.exportKey("spki", pair.publicKey));
  const { authorityName, name } = committee;
  const body = await writeBody({
    algorithm,
    serial: Uint8Array.of(0x40, part.serial ?? 100 + (part.key ?? 0)),
    subject: {
      authorityName,
      electionId: election,
      software: part.software ?? "Telwerk 0.1.0",
      name,
      uid: committeeUid(committee),
    },
    notBefore: part.notBefore ?? "2027-03-01T09:00:00Z",
    notAfter: part.notAfter ?? "2027-06-16T22:00:00Z",
    spki,
    ...(profile === "bundle" ? { uri: installationUri(election, committee, "A1") } : {}),
  });
  const { use } = webAlgorithms[algorithm];
  const sign = async (bytes: Uint8Array) =>
    new Uint8Array(await subtle.sign(use, pair.privateKey, own(bytes)));
  const der = sealBody(body, algorithm, written(algorithm, await sign(body)));
  const certificate = visible(must(readCertificate(der)));
  const fingerprint = await keyFingerprint(spki);
  return { pem: toPem("CERTIFICATE", der), der, signer: { certificate, sign }, fingerprint, pair };
}

/** Evidence of two people who compared the fingerprint of a key. */
export function compared(fingerprint: string, at = "2027-03-15T09:00:00Z"): Evidence {
  const people = { readBy: "the secretary", checkedBy: "the chair" };
  return { kind: "compared", channel: "telephone", ...people, at, fingerprint };
}

export const emptyStore: PinStore = emptyPinStore(electionId, [nieuwstrand, oudstrand]);

/** Pins actors, each where its own certificate says. */
export async function pinned(...actors: readonly Actor[]): Promise<PinStore> {
  let store = emptyStore;
  for (const { pem, signer, fingerprint } of actors) {
    const { profile, subject } = signer.certificate;
    const slot = { profile, electionId: subject.electionId, uid: subject.uid };
    store = must(await pin(store, pem, slot, compared(fingerprint)));
  }
  return store;
}

/** A count that is enough for tests that know of no EML. */
export const eml: Bytes = utf8(
  `<?xml version="1.0" encoding="UTF-8"?>\n<EML Id="510b">\n  <Count election="${electionId}" authority="9998">412</Count>\n</EML>\n`,
);

/** What the tests expect of a count: a stand-in for the codec. */
export function identityOfCount(
  bytes: Uint8Array,
): Result<
  ContentIdentity,
  never[] | { code: string; severity: "error"; path: string; facts: Record<string, never> }[]
> {
  const text = new TextDecoder().decode(bytes);
  const found = /^<\?xml .*\n<EML Id="(\w+)">\n {2}<Count election="(\w+)" authority="(\w+)">/.exec(
    text,
  );
  const [, emlId = "", election = "", authority = ""] = found ?? [];
  if (found === null) {
    return { kind: "err", error: [{ code: "EML-ROOT", severity: "error", path: "", facts: {} }] };
  }
  return ok({
    emlId,
    electionId: election,
    uid: `PSB${authority}`,
    createdAt: "2027-03-17T22:10:00Z",
    sequence: null,
  });
}

/** What a count of Nieuwstrand is held against. */
export const expected: Expected = { place, at: now, expectContent: identityOfCount };

/** What a document says of itself, where the tests need one that names its signer. */
export type Claims = ContentIdentity & Required<Pick<ContentIdentity, "signer">>;

/** A document of Nieuwstrand that names its signer, as a manifest does: a stand-in for the packing room. */
export function claimsOf(fingerprint: string, change: Partial<Claims> = {}): Claims {
  return {
    emlId: null,
    ...place,
    createdAt: "2027-03-17T22:15:00Z",
    sequence: 3,
    signer: { committee: nieuwstrand, keyFingerprint: fingerprint },
    ...change,
  };
}

/** The document as it travels. */
export function documentOf(claims: Claims): Bytes {
  return utf8(`${JSON.stringify(claims)}\n`);
}

/** Reads the document back: the stand-in for reading a manifest. */
export function identityOfDocument(
  bytes: Uint8Array,
): Result<
  ContentIdentity,
  { code: string; severity: "error"; path: string; facts: Record<string, never> }[]
> {
  const text = new TextDecoder().decode(bytes);
  if (/^\{"emlId":null,.*\}\n$/.test(text)) return ok(JSON.parse(text) as Claims);
  return { kind: "err", error: [{ code: "DOC-FORM", severity: "error", path: "", facts: {} }] };
}

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", own(bytes))));
}
