import { describe, expect, test } from "vitest";
import { own, toHex, utf8 } from "../../src/bytes.js";
import { walkDer } from "../../src/der/cursor.js";
import { oid, oidContent, oidText } from "../../src/der/oid.js";
import { readDer } from "../../src/der/reader.js";
import {
  integer,
  octetString,
  sequence,
  set,
  time,
  unsigned,
  value,
} from "../../src/der/writer.js";

const bytes = (hex: string) => own(Buffer.from(hex.replaceAll(" ", ""), "hex"));

function whyOf(hex: string): string {
  const read = readDer(bytes(hex));
  return read.kind === "err" ? read.error.why : "read";
}

describe("the strict reader", () => {
  test.each([
    ["nothing", "", "empty"],
    ["bytes after the end", "05 00 00", "bytes after the end"],
    ["a missing length", "30", "the length is missing"],
    ["an indefinite length", "30 80 00 00", "an indefinite length, which is BER"],
    ["a length of zero in two bytes", "04 81 00", "a length in a longer form than needed"],
    [
      "a length of 127 in two bytes",
      `04 81 7f ${"00".repeat(127)}`,
      "a length in a longer form than needed",
    ],
    [
      "a length of 255 in three bytes",
      `04 82 00 ff ${"00".repeat(255)}`,
      "a length in a longer form than needed",
    ],
    ["a length in five bytes", "04 85 00 00 00 00 01 00", "a length that runs past the end"],
    ["a length without its digits", "04 82 01", "a length that runs past the end"],
    ["a value that ends too soon", "04 02 00", "a value that runs past the end"],
    ["a child that outgrows its parent", "30 03 04 02 00", "a value that runs past the end"],
    ["a length of four gigabytes", "04 84 ff ff ff ff 00", "a value that runs past the end"],
    ["a string in pieces", "24 04 04 02 00 00", "type 0x24 is not used here"],
    ["a type of two bytes", "1f 81 01 00", "type 0x1f is not used here"],
    ["a private type", "c0 00", "type 0xc0 is not used here"],
    ["a sequence that is primitive", "10 00", "type 0x10 is not used here"],
    ["a Teletex string", "14 01 41", "type 0x14 is not used here"],
    ["an integer without digits", "02 00", "an integer without digits"],
    ["a zero in front", "02 02 00 01", "an integer with a needless first byte"],
    ["a minus in front", "02 02 ff 80", "an integer with a needless first byte"],
    ["a truth of one", "01 01 01", "not true or false"],
    ["a truth of two bytes", "01 02 ff ff", "not true or false"],
    ["a null with content", "05 01 00", "a null with content"],
    ["a name without end", "06 01 80", "an object identifier that is not minimal"],
    ["a padded name", "06 03 2a 80 01", "an object identifier that is not minimal"],
    ["an empty name", "06 00", "an object identifier that is not minimal"],
    ["five bits", "03 02 03 f8", "a bit string that is not whole bytes"],
    ["no bits at all", "03 00", "a bit string that is not whole bytes"],
    ["broken UTF-8", "0c 01 c3", "not UTF-8"],
    ["an at sign", "13 01 40", "not a printable string"],
    [
      "a time without seconds",
      "17 0b 3237303331373230353 95a".replace("353 95a", "35395a"),
      "not a time in UTC",
    ],
    ["31 February", `17 0d ${toHex(utf8("270231205900Z"))}`, "not a time in UTC"],
    ["a local time", `17 11 ${toHex(utf8("270317205900+0100"))}`, "not a time in UTC"],
    ["a long year before 2050", `18 0f ${toHex(utf8("20270317205900Z"))}`, "not a time in UTC"],
    ["a set out of order", "31 06 02 01 02 02 01 01", "a set that is not in order"],
    ["a set with the longer one first", "31 07 04 02 01 02 04 01 01", "a set that is not in order"],
  ])("refuses %s", (_, hex, why) => {
    expect(whyOf(hex)).toBe(why);
  });

  test("refuses what is nested too deep", () => {
    let nested = integer(1);
    for (let depth = 0; depth < 30; depth += 1) nested = sequence(nested);
    expect(readDer(nested)).toMatchObject({
      kind: "err",
      error: { why: "nested too deep", offset: 48 },
    });
  });

  test.each([
    "05 00",
    "30 00",
    "31 00",
    "02 01 00",
    "02 02 00 80",
    "02 01 80",
    "01 01 00",
    "01 01 ff",
    "03 01 00",
    "80 00",
    "a0 00",
    "9e 01 ff",
    "31 06 02 01 01 02 01 01",
    "31 07 04 01 01 04 02 01 02",
    `17 0d ${toHex(utf8("491231235959Z"))}`,
    `18 0f ${toHex(utf8("20500101000000Z"))}`,
  ])("reads %s", (hex) => {
    expect(whyOf(hex)).toBe("read");
  });

  test("knows where every value stands", () => {
    const read = readDer(sequence(integer(5), octetString(new Uint8Array(200))));
    expect(read.kind === "ok" && read.value.children.map(({ offset }) => offset)).toEqual([3, 6]);
  });
});

