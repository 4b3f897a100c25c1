import { generateElection, presets } from "@telwerk/testkit";
import { describe, expect, test } from "vitest";
import { ReadFault } from "../../src/evidence/source.js";
import type { FolderOutcome } from "../../src/many/folder.js";
import { judgeFolder } from "../../src/many/judge-folder.js";
import { folderText } from "../../src/many/text.js";
import { sha256 } from "../../src/node/file-source.js";
import { deliveryOf, type MemoryFile } from "../support/memory.js";
import { common, count, forged, overview, upload, zipOf } from "../support/uploads.js";
import { base, filesOf, vector } from "../support/vectors.js";

function judged(files: readonly MemoryFile[], shared = common): Promise<FolderOutcome> {
  const { sources } = deliveryOf(files);
  const folder = { name: "Fictie", sources, shared: deliveryOf(shared).sources };
  return judgeFolder(folder, { digest: sha256 });
}

/** In one district a list is one list. */
const lists = presets.demo.lists
  .filter(({ kind }) => kind === "set")
  .map((plan) => {
    const list = { ...plan };
    delete list.districts;
    return list;
  });

const statesOf = ({ uploads }: FolderOutcome): readonly string[] =>
  uploads.map(({ state }) => state);

describe("a municipality with one count", () => {
  test("is sound in itself: nothing above it was given", async () => {
    const outcome = await judged([await upload("definitieve-documenten", "100000")]);
    expect(outcome).toMatchObject({
      word: "sound",
      electionId: "TK2099",
      region: "Fictie aan Zee",
      colours: { gsb: "green", municipality: "green" },
      reasons: [],
    });
    expect(outcome.stations).toBeGreaterThan(0);
    expect(outcome.uploads).toMatchObject([{ state: "in-force", kind: "municipal-package" }]);
  });

  test("may hand it in unpacked", async () => {
    expect(await judged([count])).toMatchObject({ word: "sound", colours: { gsb: "green" } });
  });

  test("is refuted when a figure in it is wrong, with the reason", async () => {
    const outcome = await judged([await upload("definitieve-documenten", "100000", forged)]);
    expect(outcome.word).toBe("refuted");
    expect(outcome.reasons.map(({ check }) => check)).toContain("V05.01");
    expect(outcome.reasons[0]?.file).toContain("definitieve-documenten");
  });

  test("is verified where all of the election is there", async () => {
    const whole = generateElection({
      ...presets.demo,
      seed: "one",
      districts: 1,
      municipalities: 1,
      lists,
    });
    expect(await judged(whole.files, [])).toMatchObject({ word: "verified", reasons: [] });
  });
});

describe("a definitive count that was handed in again", () => {
  test("counts, and the one before it stays on record (S0-47, S0-49)", async () => {
    const files = [
      await upload("definitieve-documenten", "100000", forged),
      await upload("definitieve-documenten", "113000"),
    ];
    const outcome = await judged(files);
    expect(statesOf(outcome)).toEqual(["replaced", "in-force"]);
    expect(outcome.word).toBe("sound");
    expect(outcome.uploads.map(({ at }) => at)).toEqual([
      "2099-03-19T10:00:00",
      "2099-03-19T11:30:00",
    ]);
  });

  test("is the latest by the moment in its name, however the files are ordered", async () => {
    const files = [
      await upload("definitieve-documenten", "113000", forged),
      await upload("definitieve-documenten", "100000"),
    ];
    const outcome = await judged(files);
    expect(statesOf(outcome)).toEqual(["in-force", "replaced"]);
    expect(outcome.word).toBe("refuted");
  });
});

describe("corrections", () => {
  test("accumulate, and the last one counts (S0-48)", async () => {
    const files = [
      await upload("definitieve-documenten", "100000", forged),
      await upload("correctie", "140000", forged),
      await upload("correctie", "150000"),
    ];
    const outcome = await judged(files);
    expect(statesOf(outcome)).toEqual(["corrected", "corrected", "in-force"]);
    expect(outcome.word).toBe("sound");
  });
});

