// The first bytes of a document: which encoding, which mark, which declaration.
import { describe, expect, it } from "vitest";
import { XmlReader } from "../../src/xml/reader.js";
import { bytesOf } from "../samples.js";
import { read } from "./reading.js";

const hasMark = (text: string): boolean => {
  const reader = new XmlReader(new Map(), undefined);
  reader.push(bytesOf(text));
  reader.finish();
  return reader.mark;
};
/** Code, offset and facts of a beginning, whole and byte by byte: these have to agree. */
function fault(bytes: Uint8Array): unknown {
  const [whole, pieces] = [read(bytes), read(bytes, () => 1)].map(({ fault: at, offset }) => [
    at?.code,
    offset,
    at?.facts,
  ]);
  expect(pieces).toEqual(whole);
  return whole;
}

describe("a byte order mark", () => {
  it("is told", () => {
    expect(hasMark("\ufeff<a/>")).toBe(true);
    expect(hasMark("<a/>")).toBe(false);
  });

  it.each([
    ["first", [0x3c, 0xbb, 0xbf], "EML-XML-UTF8", 1],
    ["second", [0xef, 0x3c, 0xbf], "EML-XML-OUTSIDE", 0],
    ["third", [0xef, 0xbb, 0x3c], "EML-XML-OUTSIDE", 0],
  ])("without its %s byte is none", (_, start, code, offset) => {
    const bytes = Uint8Array.from([...start, ...bytesOf("<a/>")]);
    expect(fault(bytes)).toEqual([code, offset, {}]);
  });
});

describe("UTF-16", () => {
  it.each([
    [0xfe, 0xff],
    [0xff, 0xfe],
    [0x00, 0x3c],
    [0x3c, 0x00],
  ])("is seen in %i %i", (first, second) => {
    expect(fault(Uint8Array.from([first, second]))).toEqual(["EML-XML-ENCODING", 0, {}]);
    expect(fault(Uint8Array.from([first, second, 0x61, 0x62]))).toEqual([
      "EML-XML-ENCODING",
      0,
      {},
    ]);
  });

  it.each([
    [0xfe, 0x3c, "EML-XML-OUTSIDE", 0],
    [0xff, 0x3c, "EML-XML-OUTSIDE", 0],
    [0x61, 0xff, "EML-XML-OUTSIDE", 0],
    [0x61, 0xfe, "EML-XML-OUTSIDE", 0],
    [0x00, 0x61, "EML-XML-CHARACTER", 0],
    [0x20, 0x00, "EML-XML-CHARACTER", 1],
    [0x20, 0x3c, "EML-XML-END", 2],
  ])("is not seen in %i %i", (first, second, code, offset) => {
    const [found, at] = fault(Uint8Array.from([first, second])) as unknown[];
    expect([found, at]).toEqual([code, offset]);
  });
});

describe("a declaration", () => {
  it.each([
    "<?xml version='1.0'?><a/>",
    '<?xml\tversion\r=\n"1.0"\t?><a/>',
    "<?xml  version  =  '1.0'  encoding  =  'UTF-8'  standalone  =  'yes'  ?><a/>",
    '<?xml\n\tversion="1.0"\n\tencoding="Utf-8"\r\nstandalone="yes"\r\n?><a/>',
    "<?xml version = '1.0' encoding = 'utf-8' standalone = 'no' ?><a/>",
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a/>',
    '<?xml version="1.0" standalone="no"?><a/>',
    "<?xmlx version='2.0'?><a/>",
    "<?xm version='2.0'?><a/>",
    `<?xml version='1.0'${" ".repeat(512 - 20)}?><a/>`,
  ])("is accepted: %s", (text) => {
    expect(fault(bytesOf(text))).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    "<?xml version='1.0' encoding='8'?><a/>",
    "<?xml encoding='UTF-8' version='1.0'?><a/>",
    "<?xml version='1.0' standalone='true'?><a/>",
    "<?xml version='1.0\"?><a/>",
    "<?xml version='1.0'encoding='UTF-8'?><a/>",
    "<?xml version='1.0' encoding=''?><a/>",
    "<?xml version='1.0' extra='1'?><a/>",
    "<?xml version='1x0'?><a/>",
    "<?xml ?><a/>",
    "<?xml version='1.0'? ><a/>",
    "<?xml version='1.0' >?<a/>",
    "<?xml version='1.0'",
    "<?xml ",
    `<?xml version='1.0'${" ".repeat(512 - 19)}?><a/>`,
  ])("is refused: %s", (text) => {
    expect(fault(bytesOf(text))).toEqual(["EML-XML-DECLARATION", 0, {}]);
  });

  it("after a mark is refused where it stands", () => {
    expect(fault(bytesOf("\ufeff<?xml version='1.1'?><a/>"))).toEqual([
      "EML-XML-DECLARATION",
      3,
      {},
    ]);
  });

  it.each([
    ["ISO-8859-1", "'"],
    ["windows-1252", '"'],
    ["UTF-8859", '"'],
    ["x.y_z", "'"],
  ])("of another encoding names it: %s", (encoding, quote) => {
    const text = `<?xml version="1.0" encoding=${quote}${encoding}${quote}?><a/>`;
    expect(fault(bytesOf(text))).toEqual(["EML-XML-ENCODING", 0, { encoding }]);
  });
});
