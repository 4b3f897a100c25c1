// Text of an element, from bytes to a value.
import { present } from "../cells.js";
import type { Code } from "../codes.js";
import { isBlank } from "../xml/chars.js";
import { ANCHOR_REACH } from "../xml/limits.js";
import { valueText } from "../xml/value-text.js";
import { type Assembly, Verdict } from "./assembly.js";
import type { DocumentMachine } from "./machine.js";

/** Texts in facts are cut: an issue names a value, it does not carry a file along. */
const SHOWN = 80;

export function shown(text: string): string {
  if (text.length <= SHOWN) return text;
  // Never half a surrogate pair.
  const end = /[\ud800-\udbff]$/.test(text.slice(0, SHOWN)) ? SHOWN - 1 : SHOWN;
  return `${text.slice(0, end)}…`;
}

/** White space as XML Schema collapses it in tokens. */
export function collapsed(text: string): string {
  if (!/[\t\r\n]|^ | $| {2}/.test(text)) return text;
  return text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

/** Tells whether a text is white space only, character references included. */
export function isAllBlank(bytes: Uint8Array, start: number, end: number, flags: number): boolean {
  if (flags !== 0) return collapsed(valueText(bytes, start, end, flags, false)) === "";
  for (let at = start; at < end; at++) if (!isBlank(bytes[at] ?? 0)) return false;
  return true;
}

/** The value of up to 15 plain digits; -1 where it takes a closer look. */
export function plainNumber(bytes: Uint8Array, start: number, end: number, flags: number): number {
  if (flags !== 0 || end - start > 15) return -1;
  // `007` is a number too, but its zeros have to be kept.
  if (bytes[start] === 0x30 && end - start > 1) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The text of the open element is complete. */
export function finishText(machine: DocumentMachine, assembly: Assembly, type: number): void {
  const { reader } = machine;
  const at = machine.pendingAt < 0 ? reader.base + reader.tagStart : machine.pendingAt;
  if (machine.number >= 0) {
    if (machine.clean) assembly.counts[type]?.(machine.number, at);
    return;
  }
  const lexical = present(assembly.grammar.types[type]?.lexical);
  const text = lexical.collapse ? collapsed(machine.pending) : machine.pending;
  const sinks = machine.clean ? assembly.texts : assembly.textChecks;
  const verdict = present(sinks[type])(text, at, machine.pending);
  // What is written by itself, as `Elected` is, is kept where it is written in another way.
  if (assembly.textTaken[type] === 0 && String(lexical.parse(text)) !== machine.pending)
    machine.keeper.keepText(machine.pending);
  if (verdict === Verdict.fine) return;
  const near = reader.anchor >= 0 && reader.tagStart - reader.anchor <= ANCHOR_REACH;
  const index = near ? reader.anchor : reader.tagStart;
  reportValue(machine, verdict, index, lexical.name, text);
}

const codeOf: Readonly<Record<number, Code>> = {
  [Verdict.wrong]: "EML-VALUE",
  [Verdict.outOfRange]: "EML-NUMBER-RANGE",
  [Verdict.lax]: "EML-VALUE-DEVIANT",
};

/** Notes a text that is not a value of its type. */
export function reportValue(
  machine: DocumentMachine,
  verdict: number,
  index: number,
  expected: string,
  text: string,
  below = "",
): void {
  machine.report(present(codeOf[verdict]), index, { expected, found: shown(text) }, below);
}