describe("the writer", () => {
  test.each([
    [0, "020100"],
    [127, "02017f"],
    [128, "02020080"],
    [600_000, "02030927c0"],
    [2 ** 31, "02050080000000"],
  ])("writes %d in the shortest way", (number, hex) => {
    expect(toHex(integer(number))).toBe(hex);
  });

  test("writes numbers without needless zeros, and the zero", () => {
    expect(toHex(unsigned(Uint8Array.of(0, 0, 1)))).toBe("020101");
    expect(toHex(unsigned(new Uint8Array(3)))).toBe("020100");
  });

  test("writes sets in order, and lengths in the shortest way", () => {
    expect(toHex(set(integer(2), integer(1)))).toBe("3106020101020102");
    expect(toHex(set(octetString(Uint8Array.of(1, 2)), octetString(Uint8Array.of(1))))).toBe(
      "310704010104020102",
    );
    expect(toHex(value(0x04, new Uint8Array(300)).subarray(0, 4))).toBe("0482012c");
  });

  test("writes times to 2049 with two digits for the year, later ones with four", () => {
    expect(toHex(time("2049-12-31T23:59:59Z"))).toBe(`170d${toHex(utf8("491231235959Z"))}`);
    expect(toHex(time("2050-01-01T00:00:00Z"))).toBe(`180f${toHex(utf8("20500101000000Z"))}`);
  });
});

describe("object identifiers", () => {
  test.each(Object.values(oid))("%s is written and read again", (dotted) => {
    expect(oidText(oidContent(dotted))).toBe(dotted);
  });

  test("two large first numbers are told apart", () => {
    expect(oidText(oidContent("2.999.1"))).toBe("2.999.1");
    expect(oidText(oidContent("1.39"))).toBe("1.39");
  });
});

describe("walking through values", () => {
  test("keeps the first thing that is wrong, and hands out empty values after it", () => {
    const walked = walkDer(sequence(integer(1)), (cursor) =>
      cursor.sequence("a pair", (pair) => [
        pair.take(0x02, "a number").content.length,
        pair.take(0x02, "a second number").content.length,
        pair.text(0x0c, "a text"),
        pair.time("a time"),
        pair.isDone,
      ]),
    );
    expect(walked).toEqual({ kind: "err", error: { offset: 5, why: "expected a second number" } });
  });

  test("refuses more than it asked for", () => {
    const walked = walkDer(sequence(integer(1), integer(2)), (cursor) =>
      cursor.sequence("one number", (one) => one.take(0x02, "it")),
    );
    expect(walked).toEqual({
      kind: "err",
      error: { offset: 5, why: "more than expected in one number" },
    });
  });

  test("shows the bytes that come next, and none at the end", () => {
    const walked = walkDer(sequence(integer(1)), (cursor) =>
      cursor.sequence("a list", (inside) => {
        const first = toHex(inside.upcoming);
        inside.any("the number");
        return [first, inside.upcoming.length];
      }),
    );
    expect(walked).toEqual({ kind: "ok", value: ["020101", 0] });
  });
});
