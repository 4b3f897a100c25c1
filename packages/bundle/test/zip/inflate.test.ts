// Platforms differ in what they overlook: older ones let bytes pass that stand after the end of the deflated
// data. The reader must refuse them there too.
import { createInflateRaw, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../src/index.js";
import { crc32 } from "../../src/zip/crc32.js";
import { type Inflater, inflate, platformInflater } from "../../src/zip/inflate.js";
import { join, text } from "./build.js";

const content = text("een telling ".repeat(4000));
const deflated = Uint8Array.from(deflateRawSync(content));

/** Inflates, and says nothing of what comes after the end. */
const careless: Inflater = () => {
  const native = createInflateRaw();
  let isOpen = true;
  const readable = new ReadableStream<Uint8Array>({
    start(controller) {
      native.on("data", (chunk: Uint8Array) => {
        if (isOpen) controller.enqueue(Uint8Array.from(chunk));
      });
      native.on("end", () => {
        if (isOpen) controller.close();
      });
      native.on("error", (cause) => {
        if (isOpen) controller.error(cause);
      });
    },
    cancel() {
      isOpen = false;
    },
  });
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      native.write(chunk);
    },
    close() {
      native.end();
    },
  });
  return { readable, writable };
};

const outcome = async (
  bytes: Uint8Array,
  inflater: Inflater,
  size = content.length,
  crc = crc32(content),
): Promise<string> => {
  const result = await inflate(
    {
      source: bytesSource(bytes),
      offset: 0,
      compressedSize: bytes.length,
      size,
      crc,
      maxRatio: 2000,
      checksum: crc32,
      path: "x",
    },
    inflater,
  );
  return result.kind === "ok" ? "ok" : result.error.map(({ code }) => code).join();
};

describe.each([
  ["the platform's own", platformInflater],
  ["one that overlooks bytes after the end", careless],
])("inflating with %s", (_name, inflater) => {
  test("gives what was deflated", async () => {
    expect(await outcome(deflated, inflater)).toBe("ok");
  });

  test.each([
    ["one byte after the end", join(deflated, Uint8Array.of(0))],
    ["a file after the end", join(deflated, text("verborgen"))],
    ["half the data", deflated.slice(0, -3)],
    ["no data", new Uint8Array()],
    ["something else", text("geen deflate")],
  ])("refuses %s", async (_what, bytes) => {
    expect(await outcome(bytes, inflater)).toBe("BUN-ZIP-DEFLATE");
  });

  test("refuses more and fewer bytes than were declared", async () => {
    expect(await outcome(deflated, inflater, content.length - 1)).toBe("BUN-ZIP-SIZE");
    expect(await outcome(deflated, inflater, content.length + 1)).toBe("BUN-ZIP-SIZE");
    expect(await outcome(deflated, inflater, 0)).toBe("BUN-ZIP-SIZE");
  });
});

test("a large file is first inflated without being kept, and then refused or given", async () => {
  const large = new Uint8Array(20_000_000).fill(65);
  const bytes = Uint8Array.from(deflateRawSync(large));
  expect(await outcome(bytes, platformInflater, large.length, crc32(large))).toBe("ok");
  expect(await outcome(bytes, platformInflater, large.length, 1)).toBe("BUN-ZIP-CRC");
  expect(await outcome(bytes, platformInflater, large.length - 1, 1)).toBe("BUN-ZIP-SIZE");
});

describe("a source that fails", () => {
  const failing = {
    size: 10,
    read: (): Promise<Uint8Array> => Promise.reject(new Error("the disk is gone")),
  };
  test("is a fault of the world, not of the zip", async () => {
    const reading = inflate({
      source: failing,
      offset: 0,
      compressedSize: 10,
      crc: 0,
      size: 10,
      maxRatio: 250,
      checksum: crc32,
      path: "x",
    });
    await expect(reading).rejects.toThrow("the disk is gone");
  });
});

test("the CRC is the one of the standard", () => {
  expect(crc32(text("123456789"))).toBe(0xcbf43926);
  expect(crc32(text("456789"), crc32(text("123")))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
