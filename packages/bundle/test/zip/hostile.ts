// Archives that somebody made on purpose, or that went wrong on the way; each with the code it must get.
import { constants, crc32, deflateRawSync, gzipSync } from "node:zlib";
import type { BundleCode } from "../../src/index.js";
import { buildZip, type Entry, join, text, u32 } from "./build.js";

export interface Hostile {
  readonly name: string;
  readonly code: BundleCode;
  /** Made when asked for: some are large. */
  readonly make: () => Uint8Array;
}

const a: Entry = { name: "a.txt" };
const b: Entry = { name: "b.txt" };
const sound = (): Uint8Array => buildZip([a, b]);
const named = (name: string): Uint8Array => buildZip([{ name }]);
const pair = (one: string, other: string): Uint8Array => buildZip([{ name: one }, { name: other }]);
const central = (fields: Entry["central"] & object): Uint8Array =>
  buildZip([{ ...a, central: fields }]);
const both = (fields: Entry["both"] & object): Uint8Array => buildZip([{ ...a, both: fields }]);
const local = (fields: Entry["local"] & object): Uint8Array => buildZip([{ ...a, local: fields }]);
const extra = (id: number, data: Uint8Array): Uint8Array =>
  join(
    Uint8Array.of(id & 255, id >>> 8),
    Uint8Array.of(data.length & 255, data.length >>> 8),
    data,
  );
const unix = (mode: number): Uint8Array => central({ madeBy: 0x031e, external: mode * 0x10000 });

/** A gibibyte of zeros in a megabyte: sixteen times the same blocks, and an empty last one. */
let zeros: Uint8Array | undefined;
const deflatedGibibyte = (): Uint8Array => {
  if (zeros !== undefined) return zeros;
  const blocks = deflateRawSync(Buffer.alloc(1 << 26), { finishFlush: constants.Z_FULL_FLUSH });
  zeros = join(...Array<Uint8Array>(16).fill(Uint8Array.from(blocks)), Uint8Array.of(3, 0));
  return zeros;
};
/** Sixty-four mebibytes of zeros, at the ratio of a thousand that only a bomb has. */
const deflatedZeros = (): Uint8Array => Uint8Array.from(deflateRawSync(Buffer.alloc(1 << 26)));
const bomb = (fields: Entry["both"] & object): Uint8Array =>
  buildZip([{ name: "bomb.eml.xml", data: deflatedGibibyte(), both: { crc: 0, ...fields } }]);

/** One deflated body under many names (the form of the overlapping bomb). */
function overlapping(count: number): Uint8Array {
  const names = Array.from({ length: count }, (_unused, index) => `f${index}.txt`);
  return buildZip(
    names.map((name, index) => ({
      name,
      content: new Uint8Array(60_000),
      directoryOnly: index > 0,
      central: { offset: 0 },
    })),
  );
}

/** A quine-like chain: a zip in a zip in a zip. */
function chain(depth: number): Uint8Array {
  let inner = sound();
  for (let level = 1; level < depth; level += 1) {
    inner = buildZip([{ name: "x.zip", content: inner, stored: true }]);
  }
  return inner;
}

const bytesOf = (count: number, value = 0x41): Uint8Array => new Uint8Array(count).fill(value);