describe("a file that the platform would not have taken", () => {
  test("leaves the municipality incomplete: a zip that is cut off", async () => {
    const whole = await upload("definitieve-documenten", "113000");
    const cut = { name: "extra.zip", bytes: whole.bytes.subarray(0, 500) };
    const outcome = await judged([await upload("definitieve-documenten", "100000"), cut]);
    expect(outcome.word).toBe("incomplete");
    expect(outcome.uploads[1]).toMatchObject({ state: "refused", codes: ["BUN-ZIP-NO-END"] });
  });

  test("leaves the municipality incomplete: the result with the papers beside it", async () => {
    const result = base.find(({ name }) => name.startsWith("Resultaat"));
    if (result === undefined) throw new Error("no result");
    const inner = { name: "Resultaat_TK2099.zip", bytes: await zipOf(result) };
    const letter = { name: "Brief.pdf", bytes: new TextEncoder().encode("%PDF-1.7") };
    const bytes = await zipOf(letter, inner);
    const outcome = await judged([count, { name: "vaststelling-uitslag.zip", bytes }]);
    expect(outcome.word).toBe("incomplete");
    expect(outcome.uploads[1]).toMatchObject({ codes: ["BUN-LEAVE-RESULT-PACKAGE"] });
  });

  test("leaves the municipality incomplete: the count of another municipality", async () => {
    const other = base.find(
      ({ name }) => name.startsWith("Telling_TK2099_gemeente") && name !== count.name,
    );
    if (other === undefined) throw new Error("no other");
    const outcome = await judged([count, other]);
    expect(outcome.word).toBe("incomplete");
    expect(outcome.uploads[1]?.state).toBe("refused");
    expect(outcome.uploads[1]?.codes).toContain("BUN-SLOT-COMMITTEE");
  });
});

describe("the count of a polling station", () => {
  const station = filesOf(vector("station-count-that-agrees")).find(({ name }) =>
    name.includes("stembureau"),
  );

  test("leaves a municipality incomplete that has no count to hold it against", async () => {
    if (station === undefined) throw new Error("no station");
    const outcome = await judged([station]);
    expect(outcome.word).toBe("incomplete");
    expect(outcome.reasons.map(({ check }) => check)).toEqual(["V06.06"]);
    expect((await judged([count, station])).word).toBe("sound");
  });
});

describe("a count overview (OSV4-3)", () => {
  const half = overview.bytes.subarray(0, overview.bytes.length >> 1);
  const text = new TextDecoder().decode(overview.bytes);
  const bytesOf = (changed: string): Uint8Array => new TextEncoder().encode(changed);

  test("that can be read leaves the municipality sound", async () => {
    expect((await judged([count, overview])).word).toBe("sound");
  });

  test.each([
    ["half of it", half, "EML-CSV-QUOTE"],
    ["empty", new Uint8Array(), "EML-CSV-HEADING"],
    ["another table", bytesOf('"Naam";"Leeftijd"\n'), "EML-CSV-HEADING"],
    ["saved as UTF-16", new Uint8Array(Buffer.from(text, "utf16le")), "EML-CSV-ENCODING"],
  ])(
    "that cannot be read leaves the municipality incomplete, and the line says which file and why: %s",
    async (_, bytes, code) => {
      const outcome = await judged([count, { ...overview, bytes }]);
      expect(outcome.word).toBe("incomplete");
      expect(outcome.reasons[0]).toMatchObject({ check: "V10.01", file: overview.name });
      const line = folderText(outcome, false);
      expect(line).toContain("? niet volledig te controleren (incomplete)");
      expect(line).toContain(`Dit tellingsoverzicht is niet goed te lezen (${code}).`);
      expect(line).toContain(`This count overview cannot be read well (${code}).`);
      expect(line).toContain(overview.name);
    },
  );

  const marked = text.startsWith("\uFEFF") ? text : `\uFEFF${text}`;
  const littleEndian = (given: string): Uint8Array => new Uint8Array(Buffer.from(given, "utf16le"));
  const bigEndian = (given: string): Uint8Array =>
    new Uint8Array(Buffer.from(given, "utf16le").swap16());

  test.each([
    ["little end first", littleEndian(marked)],
    ["big end first", bigEndian(marked)],
    ["little end first, without a mark", littleEndian(marked.slice(1))],
    ["big end first, without a mark", bigEndian(marked.slice(1))],
  ])("that was saved as UTF-16 is known by its first words too: %s", async (_, bytes) => {
    const outcome = await judged([count, { name: "overzicht.csv", bytes }]);
    expect(outcome.word).toBe("incomplete");
    expect(outcome.skipped).toEqual([]);
    const line = folderText(outcome, false);
    expect(line).toContain("Dit tellingsoverzicht is niet goed te lezen (EML-CSV-ENCODING).");
    expect(line).toContain("overzicht.csv");
  });

  test("is known by its name with a hyphen as well", async () => {
    const name = overview.name.replace("osv4-3_", "osv4-3-");
    const outcome = await judged([count, { name, bytes: new Uint8Array() }]);
    expect(outcome.word).toBe("incomplete");
    expect(outcome.reasons[0]).toMatchObject({ check: "V10.01", file: name });
  });

  test("that cannot be read is told of a package too", async () => {
    const zip = await upload("definitieve-documenten", "100000", count, [
      { ...overview, bytes: half },
    ]);
    const outcome = await judged([zip]);
    expect(outcome.word).toBe("incomplete");
    expect(outcome.reasons[0]?.check).toBe("V10.01");
    expect(outcome.reasons[0]?.file).toBe(`${zip.name}/${overview.name}`);
  });
});

