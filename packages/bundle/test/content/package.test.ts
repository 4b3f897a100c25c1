import { describe, expect, test } from "vitest";
import { type Bundle, readBundle, type ZipFile } from "../../src/index.js";
import { der, eml, odt, pdf } from "../eml.js";
import { countZip, csvFile, gr2026, model, zipped } from "../packages.js";
import { buildZip } from "../zip/build.js";

const packages = await gr2026();

async function read({ name, bytes }: ZipFile): Promise<Bundle> {
  const bundle = await readBundle(bytes, { name });
  if (bundle.kind === "err") throw new Error(JSON.stringify(bundle.error));
  return bundle.value;
}
const codes = async (bytes: Uint8Array, name: string): Promise<readonly string[]> => {
  const bundle = await readBundle(bytes, { name });
  return (bundle.kind === "err" ? bundle.error : bundle.value.findings).map(({ code }) => code);
};
const refusal = async (bytes: Uint8Array, name: string): Promise<readonly string[]> => {
  const bundle = await readBundle(bytes, { name });
  return bundle.kind === "err" ? bundle.error.map(({ code }) => code) : [];
};
const named = "definitieve-documenten_gr2026_juinen_gemeente_juinen-20260319-143000.zip";

describe("the kind of a package is decided by its content", () => {
  test.each([
    "municipal-package",
    "correction-package",
    "correction-without-count",
    "central-package",
    "result-package",
    "annex-package",
  ] as const)("%s", async (kind) => {
    const bundle = await read(packages[kind]);
    expect(bundle.kind).toBe(kind);
    expect(bundle.findings).toEqual([]);
  });

  test("S0-29: the package of a GSB holds the 510b, with its election and signature", async () => {
    const { count } = await read(packages["municipal-package"]);
    expect(count).toMatchObject({ documentId: "510b", electionId: "GR2026_Juinen" });
    expect(count?.signature?.bytes).toEqual(der);
  });

  test("S0-30: the package of a correction holds a 510b too", async () => {
    expect((await read(packages["correction-package"])).count?.documentId).toBe("510b");
  });

  test("S0-31: the package of a CSB holds the 510d", async () => {
    expect((await read(packages["central-package"])).count?.documentId).toBe("510d");
  });

  test("S0-32: the zip Resultaat holds the 520", async () => {
    const bundle = await read(await countZip("520"));
    expect([bundle.kind, bundle.count?.documentId]).toEqual(["result-zip", "520"]);
  });

  test("S0-33: the container of the result holds the P 22, letters and the zip Resultaat", async () => {
    const { innerZip, others } = await read(packages["result-package"]);
    expect(innerZip?.name).toBe("Resultaat_GR2026_Juinen.zip");
    expect(others.map(({ name, kind }) => [name, kind])).toEqual([
      ["Model_P22-2.pdf", "central-report"],
      ["Benoemingsbrief 1.pdf", "letter"],
    ]);
  });

  test("S0-35: one name, two kinds: the content tells a GSB package from a CSB package", async () => {
    const gsb = packages["municipal-package"];
    const csb = packages["central-package"];
    expect(gsb.name).toBe(csb.name);
    expect((await read(gsb)).kind).toBe("municipal-package");
    expect((await read(csb)).kind).toBe("central-package");
  });

  test("a district count is told by its 510c", async () => {
    const zip = await countZip("510c", "TK2021");
    expect((await read({ ...zip, name: "Telling_TK2021_kieskring_Arnhem.zip" })).kind).toBe(
      "district-count-zip",
    );
    const name = "definitieve-documenten_tk2021_kieskring_arnhem-20210319-120000.zip";
    expect((await read({ name, bytes: await zipped(model("Model_O7.pdf"), zip) })).kind).toBe(
      "district-package",
    );
  });

  test("what OSV2020 makes is a package too: an .odt and an inner zip", async () => {
    const bytes = await zipped({ name: "Model_Na31-1.odt", bytes: odt }, await countZip("510b"));
    expect((await read({ name: named, bytes })).kind).toBe("municipal-package");
  });
});

