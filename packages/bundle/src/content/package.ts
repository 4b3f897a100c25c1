// Comes in: a zip that a committee made. Goes out: what it is, by its content, with every file in it.
// Refuses: what is not on the allow-list of its kind, two of what there must be one, zips too deep.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { bundleIssue, hasError, refused } from "../issue.js";
import { parseFileName } from "../names/parse.js";
import { type ByteSource, bytesSource } from "../source.js";
import type { Checksum } from "../zip/crc32.js";
import type { InflateNow } from "../zip/inflate-now.js";
import type { ByteBudget, ZipLimits } from "../zip/limits.js";
import { openZip, type ZipArchive } from "../zip/reader.js";
import { judgeContents, type LookedFile } from "./allow.js";
import { judgeName } from "./claims.js";
import { contents, type PackageKind, sessionOfModel } from "./contents.js";
import { type BundleFile, type Count, judgeCountZip, readFiles } from "./count-zip.js";
import type { FileKind } from "./kinds.js";

/**
 * A zip that was read, and what it is.
 * @public
 */
export interface Bundle {
  readonly name: string;
  /** Decided by the content. */
  readonly kind: FileKind;
  /** The count or result in it; absent where there is none (a correction without new results, an annex). */
  readonly count: Count | undefined;
  /** The inner zip, byte for byte as it came; absent when the bundle itself is the zip around a count. */
  readonly innerZip: BundleFile | undefined;
  /** Everything else in the package. */
  readonly others: readonly BundleFile[];
  /** What is remarkable and does not refuse: names that claim something else, a missing signature. */
  readonly findings: readonly Issue[];
}

/**
 * How a bundle is to be read.
 * @public
 */
export interface BundleOptions {
  /** The name of the file, without folders: a claim that is held against the content. */
  readonly name: string;
  /** The limits for what committees send when left out. */
  readonly limits?: ZipLimits;
  readonly budget?: ByteBudget;
  /** As for a zip: see `ZipOptions`. */
  readonly checksum?: Checksum;
  readonly inflateNow?: InflateNow;
}

/**
 * Reads a package of a committee, or the zip around one count, strictly.
 *
 * @param source - the bytes, or where they come from
 * @param options - the name, the limits
 * @returns what it is and what is in it, or everything that refuses it
 * @example
 * ```ts
 * const bundle = await readBundle(new Uint8Array([0x50, 0x4b]), { name: "Telling_GR2026_Juinen.zip" });
 * bundle.kind === "err" && bundle.error[0]?.code; // "BUN-ZIP-NO-END"
 * ```
 * @public
 */
export async function readBundle(
  source: Uint8Array | ByteSource,
  options: BundleOptions,
): Promise<Result<Bundle, readonly Issue[]>> {
  return bundleOf(source, options, readFiles);
}

/** Looks at all files of a zip, or says why it cannot. */
type LookAtFiles = (zip: ZipArchive) => Promise<Result<readonly LookedFile[], readonly Issue[]>>;

/** Opens a package, looks at the files in it and in the zip in it, and judges what it is. */
export async function bundleOf(
  source: Uint8Array | ByteSource,
  { name, ...rest }: BundleOptions,
  lookAtFiles: LookAtFiles,
): Promise<Result<Bundle, readonly Issue[]>> {
  const bytes = source instanceof Uint8Array ? bytesSource(source) : source;
  const opened = await openZip(bytes, { path: name, ...rest });
  if (opened.kind === "err") return opened;
  const files = await lookAtFiles(opened.value);
  if (files.kind === "err") return files;
  const hasEml = files.value.some(({ look }) => look.form === "eml");
  if (hasEml) return bundleOfCount(name, files.value);
  const inner = files.value.find(({ look }) => look.form === "zip");
  const read = inner && (await readInner(opened.value, inner, lookAtFiles));
  return bundleOfPackage(name, files.value, inner, read);
}

function bundleOfCount(
  name: string,
  files: readonly LookedFile[],
): Result<Bundle, readonly Issue[]> {
  const judged = judgeCountZip(files, name);
  if (judged.kind === "err") return judged;
  const { count, findings } = judged.value;
  const { zipKind: kind } = count;
  return ok({
    name,
    kind,
    count,
    innerZip: undefined,
    others: [],
    findings: [...findings, ...judgeNames(name, kind, count, undefined)],
  });
}

