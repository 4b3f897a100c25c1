// An insider changes one place of one document and signs again: the signatures hold, so the checks of the content must
// find it. Here one change for each line of the table; `whole.long.ts` makes all of them.
import { describe, expect, test } from "vitest";
import { tiny } from "../support/tiny.js";
import { type Change, changedEntries, changedValues } from "./changes.js";
import { forEntries, forValues, lineFor } from "./expectations.js";
import { shortcomingOf } from "./judging.js";

describe.each([
  ["a value changed", changedValues, forValues],
  ["an entry removed, doubled or in another place", changedEntries, forEntries],
] as const)("%s", (_what, changesOf, table) => {
  const changes = tiny.flatMap((document) => [...changesOf(document)]);
  const byLine = new Map<number, Change>();
  for (const change of changes) {
    const { line } = lineFor(table, change.kind);
    if (!byLine.has(line)) byLine.set(line, change);
  }

  test("has a line in the table for each kind of place, and no line for anything else", () => {
    const unused = table.filter((_, line) => !byLine.has(line)).map(([pattern]) => pattern.source);
    expect(unused).toEqual([]);
  });

  test("is found by the check that is meant for it", async () => {
    const shortcomings: (string | undefined)[] = [];
    for (const change of byLine.values()) {
      const { expected } = lineFor(table, change.kind);
      shortcomings.push(await shortcomingOf(change, expected));
    }
    expect(shortcomings.filter((one) => one !== undefined)).toEqual([]);
  });
});
