// The strict streaming reader: bytes in pieces of any size come in, elements and text go out.
// Refuses: whatever is not well-formed, not UTF-8, carries a DTD, or goes over a limit.
import { present } from "../cells.js";
import { BANG, isBlank, LT, QUESTION, SLASH, textClass } from "./chars.js";
import { scanDeclaration } from "./declaration.js";
import { ANCHOR_REACH, TOKEN_LIMIT } from "./limits.js";
import { scanEndTag, scanStartTag } from "./scan-tag.js";
import { scanCdata, scanComment, scanInstruction, scanText } from "./scan-text.js";
import type { Vocabulary } from "./scope.js";
import { NEED_MORE, ReaderState, refuse, stopAt, type XmlHandler } from "./state.js";

/** Room for what is read at a time; a longer token makes the buffer grow, up to the limit. */
const ROOM = 262144;

/** Reads one document. */
export class XmlReader extends ReaderState {
  private started: boolean;
  /** Wait for this many bytes in the buffer before a token that was cut is read again. */
  private enough: number;

  constructor(vocabulary: Vocabulary, handler: XmlHandler | undefined) {
    super(vocabulary);
    this.started = false;
    this.enough = 0;
    this.handler = handler;
  }

  /** Takes the next bytes of the document. Nothing is kept of the array itself. */
  push(chunk: Uint8Array): void {
    let from = 0;
    while (from < chunk.length && !this.isOver()) {
      this.makeRoom(chunk.length - from);
      const count = Math.min(chunk.length - from, this.buffer.length - 1 - this.end);
      this.buffer.set(chunk.subarray(from, from + count), this.end);
      this.end += count;
      this.buffer[this.end] = 0;
      from += count;
      if (this.end >= this.enough) this.read();
    }
  }

  /** Says that there are no more bytes. */
  finish(): void {
    this.final = true;
    if (this.buffer.length === 0) this.buffer = new Uint8Array(1);
    if (!this.isOver()) this.read();
    if (this.isOver()) return;
    if (this.depth > 0 || !this.rootSeen) refuse(this, "EML-XML-END", this.end);
  }

  private isOver(): boolean {
    return this.stopped || this.fault !== undefined;
  }

  /** Moves what is unread to the front, and lets the buffer grow for a token that fills it. */
  private makeRoom(wanted: number): void {
    const anchored = this.anchor >= 0 && this.position - this.anchor <= ANCHOR_REACH;
    const done = anchored ? this.anchor : this.position;
    const left = this.end - done;
    if (done > 0 && (this.end + wanted >= this.buffer.length || done > ROOM / 2)) {
      this.lines.advance(this.buffer, done, !this.high);
      this.buffer.copyWithin(0, done, this.end);
      this.base += done;
      this.position -= done;
      this.anchor = anchored ? 0 : -1;
      this.end = left;
      this.enough = 0;
      this.high = this.high && hasHigh(this.buffer, left);
    }
    if (this.end + 1 < this.buffer.length) return;
    const size = Math.max(Math.min(ROOM, wanted + 1), 2 * this.buffer.length);
    const buffer = new Uint8Array(size);
    buffer.set(this.buffer.subarray(0, this.end));
    this.buffer = buffer;
  }

  private read(): void {
    let p = this.position;
    if (!this.started) p = scanDeclaration(this);
    if (p >= 0) {
      this.started = true;
      this.position = p;
      p = this.readTokens(p);
    }
    if (p >= 0) return;
    // Where a token is too long, that is what is wrong with it, whatever else stands further on:
    // otherwise it would matter how the document was cut into pieces.
    const unread = (this.fault === undefined ? this.end : this.fault.at) - this.position;
    if (unread > TOKEN_LIMIT) refuse(this, "EML-LIMIT-TOKEN", this.position);
    if (this.fault !== undefined) return;
    // A cut token is read again when it has half again as many bytes: never more than linear work.
    this.enough = this.end + (unread >> 1);
  }

  /** Reads tokens until one is cut, the document is refused, or the handler has enough. */
  private readTokens(from: number): number {
    let p = from;
    while (!this.stopped) {
      if (this.atLeap) {
        p = present(this.handler?.leap?.(p));
        this.position = p;
        if (this.waits) return NEED_MORE;
        this.atLeap = false;
      }
      const q = this.readToken(p);
      if (q < 0) return q;
      p = q;
      this.position = q;
    }
    return p;
  }

  private readToken(p: number): number {
    const buffer = this.buffer;
    if (buffer[p] !== LT) return this.depth > 0 ? scanText(this, p) : this.skipBlank(p);
    const next = buffer[p + 1] ?? 0;
    if (next === SLASH) {
      return this.depth > 0 ? scanEndTag(this, p) : refuse(this, "EML-XML-OUTSIDE", p);
    }
    if (next === BANG) return this.readMarkup(p);
    if (next === QUESTION) return scanInstruction(this, p + 2);
    if (p + 1 >= this.end) return stopAt(this, p + 1, "EML-XML-TAG");
    if (this.depth === 0) {
      if (this.rootSeen) return refuse(this, "EML-XML-OUTSIDE", p);
      const end = scanStartTag(this, p);
      if (end >= 0) this.rootSeen = true;
      return end;
    }
    return scanStartTag(this, p);
  }

  /** Outside the root only white space, comments and processing instructions may stand. */
  private skipBlank(p: number): number {
    let q = p;
    while (isBlank(this.buffer[q] ?? 0)) q += 1;
    if (q > p) return q;
    if (p >= this.end) return NEED_MORE;
    const illegal = textClass[this.buffer[p] ?? 0] === 6;
    return refuse(this, illegal ? "EML-XML-CHARACTER" : "EML-XML-OUTSIDE", p);
  }

  private readMarkup(p: number): number {
    if (this.at(p, "<!--")) return scanComment(this, p + 4);
    if (this.at(p, "<![CDATA[")) {
      return this.depth > 0 ? scanCdata(this, p + 9) : refuse(this, "EML-XML-OUTSIDE", p);
    }
    if (this.at(p, "<!DOCTYPE")) return refuse(this, "EML-XML-DOCTYPE", p);
    const cut = ["<!--", "<![CDATA[", "<!DOCTYPE"].some((token) => this.isCut(p, token));
    if (!cut) return refuse(this, "EML-XML-TAG", p);
    return stopAt(this, this.end, "EML-XML-TAG");
  }

  private at(p: number, token: string): boolean {
    for (let i = 0; i < token.length; i++)
      if (this.buffer[p + i] !== token.charCodeAt(i)) return false;
    return true;
  }

  /** The buffer ends inside what may still become this token. */
  private isCut(p: number, token: string): boolean {
    const length = this.end - p;
    return length < token.length && this.at(p, token.slice(0, length));
  }
}

function hasHigh(bytes: Uint8Array, end: number): boolean {
  for (let at = 0; at < end; at++) if ((bytes[at] ?? 0) >= 0x80) return true;
  return false;
}
