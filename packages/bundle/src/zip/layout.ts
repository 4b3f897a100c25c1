// Holds every local header against its central one, and the files against each other: together they fill
// the zip from its first byte to the directory, without a gap and without an overlap. So every byte of the
// zip is accounted for, and a program that reads from the front sees the same as one that reads from the end.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { bundleIssue } from "../issue.js";
import type { ByteSource } from "../source.js";
import { flag, type JudgedEntry } from "./entry.js";
import { judgeExtraFields } from "./extra-fields.js";
import {
  type CommonFields,
  descriptorSignature,
  localFields,
  localLength,
  localSignature,
  viewOf,
} from "./fields.js";

/** Where the bytes of a file stand. */
export interface PlacedEntry extends JudgedEntry {
  readonly dataOffset: number;
}

/**
 * Reads the local headers and checks that nothing stands between, before or over the files.
 *
 * @param source - the zip
 * @param entries - the judged directory
 * @param directoryOffset - where the directory starts, which is where the last file must end
 * @param path - the zip, for the issues
 */
export async function placeEntries(
  source: ByteSource,
  entries: readonly JudgedEntry[],
  directoryOffset: number,
  path: string,
): Promise<Result<readonly PlacedEntry[], readonly Issue[]>> {
  const inOrder = [...entries].sort((a, b) => a.entry.offset - b.entry.offset);
  const first = inOrder[0]?.entry.offset ?? 0;
  const issues: Issue[] =
    first > 0 ? [bundleIssue("BUN-ZIP-PREPENDED", path, { bytes: first })] : [];
  const placed: PlacedEntry[] = [];
  for (const [index, judged] of inOrder.entries()) {
    const until = inOrder[index + 1]?.entry.offset ?? directoryOffset;
    const found = await placeEntry(source, judged, until, `${path}/${judged.entry.name}`);
    if (found.kind === "ok") placed.push(found.value);
    else issues.push(...found.error);
  }
  return issues.length > 0 ? err(issues) : ok(placed);
}

async function placeEntry(
  source: ByteSource,
  judged: JudgedEntry,
  until: number,
  path: string,
): Promise<Result<PlacedEntry, readonly Issue[]>> {
  const { entry, fields, nameBytes } = judged;
  const room = until - entry.offset;
  const least = localLength + nameBytes.length + entry.compressedSize;
  if (room < least) return err([bundleIssue("BUN-ZIP-OVERLAP", path, { bytes: least - room })]);
  const head = await source.read(entry.offset, localLength);
  if (head.length !== localLength) return err([bundleIssue("BUN-ZIP-SOURCE", path)]);
  const view = viewOf(head);
  if (view.getUint32(0, true) !== localSignature) {
    return err([bundleIssue("BUN-ZIP-LOCAL-HEADER", path)]);
  }
  const local = localFields(view);
  const variable = local.nameLength + local.extraLength;
  const rest = await source.read(entry.offset + localLength, variable);
  if (rest.length !== variable) return err([bundleIssue("BUN-ZIP-SOURCE", path)]);
  const issues = [
    ...judgeAgreement(local, judged, rest.subarray(0, local.nameLength), path),
    ...judgeLocalExtra(rest.subarray(local.nameLength), path),
  ];
  if (issues.length > 0) return err(issues);
  const dataOffset = entry.offset + localLength + variable;
  const after = until - dataOffset - entry.compressedSize;
  const tail =
    (fields.flags & flag.descriptor) !== 0
      ? await judgeDescriptor(source, judged, dataOffset + entry.compressedSize, after, path)
      : judgeGap(after, path);
  return tail.length > 0 ? err(tail) : ok({ ...judged, dataOffset });
}

/** With a descriptor the local header may leave the sizes and the CRC open, and then all three. */
function judgeAgreement(
  local: CommonFields,
  { fields, nameBytes }: JudgedEntry,
  localName: Uint8Array,
  path: string,
): readonly Issue[] {
  const isOpen =
    (local.flags & flag.descriptor) !== 0 &&
    local.crc === 0 &&
    local.compressedSize === 0 &&
    local.size === 0;
  const always = ["versionNeeded", "flags", "method", "time", "date"] as const;
  const unlessOpen = ["crc", "compressedSize", "size"] as const;
  const wrong: string[] = (isOpen ? always : [...always, ...unlessOpen]).filter(
    (field) => local[field] !== fields[field],
  );
  const sameName =
    localName.length === nameBytes.length &&
    localName.every((byte, index) => byte === nameBytes[index]);
  if (!sameName) wrong.push("name");
  return wrong.map((field) => bundleIssue("BUN-ZIP-HEADERS-DIFFER", path, { field }));
}

function judgeLocalExtra(extra: Uint8Array, path: string): readonly Issue[] {
  const judgement = judgeExtraFields(viewOf(extra));
  if (judgement === "ok") return [];
  return [bundleIssue(judgement === "zip64" ? "BUN-ZIP-ZIP64" : "BUN-ZIP-EXTRA-FIELD", path)];
}

function judgeGap(after: number, path: string): readonly Issue[] {
  if (after === 0) return [];
  return after < 0
    ? [bundleIssue("BUN-ZIP-OVERLAP", path, { bytes: -after })]
    : [bundleIssue("BUN-ZIP-GAP", path, { bytes: after })];
}

/** A descriptor is 16 bytes with its signature or 12 without, and says what the directory says. */
async function judgeDescriptor(
  source: ByteSource,
  { fields }: JudgedEntry,
  at: number,
  after: number,
  path: string,
): Promise<readonly Issue[]> {
  if (after > 16) return [bundleIssue("BUN-ZIP-GAP", path, { bytes: after - 16 })];
  const wrong = [bundleIssue("BUN-ZIP-DESCRIPTOR", path)];
  if (after !== 16 && after !== 12) return wrong;
  const view = viewOf(await source.read(at, after));
  if (view.byteLength !== after) return [bundleIssue("BUN-ZIP-SOURCE", path)];
  if (after === 16 && view.getUint32(0, true) !== descriptorSignature) return wrong;
  const start = after - 12;
  const agrees =
    view.getUint32(start, true) === fields.crc &&
    view.getUint32(start + 4, true) === fields.compressedSize &&
    view.getUint32(start + 8, true) === fields.size;
  return agrees ? [] : wrong;
}
