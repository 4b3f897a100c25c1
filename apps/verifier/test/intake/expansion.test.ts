import { describe, expect, test } from "vitest";
import { ReadFault, type Source } from "../../src/evidence/source.js";
import { type Expanded, expand } from "../../src/intake/expansion.js";
import { sha256 } from "../../src/node/file-source.js";
import { deliveryOf, type MemoryFile } from "../support/memory.js";
import { zipOf } from "../support/zip.js";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const eml = text('<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="510b"></EML>');
const pdf = text("%PDF-1.7 a report");
const odt = text(`PK\u0003\u0004${" ".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`);

const opened = (...files: MemoryFile[]): Promise<Expanded> =>
  expand(deliveryOf(files), { digest: sha256 });
const pathsOf = ({ delivery }: Expanded): string[] => delivery.sources.map(({ path }) => path);

async function contentOf(source: Source | undefined): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source?.chunks() ?? []) pieces.push(piece.slice());
  return new TextDecoder().decode(Buffer.concat(pieces));
}

const telling = zipOf([{ name: "Telling.eml.xml", bytes: eml }]);
const upload = zipOf([
  { name: "Telling.zip", bytes: telling },
  { name: "Model_Na31-2.pdf", bytes: pdf },
  { name: "Model_Na31-2.odt", bytes: odt },
]);

describe("a delivery with zips", () => {
  test("has every file in them, with a path that tells where it was", async () => {
    const expanded = await opened({ name: "upload.zip", bytes: upload });
    expect(pathsOf(expanded)).toEqual([
      "upload.zip",
      "upload.zip/Telling.zip",
      "upload.zip/Telling.zip/Telling.eml.xml",
      "upload.zip/Model_Na31-2.pdf",
      "upload.zip/Model_Na31-2.odt",
    ]);
    expect(await contentOf(expanded.delivery.sources[2])).toBe(new TextDecoder().decode(eml));
    expect(await contentOf(expanded.delivery.sources[3])).toBe("%PDF-1.7 a report");
    expect(expanded.containers).toMatchObject([
      { path: "upload.zip", depth: 1, size: upload.length, issues: [] },
      { path: "upload.zip/Telling.zip", depth: 2, entries: [{ name: "Telling.eml.xml" }] },
    ]);
    const digest = sha256();
    digest.update(upload);
    expect(expanded.containers[0]?.sha256).toBe(digest.hex());
  });

  test("may have folders in them, as a publisher's zip has", async () => {
    const zip = zipOf([{ name: "gemeenten/Telling.eml.xml", bytes: eml }]);
    expect(pathsOf(await opened({ name: "alles.zip", bytes: zip }))).toEqual([
      "alles.zip",
      "alles.zip/gemeenten/Telling.eml.xml",
    ]);
  });

  test("is read from wherever it lies, also where bytes can only be had in a row", async () => {
    const { sources } = deliveryOf([{ name: "upload.zip", bytes: upload }]);
    const inRow = sources.map((source) => ({
      path: source.path,
      size: source.size,
      head: () => source.head(),
      chunks: () => source.chunks(),
    }));
    const delivery = { sources: inRow, unreadable: [], ignored: [] };
    expect(pathsOf(await expand(delivery, { digest: sha256 }))).toHaveLength(5);
  });

  test("asks for the bytes of a file when that is asked for, and not before", async () => {
    const large = new Uint8Array(3_000_000).map((_, at) => Math.imul(at, 0x9e3779b1) >>> 21);
    const zip = zipOf([
      { name: "a.bin", bytes: large },
      { name: "b.xml", bytes: eml },
    ]);
    const asked: [number, number][] = [];
    const { sources } = deliveryOf([{ name: "x.zip", bytes: zip }]);
    const watched = sources.map((source) => ({
      ...source,
      read: (offset: number, length: number) => {
        asked.push([offset, length]);
        return zip.subarray(offset, offset + length);
      },
    }));
    const delivery = { sources: watched, unreadable: [], ignored: [] };
    const expanded = await expand(delivery, { digest: sha256 });
    const total = asked.reduce((sum, [, length]) => sum + length, 0);
    expect(total).toBeLessThan(500_000);
    expect(await contentOf(expanded.delivery.sources[2])).toBe(new TextDecoder().decode(eml));
  });
});

describe("a zip that is refused", () => {
  const codesOf = ({ containers }: Expanded): (readonly string[])[] =>
    containers.map(({ path, issues }) => [path, ...issues.map(({ code }) => code)]);

  test("is told with its code, and none of its files is used", async () => {
    const twins = zipOf([
      { name: "a.xml", bytes: eml },
      { name: "A.xml", bytes: eml },
    ]);
    const expanded = await opened({ name: "x.zip", bytes: twins }, { name: "b.xml", bytes: eml });
    expect(codesOf(expanded)).toEqual([["x.zip", "BUN-ENTRY-CASE"]]);
    expect(pathsOf(expanded)).toEqual(["x.zip", "b.xml"]);
  });

  test("stands alone: the other files of the zip around it are used", async () => {
    const broken = telling.slice(0, -4);
    const zip = zipOf([
      { name: "broken.zip", bytes: broken },
      { name: "a.xml", bytes: eml },
    ]);
    const expanded = await opened({ name: "x.zip", bytes: zip });
    expect(codesOf(expanded)).toEqual([["x.zip"], ["x.zip/broken.zip", "BUN-ZIP-NO-END"]]);
    expect(pathsOf(expanded)).toContain("x.zip/a.xml");
  });

  test("is the third of zips in one another", async () => {
    const two = zipOf([{ name: "two.zip", bytes: zipOf([{ name: "three.zip", bytes: telling }]) }]);
    expect(codesOf(await opened({ name: "one.zip", bytes: two }))).toEqual([
      ["one.zip"],
      ["one.zip/two.zip"],
      ["one.zip/two.zip/three.zip", "BUN-ZIP-NESTED"],
    ]);
  });

  test("is one whose file turns out to be damaged: that file is a fault, once told", async () => {
    const damaged = telling.slice();
    const at = damaged.indexOf(0x4b, 60);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    const expanded = await opened({ name: "x.zip", bytes: damaged });
    const [, file] = expanded.delivery.sources;
    await expect(contentOf(file)).rejects.toThrow(ReadFault);
    await expect(contentOf(file)).rejects.toThrow(/BUN-ZIP-(?:CRC|DEFLATE|SIZE)/);
    expect(expanded.containers[0]?.issues).toHaveLength(1);
  });

  test("is one that changes while it is in use", async () => {
    let bytes = zipOf([{ name: "Telling.eml.xml", bytes: eml }]);
    const source: Source = {
      path: "x.zip",
      size: bytes.length,
      head: () => bytes.subarray(0, 4096),
      chunks: () => [bytes],
      read: (offset, length) => bytes.subarray(offset, offset + length),
    };
    const delivery = { sources: [source], unreadable: [], ignored: [] };
    const expanded = await expand(delivery, { digest: sha256 });
    bytes = zipOf([{ name: "Telling.eml.xml", bytes: text("<EML>another count</EML>") }]);
    await expect(contentOf(expanded.delivery.sources[1])).rejects.toThrow(ReadFault);
  });
});
