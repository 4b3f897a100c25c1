import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { test } from "vitest";
import { canonicalJson, type JsonValue } from "../../src/canonical-json.js";

const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)), // JSON has no minus zero
    fc.string({ unit: "binary" }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "binary" }), tie("value"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

/** The same value with its keys in the opposite order. */
function turned(it: JsonValue): JsonValue {
  if (typeof it !== "object" || it === null) return it;
  if (Array.isArray(it)) return it.map(turned);
  return Object.fromEntries(
    Object.entries(it)
      .reverse()
      .map(([key, member]) => [key, turned(member ?? null)]),
  );
}

test("what is written reads back as the same value, so that different values differ", () => {
  fc.assert(fc.property(value, (it) => isDeepStrictEqual(JSON.parse(canonicalJson(it)), it)));
});

test("the order in which keys were put in does not matter", () => {
  fc.assert(fc.property(value, (it) => canonicalJson(turned(it)) === canonicalJson(it)));
});
