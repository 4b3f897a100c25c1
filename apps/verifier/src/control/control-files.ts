// The two files of a hand count: the draw that was made, and the sums that were typed in.
import { err, ok, type Result } from "@telwerk/core";
import { isParts, parsedJson } from "../json-text.js";
import type { Draw } from "./draw.js";
import type { HandSums } from "./hand-count.js";

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const areCounts = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every(isCount);

/** Reads a draw. An error is a code. */
export function drawIn(text: string): Result<Draw, "VER-DRAW-FORM"> {
  const file = parsedJson(text);
  if (!isParts(file)) return err("VER-DRAW-FORM");
  const { format, formatVersion, method, election, municipality, seed, seedFrom, lists, drawn } =
    file;
  const isKnown =
    format === "telwerk-control-draw" && formatVersion === 0 && method === "sha256-order-1";
  if (!isKnown || !isText(election) || !isText(municipality) || !isText(seed))
    return err("VER-DRAW-FORM");
  if (seedFrom !== "given" && seedFrom !== "machine") return err("VER-DRAW-FORM");
  if (!areCounts(lists) || !areCounts(drawn)) return err("VER-DRAW-FORM");
  return ok({
    format,
    formatVersion,
    method,
    election,
    municipality,
    seed,
    seedFrom,
    lists,
    drawn,
  });
}

function sumsOf(value: unknown): HandSums | undefined {
  if (!isParts(value)) return undefined;
  const { list, total, stations } = value;
  if (!isCount(list) || !isCount(total)) return undefined;
  if (stations === undefined) return { list, total };
  if (!isParts(stations)) return undefined;
  const counts: Record<string, number> = {};
  for (const [id, count] of Object.entries(stations)) {
    if (!isCount(count)) return undefined;
    counts[id] = count;
  }
  return { list, total, stations: counts };
}

/** Reads hand sums. An error is a code; a list that stands there twice is one. */
export function handSumsIn(text: string): Result<readonly HandSums[], "VER-SUMS-FORM"> {
  const file = parsedJson(text);
  if (!isParts(file) || file["format"] !== "telwerk-hand-sums" || file["formatVersion"] !== 0)
    return err("VER-SUMS-FORM");
  const { sums } = file;
  if (!Array.isArray(sums)) return err("VER-SUMS-FORM");
  const read = sums.map(sumsOf).filter((one) => one !== undefined);
  const lists = new Set(read.map(({ list }) => list));
  return read.length === sums.length && lists.size === read.length
    ? ok(read)
    : err("VER-SUMS-FORM");
}
