import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { readBundle } from "@telwerk/bundle";
import { afterAll, describe, expect, it } from "vitest";
import { sizeAt } from "../nation-election.ts";
import { nationFiles } from "../nation-files.ts";

const size = { districts: 2, municipalities: 3, stations: 9 };
const seed = "test";
const verifier = join(import.meta.dirname, "..", "..", "apps", "verifier", "dist", "cli.js");

function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}

const zips = await nationFiles(size, { seed, loose: false });
const plain = await nationFiles(size, { seed, loose: true });
afterAll(() => {
  for (const { folder } of [zips, plain]) rmSync(dirname(folder), { recursive: true, force: true });
});

describe("the nation of the benchmark", () => {
  it("has what a country has, and so much less at a part of the scale", () => {
    expect(sizeAt(1)).toEqual({ districts: 20, municipalities: 342, stations: 10_000 });
    expect(sizeAt(0.1)).toEqual({ districts: 2, municipalities: 34, stations: 1000 });
  });

  it("is verified down to the polling stations when it is unpacked", () => {
    const words = ["verify", plain.folder, "--require", "stations"];
    expect(spawnSync(process.execPath, [verifier, ...words]).status).toBe(0);
  });

  it("is made of packages that the packing room knows by their content", async () => {
    const kinds: string[] = [];
    for (const name of readdirSync(zips.folder).filter((one) => one.endsWith(".zip"))) {
      const bundle = await readBundle(readFileSync(join(zips.folder, name)), { name });
      if (bundle.kind === "err") throw new Error(JSON.stringify(bundle.error));
      kinds.push(bundle.value.kind);
      const strange = bundle.value.findings.filter(({ code }) => !code.includes("NO-SIGNATURE"));
      expect(strange).toEqual([]);
    }
    expect(kinds.sort()).toEqual([
      "central-count-zip",
      "district-package",
      "district-package",
      "municipal-package",
      "municipal-package",
      "municipal-package",
      "result-zip",
    ]);
  });

  it("is the same each time it is made, and another with another seed", async () => {
    const before = fingerprint(zips.folder);
    rmSync(dirname(zips.folder), { recursive: true });
    const again = await nationFiles(size, { seed, loose: false });
    expect(fingerprint(again.folder)).toBe(before);
    const other = await nationFiles(size, { seed: "other", loose: false });
    expect(fingerprint(other.folder)).not.toBe(before);
    rmSync(dirname(other.folder), { recursive: true });
  });

  it("is made once", async () => {
    const made = await nationFiles(size, { seed, loose: true });
    expect(made).toEqual(plain);
    expect(made.files).toBe(readdirSync(made.folder).length);
  });
});
