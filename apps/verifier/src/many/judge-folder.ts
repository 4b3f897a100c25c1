// One municipality: which of its files count, and whether they are right.
import { entryOf } from "../catalogue.js";
import { joined } from "../evidence/reading.js";
import { ReadFault, type Source } from "../evidence/source.js";
import type { IntakePorts } from "../intake/expansion.js";
import { type Judged, kindOf } from "../judgement.js";
import { namesAt } from "../report/run/names.js";
import { filesAside } from "../report/run/skipped.js";
import type { RunSkipped } from "../report/run.js";
import { findingText } from "../report/words.js";
import { type Verification, verify } from "../verification.js";
import type { FolderOutcome, FolderReason, FolderWord, UploadRecord } from "./folder.js";
import { identify } from "./identify.js";
import { type Arrived, type PlatformFolder, platformFolder } from "./platform.js";

/** What is asked of one municipality. */
export interface FolderFiles {
  readonly name: string;
  /** In a fixed order. */
  readonly sources: readonly Source[];
  /** What all municipalities have in common: definition and candidate lists. */
  readonly shared: readonly Source[];
}

/** More reasons than this are counted, not kept. */
const reasonLimit = 20;
/** What the packing room takes together from one package. */
const sizeLimit = 512 * 1024 * 1024;

async function arrive(source: Source, ports: IntakePorts): Promise<Arrived> {
  const { path, size } = source;
  const digest = ports.digest();
  try {
    if (size > sizeLimit) return { path, size, found: { codes: ["BUN-ZIP-FILE-TOO-LARGE"] } };
    const pieces: Uint8Array[] = [];
    for await (const piece of source.chunks()) {
      digest.update(piece);
      pieces.push(piece.slice());
    }
    const name = path.slice(path.lastIndexOf("/") + 1);
    const found = await identify(name, joined(pieces), ports);
    return { path, size, sha256: digest.hex(), found };
  } catch (fault) {
    // It goes on to the checks, which say that it cannot be read.
    if (fault instanceof ReadFault) return { path, size, found: { codes: [] } };
    throw fault;
  }
}

/** The checks that speak of what a municipality hands in; the others hold it against what stands above it. */
const ownChecks = /^V0[0-5]\.|^V06\.0[56]$|^V10\.01$|^V12\.0[4-7]$/;
const badly: ReadonlySet<string> = new Set(["fail", "not-checked", "error"]);

/** Whether nothing stands open but what other files would have to say. */
function isSound({ judged }: Verification): boolean {
  const sums = judged.find(({ entry }) => entry === entryOf("V05.01"));
  const open = judged.filter(
    ({ entry, status, lacking }) =>
      entry.severity === "required" && badly.has(status) && lacking.length === 0,
  );
  const own = open.filter(({ entry }) => ownChecks.test(entry.id));
  const isBroken = open.some(({ status }) => status !== "not-checked");
  return sums?.status === "pass" && own.length === 0 && !isBroken;
}

function wordOf(verification: Verification, uploads: readonly UploadRecord[]): FolderWord {
  const { word } = verification.verdict;
  if (word === "refuted") return word;
  if (uploads.some(({ state }) => state === "refused")) return "incomplete";
  return word === "incomplete" && isSound(verification) ? "sound" : word;
}

function reasonOf(
  judged: Judged,
  finding: Judged["outcome"]["findings"][number] | undefined,
  { evidence }: Verification,
): FolderReason {
  const { entry } = judged;
  const { nl, en } = finding === undefined ? entry.title : findingText(entry, finding);
  const file = finding?.place === undefined ? undefined : evidence.files[finding.place.file]?.path;
  const path = finding?.place?.path;
  const names = finding?.place === undefined ? [] : namesAt(finding.place, evidence);
  return {
    check: entry.id,
    nl,
    en,
    ...(file === undefined ? {} : { file }),
    ...(path === undefined || path === "" ? {} : { path }),
    ...(names.length === 0 ? {} : { names }),
  };
}

/** Why the word is not better. What is only missing from above is no reason against a sound count. */
function reasonsOf(verification: Verification, word: FolderWord): readonly FolderReason[] {
  if (word === "verified" || word === "sound") return [];
  return verification.verdict.reasons
    .filter(({ judged, finding }) => word === "refuted" || isOwn(judged, finding))
    .map(({ judged, finding }) => reasonOf(judged, finding, verification));
}

function isOwn(
  judged: Judged,
  finding: Judged["outcome"]["findings"][number] | undefined,
): boolean {
  if (judged.status === "error") return true;
  const isMissing = finding === undefined || kindOf(judged.entry, finding) === "missing";
  return !isMissing || ownChecks.test(judged.entry.id);
}

function recordsOf(arrived: readonly Arrived[], { stored }: PlatformFolder): UploadRecord[] {
  return arrived.map((one) => {
    const { path, size, sha256, found } = one;
    const { state, at, codes } = stored.get(one) ?? { state: "beside", codes: [] };
    return {
      path,
      size,
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(found.kind === undefined ? {} : { kind: found.kind }),
      state,
      ...(at === undefined ? {} : { at }),
      codes,
    };
  });
}

function stationsIn({ evidence }: Verification): number {
  let stations = 0;
  for (const { units } of evidence.municipalities.values()) stations += units.length;
  return stations;
}

/** Files that nothing was done with. The paper that every package holds is no news. */
function skippedOf(verification: Verification): readonly RunSkipped[] {
  const papers = verification.evidence.files.filter(
    ({ role }) => role.kind === "other" && role.form === "pdf",
  );
  const known = new Set(papers.map(({ path }) => path));
  return filesAside(verification)
    .map((one) => ({ ...one, items: one.items.filter((path) => !known.has(path)) }))
    .filter(({ items }) => items.length > 0);
}

/** Judges one municipality. Never throws for what is in a file. */
export async function judgeFolder(
  { name, sources, shared }: FolderFiles,
  ports: IntakePorts,
): Promise<FolderOutcome> {
  const arrived: Arrived[] = [];
  for (const source of sources) arrived.push(await arrive(source, ports));
  const folder = platformFolder(arrived);
  const uploads = recordsOf(arrived, folder);
  const counting = sources.filter((_, index) => {
    const state = uploads[index]?.state;
    return state === "in-force" || state === "beside";
  });
  // Who handed in nothing is told so: what is for all would only hide it.
  const beside = sources.length === 0 ? [] : shared;
  const delivery = { sources: [...beside, ...counting], unreadable: [], ignored: [] };
  const verification = await verify(delivery, { require: "result", scope: "all", ...ports });
  const word = wordOf(verification, uploads);
  const reasons = reasonsOf(verification, word);
  const { electionId, authorityId, region, colours } = folder;
  return {
    name,
    ...(electionId === undefined ? {} : { electionId }),
    ...(authorityId === undefined ? {} : { authorityId }),
    ...(region === undefined ? {} : { region }),
    word,
    colours,
    stations: stationsIn(verification),
    uploads,
    reasons: reasons.slice(0, reasonLimit),
    reasonCount: reasons.length,
    skipped: skippedOf(verification),
  };
}
