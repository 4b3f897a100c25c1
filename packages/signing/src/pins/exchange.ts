// Pins as a document, to be signed and sent on: canonical JSON out, and in again through every guard.
import { canonicalJson, err, ok, type Result } from "@telwerk/core";
import type { AlgorithmId } from "../algorithm.js";
import { type Bytes, own, utf8 } from "../bytes.js";
import { readCanonical } from "../canonical-document.js";
import type { Committee, Slot } from "../committee.js";
import { isInstant } from "../instant.js";
import { issue, type SigIssue } from "../issue.js";
import { byKind, count, list, object, oneOf, orNull, text } from "../json-shape.js";
import { pin } from "./pin.js";
import { setStatus } from "./status.js";
import { type Evidence, emptyPinStore, type KeyStep, type Pin, type PinStore } from "./store.js";

const words = text((value) => value.trim() !== "" && value.length <= 1_000, "a text");
const moment = text(isInstant, "a moment such as 2027-03-17T20:59:00Z");
const hash = text((value) => /^[0-9a-f]{64}$/.test(value), "64 hexadecimal digits");

const committeeShape = object<Committee>({
  kind: oneOf("GSB", "SOL", "HSB", "CSB", "NBSB"),
  authorityId: words,
  authorityName: words,
  name: words,
});

const evidenceShape = byKind<Evidence>({
  compared: object<Extract<Evidence, { kind: "compared" }>>({
    kind: oneOf("compared"),
    channel: oneOf("telephone", "in-person", "platform"),
    readBy: words,
    checkedBy: words,
    at: moment,
    fingerprint: words,
  }),
  supplied: object<Extract<Evidence, { kind: "supplied" }>>({
    kind: oneOf("supplied"),
    by: words,
    at: moment,
  }),
});

const stepShape = object<KeyStep>({
  status: oneOf("superseded", "revoked", "compromised"),
  at: moment,
  reason: words,
  reportedBy: words,
  cutOff: orNull(count(0)),
});

const pinShape = object<Pin>({
  slot: object<Slot>({ profile: oneOf("osv2020", "bundle"), electionId: words, uid: words }),
  fingerprint: hash,
  algorithm: oneOf<AlgorithmId>(
    "rsa4096-pkcs1-sha256",
    "rsa4096-pss-sha256-salt32",
    "ecdsa-p256-sha256",
  ),
  certificate: text((value) => value.length <= 100_000, "a certificate"),
  evidence: evidenceShape,
  history: list(stepShape),
});

const storeShape = object<PinStore>({
  v: oneOf(1),
  type: oneOf("telwerk-pins"),
  electionId: words,
  committees: list(committeeShape),
  maxPerSlot: count(1),
  closed: oneOf(true, false),
  pins: list(pinShape),
});

/**
 * Writes pins as a document; sign it with `signDetached` before it travels.
 *
 * @param store - the pins
 * @returns canonical JSON
 * @public
 */
export function exportPins(store: PinStore): string {
  return canonicalJson(store);
}

/** Pins one entry of a document again, and replays what became of it. */
async function replay(store: PinStore, entry: Pin): Promise<Result<PinStore, readonly SigIssue[]>> {
  let next = await pin(store, entry.certificate, entry.slot, entry.evidence);
  for (const step of entry.history) {
    if (next.kind === "err") return next;
    next = setStatus(next.value, entry.fingerprint, step);
  }
  return next;
}

/**
 * Reads pins from a document. Every pin goes through the same guards as when it was made, evidence
 * included; who sent the document is not judged here: verify its signature first.
 *
 * @param document - the text, or its bytes
 * @returns the pins, or every reason why not
 * @example
 * ```ts
 * declare const store: PinStore;
 * const again = await importPins(exportPins(store));
 * ```
 * @public
 */
export async function importPins(
  document: string | Uint8Array,
): Promise<Result<PinStore, readonly SigIssue[]>> {
  const bytes: Bytes = typeof document === "string" ? utf8(document) : own(document);
  const read = readCanonical(bytes, storeShape, "SIG-PINS-FORM", "pins");
  if (read.kind === "err") return read;
  const { electionId, committees, maxPerSlot, closed, pins } = read.value;
  let store = emptyPinStore(electionId, committees, maxPerSlot);
  const issues: SigIssue[] = [];
  for (const [at, entry] of pins.entries()) {
    const next = await replay(store, entry);
    if (next.kind === "ok") store = next.value;
    else issues.push(...next.error.map((one) => ({ ...one, path: `pins[${at}]/${one.path}` })));
  }
  if (issues.length > 0) return err(issues);
  const result = { ...store, closed };
  // What was not replayed but claimed: an algorithm or a fingerprint that the certificate does not have.
  return canonicalJson(result) === canonicalJson(read.value)
    ? ok(result)
    : err([
        issue("SIG-PINS-FORM", "pins", { why: "a pin does not say what its certificate says" }),
      ]);
}
