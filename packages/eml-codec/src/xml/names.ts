// Names are interned: every name in a document gets a small number, found by comparing bytes.
import { textAt } from "../cells.js";
import { COLON } from "./chars.js";

/** What a name means to Namespaces in XML. */
export const NameKind = { plain: 0, prefixed: 1, defaultDeclaration: 2, declaration: 3 } as const;

const BUCKETS = 1024;

/** The names of one document. Name 0 is nobody's. */
export class NameTable {
  /** How many names there are, name 0 included. */
  count: number;
  /** The name that came after this one the last time: mostly right, and checked by its bytes. */
  follow: Int32Array;
  /** The last tag in which the name was an attribute. */
  seenIn: Int32Array;
  kinds: Uint8Array;
  private pool: Uint8Array;
  private used: number;
  private offsets: Int32Array;
  private lengths: Int32Array;
  private chain: Int32Array;
  private readonly heads: Int32Array;
  private readonly texts: string[];
  private readonly decoder: TextDecoder;

  constructor() {
    this.count = 1;
    this.follow = new Int32Array(256);
    this.seenIn = new Int32Array(256);
    this.kinds = new Uint8Array(256);
    this.pool = new Uint8Array(4096);
    this.used = 0;
    this.offsets = new Int32Array(256);
    this.lengths = new Int32Array(256);
    this.chain = new Int32Array(256);
    this.heads = new Int32Array(BUCKETS);
    this.texts = [""];
    this.decoder = new TextDecoder();
  }

  /** The name as text, prefix included. */
  text(name: number): string {
    return textAt(this.texts, name);
  }

  /** The index after the name, if its bytes stand at `start`; -1 if not. */
  matchEnd(name: number, bytes: Uint8Array, start: number): number {
    const length = this.lengths[name] ?? 0;
    const pool = this.pool;
    let from = this.offsets[name] ?? 0;
    if (length === 0) return -1;
    const stop = start + length;
    for (let at = start; at < stop; at++, from++) if (bytes[at] !== pool[from]) return -1;
    return stop;
  }

  /** The number of the name that stands in `bytes` from `start` to `end`. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const bucket = hash & (BUCKETS - 1);
    for (let name = this.heads[bucket] ?? 0; name !== 0; name = this.chain[name] ?? 0) {
      if (this.lengths[name] === end - start && this.matchEnd(name, bytes, start) === end)
        return name;
    }
    return this.add(bytes, start, end, bucket);
  }

  private add(bytes: Uint8Array, start: number, end: number, bucket: number): number {
    const name = this.count++;
    const length = end - start;
    if (name === this.offsets.length) this.widen();
    if (this.used + length > this.pool.length) {
      const pool = new Uint8Array(2 * this.pool.length + length);
      pool.set(this.pool);
      this.pool = pool;
    }
    this.pool.set(bytes.subarray(start, end), this.used);
    this.offsets[name] = this.used;
    this.lengths[name] = length;
    this.used += length;
    this.chain[name] = this.heads[bucket] ?? 0;
    this.heads[bucket] = name;
    const text = this.decoder.decode(bytes.subarray(start, end));
    this.texts.push(text);
    this.kinds[name] = kindOf(text);
    return name;
  }

  private widen(): void {
    const size = 2 * this.offsets.length;
    this.follow = widened(this.follow, size);
    this.seenIn = widened(this.seenIn, size);
    this.offsets = widened(this.offsets, size);
    this.lengths = widened(this.lengths, size);
    this.chain = widened(this.chain, size);
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
  }
}

function widened(old: Int32Array, size: number): Int32Array {
  const wide = new Int32Array(size);
  wide.set(old);
  return wide;
}

function kindOf(text: string): number {
  if (text === "xmlns") return NameKind.defaultDeclaration;
  if (text.startsWith("xmlns:")) return NameKind.declaration;
  return text.includes(String.fromCharCode(COLON)) ? NameKind.prefixed : NameKind.plain;
}
