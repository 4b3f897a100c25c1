// What becomes of a pinned key: replaced, withdrawn, in wrong hands. A key only ever gets worse.
import { err, isCount, ok, type Result } from "@telwerk/core";
import { isInstant } from "../instant.js";
import { issue, type SigIssue } from "../issue.js";
import { type KeyStatus, type KeyStep, type PinStore, statusOf } from "./store.js";

const severity: Readonly<Record<KeyStatus, number>> = {
  active: 0,
  superseded: 1,
  revoked: 2,
  compromised: 3,
};

function wrongStep(now: KeyStatus, step: KeyStep): string | undefined {
  if (severity[step.status] <= severity[now]) return `from ${now} to ${step.status}`;
  if (!isInstant(step.at)) return "when is not a moment";
  if (step.reason.trim() === "" || step.reportedBy.trim() === "")
    return "the reason or the reporter is missing";
  const wantsCutOff = step.status === "superseded";
  const hasCutOff = step.cutOff !== null && isCount(step.cutOff);
  return wantsCutOff === hasCutOff && (wantsCutOff || step.cutOff === null)
    ? undefined
    : "a last manifest number belongs to a superseded key, and to no other";
}

/**
 * Records what became of a pinned key. Also when the session is closed: a stolen key does not wait.
 *
 * @param store - the pins
 * @param fingerprint - which key
 * @param step - its new status, when, why, and who reported it
 * @returns the new store, or `SIG-NOT-PINNED` or `SIG-STATUS-STEP`
 * @example
 * ```ts
 * declare const store: PinStore;
 * declare const fingerprint: string, now: Instant;
 * setStatus(store, fingerprint, {
 *   status: "revoked", at: now, reason: "laptop lost", reportedBy: "secretary", cutOff: null,
 * });
 * ```
 * @public
 */
export function setStatus(
  store: PinStore,
  fingerprint: string,
  step: KeyStep,
): Result<PinStore, readonly SigIssue[]> {
  const pin = store.pins.find((one) => one.fingerprint === fingerprint);
  if (pin === undefined) return err([issue("SIG-NOT-PINNED", "pins", { fingerprint })]);
  const why = wrongStep(statusOf(pin), step);
  if (why !== undefined) return err([issue("SIG-STATUS-STEP", "pins", { fingerprint, why })]);
  const changed = { ...pin, history: [...pin.history, step] };
  return ok({ ...store, pins: store.pins.map((one) => (one === pin ? changed : one)) });
}

/**
 * Takes a pin away, as long as nothing depends on it.
 *
 * @param store - the pins
 * @param fingerprint - which key
 * @param importedEntries - how many counts were taken in with this key and still stand
 * @returns the new store, or `SIG-NOT-PINNED`, `SIG-SESSION-CLOSED` or `SIG-PIN-IN-USE`
 * @public
 */
export function unpin(
  store: PinStore,
  fingerprint: string,
  importedEntries: number,
): Result<PinStore, readonly SigIssue[]> {
  const issues: SigIssue[] = [];
  const rest = store.pins.filter((pin) => pin.fingerprint !== fingerprint);
  if (rest.length === store.pins.length) {
    issues.push(issue("SIG-NOT-PINNED", "pins", { fingerprint }));
  }
  if (store.closed) issues.push(issue("SIG-SESSION-CLOSED", "pins"));
  // Written so that a number that is no number refuses.
  if (!(importedEntries <= 0)) {
    issues.push(issue("SIG-PIN-IN-USE", "pins", { fingerprint, importedEntries }));
  }
  return issues.length === 0 ? ok({ ...store, pins: rest }) : err(issues);
}
