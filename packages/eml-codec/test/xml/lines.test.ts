import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeDocument, machineFor } from "../../src/decode.js";
import { LineCounter, positionsOf } from "../../src/xml/lines.js";
import { isSmall, runs } from "../runs.js";
import { bytesOf, contest, count, rest, sampleCount, unit, votes } from "../samples.js";

/** Counted the slow way: decode everything before the offset and look at it. */
function naive(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, offset));
  const lines = before.split("\n");
  return { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 };
}

describe("positions", () => {
  it("count lines from 1 and columns in code points from 1", () => {
    const bytes = bytesOf("é<a>\n😀<b/>");
    expect(positionsOf(bytes, [10, 0, 2, 6])).toEqual([
      { offset: 10, line: 2, column: 2 },
      { offset: 0, line: 1, column: 1 },
      { offset: 2, line: 1, column: 2 },
      { offset: 6, line: 2, column: 1 },
    ]);
  });

  it("past the end are the end", () => {
    expect(positionsOf(bytesOf("ab"), [9])).toEqual([{ offset: 9, line: 1, column: 3 }]);
  });

  it("equal a naive recount at every character", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "é", "€", "😀", "\n", "\r\n")), (parts) => {
        const bytes = bytesOf(parts.join(""));
        let offset = 0;
        for (const part of [...parts, ""]) {
          expect(positionsOf(bytes, [offset])).toEqual([{ offset, ...naive(bytes, offset) }]);
          offset += bytesOf(part).length;
        }
      }),
      runs(100),
    );
  });

  it("equal a naive recount all at once, wherever the bytes begin in memory", () => {
    const long = "aé€😀".repeat(300);
    const part = fc.constantFrom("a", "abcdefg", "é", "😀", "\n", long);
    fc.assert(
      fc.property(fc.array(part), fc.nat(3), (parts, shift) => {
        const text = bytesOf(parts.join(""));
        // Continuation bytes around the text are none of its own.
        const bytes = new Uint8Array(shift + text.length + 8).fill(0x80);
        bytes.set(text, shift);
        let end = 0;
        const ends = [...parts, ""].map((one) => (end += bytesOf(one).length));
        expect(positionsOf(bytes.subarray(shift, shift + text.length), ends)).toEqual(
          ends.map((offset) => ({ offset, ...naive(text, offset) })),
        );
      }),
      runs(100),
    );
  });

  it.skipIf(isSmall)("of issues equal a naive recount, in large files with many lines too", () => {
    const pretty = (text: string): string => text.replaceAll("><", ">\n  <");
    const units = Array.from({ length: 700 }, (_, i) => unit(`0999::SB${i + 1}`)).join("\n");
    const wrong = unit("0999::SB800", votes + rest.replace(">2<", ">twéé<"));
    const text = pretty(count(contest(`<TotalVotes>${votes}${rest}</TotalVotes>${units}${wrong}`)));
    const bytes = bytesOf(text);
    expect(bytes.length).toBeGreaterThan(500_000);
    const offset = bytesOf(text.slice(0, text.indexOf("twéé"))).length;
    const [issue] = decodeDocument(bytes).issues;
    expect(issue).toMatchObject({ code: "EML-VALUE", span: { offset, ...naive(bytes, offset) } });
    const machine = machineFor({
      wanted: "count",
      value: () => undefined,
      part: () => undefined,
    });
    for (let from = 0; from < bytes.length; from += 1000)
      machine.push(bytes.subarray(from, from + 1000));
    expect(machine.finish()).toEqual([issue]);
  });

  it("point at the first byte of each value", () => {
    const bytes = bytesOf(sampleCount);
    const decoded = decodeDocument(bytes);
    if (decoded.kind !== "ok" || decoded.value.kind !== "count") throw new Error("not read");
    const { election, contests } = decoded.value;
    const at = (offset: number, length: number): string =>
      new TextDecoder().decode(bytes.subarray(offset, offset + length));
    expect(at(election.id.at, 2)).toBe("GR");
    expect(at(election.electionDate.at, 10)).toBe("2030-03-20");
    const group = contests[0]?.units[1]?.votes;
    if (group === undefined) throw new Error("no unit");
    expect(at(group.at, 20)).toBe("<ReportingUnitVotes>");
    expect(at(group.votesAt[1] ?? 0, 3)).toBe("15<");
    expect(at(group.cast.at, 4)).toBe("100<");
    expect(at(group.layout.lists[0]?.candidates[1]?.at ?? 0, 2)).toBe('2"');
  });
});

describe("lines of bytes that are let go piece by piece", () => {
  const short = "a\n\nbé😀c\nd€";
  const long = `${"x".repeat(3000)}\n${"é".repeat(1500)}\n\n${"y".repeat(2047)}\n${"z".repeat(5000)}`;

  it.each([1, 2, 3, 5])("are those of the whole, for pieces of %i", (size) => {
    const bytes = bytesOf(short);
    const counter = new LineCounter();
    for (let base = 0; base < bytes.length; base += size) {
      const rest = bytes.subarray(base);
      for (let at = 0; at <= rest.length; at++)
        expect(counter.spanOf(rest, at, base)).toEqual({
          offset: base + at,
          ...naive(bytes, base + at),
        });
      counter.advance(rest, Math.min(size, rest.length), false);
    }
  });

  it.each([700, 2048, 2049, 5000])("are those of the whole, with long lines, by %i", (size) => {
    const bytes = bytesOf(long);
    const counter = new LineCounter();
    for (let base = 0; base + size < bytes.length; base += size) {
      const piece = bytes.subarray(base, base + size);
      counter.advance(bytes.subarray(base), size, !piece.some((byte) => byte > 0x7f));
      const at = base + size;
      expect(counter.spanOf(bytes.subarray(at), 0, at)).toEqual({
        offset: at,
        ...naive(bytes, at),
      });
    }
  });

  it.each([
    ["without a line end", "ab\ncd|efé|gh\ni"],
    ["with one", "ab\ncdé|e\nfé|gh\ni"],
    ["that begins and ends with one", "é\nb|\nc\n|d\ne"],
    ["that is the beginning", "|é\nb|cd"],
  ])("are known after a part that was counted elsewhere, %s", (_, marked) => {
    const text = marked.replaceAll("|", "");
    const bytes = bytesOf(text);
    const from = bytesOf(marked.slice(0, marked.indexOf("|"))).length;
    const passed = marked.slice(marked.indexOf("|") + 1, marked.lastIndexOf("|"));
    const to = from + bytesOf(passed).length;
    const newlines = passed.split("\n").length - 1;
    const continuations = to - from - passed.length;
    const counter = new LineCounter();
    counter.pass(bytes, from, to, false, newlines, continuations);
    for (let at = 0; at <= bytes.length; at++)
      expect(counter.spanOf(bytes, at, 0)).toEqual({ offset: at, ...naive(bytes, at) });
    counter.advance(bytes, bytes.length, false);
    expect(counter.spanOf(bytes, 0, bytes.length)).toEqual({
      offset: bytes.length,
      ...naive(bytes, bytes.length),
    });
  });
});
