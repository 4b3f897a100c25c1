import { beforeAll, describe, expect, test } from "vitest";
import { own, utf8 } from "../../src/bytes.js";
import { exportPins, importPins } from "../../src/pins/exchange.js";
import { canPin, pin, pinsOf } from "../../src/pins/pin.js";
import { setStatus, unpin } from "../../src/pins/status.js";
import {
  type Evidence,
  emptyPinStore,
  type KeyStep,
  type PinStore,
  statusOf,
} from "../../src/pins/store.js";
import { signDetached } from "../../src/sign.js";
import { verifyDetached } from "../../src/verification/verify.js";
import {
  type Actor,
  actor,
  codesOf,
  compared,
  electionId,
  emptyStore,
  expected,
  must,
  nieuwstrand,
  now,
  oudstrand,
  pinned,
  place,
} from "../cast.js";

const slot = { profile: "osv2020", ...place } as const;
const revoked: KeyStep = {
  status: "revoked",
  at: now,
  reason: "laptop lost",
  reportedBy: "the secretary",
  cutOff: null,
};
let first: Actor;
let second: Actor;
beforeAll(async () => {
  first = await actor();
  second = await actor({ key: 1 });
});

describe("pinning", () => {
  test("S1-16: a municipality's certificate is pinned to it, with its evidence", async () => {
    const evidence = compared(first.fingerprint.toUpperCase());
    const store = must(await pin(emptyStore, first.pem, slot, evidence));
    expect(pinsOf(store, slot)).toEqual([
      {
        slot,
        fingerprint: first.fingerprint,
        algorithm: "rsa4096-pkcs1-sha256",
        certificate: first.pem,
        evidence,
        history: [],
      },
    ]);
    expect(emptyStore.pins).toEqual([]);
  });

  test("says beforehand what would be pinned, without doing it", async () => {
    const may = must(await canPin(emptyStore, first.der, slot, now));
    expect(may).toEqual({
      certificate: first.signer.certificate,
      fingerprint: first.fingerprint,
      remarks: [],
    });
  });

  test("remarks upon a name that differs from the definition's, and on the clock", async () => {
    const renamed = await actor({ committee: { ...nieuwstrand, name: "Gemeente Nieuw-Strand" } });
    const may = must(await canPin(emptyStore, renamed.pem, slot, "2026-06-01T00:00:00Z"));
    expect(may.remarks).toMatchObject([
      { code: "SIG-NAME-DIFFERS", severity: "warning" },
      { code: "SIG-NOT-YET-VALID", severity: "warning" },
    ]);
    const late = must(await canPin(emptyStore, first.pem, slot, "2030-01-01T00:00:00Z"));
    expect(late.remarks).toMatchObject([{ code: "SIG-EXPIRED-NOW", severity: "info" }]);
  });

  test("S1-17: what is no certificate is refused", async () => {
    const bare = first.pem.replaceAll("CERTIFICATE", "PUBLIC KEY");
    expect(codesOf(await canPin(emptyStore, bare, slot, now))).toEqual(["SIG-NOT-A-CERTIFICATE"]);
    expect(codesOf(await canPin(emptyStore, "", slot, now))).toEqual(["SIG-NOT-A-CERTIFICATE"]);
    expect(codesOf(await canPin(emptyStore, new Uint8Array(70_000).fill(0x30), slot, now))).toEqual(
      ["SIG-NOT-A-CERTIFICATE"],
    );
  });

  test("a certificate changed after it was made is refused", async () => {
    const at = first.der.length - 600;
    const changed = own(first.der);
    changed[at] = (changed[at] ?? 0) ^ 4; // a bit of the modulus: still a certificate, no longer its own
    expect(codesOf(await canPin(emptyStore, changed, slot, now))).toEqual([
      "SIG-BAD-SELF-SIGNATURE",
    ]);
  });

  test("the same key twice is refused (S1-17), also for another committee, also when it was revoked", async () => {
    const store = await pinned(first);
    expect(codesOf(await pin(store, first.pem, slot, compared(first.fingerprint)))).toEqual([
      "SIG-ALREADY-PINNED",
    ]);
    const renewed = await actor({ serial: 77, software: "Telwerk 0.1.0/instance 2" });
    expect(codesOf(await canPin(store, renewed.pem, slot, now))).toEqual(["SIG-ALREADY-PINNED"]);
    const elsewhere = await actor({ committee: oudstrand });
    expect(codesOf(await canPin(store, elsewhere.pem, { ...slot, uid: "PSB9997" }, now))).toEqual([
      "SIG-ALREADY-PINNED",
    ]);
    const gone = must(setStatus(store, first.fingerprint, revoked));
    expect(codesOf(await canPin(gone, first.pem, slot, now))).toEqual(["SIG-ALREADY-PINNED"]);
  });

  test("S0-24: two keys for a committee, not three; a revoked one makes room", async () => {
    const third = await actor({ key: 2 });
    const store = await pinned(first, second);
    expect(codesOf(await canPin(store, third.pem, slot, now))).toEqual(["SIG-TOO-MANY"]);
    const room = must(setStatus(store, first.fingerprint, revoked));
    expect((await canPin(room, third.pem, slot, now)).kind).toBe("ok");
  });

  test("after the session is completed nothing is pinned", async () => {
    const closed = { ...emptyStore, closed: true };
    expect(codesOf(await canPin(closed, first.pem, slot, now))).toEqual(["SIG-SESSION-CLOSED"]);
    expect(codesOf(await canPin(closed, "none", slot, now))).toEqual([
      "SIG-NOT-A-CERTIFICATE",
      "SIG-SESSION-CLOSED",
    ]);
  });

  test("to a committee or an election that is not in the definition is refused", async () => {
    expect(codesOf(await canPin(emptyStore, first.pem, { ...slot, uid: "PSB1" }, now))).toEqual([
      "SIG-UNKNOWN-AUTHORITY",
    ]);
    expect(codesOf(await canPin(emptyStore, first.pem, { ...slot, electionId: "X" }, now))).toEqual(
      ["SIG-WRONG-ELECTION"],
    );
  });

  test("with an algorithm that is forbidden or deprecated on that day is refused or remarked upon", async () => {
    const row = {
      id: "rsa4096-pkcs1-sha256",
      profiles: ["osv2020"],
      why: "a test",
      from: "2026-01-01",
      until: null,
    } as const;
    expect(codesOf(await canPin(emptyStore, first.pem, slot, now, []))).toEqual([
      "SIG-ALGORITHM-FORBIDDEN",
    ]);
    const may = must(
      await canPin(emptyStore, first.pem, slot, now, [{ ...row, status: "deprecated" }]),
    );
    expect(may.remarks).toMatchObject([{ code: "SIG-ALGORITHM-DEPRECATED", severity: "warning" }]);
  });

  test.each<[string, Partial<Extract<Evidence, { kind: "compared" }>>]>([
    ["by one person", { readBy: "The Chair ", checkedBy: "the chair" }],
    ["by nobody", { readBy: " " }],
    ["checked by nobody", { checkedBy: "" }],
    ["at no moment", { at: "this morning" }],
    ["of half a fingerprint", { fingerprint: "ab".repeat(16) }],
  ])("with a fingerprint compared %s is refused", async (_, change) => {
    const evidence = { ...compared(first.fingerprint), ...change } as Evidence;
    expect(codesOf(await pin(emptyStore, first.pem, slot, evidence))).toEqual(["SIG-EVIDENCE"]);
  });

  test("a certificate that somebody supplies and vouches for is marked so", async () => {
    const supplied: Evidence = { kind: "supplied", by: "--pin nieuwstrand.crt", at: now };
    const store = must(await pin(emptyStore, first.pem, slot, supplied));
    expect(store.pins[0]?.evidence).toEqual(supplied);
    expect(codesOf(await pin(emptyStore, first.pem, slot, { ...supplied, by: " " }))).toEqual([
      "SIG-EVIDENCE",
    ]);
  });
});

