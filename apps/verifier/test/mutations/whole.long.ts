// Every change of every place of every document: some thousands. See insider.test.ts for the table.
import { describe, expect, test } from "vitest";
import { tiny } from "../support/tiny.js";
import { changedEntries, changedValues } from "./changes.js";
import { forEntries, forValues, lineFor } from "./expectations.js";
import { shortcomingOf } from "./judging.js";

const twoHours = 7_200_000;

describe.each([
  ["each value changed", changedValues, forValues],
  ["each entry removed, doubled or in another place", changedEntries, forEntries],
] as const)("%s", (_what, changesOf, table) => {
  test.each(tiny)("in $name", { timeout: twoHours }, async (document) => {
    const shortcomings: string[] = [];
    let count = 0;
    for (const change of changesOf(document)) {
      count += 1;
      const shortcoming = await shortcomingOf(change, lineFor(table, change.kind).expected);
      if (shortcoming !== undefined) shortcomings.push(shortcoming);
    }
    expect(shortcomings).toEqual([]);
    expect(count).toBeGreaterThan(50);
  });
});
