// Comes in: everything a committee made, took in and logged. Goes out: one zip with a manifest. Refuses: an
// archive without logs, without certificates or without what was made; a private key that is not locked.
import { canonicalJson, err, type Issue, ok, type Result } from "@telwerk/core";
import { lookAt } from "../content/look.js";
import { sha256 } from "../digest.js";
import { isDay } from "../exchange/dates.js";
import { bundleIssue } from "../issue.js";
import { toJson } from "../manifest/decode.js";
import { type WriteOptions, writeZip, type ZipFile } from "../zip/writer.js";
import { retainUntil } from "./retention.js";

/**
 * The parts of an archive; each is a folder in it. All but `other` must hold something.
 * @public
 */
export type ArchivePart = "generated" | "imported" | "certificates" | "logs" | "other";

/**
 * A file for the archive.
 * @public
 */
export interface ArchiveFile {
  readonly part: ArchivePart;
  /** Its path within the part. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * What the archive is of.
 * @public
 */
export interface ArchiveHeader {
  readonly election: string;
  /** The level: `GSB`, `HSB`, `CSB`, … */
  readonly committee: string;
  readonly authorityId: string;
  /** Polling day: `YYYY-MM-DD`. */
  readonly electionDate: string;
  /** The day on which the new members were appointed; null while that is not known. */
  readonly appointmentDate: string | null;
}

/**
 * The manifest of an archive, version 1.
 * @public
 */
export interface ArchiveManifest extends ArchiveHeader {
  readonly v: 1;
  readonly type: "eml-nl-archive";
  /** The folder everything stands in: election, committee and polling day, as OSV2020 names its log folder. */
  readonly folder: string;
  /** Three months after the appointment; null while that is not known. */
  readonly retainUntil: string | null;
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

const neededParts: readonly ArchivePart[] = ["generated", "imported", "certificates"];

/** The name of an archive's folder: `TK2021-HSB-20210317`. */
export function archiveFolder({ election, committee, electionDate }: ArchiveHeader): string {
  return `${election}-${committee}-${electionDate.replaceAll("-", "")}`;
}

/**
 * Makes the archive of a committee. The same input gives the same bytes.
 *
 * @param header - what it is of
 * @param files - everything, logs included; the order does not matter
 * @param options - the time in the zip
 * @returns the zip and its manifest (for signing), or what is missing or wrong (`BUN-ARCHIVE-…`)
 * @example
 * ```ts
 * const header = {
 *   election: "TK2021",
 *   committee: "HSB",
 *   authorityId: "HSB9",
 *   electionDate: "2021-03-17",
 *   appointmentDate: null,
 * };
 * const archive = await buildArchive(header, [], { modified: "2021-03-26T12:00:00" });
 * archive.kind === "err" && archive.error[0]?.code; // "BUN-ARCHIVE-NO-LOGS"
 * ```
 * @public
 */
export async function buildArchive(
  header: ArchiveHeader,
  files: readonly ArchiveFile[],
  options: Pick<WriteOptions, "modified">,
): Promise<
  Result<
    {
      readonly zip: Uint8Array<ArrayBuffer>;
      readonly manifest: ArchiveManifest;
      readonly manifestBytes: Uint8Array<ArrayBuffer>;
    },
    readonly Issue[]
  >
> {
  const issues = [...judgeHeader(header), ...judgeFiles(files)];
  if (issues.length > 0) return err(issues);
  const folder = archiveFolder(header);
  const placed: readonly ZipFile[] = files
    .map(({ part, path, bytes }) => ({ name: `${folder}/${part}/${path}`, bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest: ArchiveManifest = {
    v: 1,
    type: "eml-nl-archive",
    ...header,
    folder,
    retainUntil: retainUntil(header.appointmentDate),
    files: await Promise.all(
      placed.map(async ({ name, bytes }) => ({
        path: name,
        size: bytes.length,
        sha256: await sha256(bytes),
      })),
    ),
  };
  const manifestBytes = new TextEncoder().encode(canonicalJson(toJson(manifest)));
  const all = [{ name: "manifest.json", bytes: manifestBytes }, ...placed];
  const zip = await writeZip(all, { ...options, folders: true });
  return zip.kind === "err" ? zip : ok({ zip: zip.value, manifest, manifestBytes });
}

function judgeHeader(header: ArchiveHeader): readonly Issue[] {
  const { electionDate, appointmentDate } = header;
  return [electionDate, appointmentDate]
    .filter((day) => day !== null && !isDay(day))
    .map((day) => bundleIssue("BUN-SCHEDULE-DATE", archiveFolder(header), { day }));
}

function judgeFiles(files: readonly ArchiveFile[]): readonly Issue[] {
  const issues: Issue[] = [];
  if (!files.some(({ part, bytes }) => part === "logs" && bytes.length > 0)) {
    issues.push(bundleIssue("BUN-ARCHIVE-NO-LOGS", "logs"));
  }
  for (const needed of neededParts) {
    if (files.some(({ part }) => part === needed)) continue;
    issues.push(bundleIssue("BUN-ARCHIVE-INCOMPLETE", needed));
  }
  for (const { path, bytes } of files) {
    // By content: a key under another name is a key.
    if (lookAt(bytes).form !== "private-key") continue;
    issues.push(bundleIssue("BUN-ARCHIVE-PRIVATE-KEY", path));
  }
  return issues;
}
