import { describe, expect, it } from "vitest";
import { isSmall } from "../runs.js";
import { bytesOf } from "../samples.js";
import { read } from "./reading.js";

/** What is wrong, how it is written, which code says so, and at which byte. */
const vectors: readonly (readonly [what: string, text: string, code: string, offset: number])[] = [
  ["an undeclared prefix", "<a><p:b/></a>", "EML-XML-PREFIX", 3],
  ["an undeclared prefix of an attribute", "<a p:b='1'/>", "EML-XML-PREFIX", 8],
  ["a prefix used after its scope", "<a><b xmlns:p='u'/><p:c/></a>", "EML-XML-PREFIX", 19],
  ["an attribute twice", "<a b='1' b='2'/>", "EML-XML-ATTRIBUTE-TWICE", 9],
  [
    "an attribute twice by namespace",
    "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
    "EML-XML-ATTRIBUTE-TWICE",
    40,
  ],
  ["white space around a namespace", "<a xmlns:p=' u'/>", "EML-XML-NAMESPACE", 12],
  ["]]> in text", "<a>x]]>y</a>", "EML-XML-CDATA-END", 4],
  ["a double dash in a comment", "<a><!-- x -- y --></a>", "EML-XML-COMMENT", 12],
  ["a comment that ends with three dashes", "<a><!-- x ---></a>", "EML-XML-COMMENT", 12],
  ["a control character", "<a>\u0001</a>", "EML-XML-CHARACTER", 3],
  ["a control character in a value", "<a b='\u0001'/>", "EML-XML-CHARACTER", 6],
  ["a zero byte", "<a>\u0000</a>", "EML-XML-CHARACTER", 3],
  ["U+FFFE", "<a>\uFFFE</a>", "EML-XML-CHARACTER", 3],
  ["a reference to a character that may not be", "<a>&#0;</a>", "EML-XML-REFERENCE", 3],
  ["a reference to a surrogate", "<a>&#xD800;</a>", "EML-XML-REFERENCE", 3],
  ["a reference above Unicode", "<a>&#x110000;</a>", "EML-XML-REFERENCE", 3],
  ["an undefined entity", "<a>&nbsp;</a>", "EML-XML-REFERENCE", 3],
  ["a bare ampersand", "<a>x & y</a>", "EML-XML-REFERENCE", 5],
  ["an endless reference", `<a>&#${"0".repeat(100)};</a>`, "EML-XML-REFERENCE", 3],
  ["text after the root", "<a/>x", "EML-XML-OUTSIDE", 4],
  ["text before the root", "x<a/>", "EML-XML-OUTSIDE", 0],
  ["a control character after the root", "<a/>\u0001", "EML-XML-CHARACTER", 4],
  ["a CDATA section outside the root", "<a/><![CDATA[x]]>", "EML-XML-OUTSIDE", 4],
  ["an end tag outside the root", "</a>", "EML-XML-OUTSIDE", 0],
  ["a second root", "<a/><b/>", "EML-XML-OUTSIDE", 4],
  [
    "a second declaration",
    "<?xml version='1.0'?><?xml version='1.0'?><a/>",
    "EML-XML-DECLARATION",
    21,
  ],
  ["a declaration after white space", " <?xml version='1.0'?><a/>", "EML-XML-DECLARATION", 1],
  ["XML 1.1", "<?xml version='1.1'?><a/>", "EML-XML-DECLARATION", 0],
  ["a declaration without version", "<?xml encoding='UTF-8'?><a/>", "EML-XML-DECLARATION", 0],
  ["an endless declaration", `<?xml ${" ".repeat(600)}?><a/>`, "EML-XML-DECLARATION", 0],
  ["another encoding", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "EML-XML-ENCODING", 0],
  ["mismatched tags", "<a><b></a></b>", "EML-XML-END-TAG", 6],
  ["an end tag that only begins alike", "<a></ab>", "EML-XML-END-TAG", 3],
  ["an end tag with an attribute", "<a></a b='1'>", "EML-XML-END-TAG", 3],
  ["a DOCTYPE", "<!DOCTYPE a><a/>", "EML-XML-DOCTYPE", 0],
  ["a DOCTYPE inside", "<a><!DOCTYPE a></a>", "EML-XML-DOCTYPE", 3],
  ["other markup", "<a><!ELEMENT b></a>", "EML-XML-TAG", 3],
  ["a tag without space before an attribute", "<a b='1'c='2'/>", "EML-XML-TAG", 8],
  ["a slash inside a tag", "<a / b='1'>", "EML-XML-TAG", 4],
  ["an attribute without value", "<a b/>", "EML-XML-ATTRIBUTE", 4],
  ["an attribute without quotes", "<a b=1/>", "EML-XML-ATTRIBUTE", 5],
  ["< in a value", "<a b='<'/>", "EML-XML-ATTRIBUTE", 6],
  ["a name that begins with a digit", "<1a/>", "EML-XML-NAME", 1],
  ["a name with two colons", "<a:b:c/>", "EML-XML-NAME", 4],
  ["a name that begins with a colon", "<:a/>", "EML-XML-NAME", 1],
  ["a name that ends with a colon", "<a:/>", "EML-XML-NAME", 3],
  ["a name with a high character that may not be", "<a×/>", "EML-XML-NAME", 2],
  ["a space before a name", "< a/>", "EML-XML-NAME", 1],
  ["an instruction without target", "<a><? x?></a>", "EML-XML-NAME", 5],
  ["an instruction with a colon", "<a><?p:x y?></a>", "EML-XML-INSTRUCTION", 5],
  ["an instruction without space", "<a><?p?x?></a>", "EML-XML-INSTRUCTION", 7],
  ["an instruction with a broken target", "<a><?p/?></a>", "EML-XML-INSTRUCTION", 6],
  ["the prefix xmlns declared", "<a xmlns:xmlns='u'/>", "EML-XML-NAMESPACE", 16],
  ["the prefix xml declared otherwise", "<a xmlns:xml='u'/>", "EML-XML-NAMESPACE", 14],
  ["a prefix undeclared by an empty address", "<a xmlns:p=''/>", "EML-XML-NAMESPACE", 12],
  [
    "the XML namespace as default",
    "<a xmlns='http://www.w3.org/XML/1998/namespace'/>",
    "EML-XML-NAMESPACE",
    10,
  ],
  ["an element in the xmlns prefix", "<xmlns:a/>", "EML-XML-PREFIX", 0],
  ["nothing at all", "", "EML-XML-END", 0],
  ["only a comment", "<!-- x -->", "EML-XML-END", 10],
  ["an open element", "<a><b></b>", "EML-XML-END", 10],
  ["half a tag", "<a b='1", "EML-XML-END", 7],
  ["half a comment", "<a><!-- ", "EML-XML-END", 8],
  ["half an opening", "<a><", "EML-XML-END", 4],
  ["half a CDATA section", "<a><![CDATA[x]]", "EML-XML-END", 15],
  ["half a CDATA opening", "<a><![CD", "EML-XML-END", 8],
  ["half a reference", "<a>&am", "EML-XML-REFERENCE", 3],
];