export const hostile: readonly Hostile[] = [
  // No zip, or half a zip
  { name: "nothing at all", code: "BUN-ZIP-NO-END", make: () => new Uint8Array() },
  { name: "text", code: "BUN-ZIP-NO-END", make: () => text("Dit is geen zip-bestand, echt niet.") },
  { name: "a gzip", code: "BUN-ZIP-NO-END", make: () => Uint8Array.from(gzipSync("telling")) },
  { name: "cut off in the end record", code: "BUN-ZIP-NO-END", make: () => sound().slice(0, -1) },
  { name: "cut off in the directory", code: "BUN-ZIP-NO-END", make: () => sound().slice(0, -40) },
  { name: "cut off at the front", code: "BUN-ZIP-DIRECTORY", make: () => sound().slice(10) },
  { name: "an end record and nothing else", code: "BUN-ZIP-EMPTY", make: () => buildZip([]) },

  // More than the zip
  {
    name: "a program in front, offsets untouched",
    code: "BUN-ZIP-PREPENDED",
    make: () => buildZip([a, b], { before: text("#!/bin/sh\n") }),
  },
  {
    name: "a program in front, offsets adjusted",
    code: "BUN-ZIP-PREPENDED",
    make: () => buildZip([a, b], { before: text("MZ......"), adjust: true }),
  },
  {
    name: "a whole other zip in front",
    code: "BUN-ZIP-PREPENDED",
    make: () => join(buildZip([b]), sound()),
  },
  {
    name: "bytes after the end",
    code: "BUN-ZIP-APPENDED",
    make: () => buildZip([a], { after: text("extra") }),
  },
  {
    name: "a second end record after the end",
    code: "BUN-ZIP-GAP",
    make: () => join(buildZip([a]), buildZip([])),
  },
  {
    name: "a comment",
    code: "BUN-ZIP-COMMENT",
    make: () => buildZip([a], { end: { comment: text("hallo") } }),
  },
  {
    name: "a comment that holds an end record",
    code: "BUN-ZIP-PREPENDED",
    make: () => buildZip([a], { end: { comment: buildZip([b]) } }),
  },
  {
    name: "a comment with a file",
    code: "BUN-ZIP-COMMENT",
    make: () => central({ comment: text("x") }),
  },
  {
    name: "an end record that announces a comment that is not there",
    code: "BUN-ZIP-NO-END",
    make: () => buildZip([a], { end: { commentLength: 5 } }),
  },
  {
    name: "bytes between two files",
    code: "BUN-ZIP-GAP",
    make: () => buildZip([{ ...a, after: text("hidden") }, b]),
  },
  {
    name: "a whole file that the directory does not know",
    code: "BUN-ZIP-GAP",
    make: () => buildZip([{ ...a, after: buildZip([b]).slice(0, 40) }]),
  },
  {
    name: "bytes before the directory",
    code: "BUN-ZIP-GAP",
    make: () => buildZip([a], { beforeDirectory: text("hidden") }),
  },
  {
    name: "bytes between the directory and the end record",
    code: "BUN-ZIP-GAP",
    make: () => buildZip([a], { afterDirectory: text("hidden") }),
  },

  // The directory
  {
    name: "more files announced than there are",
    code: "BUN-ZIP-DIRECTORY",
    make: () => buildZip([a], { end: { entries: 2 } }),
  },
  {
    name: "fewer files announced than there are",
    code: "BUN-ZIP-DIRECTORY",
    make: () => buildZip([a, b], { end: { entries: 1 } }),
  },
  {
    name: "a directory with another signature",
    code: "BUN-ZIP-DIRECTORY",
    make: () => central({ signature: 0x05054b50 }),
  },
  {
    name: "a directory beyond the end of the file",
    code: "BUN-ZIP-DIRECTORY",
    make: () => buildZip([a], { end: { directoryOffset: 0x7fffffff } }),
  },
  {
    name: "a directory larger than the file",
    code: "BUN-ZIP-DIRECTORY",
    make: () => buildZip([a], { end: { directorySize: 0x7ffffff0 } }),
  },
  {
    name: "a directory of a megabyte for one file",
    code: "BUN-ZIP-DIRECTORY",
    make: () => {
      const junk = bytesOf(1 << 20);
      return buildZip([a], {
        beforeDirectory: junk,
        end: { directorySize: (1 << 20) + 51, directoryOffset: 57 },
      });
    },
  },
  {
    name: "sixty-five thousand files",
    code: "BUN-ZIP-TOO-MANY",
    make: () => buildZip([a], { end: { entries: 65_000 } }),
  },
  {
    name: "a zip on two disks",
    code: "BUN-ZIP-MULTI-DISK",
    make: () => buildZip([a], { end: { disk: 1, directoryDisk: 1 } }),
  },
  {
    name: "a directory that is partly on another disk",
    code: "BUN-ZIP-MULTI-DISK",
    make: () => buildZip([a], { end: { entriesHere: 0, entries: 1 } }),
  },
  { name: "a file on another disk", code: "BUN-ZIP-MULTI-DISK", make: () => central({ disk: 1 }) },

  // zip64
  {
    name: "a zip64 locator",
    code: "BUN-ZIP-ZIP64",
    make: () => buildZip([a], { afterDirectory: join(u32(0x07064b50), bytesOf(16, 0)) }),
  },
  {
    name: "a zip64 number of files",
    code: "BUN-ZIP-ZIP64",
    make: () => buildZip([a], { end: { entries: 0xffff } }),
  },
  { name: "a zip64 size", code: "BUN-ZIP-ZIP64", make: () => both({ size: 0xffffffff }) },
  { name: "a zip64 offset", code: "BUN-ZIP-ZIP64", make: () => central({ offset: 0xffffffff }) },
  {
    name: "a zip64 field that nothing asks for",
    code: "BUN-ZIP-ZIP64",
    make: () => central({ extra: extra(1, bytesOf(16, 0)) }),
  },
  {
    name: "a zip64 field in the local header only",
    code: "BUN-ZIP-ZIP64",
    make: () => local({ extra: extra(1, bytesOf(16, 0)) }),
  },

  // Flags, versions, methods, extra fields
  { name: "an encrypted file", code: "BUN-ZIP-ENCRYPTED", make: () => both({ flags: 1 }) },
  { name: "strong encryption", code: "BUN-ZIP-ENCRYPTED", make: () => both({ flags: 0x41 }) },
  { name: "masked headers", code: "BUN-ZIP-ENCRYPTED", make: () => both({ flags: 0x2000 }) },
  { name: "a patch instead of a file", code: "BUN-ZIP-FLAGS", make: () => both({ flags: 0x20 }) },
  { name: "a flag that means nothing", code: "BUN-ZIP-FLAGS", make: () => both({ flags: 0x8000 }) },
  { name: "a newer version", code: "BUN-ZIP-VERSION", make: () => both({ versionNeeded: 63 }) },
  { name: "bzip2", code: "BUN-ZIP-METHOD", make: () => both({ method: 12 }) },
  { name: "deflate64", code: "BUN-ZIP-METHOD", make: () => both({ method: 9 }) },
  { name: "AES, method 99", code: "BUN-ZIP-METHOD", make: () => both({ method: 99 }) },
  {
    name: "another name in a Unicode field",
    code: "BUN-ZIP-EXTRA-FIELD",
    make: () =>
      central({ extra: extra(0x7075, join(Uint8Array.of(1), u32(crc32("a.txt")), text("b.txt"))) }),
  },
  {
    name: "another name in a Unicode field of the local header",
    code: "BUN-ZIP-EXTRA-FIELD",
    make: () =>
      local({ extra: extra(0x7075, join(Uint8Array.of(1), u32(crc32("a.txt")), text("b.txt"))) }),
  },
  {
    name: "an extra field that is longer than there is room",
    code: "BUN-ZIP-EXTRA-FIELD",
    make: () => central({ extra: Uint8Array.of(0x55, 0x54, 200, 0, 1) }),
  },
  {
    name: "one time field twice",
    code: "BUN-ZIP-EXTRA-FIELD",
    make: () => central({ extra: join(extra(0x5455, bytesOf(5)), extra(0x5455, bytesOf(5))) }),
  },

  // Special files
  { name: "a symbolic link", code: "BUN-ZIP-SPECIAL-FILE", make: () => unix(0o120777) },
  { name: "a device", code: "BUN-ZIP-SPECIAL-FILE", make: () => unix(0o020666) },
  { name: "a named pipe", code: "BUN-ZIP-SPECIAL-FILE", make: () => unix(0o010644) },
  { name: "a socket", code: "BUN-ZIP-SPECIAL-FILE", make: () => unix(0o140755) },
  { name: "set-user-id", code: "BUN-ZIP-SPECIAL-FILE", make: () => unix(0o104755) },
  { name: "a volume label", code: "BUN-ZIP-SPECIAL-FILE", make: () => central({ external: 8 }) },
  { name: "a folder by its name", code: "BUN-ZIP-FOLDER-ENTRY", make: () => named("map/") },
  {
    name: "a folder by its attribute",
    code: "BUN-ZIP-FOLDER-ENTRY",
    make: () => central({ external: 0x10 }),
  },
  { name: "a folder by its Unix mode", code: "BUN-ZIP-FOLDER-ENTRY", make: () => unix(0o040755) },

  // Two headers, two stories
  { name: "no local header", code: "BUN-ZIP-LOCAL-HEADER", make: () => local({ signature: 0 }) },
  {
    name: "another name in front",
    code: "BUN-ZIP-HEADERS-DIFFER",
    make: () => local({ name: text("b.txt") }),
  },
  { name: "another size in front", code: "BUN-ZIP-HEADERS-DIFFER", make: () => local({ size: 1 }) },
  { name: "another CRC in front", code: "BUN-ZIP-HEADERS-DIFFER", make: () => local({ crc: 1 }) },
  {
    name: "another method in front",
    code: "BUN-ZIP-HEADERS-DIFFER",
    make: () => local({ method: 0 }),
  },
  {
    name: "encrypted in front only",
    code: "BUN-ZIP-HEADERS-DIFFER",
    make: () => local({ flags: 1 }),
  },
  { name: "another time in front", code: "BUN-ZIP-HEADERS-DIFFER", make: () => local({ time: 1 }) },
  {
    name: "sizes left open without a descriptor",
    code: "BUN-ZIP-HEADERS-DIFFER",
    make: () => local({ crc: 0, compressedSize: 0, size: 0 }),
  },
  {
    name: "a descriptor with another CRC",
    code: "BUN-ZIP-DESCRIPTOR",
    make: () => buildZip([{ ...a, descriptor: "signed", descriptorFields: { crc: 1 } }]),
  },
  {
    name: "a descriptor with another size",
    code: "BUN-ZIP-DESCRIPTOR",
    make: () => buildZip([{ ...a, descriptor: "bare", descriptorFields: { size: 1 } }]),
  },
  {
    name: "a descriptor that is announced and not there",
    code: "BUN-ZIP-DESCRIPTOR",
    make: () => both({ flags: 8 }),
  },
  {
    name: "a descriptor after a stored file",
    code: "BUN-ZIP-DESCRIPTOR",
    make: () => buildZip([{ ...a, stored: true, descriptor: "signed" }]),
  },
  {
    name: "bytes hidden after a descriptor",
    code: "BUN-ZIP-GAP",
    make: () => buildZip([{ ...a, descriptor: "signed", after: text("hidden") }]),
  },

  // Names
  { name: "no name", code: "BUN-ENTRY-EMPTY", make: () => named("") },
  { name: "a step up", code: "BUN-ENTRY-TRAVERSAL", make: () => named("../a.txt") },
  {
    name: "a step up in the middle",
    code: "BUN-ENTRY-TRAVERSAL",
    make: () => named("a/../../b.txt"),
  },
  { name: "a part without a name", code: "BUN-ENTRY-TRAVERSAL", make: () => named("a//b.txt") },
  { name: "an absolute name", code: "BUN-ENTRY-ABSOLUTE", make: () => named("/etc/passwd") },
  { name: "a home folder", code: "BUN-ENTRY-ABSOLUTE", make: () => named("~/a.txt") },
  { name: "a drive", code: "BUN-ENTRY-DRIVE", make: () => named("C:/a.txt") },
  { name: "a backslash", code: "BUN-ENTRY-BACKSLASH", make: () => named("..\\a.txt") },
  { name: "a server share", code: "BUN-ENTRY-BACKSLASH", make: () => named("\\\\server\\a.txt") },
  { name: "a zero byte", code: "BUN-ENTRY-CONTROL", make: () => named("a.txt\0.pdf") },
  { name: "a line end", code: "BUN-ENTRY-CONTROL", make: () => named("a\n.txt") },
  { name: "a delete character", code: "BUN-ENTRY-CONTROL", make: () => named("a\u007f.txt") },
  {
    name: "a name that reads backwards",
    code: "BUN-ENTRY-UNICODE",
    make: () => named("a\u202efdp.exe"),
  },
  {
    name: "a name with an invisible character",
    code: "BUN-ENTRY-UNICODE",
    make: () => named("a\u200b.txt"),
  },
  {
    name: "a name in decomposed form",
    code: "BUN-ENTRY-UNICODE",
    make: () => named("Frysla\u0302n.txt"),
  },
  {
    name: "a name with a hard space",
    code: "BUN-ENTRY-UNICODE",
    make: () => named("a\u00a0b.txt"),
  },
  {
    name: "a name in an old code page",
    code: "BUN-ENTRY-ENCODING",
    make: () => both({ name: Uint8Array.of(0x46, 0x83, 0x6e) }),
  },
  {
    name: "a name that is not UTF-8 although it says so",
    code: "BUN-ENTRY-ENCODING",
    make: () => both({ name: Uint8Array.of(0xc3, 0x28), flags: 0x800 }),
  },
  {
    name: "a traversal in overlong UTF-8",
    code: "BUN-ENTRY-ENCODING",
    make: () => both({ name: Uint8Array.of(0xc0, 0xae, 0xc0, 0xae, 0xc0, 0xaf), flags: 0x800 }),
  },
  { name: "a device of Windows", code: "BUN-ENTRY-RESERVED", make: () => named("aux.txt") },
  { name: "an alternate stream", code: "BUN-ENTRY-RESERVED", make: () => named("abc.txt:b") },
  { name: "a dot at the end", code: "BUN-ENTRY-RESERVED", make: () => named("a.txt.") },
  { name: "a very long name", code: "BUN-ENTRY-LONG", make: () => named(`${"ab/".repeat(90)}a`) },
  { name: "a folder where none belongs", code: "BUN-ENTRY-FOLDER", make: () => named("map/a.txt") },
  { name: "one name twice", code: "BUN-ENTRY-DUPLICATE", make: () => pair("a.txt", "a.txt") },
  { name: "one name in capitals", code: "BUN-ENTRY-CASE", make: () => pair("a.txt", "A.TXT") },
  {
    name: "two names that differ in a ligature",
    code: "BUN-ENTRY-UNICODE-CLASH",
    make: () => pair("fin.txt", "\ufb01n.txt"),
  },
  {
    name: "two names that differ in a sharp s",
    code: "BUN-ENTRY-UNICODE-CLASH",
    make: () => pair("strasse.txt", "stra\u00dfe.txt"),
  },
  {
    name: "a file that is also a folder",
    code: "BUN-ENTRY-PREFIX",
    make: () => pair("a", "a/b.txt"),
  },

  // Overlaps and bombs
  { name: "two names for one body", code: "BUN-ZIP-OVERLAP", make: () => overlapping(2) },
  { name: "an overlapping bomb", code: "BUN-ZIP-OVERLAP", make: () => overlapping(60) },
  {
    name: "a file that runs into the directory",
    code: "BUN-ZIP-OVERLAP",
    make: () => both({ compressedSize: 400 }),
  },
  {
    name: "a file behind the directory",
    code: "BUN-ZIP-OVERLAP",
    make: () => central({ offset: 0x7fffffff }),
  },
  {
    name: "a local header that is longer than its place",
    code: "BUN-ZIP-OVERLAP",
    make: () =>
      buildZip([
        {
          ...a,
          data: new Uint8Array(2),
          both: { crc: 0 },
          local: { extra: extra(0x5455, bytesOf(9)) },
          central: { compressedSize: 2 },
        },
        { ...b, central: { offset: 37 } },
      ]),
  },
  {
    name: "a bomb that says so",
    code: "BUN-ZIP-FILE-TOO-LARGE",
    make: () => bomb({ size: 1 << 30 }),
  },
  {
    name: "a bomb within the limit of a file",
    code: "BUN-ZIP-RATIO",
    make: () =>
      buildZip([{ name: "bomb.eml.xml", data: deflatedZeros(), both: { crc: 0, size: 1 << 26 } }]),
  },
  {
    name: "a bomb that lies just enough to pass the limits",
    code: "BUN-ZIP-RATIO",
    make: () => bomb({ size: 100 << 20 }),
  },
  { name: "a bomb that lies", code: "BUN-ZIP-SIZE", make: () => bomb({ size: 1000 }) },
  {
    name: "many files, each within the limit",
    code: "BUN-ZIP-TOTAL-TOO-LARGE",
    make: () =>
      buildZip(
        Array.from({ length: 5 }, (_unused, index) => ({
          name: `f${index}.txt`,
          both: { size: 120 << 20 },
        })),
      ),
  },
  { name: "a zip in a zip in a zip", code: "BUN-ZIP-NESTED", make: () => chain(3) },
  {
    name: "a stored file of another size",
    code: "BUN-ZIP-SIZE",
    make: () => buildZip([{ ...a, stored: true, both: { size: 3 } }]),
  },

  // Content
  {
    name: "a file that is shorter than it says",
    code: "BUN-ZIP-SIZE",
    make: () => both({ size: 900 }),
  },
  { name: "a file with another CRC", code: "BUN-ZIP-CRC", make: () => both({ crc: 1 }) },
  {
    name: "a stored file with another CRC",
    code: "BUN-ZIP-CRC",
    make: () => buildZip([{ ...a, stored: true, both: { crc: 1 } }]),
  },
  {
    name: "no deflate at all",
    code: "BUN-ZIP-DEFLATE",
    make: () => buildZip([{ ...a, data: Uint8Array.of(0x07, 0xff, 0x00) }]),
  },
  {
    name: "half a deflate stream",
    code: "BUN-ZIP-DEFLATE",
    make: () => {
      const content = text("een telling ".repeat(50));
      return buildZip([
        { ...a, content, data: Uint8Array.from(deflateRawSync(content)).slice(0, -4) },
      ]);
    },
  },
  {
    name: "bytes hidden after the end of the deflate stream",
    code: "BUN-ZIP-DEFLATE",
    make: () => {
      const content = text("een telling");
      return buildZip([
        { ...a, content, data: join(Uint8Array.from(deflateRawSync(content)), text("!")) },
      ]);
    },
  },
];