describe("what becomes of a key", () => {
  test("it gets worse, step by step, and every step is kept", async () => {
    let store = await pinned(first);
    const superseded: KeyStep = { ...revoked, status: "superseded", cutOff: 7 };
    for (const step of [superseded, revoked, { ...revoked, status: "compromised" } as const]) {
      store = must(setStatus(store, first.fingerprint, step));
    }
    const [only] = store.pins;
    expect(only?.history.map(({ status }) => status)).toEqual([
      "superseded",
      "revoked",
      "compromised",
    ]);
    expect(only && statusOf(only)).toBe("compromised");
  });

  test.each<[string, Partial<KeyStep>]>([
    ["the same step again", {}],
    ["back to superseded", { status: "superseded", cutOff: 3 }],
    ["to compromised without a reason", { status: "compromised", reason: "" }],
    ["to compromised without a reporter", { status: "compromised", reportedBy: " " }],
    ["to compromised at no moment", { status: "compromised", at: "now" }],
    ["to compromised with a last number", { status: "compromised", cutOff: 3 }],
  ])("%s is refused", async (_, change) => {
    const store = must(setStatus(await pinned(first), first.fingerprint, revoked));
    expect(codesOf(setStatus(store, first.fingerprint, { ...revoked, ...change }))).toEqual([
      "SIG-STATUS-STEP",
    ]);
  });

  test.each([null, -1, 1.5])("superseded with %s as its last number is refused", async (cutOff) => {
    const step: KeyStep = { ...revoked, status: "superseded", cutOff };
    expect(codesOf(setStatus(await pinned(first), first.fingerprint, step))).toEqual([
      "SIG-STATUS-STEP",
    ]);
  });

  test("of a key that is not pinned nothing can be said", () => {
    expect(codesOf(setStatus(emptyStore, first.fingerprint, revoked))).toEqual(["SIG-NOT-PINNED"]);
  });

  test("a stolen key is revoked also after the session is completed", async () => {
    const closed = { ...(await pinned(first)), closed: true };
    expect(setStatus(closed, first.fingerprint, revoked).kind).toBe("ok");
  });
});

