// The threat model (signing and packing together), carried out on a real bundle: a committee makes its keys,
// hands out its certificates, signs its count and its bundle; the level above pins, and takes in exactly the
// untouched bundle. Each attack is refused with its own code.
import {
  decodeManifest,
  emptyReceiver,
  filesInMemory,
  readBundle,
  verifyManifestFiles,
} from "@telwerk/bundle";
import {
  canPin,
  committeeUid,
  openSigner,
  type PinStore,
  pin,
  setStatus,
  signDetached,
  signEml,
  verifyEml,
} from "@telwerk/signing";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { electionId, keyOf, must } from "../support/sealing.js";
import { zipOf } from "../support/zip.js";
import {
  aanZee,
  type Bundle,
  bundleOf,
  compared,
  count,
  emptyPins,
  fictiehoven,
  identityOfCount,
  type Keys,
  now,
  packageOf,
  pinned,
  type Received,
  received,
} from "./committees.js";

let keys: Keys;
let attacker: Keys;
let pins: PinStore;
let honest: Bundle;

beforeAll(async () => {
  keys = { counts: await keyOf(aanZee, "osv2020"), bundles: await keyOf(aanZee, "bundle") };
  attacker = { counts: await keyOf(aanZee, "osv2020"), bundles: await keyOf(aanZee, "bundle") };
  pins = await pinned(await pinned(emptyPins, aanZee, keys.counts), aanZee, keys.bundles);
  honest = await bundleOf(keys);
}, 120_000);

const take = (bundle: Bundle, store: PinStore = pins): Promise<Received> =>
  received(bundle, store, emptyReceiver);
const refusalsOf = async (bundle: Bundle, store: PinStore = pins): Promise<readonly string[]> =>
  (await take(bundle, store)).refusals;
const otherCount = new TextEncoder().encode(
  new TextDecoder().decode(count.bytes).replace("<ValidVotes>375</", "<ValidVotes>975</"),
);
const withOuter = (bytes: Uint8Array): Bundle => ({ ...honest, outer: { ...honest.outer, bytes } });

describe("an honest bundle", () => {
  test("is taken in: signature, manifest, every file, order, package, count", async () => {
    const { refusals, remarks, count: bytes, state } = await take(honest);
    expect(refusals).toEqual([]);
    expect(remarks).toEqual(["BUN-NAME-DEVIATES"].filter((code) => remarks.includes(code)));
    expect(bytes).toEqual(Uint8Array.from(count.bytes));
    expect(state.received).toMatchObject([{ uid: "PSB8003", sequence: 1 }]);
  });

  test("of a second session accumulates (S0-48), and a second of one session overwrites (S0-47)", async () => {
    const first = await take(honest);
    const again = await bundleOf(keys, {
      sequence: 2,
      supersedes: [first.state.received[0]?.sha256 ?? ""],
    });
    const second = await received(again, pins, first.state);
    expect(second.refusals).toEqual([]);
    const next = await bundleOf(keys, { sequence: 3, session: { no: 2, kind: "next" } });
    expect((await received(next, pins, second.state)).state.received).toHaveLength(3);
  });

  test("of a second, identical server is taken in when its keys are pinned too (S0-24)", async () => {
    const both = await pinned(
      await pinned(pins, aanZee, attacker.counts),
      aanZee,
      attacker.bundles,
    );
    expect(await refusalsOf(await bundleOf(attacker), both)).toEqual([]);
  });
});

describe("threat: a USB stick swaps the zip with the count", () => {
  test("for one with another count and the old signature", async () => {
    const { signature } = must(await readBundle(honest.outer.bytes, honest.outer)).count ?? {};
    const swapped = await packageOf(otherCount, signature?.bytes ?? null);
    expect(await refusalsOf(withOuter(swapped.bytes))).toEqual([
      expect.stringMatching(/^BUN-MANIFEST-(?:SIZE|HASH)$/),
      "SIG-SIGNATURE-WRONG",
    ]);
  });

  test("for one with another count that the committee did not sign", async () => {
    const signature = must(await signEml(attacker.counts.signer, otherCount));
    const swapped = await packageOf(otherCount, signature);
    expect(await refusalsOf(withOuter(swapped.bytes))).toContain("SIG-NOT-BY-PINNED-KEY");
  });

  test("for the same files, packed again (S0-36, S0-37)", async () => {
    const { count: found, others } = must(await readBundle(honest.outer.bytes, honest.outer));
    if (found === undefined) throw new Error("no count");
    const inner = zipOf([found.eml, ...(found.signature === undefined ? [] : [found.signature])]);
    const outer = zipOf([
      ...others,
      { name: "Telling_TK2099_gemeente_Fictie_aan_Zee.zip", bytes: inner },
    ]);
    expect(await refusalsOf(withOuter(outer))).toEqual([
      expect.stringMatching(/^BUN-MANIFEST-(?:SIZE|HASH)$/),
    ]);
  });
});

