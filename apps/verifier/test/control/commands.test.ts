// The commands for the hand count and for plausibility, as they are typed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../support/typed.js";
import { base } from "../support/vectors.js";

const folder = mkdtempSync(join(tmpdir(), "telwerk-control-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
for (const { name, bytes } of base) writeFileSync(join(folder, name), bytes);
const count = join(folder, "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml");

function write(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

describe("control", () => {
  test("draws, prints and compares", async () => {
    const drawn = await run("control", "draw", count, "--lists", "2", "--seed", "6 6 6");
    expect(drawn).toMatchObject({ code: 0, err: "" });
    expect(await run("control", "draw", count, "--lists", "2", "--seed", "6 6 6")).toEqual(drawn);
    const draw = write("draw.json", JSON.parse(drawn.out));
    const sheet = await run("control", "sheet", count, "--draw", draw);
    expect(sheet.code).toBe(0);
    expect(sheet.out).toContain("6 6 6");
    const sums = write("sums.json", { format: "telwerk-hand-sums", formatVersion: 0, sums: [] });
    const compared = await run("control", "compare", count, "--draw", draw, "--sums", sums);
    expect(compared).toMatchObject({ code: 2, err: "" });
    expect(compared.out).toContain("geen som met de hand");
  });

  test("writes down the seed that the machine chose", async () => {
    const [one, two] = [await run("control", "draw", count), await run("control", "draw", count)];
    expect(one.out).toContain('"seedFrom": "machine"');
    expect(one.out).not.toBe(two.out);
  });

  test("refuses a draw that somebody changed", async () => {
    const { out } = await run("control", "draw", count, "--lists", "2", "--seed", "1");
    const draw: unknown = JSON.parse(out.replace('"seed": "1"', '"seed": "2"'));
    const path = write("changed.json", { ...Object(draw), seedFrom: "given" });
    const done = await run("control", "sheet", count, "--draw", path);
    expect(done).toMatchObject({ code: 64 });
    expect(done.err).toContain("VER-DRAW-OTHER");
  });

  test.each([
    [["control", "roll", count]],
    [["control", "draw"]],
    [["control", "draw", join(folder, "none.xml")]],
    [["control", "draw", join(folder, "Resultaat_TK2099.eml.xml")]],
    [["control", "draw", count, "--lists", "99"]],
    [["control", "draw", count, "--seed", ""]],
    [["control", "sheet", count]],
    [["control", "sheet", count, "--draw", count]],
    [["plausibility"]],
    [["plausibility", count, "--mode", "hcp"]],
    [["plausibility", count, "--neighbourhoods", join(folder, "none.csv")]],
  ])("%j is refused: exit code 64", async (words) => {
    const done = await run(...words);
    expect(done.code).toBe(64);
    expect(done.out).toBe("");
  });
});

describe("plausibility", () => {
  test("tells every check of every municipality in a folder", async () => {
    const done = await run("plausibility", folder);
    expect(done.code).toBe(0);
    expect(done.out.match(/stembureaus \(polling stations/g)).toHaveLength(3);
    expect(done.out.match(/V11\.07/g)).toHaveLength(3);
  });

  test("writes the files of the control protocol's tool, a folder for each municipality", async () => {
    const out = join(folder, "out");
    const done = await run("plausibility", count, "--mode", "hcp", "--out", out);
    expect(done).toMatchObject({ code: 0, err: "" });
    const [code = ""] = readdirSync(out);
    expect(code).toMatch(/^\d{4}$/);
    expect(readdirSync(join(out, code))).toEqual(["a.csv", "b.csv", "c.csv"]);
    expect(readFileSync(join(out, code, "a.csv"), "utf8")).toContain("controleprotocol;TK2025\r\n");
  });

  test("stops where that tool stops, and says at which code", async () => {
    const path = join(folder, "without-code.xml");
    const text = readFileSync(count, "utf8");
    writeFileSync(
      path,
      text.replaceAll(/<UncountedVotes ReasonCode="geen verklaring".*?<\/UncountedVotes>/gs, ""),
    );
    const done = await run("plausibility", path, "--mode", "hcp", "--out", join(folder, "none"));
    expect(done.code).toBe(2);
    expect(done.err).toContain("VER-HCP-CODE");
    expect(done.err).toContain("geen verklaring");
  });

  test("does not pass over what it cannot read", async () => {
    const path = join(folder, "broken.xml");
    writeFileSync(path, readFileSync(count).subarray(0, 5000));
    const done = await run("plausibility", path);
    expect(done.code).toBe(2);
    expect(done.err).toContain("EML-XML-END");
  });
});
