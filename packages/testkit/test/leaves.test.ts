import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generateElection } from "../src/election/election.js";
import { presets } from "../src/election/presets.js";
import {
  type Bytes,
  changeOneDigit,
  type LeafKind,
  leaves,
  withByteChange,
  withReplacement,
} from "../src/leaves.js";
import { dataFolder, describeWithData } from "../src/node.js";
import { all, read } from "./reading.js";

const { files, model } = generateElection(presets["preference-seat"]);
const file = (kind: string): Bytes => {
  const found = files.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const values = (kind: string, leaf: LeafKind): string[] =>
  leaves(file(kind), [leaf]).map(({ value }) => value);

describe("the leaves of a file", () => {
  test("stand where their offsets say", () => {
    for (const one of files) {
      for (const { offset, length, value } of leaves(one)) {
        expect(text(one.bytes.subarray(offset, offset + length))).toBe(value);
      }
    }
  });

  test("of a definition: seats, threshold, dates, regions", () => {
    expect(values("110a", "seats")).toEqual(["15"]);
    expect(values("110a", "threshold")).toEqual(["25"]);
    expect(values("110a", "election-date")).toEqual(["2099-03-18"]);
    expect(values("110a", "election-id")).toEqual(["TK2099"]);
    expect(values("110a", "region-number")).toEqual(["1", "1", "2", "8001", "8002", "8003"]);
  });

  test("of lists: lists, candidates, sets", () => {
    expect(values("230b", "list-id")).toEqual(["1", "2", "3"]);
    expect(values("230b", "set-number")).toEqual(["1", "1"]);
    expect(values("230b", "candidate-id").slice(0, 3)).toEqual(["1", "2", "3"]);
    expect(values("230b", "contest-id")).toEqual(["1"]);
  });

  test("of a count: as many numbers as another parser finds, each with its unit", () => {
    for (const kind of ["510b", "510c", "510d"]) {
      const root = read(file(kind).bytes);
      const elements = ["ValidVotes", "Cast", "TotalCounted", "RejectedVotes", "UncountedVotes"];
      const expected = elements.flatMap((name) => all(root, name)).length;
      const counts = leaves(file(kind), ["count"]);
      expect(counts).toHaveLength(expected);
      expect(new Set(counts.map(({ unit }) => unit ?? "total")).size).toBe(
        all(root, "ReportingUnitVotes").length + 1,
      );
      expect(counts.map(({ name }) => name)).toContain("UncountedVotes[geldige stempassen]");
    }
    expect(values("510c", "unit-id")).toEqual(["HSB1::8001"]);
  });

  test("of a result: ranks instead of candidate numbers, and short codes", () => {
    const elected = model.elected.flatMap((list) => list.elected);
    expect(values("520", "candidate-id")).toEqual([]);
    expect(values("520", "rank")).toHaveLength(15);
    expect(values("520", "ranking")).toEqual(elected.map(({ ranking }) => String(ranking)));
    expect(values("520", "short-code")).toEqual(elected.map(({ person }) => person.shortCode));
  });
});

describe("a changed file", () => {
  test("differs by one byte, which is another digit or letter", () => {
    for (const one of files) {
      for (const leaf of leaves(one).filter((_, index) => index % 11 === 0)) {
        const changed = changeOneDigit(one, leaf);
        const differing = [...changed.bytes].flatMap((byte, at) =>
          byte === one.bytes[at] ? [] : [at],
        );
        expect(changed.bytes.length).toBe(one.bytes.length);
        expect(differing).toHaveLength(1);
        expect(differing[0]).toBeGreaterThanOrEqual(leaf.offset);
        expect(differing[0]).toBeLessThan(leaf.offset + leaf.length);
        expect(changed.bytes[differing[0] ?? 0]).not.toBe("0".charCodeAt(0));
      }
    }
  });

  test("keeps the file it was made from", () => {
    const one = file("520");
    const before = one.bytes.slice();
    withByteChange(one, 5);
    withReplacement(one, 5, 2, "longer");
    expect(one.bytes).toEqual(before);
  });

  test("changes the last digit, or the last letter where there is no digit", () => {
    const changed = (value: string): string => {
      const bytes = new TextEncoder().encode(`<ContestIdentifier Id="${value}">`);
      return leaves({ bytes })
        .map((leaf) => text(changeOneDigit({ bytes }, leaf).bytes).slice(23, -2))
        .join();
    };
    expect(["12", "9", "100", "0", "HSB9::8001", "alle", "gekozenA"].map(changed)).toEqual([
      "13",
      "8",
      "101",
      "1",
      "HSB9::8002",
      "alla",
      "gekozenB",
    ]);
  });

  test("can be cut, lengthened and changed by a bit", () => {
    const one = { bytes: new TextEncoder().encode("<a>7</a>") };
    expect(text(withReplacement(one, 3, 1, "70").bytes)).toBe("<a>70</a>");
    expect(text(withReplacement(one, 3, 5, "").bytes)).toBe("<a>");
    expect(text(withByteChange(one, 3).bytes)).toBe("<a>6</a>");
    expect(text(withByteChange(one, 3, 0x39).bytes)).toBe("<a>9</a>");
  });

  test("is refused outside the file, without a change, or with nothing to change", () => {
    const one = { bytes: new TextEncoder().encode("<a>7</a>") };
    expect(() => withByteChange(one, 8)).toThrow(RangeError);
    expect(() => withByteChange(one, 3, 0x37)).toThrow(RangeError);
    expect(() => withReplacement(one, 6, 3, "")).toThrow(RangeError);
    const leaf = { kind: "count", name: "x", value: "<", offset: 0, length: 1 } as const;
    expect(() => changeOneDigit(one, leaf)).toThrow("nothing to change");
  });
});

describeWithData("the leaves of real files", () => {
  const real = (name: string): Bytes => ({
    bytes: readFileSync(join(dataFolder(), "TK2021", name)),
  });

  test("definition, national count and result of TK2021", () => {
    const definition = leaves(real("Verkiezingsdefinitie_TK2021.eml.xml"), ["seats", "threshold"]);
    expect(definition.map(({ value }) => value)).toEqual(["150", "25"]);
    const codes = leaves(real("Totaaltelling_TK2021.eml.xml"), ["short-code"]);
    expect(new Set(codes.map(({ value }) => value)).size).toBe(1582);
    expect(leaves(real("Resultaat_TK2021.eml.xml"), ["rank"])).toHaveLength(150);
  });
});