describe("a file that nothing was done with", () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each([
    ["overzicht.csv", "", "Deze bestanden zijn leeg.", "These files are empty."],
    [
      "overzicht.csv",
      '"Naam";"Leeftijd"\n',
      "Deze CSV-bestanden beginnen niet als een tellingsoverzicht. Ze zijn niet bekeken.",
      "These CSV files do not begin like a count overview. They were not looked at.",
    ],
    [
      "readme.txt",
      "hello",
      "Dit is geen EML. Het is niet bekeken.",
      "This is not EML. It was not looked at.",
    ],
  ])("is told by its name, with what is wrong: %s, '%s'", async (name, text, nl, en) => {
    const outcome = await judged([count, { name, bytes: bytesOf(text) }]);
    expect(outcome.word).toBe("sound");
    expect(outcome.skipped).toEqual([{ kind: "file", nl, en, items: [name] }]);
    expect(folderText(outcome, false)).toContain(`    ${nl}\n    ${en}\n            ${name}\n`);
  });

  test("is not said to begin otherwise where it is too large to be looked at", async () => {
    const bytes = new Uint8Array(17_000_000);
    bytes.set(overview.bytes);
    const { skipped } = await judged([count, { name: "overzicht.csv", bytes }]);
    expect(skipped.map(({ en }) => en)).toEqual(["This is not EML. It was not looked at."]);
  });

  test("is no news where it is the paper that every package holds", async () => {
    const outcome = await judged([await upload("definitieve-documenten", "100000")]);
    expect(outcome.skipped).toEqual([]);
  });
});

describe("a municipality", () => {
  test("without a count is red and incomplete", async () => {
    const readme = { name: "readme.txt", bytes: new TextEncoder().encode("hello") };
    const outcome = await judged([readme]);
    expect(outcome).toMatchObject({ word: "incomplete", colours: { municipality: "red" } });
  });

  test("with a file that cannot be read is incomplete", async () => {
    const [source] = deliveryOf([count]).sources;
    if (source === undefined) throw new Error("no source");
    const fail = (): never => {
      throw new ReadFault("EACCES");
    };
    const broken = { path: "x.zip", size: 9, head: fail, chunks: fail };
    const folder = { name: "x", sources: [source, broken], shared: deliveryOf(common).sources };
    const outcome = await judgeFolder(folder, { digest: sha256 });
    expect(outcome.word).toBe("incomplete");
    expect(outcome.reasons[0]).toMatchObject({ check: "V00.01", file: "x.zip" });
  });
});
