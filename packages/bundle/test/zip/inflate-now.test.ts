// The quick ways through a deflated file say the same as the slow one, or nothing.
import { constants, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ByteSource,
  bytesSource,
  type InflateNow,
  openZip,
  type ZipArchive,
  ZipRefusal,
} from "../../src/index.js";
import { buildZip, type Entry, text } from "./build.js";

/** As a platform has it: all at once, and in views of larger arrays. */
const inflateNow: InflateNow = (deflated, size, isCut) => {
  try {
    const finishFlush = isCut ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
    return inflateRawSync(deflated, { maxOutputLength: size, finishFlush });
  } catch {
    return undefined;
  }
};

/** Bytes that tell how many of them were asked for. */
function counted(bytes: Uint8Array): ByteSource & { asked: number } {
  const source = bytesSource(bytes);
  const counting = {
    size: source.size,
    asked: 0,
    read: (offset: number, length: number): ReturnType<ByteSource["read"]> => {
      counting.asked += length;
      return source.read(offset, length);
    },
  };
  return counting;
}

async function opened(source: ByteSource, quick: boolean): Promise<ZipArchive> {
  const zip = await openZip(source, { path: "zip", ...(quick && { inflateNow }) });
  if (zip.kind === "err") throw new Error(zip.error.map(({ code }) => code).join());
  return zip.value;
}

/** The beginning of the only file in a zip, or the codes that refuse it. */
async function beginningOf(entry: Entry, length: number, quick: boolean): Promise<unknown> {
  const zip = await opened(bytesSource(buildZip([entry])), quick);
  const [first] = zip.entries;
  if (first === undefined) throw new Error("no file");
  try {
    return Array.from(await zip.beginning(first, length));
  } catch (cause) {
    if (!(cause instanceof ZipRefusal)) throw cause;
    return cause.issues.map(({ code }) => code).join();
  }
}

const name = "telling.eml.xml";
const long = text("<Count>een telling</Count>".repeat(40_000));
const short = text("<Count/>");
/** What deflating makes longer. */
const noise = Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7919 * (at + 13)) >>> 3);

describe("the beginning of a file", () => {
  test.each([
    ["a long file", { name, content: long }],
    ["a short file", { name, content: short }],
    ["an empty file", { name, content: new Uint8Array() }],
    ["a file that cannot be made smaller", { name, content: noise }],
    ["a stored file", { name, content: long, stored: true }],
    ["a short stored file", { name, content: short, stored: true }],
  ])("is the same with and without a quick way: %s", async (_what, entry) => {
    const wanted = Array.from(entry.content.slice(0, 4096));
    expect(await beginningOf(entry, 4096, true)).toEqual(wanted);
    expect(await beginningOf(entry, 4096, false)).toEqual(wanted);
  });

  test.each([
    ["a short file with another CRC", { name, content: short, both: { crc: 1 } }, "BUN-ZIP-CRC"],
    [
      "a file of damaged data",
      { name, content: long, data: text("x".repeat(99)) },
      "BUN-ZIP-DEFLATE",
    ],
    [
      "a short file that says it is shorter",
      { name, content: short, both: { size: 5 } },
      "BUN-ZIP-SIZE",
    ],
    [
      "a long file that says it is shorter",
      { name, content: long, both: { size: 5000 } },
      "BUN-ZIP-SIZE",
    ],
  ])("is refused alike: %s", async (_what, entry, code) => {
    expect(await beginningOf(entry, 4096, true)).toBe(code);
    expect(await beginningOf(entry, 4096, false)).toBe(code);
  });

  test("takes little from the source, and holds on to nothing else", async () => {
    const source = counted(buildZip([{ name, content: noise }]));
    const zip = await opened(source, true);
    const [entry] = zip.entries;
    if (entry === undefined) throw new Error("no file");
    source.asked = 0;
    const bytes = await zip.beginning(entry, 1000);
    expect(source.asked).toBeLessThan(2000);
    expect(bytes.buffer.byteLength).toBe(1000);
  });

  test("is the same for whatever is in the file, and however much is wanted", async () => {
    const content = fc.oneof(
      fc.uint8Array({ minLength: 0, maxLength: 3000 }),
      fc.string({ minLength: 1, maxLength: 20 }).map((one) => text(one.repeat(200))),
    );
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 4000 }), async (bytes, length) => {
        const wanted = Array.from(bytes.slice(0, length));
        expect(await beginningOf({ name, content: bytes }, length, true)).toEqual(wanted);
        expect(await beginningOf({ name, content: bytes }, length, false)).toEqual(wanted);
      }),
    );
  });
});

describe("a whole file", () => {
  test.each([
    ["as it is", { name, content: long }, "ok"],
    ["with another CRC", { name, content: long, both: { crc: 1 } }, "BUN-ZIP-CRC"],
    ["that says it is shorter", { name, content: long, both: { size: 5000 } }, "BUN-ZIP-SIZE"],
    ["of damaged data", { name, content: long, data: text("x".repeat(99)) }, "BUN-ZIP-DEFLATE"],
  ])("is given or refused alike: %s", async (_what, entry, outcome) => {
    for (const quick of [true, false]) {
      const zip = await opened(bytesSource(buildZip([entry])), quick);
      const [first] = zip.entries;
      if (first === undefined) throw new Error("no file");
      const read = await zip.read(first);
      expect(read.kind === "ok" ? "ok" : read.error.map(({ code }) => code).join()).toBe(outcome);
    }
  });
});