const broken: readonly (readonly [what: string, bytes: readonly number[], offset: number])[] = [
  ["a lone continuation", [0x80], 3],
  ["an overlong slash", [0xc0, 0xaf], 3],
  ["an overlong three-byte form", [0xe0, 0x80, 0xaf], 3],
  ["an overlong four-byte form", [0xf0, 0x80, 0x80, 0xaf], 3],
  ["a surrogate", [0xed, 0xa0, 0x80], 3],
  ["a code point above Unicode", [0xf4, 0x90, 0x80, 0x80], 3],
  ["a byte that never occurs", [0xff], 3],
  ["a sequence cut short", [0xe2, 0x82], 3],
];

describe("the reader refuses", () => {
  it.each(vectors)("%s", (_, text, code, offset) => {
    for (const size of [text.length * 3, 1, 2, 7]) {
      const heard = read(bytesOf(text), () => size);
      expect(heard.fault?.code).toBe(code);
      expect(heard.offset).toBe(offset);
    }
  });

  it.each(vectors.filter(([, , code]) => code !== "EML-XML-END"))(
    "%s, whatever is wrong behind it",
    (_, text, code, offset) => {
      const heard = read(bytesOf(`${text}<1></`));
      expect([heard.fault?.code, heard.offset]).toEqual([code, offset]);
    },
  );

  it.each(broken)("%s as UTF-8, in text and in names and values", (_, bytes, offset) => {
    const inside = (before: string, after: string): Uint8Array =>
      Uint8Array.from([...bytesOf(before), ...bytes, ...bytesOf(after)]);
    const text = read(inside("<a>", "</a>"));
    expect(text.fault?.code).toBe("EML-XML-UTF8");
    expect(text.offset).toBe(offset);
    expect(read(inside("<a b='", "'/>")).fault?.code).toBe("EML-XML-UTF8");
    expect(read(inside("<a", "/>")).fault?.code).toBe("EML-XML-UTF8");
    expect(read(inside("<a><!--", "--></a>")).fault?.code).toBe("EML-XML-UTF8");
  });

  it.each([
    ["UTF-16 with a mark", [0xff, 0xfe, 0x3c, 0x00]],
    ["UTF-16 the other way round", [0xfe, 0xff, 0x00, 0x3c]],
    ["UTF-16 without a mark", [0x3c, 0x00, 0x61, 0x00]],
    ["UTF-16 the other way round without a mark", [0x00, 0x3c, 0x00, 0x61]],
  ])("%s", (_, bytes) => {
    expect(read(Uint8Array.from(bytes)).fault?.code).toBe("EML-XML-ENCODING");
  });
});

