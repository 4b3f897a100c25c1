// Comes in: the source. Goes out: where the directory stands. Refuses: bytes before or after the zip,
// comments, several disks, zip64. Readers that search for the end record can be made to find another one
// than we do; so the end record is the last 22 bytes, or the file is refused.
import { type Issue, ok, type Result } from "@telwerk/core";
import { refused } from "../issue.js";
import type { ByteSource } from "../source.js";
import {
  centralSignature,
  type EndFields,
  endFields,
  endLength,
  endSignature,
  viewOf,
  zip64LocatorSignature,
} from "./fields.js";

const longestTail = 65_535 + endLength;
const locatorLength = 20;

/**
 * Finds the end record, which must be the last thing in the file.
 *
 * @param source - the zip
 * @param path - its name, for the issues
 * @returns the fields of the end record, checked against the size of the file
 */
export async function readEnd(
  source: ByteSource,
  path: string,
): Promise<Result<EndFields, readonly Issue[]>> {
  const length = Math.min(source.size, longestTail);
  const tail = await source.read(source.size - length, length);
  if (tail.length !== length) return refused("BUN-ZIP-SOURCE", path);
  const view = viewOf(tail);
  const at = length - endLength;
  if (at < 0 || view.getUint32(at, true) !== endSignature) return refuseTail(view, path);
  const end = endFields(view, at);
  if (end.commentLength !== 0) return refused("BUN-ZIP-NO-END", path);
  const locator = at - locatorLength;
  if (locator >= 0 && view.getUint32(locator, true) === zip64LocatorSignature) {
    return refused("BUN-ZIP-ZIP64", path);
  }
  if (end.entries === 0xffff || end.directorySize === 0xffffffff) {
    return refused("BUN-ZIP-ZIP64", path);
  }
  if (end.disk !== 0 || end.directoryDisk !== 0 || end.entriesHere !== end.entries) {
    return refused("BUN-ZIP-MULTI-DISK", path);
  }
  return checkPlace(source, end, path);
}

/** The last bytes are no end record: says why, as well as can be told. */
function refuseTail(view: DataView, path: string): Result<never, readonly Issue[]> {
  for (let at = view.byteLength - endLength - 1; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const rest = view.byteLength - at - endLength;
    const { commentLength } = endFields(view, at);
    return commentLength === rest
      ? refused("BUN-ZIP-COMMENT", path, { bytes: rest })
      : refused("BUN-ZIP-APPENDED", path, { bytes: rest });
  }
  return refused("BUN-ZIP-NO-END", path);
}

/** The directory must end where the end record starts. */
async function checkPlace(
  source: ByteSource,
  end: EndFields,
  path: string,
): Promise<Result<EndFields, readonly Issue[]>> {
  const endAt = source.size - endLength;
  const surplus = endAt - end.directorySize - end.directoryOffset;
  if (surplus === 0) return end.entries === 0 ? refused("BUN-ZIP-EMPTY", path) : ok(end);
  if (surplus < 0) return refused("BUN-ZIP-DIRECTORY", path, { why: "out of range" });
  const shifted = await source.read(end.directoryOffset + surplus, 4);
  const isShifted = shifted.length === 4 && viewOf(shifted).getUint32(0, true) === centralSignature;
  return refused(isShifted ? "BUN-ZIP-PREPENDED" : "BUN-ZIP-GAP", path, { bytes: surplus });
}
