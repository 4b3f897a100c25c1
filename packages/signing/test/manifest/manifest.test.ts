import { canonicalJson } from "@telwerk/core";
import { describe, expect, test } from "vitest";
import { concat, utf8 } from "../../src/bytes.js";
import { toInstant } from "../../src/instant.js";
import { type Manifest, readManifest } from "../../src/manifest/manifest.js";
import { codesOf, manifestOf, must } from "../cast.js";

const hash = "ab".repeat(32);
const file = {
  path: "a/Telling.zip",
  mediaType: "application/zip",
  size: 12,
  sha256: hash,
  emlId: "510b",
  role: "count",
  transfer: "platform",
  inner: [{ path: "Telling.eml.xml", size: 3, sha256: hash }],
} as const;
const manifest = manifestOf("cd".repeat(32), { files: [file] });
const read = (value: object) => readManifest(utf8(canonicalJson(value as Manifest)));

/** The places that a refusal names. */
function placesOf(value: object): string[] {
  const result = read(value);
  return result.kind === "err" ? result.error.map(({ path }) => path) : [];
}

describe("a manifest", () => {
  test("is read as it was written", () => {
    expect(must(read(manifest))).toEqual(manifest);
  });

  test("may leave out the Id of a document that is no EML, and nothing else", () => {
    const { emlId, ...other } = file;
    expect(must(read({ ...manifest, files: [other] })).files[0]).toEqual(other);
    expect(emlId).toBe("510b");
    expect(placesOf({ ...manifest, files: [{ ...file, emlId: null }] })).toEqual([
      "manifest/files[0]/emlId",
    ]);
  });

  test.each(["2027-03-17T22:15:00+01:00", "2027-03-17T21:15:00.250Z", "2027-03-17T21:15:00Z"])(
    "may be made at %s, in any offset from universal time",
    (createdAt) => {
      expect(must(read({ ...manifest, createdAt })).createdAt).toBe(createdAt);
      expect(toInstant(createdAt)).toBe("2027-03-17T21:15:00Z");
    },
  );

  test("of a public body names it as certificates do", () => {
    const committee = {
      level: "SOL",
      authorityId: "9001",
      name: "Openbaar lichaam X",
      uid: "PSB9001",
    };
    expect(must(read({ ...manifest, committee })).committee.uid).toBe("PSB9001");
  });

  test.each<[string, object, string[]]>([
    ["another version", { v: 2 }, ["manifest/v"]],
    ["another type", { type: "zip" }, ["manifest/type"]],
    ["no election", { election: "" }, ["manifest/election"]],
    ["a day that does not exist", { electionDate: "2027-02-30" }, ["manifest/electionDate"]],
    ["a moment without offset", { createdAt: "2027-03-17T22:15:00" }, ["manifest/createdAt"]],
    ["number 0", { sequence: 0 }, ["manifest/sequence"]],
    ["number 1.5, which is not canonical", { sequence: "1" }, ["manifest/sequence"]],
    ["a short hash", { supersedes: ["ab"] }, ["manifest/supersedes[0]"]],
    ["a list that is none", { supersedes: "ab" }, ["manifest/supersedes"]],
    ["files that are none", { files: [7] }, ["manifest/files[0]"]],
    ["no files", { files: [] }, ["manifest/files"]],
    ["session 2 as the first", { session: { no: 2, kind: "first" } }, ["manifest/session"]],
    ["session 1 as a next", { session: { no: 1, kind: "next" } }, ["manifest/session"]],
    [
      "a committee with another's name",
      { committee: { ...manifest.committee, uid: "PSB1" } },
      ["manifest/committee/uid"],
    ],
    ["an installation with a colon", { installationId: "a:b" }, ["manifest/installationId"]],
    ["a member too many", { extra: null }, ["manifest/extra"]],
    [
      "many things at once",
      { v: 2, sequence: -1, files: [{ ...file, size: -1, role: "" }] },
      ["manifest/v", "manifest/sequence", "manifest/files[0]/size", "manifest/files[0]/role"],
    ],
  ])("with %s is refused, at the place", (_, change, places) => {
    expect(placesOf({ ...manifest, ...change })).toEqual(places);
    expect(
      codesOf(read({ ...manifest, ...change })).every((code) => code === "SIG-MANIFEST-FORM"),
    ).toBe(true);
  });

  test("without a member is refused", () => {
    const rest = Object.entries(manifest).filter(([name]) => name !== "auditHead");
    expect(placesOf(Object.fromEntries(rest))).toEqual(["manifest/auditHead"]);
  });

  test.each([
    "../Telling.zip",
    "/Telling.zip",
    "a//b",
    "a/./b",
    "a/../b",
    "C:/x",
    "a\\b",
    "",
    "a/",
    "a\u0000b",
    "a\u202eb",
  ])("with the path %j is refused", (path) => {
    expect(placesOf({ ...manifest, files: [{ ...file, path }] })).toEqual([
      "manifest/files[0]/path",
    ]);
  });

  test("with a path twice is refused, also where only case or the form of an accent differs", () => {
    const paths = ["Telling.zip", "telling.ZIP", "é.pdf", "e\u0301.pdf"];
    const files = paths.map((path) => ({ ...file, path }));
    expect(placesOf({ ...manifest, files })).toEqual(["manifest/files[1]", "manifest/files[3]"]);
    const inner = [...file.inner, ...file.inner];
    expect(placesOf({ ...manifest, files: [{ ...file, inner }] })).toEqual([
      "manifest/files[0]/inner[1]",
    ]);
  });

  test.each<[string, (text: string) => Uint8Array]>([
    ["a byte order mark", (text) => concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text))],
    ["white space", (text) => utf8(`${text}\n`)],
    [
      "members in another order",
      (text) =>
        utf8(
          text
            .replace(/"v":1\}$/, "}")
            .replace("{", '{"v":1,')
            .replace(",}", "}"),
        ),
    ],
    ["a member twice", (text) => utf8(text.replace('"sequence":3', '"sequence":9,"sequence":3'))],
    ["a number with an exponent", (text) => utf8(text.replace('"sequence":3', '"sequence":3e0'))],
    ["a letter as an escape", (text) => utf8(text.replace("Nieuw", "\\u004eieuw"))],
    ["a lone half of a character", (text) => utf8(text.replace("Nieuw", "\\ud800"))],
    ["a prototype", (text) => utf8(text.replace('"v":1', '"__proto__":{},"v":1'))],
    ["broken UTF-8", (text) => concat(utf8(text), Uint8Array.of(0xc3))],
    ["no JSON at all", () => utf8("PK")],
    ["a list", () => utf8("[]")],
    ["a very deep list", () => utf8("[".repeat(100_000))],
  ])("with %s is refused", (_, change) => {
    const text = canonicalJson(manifest);
    expect(readManifest(utf8(text)).kind).toBe("ok");
    expect(codesOf(readManifest(change(text)))).toContain("SIG-MANIFEST-FORM");
  });
});
