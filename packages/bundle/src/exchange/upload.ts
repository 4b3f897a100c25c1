// Comes in: a file for the folder of one municipality. Goes out: the folder with it. Refuses: kinds without a
// place, other elections and committees, `vaststelling-uitslag`. Replaced files stay on record (S0-49).
import { err, type Issue, ok, type Result } from "@telwerk/core";
import type { FileKind } from "../content/kinds.js";
import { mayLeave } from "../content/leave.js";
import { bundleIssue, hasError, refused } from "../issue.js";
import { parseFileName } from "../names/parse.js";
import type { Body } from "./schedule.js";
import { type Slot, slots } from "./slots.js";

/**
 * A file that is to be handed in, with what reading it has shown.
 * @public
 */
export interface Upload {
  readonly body: Body;
  readonly name: string;
  readonly size: number;
  /** Of the whole file: a zip that was packed again has another one. */
  readonly sha256: string;
  /** By content. */
  readonly kind: FileKind;
  /** The election in the content; absent for a kind that holds none (a declaration). */
  readonly electionId?: string;
  /** The authority in the content, such as `0363`; absent for a kind that holds none. */
  readonly authorityId?: string;
  /** SHA-256 of the EML file in it. */
  readonly emlSha256?: string;
  /** The session, for counts. */
  readonly sessionNo?: number;
  /** `YYYY-MM-DDThh:mm:ss`, given by the caller. */
  readonly at: string;
  readonly actor: string;
}

/**
 * The folder of one municipality on the platform.
 * @public
 */
export interface Folder {
  readonly electionId: string;
  readonly authorityId: string;
  /** The municipality as people write it. */
  readonly region: string;
  /** What is there now, in the order in which it came. */
  readonly current: readonly Upload[];
  /** What was there and was replaced: the record of S0-49. */
  readonly replaced: readonly Upload[];
}

/** Finds the place for a file. */
export function slotOf(body: Body, kind: FileKind): Slot | undefined {
  return slots.find((slot) => slot.body === body && slot.kinds.includes(kind));
}

/**
 * Hands in a file.
 *
 * @param folder - the folder as it is
 * @param upload - the file
 * @param own - what this software made itself: a zip with the same count and another hash was packed again
 * @returns the folder with the file, and findings; or why it is refused (`BUN-SLOT-…`, `BUN-LEAVE-…`)
 * @example
 * ```ts
 * declare const folder: Folder;
 * declare const upload: Upload;
 * const result = handIn(folder, upload);
 * result.kind; // "ok"
 * ```
 * @public
 */
export function handIn(
  folder: Folder,
  upload: Upload,
  own: readonly Upload[] = [],
): Result<{ readonly folder: Folder; readonly findings: readonly Issue[] }, readonly Issue[]> {
  const may = mayLeave(upload.kind, "platform", upload.name);
  if (may.kind === "err") return may;
  const slot = slotOf(upload.body, upload.kind);
  if (slot === undefined) {
    const { body, kind } = upload;
    return refused("BUN-SLOT-NONE", upload.name, { body, kind });
  }
  const there = folder.current.filter((item) => slotOf(item.body, item.kind) === slot);
  const issues = [
    ...judgeOwner(folder, upload),
    ...judgePlace(slot, there, upload),
    ...judgePacking(upload, [...own, ...folder.current, ...folder.replaced]),
  ];
  if (hasError(issues)) return err(issues);
  const replaced = slot.policy === "overwrite" ? there : [];
  return ok({
    folder: {
      ...folder,
      current: [...folder.current.filter((item) => !replaced.includes(item)), upload],
      replaced: [...folder.replaced, ...replaced],
    },
    findings: issues,
  });
}

function judgeOwner(folder: Folder, upload: Upload): readonly Issue[] {
  const { name, electionId, authorityId } = upload;
  const issues: Issue[] = [];
  if (electionId !== undefined && electionId !== folder.electionId) {
    const facts = { expected: folder.electionId, found: electionId };
    issues.push(bundleIssue("BUN-SLOT-ELECTION", name, facts));
  }
  if (authorityId !== undefined && authorityId !== folder.authorityId) {
    const facts = { expected: folder.authorityId, found: authorityId };
    issues.push(bundleIssue("BUN-SLOT-COMMITTEE", name, facts));
  }
  const claimed = parseFileName(name)?.region;
  if (claimed !== undefined && bare(claimed) !== bare(folder.region)) {
    issues.push(bundleIssue("BUN-SLOT-REGION-NAME", name, { expected: folder.region, claimed }));
  }
  return issues;
}

/** A region in a file name has lost its accents, spaces and punctuation. */
function bare(region: string): string {
  return region
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

function judgePlace(slot: Slot, there: readonly Upload[], upload: Upload): readonly Issue[] {
  const { name, sha256 } = upload;
  const issues: Issue[] = [];
  if (there.some((item) => item.sha256 === sha256)) {
    issues.push(bundleIssue("BUN-SLOT-SAME-FILE", name));
  }
  if (slot.policy === "overwrite") return issues;
  if (there.some((item) => item.name.toLowerCase() === name.toLowerCase())) {
    issues.push(bundleIssue("BUN-SLOT-SAME-NAME", name));
  }
  if (slot.most !== undefined && there.length >= slot.most) {
    issues.push(bundleIssue("BUN-SLOT-FULL", name, { most: slot.most }));
  }
  return issues;
}

/** The same count in another zip: somebody unpacked it and packed it again (S0-36). */
function judgePacking(upload: Upload, known: readonly Upload[]): readonly Issue[] {
  const { emlSha256, sha256, kind, name } = upload;
  const isRepacked =
    emlSha256 !== undefined &&
    known.some(
      (item) => item.kind === kind && item.emlSha256 === emlSha256 && item.sha256 !== sha256,
    );
  return isRepacked ? [bundleIssue("BUN-SLOT-REPACKED", name, { sha256 })] : [];
}

/**
 * Finds the count of the GSB that is in force: the last correction with new results, else the definitive one.
 *
 * A correction says which session it is of; where it does not, the time at which it came decides. One
 * without new results (only a P 2a) changes no count.
 *
 * @param folder - the folder of the municipality
 * @returns the upload in force, or undefined when there is no count yet
 * @example
 * ```ts
 * const empty = { electionId: "GR2026_Juinen", authorityId: "9999", region: "Juinen", current: [], replaced: [] };
 * effectiveCount(empty); // undefined
 * ```
 * @public
 */
export function effectiveCount(folder: Folder): Upload | undefined {
  const corrections = folder.current.filter(({ kind }) => kind === "correction-package");
  const definitive = folder.current.find(({ kind }) => kind === "municipal-package");
  return [...corrections].sort(bySession).at(-1) ?? definitive;
}

function bySession(a: Upload, b: Upload): number {
  const [one, other] = [a.sessionNo, b.sessionNo];
  if (one !== undefined && other !== undefined && one !== other) return one - other;
  return a.at < b.at ? -1 : 1;
}
