// Run by ../gate.test.ts in a vitest of its own; not picked up by the package's own run.
import { test } from "vitest";
import { describeWithTools } from "../../../src/node.js";

describeWithTools(["no-such-program-1", "no-such-program-2"], "a sample", () => {
  throw new Error("never called: the programs do not exist");
});

describeWithTools(["node"], "another sample", () => {
  test("runs", () => undefined);
});
