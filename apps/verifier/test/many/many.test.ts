import { describe, expect, test } from "vitest";
import { ReaderFailure } from "../../src/evidence/reader.js";
import type { FolderOutcome } from "../../src/many/folder.js";
import { grouped } from "../../src/many/grouping.js";
import { type Many, type ManyPorts, verifyMany } from "../../src/many/many.js";
import { decodeState, encodeState, keyOf } from "../../src/many/state.js";
import { jsonSummary, totalsOf, wordOf } from "../../src/many/summary.js";
import { folderText, totalsText } from "../../src/many/text.js";
import { deliveryOf, type MemoryFile, maker } from "../support/memory.js";
import { common, count } from "../support/uploads.js";

const outcome = (name: string, more: Partial<FolderOutcome> = {}): FolderOutcome => ({
  name,
  word: "sound",
  colours: { gsb: "green", municipality: "green" },
  stations: 2,
  uploads: [{ path: `${name}/a.zip`, size: 1, state: "in-force", codes: [] }],
  reasons: [],
  reasonCount: 0,
  skipped: [],
  ...more,
});

const names = ["a", "b", "c", "d", "e"];
const all = { groups: names.map((name) => ({ name, sources: [] })), shared: [] };

interface Told {
  readonly many: Many;
  readonly lines: readonly string[];
  readonly finished: readonly string[];
}

async function run(ports: Partial<ManyPorts> = {}): Promise<Told> {
  const lines: string[] = [];
  const finished: string[] = [];
  const many = await verifyMany(all, {
    width: 3,
    judge: ({ name }) => Promise.resolve(outcome(name)),
    keyOf: ({ name }) => Promise.resolve(name),
    done: new Map(),
    finished: (key) => finished.push(key),
    told: ({ name, word }, isKnown) => lines.push(`${name} ${word}${isKnown ? " known" : ""}`),
    isStopped: () => false,
    ...ports,
  });
  return { many, lines, finished };
}

const after = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds, value));