describe("threat: key and file are swapped together", () => {
  test("everything fits, and nothing is pinned", async () => {
    expect(await refusalsOf(await bundleOf(attacker))).toEqual([
      "SIG-NOT-BY-PINNED-KEY",
      "SIG-NOT-BY-PINNED-KEY",
    ]);
  });

  test("the fingerprint that was read out is not that of the swapped certificate", async () => {
    const slot = { electionId, uid: committeeUid(aanZee), profile: "bundle" } as const;
    const evidence = compared(keys.bundles.fingerprint.key.hex);
    const result = await pin(emptyPins, attacker.bundles.certificatePem, slot, evidence);
    expect(result).toMatchObject({ kind: "err", error: [{ code: "SIG-FINGERPRINT-DIFFERS" }] });
  });

  test("without a single pin nothing is known, and that is a refusal", async () => {
    expect(await refusalsOf(honest, emptyPins)).toEqual(["SIG-NO-PIN", "SIG-NO-PIN"]);
  });
});

describe("threat: a certificate of another municipality or election (S1-17)", () => {
  const slot = { electionId, uid: committeeUid(aanZee), profile: "bundle" } as const;

  test("cannot be pinned", async () => {
    const neighbour = await keyOf(fictiehoven, "bundle");
    const earlier = await keyOf(aanZee, "bundle", { election: "TK2095" });
    const codes = async (pem: string): Promise<unknown> => {
      const may = await canPin(emptyPins, pem, slot, now);
      return may.kind === "err" && may.error.map(({ code }) => code);
    };
    expect(await codes(neighbour.certificatePem)).toEqual(["SIG-WRONG-AUTHORITY"]);
    expect(await codes(earlier.certificatePem)).toEqual(["SIG-WRONG-ELECTION"]);
    expect(await codes("-----BEGIN PUBLIC KEY-----")).toEqual(["SIG-NOT-A-CERTIFICATE"]);
  });

  test("a neighbour that signs the count of this municipality is refused", async () => {
    const neighbour: Keys = {
      counts: await keyOf(fictiehoven, "osv2020"),
      bundles: await keyOf(fictiehoven, "bundle"),
    };
    const store = await pinned(
      await pinned(pins, fictiehoven, neighbour.counts),
      fictiehoven,
      neighbour.bundles,
    );
    // It cannot even sign such a manifest with its own software.
    await expect(bundleOf(neighbour)).rejects.toThrow("SIG-CONTENT-OTHER-AUTHORITY");
    const p7s = must(await signDetached(neighbour.bundles.signer, honest.json, now));
    expect(await refusalsOf({ ...honest, p7s }, store)).toEqual(["SIG-NOT-BY-PINNED-KEY"]);
  });
});

describe("threat: an older definitive, honestly signed, is handed in again after a correction", () => {
  test("the number and the session give it away", async () => {
    const first = await take(honest);
    const correction = await bundleOf(keys, { sequence: 2, session: { no: 2, kind: "next" } });
    const { state } = await received(correction, pins, first.state);
    expect((await received(honest, pins, state)).refusals).toEqual([
      "BUN-MANIFEST-REPEATED",
      "BUN-MANIFEST-REPLAY",
      "BUN-MANIFEST-SESSION",
    ]);
  });

  test("also when it never arrived before; and two with one number are a conflict", async () => {
    const later = await take(await bundleOf(keys, { sequence: 5 }));
    expect((await received(honest, pins, later.state)).refusals).toEqual([
      "BUN-MANIFEST-REPLAY",
      "BUN-MANIFEST-SUPERSEDES",
    ]);
    const fork = await bundleOf(keys, { sequence: 5, ruleset: "other" });
    expect((await received(fork, pins, later.state)).refusals).toContain("BUN-MANIFEST-CONFLICT");
  });
});