function bundleOfPackage(
  name: string,
  files: readonly LookedFile[],
  inner: LookedFile | undefined,
  judged: ReturnType<typeof judgeCountZip> | undefined,
): Result<Bundle, readonly Issue[]> {
  const issues: Issue[] = judged?.kind === "err" ? [...judged.error] : [];
  const read = judged?.kind === "ok" ? judged.value : undefined;
  const { kind, finding } = kindOfPackage(name, files, read?.count);
  if (kind === undefined) {
    return issues.length > 0 ? err(issues) : refused("BUN-CONTENT-UNKNOWN", name);
  }
  issues.push(...judgeContents(files, contents[kind], name));
  if (hasError(issues)) return err(issues);
  const innerZip: BundleFile | undefined =
    inner === undefined || read === undefined
      ? undefined
      : { name: inner.name, kind: read.count.zipKind, bytes: inner.bytes };
  return ok({
    name,
    kind,
    count: read?.count,
    innerZip,
    others: files.filter((file) => file !== inner).map((file) => otherFile(file, kind)),
    findings: [
      ...(read?.findings ?? []),
      ...finding,
      ...judgeNames(name, kind, read?.count, innerZip),
    ],
  });
}

async function readInner(
  zip: ZipArchive,
  inner: LookedFile,
  lookAtFiles: LookAtFiles,
): Promise<ReturnType<typeof judgeCountZip>> {
  const opened = await zip.openInner(inner.bytes, inner.name);
  if (opened.kind === "err") return opened;
  const files = await lookAtFiles(opened.value);
  return files.kind === "err" ? files : judgeCountZip(files.value, opened.value.path);
}

interface Decision {
  readonly kind: PackageKind | undefined;
  readonly finding: readonly Issue[];
}

/** The document in the package decides; without one, its models do. */
function kindOfPackage(
  name: string,
  files: readonly LookedFile[],
  count: Count | undefined,
): Decision {
  switch (count?.documentId) {
    case "510b":
      return kindOfSession(name, files);
    case "510c":
      return { kind: "district-package", finding: [] };
    case "510d":
      return { kind: "central-package", finding: [] };
    case "520":
      return { kind: "result-package", finding: [] };
    case undefined:
      return { kind: kindByModel(files), finding: [] };
    default:
      return { kind: undefined, finding: [] };
  }
}

/**
 * A count of a municipality says nothing of its session: the models beside it do (Na 31 or Na 14-2 and P 2a).
 * Where they do not, the name is believed for now, and a finding says so.
 */
function kindOfSession(name: string, files: readonly LookedFile[]): Decision {
  const sessions = new Set(modelsOf(files).map(sessionOfModel));
  const isFirst = sessions.has("first");
  const isNext = sessions.has("next");
  if (isFirst !== isNext) {
    return { kind: isFirst ? "municipal-package" : "correction-package", finding: [] };
  }
  const claimsNext = parseFileName(name)?.kind === "correction";
  return {
    kind: claimsNext ? "correction-package" : "municipal-package",
    finding: [bundleIssue("BUN-CONTENT-SESSION", name, { first: isFirst, next: isNext })],
  };
}

/** The models among the reports; a zip that is named after a model is no report. */
function modelsOf(files: readonly LookedFile[]): readonly string[] {
  return files
    .filter(({ look }) => look.form === "pdf" || look.form === "odt")
    .map(({ name }) => parseFileName(name)?.model ?? "");
}

function kindByModel(files: readonly LookedFile[]): PackageKind | undefined {
  const models = modelsOf(files);
  if (models.some((model) => /^P_?22-[12]_bijlage/i.test(model))) return "annex-package";
  return models.some((model) => /^P_?2a/i.test(model)) ? "correction-without-count" : undefined;
}

function otherFile({ name, bytes, look }: LookedFile, kind: PackageKind): BundleFile {
  if (look.form === "csv") return { name, kind: "csv", bytes };
  if (kind === "result-package") {
    const isModel = parseFileName(name)?.kind === "model";
    return { name, kind: isModel ? "central-report" : "letter", bytes };
  }
  return { name, kind: kind === "annex-package" ? "central-report" : "municipal-report", bytes };
}

/** The names of the package, of the zip in it and of the EML file, each against what it is. */
function judgeNames(
  name: string,
  kind: FileKind,
  count: Count | undefined,
  innerZip: BundleFile | undefined,
): readonly Issue[] {
  const election = count?.electionId;
  const issues = [...judgeName(name, kind, election, name)];
  const inside = innerZip === undefined ? name : `${name}/${innerZip.name}`;
  if (innerZip !== undefined) {
    issues.push(...judgeName(innerZip.name, innerZip.kind, election, inside));
  }
  if (count !== undefined) {
    const { eml } = count;
    issues.push(...judgeName(eml.name, eml.kind, election, `${inside}/${eml.name}`));
  }
  return issues;
}