describe("many municipalities", () => {
  test("are told in their order, whoever is ready first", async () => {
    const judge: ManyPorts["judge"] = ({ name }) =>
      after(name === "a" ? 30 : name === "c" ? 15 : 1, outcome(name));
    const { lines, finished } = await run({ judge });
    expect(lines).toEqual(names.map((name) => `${name} sound`));
    expect(finished[0]).toBe("b");
    expect([...finished].sort()).toEqual(names);
  });

  test("that were done before are not done again", async () => {
    const done = new Map([["b", outcome("b", { word: "refuted" })]]);
    const { many, lines, finished } = await run({ done });
    expect(lines[1]).toBe("b refuted known");
    expect(finished).not.toContain("b");
    expect(many.known).toBe(1);
  });

  test("are incomplete where whoever was at it is gone, and are tried again later", async () => {
    const judge: ManyPorts["judge"] = ({ name }) =>
      name === "c"
        ? Promise.reject(new ReaderFailure("OUT-OF-MEMORY"))
        : Promise.resolve(outcome(name));
    const { many, finished } = await run({ judge });
    expect(many.outcomes[2]).toMatchObject({ word: "incomplete", reasons: [{ check: "V00.01" }] });
    expect(finished).not.toContain("c");
    expect(wordOf(totalsOf(many))).toBe("incomplete");
  });

  test("end with the first bug", async () => {
    const judge: ManyPorts["judge"] = () => Promise.reject(new TypeError("oops"));
    await expect(run({ judge })).rejects.toThrow("oops");
  });

  test("can be stopped: what is done is kept, and nothing is taken for done", async () => {
    let isStopped = false;
    const judge: ManyPorts["judge"] = ({ name }) => {
      if (name !== "c") return Promise.resolve(outcome(name));
      isStopped = true;
      return Promise.reject(new ReaderFailure("DIED"));
    };
    const { many, finished } = await run({ width: 1, judge, isStopped: () => isStopped });
    expect(finished).toEqual(["a", "b"]);
    expect(many.outcomes.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(totalsOf(many).open).toBe(3);
    expect(wordOf(totalsOf(many))).toBe("incomplete");
  });
});

describe("the word for all", () => {
  const wordFor = (...outcomes: readonly FolderOutcome[]): string =>
    wordOf(totalsOf({ outcomes, total: outcomes.length, known: 0 }));

  test("is the least of them, and nothing at all is no success", () => {
    const one = (word: FolderOutcome["word"]): FolderOutcome => outcome("x", { word });
    expect(wordFor(one("verified"))).toBe("verified");
    expect(wordFor(one("verified"), one("sound"))).toBe("sound");
    expect(wordFor(one("sound"), one("incomplete"))).toBe("incomplete");
    expect(wordFor(one("incomplete"), one("refuted"))).toBe("refuted");
    expect(wordFor()).toBe("incomplete");
  });

  test("and the totals are in the summary for machines", async () => {
    const { many } = await run();
    expect(JSON.parse(jsonSummary(many, maker))).toMatchObject({
      format: "telwerk-many-summary",
      verdict: "sound",
      totals: { municipalities: 5, open: 0, colours: { green: 5 }, stations: 10 },
      municipalities: names.map((name) => ({ name })),
    });
  });
});

describe("a line", () => {
  test("says the outcome, the colour as a word, what is not in force, and why", () => {
    const reason = { check: "V05.01", nl: "Som klopt niet.", en: "Wrong sum.", file: "a.zip/x" };
    const refused = { path: "b.zip", size: 1, state: "refused", codes: ["BUN-ZIP-CRC"] } as const;
    const replaced = { path: "c.zip", size: 1, state: "replaced", codes: [] } as const;
    const told = folderText(
      outcome("juinen", {
        word: "refuted",
        region: "Juinen",
        authorityId: "9999",
        colours: { gsb: "green", csb: "red", municipality: "orange" },
        uploads: [refused, replaced],
        reasons: [reason],
        reasonCount: 4,
      }),
      true,
    );
    expect(
      told,
    ).toBe(`✗ klopt niet (refuted) · oranje (orange): GSB groen, CSB rood · Juinen (9999) · \
2 stembureaus (stations) · 1 vervangen (replaced) · 1 geweigerd (refused) · al bekend (known)
    BUN-ZIP-CRC  b.zip
    V05.01  Som klopt niet.
            Wrong sum.
            a.zip/x
    … en nog 3 (and 3 more)
`);
  });

  test("steers no terminal: names are anybody's", () => {
    const skipped = [
      { kind: "file", nl: "Leeg.", en: "Empty.", items: ["a\u001B[2J.csv"] },
    ] as const;
    const reason = { check: "V05.01", nl: "Som.", en: "Sum.", file: "\u001B[1A.zip" };
    const told = folderText(
      outcome("a\rb", { region: "\u202EJuinen", skipped, reasons: [reason], reasonCount: 1 }),
      false,
    );
    expect(told.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(told).toContain("    Leeg.\n    Empty.\n            a·[2J.csv\n");
  });

  test("of totals says what is open", () => {
    const many = { outcomes: [outcome("a")], total: 3, known: 0 };
    expect(totalsText(totalsOf(many))).toContain("nog niet bekeken (open)   2");
  });
});

describe("a state", () => {
  const done = new Map([[keyOf("a", ["a.zip 00ff"]), outcome("a")]]);

  test("is read as it was written", () => {
    expect(decodeState(encodeState(done, maker), maker)).toEqual({ kind: "ok", value: done });
  });

  test("of another version of the verifier is the state of nothing", () => {
    const other = { ...maker, version: "9.9.9" };
    expect(decodeState(encodeState(done, other), maker)).toEqual({ kind: "ok", value: new Map() });
  });

  test.each([
    "",
    "{}",
    "null",
    "[]",
    '{"format":"telwerk-many-state"',
    encodeState(done, maker).replace('"stations": 2', '"stations": "2"'),
    encodeState(done, maker).replace('"done": [', '"done": [1,'),
    encodeState(done, maker).replace('"skipped": []', '"skipped": 0'),
  ])("is refused when it is none: %s", (text) => {
    expect(decodeState(text, maker).kind).toBe("err");
  });

  test("knows a municipality by the hashes of its files", () => {
    expect(keyOf("a", ["x 1"])).not.toBe(keyOf("a", ["x 2"]));
    expect(keyOf("a", ["x 1"])).not.toBe(keyOf("b", ["x 1"]));
  });
});

describe("files", () => {
  const groupsOf = async (files: readonly MemoryFile[]) => {
    const { sources } = deliveryOf(files);
    const sorted = await grouped(sources.map((source) => ({ source, below: source.path })));
    const groups = sorted.groups.map(({ name, sources: own }) => [name, own.length]);
    return { groups, shared: sorted.shared.length };
  };
  const named = (name: string): MemoryFile => ({ ...count, name });

  test("belong together by folder, or by the place in their names; definition and lists are shared", async () => {
    const files = [
      named("Juinen/GSB/a.zip"),
      named("Juinen/b.zip"),
      named("definitieve-documenten_tk2099_gemeente_fictie-aan-zee-20990319-100000.zip"),
      named("correctie_tk2099_gemeente_fictie-aan-zee-20990320-100000.zip"),
      named("Telling_TK2099_kieskring_Fictie.zip"),
      named("odd.zip"),
      ...common,
    ];
    expect(await groupsOf(files)).toEqual({
      groups: [
        ["Juinen", 2],
        ["fictie-aan-zee", 2],
        ["kieskring fictie", 1],
        ["odd.zip", 1],
      ],
      shared: common.length,
    });
  });
});
