import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { writeZip, type ZipFile } from "../../src/index.js";
import { text } from "./build.js";
import { readAll } from "./read-all.js";

const modified = "2026-03-19T14:30:01";
const files: readonly ZipFile[] = [
  { name: "Model_Na31-2.pdf", bytes: text("%PDF-1.7 niet echt") },
  { name: "osv4-3_telling_gr2026_juinen.csv", bytes: text("telling;".repeat(500)) },
];
const codesOf = async (
  given: readonly ZipFile[],
  options: { modified: string; folders?: boolean } = { modified },
): Promise<readonly string[]> => {
  const written = await writeZip(given, options);
  return written.kind === "err" ? written.error.map(({ code }) => code) : [];
};

async function written(given: readonly ZipFile[], folders = false): Promise<Uint8Array> {
  const zip = await writeZip(given, { modified, folders });
  if (zip.kind === "err") throw new Error(JSON.stringify(zip.error));
  return zip.value;
}

describe("writing a zip", () => {
  test("gives the same bytes for the same files, whatever the time zone", async () => {
    const before = process.env["TZ"];
    const hashes: string[] = [];
    for (const zone of ["Europe/Amsterdam", "America/Kralendijk", "UTC"]) {
      process.env["TZ"] = zone;
      hashes.push(
        createHash("sha256")
          .update(await written(files))
          .digest("hex"),
      );
    }
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
    // One literal, so that a new version of the writer cannot change the bytes unseen.
    expect(new Set(hashes)).toEqual(
      new Set(["732f7679a1e6c7161f29946b414e82007fc91ec8650db462203d7675d585ce70"]),
    );
  });

  test("gives what the strict reader reads, in the same order", async () => {
    const { issues, files: read } = await readAll(await written(files));
    expect(issues).toEqual([]);
    expect([...read]).toEqual(files.map(({ name, bytes }) => [`zip/${name}`, bytes]));
  });

  test("stores a zip as it is, byte for byte", async () => {
    const inner = await written(files);
    const outer = await written([{ name: "Telling_GR2026_Juinen.zip", bytes: inner }]);
    expect(Buffer.from(outer).includes(Buffer.from(inner))).toBe(true);
  });

  test("writes the time without a zone and without extra fields", async () => {
    const view = new DataView((await written(files)).buffer);
    expect(view.getUint16(10, true)).toBe((14 << 11) | (30 << 5)); // 14:30:00: steps of two seconds
    expect(view.getUint16(12, true)).toBe((46 << 9) | (3 << 5) | 19); // 2026-03-19
    expect(view.getUint16(28, true)).toBe(0);
  });

  test.each([
    ["no files", [], "BUN-WRITE-EMPTY"],
    ["a name outside ASCII", [{ name: "Fryslân.pdf", bytes: text("x") }], "BUN-WRITE-NOT-ASCII"],
    ["a step up", [{ name: "../a", bytes: text("x") }], "BUN-ENTRY-TRAVERSAL"],
    ["a folder that was not asked for", [{ name: "a/b", bytes: text("x") }], "BUN-ENTRY-FOLDER"],
    [
      "one name twice",
      [
        { name: "a", bytes: text("x") },
        { name: "A", bytes: text("y") },
      ],
      "BUN-ENTRY-CASE",
    ],
  ])("refuses %s", async (_name, given, code) => {
    expect(await codesOf(given)).toContain(code);
  });

  test.each(["1979-12-31T23:59:59", "2108-01-01T00:00:00", "2026-02-30T00:00:00", "19 maart", ""])(
    "refuses the time %j",
    async (wrong) => {
      expect(await codesOf(files, { modified: wrong })).toEqual(["BUN-WRITE-DATE"]);
    },
  );

  test("writes folders in names when asked to, and no folders as entries", async () => {
    const zip = await written([{ name: "logs/2026-03-19.log", bytes: text("x") }], true);
    expect((await readAll(zip, true)).issues).toEqual([]);
    expect((await readAll(zip)).issues.map(({ code }) => code)).toEqual(["BUN-ENTRY-FOLDER"]);
  });
});