describe("threat: a malicious zip in place of the package", () => {
  const eml = { name: "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml", bytes: count.bytes };
  const nestedIn = (bytes: Uint8Array): Uint8Array => zipOf([{ name: "x.zip", bytes }]);
  const prefixed = (bytes: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.from("MZ program"), bytes]);
  test.each<[string, () => Uint8Array, string]>([
    ["traversal", () => zipOf([{ ...eml, name: "../Telling.eml.xml" }]), "BUN-ENTRY-TRAVERSAL"],
    ["two files with one name", () => zipOf([eml, eml]), "BUN-ENTRY-DUPLICATE"],
    [
      "a name that differs in case only",
      () => zipOf([eml, { ...eml, name: eml.name.toUpperCase() }]),
      "BUN-ENTRY-CASE",
    ],
    ["a program in front", () => prefixed(zipOf([eml])), "BUN-ZIP-PREPENDED"],
    ["bytes behind", () => Buffer.concat([zipOf([eml]), Buffer.from("more")]), "BUN-ZIP-APPENDED"],
    ["zips three deep", () => nestedIn(nestedIn(zipOf([eml]))), "BUN-CONTENT-UNEXPECTED"],
    ["a bomb", () => zipOf([{ ...eml, bytes: new Uint8Array(40 << 20) }]), "BUN-ZIP-RATIO"],
  ])("%s", async (_what, make, code) => {
    const refusals = await refusalsOf(withOuter(make()));
    expect(refusals).toContain(code);
    // The manifest alone sees it too: it is not the zip that was signed for.
    expect(refusals[0]).toMatch(/^BUN-MANIFEST-(?:SIZE|HASH)$/);
  });
});

describe("threat: malicious XML", () => {
  test("with a document type, even when honestly signed, is refused", async () => {
    const text = new TextDecoder().decode(count.bytes);
    const hostile = `<!DOCTYPE EML [<!ENTITY x SYSTEM "file:///etc/passwd">]>${text}`;
    const bundle = await bundleOf(keys, {}, new TextEncoder().encode(hostile));
    const { refusals, count: bytes } = await take(bundle);
    expect(refusals).toContain("SIG-CONTENT-REFUSED");
    expect(refusals).toContain("EML-XML-DOCTYPE");
    expect(bytes).toBeNull();
  });
});

describe("threat: one file is judged and another is used", () => {
  test("the bytes that come out are a copy from before the judging", async () => {
    const eml = Uint8Array.from(count.bytes);
    const signature = must(await signEml(keys.counts.signer, eml));
    const place = { electionId, uid: committeeUid(aanZee) };
    const judging = verifyEml(eml, signature, pins, {
      place,
      at: now,
      expectContent: identityOfCount,
    });
    eml.fill(0x20);
    const { outcome, content } = await judging;
    expect(outcome).toBe("valid");
    expect(content.bytes).toEqual(Uint8Array.from(count.bytes));
  });
});

describe("threat: the report or another file of the package is changed", () => {
  test("a page of the pdf", async () => {
    const { signature } = must(await readBundle(honest.outer.bytes, honest.outer)).count ?? {};
    const report = new TextEncoder().encode("%PDF-1.7 the certified resuIts");
    const changed = await packageOf(count.bytes, signature?.bytes ?? null, report);
    expect(await refusalsOf(withOuter(changed.bytes))).toEqual([
      expect.stringMatching(/^BUN-MANIFEST-(?:SIZE|HASH)$/),
    ]);
  });

  test("a file beside the bundle that nobody signed for, and one that is gone", async () => {
    const manifest = must(decodeManifest(honest.json));
    const codes = async (files: { name: string; bytes: Uint8Array }[]): Promise<unknown> =>
      (await verifyManifestFiles(manifest, filesInMemory(files))).issues.map(({ code }) => code);
    const extra = { name: "vertrouw-mij.crt", bytes: new Uint8Array([1]) };
    expect(await codes([honest.outer, extra])).toEqual(["BUN-MANIFEST-EXTRA"]);
    expect(await codes([])).toEqual(["BUN-MANIFEST-MISSING", "BUN-MANIFEST-NOTHING"]);
  });
});

