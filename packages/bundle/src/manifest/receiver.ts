// What a receiver remembers, so that an older result cannot come back. Signatures do not stop a replay: the
// definitive result of before a correction was signed too (signing threat model: replay).
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { bundleIssue, hasError } from "../issue.js";
import type { Manifest } from "./manifest.js";

/**
 * A manifest that was taken in.
 * @public
 */
export interface Received {
  readonly election: string;
  readonly uid: string;
  readonly installationId: string;
  readonly sequence: number;
  readonly sessionNo: number;
  readonly createdAt: string;
  /** SHA-256 of the manifest's bytes. */
  readonly sha256: string;
}

/**
 * Everything a receiver took in, in order. It is plain data: keep it between runs.
 * @public
 */
export interface ReceiverState {
  readonly received: readonly Received[];
}

/**
 * A receiver that has taken in nothing.
 * @public
 */
export const emptyReceiver: ReceiverState = { received: [] };

/**
 * Takes in a manifest whose signature and files were found good, or refuses it as a replay.
 *
 * Sequences go up for each election, committee and installation. Within a session a manifest must say that
 * it replaces the one before; a session before the last one received does not come back.
 *
 * @param state - what was taken in before
 * @param manifest - the manifest
 * @param sha256 - the hash of its bytes
 * @returns the new state with warnings, or why it is refused
 * @example
 * ```ts
 * declare const manifest: Manifest;
 * const received = receiveManifest(emptyReceiver, manifest, "0".repeat(64));
 * received.kind; // "ok"
 * ```
 * @public
 */
export function receiveManifest(
  state: ReceiverState,
  manifest: Manifest,
  sha256: string,
): Result<
  { readonly state: ReceiverState; readonly findings: readonly Issue[] },
  readonly Issue[]
> {
  const next: Received = {
    election: manifest.election,
    uid: manifest.committee.uid,
    installationId: manifest.installationId,
    sequence: manifest.sequence,
    sessionNo: manifest.session.no,
    createdAt: manifest.createdAt,
    sha256,
  };
  const committee = state.received.filter(
    ({ election, uid }) => election === next.election && uid === next.uid,
  );
  const issues = [
    ...judgeSequence(committee, next),
    ...judgeSession(committee, next, manifest.supersedes),
    ...judgeSurroundings(committee, next, manifest.supersedes),
  ];
  return hasError(issues)
    ? err(issues)
    : ok({ state: { received: [...state.received, next] }, findings: issues });
}

function judgeSequence(committee: readonly Received[], next: Received): readonly Issue[] {
  const path = next.uid;
  const { sequence } = next;
  const own = committee.filter(({ installationId }) => installationId === next.installationId);
  const highest = Math.max(0, ...own.map((one) => one.sequence));
  const replayed =
    sequence < highest ? [bundleIssue("BUN-MANIFEST-REPLAY", path, { sequence, highest })] : [];
  if (committee.some(({ sha256 }) => sha256 === next.sha256)) {
    return [bundleIssue("BUN-MANIFEST-REPEATED", path, { sequence }), ...replayed];
  }
  return own.some((one) => one.sequence === sequence)
    ? [bundleIssue("BUN-MANIFEST-CONFLICT", path, { sequence })]
    : replayed;
}

function judgeSession(
  committee: readonly Received[],
  next: Received,
  supersedes: readonly string[],
): readonly Issue[] {
  const path = next.uid;
  const last = Math.max(0, ...committee.map(({ sessionNo }) => sessionNo));
  if (next.sessionNo < last) {
    return [bundleIssue("BUN-MANIFEST-SESSION", path, { session: next.sessionNo, last })];
  }
  const before = committee.filter(({ sessionNo }) => sessionNo === next.sessionNo).at(-1);
  return before !== undefined && !supersedes.includes(before.sha256)
    ? [bundleIssue("BUN-MANIFEST-SUPERSEDES", path, { session: next.sessionNo })]
    : [];
}

function judgeSurroundings(
  committee: readonly Received[],
  next: Received,
  supersedes: readonly string[],
): readonly Issue[] {
  const path = next.uid;
  const issues: Issue[] = [];
  const unknown = supersedes.filter((hash) => !committee.some(({ sha256 }) => sha256 === hash));
  for (const hash of unknown) {
    issues.push(bundleIssue("BUN-MANIFEST-UNKNOWN-PREVIOUS", path, { sha256: hash }));
  }
  const previous = committee.at(-1);
  if (previous === undefined) return issues;
  if (Date.parse(next.createdAt) < Date.parse(previous.createdAt)) {
    issues.push(bundleIssue("BUN-MANIFEST-CLOCK", path, { createdAt: next.createdAt }));
  }
  if (previous.installationId !== next.installationId) {
    const { installationId } = next;
    issues.push(bundleIssue("BUN-MANIFEST-INSTALLATION", path, { installationId }));
  }
  return issues;
}
