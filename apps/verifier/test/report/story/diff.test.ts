import { describe, expect, test } from "vitest";
import { sha256 } from "../../../src/node/file-source.js";
import { countsIn } from "../../../src/report/story/counts.js";
import { type DiffStory, diffStory } from "../../../src/report/story/diff.js";
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

async function between(
  before: readonly MemoryFile[],
  after: readonly MemoryFile[],
): Promise<DiffStory> {
  const counts = await Promise.all(
    [before, after].map((files) => countsIn(deliveryOf(files), sha256)),
  );
  const [old, now] = counts;
  if (old === undefined || now === undefined) throw new Error("two sides");
  return diffStory(old, now, maker);
}

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

  test("that gives a station another name is a change as well", async () => {
    const { outcome, text } = await between(zee, edited(zee, "Het Draaiorgel", "De Orgelman"));
    expect(outcome).toBe("changed");
    expect(text).toContain("de naam was „Stembureau Het Draaiorgel 2");
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
    const { outcome, text } = await between(before, after);
    expect(outcome).toBe("incomplete");
    expect(text).toContain("NIET TE VERGELIJKEN");
    expect(text).toContain(why);
  });
});
