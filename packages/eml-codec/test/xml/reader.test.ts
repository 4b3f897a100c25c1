// Tokens that are cut between two pieces, and tokens that are too long: in pieces as in one.
import { describe, expect, it } from "vitest";
import { TEXT_LIMIT, TOKEN_LIMIT } from "../../src/xml/limits.js";
import { isSmall } from "../runs.js";
import { bytesOf } from "../samples.js";
import { read } from "./reading.js";

/** The codes for a document as a whole, and cut into pieces of each size. */
function codes(text: string, ...sizes: readonly number[]): (string | undefined)[] {
  const bytes = bytesOf(text);
  return [bytes.length, ...sizes].map((size) => read(bytes, () => size).fault?.code);
}

describe("a beginning that comes in pieces", () => {
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it.each(["<?xml version='1.0'?><a/>", "\ufeff<?xml version='1.0'?><a/>", "<?xml-x y?><a/>"])(
    "is that of the whole: %j",
    (text) => {
      expect(new Set(codes(text, ...sizes))).toEqual(new Set([undefined]));
    },
  );

  it.each(["<?xml", "\ufeff<?xml", "<?xm", "<?xmlx", "\ufeff", "\ufeff<?"])(
    "and then ends is refused, however it was cut: %j",
    (text) => {
      const [whole, ...pieces] = codes(text, ...sizes);
      expect(whole).toBeDefined();
      expect(new Set(pieces)).toEqual(new Set([whole]));
    },
  );
});

it("a character of several bytes may be cut anywhere", () => {
  const text = "<aé b='é😀'>é😀<ü/></aé>";
  expect(codes(text, 1, 2, 3, 4, 5, 6, 7)).toEqual(Array(8).fill(undefined));
});

describe("a CDATA section", () => {
  const section = (length: number): string => `<a><![CDATA[${"x".repeat(length)}]]></a>`;
  const start = "<a><![CDATA[".length;

  it.skipIf(isSmall)("may be as long as a text may be, wherever its end is cut", () => {
    const cuts = [0, 1, 2, 3].map((more) => start + TEXT_LIMIT + more);
    expect(codes(section(TEXT_LIMIT), ...cuts)).toEqual(Array(cuts.length + 1).fill(undefined));
  });

  it.skipIf(isSmall)("and not longer", () => {
    const cuts = [0, 1, 2, 3].map((more) => start + TEXT_LIMIT + more);
    expect(codes(section(TEXT_LIMIT + 1), ...cuts)).toEqual(
      Array(cuts.length + 1).fill("EML-LIMIT-TEXT"),
    );
    const open = section(TEXT_LIMIT).slice(0, start + TEXT_LIMIT + 1);
    expect(codes(open)).toEqual(["EML-LIMIT-TEXT"]);
  });

  it("has the line ends that XML has, and no references", () => {
    const { events } = read(bytesOf("<a><![CDATA[1\r\n2\r3&amp;]]></a>"));
    expect(events).toEqual(["0<a>", '12"1\\n2\\n3&amp;"', "/"]);
  });
});

describe.skipIf(isSmall)("a tag that is longer than a token may be", () => {
  const blank = " ".repeat(TOKEN_LIMIT);

  it.each([`<a${blank}>x</a>`, `<a>x</a${blank}>`])("is refused, whole or in pieces", (text) => {
    expect(codes(text, 65_536)).toEqual(["EML-LIMIT-TOKEN", "EML-LIMIT-TOKEN"]);
  });

  it("is refused too where something else is wrong further on", () => {
    expect(codes(`<a${blank}<`, 65_536)).toEqual(["EML-LIMIT-TOKEN", "EML-LIMIT-TOKEN"]);
  });
});
