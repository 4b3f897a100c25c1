import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { comparisonExit, comparisonText } from "../../src/control/comparison-text.js";
import { drawIn, handSumsIn } from "../../src/control/control-files.js";
import { type DrawInput, drawLists } from "../../src/control/draw.js";
import { compareHandSums, type HandSums } from "../../src/control/hand-count.js";
import { randomOrder } from "../../src/control/random-order.js";
import { sheetsHtml } from "../../src/control/sheet.js";
import { municipalityIn } from "../../src/plausibility/municipality.js";
import { municipality } from "../support/stations.js";
import { base } from "../support/vectors.js";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

const input: DrawInput = {
  election: "GR2099_Fictie",
  municipality: "9999",
  seed: "3 1 4 1 5",
  seedFrom: "given",
  lists: [1, 2, 3, 4, 5, 6],
  count: 3,
};

describe("a draw of lists", () => {
  test("is the same for the same seed, wherever it is done", () => {
    const draw = drawLists(input, hash);
    expect(draw).toEqual(drawLists(input, hash));
    expect(new Set(draw.drawn).size).toBe(3);
    expect(draw.lists).toEqual(expect.arrayContaining([...draw.drawn]));
  });

  test("depends on seed, election and municipality", () => {
    const orders = [
      input,
      { ...input, seed: "3 1 4 1 6" },
      { ...input, election: "GR2099_Elders" },
      { ...input, municipality: "9998" },
    ].map((one) => drawLists({ ...one, count: 6 }, hash).drawn.join());
    expect(new Set(orders).size).toBe(orders.length);
  });

  test("gives each list the same chance", () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      const [first = 0] = randomOrder([1, 2, 3], String(seed), hash);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    // 1000 each; four standard deviations are about 103.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(104);
  });

  test("throws numbers away that would favour the first options", () => {
    const answers = ["f".repeat(64), "0".repeat(64)];
    const asked: string[] = [];
    const rigged = (text: string): string => {
      asked.push(text);
      return answers[asked.length - 1] ?? "0".repeat(64);
    };
    // 2^64 is one more than a multiple of three: its last number is drawn again.
    expect(randomOrder(["a", "b", "c"], "s", rigged)).toEqual(["a", "b", "c"]);
    expect(asked.slice(0, 2)).toEqual(["s\n1\n0", "s\n1\n1"]);
  });

  test("is read back from its file, and from nothing else", () => {
    const draw = drawLists(input, hash);
    expect(drawIn(JSON.stringify(draw))).toEqual({ kind: "ok", value: draw });
    const others = [
      "draw",
      "[]",
      JSON.stringify({ ...draw, formatVersion: 1 }),
      JSON.stringify({ ...draw, seed: "" }),
      JSON.stringify({ ...draw, seedFrom: "nowhere" }),
      JSON.stringify({ ...draw, drawn: ["1"] }),
    ];
    for (const text of others)
      expect(drawIn(text)).toEqual({ kind: "err", error: "VER-DRAW-FORM" });
  });
});

describe("sums made by hand", () => {
  const table = municipality();
  const total = (list: number): number => Number(table.total[(list - 1) * 7]);
  const station = table.stations[2];
  const compare = (...sums: readonly HandSums[]): ReturnType<typeof compareHandSums> =>
    compareHandSums(table, [4, 2], sums);

  test("that are all equal end in 0", () => {
    const outcomes = compare({ list: 2, total: total(2) }, { list: 4, total: total(4) });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["equal", "equal"]);
    expect(comparisonExit(outcomes)).toBe(0);
  });

  test("that differ end in 1, and name the stations that were typed in", () => {
    const stations = Object.fromEntries(
      table.stations.map(({ id, votes }) => [id, Number(votes[7]) + Number(id === station?.id)]),
    );
    const outcomes = compare(
      { list: 2, total: total(2) + 1, stations },
      { list: 4, total: total(4) },
    );
    expect(outcomes[1]).toMatchObject({ kind: "differs", byHand: total(2) + 1, counted: total(2) });
    expect(comparisonText(outcomes)).toContain("9999::SB3: met de hand");
    expect(comparisonExit(outcomes)).toBe(1);
  });

  test("that are right in total and wrong at stations differ too", () => {
    const stations = Object.fromEntries(
      table.stations.map(({ id, votes }) => [id, Number(votes[7])]),
    );
    const { [station?.id ?? ""]: _left, ...others } = stations;
    expect(_left).toBeGreaterThan(0);
    const outcomes = compare({ list: 2, total: total(2), stations: { ...others, strange: 1 } });
    expect(outcomes[1]).toMatchObject({
      kind: "differs",
      stations: [
        { id: "9999::SB3", byHand: null },
        { id: "strange", counted: null },
      ],
    });
  });

  test("that are missing, or of a list nobody drew, end in 2", () => {
    const outcomes = compare({ list: 2, total: total(2) }, { list: 5, total: total(5) });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["missing", "equal", "not-drawn"]);
    expect(comparisonExit(outcomes)).toBe(2);
    expect(comparisonExit([])).toBe(2);
    expect(compareHandSums(table, [77], [])).toEqual([{ kind: "not-drawn", list: 77 }]);
    expect(comparisonText(outcomes)).toContain("geen som met de hand");
  });

  test("are read from a file, and from nothing else", () => {
    const file = (sums: unknown): string =>
      JSON.stringify({ format: "telwerk-hand-sums", formatVersion: 0, sums });
    const good = [
      { list: 2, total: 7, stations: { "9999::SB1": 7 } },
      { list: 4, total: 0 },
    ];
    expect(handSumsIn(file(good))).toEqual({ kind: "ok", value: good });
    const others = [
      "sums",
      "{}",
      file({}),
      file([{ list: 2 }]),
      file([{ list: 2, total: -1 }]),
      file([{ list: 2, total: 1.5 }]),
      file([{ list: 2, total: 1, stations: [] }]),
      file([{ list: 2, total: 1, stations: { a: "1" } }]),
      file([
        { list: 2, total: 1 },
        { list: 2, total: 1 },
      ]),
      file([2]),
    ];
    for (const text of others)
      expect(handSumsIn(text)).toEqual({ kind: "err", error: "VER-SUMS-FORM" });
  });
});

describe("the sheets", () => {
  const count = base.find(({ name }) => name === "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml");
  const read = municipalityIn(count?.bytes ?? new Uint8Array());
  if (read.kind !== "municipality") throw new Error(read.kind);
  const found = read.municipality;
  const lists = found.table.lists.map(({ listNumber }) => listNumber);

  test("name list and stations, and show no votes", () => {
    const draw = drawLists({ ...input, lists, count: 2 }, hash);
    const html = sheetsHtml(found, draw);
    expect(html.match(/<section /g)).toHaveLength(2);
    for (const { id } of found.table.stations) expect(html).toContain(id);
    for (const { valid } of found.table.stations) expect(html).not.toContain(`>${valid}<`);
    expect(html).toContain(draw.seed);
  });

  test("let nothing from a file act on the page", () => {
    const name = '<img src=x onerror="alert(1)">';
    const stations = found.table.stations.map((one) => ({ ...one, name }));
    const html = sheetsHtml(
      { ...found, table: { ...found.table, stations } },
      drawLists({ ...input, lists, seed: "</code><script>", count: 1 }, hash),
    );
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<script");
    expect(html).toContain("default-src 'none'");
  });
});
