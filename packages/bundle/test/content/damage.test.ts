// Damage deep inside is found by everything that reads: it never counts as absence.
import { describe, expect, test } from "vitest";
import {
  buildManifest,
  bytesSource,
  filesInMemory,
  type Manifest,
  openZip,
  readBundle,
  sha256,
  verifyArchive,
  verifyManifestFiles,
} from "../../src/index.js";
import { eml, pdf } from "../eml.js";
import { header } from "../manifest/header.js";
import { countZip, model, zipped } from "../packages.js";
import { buildZip } from "../zip/build.js";

const wrong = { crc: 1 };
const inner = buildZip([
  { name: "Telling_GR2026_Juinen.eml.xml", content: eml("510b"), both: wrong },
]);
const named = "definitieve-documenten_gr2026_juinen_gemeente_juinen-20260319-143000.zip";
const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const bundle = await readBundle(bytes, { name: named });
  return bundle.kind === "err" ? bundle.error.map(({ code }) => code) : [];
};

describe("a package is refused", () => {
  test("when a file in it is damaged", async () => {
    const bytes = buildZip([{ name: "Model_Na31-2.pdf", content: pdf, both: wrong }]);
    expect(await codesOf(bytes)).toEqual(["BUN-ZIP-CRC"]);
  });

  test("when the count in its inner zip is damaged", async () => {
    const bytes = await zipped(model("Model_Na31-2.pdf"), {
      name: "Telling_GR2026_Juinen.zip",
      bytes: inner,
    });
    expect(await codesOf(bytes)).toEqual(["BUN-ZIP-CRC"]);
  });

  test("when the count is one that no package is made of", async () => {
    const station = await zipped({ name: "Telling_GR2026_Juinen.eml.xml", bytes: eml("510a") });
    expect(await codesOf(await zipped({ name: "x.zip", bytes: station }))).toEqual([
      "BUN-CONTENT-UNKNOWN",
    ]);
  });

  test("and one that is sound is read from a source as from memory", async () => {
    const bytes = await zipped(model("Model_Na31-2.pdf"), await countZip("510b"));
    const bundle = await readBundle(bytesSource(bytes), { name: named });
    expect(bundle.kind === "ok" && bundle.value.kind).toBe("municipal-package");
  });
});

describe("a manifest is not made, and not agreed with", () => {
  test.each([
    ["in the zip", inner],
    ["in a zip in the zip", buildZip([{ name: "a.zip", content: inner, stored: true }])],
    [
      "of the zip in the zip",
      buildZip([{ name: "a.zip", content: inner.slice(0, -1), stored: true }]),
    ],
  ])("when there is damage %s", async (_where, bytes) => {
    const built = await buildManifest(header, [
      { name: "x.zip", kind: "municipal-package", bytes },
    ]);
    expect(built.kind).toBe("err");
    const described = {
      path: "x.zip",
      mediaType: "application/zip",
      size: bytes.length,
      sha256: await sha256(bytes),
      role: "municipal-package",
      transfer: "platform",
      inner: [],
    } as const;
    const manifest: Manifest = { v: 1, type: "eml-nl-bundle", ...header, files: [described] };
    const given = filesInMemory([{ name: "x.zip", bytes }]);
    const { issues } = await verifyManifestFiles(manifest, given);
    expect(issues.map(({ code }) => code)).toEqual(
      built.kind === "err" ? built.error.map(({ code }) => code) : [],
    );
  });

  test("a text for office is a file of its own, not a zip to be opened", async () => {
    const odt = buildZip([
      {
        name: "mimetype",
        content: new TextEncoder().encode("application/vnd.oasis.opendocument.text"),
        stored: true,
      },
    ]);
    const built = await buildManifest(header, [
      { name: "Model_Na31-1.odt", kind: "municipal-report", bytes: odt },
    ]);
    expect(built.kind === "ok" && built.value.files[0]).toMatchObject({
      mediaType: "application/vnd.oasis.opendocument.text",
      inner: [],
    });
  });

  test("an unknown form has the media type that says nothing", async () => {
    const built = await buildManifest(header, [
      { name: "x", kind: "other-document", bytes: new Uint8Array(3) },
    ]);
    expect(built.kind === "ok" && built.value.files[0]?.mediaType).toBe("application/octet-stream");
  });
});

describe("an archive is refused", () => {
  const judgement = { outcome: "valid", expiredNow: false } as const;
  const codes = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const verified = await verifyArchive(bytesSource(bytes), judgement);
    return verified.kind === "err" ? verified.error.map(({ code }) => code) : [];
  };

  test("when its manifest is damaged", async () => {
    expect(await codes(buildZip([{ name: "manifest.json", both: wrong }]))).toEqual([
      "BUN-ZIP-CRC",
    ]);
  });

  test("when a file in it is damaged", async () => {
    const manifest =
      '{"appointmentDate":null,"authorityId":"1","committee":"GSB","election":"GR2026_J","electionDate":"2026-03-18",' +
      '"files":[],"folder":"GR2026_J-GSB-20260318","retainUntil":null,"type":"eml-nl-archive","v":1}';
    const content = new TextEncoder().encode(manifest);
    const sound = { name: "manifest.json", content };
    expect(await codes(buildZip([sound, { name: "a.log", both: wrong }]))).toEqual(["BUN-ZIP-CRC"]);
    expect(await codes(buildZip([sound, { name: "a.log" }]))).toEqual(["BUN-MANIFEST-EXTRA"]);
    expect(await codes(buildZip([sound]))).toEqual([]);
  });
});

test("memory that others may write to is hashed as it was", async () => {
  const shared = new Uint8Array(new SharedArrayBuffer(3));
  expect(await sha256(shared)).toBe(await sha256(new Uint8Array(3)));
});

test("a directory that shrinks while it is read is refused", async () => {
  const zip = buildZip([{ name: "a.txt" }]);
  let reads = 0;
  const opened = await openZip(
    {
      size: zip.length,
      read: async (offset, length) => {
        reads += 1;
        const bytes = await bytesSource(zip).read(offset, length);
        return reads === 2 ? bytes.slice(0, -1) : bytes;
      },
    },
    { path: "x" },
  );
  expect(opened).toMatchObject({ kind: "err", error: [{ code: "BUN-ZIP-SOURCE" }] });
});
