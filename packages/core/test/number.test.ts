import { describe, expect, it } from "vitest";
import { formatNumber } from "../src/index.js";

describe("formatNumber: a whole number as Dutch papers write it", () => {
  it("has a dot between thousands", () => {
    expect([0, 7, 999, 1000, 10422852].map(formatNumber)).toEqual([
      "0",
      "7",
      "999",
      "1.000",
      "10.422.852",
    ]);
  });
  it("takes numbers of any size", () => {
    expect(formatNumber(123456789012345678901n)).toBe("123.456.789.012.345.678.901");
  });
  it("keeps a sign", () => {
    expect([-1000, -100].map(formatNumber)).toEqual(["-1.000", "-100"]);
  });
});
