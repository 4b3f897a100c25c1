import { changeOneDigit, leaves } from "@telwerk/testkit";
import { describe, expect, test } from "vitest";
import { compareReadings } from "../../src/opinion/comparison.js";
import { readTwice, type SecondReading } from "../../src/opinion/second-reading.js";
import { base } from "../support/vectors.js";

type Read = Required<Extract<SecondReading, { kind: "read" }>>;

function read(bytes: Uint8Array): Read {
  const reading = readTwice(bytes);
  if (reading.kind !== "read" || reading.document === undefined) throw new Error(reading.kind);
  return { ...reading, document: reading.document };
}

describe.each(base)("$name, read twice", ({ bytes }) => {
  const original = read(bytes);

  test("is read the same by both readers", () => {
    expect(original.examined).toBeGreaterThan(40);
    expect(original).toMatchObject({ count: 0, differences: [] });
  });

  test("with one digit changed, is read differently in exactly that place", () => {
    for (const leaf of leaves({ bytes }, ["count", "seats", "threshold", "ranking"])) {
      const forged = changeOneDigit({ bytes }, leaf);
      const reading = readTwice(forged.bytes);
      if (reading.kind !== "read" || reading.document === undefined) continue;
      const { count, differences } = compareReadings(original.document, reading.document);
      expect(count).toBe(1);
      expect(differences[0]?.path).not.toBe("");
      expect(differences[0]?.first).not.toBe(differences[0]?.second);
    }
  });
});

describe("what differs", () => {
  const [, lists, , , , , , , count] = base;
  const document = read(count?.bytes ?? new Uint8Array()).document;

  test("is named with the path of the value", () => {
    if (document.kind !== "510") throw new Error(document.kind);
    const [contest] = document.contests;
    if (contest === undefined) throw new Error("no contest");
    const fewer = { ...document, contests: [{ ...contest, units: contest.units.slice(1) }] };
    const { count: number, differences } = compareReadings(document, fewer);
    expect(number).toBeGreaterThan(1);
    expect(differences[0]?.path).toMatch(/^Contest\[alle\]\/ReportingUnitVotes\[HSB\d\]\//);
  });

  test("is counted without end, and kept up to a limit", () => {
    const other = read(lists?.bytes ?? new Uint8Array()).document;
    const { count: number, differences } = compareReadings(document, other);
    expect(number).toBeGreaterThan(0);
    expect(differences.length).toBeLessThanOrEqual(100);
  });
});

describe("a file that our own reader refuses", () => {
  test("is not shown to the second reader", () => {
    expect(readTwice(new TextEncoder().encode("<EML/>")).kind).toBe("refused");
  });
});
