import { describe, expect, test } from "vitest";
import { canonicalJson } from "../src/canonical-json.js";

describe("one text for each value", () => {
  test("keys are sorted by code unit, at every depth, without white space", () => {
    const value = { b: 1, a: [true, null, { d: "x", c: false }], B: -2, "": 0 };
    expect(canonicalJson(value)).toBe('{"":0,"B":-2,"a":[true,null,{"c":false,"d":"x"}],"b":1}');
  });

  test("a key beyond the basic plane sorts by its first surrogate, as RFC 8785 says", () => {
    expect(canonicalJson({ "\uFB33": 1, "\u{1F600}": 2 })).toBe('{"\u{1F600}":2,"\uFB33":1}');
  });

  test("an absent value is left out, an empty one is not", () => {
    expect(canonicalJson({ a: undefined, b: null, c: [], d: {}, e: "" })).toBe(
      '{"b":null,"c":[],"d":{},"e":""}',
    );
  });

  test("minus zero is zero", () => {
    expect(canonicalJson(-0)).toBe("0");
  });
});

describe("what it refuses, as a bug in the caller", () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    "the number %d",
    (value) => {
      expect(() => canonicalJson([value])).toThrow(RangeError);
    },
  );

  test.each([{ a: "\uD800" }, { "\uDC00": 1 }, ["\uDC00\uD800"]])(
    "a lone surrogate, in a value or a key",
    (value) => {
      expect(() => canonicalJson(value)).toThrow("lone surrogate");
    },
  );
});
