// The zip around one count or result: exactly one EML file, and at most the signature that belongs to it.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { bundleIssue, hasError } from "../issue.js";
import type { ZipArchive } from "../zip/reader.js";
import { judgeContents, type LookedFile, looked } from "./allow.js";
import { countContents } from "./contents.js";
import { type FileKind, kindOfDocument, zipOfKind } from "./kinds.js";

/**
 * A file, with what it was found to be.
 * @public
 */
export interface BundleFile {
  readonly name: string;
  readonly kind: FileKind;
  /** Read once: what is verified and what is used are the same bytes. */
  readonly bytes: Uint8Array;
}

/**
 * The count or result that a zip is about.
 * @public
 */
export interface Count {
  /** The kind of the zip. */
  readonly zipKind: FileKind;
  readonly eml: BundleFile;
  /** The Id of the document: `510b`. */
  readonly documentId: string;
  /** The election that the document claims; decoding it proves the claim. */
  readonly electionId: string | undefined;
  /** The signature that came with it. Whether it is good is for `packages/signing`. */
  readonly signature: BundleFile | undefined;
}

/** Reads every file of a zip and looks at it. */
export async function readFiles(
  zip: ZipArchive,
): Promise<Result<readonly LookedFile[], readonly Issue[]>> {
  const files: LookedFile[] = [];
  const issues: Issue[] = [];
  for (const entry of zip.entries) {
    const content = await zip.read(entry);
    if (content.kind === "ok") files.push(looked(entry.name, content.value));
    else issues.push(...content.error);
  }
  return issues.length > 0 ? err(issues) : ok(files);
}

/**
 * Judges the files of a zip as one count or result with its signature.
 *
 * @param files - all files of the zip
 * @param path - the zip, for the issues
 * @returns the count, with findings that do not refuse it
 */
export function judgeCountZip(
  files: readonly LookedFile[],
  path: string,
): Result<{ readonly count: Count; readonly findings: readonly Issue[] }, readonly Issue[]> {
  const issues: Issue[] = [...judgeContents(files, countContents, path)];
  const eml = files.find(({ look }) => look.form === "eml");
  const signature = files.find(({ look }) => look.form === "der");
  const documentId = eml?.look.form === "eml" ? eml.look.documentId : "";
  const kind = kindOfDocument.get(documentId);
  const zipKind = kind === undefined ? undefined : zipOfKind.get(kind);
  if (eml !== undefined && zipKind === undefined) {
    issues.push(bundleIssue("BUN-CONTENT-UNKNOWN", `${path}/${eml.name}`, { documentId }));
  }
  if (eml !== undefined && signature !== undefined && signature.name !== `${eml.name}.signature`) {
    issues.push(bundleIssue("BUN-CONTENT-SIGNATURE-NAME", `${path}/${signature.name}`));
  }
  if (signature === undefined && kind === "municipal-count") {
    issues.push(bundleIssue("BUN-CONTENT-NO-SIGNATURE", path));
  }
  if (hasError(issues) || eml === undefined || kind === undefined || zipKind === undefined) {
    return err(issues);
  }
  const electionId = eml.look.form === "eml" ? eml.look.electionId : undefined;
  const count: Count = {
    zipKind,
    eml: { name: eml.name, kind, bytes: eml.bytes },
    documentId,
    electionId,
    signature:
      signature === undefined
        ? undefined
        : { name: signature.name, kind: "signature", bytes: signature.bytes },
  };
  return ok({ count, findings: issues });
}
