import { expect, test } from "vitest";
import { nodeProblem } from "../../src/node/node-version.js";

test("a Node that is too old is told, and which one is needed", () => {
  for (const old of ["20.19.2", "22.12.0", "18.0.0"]) {
    expect(nodeProblem(old)).toContain(`Dit is Node ${old}.`);
    expect(nodeProblem(old)).toContain("Nothing was checked.");
  }
  for (const good of ["22.13.0", "24.0.1", "25.1.0"]) expect(nodeProblem(good)).toBeUndefined();
});
