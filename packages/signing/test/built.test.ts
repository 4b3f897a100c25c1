// What is built: the verifying entry reaches no private key, and nothing needs more than a browser has.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const dist = join(import.meta.dirname, "..", "dist");
const read = (file: string) => readFileSync(join(dist, file), "utf8");
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)].map((match) => match[1] ?? "");

/** A built file and everything it loads from this package. */
function reachable(file: string, seen: readonly string[] = []): readonly string[] {
  if (seen.includes(file)) return seen;
  const own = importsOf(read(file)).filter((name) => name.startsWith("./"));
  return own.reduce<readonly string[]>(
    (all, name) => reachable(name.slice(2), all),
    [...seen, file],
  );
}

/** The sources that went into a built file, by its map. */
function sourcesOf(file: string): string[] {
  const map = JSON.parse(read(`${file}.map`)) as { sources: string[] };
  return map.sources;
}

describe("dist", () => {
  test("was built", () => {
    expect(existsSync(join(dist, "verify.js"))).toBe(true);
  });

  test("verify.js reaches no source that makes or opens keys, or signs", () => {
    const sources = reachable("verify.js").flatMap(sourcesOf);
    expect(sources.some((source) => source.endsWith("verification/judgement.ts"))).toBe(true);
    expect(sources.filter((source) => /\/keys\/|\/sign\.ts$/.test(source))).toEqual([]);
    expect(
      reachable("index.js")
        .flatMap(sourcesOf)
        .some((source) => source.includes("/keys/")),
    ).toBe(true);
  });

  test("verify.js holds no word by which a private key is made, read or used", () => {
    const text = reachable("verify.js").map(read).join("\n");
    const using =
      /pkcs8|generateKey|deriveKey|deriveBits|exportKey|subtle\.sign|\.decrypt\(|\.encrypt\(|\["sign"/;
    expect(using.exec(text)).toBeNull();
    expect(using.test(read("index.js"))).toBe(true);
  });

  test("imports core and nothing else, no Node built-ins among it", () => {
    const files = readdirSync(dist).filter((file) => file.endsWith(".js"));
    const outside = files
      .flatMap((file) => importsOf(read(file)))
      .filter((name) => !name.startsWith("./"));
    expect([...new Set(outside)]).toEqual(["@telwerk/core"]);
  });
});

test("the built package makes, pins, signs and verifies in a world with only what a browser has", () => {
  const script = join(import.meta.dirname, "bare-world.ts");
  const words = ["--experimental-vm-modules", "--no-warnings", script];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toBe("valid []\n");
});
