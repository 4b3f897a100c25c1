// A large file need not be in memory: the reader asks for the parts it needs, and notices a file that changes.

import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  type ByteSource,
  bytesSource,
  openZip,
  type ZipArchive,
  ZipRefusal,
} from "../../src/index.js";
import { buildZip, text } from "./build.js";

const big = buildZip([
  { name: "a.txt", content: text("een telling ".repeat(1000)) },
  { name: "b.bin", content: new Uint8Array(1 << 20).fill(7), stored: true },
]);

describe("reading from a source", () => {
  test("opening asks for the end, the directory and the headers, and not for the content", async () => {
    let asked = 0;
    const source: ByteSource = {
      size: big.length,
      read: (offset, length) => {
        asked += Math.min(length, big.length - offset);
        return bytesSource(big).read(offset, length);
      },
    };
    const opened = await openZip(source, { path: "x" });
    expect(opened.kind === "ok" && opened.value.entries.map(({ name }) => name)).toEqual([
      "a.txt",
      "b.bin",
    ]);
    expect(asked).toBeLessThan(70_000);
  });

  // The file becomes shorter after so many reads.
  test.each([0, 1, 2, 3, 4, 5])(
    "a file that shrinks after %i reads is refused",
    async (allowed) => {
      let reads = 0;
      const source: ByteSource = {
        size: big.length,
        read: async (offset, length) => {
          reads += 1;
          const bytes = await bytesSource(big).read(offset, length);
          return reads > allowed ? bytes.slice(0, -1) : bytes;
        },
      };
      const opened = await openZip(source, { path: "x" });
      const codes: string[] = opened.kind === "err" ? opened.error.map(({ code }) => code) : [];
      if (opened.kind === "ok") {
        for (const entry of opened.value.entries) {
          const content = await opened.value.read(entry);
          if (content.kind === "err") codes.push(...content.error.map(({ code }) => code));
        }
      }
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.some((code) => code === "BUN-ZIP-SOURCE" || code === "BUN-ZIP-DEFLATE")).toBe(
        true,
      );
    },
  );

  test("an entry of another zip is a bug in the caller", async () => {
    const [one, other] = await Promise.all([
      openZip(bytesSource(big), { path: "x" }),
      openZip(bytesSource(big), { path: "y" }),
    ]);
    if (one.kind === "err" || other.kind === "err") throw new Error("not opened");
    const [entry] = other.value.entries;
    if (entry === undefined) throw new Error("no entry");
    expect(() => one.value.read(entry)).toThrow("not an entry of x");
  });

  test("what is read is the caller's own: changing it changes nothing else", async () => {
    const opened = await openZip(bytesSource(big), { path: "x" });
    if (opened.kind === "err") throw new Error("not opened");
    const entry = opened.value.entries[1];
    if (entry === undefined) throw new Error("no entry");
    const first = await opened.value.read(entry);
    if (first.kind === "ok") first.value.fill(0);
    const second = await opened.value.read(entry);
    expect(second.kind === "ok" && second.value[0]).toBe(7);
  });

  test("one budget is shared by everything that is read", async () => {
    const opened = await openZip(bytesSource(big), {
      path: "x",
      limits: {
        maxEntries: 9,
        maxFileBytes: 1 << 21,
        maxTotalBytes: 1_500_000,
        maxRatio: 250,
        maxDepth: 2,
      },
    });
    if (opened.kind === "err") throw new Error("not opened");
    const [small, large] = opened.value.entries;
    if (small === undefined || large === undefined) throw new Error("two entries");
    expect((await opened.value.read(large)).kind).toBe("ok");
    expect(opened.value.budget.spent).toBe(1 << 20);
    expect(await opened.value.read(large)).toMatchObject({
      kind: "err",
      error: [{ code: "BUN-ZIP-TOTAL-TOO-LARGE" }],
    });
    expect((await opened.value.read(small)).kind).toBe("ok");
  });
});

describe("reading a file piece by piece", () => {
  const open = async (bytes: Uint8Array): Promise<ZipArchive> => {
    const opened = await openZip(bytesSource(bytes), { path: "x", checksum: crc32 });
    if (opened.kind === "err") throw new Error("not opened");
    return opened.value;
  };
  const joined = async (zip: ZipArchive, index: number): Promise<Uint8Array> => {
    const entry = zip.entries[index];
    if (entry === undefined) throw new Error("no entry");
    const pieces: Uint8Array[] = [];
    for await (const piece of zip.chunks(entry)) pieces.push(piece.slice());
    return Buffer.concat(pieces);
  };

  test("gives every byte, and takes nothing from the budget", async () => {
    const zip = await open(big);
    for (const [index, entry] of zip.entries.entries()) {
      const pieces = await joined(zip, index);
      expect(zip.budget.spent).toBe(0);
      expect([pieces.length, crc32(pieces)]).toEqual([entry.size, entry.crc]);
    }
  });

  test("may stop when enough was seen", async () => {
    const content = new Uint8Array(200_000).map((_, at) => at * 7);
    const zip = await open(buildZip([{ name: "a.bin", content }]));
    const [entry] = zip.entries;
    if (entry === undefined) throw new Error("no entry");
    let seen = 0;
    for await (const piece of zip.chunks(entry)) {
      seen = piece.length;
      break;
    }
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(content.length);
  });

  test.each([
    ["deflated", false],
    ["stored", true],
  ])("a %s file with another CRC is refused at its end", async (_what, stored) => {
    const entry = { name: "a.txt", content: text("telling"), stored, both: { crc: 7 } };
    const zip = await open(buildZip([entry]));
    await expect(joined(zip, 0)).rejects.toThrow(ZipRefusal);
    await expect(joined(zip, 0)).rejects.toMatchObject({
      issues: [{ code: "BUN-ZIP-CRC", path: "x/a.txt" }],
    });
  });

  test("a stored file whose source shrinks is refused", async () => {
    let isWhole = true;
    const source: ByteSource = {
      size: big.length,
      read: async (offset, length) => {
        const bytes = await bytesSource(big).read(offset, length);
        return isWhole ? bytes : bytes.slice(0, -1);
      },
    };
    const opened = await openZip(source, { path: "x" });
    if (opened.kind === "err") throw new Error("not opened");
    isWhole = false;
    await expect(joined(opened.value, 1)).rejects.toMatchObject({
      issues: [{ code: "BUN-ZIP-SOURCE" }],
    });
  });
});
