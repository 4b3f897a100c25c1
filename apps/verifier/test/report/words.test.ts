import { describe, expect, test } from "vitest";
import type { RunName } from "../../src/report/run.js";
import { nameText } from "../../src/report/words.js";

const named = (kind: RunName["kind"], id: string, value: string): string =>
  nameText({ kind, id, name: { value, trust: "claimed" } });

describe("a name beside a label that says what it is the name of", () => {
  test.each([
    ["station", "0363::SB5", "Stembureau Noord", "Noord (0363::SB5)"],
    ["municipality", "0363", "Gemeente Amsterdam", "Amsterdam (0363)"],
    ["district", "HSB10", "Kieskring Haarlem", "Haarlem (HSB10)"],
    ["district", "II", "Haarlem", "Haarlem (II)"],
    ["municipality", "1598", "Gemeentekoppel", "Gemeentekoppel (1598)"],
    ["list", "4", "Kieskring Vooruit", "4. Kieskring Vooruit"],
  ] as const)("%s %s %s", (kind, id, name, text) => {
    expect(named(kind, id, name)).toBe(text);
  });
});
