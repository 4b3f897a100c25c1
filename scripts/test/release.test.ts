// What a release holds besides the packages: the same bytes every time, and a verifier that needs nothing.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releaseFiles, sha256 } from "../release-files.mjs";
import { billOf } from "../sbom.mjs";
import { root } from "../workspace.mjs";

const folder = mkdtempSync(join(tmpdir(), "telwerk-release-"));
const base = join(root, "test-vectors", "base");
const files = new Map<string, string>();

beforeAll(async () => {
  for (const { name, text } of await releaseFiles()) {
    files.set(name, text);
    writeFileSync(join(folder, name), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(program: string, ...words: readonly string[]): { code: number | null; out: string } {
  // Nothing of the workspace may be found: neither its folder nor its settings.
  const done = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: "utf8",
    env: {},
  });
  expect(done.stderr).toBe("");
  return { code: done.status, out: done.stdout };
}

describe("the files of a release", () => {
  test("are the same, byte for byte, when they are made again", async () => {
    const again = await releaseFiles();
    expect(again.map(({ name }) => name)).toEqual([...files.keys()]);
    for (const { name, text } of again) expect(sha256(text)).toBe(sha256(files.get(name) ?? ""));
  });

  test("name no place of the machine that made them", () => {
    for (const text of files.values()) expect(text).not.toContain(root);
  });

  test("have their hashes beside them", () => {
    const sums = files.get("SHA256SUMS") ?? "";
    expect(sums).toContain(`${sha256(files.get("verify.mjs") ?? "")}  verify.mjs\n`);
  });
});

describe("verify.mjs, alone in a folder", () => {
  test("gives the report of the workspace's command, with its own hash in it", () => {
    const words = ["verify", base, "--format", "json", "--schema", "all", "--second-reading"];
    const alone = run("verify.mjs", ...words, "all");
    const whole = run(join(root, "apps", "verifier", "dist", "cli.js"), ...words, "all");
    const program = sha256(readFileSync(join(folder, "verify.mjs"), "utf8"));
    expect(alone.code).toBe(0);
    expect(alone.out).toContain(`"program": "${program}"`);
    expect(alone.out.replace(`"${program}"`, "null")).toBe(whole.out);
  });

  test("prints its hash in the report for people", () => {
    expect(run("verify.mjs", "verify", base).out).toContain(
      sha256(files.get("verify.mjs") ?? "no file"),
    );
  });

  test("reads large deliveries in threads of the same file", () => {
    const many = join(folder, "many");
    const name = "Telling_TK2099_gemeente_Fictiehoven.eml.xml";
    const text = readFileSync(join(base, name), "utf8");
    const padded = text + " ".repeat(13_000_000);
    mkdirSync(many);
    for (const file of readdirSync(base)) {
      writeFileSync(join(many, file), file === name ? padded : readFileSync(join(base, file)));
    }
    const district = "Telling_TK2099_kieskring_Fictiehoven.eml.xml";
    const more = readFileSync(join(base, district), "utf8") + "\n".repeat(13_000_000);
    writeFileSync(join(many, district), more);
    expect(run("verify.mjs", "verify", many, "--second-reading", "none").code).toBe(0);
  });

  test("says what it finds wrong", () => {
    const name = "Totaaltelling_TK2099.eml.xml";
    const wrong = join(folder, name);
    const text = readFileSync(join(base, name), "utf8");
    const more = text.replace(/<ValidVotes>\d/, "<ValidVotes>1");
    expect(more).not.toBe(text);
    writeFileSync(wrong, more);
    expect(run("verify.mjs", "verify", wrong).code).toBe(1);
  });
});

describe("the bill of materials", () => {
  const bill = (): { components: { purl: string; properties?: unknown[] }[] } =>
    JSON.parse(files.get("sbom.cdx.json") ?? "") as ReturnType<typeof bill>;

  test("names what the verifier is made of, with licence and hash", () => {
    expect(bill().components).toContainEqual(
      expect.objectContaining({
        name: "libxml2-wasm",
        licenses: [{ expression: "MIT" }],
        hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }],
        properties: [
          { name: "telwerk:file", value: "verify.mjs" },
          { name: "telwerk:file", value: "verifier.html" },
        ],
      }),
    );
  });

  test("holds neither a time nor a number that changes, nor tools", () => {
    const text = files.get("sbom.cdx.json") ?? "";
    expect(text).not.toMatch(/timestamp|serialNumber/);
    expect(text).not.toContain("esbuild");
    expect(text).not.toContain("vitest");
  });

  test("refuses a program that holds what nobody asked for", () => {
    const lock = { packages: { "packages/a": { name: "a", version: "1.0.0" } } };
    const held = [{ file: "a.mjs", parts: [{ name: "stowaway", version: "1.0.0" }] }];
    expect(() => billOf(lock, { version: "1.0.0", folders: ["packages/a"], held })).toThrow(
      "stowaway",
    );
  });
});
