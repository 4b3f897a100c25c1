// Builds zips byte by byte, honest or not: every field of every record can be set to something else.
// It shares nothing with the reader, not even the CRC.
import { crc32, deflateRawSync } from "node:zlib";

export interface Fields {
  versionNeeded?: number;
  flags?: number;
  method?: number;
  time?: number;
  date?: number;
  crc?: number;
  compressedSize?: number;
  size?: number;
  name?: Uint8Array;
  extra?: Uint8Array;
}

interface Central extends Fields {
  madeBy?: number;
  comment?: Uint8Array;
  disk?: number;
  internal?: number;
  external?: number;
  offset?: number;
  signature?: number;
}

export interface Entry {
  name: string;
  content?: Uint8Array;
  /** Deflated unless said otherwise. */
  stored?: boolean;
  /** The bytes in the zip, when they are not the honest ones. */
  data?: Uint8Array;
  /** Both headers. */
  both?: Fields;
  local?: Fields & { signature?: number };
  central?: Central;
  /** `signed` or `bare` writes a descriptor and leaves the local sizes open. */
  descriptor?: "signed" | "bare" | undefined;
  descriptorFields?: { crc?: number; compressedSize?: number; size?: number };
  /** Bytes after the entry. */
  after?: Uint8Array;
  /** Leaves out the local part: the directory points elsewhere. */
  directoryOnly?: boolean;
}

export interface Layout {
  before?: Uint8Array;
  /** Moves offsets along with `before`. */
  adjust?: boolean;
  beforeDirectory?: Uint8Array;
  afterDirectory?: Uint8Array;
  after?: Uint8Array;
  end?: {
    disk?: number;
    directoryDisk?: number;
    entriesHere?: number;
    entries?: number;
    directorySize?: number;
    directoryOffset?: number;
    comment?: Uint8Array;
    commentLength?: number;
  };
}

const utf8 = new TextEncoder();
export const text = (value: string): Uint8Array => utf8.encode(value);
export const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts));

const u16 = (value: number): Uint8Array => Uint8Array.of(value & 255, (value >>> 8) & 255);
export const u32 = (value: number): Uint8Array =>
  join(u16(value & 0xffff), u16((value >>> 16) & 0xffff));

function common(fields: Required<Fields>): Uint8Array {
  return join(
    u16(fields.versionNeeded),
    u16(fields.flags),
    u16(fields.method),
    u16(fields.time),
    u16(fields.date),
    u32(fields.crc),
    u32(fields.compressedSize),
    u32(fields.size),
    u16(fields.name.length),
    u16(fields.extra.length),
  );
}

function descriptor(entry: Entry, fields: Required<Fields>): Uint8Array {
  if (entry.descriptor === undefined) return new Uint8Array();
  const { crc, compressedSize, size } = { ...fields, ...entry.descriptorFields };
  const signature = entry.descriptor === "signed" ? u32(0x08074b50) : new Uint8Array();
  return join(signature, u32(crc), u32(compressedSize), u32(size));
}

function parts(entry: Entry): { fields: Required<Fields>; local: Uint8Array } {
  const content = entry.content ?? text(`content of ${entry.name}`);
  const data = entry.data ?? (entry.stored ? content : Uint8Array.from(deflateRawSync(content)));
  const fields: Required<Fields> = {
    versionNeeded: 20,
    flags: (entry.descriptor ? 8 : 0) | (/^[\x20-\x7e]*$/.test(entry.name) ? 0 : 0x800),
    method: entry.stored ? 0 : 8,
    time: 0x73c0,
    date: 0x5c73,
    crc: crc32(content),
    compressedSize: data.length,
    size: content.length,
    name: text(entry.name),
    extra: new Uint8Array(),
    ...entry.both,
  };
  const open = entry.descriptor ? { crc: 0, compressedSize: 0, size: 0 } : {};
  const local = { ...fields, ...open, ...entry.local };
  return {
    fields,
    local: entry.directoryOnly
      ? new Uint8Array()
      : join(
          u32(entry.local?.signature ?? 0x04034b50),
          common(local),
          local.name,
          local.extra,
          data,
          descriptor(entry, fields),
          entry.after ?? new Uint8Array(),
        ),
  };
}

function centralHeader(fields: Required<Fields>, entry: Entry, offset: number): Uint8Array {
  const central = { ...fields, ...entry.central };
  const comment = central.comment ?? new Uint8Array();
  return join(
    u32(central.signature ?? 0x02014b50),
    u16(central.madeBy ?? 0x0014),
    common(central),
    u16(comment.length),
    u16(central.disk ?? 0),
    u16(central.internal ?? 0),
    u32(central.external ?? 0),
    u32(central.offset ?? offset),
    central.name,
    central.extra,
    comment,
  );
}

/** Builds a zip; with nothing but names it is a sound one. */
export function buildZip(entries: readonly Entry[], layout: Layout = {}): Uint8Array {
  const before = layout.before ?? new Uint8Array();
  let offset = layout.adjust ? before.length : 0;
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  for (const entry of entries) {
    const { fields, local } = parts(entry);
    centrals.push(centralHeader(fields, entry, offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = join(...centrals);
  const gap = layout.beforeDirectory ?? new Uint8Array();
  const { end = {} } = layout;
  const comment = end.comment ?? new Uint8Array();
  return join(
    before,
    ...locals,
    gap,
    directory,
    layout.afterDirectory ?? new Uint8Array(),
    u32(0x06054b50),
    u16(end.disk ?? 0),
    u16(end.directoryDisk ?? 0),
    u16(end.entriesHere ?? end.entries ?? entries.length),
    u16(end.entries ?? entries.length),
    u32(end.directorySize ?? directory.length),
    u32(end.directoryOffset ?? offset + gap.length),
    u16(end.commentLength ?? comment.length),
    comment,
    layout.after ?? new Uint8Array(),
  );
}
