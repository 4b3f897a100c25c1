import { describe, expect, it } from "vitest";
import {
  boolean,
  count,
  date,
  dateOrDateTime,
  dateTime,
  type Lexical,
  OUT_OF_RANGE,
  oneOf,
  ordinal,
  positive,
  short,
} from "../../src/grammar/lexical.js";

const cases: readonly (readonly [type: string, Lexical<unknown>, good: string[], bad: string[]])[] =
  [
    ["count", count, ["0", "+2", "-0", "0002"], ["", "-1", "1.0", "1e3", "٣", "--0", "-"]],
    ["positive", positive, ["1", "+1", "001"], ["0", "-1", "", "-0"]],
    ["ordinal", ordinal, ["1", "10"], ["0", "01", "+1", ""]],
    ["short", short, ["0", "32767", "0037"], ["32768", "-1", "", "99999999999999999999"]],
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
