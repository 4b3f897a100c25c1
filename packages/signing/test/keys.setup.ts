// Makes the keys of the tests, once for all test files.
import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

const make = promisify(generateKeyPair);

/** A private key as PKCS#8 and its public key as SPKI, in base64. */
export interface StoredKey {
  readonly pkcs8: string;
  readonly spki: string;
}

declare module "vitest" {
  interface ProvidedContext {
    keys: { readonly rsa: readonly StoredKey[]; readonly ec: readonly StoredKey[] };
  }
}

const publicKeyEncoding = { type: "spki", format: "der" } as const;
const privateKeyEncoding = { type: "pkcs8", format: "der" } as const;

function stored(pair: { publicKey: Buffer; privateKey: Buffer }): StoredKey {
  const { publicKey, privateKey } = pair;
  return { pkcs8: privateKey.toString("base64"), spki: publicKey.toString("base64") };
}

const rsa = () => make("rsa", { modulusLength: 4096, publicKeyEncoding, privateKeyEncoding });
const ec = () => make("ec", { namedCurve: "P-256", publicKeyEncoding, privateKeyEncoding });

export default async function setup(project: TestProject): Promise<void> {
  const [rsaKeys, ecKeys] = await Promise.all([
    Promise.all([rsa(), rsa(), rsa()]),
    Promise.all([ec(), ec()]),
  ]);
  project.provide("keys", { rsa: rsaKeys.map(stored), ec: ecKeys.map(stored) });
}