describe("a name that claims something else is a finding, and the content counts", () => {
  test.each([
    ["a result named as a count", "result-package", named],
    ["a correction named as a first result", "correction-package", named],
    ["another election", "municipal-package", named.replaceAll("2026_juinen", "2022_juinen")],
    ["another municipality", "municipal-package", named.replaceAll("juinen", "stadskanaal")],
  ] as const)("%s", async (_what, kind, name) => {
    const { bytes } = packages[kind];
    const bundle = await read({ name, bytes });
    expect(bundle.kind).toBe(kind);
    expect(bundle.findings.map(({ code }) => code)).toContain("BUN-NAME-CONTENT");
  });

  test("a 510d in a zip that is named after a count", async () => {
    const { bytes } = await countZip("510d");
    expect(await codes(bytes, "Telling_GR2026_Juinen.zip")).toEqual(["BUN-NAME-CONTENT"]);
  });

  test("a name without a pattern, and one that departs from it", async () => {
    const { bytes } = packages["municipal-package"];
    expect(await codes(bytes, "uitslag.zip")).toEqual(["BUN-NAME-UNKNOWN"]);
    expect(await codes(bytes, named.toUpperCase())).toEqual(["BUN-NAME-DEVIATES"]);
  });

  test("a package whose models say nothing of the session, or both", async () => {
    const count = await countZip("510b");
    const correction = named.replace("definitieve-documenten", "correctie");
    expect(await codes(await zipped(count), named)).toEqual(["BUN-CONTENT-SESSION"]);
    expect(await codes(await zipped(count), correction)).toEqual(["BUN-CONTENT-SESSION"]);
    const both = await zipped(model("Model_Na31-2.pdf"), model("Model_Na14-2.pdf"), count);
    expect(await refusal(both, named)).toContain("BUN-CONTENT-UNEXPECTED");
  });

  test("a count in a zip that is named as a report", async () => {
    const count = await countZip("510b");
    const bytes = await zipped({ ...count, name: "Model_Na31-2.pdf" });
    expect(await codes(bytes, named)).toEqual(["BUN-CONTENT-SESSION", "BUN-NAME-CONTENT"]);
  });

  test("a count without a signature", async () => {
    const bytes = await zipped({ name: "Telling_GR2026_Juinen.eml.xml", bytes: eml("510b") });
    expect(await codes(bytes, "Telling_GR2026_Juinen.zip")).toEqual(["BUN-CONTENT-NO-SIGNATURE"]);
  });
});

describe("what is not on the allow-list refuses the package", () => {
  test.each([
    [
      "a program",
      { name: "start.exe", bytes: Uint8Array.of(0x4d, 0x5a) },
      "BUN-CONTENT-UNEXPECTED",
    ],
    ["a loose EML file", { name: "x.eml.xml", bytes: eml("230c") }, "BUN-CONTENT-UNKNOWN"],
    ["a model of the CSB", model("Model_P22-2.pdf"), "BUN-CONTENT-UNEXPECTED"],
    [
      "a zip named as a model",
      { name: "Model_Na31-1.pdf", bytes: buildZip([{ name: "a" }]) },
      "BUN-CONTENT-TOO-MANY",
    ],
    [
      "a second count",
      { name: "Telling_GR2026_Anders.zip", bytes: buildZip([{ name: "a" }]) },
      "BUN-CONTENT-TOO-MANY",
    ],
    [
      "a second CSV",
      { ...csvFile, name: "osv4-3_telling_gr2026_anders.csv" },
      "BUN-CONTENT-TOO-MANY",
    ],
    [
      "a certificate",
      {
        name: "public-key-osv2020-gr2026-gemeente-juinen.crt",
        bytes: new TextEncoder().encode("-----BEGIN CERTIFICATE-----"),
      },
      "BUN-CONTENT-UNEXPECTED",
    ],
  ])("%s", async (_what, extra, code) => {
    const count = await countZip("510b");
    const bytes = await zipped(model("Model_Na31-2.pdf"), count, csvFile, extra);
    expect(await refusal(bytes, named)).toContain(code);
  });

  test("a report in a package of the CSB: the P 22 would leave with it", async () => {
    const bytes = await zipped(csvFile, await countZip("510d"), model("Model_P22-2.pdf"));
    expect(await refusal(bytes, named)).toEqual(["BUN-CONTENT-UNEXPECTED"]);
  });

  test("a correction that announces a count and has none", async () => {
    const bytes = await zipped(model("Model_Na14-2.pdf"));
    expect(await refusal(bytes, named)).toEqual(["BUN-CONTENT-UNKNOWN"]);
  });

  test("an annex with something else", async () => {
    const bytes = await zipped(model("Model_P22-2_bijlage.pdf"), { name: "brief.pdf", bytes: pdf });
    expect(await refusal(bytes, named)).toEqual(["BUN-CONTENT-UNEXPECTED"]);
  });

  test.each([
    ["two EML files", [eml("510b"), eml("510b")], "BUN-CONTENT-TOO-MANY"],
    ["no EML file", [pdf], "BUN-CONTENT-UNKNOWN"],
    ["candidates instead of a count", [eml("230b")], "BUN-CONTENT-UNKNOWN"],
  ])("%s in the inner zip", async (_what, contents, code) => {
    const inner = await zipped(
      ...contents.map((bytes, index) => ({ name: `${index}.eml.xml`, bytes })),
    );
    expect(await refusal(inner, "Telling_GR2026_Juinen.zip")).toContain(code);
  });

  test("a signature of another file", async () => {
    const bytes = await zipped(
      { name: "Telling_GR2026_Juinen.eml.xml", bytes: eml("510b") },
      { name: "Telling_GR2026_Anders.eml.xml.signature", bytes: der },
    );
    expect(await refusal(bytes, "Telling_GR2026_Juinen.zip")).toEqual([
      "BUN-CONTENT-SIGNATURE-NAME",
    ]);
  });

  test("a package without the count", async () => {
    const bytes = await zipped(model("Model_Na31-2.pdf"), {
      name: "x.zip",
      bytes: buildZip([{ name: "a.txt" }]),
    });
    expect(await refusal(bytes, named)).toContain("BUN-CONTENT-MISSING");
  });

  test("a damaged inner zip keeps its own code", async () => {
    const count = await countZip("510b");
    const bytes = await zipped({ ...count, bytes: count.bytes.slice(0, -1) });
    expect(await refusal(bytes, named)).toContain("BUN-ZIP-NO-END");
  });
});
