import { expect, test } from "vitest";
import { assertNever } from "../src/assert-never.js";

test("a place that the compiler proved unreachable throws when it is reached all the same", () => {
  expect(() => assertNever("surprise" as never)).toThrow('unreachable: "surprise"');
});