describe("the reader accepts", () => {
  it.each([
    [
      "a declaration",
      `<?xml version="1.0" encoding="utf-8" standalone='yes' ?><a/>`,
      ["56<a>", "/"],
    ],
    ["an instruction that looks like one", "<?xml-stylesheet x?><a/>", ["20<a>", "/"]],
    [
      "comments and instructions around the root",
      "<!--x--><?p?><a/> <!--y--><?q z?>\n",
      ["13<a>", "/"],
    ],
    ["references", "<a b='&lt;&#65;&#x20AC;'>&amp;&gt;</a>", ['0<a b="<A€">', '25"&>"', "/"]],
    ["CDATA", "<a>x<![CDATA[<&]]]]></a>", ["0<a>", '3"x"', '13"<&]]"', "/"]],
    ["line ends of all kinds", "<a>1\r\n2\r3\n4</a>", ["0<a>", String.raw`3"1\n2\n3\n4"`, "/"]],
    [
      "white space in values",
      "<a b='1\t2\r\n3\n4&#10;5'/>",
      [String.raw`0<a b="1 2 3 4\n5">`, "/"],
    ],
    ["names beyond ASCII", "<né·1/>", ["0<né·1>", "/"]],
    ["brackets in text", "<a>]] ]> ></a>", ["0<a>", '3"]] ]> >"', "/"]],
    ["the prefix xml", "<a xml:lang='nl'/>", ['0<a xml:lang="nl">', "/"]],
    [
      "a default namespace taken away",
      "<a xmlns='u'><b xmlns=''/></a>",
      ['0<a xmlns="u">', '13<b xmlns="">', "/", "/"],
    ],
    [
      "one prefix, two meanings",
      "<a xmlns:p='u'><p:b xmlns:p='v'/><p:b/></a>",
      ['0<a xmlns:p="u">', '15<p:b xmlns:p="v">', "/", "33<p:b>", "/", "/"],
    ],
    ["space in tags", "<a  b = '1'\n></a  >", ['0<a b="1">', "/"]],
    ["DEL and C1 characters", "<a>\u007f\u0085</a>", ["0<a>", '3"\u007f\u0085"', "/"]],
  ])("%s", (_, text, events) => {
    for (const size of [text.length * 3, 1, 2, 7]) {
      const heard = read(bytesOf(text), () => size);
      expect(heard.fault).toBeUndefined();
      expect(heard.events).toEqual(events);
    }
  });

  it("a byte order mark, for the profile to judge", () => {
    expect(read(bytesOf("\uFEFF<a/>")).fault).toBeUndefined();
  });
});

describe("limits of the reader", () => {
  const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);
  const attributes = (count: number): string =>
    `<a ${Array.from({ length: count }, (_, i) => `a${i}='1'`).join(" ")}/>`;
  const names = (count: number): string =>
    `<a>${Array.from({ length: count }, (_, i) => `<a${i}/>`).join("")}</a>`;

  // Tags of a megabyte are in `reader.test.ts` too, cut into pieces.
  const limits = [
    ["depth", nested(256), nested(257), "EML-LIMIT-DEPTH"],
    ["a value", `<a b='${"x".repeat(4096)}'/>`, `<a b='${"x".repeat(4097)}'/>`, "EML-LIMIT-VALUE"],
    ["text", `<a>${"x".repeat(65536)}</a>`, `<a>${"x".repeat(65537)}</a>`, "EML-LIMIT-TEXT"],
    [
      "text in pieces",
      `<a>${"x".repeat(60000)}<!---->${"x".repeat(5536)}</a>`,
      `<a>${"x".repeat(60000)}<![CDATA[${"x".repeat(5537)}]]></a>`,
      "EML-LIMIT-TEXT",
    ],
    [
      "text after CDATA",
      `<a><![CDATA[${"x".repeat(60000)}]]>${"x".repeat(5536)}</a>`,
      `<a><![CDATA[${"x".repeat(60000)}]]>${"x".repeat(5537)}</a>`,
      "EML-LIMIT-TEXT",
    ],
    [
      "text with references at its end",
      `<a>${"x".repeat(65531)}&lt;x</a>`,
      `<a>${"x".repeat(65531)}&lt;xx</a>`,
      "EML-LIMIT-TEXT",
    ],
    [
      "a comment",
      `<a><!--${"x".repeat(65536)}--></a>`,
      `<a><!--${"x".repeat(65537)}--></a>`,
      "EML-LIMIT-TEXT",
    ],
    ["a name", `<${"é".repeat(256)}/>`, `<${"é".repeat(257)}/>`, "EML-LIMIT-NAME"],
    ["attributes", attributes(32), attributes(33), "EML-LIMIT-ATTRIBUTES"],
    ["different names", names(4094), names(4096), "EML-LIMIT-VOCABULARY"],
    ["a tag", `<a${" ".repeat(1048570)}/>`, `<a${" ".repeat(1048580)}/>`, "EML-LIMIT-TOKEN"],
  ] as const;
  it.each(isSmall ? limits.slice(0, -1) : limits)("%s", (_, fits, exceeds, code) => {
    expect(read(bytesOf(fits)).fault).toBeUndefined();
    expect(read(bytesOf(exceeds)).fault?.code).toBe(code);
  });

  it("ten thousand levels are refused at level 257", () => {
    const heard = read(bytesOf("<a>".repeat(10000)));
    expect(heard.fault?.code).toBe("EML-LIMIT-DEPTH");
    expect(heard.offset).toBe(768);
  });
});
