import { describe, expect, it } from "vitest";
import {
  boolean,
  count,
  date,
  dateOrDateTime,
  dateTime,
  type Lexical,
  lexicalIn,
  nmtoken,
  OUT_OF_RANGE,
  oneOf,
  oneOfSince13,
  ordinal,
  pattern,
  positive,
  short,
  string,
  token,
} from "../../src/grammar/lexical.js";

const cases: readonly (readonly [type: string, Lexical<unknown>, good: string[], bad: string[]])[] =
  [
    ["count", count, ["0", "+2", "-0", "0002"], ["", "-1", "1.0", "1e3", "٣", "--0", "-", "-01"]],
    ["positive", positive, ["1", "+1", "001"], ["0", "-1", "", "-0", "1x", "x1"]],
    ["ordinal", ordinal, ["1", "10"], ["0", "01", "+1", "", "1x", "x1"]],
    [
      "short",
      short,
      ["0", "32767", "0037"],
      ["32768", "-1", "", "99999999999999999999", "1x", "x1"],
    ],
    ["boolean", boolean, ["true", "false", "1", "0"], ["TRUE", "yes", ""]],
    ["oneOf", oneOf(["a b"]), ["a b"], ["a", "A B", ""]],
    [
      "date",
      date,
      ["2021-03-17", "2024-02-29", "2000-02-29"],
      [
        "2021-02-29",
        "1900-02-29",
        "2021-13-01",
        "2021-00-10",
        "2021-04-31",
        "2021-01-00",
        "0000-01-01",
        "21-1-1",
        "2021-03-17Z",
        "",
      ],
    ],
    [
      "dateTime",
      dateTime,
      [
        "2021-03-23T20:05:40.173",
        "2021-03-23T24:00:00.000",
        "2021-03-23T00:00:00Z",
        "2021-03-23T00:00:00+01:00",
        "2021-03-23T00:00:00-14:00",
      ],
      [
        "2021-03-23",
        "2021-03-23T24:00:01",
        "2021-03-23T24:00:00.001",
        "2021-03-23T23:60:00",
        "2021-03-23T23:00:60",
        "2021-03-23T25:00:00",
        "2021-02-30T00:00:00",
        "2021-03-23T00:00:00,5",
        "2021-03-23T00:00:00+15:00",
        "",
      ],
    ],
    [
      "dateOrDateTime",
      dateOrDateTime,
      ["2021-03-17", "2021-03-17Z", "2021-03-17T00:00:00"],
      ["T", ""],
    ],
  ];

describe("lexical types", () => {
  it.each(cases)("%s", (_, lexical, good, bad) => {
    for (const text of good) expect(lexical.parse(text), text).toBeDefined();
    for (const text of bad) expect(lexical.parse(text), text).toBeUndefined();
  });

  it("numbers beyond 2^53 - 1 are out of range, not rounded", () => {
    expect(count.parse("9007199254740991")).toBe(9007199254740991);
    expect(count.parse("9007199254740992")).toBe(OUT_OF_RANGE);
    expect(ordinal.parse("9007199254740993")).toBe(OUT_OF_RANGE);
  });
});

describe("the values of texts", () => {
  it.each([
    [count, "+0012", 12],
    [count, "-0", 0],
    [count, "-000", 0],
    [positive, "007", 7],
    [positive, "99999999999999999999", OUT_OF_RANGE],
    [ordinal, "120", 120],
    [short, "0", 0],
    [short, "+32767", 32_767],
    [boolean, "true", true],
    [boolean, "1", true],
    [boolean, "false", false],
    [boolean, "0", false],
    [oneOf(["een", "twee"]), "twee", "twee"],
    [date, "2021-03-17", "2021-03-17"],
    [dateTime, "2021-03-17T01:02:03.004Z", "2021-03-17T01:02:03.004Z"],
    [dateOrDateTime, "2021-03-17+01:00", "2021-03-17+01:00"],
    [dateOrDateTime, "2021-03-17T01:02:03", "2021-03-17T01:02:03"],
    [string, " a ", " a "],
    [token, "a b", "a b"],
    [nmtoken, "HSB1::0363", "HSB1::0363"],
  ] as const)("%o of %j", ({ parse }, text, value) => {
    expect(Object.is(parse(text), value)).toBe(true);
  });

  it.each(["", "a b", "a\n", "a/b", "a,b", "(a)"])("%j is no NMTOKEN", (text) => {
    expect(nmtoken.parse(text)).toBeUndefined();
  });

  it("of a pattern are those that have its form", () => {
    const form = pattern("two letters", /^[a-z]{2}$/);
    expect([form.parse("ab"), form.parse("abc"), form.name, form.collapse]).toEqual([
      "ab",
      undefined,
      "two letters",
      true,
    ]);
  });
});

