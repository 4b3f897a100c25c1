// Loads the built package in a world with only what a browser has, and lets it make, pin, sign and verify.
// Started by built.test.ts with --experimental-vm-modules; says "valid" when all went well.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext, SourceTextModule } from "node:vm";
import type { Result } from "@telwerk/core";
import type * as Signing from "../src/index.js";

const dist = join(import.meta.dirname, "..", "dist");
const core = join(import.meta.dirname, "..", "..", "core", "dist", "index.js");
const world = createContext({ crypto, TextEncoder, TextDecoder, atob, btoa, DOMException });

const made = new Map<string, SourceTextModule>();

function make(path: string): SourceTextModule {
  const module =
    made.get(path) ??
    new SourceTextModule(readFileSync(path, "utf8"), { context: world, identifier: path });
  made.set(path, module);
  return module;
}

const door = make(join(dist, "index.js"));
await door.link((name) => make(name === "@telwerk/core" ? core : join(dist, name)));
await door.evaluate();
const missing: unknown = runInContext("typeof process + typeof Buffer + typeof require", world);
if (missing !== "undefined".repeat(3))
  throw new Error(`this world has too much: ${String(missing)}`);

const signing = door.namespace as unknown as typeof Signing;

function must<T>(result: Result<T, unknown>): T {
  if (result.kind === "err") throw new Error(JSON.stringify(result.error));
  return result.value;
}

const [electionId, passphrase, now] = ["AB2027_X", "vier natte laarzen", "2027-03-17T20:00:00Z"];
const committee: Signing.Committee = {
  kind: "GSB",
  authorityId: "9998",
  authorityName: "X",
  name: "Gemeente X",
};
const place = { electionId, uid: "PSB9998" };
const created = must(
  await signing.createKey(
    {
      profile: "bundle",
      algorithm: "ecdsa-p256-sha256",
      electionId,
      electionDate: "2027-03-17",
      committee,
      software: "Telwerk",
      installationId: "1",
      passphrase,
    },
    { now, chance: signing.webChance },
  ),
);
const { certificatePem, encryptedKeyPem } = created;
const store = must(
  await signing.pin(
    signing.emptyPinStore(electionId, [committee]),
    certificatePem,
    { ...place, profile: "bundle" },
    { kind: "supplied", by: "the test", at: now },
  ),
);
const signer = must(
  await signing.openSigner(encryptedKeyPem, certificatePem, passphrase, "bundle"),
);
const content = new TextEncoder().encode("a document");
const p7s = must(await signing.signDetached(signer, content, now));
const identity = { emlId: null, ...place, createdAt: null, sequence: null };
const verdict = await signing.verifyDetached(content, p7s, store, {
  place,
  at: now,
  expectContent: () => ({ kind: "ok", value: identity }),
});
console.log(verdict.outcome, JSON.stringify(verdict.reasons));
