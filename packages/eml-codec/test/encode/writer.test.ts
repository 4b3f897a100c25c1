import { expect, it } from "vitest";
import { countRoot } from "../../src/elements/count.js";
import { definitionRoot } from "../../src/elements/definition.js";
import { Writer } from "../../src/encode/writer.js";

it("an element that is closed without having been opened is a bug", () => {
  const writer = new Writer("strict-1.2");
  writer.open(countRoot);
  expect(() => {
    writer.close(definitionRoot);
  }).toThrow("EML is not open");
});
