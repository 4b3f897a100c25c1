import { describe, expect, test } from "vitest";
import { judgeBundle, readBundle, transferLimits, type ZipFile } from "../../src/index.js";
import { eml } from "../eml.js";
import { countZip, gr2026, model, zipped } from "../packages.js";
import { buildZip, text } from "../zip/build.js";

const named = "definitieve-documenten_gr2026_juinen_gemeente_juinen-20260319-143000.zip";
const cases: readonly ZipFile[] = [
  ...Object.values(await gr2026()),
  await countZip("520"),
  { name: "Iets.zip", bytes: await zipped(model("Model_Na31-2.pdf")) },
  { name: named, bytes: await zipped(await countZip("510b"), await countZip("510d")) },
  { name: named, bytes: new Uint8Array([0x50, 0x4b]) },
];
const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** Knows the beginning of each EML file of GR2026, whatever the zip makes of it. */
const known = (path: string): Promise<Uint8Array | undefined> => {
  const id = path.includes("Totaaltelling") ? "510d" : path.includes("Resultaat") ? "520" : "510b";
  return Promise.resolve(path.endsWith(".eml.xml") ? eml(id, "GR2026_Juinen") : undefined);
};

describe("a package is judged as it is when it is read", () => {
  test.each(cases)("$name", async ({ name, bytes }) => {
    const read = await readBundle(bytes, { name });
    const judged = await judgeBundle(bytes, { name, beginning: nothing });
    if (read.kind === "err") expect(judged).toEqual(read);
    else {
      const { kind, findings } = read.value;
      expect(judged).toEqual({ kind: "ok", value: { kind, findings } });
    }
  });
});

describe("a file that was read before is not read again", () => {
  const count = buildZip([
    { name: "Telling_GR2026_Juinen.eml.xml", content: text("no EML at all") },
  ]);
  const zip: ZipFile = { name: "Telling_GR2026_Juinen.zip", bytes: count };

  test("its beginning is what was given", async () => {
    const { name, bytes } = zip;
    expect((await judgeBundle(bytes, { name, beginning: nothing })).kind).toBe("err");
    const judged = await judgeBundle(bytes, { name, beginning: known });
    expect(judged).toMatchObject({ kind: "ok", value: { kind: "municipal-count-zip" } });
  });

  test("it is asked for by its path from the package down", async () => {
    const asked: string[] = [];
    const bytes = await zipped(zip, model("Model_Na31-2.pdf"));
    await judgeBundle(bytes, {
      name: named,
      beginning: (path) => {
        asked.push(path);
        return known(path);
      },
    });
    expect(asked).toEqual([
      `${named}/${zip.name}`,
      `${named}/Model_Na31-2.pdf`,
      `${named}/${zip.name}/Telling_GR2026_Juinen.eml.xml`,
    ]);
  });

  test("it counts for the budget all the same", async () => {
    const limits = { ...transferLimits, maxTotalBytes: 12 };
    const { name, bytes } = zip;
    const judged = await judgeBundle(bytes, { name, limits, beginning: known });
    const codes = judged.kind === "err" ? judged.error.map(({ code }) => code) : [];
    expect(codes).toContain("BUN-ZIP-TOTAL-TOO-LARGE");
  });
});
