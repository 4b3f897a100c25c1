import { describe, expect, test } from "vitest";
import { sha256 } from "../../../src/node/file-source.js";
import { countsIn } from "../../../src/report/story/counts.js";
import { type Difference, differenceOf } from "../../../src/report/story/diff.js";
import { diffJson } from "../../../src/report/story/diff-json.js";
import { diffText } from "../../../src/report/story/diff-text.js";
import { deliveryOf, type MemoryFile, maker } from "../../support/memory.js";
import { base } from "../../support/vectors.js";

const named = (part: string): readonly MemoryFile[] =>
  base.filter(({ name }) => name.includes(part));
const zee = named("gemeente_Fictie_aan_Zee");

/** A copy of the files with a text replaced, once. */
function edited(files: readonly MemoryFile[], find: string, replace: string): MemoryFile[] {
  return files.map(({ name, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    if (!text.includes(find)) throw new Error(`not found: ${find}`);
    return { name: `nieuw/${name}`, bytes: new TextEncoder().encode(text.replace(find, replace)) };
  });
}

interface Told {
  readonly outcome: Difference["outcome"];
  readonly text: string;
  readonly json: string;
}

async function between(before: readonly MemoryFile[], after: readonly MemoryFile[]): Promise<Told> {
  const counts = await Promise.all(
    [before, after].map((files) => countsIn(deliveryOf(files), sha256)),
  );
  const [old, now] = counts;
  if (old === undefined || now === undefined) throw new Error("two sides");
  const difference = await differenceOf(old, now);
  return {
    outcome: difference.outcome,
    text: diffText(difference, maker),
    json: diffJson(difference, maker),
  };
}

describe("a count behind a long comment", () => {
  test("is compared like any other, and other XML is left aside", async () => {
    const comment = `<!--${"x".repeat(5000)}-->`;
    const hidden = edited(zee, "<EML ", `${comment}<EML `);
    const note = { name: "nieuw/note.xml", bytes: new TextEncoder().encode("<note/>") };
    expect((await between(hidden, [...hidden, note])).outcome).toBe("same");
    const other = edited(hidden, "<ValidVotes>531<", "<ValidVotes>513<");
    expect((await between(hidden, other)).outcome).toBe("changed");
  });
});

describe("two counts that are the same", () => {
  test("are said to be the same, with the number of areas", async () => {
    const { outcome, text } = await between(base, base);
    expect(outcome).toBe("same");
    expect(text).toContain("GELIJK · er is niets veranderd");
    expect(text).toContain("Compared: 10 areas in both. Unchanged: 10.");
  });

  test("are named with their hashes, and with the program that says so", async () => {
    const { text } = await between(zee, zee);
    const hash = sha256();
    hash.update(zee[0]?.bytes ?? new Uint8Array());
    expect(text.match(new RegExp(`SHA-256 ${hash.hex()}`, "g"))).toHaveLength(2);
    expect(text).toContain("oud (old): Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml");
    expect(text).toContain("verifier 1.2.3");
  });

  test("may be of the municipality and of the committee above it", async () => {
    const { outcome, text } = await between(zee, named("kieskring_s-Fictiehage"));
    expect(outcome).toBe("same");
    expect(text).toContain("1 gebied dat in beide staat");
    expect(text).toContain("Alleen in de oude telling");
  });
});

describe("a corrigendum", () => {
  test("is told station by station, with the exact numbers and their places", async () => {
    const after = edited(zee, ">314<", ">341<");
    const { outcome, text } = await between(zee, after);
    expect(outcome).toBe("changed");
    expect(text).toContain("VERANDERD · 1 getal in 1 gebied");
    expect(text).toContain("Stembureau 2 Het Draaiorgel");
    expect(text).toContain("314 → 341 (+27), the same digits in another order");
    expect(text).toContain("Contest[2]/ReportingUnitVotes[8003::SB2]");
    expect(text).toContain("Ongewijzigd: 2.");
  });

  /** What a file has at a line and a column, on both sides of a place. */
  function standsAt(
    files: readonly MemoryFile[],
    { file, line, column }: Record<"file", string> & Record<"line" | "column", number>,
  ): string {
    const bytes = files.find(({ name }) => name === file)?.bytes;
    const text = new TextDecoder().decode(bytes).split("\n")[line - 1] ?? "";
    return Array.from(text)
      .slice(column - 1, column + 5)
      .join("");
  }

  test("has file, line and column of each number on both sides, in words", async () => {
    const after = edited(zee, ">314<", ">341<").map(({ name, bytes }) => ({
      name,
      bytes: new TextEncoder().encode(
        new TextDecoder().decode(bytes).replaceAll("<ReportingUnitVotes>", "\n$&"),
      ),
    }));
    const { text } = await between(zee, after);
    const places = [
      ...text.matchAll(/(oud|nieuw) \(\w+\) +(\S+), regel (\d+), kolom (\d+) \(line, column\)/g),
    ].map(([, side = "", file = "", line, column]) => ({
      side,
      at: { file, line: Number(line), column: Number(column) },
    }));
    expect(places.map(({ side }) => side)).toEqual(["oud", "nieuw"]);
    const [old, now] = places.map(({ at }) => at);
    if (old === undefined || now === undefined) throw new Error("two places");
    expect(standsAt(zee, old)).toBe("314</V");
    expect(standsAt(after, now)).toBe("341</V");
    // The new file was laid out over lines.
    expect(old.line).toBe(1);
    expect(now.line).toBe(3);
  });

  test("has them in JSON, with what stands on one side only as null", async () => {
    const text = new TextDecoder().decode(zee[0]?.bytes);
    const [code = ""] =
      /<UncountedVotes ReasonCode="geldige stempassen">.*?<\/UncountedVotes>/.exec(text) ?? [];
    const after = edited(edited(zee, ">314<", ">341<"), code, "");
    const { json } = await between(zee, after);
    const told = JSON.parse(json) as {
      readonly outcome: string;
      readonly changed: readonly {
        readonly kind: string;
        readonly changes: readonly {
          readonly what: { readonly en: string };
          readonly old: unknown;
          readonly new: unknown;
          readonly likelyCause: unknown;
        }[];
      }[];
    };
    expect(told).toMatchObject({
      format: "telwerk-count-difference",
      outcome: "changed",
      obstacles: [],
      files: { old: [{ path: zee[0]?.name }] },
    });
    const changes = told.changed.flatMap((one) => one.changes);
    const swapped = changes.find(({ likelyCause }) => likelyCause !== null);
    type Place = Parameters<typeof standsAt>[1];
    expect(swapped).toMatchObject({ old: { value: 314 }, new: { value: 341 } });
    expect(standsAt(zee, swapped?.old as Place)).toBe("314</V");
    expect(standsAt(after, swapped?.new as Place)).toBe("341</V");
    const left = changes.find(({ what }) => what.en.includes("geldige stempassen"));
    expect(left).toMatchObject({ old: { file: zee[0]?.name }, new: null });
    expect((await between(after, zee)).json).toContain('"old": null');
  });

  test("has no lines of a file that is gone meanwhile, and is told all the same", async () => {
    const [old, now] = await Promise.all(
      [zee, edited(zee, ">314<", ">341<")].map((files) => countsIn(deliveryOf(files), sha256)),
    );
    if (old === undefined || now === undefined) throw new Error("two sides");
    const gone = { ...now, spans: () => Promise.resolve(() => undefined) };
    const difference = await differenceOf(old, gone);
    expect(diffText(difference, maker)).toMatch(/nieuw \(new\) {2}\S+\.xml\n/);
    expect(diffJson(difference, maker)).toContain('"line": null');
  });

  test("that gives a station another name is a change as well", async () => {
    const { outcome, text } = await between(zee, edited(zee, "Het Draaiorgel", "De Orgelman"));
    expect(outcome).toBe("changed");
    expect(text).toContain("de naam was „Stembureau Het Draaiorgel 2");
    expect(text.match(/regel \d+, kolom \d+/g)).toHaveLength(2);
  });

  test("that leaves a station out says which", async () => {
    const without = zee.map(({ name, bytes }) => ({
      name,
      bytes: new TextEncoder().encode(
        new TextDecoder()
          .decode(bytes)
          .replace(
            /<ReportingUnitVotes>(?:(?!<\/ReportingUnitVotes>)[\s\S])*8003::SB2[\s\S]*?<\/ReportingUnitVotes>/,
            "",
          ),
      ),
    }));
    const gone = await between(zee, without);
    expect(gone.outcome).toBe("changed");
    expect(gone.text).toContain("Alleen in de oude telling");
    expect(gone.text).toMatch(/regel \d+, kolom \d+/);
    expect(JSON.parse(gone.json)).toMatchObject({
      outcome: "changed",
      onlyOld: [{ kind: "station", file: zee[0]?.name, line: 1 }],
      onlyNew: [],
    });
  });
});

describe("what cannot be compared", () => {
  test.each([
    ["no area in both", named("Verkiezingsdefinitie"), zee, "No area stands in both counts."],
    [
      "two versions on one side",
      [...zee, ...edited(zee, ">314<", ">315<")],
      zee,
      "more than one count",
    ],
    ["a file that cannot be read", edited(zee, "</EML>", ""), zee, "This cannot be read:"],
    [
      "another election",
      edited(zee, 'ElectionIdentifier Id="TK2099"', 'ElectionIdentifier Id="TK2098"'),
      zee,
      "different elections",
    ],
  ])("is incomplete: %s", async (_, before, after, why) => {
    const { outcome, text, json } = await between(before, after);
    expect(outcome).toBe("incomplete");
    expect(json).toContain('"outcome": "incomplete"');
    expect(json).not.toContain('"obstacles": []');
    expect(text).toContain("NIET TE VERGELIJKEN");
    expect(text).toContain(why);
  });
});
