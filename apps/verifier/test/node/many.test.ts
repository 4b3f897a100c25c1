import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { decodeState } from "../../src/many/state.js";
import { maker } from "../../src/node/maker.js";
import { common, count, forged, overview, upload } from "../support/uploads.js";

const program = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const root = mkdtempSync(join(tmpdir(), "telwerk-many-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(...words: readonly string[]): Run {
  const all = [program, "verify", ...words];
  const {
    status: code,
    stdout: out,
    stderr: err,
  } = spawnSync(process.execPath, all, {
    encoding: "utf8",
  });
  return { code, out, err };
}

/** A folder with these municipalities: the name, and whether a figure is wrong. */
async function nation(name: string, ...places: readonly (readonly [string, boolean])[]) {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const { name: file, bytes } of common) writeFileSync(join(folder, file), bytes);
  for (const [place, isForged] of places) {
    mkdirSync(join(folder, place));
    const zip = await upload("definitieve-documenten", "100000", isForged ? forged : count);
    writeFileSync(join(folder, place, zip.name), zip.bytes);
  }
  return folder;
}

describe("verify --many", () => {
  test("tells a line for each municipality and the totals; progress goes to stderr", async () => {
    const folder = await nation("plain", ["Aa", false], ["Bee", false]);
    const { code, out, err } = run("--many", folder);
    expect(code).toBe(0);
    expect(out.match(/^○ op zichzelf juist .* groen .*$/gm)).toHaveLength(2);
    expect(out).toContain("Gemeenten (municipalities)  2");
    expect(err).toBe("1 / 2\n2 / 2\n");
  });

  test("is refuted when one of them is, and names it", async () => {
    const folder = await nation("forged", ["Aa", false], ["Bee", true]);
    const { code, out } = run("--many", folder, "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      verdict: "refuted",
      totals: { words: { sound: 1, refuted: 1 } },
      municipalities: [
        { name: "Aa", word: "sound" },
        { name: "Bee", word: "refuted" },
      ],
    });
  });

  test("is incomplete where a count overview cannot be read, and names the file", async () => {
    const folder = await nation("overview", ["Aa", false], ["Bee", false]);
    const half = overview.bytes.subarray(0, overview.bytes.length >> 1);
    writeFileSync(join(folder, "Bee", overview.name), half);
    const { code, out } = run("--many", folder);
    expect(code).toBe(2);
    expect(out.match(/^○ op zichzelf juist /gm)).toHaveLength(1);
    expect(out).toContain("V10.01  Dit tellingsoverzicht is niet goed te lezen (EML-CSV-QUOTE).");
    expect(out).toMatch(new RegExp(`Bee/${overview.name} · row \\d+\n`));
  });

  test("goes on where it was, and does again what was changed", async () => {
    const folder = await nation("resumed", ["Aa", false], ["Bee", false]);
    const state = join(root, "state.json");
    const first = run("--many", folder, "--resume", state, "--format", "json");
    const again = run("--many", folder, "--resume", state);
    expect(again.out.match(/al bekend \(known\)/g)).toHaveLength(2);
    expect(run("--many", folder, "--resume", state, "--format", "json").out).toBe(first.out);
    const zip = await upload("definitieve-documenten", "110000", forged);
    writeFileSync(join(folder, "Bee", zip.name), zip.bytes);
    const changed = run("--many", folder, "--resume", state);
    expect(changed.code).toBe(1);
    expect(changed.out.match(/al bekend \(known\)/g)).toHaveLength(1);
    expect(changed.out).toContain("1 vervangen (replaced)");
  });

  test.each([
    ["--many", root, "x"],
    ["--many", root, "--scope", "result"],
    ["--many", root, "--format", "sarif"],
    ["--many", join(root, "nowhere")],
    ["--many", root, "--resume", program],
    ["--many", root, "--resume", root],
    ["--resume", join(root, "state.json"), root],
  ])("refuses what makes no sense: %s %s %s", (...words) => {
    expect(run(...words).code).toBe(64);
  });

  test("says before it starts that the state cannot be written", async () => {
    const folder = await nation("stateless", ["Aa", false]);
    const done = run("--many", folder, "--resume", join(root, "nowhere", "state.json"));
    expect(done).toMatchObject({ code: 70, out: "" });
    expect(done.err).toMatch(
      /^VER-OUT De stand kon niet .*\n +The state could not be written: .*ENOENT/,
    );
  });

  test("finds nothing in an empty folder, which is no success", () => {
    const empty = join(root, "empty");
    mkdirSync(empty);
    expect(run("--many", empty).code).toBe(2);
  });

  test("names a municipality that handed in nothing, which is no success", async () => {
    const folder = await nation("with-nothing", ["Aa", false]);
    expect(run("--many", folder).code).toBe(0);
    mkdirSync(join(folder, "Bb", "GSB"), { recursive: true });
    const done = run("--many", folder);
    expect(done.code).toBe(2);
    expect(done.out).toMatch(/incomplete\) · rood \(red\) · Bb\n {4}V00\.04 /);
    expect(done.err).toContain("2 / 2\n");
  });

  test("tells a folder once, also where a link leads to it", async () => {
    const folder = await nation("linked", ["Aa", false]);
    symlinkSync(join(folder, "Aa"), join(folder, "Bb"));
    const { code, out } = run("--many", folder);
    expect(code).toBe(0);
    expect(out).toContain("Gemeenten (municipalities)  1");
  });

  test("takes one upload for a folder of one", async () => {
    const folder = await nation("alone", ["Aa", false]);
    const [name = ""] = readdirSync(join(folder, "Aa"));
    const { code, out } = run("--many", join(folder, "Aa", name));
    expect(code).toBe(0);
    expect(out).toContain("Gemeenten (municipalities)  1");
  });

  test("leaves a state that is whole when it is stopped with Ctrl-C", async () => {
    const places = Array.from({ length: 60 }, (_, index) => [`Plaats ${index}`, false] as const);
    const folder = await nation("stopped", ...places);
    const state = join(root, "stopped.json");
    const child = spawn(process.execPath, [program, "verify", "--many", folder, "--resume", state]);
    child.stderr.once("data", () => child.kill("SIGINT"));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(2);
    expect(existsSync(`${state}.new`)).toBe(false);
    const kept = decodeState(readFileSync(state, "utf8"), maker);
    const size = kept.kind === "ok" ? kept.value.size : 0;
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(60);
    const rest = run("--many", folder, "--resume", state);
    expect(rest.code).toBe(0);
    expect(rest.out.match(/al bekend \(known\)/g)).toHaveLength(size);
  });
});
