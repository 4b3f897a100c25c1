// May this certificate be trusted for this committee? The same guard for the button and for the act.
import { err, ok, type Result } from "@telwerk/core";
import { type AlgorithmRow, algorithmStatus, algorithmTable } from "../algorithm.js";
import {
  type Certificate,
  openCertificate,
  type ParsedCertificate,
  visible,
} from "../certificate/certificate.js";
import { committeeUid, type Slot, sameSlot } from "../committee.js";
import { keyFingerprint, typedFingerprint } from "../fingerprint.js";
import { type Instant, isInstant } from "../instant.js";
import { issue, remark, type SigIssue } from "../issue.js";
import { toPem } from "../pem.js";
import { type Evidence, type Pin, type PinStore, statusOf } from "./store.js";

/**
 * A certificate that may be pinned, with what the user should see beside it.
 * @public
 */
export interface Pinnable {
  readonly certificate: Certificate;
  readonly fingerprint: string;
  readonly remarks: readonly SigIssue[];
}

/** S1-17: the key must be of this election and of this municipality; O and UID decide, nothing else. */
function judgeSubject(store: PinStore, { profile, subject }: Certificate, slot: Slot): SigIssue[] {
  const issues: SigIssue[] = [];
  const uids = store.committees.map(committeeUid);
  if (profile !== slot.profile) {
    issues.push(
      issue("SIG-WRONG-PROFILE", "certificate", { expected: slot.profile, found: profile }),
    );
  }
  if (slot.electionId !== store.electionId || subject.electionId !== slot.electionId) {
    const facts = { expected: store.electionId, found: subject.electionId };
    issues.push(issue("SIG-WRONG-ELECTION", "certificate", facts));
  }
  if (!uids.includes(slot.uid)) {
    issues.push(issue("SIG-UNKNOWN-AUTHORITY", "slot", { uid: slot.uid }));
  } else if (subject.uid !== slot.uid) {
    const code = uids.includes(subject.uid) ? "SIG-WRONG-AUTHORITY" : "SIG-UNKNOWN-AUTHORITY";
    issues.push(issue(code, "certificate", { expected: slot.uid, found: subject.uid }));
  }
  return issues;
}

function judgeRoom(store: PinStore, fingerprint: string, slot: Slot): SigIssue[] {
  const issues: SigIssue[] = [];
  if (store.closed) issues.push(issue("SIG-SESSION-CLOSED", "slot"));
  // Anywhere, also where it was revoked, and also for the other profile: one key, one purpose.
  const twin = store.pins.find((pin) => pin.fingerprint === fingerprint);
  if (twin !== undefined) {
    const { profile, uid } = twin.slot;
    issues.push(issue("SIG-ALREADY-PINNED", "certificate", { fingerprint, profile, uid }));
  }
  const active = pinsOf(store, slot).filter((pin) => statusOf(pin) === "active").length;
  if (active >= store.maxPerSlot) {
    issues.push(issue("SIG-TOO-MANY", "slot", { active, most: store.maxPerSlot }));
  }
  return issues;
}

function remarksOn(store: PinStore, certificate: Certificate, at: Instant): SigIssue[] {
  const { subject, notBefore, notAfter } = certificate;
  const known = store.committees.find((one) => committeeUid(one) === subject.uid);
  const remarks: SigIssue[] = [];
  if (known?.authorityName !== subject.authorityName || known.name !== subject.name) {
    const facts = {
      expected: known?.name ?? "",
      found: subject.name,
      place: subject.authorityName,
    };
    remarks.push(remark("warning", "SIG-NAME-DIFFERS", "certificate", facts));
  }
  if (at < notBefore) {
    remarks.push(remark("warning", "SIG-NOT-YET-VALID", "certificate", { notBefore, at }));
  }
  if (at > notAfter)
    remarks.push(remark("info", "SIG-EXPIRED-NOW", "certificate", { notAfter, at }));
  return remarks;
}

async function judgePin(
  store: PinStore,
  input: string | Uint8Array,
  slot: Slot,
  at: Instant,
  algorithms: readonly AlgorithmRow[],
): Promise<Result<Pinnable & { certificate: ParsedCertificate }, SigIssue[]>> {
  const opened = await openCertificate(input);
  if (opened.kind === "err") {
    return store.closed ? err([...opened.error, issue("SIG-SESSION-CLOSED", "slot")]) : opened;
  }
  const certificate = opened.value;
  const fingerprint = await keyFingerprint(certificate.spki);
  const issues = [
    ...judgeSubject(store, certificate, slot),
    ...judgeRoom(store, fingerprint, slot),
  ];
  const remarks = remarksOn(store, certificate, at);
  const { algorithm, profile } = certificate;
  const status = algorithmStatus(algorithm, profile, at.slice(0, 10), algorithms);
  if (status === "forbidden") {
    issues.push(issue("SIG-ALGORITHM-FORBIDDEN", "certificate", { algorithm }));
  }
  if (status === "deprecated") {
    remarks.push(remark("warning", "SIG-ALGORITHM-DEPRECATED", "certificate", { algorithm }));
  }
  return issues.length === 0 ? ok({ certificate, fingerprint, remarks }) : err(issues);
}