describe("days", () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const two = (number: number): string => String(number).padStart(2, "0");

  it.each(lengths.map((length, index) => [index + 1, length] as const))(
    "month %i has %i of them, and from 1",
    (month, length) => {
      expect(date.parse(`2023-${two(month)}-01`)).toBeDefined();
      expect(date.parse(`2023-${two(month)}-${two(length)}`)).toBeDefined();
      expect(date.parse(`2023-${two(month)}-${two(length + 1)}`)).toBeUndefined();
      expect(date.parse(`2023-${two(month)}-00`)).toBeUndefined();
    },
  );

  it("have one more in February of a leap year", () => {
    const leaps = ["1600", "1996", "2000", "2004", "2024"];
    const others = ["1700", "1800", "1900", "2001", "2022", "2023", "2100"];
    expect(leaps.map((year) => date.parse(`${year}-02-29`) !== undefined)).toEqual(
      leaps.map(() => true),
    );
    expect(others.map((year) => date.parse(`${year}-02-29`))).toEqual(others.map(() => undefined));
    expect(date.parse("2024-02-30")).toBeUndefined();
  });

  it.each(["2021-03-17 ", "x2021-03-17", "2021-03-170", "12021-03-17", "2021-3-17", "2021/03/17"])(
    "%j is none",
    (text) => {
      expect(date.parse(text)).toBeUndefined();
      expect(dateOrDateTime.parse(text)).toBeUndefined();
    },
  );
});

describe("moments", () => {
  it.each([
    "2021-03-17T00:00:00",
    "2021-03-17T23:59:59",
    "2021-03-17T09:59:59.999999Z",
    "2021-03-17T10:00:00+13:59",
    "2021-03-17T10:00:00-00:00",
    "2021-03-17T10:00:00+14:00",
    "2021-03-17T24:00:00.0",
  ])("%s is one", (text) => {
    expect(dateTime.parse(text)).toBe(text);
  });

  it.each([
    "2021-03-17T24:00:00.010",
    "2021-03-17T24:01:00",
    "2021-03-17T10:60:00",
    "2021-03-17T10:00:60",
    "2021-03-17T10:00:00.",
    "2021-03-17T10:00:00.x",
    "2021-03-17T10:00:00+14:01",
    "2021-03-17T10:00:00+1:00",
    "2021-03-17T10:00:00+01:60",
    "2021-03-17T10:00:00ZZ",
    "2021-03-17T10:00:00Zx",
    "2021-03-17T10:00",
    "2021-03-17T1:00:00",
    "2021-03-17T10:0:00",
    "2021-03-17T10:00:0",
    "x2021-03-17T10:00:00",
    "2021-03-17T10:00:001",
    "2021-03-17TT10:00:00",
    "2021-03-17ZT10:00:00",
    "T10:00:00",
  ])("%s is none", (text) => {
    expect(dateTime.parse(text)).toBeUndefined();
    expect(dateOrDateTime.parse(text)).toBeUndefined();
  });
});

describe("a text by profile", () => {
  const words = oneOfSince13(["oud"], ["nieuw"], false);
  const lax: Lexical<string> = { ...words, lax: (text) => ({ value: `${text}?` }) };

  it("may know more since 1.3", () => {
    const known = (["strict-1.2", "strict-1.3", "tolerant"] as const).map((profile) => {
      const { parse, name, collapse } = lexicalIn(words, profile);
      return [parse("oud"), parse("nieuw"), name, collapse];
    });
    expect(known).toEqual([
      ["oud", undefined, "oud", false],
      ["oud", "nieuw", "oud | nieuw", false],
      ["oud", "nieuw", "oud | nieuw", false],
    ]);
    expect(lexicalIn(count, "strict-1.3")).toEqual(count);
  });

  it("is guessed at in `tolerant` only", () => {
    expect(lexicalIn(lax, "strict-1.2").lax).toBeUndefined();
    expect(lexicalIn(lax, "strict-1.3").lax).toBeUndefined();
    expect(lexicalIn(lax, "tolerant").lax?.("x")).toEqual({ value: "x?" });
    expect("lax" in lexicalIn(words, "tolerant")).toBe(false);
  });

  it("says what was expected, and whether its white space counts", () => {
    const all = [string, token, nmtoken, count, positive, ordinal, short, boolean, date, dateTime];
    expect([...all, dateOrDateTime].map(({ name, collapse }) => [name, collapse])).toEqual([
      ["text", false],
      ["token", true],
      ["NMTOKEN", true],
      ["whole number from 0", true],
      ["whole number from 1", true],
      ["number from 1 without leading zeros", true],
      ["number from 0 to 32767", true],
      ["true | false", true],
      ["YYYY-MM-DD", true],
      ["YYYY-MM-DDThh:mm:ss", true],
      ["date, or date and time", true],
    ]);
  });
});
