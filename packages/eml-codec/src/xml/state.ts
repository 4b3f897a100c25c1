// The state of the byte machine. All fields are declared at once: one shape, one set of fast code.
import type { Fact } from "@telwerk/core";
import type { Code } from "../codes.js";
import { ATTRIBUTE_LIMIT, DEPTH_LIMIT } from "./limits.js";
import { LineCounter } from "./lines.js";
import { NameTable } from "./names.js";
import { Scope, type Vocabulary } from "./scope.js";

/** A token goes on after the last byte at hand: read it again when there is more. */
export const NEED_MORE = -1;
/** The document cannot be read any further; see `ReaderState.fault`. */
export const FAULT = -2;

/** A value holds references or line ends that have to be resolved. */
export const RESOLVE = 1;
/** A value holds bytes above 0x7F. */
export const HIGH = 2;
/** Text from a CDATA section: `&` and `<` are themselves. */
export const CDATA = 4;

/** Why reading stopped; `at` is an index into the buffer. */
export interface Fault {
  readonly code: Code;
  readonly at: number;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** What the machine tells: elements by number, everything else as a part of the buffer. */
export interface XmlHandler {
  /** An element begins: see `element`, `tagStart` and the attributes of the reader. */
  open(): void;
  /** A piece of text of the open element, from `start` to `end` in the buffer. */
  text(start: number, end: number, flags: number): void;
  /** The open element ends; `tagStart` is where its end tag stands. */
  close(): void;
  /** A comment, whose text goes from `start` to `end`; also before and after the root. */
  comment?(start: number, end: number, flags: number): void;
  /** A processing instruction; from `start` to `end` its target and what follows. */
  instruction?(start: number, end: number, flags: number): void;
  /** Where `open` set `atLeap`: reads on by itself from after the tag, and gives the index to go on at. */
  leap?(from: number): number;
}

/** Buffer, position and stacks of one document. */
export class ReaderState {
  buffer: Uint8Array;
  /** Number of bytes in the buffer; a zero byte follows them. */
  end: number;
  /** Offset in the file of the first byte of the buffer. */
  base: number;
  /** Index of the first byte that was not read yet. */
  position: number;
  /** Where the text of the open element begins; -1 if it has none. Kept while it is near. */
  anchor: number;
  /** No more bytes will come. */
  final: boolean;
  /** Bytes above 0x7F were seen in this buffer. */
  high: boolean;
  /** The document begins with a byte order mark. */
  mark: boolean;
  fault: Fault | undefined;
  stopped: boolean;
  /** The handler wants to read on by itself after the tag at hand. */
  atLeap: boolean;
  /** It goes on by itself at the index that it gave, as soon as there are more bytes. */
  waits: boolean;
  depth: number;
  rootSeen: boolean;
  readonly openNames: Int32Array;
  readonly names: NameTable;
  lastName: number;
  name: number;
  scope: Scope;
  /** Number of the element that begins; 0 if EML_NL does not know it. */
  element: number;
  tagStart: number;
  tagSerial: number;
  attributeCount: number;
  /** Kinds of the attribute names of this tag, as bits. */
  attributeKinds: number;
  readonly attributeNames: Int32Array;
  readonly attributeStarts: Int32Array;
  readonly attributeEnds: Int32Array;
  readonly attributeFlags: Uint8Array;
  /** Flags of the attribute value or text that was read last. */
  flags: number;
  /** Bytes of text since the last tag. */
  textBytes: number;
  readonly lines: LineCounter;
  handler: XmlHandler | undefined;

  constructor(vocabulary: Vocabulary) {
    this.buffer = new Uint8Array(0);
    this.end = 0;
    this.base = 0;
    this.position = 0;
    this.anchor = -1;
    this.final = false;
    this.high = false;
    this.mark = false;
    this.fault = undefined;
    this.stopped = false;
    this.atLeap = false;
    this.waits = false;
    this.depth = 0;
    this.rootSeen = false;
    this.openNames = new Int32Array(DEPTH_LIMIT + 1);
    this.names = new NameTable();
    this.lastName = 0;
    this.name = 0;
    this.scope = new Scope(0, undefined, new Map(), vocabulary);
    this.element = 0;
    this.tagStart = 0;
    this.tagSerial = 0;
    this.attributeCount = 0;
    this.attributeKinds = 0;
    this.attributeNames = new Int32Array(ATTRIBUTE_LIMIT);
    this.attributeStarts = new Int32Array(ATTRIBUTE_LIMIT);
    this.attributeEnds = new Int32Array(ATTRIBUTE_LIMIT);
    this.attributeFlags = new Uint8Array(ATTRIBUTE_LIMIT);
    this.flags = 0;
    this.textBytes = 0;
    this.lines = new LineCounter();
    this.handler = undefined;
  }
}

/** Stops the machine: the document is not well-formed, or goes over a limit. */
export function refuse(
  state: ReaderState,
  code: Code,
  at: number,
  facts: Readonly<Record<string, Fact>> = {},
): number {
  state.fault = { code, at, facts };
  return FAULT;
}

/**
 * A token stopped at a byte that does not fit: either the buffer ends here, or the byte is wrong.
 *
 * Every scan runs into the zero byte after the buffer, so that it needs no check of its own.
 */
export function stopAt(state: ReaderState, at: number, code: Code): number {
  if (at >= state.end) {
    if (!state.final) return NEED_MORE;
    return refuse(state, "EML-XML-END", state.end);
  }
  return refuse(state, code, at);
}
