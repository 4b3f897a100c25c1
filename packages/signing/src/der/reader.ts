// Bytes in, a tree of DER values out. Refused: indefinite lengths, lengths and numbers in a longer form
// than needed, strings in pieces, sets out of order, unknown types, anything after the value.
import { err, ok, type Result } from "@telwerk/core";
import type { Bytes } from "../bytes.js";
import { rules, tag } from "./rules.js";

/** One value with its place in the file. */
export interface DerNode {
  /** The identifier octet. */
  readonly tag: number;
  /** Where the value begins, counted from the first byte read. */
  readonly offset: number;
  /** Identifier, length and content. */
  readonly full: Bytes;
  readonly content: Bytes;
  /** The values inside; empty for a primitive value. */
  readonly children: readonly DerNode[];
}

/** Why bytes are not DER, or not the structure that was expected. */
export interface DerProblem {
  readonly offset: number;
  readonly why: string;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

const constructedBit = 0x20;
const contextClass = 0x80;

/** Certificates in signatures go 18 deep; a stack is not for an attacker to fill. */
const maxDepth = 24;

function isKnown(identifier: number): boolean {
  if (identifier === tag.sequence || identifier === tag.set || rules.has(identifier)) return true;
  // Context-specific, with a number that fits in the octet itself.
  return (identifier & 0xc0) === contextClass && (identifier & 0x1f) < 0x1f;
}

function readLength(source: Bytes, at: number, end: number): Result<Extent, DerProblem> {
  const problem = (why: string) => err({ offset: at, why });
  const first = source[at];
  if (at >= end || first === undefined) return problem("the length is missing");
  if (first === 0x80) return problem("an indefinite length, which is BER");
  const digits = first < 0x80 ? 0 : first & 0x7f;
  if (digits > 4 || at + 1 + digits > end) return problem("a length that runs past the end");
  let length = digits === 0 ? first : 0;
  for (let digit = 1; digit <= digits; digit += 1)
    length = length * 256 + (source[at + digit] ?? 0);
  if (digits > 0 && length < (digits === 1 ? 0x80 : 256 ** (digits - 1))) {
    return problem("a length in a longer form than needed");
  }
  const start = at + 1 + digits;
  return start + length > end
    ? problem("a value that runs past the end")
    : ok({ start, end: start + length });
}

function isSorted(children: readonly DerNode[]): boolean {
  return children.every((child, at) => {
    const before = children[at - 1];
    if (before === undefined) return true;
    const differs = before.full.findIndex((byte, index) => byte !== child.full[index]);
    return differs < 0 || (before.full[differs] ?? 0) < (child.full[differs] ?? -1);
  });
}

function readChildren(source: Bytes, extent: Extent, depth: number): Result<DerNode[], DerProblem> {
  const children: DerNode[] = [];
  for (let at = extent.start; at < extent.end; ) {
    const child = readNode(source, { start: at, end: extent.end }, depth);
    if (child.kind === "err") return child;
    children.push(child.value);
    at += child.value.full.length;
  }
  return ok(children);
}

function readNode(source: Bytes, within: Extent, depth: number): Result<DerNode, DerProblem> {
  const offset = within.start;
  const identifier = source[offset] ?? 0;
  if (depth > maxDepth) return err({ offset, why: "nested too deep" });
  if (!isKnown(identifier))
    return err({ offset, why: `type 0x${identifier.toString(16)} is not used here` });
  const extent = readLength(source, offset + 1, within.end);
  if (extent.kind === "err") return extent;
  const { start, end } = extent.value;
  const content = source.subarray(start, end);
  const inside =
    (identifier & constructedBit) === 0 ? ok([]) : readChildren(source, extent.value, depth + 1);
  if (inside.kind === "err") return inside;
  const wrong =
    identifier === tag.set && !isSorted(inside.value)
      ? "a set that is not in order"
      : rules.get(identifier)?.(content);
  if (wrong !== undefined) return err({ offset, why: wrong });
  const full = source.subarray(offset, end);
  return ok({ tag: identifier, offset, full, content, children: inside.value });
}

/**
 * Reads one DER value that fills its file.
 *
 * // untrusted: two parsers that disagree about one file are how a forged signature passes; what is not
 * the one distinguished encoding is refused, wherever it stands.
 */
export function readDer(source: Bytes): Result<DerNode, DerProblem> {
  if (source.length === 0) return err({ offset: 0, why: "empty" });
  const node = readNode(source, { start: 0, end: source.length }, 1);
  if (node.kind === "err" || node.value.full.length === source.length) return node;
  return err({ offset: node.value.full.length, why: "bytes after the end" });
}
