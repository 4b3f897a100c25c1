import { beforeAll, describe, expect, test } from "vitest";
import {
  type BundleFile,
  buildManifest,
  decodeManifest,
  encodeManifest,
  filesInMemory,
  type Manifest,
  manifestIdentity,
  sha256,
  verifyManifestFiles,
} from "../../src/index.js";
import { eml, pdf } from "../eml.js";
import { countZip, gr2026, model, modified, zipped } from "../packages.js";
import { text } from "../zip/build.js";
import { header } from "./header.js";

const packages = await gr2026();
const files: readonly BundleFile[] = [
  { ...packages["municipal-package"], kind: "municipal-package" },
  { name: "Stembureaus_GR2026_Juinen.eml.xml", kind: "polling-stations", bytes: eml("110b") },
];
let manifest: Manifest;
beforeAll(async () => {
  const built = await buildManifest(header, files);
  if (built.kind === "err") throw new Error(JSON.stringify(built.error));
  manifest = built.value;
});

const codesOf = (bytes: Uint8Array): readonly string[] => {
  const read = decodeManifest(bytes);
  return read.kind === "err" ? [...new Set(read.error.map(({ code }) => code))] : [];
};
const written = (changes: object): Uint8Array => encodeManifest({ ...manifest, ...changes });

describe("the manifest", () => {
  test("names every file with its hash, and every file in its zips", async () => {
    const [zip, list] = [manifest.files[1], manifest.files[0]];
    expect(list).toMatchObject({
      path: "Stembureaus_GR2026_Juinen.eml.xml",
      mediaType: "application/xml",
      emlId: "110b",
      transfer: "publish",
      inner: [],
    });
    expect(zip).toMatchObject({
      role: "municipal-package",
      emlId: "510b",
      transfer: "platform",
      sha256: await sha256(packages["municipal-package"].bytes),
    });
    expect(zip?.inner.map(({ path }) => path)).toEqual([
      "Model_Na31-2.pdf",
      "Telling_GR2026_Juinen.zip",
      "Telling_GR2026_Juinen.zip/Telling_GR2026_Juinen.eml.xml",
      "Telling_GR2026_Juinen.zip/Telling_GR2026_Juinen.eml.xml.signature",
      "osv4-3_telling_gr2026_juinen.csv",
    ]);
    expect(zip?.inner[2]?.sha256).toBe(await sha256(eml("510b")));
  });

  test("is the same whatever the order of the files", async () => {
    const again = await buildManifest(header, [...files].reverse());
    expect(again.kind === "ok" && encodeManifest(again.value)).toEqual(encodeManifest(manifest));
  });

  test("reads back as it was written, byte for byte", () => {
    const bytes = encodeManifest(manifest);
    const read = decodeManifest(bytes);
    expect(read).toEqual({ kind: "ok", value: manifest });
    expect(read.kind === "ok" && encodeManifest(read.value)).toEqual(bytes);
  });

  test("is not made of a zip that the strict reader refuses", async () => {
    const broken = {
      name: "x.zip",
      kind: "municipal-package",
      bytes: text("PK\u0003\u0004"),
    } as const;
    expect(await buildManifest(header, [broken])).toMatchObject({
      kind: "err",
      error: [{ code: "BUN-ZIP-NO-END" }],
    });
  });
});

