// A layout that was learned: a key is the one that is expected, byte for byte, or it is another one.
import { describe, expect, it } from "vitest";
import { LearnedLayout, type Part, SlotKind } from "../../src/tally/layout.js";
import { bytesOf } from "../samples.js";

/** A key in a buffer of its own: something, the code, something, the Id, something. */
function key(id: string, code: string): { bytes: Uint8Array; id: Part; code: Part } {
  const bytes = bytesOf(`<${code}|${id}>`);
  const codeEnd = 1 + bytesOf(code).length;
  return {
    bytes,
    id: { start: codeEnd + 1, end: bytes.length - 1 },
    code: { start: 1, end: codeEnd },
  };
}

function add(layout: LearnedLayout, kind: number, id: string, code: string): void {
  const { bytes, id: idPart, code: codePart } = key(id, code);
  layout.addKey(kind, bytes, idPart, codePart);
}

function isAt(
  layout: LearnedLayout,
  slot: number,
  kind: number,
  id: string,
  code: string,
): boolean {
  const { bytes, id: idPart, code: codePart } = key(id, code);
  return layout.isKeyAt(slot, kind, bytes, idPart, codePart);
}

const { list, candidate, option } = SlotKind;

describe("a key", () => {
  const layout = new LearnedLayout();
  add(layout, list, "12", "");
  add(layout, candidate, "1", "Jansen");
  add(layout, candidate, "", "Pietersen");
  add(layout, option, "ja", "");

  it("is the one at its slot", () => {
    expect(layout.size).toBe(4);
    expect(isAt(layout, 0, list, "12", "")).toBe(true);
    expect(isAt(layout, 1, candidate, "1", "Jansen")).toBe(true);
    expect(isAt(layout, 2, candidate, "", "Pietersen")).toBe(true);
    expect(isAt(layout, 3, option, "ja", "")).toBe(true);
  });

  it.each([
    ["of another kind", 0, candidate, "12", ""],
    ["that is only the beginning", 0, list, "1", ""],
    ["that goes on", 0, list, "123", ""],
    ["with another first character", 0, list, "22", ""],
    ["with another last character", 0, list, "11", ""],
    ["with a code that was not there", 0, list, "12", "A"],
    ["with its characters in another order", 0, list, "21", ""],
    ["of the slot before", 1, list, "12", ""],
    ["without its code", 1, candidate, "1", ""],
    ["with another code", 1, candidate, "1", "Janssn"],
    ["with another Id", 1, candidate, "2", "Jansen"],
    ["whose Id took a character of its code", 1, candidate, "1J", "ansen"],
    ["whose code stands in its Id", 2, candidate, "Pietersen", ""],
    ["behind the last slot", 4, 0, "", ""],
    ["far behind the last slot", 300, 0, "", ""],
  ])("%s is another one", (_, slot, kind, id, code) => {
    expect(isAt(layout, slot, kind, id, code)).toBe(false);
  });

  it("has a code, or is that of an answer", () => {
    expect([0, 1, 2, 3].map((slot) => layout.hasCode(slot))).toEqual([false, true, true, false]);
    expect([0, 1, 2, 3].map((slot) => layout.isOption(slot))).toEqual([false, false, false, true]);
  });
});

describe("a layout of many", () => {
  const layout = new LearnedLayout();
  const code = (slot: number): string => `${"Voorbeeld".repeat(slot % 4)}${slot}`;
  for (let slot = 0; slot < 700; slot++)
    add(layout, slot % 100 === 0 ? list : candidate, `${slot}`, code(slot));
  for (let slot = 0; slot < 700; slot += 100)
    layout.lists.push({
      slot,
      listNumber: slot / 100 + 1,
      registeredName: `Lijst ${slot}`,
      at: slot,
      candidates: Array.from({ length: 99 }, (_, i) => ({ slot: slot + i + 1, id: i + 1, at: 0 })),
    });

  it("keeps every key", () => {
    for (let slot = 0; slot < 700; slot++) {
      const kind = slot % 100 === 0 ? list : candidate;
      expect(isAt(layout, slot, kind, `${slot}`, code(slot))).toBe(true);
      expect(isAt(layout, slot, kind, `${slot}`, code(slot + 1))).toBe(false);
      expect(layout.hasCode(slot)).toBe(true);
    }
  });

  it("knows the list of each slot", () => {
    for (let slot = 0; slot < 700; slot++) expect(layout.listAt(slot)).toBe(Math.floor(slot / 100));
  });

  it.each([1, 100, 101, 256, 699, 700])(
    "has a layout of its own with its first %i slots",
    (size) => {
      const first = layout.prefix(size);
      expect(first.size).toBe(size);
      for (let slot = 0; slot < size; slot++)
        expect(isAt(first, slot, slot % 100 === 0 ? list : candidate, `${slot}`, code(slot))).toBe(
          true,
        );
      expect(isAt(first, size, candidate, `${size}`, code(size))).toBe(false);
      expect(first.lists.map(({ candidates }) => candidates.length)).toEqual(
        Array.from({ length: Math.ceil(size / 100) }, (_, i) => Math.min(99, size - 100 * i - 1)),
      );
      expect(first.lists.map(({ registeredName }) => registeredName)).toEqual(
        layout.lists.slice(0, Math.ceil(size / 100)).map(({ registeredName }) => registeredName),
      );
      expect(first.lists[0]).not.toBe(layout.lists[0]);
      expect([first.isOdd, first.numberless, "options" in first]).toEqual([false, false, false]);
    },
  );
});

describe("a beginning of a layout", () => {
  const layout = new LearnedLayout();
  add(layout, list, "1", "");
  add(layout, candidate, "", "A");
  add(layout, option, "ja", "");
  add(layout, option, "nee", "");
  layout.lists.push({
    slot: 0,
    listNumber: 1,
    registeredName: "Een",
    at: 0,
    candidates: [{ slot: 1, shortCode: "A", at: 0 }],
  });
  layout.options = [
    { slot: 2, id: "ja", text: "Ja", at: 0 },
    { slot: 3, id: "nee", text: "Nee", at: 0 },
  ];

  it("has the answers that are in it, and knows of candidates without a number", () => {
    const prefixes = [1, 2, 3, 4].map((size) => layout.prefix(size));
    expect(prefixes.map(({ options }) => options?.map(({ id }) => id))).toEqual([
      undefined,
      undefined,
      ["ja"],
      ["ja", "nee"],
    ]);
    expect(prefixes.map(({ numberless }) => numberless)).toEqual([false, true, true, true]);
  });

  it("is as odd as the whole", () => {
    layout.isOdd = true;
    expect(layout.prefix(1).isOdd).toBe(true);
  });
});