describe("threat: a stolen laptop or key file", () => {
  test("without the passphrase it signs nothing", async () => {
    const { encryptedKeyPem, certificatePem } = keys.counts;
    const opened = await openSigner(
      encryptedKeyPem,
      certificatePem,
      "een gok in het donker",
      "osv2020",
    );
    expect(opened).toMatchObject({ kind: "err", error: [{ code: "SIG-PASSPHRASE-WRONG" }] });
  });

  test("with it, what it signed is refused once the key is reported", async () => {
    const reported = (fingerprint: string, store: PinStore): PinStore =>
      must(
        setStatus(store, fingerprint, {
          status: "compromised",
          at: now,
          reason: "stolen",
          reportedBy: "the mayor",
          cutOff: null,
        }),
      );
    const { counts, bundles } = keys;
    const one = reported(counts.fingerprint.key.hex, pins);
    const both = reported(bundles.fingerprint.key.hex, one);
    expect(await refusalsOf(honest, both)).toEqual(["SIG-KEY-COMPROMISED", "SIG-KEY-COMPROMISED"]);
  });
});

describe("threat: signatures passed off as others, weaker ones, or none", () => {
  test("the signature of a manifest is none of a count, and the other way round", async () => {
    const stolen = await packageOf(honest.json, honest.p7s);
    expect(await refusalsOf(withOuter(stolen.bytes))).toContain("BUN-CONTENT-UNEXPECTED");
    const asCount = await packageOf(count.bytes, honest.p7s);
    expect(await refusalsOf(withOuter(asCount.bytes))).toContain("SIG-ATTRIBUTES");
    const signature = must(await signEml(keys.counts.signer, honest.json));
    expect(await refusalsOf({ ...honest, p7s: signature })).toEqual(["SIG-FORM"]);
  });

  test("one key is not pinned for both", async () => {
    const slot = { electionId, uid: committeeUid(aanZee), profile: "osv2020" } as const;
    const may = await canPin(pins, keys.bundles.certificatePem, slot, now);
    expect(may.kind === "err" && may.error.map(({ code }) => code)).toEqual([
      "SIG-WRONG-PROFILE",
      "SIG-ALREADY-PINNED",
    ]);
  });

  test("a stripped signature is a refusal, of the manifest and of the count", async () => {
    expect(await refusalsOf({ ...honest, p7s: null })).toEqual(["SIG-MISSING"]);
    const stripped = await packageOf(count.bytes, null);
    const { refusals, remarks } = await take(withOuter(stripped.bytes));
    expect(refusals).toContain("SIG-MISSING");
    expect(remarks).toContain("BUN-CONTENT-NO-SIGNATURE");
  });
});

describe("threat: a clock that is years off", () => {
  test.each([
    ["2035-01-01T00:00:00Z", "SIG-NOT-YET-VALID"],
    ["2135-01-01T00:00:00Z", "SIG-EXPIRED-NOW"],
  ])("at %s: told, and not refused", async (at, code) => {
    const { refusals, remarks } = await received(honest, pins, emptyReceiver, at);
    expect(refusals).toEqual([]);
    expect(remarks).toContain(code);
  });
});

/** Turns one bit. */
function turned(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

describe("one bit turned anywhere in a whole bundle", () => {
  const never = async (
    part: () => Uint8Array,
    isTaken: (turned: Uint8Array) => Promise<boolean>,
    numRuns: number,
  ): Promise<void> => {
    expect(await isTaken(part())).toBe(true);
    const bits = fc.integer({ min: 0, max: part().length * 8 - 1 });
    const refused = fc.asyncProperty(bits, async (bit) => !(await isTaken(turned(part(), bit))));
    await fc.assert(refused, { numRuns });
  };
  const isIn = async (bundle: Bundle, store: PinStore = pins): Promise<boolean> =>
    (await take(bundle, store)).count !== null;

  test("in the package: content, signature of the count, report, zips", async () => {
    await never(
      () => honest.outer.bytes,
      (outer) => isIn(withOuter(outer)),
      1_500,
    );
  });

  test("in the manifest", async () => {
    await never(
      () => honest.json,
      (json) => isIn({ ...honest, json }),
      1_000,
    );
  });

  test("in the signature of the manifest", async () => {
    await never(
      () => honest.p7s ?? new Uint8Array(0),
      (p7s) => isIn({ ...honest, p7s }),
      1_000,
    );
  });

  test("in the certificate that is pinned", async () => {
    const slot = { electionId, uid: committeeUid(aanZee), profile: "bundle" } as const;
    const evidence = compared(keys.bundles.fingerprint.key.hex);
    const isPinned = async (pem: Uint8Array): Promise<boolean> => {
      const counts = await pinned(emptyPins, aanZee, keys.counts);
      const store = await pin(counts, pem, slot, evidence);
      return store.kind === "ok" && (await isIn(honest, store.value));
    };
    const pem = new TextEncoder().encode(keys.bundles.certificatePem);
    await never(() => pem, isPinned, 1_000);
  });
});