describe("a manifest is refused", () => {
  test.each([
    ["that is no text", Uint8Array.of(0xff, 0xfe), "BUN-MANIFEST-JSON"],
    ["that is no JSON", text("{"), "BUN-MANIFEST-JSON"],
    ["with a fraction in it", text('{"v":1.5}'), "BUN-MANIFEST-JSON"],
    ["with a byte order mark", text('\uFEFF{"v":1}'), "BUN-MANIFEST-JSON"],
    ["that is far too large", new Uint8Array(16_777_217), "BUN-MANIFEST-JSON"],
    ["with white space", text('{ "v":1}'), "BUN-MANIFEST-CANONICAL"],
    ["with members in another order", text('{"v":1,"type":"x"}'), "BUN-MANIFEST-CANONICAL"],
    ["with a member twice", text('{"v":2,"v":1}'), "BUN-MANIFEST-CANONICAL"],
    ["of another version", text('{"type":"eml-nl-bundle","v":2}'), "BUN-MANIFEST-VERSION"],
    ["of another type", text('{"type":"eml-nl-archive","v":1}'), "BUN-MANIFEST-VERSION"],
  ])("%s", (_what, bytes, code) => {
    expect(codesOf(bytes)).toEqual([code]);
  });

  test.each([
    ["a member too many", { extra: 1 }],
    ["no files", { files: [] }],
    ["sequence 0", { sequence: 0 }],
    ["a date that is not", { electionDate: "2026-02-30" }],
    ["a time without a zone", { createdAt: modified }],
    ["a time that is not", { createdAt: "2026-02-30T10:00:00Z" }],
    ["an hour that is not", { createdAt: "2026-03-01T25:00:00Z" }],
    ["a hash in capitals", { auditHead: "A".repeat(64) }],
    ["a short hash", { supersedes: ["abc"] }],
    ["a first session with number 2", { session: { no: 2, kind: "first" } }],
    ["a next session with number 1", { session: { no: 1, kind: "next" } }],
    ["another level", { committee: { ...header.committee, level: "SB" } }],
    ["a list that is no number", { controls: { protocol: "passed", drawnLists: ["3"] } }],
    ["a committee that is a list", { committee: [] }],
    ["no election", { election: "" }],
    ["a number as text", { sequence: "1" }],
    ["a list that is none", { supersedes: "ab" }],
    ["files that are none", { files: [7] }],
    ["an installation with a colon", { installationId: "a:b" }],
    ["an invisible character", { ruleset: "2026\u202e" }],
    ["white space around words", { ruleset: " 2026" }],
  ])("with %s", (_what, changes) => {
    expect(codesOf(written(changes))).toEqual(["BUN-MANIFEST-SHAPE"]);
  });

  test("with a member too few", () => {
    for (const member of Object.keys(manifest)) {
      const expected = ["v", "type"].includes(member)
        ? "BUN-MANIFEST-VERSION"
        : "BUN-MANIFEST-SHAPE";
      expect([member, ...codesOf(written({ [member]: undefined }))]).toEqual([member, expected]);
    }
  });

  test("with a path that leads out of its folder, or with one path twice", () => {
    const [first] = manifest.files;
    const at = (path: string): object => ({ files: [{ ...first, path }] });
    expect(codesOf(written(at("../x.zip")))).toEqual(["BUN-ENTRY-TRAVERSAL"]);
    expect(codesOf(written({ files: [first, first] }))).toEqual(["BUN-ENTRY-DUPLICATE"]);
  });

  test("with a file that claims to go further than its kind", () => {
    const [first] = manifest.files;
    const claim = (role: string, transfer: string): readonly string[] =>
      codesOf(written({ files: [{ ...first, role, transfer }] }));
    expect(claim("letter", "platform")).toEqual(["BUN-LEAVE-LOCAL-ONLY"]);
    expect(claim("signature", "publish")).toEqual(["BUN-LEAVE-LOCAL-ONLY"]);
    expect(claim("municipal-count", "local-only")).toEqual([]);
    expect(claim("no-such-role", "publish")).toEqual(["BUN-MANIFEST-SHAPE"]);
  });
});

