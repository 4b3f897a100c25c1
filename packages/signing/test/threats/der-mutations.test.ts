// Every value of a certificate and of a signature, changed in every way: refused, but for what the standards
// leave open and a tool we did not write uses.
import { describe, expect, test } from "vitest";
import { openCertificate } from "../../src/certificate/certificate.js";
import { readDer } from "../../src/der/reader.js";
import { signDetached, signEml } from "../../src/sign.js";
import { verifyDetached, verifyEml } from "../../src/verification/verify.js";
import { actor, eml, expected, must, pinned } from "../cast.js";
import { mutantsOf } from "../der/mutations.js";

/** The changes that are accepted, by their kind. */
async function accepted(
  file: Uint8Array,
  judge: (bytes: Uint8Array) => Promise<boolean>,
): Promise<{ names: string[]; tried: number }> {
  const mutants = mutantsOf(file);
  const names: string[] = [];
  for (const { name, bytes } of mutants) if (await judge(bytes)) names.push(name);
  return { names: names.map((name) => name.replace(/ at \d+/, "")), tried: mutants.length };
}

describe("each value of a file, changed in eleven ways", () => {
  test("a certificate for profile osv2020: none is accepted", async () => {
    const { names, tried } = await accepted(
      (await actor()).der,
      async (bytes) => (await openCertificate(bytes)).kind === "ok",
    );
    expect(tried).toBeGreaterThan(600);
    expect(names).toEqual([]);
  });

  test("a certificate for profile bundle: none is accepted", async () => {
    const { der } = await actor({ profile: "bundle", algorithm: "ecdsa-p256-sha256", key: 0 });
    const { names, tried } = await accepted(
      der,
      async (bytes) => (await openCertificate(bytes)).kind === "ok",
    );
    expect(tried).toBeGreaterThan(600);
    expect(names).toEqual([]);
  });

  test("a .signature: only what OpenSSL leaves out may be left out", async () => {
    const someone = await actor();
    const store = await pinned(someone);
    const signature = must(await signEml(someone.signer, eml));
    const judge = async (bytes: Uint8Array) =>
      (await verifyEml(eml, bytes, store, expected)).outcome === "valid";
    const { names, tried } = await accepted(signature, judge);
    expect(tried).toBeGreaterThan(800);
    expect(names.sort()).toEqual(
      [
        "0x5 gone", // the empty parameters of SHA-256, in the list of hashes
        "0x5 gone", // and in the signer
        "0xa0 emptied", // the certificate
        "0xa0 gone", // the certificate and what is around it
        "0xa0 gone", // the empty content
        "0x30 gone", // the certificate
      ].sort(),
    );
  });

  test("a .p7s: the same, but its content is absent already", async () => {
    const someone = await actor({ profile: "bundle", algorithm: "ecdsa-p256-sha256", key: 0 });
    const store = await pinned(someone);
    const p7s = must(await signDetached(someone.signer, eml, "2027-03-17T22:15:00Z"));
    const judge = async (bytes: Uint8Array) =>
      (await verifyDetached(eml, bytes, store, expected)).outcome === "valid";
    const { names, tried } = await accepted(p7s, judge);
    expect(tried).toBeGreaterThan(1_000);
    expect(names.sort()).toEqual([
      "0x30 gone",
      "0x5 gone",
      "0x5 gone",
      "0xa0 emptied",
      "0xa0 gone",
    ]);
    expect(readDer(new Uint8Array(p7s)).kind).toBe("ok");
  });
});
