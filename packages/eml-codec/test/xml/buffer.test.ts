// Documents that are larger than the buffer: what was read goes, and every place stays what it is.
import { describe, expect, it } from "vitest";
import { decodeDocument } from "../../src/decode.js";
import { XmlReader } from "../../src/xml/reader.js";
import { bytesOf, sampleCount } from "../samples.js";

/** Elements with a line each; of the parts in between some are ASCII only, and some are not. */
const parts = Array.from({ length: 9 }, (_, part) =>
  Array.from(
    { length: 700 },
    (_unused, i) => `<b c='${part}'>${part % 3 === 1 ? "é€😀" : "plain text"} ${i}</b>\n`,
  ).join(""),
);
const text = `<a>${parts.join(`<c>${"x".repeat(40_000)}é</c>`)}</a>`;
const bytes = bytesOf(text);

/** Every text, and of every hundredth element the place. */
function heard(size: number): { readonly texts: string; readonly places: readonly unknown[] } {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  const places: unknown[] = [];
  let count = 0;
  const reader: XmlReader = new XmlReader(new Map(), {
    open: () => {
      count += 1;
      if (count % 100 === 0)
        places.push(reader.lines.spanOf(reader.buffer, reader.tagStart, reader.base));
    },
    text: (start, end) => texts.push(decoder.decode(reader.buffer.subarray(start, end))),
    close: () => undefined,
  });
  for (let from = 0; from < bytes.length; from += size)
    reader.push(bytes.subarray(from, from + size));
  reader.finish();
  expect(reader.fault).toBeUndefined();
  return { texts: texts.join("|"), places };
}

/** The places of the tags, counted over the text itself. */
const expected = Array.from(text.matchAll(/<[abc]/g))
  .filter((_, index) => (index + 1) % 100 === 0)
  .map(({ index }) => {
    const before = text.slice(0, index);
    const column = Array.from(before.slice(before.lastIndexOf("\n") + 1)).length + 1;
    return { offset: bytesOf(before).length, line: before.split("\n").length, column };
  });

describe("a document larger than the buffer", () => {
  it.each([bytes.length, 300_000, 131_072, 65_537, 4_999])("in pieces of %i", (size) => {
    expect(bytes.length).toBeGreaterThan(400_000);
    const { texts, places } = heard(size);
    expect(places).toEqual(expected);
    expect(texts).toBe(text.replaceAll(/(?:<[^>]*>)+/g, "|").slice(1, -1));
  });
});

describe("a wrong value in many pieces", () => {
  const value = (comments: number): string =>
    sampleCount.replace(">100<", `>1${`<!--${"x".repeat(60_000)}-->`.repeat(comments)}e2<`);

  it.each([
    [2, ">1<!--", 1],
    [3, "e2</Cast>", 2],
  ])("with %i long comments stands at its beginning, or else at its end", (comments, mark, on) => {
    const document = value(comments);
    const { issues } = decodeDocument(bytesOf(document));
    expect(issues).toMatchObject([
      { code: "EML-VALUE", facts: { found: "1e2" }, span: { line: 1 } },
    ]);
    expect(issues[0]?.span?.offset).toBe(
      bytesOf(document.slice(0, document.indexOf(mark) + on)).length,
    );
  });
});