/**
 * Tells whether a certificate may be pinned to a committee, without doing it: for the button.
 *
 * @param store - the pins so far
 * @param input - the certificate's file, PEM or DER
 * @param slot - the committee, the election and the profile it is wanted for
 * @param at - now
 * @param algorithms - the table of algorithms; the one of this version if absent
 * @returns what would be pinned, or every reason why not
 * @example
 * ```ts
 * declare const store: PinStore;
 * declare const pem: string;
 * const slot = { profile: "osv2020", electionId: "AB2027_Aardenboezem", uid: "PSB9998" } as const;
 * const may = await canPin(store, pem, slot, "2027-03-15T09:00:00Z");
 * if (may.kind === "err") may.error.map(({ code }) => code); // ["SIG-WRONG-AUTHORITY"]
 * ```
 * @public
 */
export async function canPin(
  store: PinStore,
  input: string | Uint8Array,
  slot: Slot,
  at: Instant,
  algorithms: readonly AlgorithmRow[] = algorithmTable,
): Promise<Result<Pinnable, readonly SigIssue[]>> {
  const judged = await judgePin(store, input, slot, at, algorithms);
  if (judged.kind === "err") return judged;
  return ok({ ...judged.value, certificate: visible(judged.value.certificate) });
}

function judgeEvidence(evidence: Evidence, fingerprint: string): SigIssue[] {
  const wrong = (why: string) => [issue("SIG-EVIDENCE", "evidence", { why })];
  if (!isInstant(evidence.at)) return wrong("when is not a moment");
  if (evidence.kind === "supplied") {
    return evidence.by.trim() === "" ? wrong("nobody vouches for it") : [];
  }
  const [reader, checker] = [evidence.readBy, evidence.checkedBy].map((name) =>
    name.trim().toLowerCase(),
  );
  if (reader === "" || checker === "") return wrong("a name is missing");
  if (reader === checker) return wrong("one person cannot read out and check");
  const typed = typedFingerprint(evidence.fingerprint);
  if (typed === undefined) return wrong("all 64 digits are asked for");
  // Attack: certificate and count file swapped together; only the second channel shows it.
  return typed === fingerprint
    ? []
    : [issue("SIG-FINGERPRINT-DIFFERS", "evidence", { expected: fingerprint, found: typed })];
}

/**
 * Trusts a certificate for a committee. Judges everything again that {@link canPin} judged.
 *
 * @param store - the pins so far
 * @param input - the certificate's file, PEM or DER
 * @param slot - the committee, the election and the profile
 * @param evidence - how it is known that this is the committee's certificate
 * @param algorithms - the table of algorithms; the one of this version if absent
 * @returns the store with the pin, or every reason why not
 * @example
 * ```ts
 * declare const store: PinStore;
 * declare const pem: string, slot: Slot, now: Instant;
 * const pinned = await pin(store, pem, slot, { kind: "supplied", by: "--pin", at: now });
 * ```
 * @public
 */
export async function pin(
  store: PinStore,
  input: string | Uint8Array,
  slot: Slot,
  evidence: Evidence,
  algorithms: readonly AlgorithmRow[] = algorithmTable,
): Promise<Result<PinStore, readonly SigIssue[]>> {
  const judged = await judgePin(store, input, slot, evidence.at, algorithms);
  if (judged.kind === "err") return judged;
  const { certificate, fingerprint } = judged.value;
  const issues = judgeEvidence(evidence, fingerprint);
  if (issues.length > 0) return err(issues);
  const added: Pin = {
    slot: { profile: slot.profile, electionId: slot.electionId, uid: slot.uid },
    fingerprint,
    algorithm: certificate.algorithm,
    certificate: toPem("CERTIFICATE", certificate.der),
    evidence,
    history: [],
  };
  return ok({ ...store, pins: [...store.pins, added] });
}

/**
 * Gives the pins of a committee, whatever their status.
 *
 * @param store - the pins
 * @param slot - the committee, the election and the profile
 * @returns its pins, in the order in which they were made
 * @public
 */
export function pinsOf(store: PinStore, slot: Slot): readonly Pin[] {
  return store.pins.filter((pin) => sameSlot(pin.slot, slot));
}