describe("the bytes of a manifest have one form", () => {
  const whole = (): string => new TextDecoder().decode(encodeManifest(manifest));
  test.each<[string, (manifest: string) => Uint8Array, string]>([
    ["a byte order mark", (one) => text(`\uFEFF${one}`), "BUN-MANIFEST-JSON"],
    ["white space behind it", (one) => text(`${one}\n`), "BUN-MANIFEST-CANONICAL"],
    [
      "a member twice",
      (one) => text(one.replace('"sequence":1', '"sequence":9,"sequence":1')),
      "BUN-MANIFEST-CANONICAL",
    ],
    [
      "a number with an exponent",
      (one) => text(one.replace('"sequence":1', '"sequence":1e0')),
      "BUN-MANIFEST-CANONICAL",
    ],
    [
      "a letter as an escape",
      (one) => text(one.replace("Juinen", "\\u004auinen")),
      "BUN-MANIFEST-CANONICAL",
    ],
    ["half a character", (one) => text(one.replace("Juinen", "\\ud800uinen")), "BUN-MANIFEST-JSON"],
    [
      "a prototype",
      (one) => text(one.replace(',"v":1}', ',"v":1,"__proto__":{}}')),
      "BUN-MANIFEST-CANONICAL",
    ],
    ["broken UTF-8", (one) => Uint8Array.of(...text(one), 0xc3), "BUN-MANIFEST-JSON"],
    ["a list", () => text("[]"), "BUN-MANIFEST-SHAPE"],
    ["a very deep list", () => text("[".repeat(100_000)), "BUN-MANIFEST-JSON"],
    [
      "a very deep list that ends",
      () => text(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
      "BUN-MANIFEST-JSON",
    ],
  ])("%s is refused", (_what, change, code) => {
    expect(codesOf(text(whole()))).toEqual([]);
    expect(codesOf(change(whole()))).toEqual([code]);
  });

  test.each([
    ["../x.zip", "BUN-ENTRY-TRAVERSAL"],
    ["/x.zip", "BUN-ENTRY-ABSOLUTE"],
    ["a//b", "BUN-ENTRY-TRAVERSAL"],
    ["a/./b", "BUN-ENTRY-TRAVERSAL"],
    ["C:/x", "BUN-ENTRY-DRIVE"],
    ["a\\b", "BUN-ENTRY-BACKSLASH"],
    ["", "BUN-MANIFEST-SHAPE"],
    ["a/", "BUN-ZIP-FOLDER-ENTRY"],
    ["a\u0000b", "BUN-MANIFEST-SHAPE"],
    ["a\u202eb", "BUN-MANIFEST-SHAPE"],
  ])("the path %j is refused, for a file and in a zip", (path, code) => {
    const [first] = manifest.files;
    const inner = [{ path, size: 1, sha256: header.auditHead }];
    expect(codesOf(written({ files: [{ ...first, path }] }))).toEqual([code]);
    expect(codesOf(written({ files: [{ ...first, inner }] }))).toEqual([code]);
  });

  test("two paths that are one file on some disk are refused, in a zip too", () => {
    const [first] = manifest.files;
    const twins = (a: string, b: string): readonly (readonly string[])[] => [
      codesOf(written({ files: [a, b].map((path) => ({ ...first, path })) })),
      codesOf(
        written({
          files: [
            {
              ...first,
              inner: [a, b].map((path) => ({ path, size: 1, sha256: header.auditHead })),
            },
          ],
        }),
      ),
    ];
    expect(twins("Telling.zip", "telling.ZIP")).toEqual([["BUN-ENTRY-CASE"], ["BUN-ENTRY-CASE"]]);
    expect(twins("x.pdf", "x.pdf")).toEqual([["BUN-ENTRY-DUPLICATE"], ["BUN-ENTRY-DUPLICATE"]]);
  });
});

describe("whose a manifest says it is", () => {
  test.each([
    ["2026-03-19T14:30:00+01:00", "2026-03-19T13:30:00Z"],
    ["2026-03-19T23:30:00-02:00", "2026-03-20T01:30:00Z"],
    ["2026-03-19T13:30:00.250Z", "2026-03-19T13:30:00Z"],
  ])("made at %s, it is told in the words of the seal room", (createdAt, moment) => {
    expect(manifestIdentity(written({ createdAt }))).toEqual({
      kind: "ok",
      value: {
        emlId: null,
        electionId: "GR2026_Juinen",
        uid: "PSB9999",
        createdAt: moment,
        sequence: 1,
        signer: {
          committee: { kind: "GSB", authorityId: "9999" },
          keyFingerprint: header.keyFingerprint,
        },
      },
    });
  });

  test("is not told of what is no manifest", () => {
    expect(manifestIdentity(text("{}")).kind).toBe("err");
  });
});

describe("files are held against the manifest", () => {
  const check = async (
    given: readonly { name: string; bytes: Uint8Array }[],
  ): Promise<readonly string[]> =>
    (await verifyManifestFiles(manifest, filesInMemory(given))).issues.map(({ code }) => code);

  test("the same files: nothing wrong, and every file was looked at, those in zips too", async () => {
    expect(await verifyManifestFiles(manifest, filesInMemory(files))).toEqual({
      examined: 7,
      issues: [],
    });
  });

  test("a file that may not leave may be absent; when all are, nothing was examined", async () => {
    const kept = (path: string, all: readonly BundleFile[]): Promise<unknown> =>
      verifyManifestFiles(
        {
          ...manifest,
          files: manifest.files.map((file) => ({ ...file, transfer: "local-only" as const })),
        },
        filesInMemory(all),
      ).then(({ examined, issues }) => [
        examined,
        ...issues.filter((one) => one.path === path).map(({ code, severity }) => [severity, code]),
      ]);
    const list = "Stembureaus_GR2026_Juinen.eml.xml";
    expect(await kept(list, files.slice(0, 1))).toEqual([6, ["info", "BUN-MANIFEST-KEPT-LOCAL"]]);
    expect(await kept("manifest.json", [])).toEqual([0, ["error", "BUN-MANIFEST-NOTHING"]]);
  });

  test("a file of the manifest is asked for once, and no other is", async () => {
    const asked: string[] = [];
    const { paths, read } = filesInMemory([...files, { name: "x.pdf", bytes: pdf }]);
    await verifyManifestFiles(manifest, {
      paths,
      read: (path) => {
        asked.push(path);
        return read(path);
      },
    });
    expect(asked).toEqual(manifest.files.map(({ path }) => path));
  });

  test("a file too few, a file too many, a file twice", async () => {
    expect(await check(files.slice(1))).toEqual(["BUN-MANIFEST-MISSING"]);
    expect(await check([...files, { name: "x.pdf", bytes: pdf }])).toEqual(["BUN-MANIFEST-EXTRA"]);
    expect(await check([...files, ...files.slice(0, 1)])).toEqual(["BUN-MANIFEST-EXTRA"]);
  });

  test("a file of another size, and one with a flipped bit", async () => {
    const [zip, list] = [files[0], files[1]];
    if (zip === undefined || list === undefined) throw new Error("two files");
    expect(await check([zip, { ...list, bytes: list.bytes.slice(1) }])).toEqual([
      "BUN-MANIFEST-SIZE",
    ]);
    const flipped = list.bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
    expect(await check([zip, { ...list, bytes: flipped }])).toEqual(["BUN-MANIFEST-HASH"]);
  });

  test("S0-36, S0-37: a zip that was packed again shows, although every file in it is the same", async () => {
    const repacked = await zipped(await countZip("510b"), model("Model_Na31-2.pdf"), {
      name: "osv4-3_telling_gr2026_juinen.csv",
      bytes: text("x"),
    });
    const codes = await check([{ name: files[0]?.name ?? "", bytes: repacked }, ...files.slice(1)]);
    expect(codes).toHaveLength(1);
    expect(["BUN-MANIFEST-SIZE", "BUN-MANIFEST-HASH"]).toContain(codes[0]);
  });

  test("inner files that the manifest describes wrongly", async () => {
    const lying: Manifest = {
      ...manifest,
      files: manifest.files.map((file) => ({ ...file, inner: file.inner.slice(1) })),
    };
    const { issues } = await verifyManifestFiles(lying, filesInMemory(files));
    expect(issues.map(({ code }) => code)).toEqual(["BUN-MANIFEST-INNER"]);
  });
});
