import { describe, expect, test } from "vitest";
import { clean, grouped, shownValue, table, wrapped } from "../../src/report/layout.js";

describe("the layout of the text report", () => {
  test("groups thousands", () => {
    expect([0, 999, 1000, 10422852].map(grouped)).toEqual(["0", "999", "1.000", "10.422.852"]);
  });

  test("names what is absent", () => {
    expect(shownValue(null)).toBe("niets (nothing)");
    expect(shownValue(1500)).toBe("1.500");
  });

  test("lets no text from a file steer the terminal", () => {
    expect(clean("a\u001b[31mb\u202ec\r\n")).toBe("a·[31mb·c··");
  });

  test("sets numbers to the right and words to the left", () => {
    const rows = table(
      [
        ["VVD", "34"],
        ["D66", "5"],
      ],
      ["left", "right"],
    );
    expect(rows).toEqual(["VVD  34", "D66   5"]);
  });

  test("wraps words and keeps one that is too long", () => {
    const long = "x".repeat(120);
    expect(wrapped(["a", long, "b"], "  ")).toEqual(["  a", `  ${long}`, "  b"]);
    expect(wrapped([], "  ")).toEqual([]);
  });
});
