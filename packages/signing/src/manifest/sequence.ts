// Is this bundle the newest? Attack: an older bundle, honestly signed, is handed in again to undo a
// correction. The platform overwrites and accumulates; the signed sequence tells what came last.
import { err, ok, type Result } from "@telwerk/core";
import { issue, remark, type SigIssue } from "../issue.js";
import type { Manifest } from "./manifest.js";

/**
 * What a receiver remembers of a bundle it took in.
 * @public
 */
export interface SeenManifest {
  readonly election: string;
  readonly uid: string;
  readonly installationId: string;
  readonly sequence: number;
  readonly session: number;
  readonly sha256: string;
}

/**
 * A bundle that may be taken in.
 *
 * `known` says that exactly this manifest was taken in before; `replaces` are the remembered manifests
 * that it takes the place of.
 * @public
 */
export interface Admission {
  readonly known: boolean;
  readonly replaces: readonly string[];
  readonly remarks: readonly SigIssue[];
}

/**
 * What is to be remembered of a manifest.
 *
 * @param manifest - the manifest
 * @param sha256 - of its bytes, in hexadecimal
 * @returns the memory
 * @public
 */
export function remember(manifest: Manifest, sha256: string): SeenManifest {
  const { election, committee, installationId, sequence, session } = manifest;
  return { election, uid: committee.uid, installationId, sequence, session: session.no, sha256 };
}

function isFellow(a: SeenManifest, b: SeenManifest): boolean {
  return a.election === b.election && a.uid === b.uid && a.installationId === b.installationId;
}

/** A later bundle of the same session takes the place of the earlier one, and must say so. */
function judgeLater(
  now: SeenManifest,
  supersedes: readonly string[],
  last: SeenManifest,
  fellows: readonly SeenManifest[],
): SigIssue[] {
  const { session } = now;
  if (session < last.session) {
    return [issue("SIG-SESSION-BACKWARDS", "manifest/session", { session, last: last.session })];
  }
  const previous = fellows.filter((one) => one.session === session).at(-1);
  return previous === undefined || supersedes.includes(previous.sha256)
    ? []
    : [issue("SIG-SUPERSEDES-MISSING", "manifest/supersedes", { missing: previous.sha256 })];
}

/**
 * Judges the place of a verified manifest among those that were taken in before.
 *
 * @param manifest - the manifest, verified
 * @param sha256 - of its bytes, in hexadecimal
 * @param seen - everything the receiver remembers
 * @returns whether it may be taken in, or `SIG-REPLAYED`, `SIG-SEQUENCE-FORK`, `SIG-SESSION-BACKWARDS` or
 *   `SIG-SUPERSEDES-MISSING`
 * @example
 * ```ts
 * declare const manifest: Manifest;
 * declare const sha256: string;
 * declare const seen: SeenManifest[];
 * const admission = judgeSequence(manifest, sha256, seen);
 * if (admission.kind === "err") admission.error[0]?.code; // "SIG-REPLAYED"
 * ```
 * @public
 */
export function judgeSequence(
  manifest: Manifest,
  sha256: string,
  seen: readonly SeenManifest[],
): Result<Admission, readonly SigIssue[]> {
  const now = remember(manifest, sha256);
  const fellows = seen.filter((one) => isFellow(one, now)).sort((a, b) => a.sequence - b.sequence);
  const { sequence } = now;
  const twins = fellows.filter((one) => one.sequence === sequence);
  if (twins.some((one) => one.sha256 !== sha256)) {
    return err([issue("SIG-SEQUENCE-FORK", "manifest/sequence", { sequence })]);
  }
  const last = fellows.at(-1);
  if (last !== undefined && sequence < last.sequence) {
    return err([issue("SIG-REPLAYED", "manifest/sequence", { sequence, last: last.sequence })]);
  }
  if (twins.length > 0) return ok({ known: true, replaces: [], remarks: [] });
  const { supersedes } = manifest;
  const issues = last === undefined ? [] : judgeLater(now, supersedes, last, fellows);
  if (issues.length > 0) return err(issues);
  const hashes = fellows.map((one) => one.sha256);
  const unknown = supersedes.filter((one) => !hashes.includes(one));
  const remarks = unknown.map((missing) =>
    remark("warning", "SIG-SUPERSEDES-UNKNOWN", "manifest/supersedes", { missing }),
  );
  return ok({ known: false, replaces: supersedes.filter((one) => hashes.includes(one)), remarks });
}