describe("taking a pin away", () => {
  test("works while nothing depends on it", async () => {
    const store = must(unpin(await pinned(first, second), first.fingerprint, 0));
    expect(store.pins.map(({ fingerprint }) => fingerprint)).toEqual([second.fingerprint]);
  });

  test("is refused with every reason", async () => {
    const store = await pinned(first);
    expect(codesOf(unpin(store, first.fingerprint, 1))).toEqual(["SIG-PIN-IN-USE"]);
    expect(codesOf(unpin(store, first.fingerprint, Number.NaN))).toEqual(["SIG-PIN-IN-USE"]);
    expect(codesOf(unpin({ ...store, closed: true }, second.fingerprint, 2))).toEqual([
      "SIG-NOT-PINNED",
      "SIG-SESSION-CLOSED",
      "SIG-PIN-IN-USE",
    ]);
  });
});

describe("pins as a document", () => {
  async function full(): Promise<PinStore> {
    const store = await pinned(first, second, await actor({ profile: "bundle" }));
    return { ...must(setStatus(store, first.fingerprint, revoked)), closed: true };
  }

  test("come back as they went, also from bytes", async () => {
    const store = await full();
    expect(must(await importPins(exportPins(store)))).toEqual(store);
    expect(must(await importPins(utf8(exportPins(store))))).toEqual(store);
  });

  test("an empty store comes back too", async () => {
    const store = emptyPinStore(electionId, [], 1);
    expect(must(await importPins(exportPins(store)))).toEqual(store);
  });

  test("travel under a signature over any document", async () => {
    const by = await actor({ profile: "bundle" });
    const document = utf8(exportPins(await pinned(first)));
    const p7s = must(await signDetached(by.signer, document, now));
    const verdict = await verifyDetached(document, p7s, await pinned(by), {
      ...expected,
      expectContent: async (bytes) => {
        const read = await importPins(bytes);
        if (read.kind === "err") return read;
        const identity = { emlId: null, uid: "PSB9998", createdAt: null, sequence: null };
        return { kind: "ok", value: { ...identity, electionId: read.value.electionId } };
      },
    });
    expect(verdict.outcome).toBe("valid");
  });

  test.each<[string, (text: string) => string, string[]]>([
    ["no JSON", () => "pins", ["SIG-PINS-FORM"]],
    [
      "another kind of document",
      (text) => text.replace("telwerk-pins", "telwerk-pans"),
      ["SIG-PINS-FORM"],
    ],
    ["a later version", (text) => text.replace('"v":1', '"v":2'), ["SIG-PINS-FORM"]],
    ["white space", (text) => `${text} `, ["SIG-PINS-FORM"]],
    [
      "a name that stands twice",
      (text) => text.replace('{"closed":true', '{"closed":false,"closed":true'),
      ["SIG-PINS-FORM"],
    ],
    ["a member too many", (text) => text.replace('"v":1', '"v":1,"x":1'), ["SIG-PINS-FORM"]],
    [
      "an unknown kind of evidence",
      (text) => text.replace('"kind":"compared"', '"kind":"heard"'),
      ["SIG-PINS-FORM"],
    ],
    [
      "evidence that is none",
      (text) => text.replace(/"evidence":\{[^}]*\}/, '"evidence":7'),
      ["SIG-PINS-FORM"],
    ],
    [
      "one person in the evidence",
      (text) => text.replace("the secretary", "the chair"),
      ["SIG-EVIDENCE"],
    ],
    [
      "another algorithm than the certificate's",
      (text) =>
        text
          .replace("rsa4096-pss", "rsa4096-pkcs1")
          .replace("-pkcs1-sha256-salt32", "-pkcs1-sha256"),
      ["SIG-PINS-FORM"],
    ],
    [
      "a revocation turned back",
      (text) => text.replace('"status":"revoked"', '"status":"active"'),
      ["SIG-PINS-FORM"],
    ],
    [
      "a pin of another election",
      (text) => text.replace(`"electionId":"${electionId}"`, '"electionId":"X"'),
      ["SIG-WRONG-ELECTION", "SIG-WRONG-ELECTION", "SIG-WRONG-ELECTION"],
    ],
  ])("with %s are refused", async (_, change, wanted) => {
    const text = exportPins(await full());
    expect(change(text)).not.toBe(text);
    expect(codesOf(await importPins(change(text)))).toEqual(wanted);
  });

  test("with a pin whose certificate does not hold are refused, and it is said which pin", async () => {
    const store = await pinned(first, second);
    const pins = store.pins.map((one) => ({ ...one, certificate: "none" }));
    const read = await importPins(exportPins({ ...store, pins }));
    expect(codesOf(read)).toEqual(["SIG-NOT-A-CERTIFICATE", "SIG-NOT-A-CERTIFICATE"]);
    expect(read.kind === "err" && read.error.map(({ path }) => path)).toEqual([
      "pins[0]/certificate",
      "pins[1]/certificate",
    ]);
  });

  test.each<[string, string]>([
    ["[]", "pins"],
    ["7", "pins"],
    ['{"committees":7}', "pins/committees"],
    ['{"committees":[7]}', "pins/committees[0]"],
    ['{"more":7}', "pins/more"],
    ['{"electionId":"\\ud800"}', "pins/electionId"],
  ])("the document %s is refused, at the place that is wrong", async (document, place) => {
    const read = await importPins(document);
    expect(read.kind === "err" && read.error.map(({ path }) => path)).toContain(place);
    expect(new Set(codesOf(read))).toEqual(new Set(["SIG-PINS-FORM"]));
  });

  test("that are not UTF-8 are refused", async () => {
    expect(codesOf(await importPins(Uint8Array.of(0xff)))).toEqual(["SIG-PINS-FORM"]);
  });
});
