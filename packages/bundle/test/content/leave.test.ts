import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  type BundleFile,
  type FileKind,
  mayLeave,
  publicationSet,
  reachOf,
  readBundle,
  resultToHandIn,
} from "../../src/index.js";
import { eml, pdf } from "../eml.js";
import { countZip, gr2026, zipped } from "../packages.js";

const packages = await gr2026();

const code = (kind: FileKind, to: "platform" | "publish"): string => {
  const may = mayLeave(kind, to, "x");
  return may.kind === "err" ? may.error.map((issue) => issue.code).join() : "ok";
};

describe("S0-38: vaststelling-uitslag stays", () => {
  test("it is refused for the platform and for publication, whatever its name", () => {
    expect(code("result-package", "platform")).toBe("BUN-LEAVE-RESULT-PACKAGE");
    expect(code("result-package", "publish")).toBe("BUN-LEAVE-RESULT-PACKAGE");
  });

  test("exactly the inner zip Resultaat leaves, byte for byte", async () => {
    const original = await countZip("520");
    const { name, bytes } = packages["result-package"];
    const bundle = await readBundle(bytes, { name });
    const result = bundle.kind === "ok" ? resultToHandIn(bundle.value) : bundle;
    expect(result).toMatchObject({
      kind: "ok",
      value: { name: "Resultaat_GR2026_Juinen.zip", kind: "result-zip" },
    });
    const taken = result.kind === "ok" ? result.value : undefined;
    const hash = (part: Uint8Array): string => createHash("sha256").update(part).digest("hex");
    expect(hash(taken?.bytes ?? new Uint8Array())).toBe(hash(original.bytes));
    expect(code("result-zip", "platform")).toBe("ok");
  });

  test("also when the outer zip has deflated the inner one", async () => {
    const { buildZip } = await import("../zip/build.js");
    const original = await countZip("520");
    const bytes = buildZip([
      { name: "P22.pdf", content: pdf },
      { name: original.name, content: original.bytes },
    ]);
    const bundle = await readBundle(bytes, { name: packages["result-package"].name });
    const result = bundle.kind === "ok" ? resultToHandIn(bundle.value) : bundle;
    expect(result).toMatchObject({ kind: "ok", value: { bytes: original.bytes } });
  });

  test("nothing is taken out of any other package", async () => {
    const { name, bytes } = packages["central-package"];
    const bundle = await readBundle(bytes, { name });
    const result = bundle.kind === "ok" ? resultToHandIn(bundle.value) : bundle;
    expect(result).toMatchObject({ kind: "err", error: [{ code: "BUN-CONTENT-MISSING" }] });
  });
});

describe("S0-39: by allow-list, everything else in it is local", () => {
  test("the P 22 and the letters may not go to the platform", async () => {
    const { name, bytes } = packages["result-package"];
    const bundle = await readBundle(bytes, { name });
    const others = bundle.kind === "ok" ? bundle.value.others : [];
    expect(others.length).toBe(2);
    expect(others.map(({ kind }) => code(kind, "platform"))).toEqual([
      "BUN-LEAVE-LOCAL-ONLY",
      "BUN-LEAVE-LOCAL-ONLY",
    ]);
  });
});

describe("personal data stay", () => {
  test.each(["candidate-totals", "nominations"] as const)("%s", (kind) => {
    expect(code(kind, "platform")).toBe("BUN-LEAVE-PERSONAL-DATA");
    expect(code(kind, "publish")).toBe("BUN-LEAVE-PERSONAL-DATA");
  });

  test("a 230c inside a package refuses the package, whatever it is called", async () => {
    const bytes = await zipped(
      { name: "Model_P22-2.pdf", bytes: eml("230c") },
      await countZip("520"),
    );
    expect((await readBundle(bytes, { name: "x.zip" })).kind).toBe("err");
  });

  test("signing pages, letters, logs and keys stay", () => {
    for (const kind of [
      "central-report",
      "letter",
      "log",
      "private-key",
      "other-document",
    ] as const) {
      expect([kind, code(kind, "publish")]).toEqual([kind, "BUN-LEAVE-LOCAL-ONLY"]);
    }
  });

  test("signatures and public keys are handed in, not published", () => {
    expect(code("signature", "platform")).toBe("ok");
    expect(code("signature", "publish")).toBe("BUN-LEAVE-NOT-PUBLIC");
    expect(code("public-key", "publish")).toBe("BUN-LEAVE-NOT-PUBLIC");
  });
});

test("what is published is chosen by kind, and what stays says why", () => {
  const file = (name: string, kind: FileKind): BundleFile => ({ name, kind, bytes: pdf });
  const { publish, stay } = publicationSet([
    file("Model_Na31-2 zonder ondertekening.pdf", "public-report"),
    file("Model_Na31-2.pdf", "municipal-report"),
    file("Telling.eml.xml", "municipal-count"),
    file("Totaallijsten.eml.xml", "candidate-totals"),
  ]);
  expect(publish.map(({ kind }) => kind)).toEqual(["public-report", "municipal-count"]);
  expect(stay.map((issue) => issue.code)).toEqual([
    "BUN-LEAVE-NOT-PUBLIC",
    "BUN-LEAVE-PERSONAL-DATA",
  ]);
});

test("a file that may be published may be handed in", () => {
  const kinds = Object.keys(reachOf).filter((kind): kind is FileKind => kind in reachOf);
  expect(kinds.length).toBeGreaterThan(30);
  for (const kind of kinds) {
    if (code(kind, "publish") === "ok")
      expect([kind, code(kind, "platform")]).toEqual([kind, "ok"]);
  }
});
