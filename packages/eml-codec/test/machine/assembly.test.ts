import { describe, expect, it } from "vitest";
import { countRoot, unitId } from "../../src/elements/count.js";
import { definitionRoot } from "../../src/elements/definition.js";
import { contestIdentifier } from "../../src/elements/envelope.js";
import { Assembly } from "../../src/machine/assembly.js";
import { grammarOf } from "../../src/roots.js";

describe("a decoder that listens to what cannot be heard is a bug", () => {
  const assembly = new Assembly(grammarOf(countRoot, "strict-1.2"));

  it("where the document has no such element", () => {
    expect(() => assembly.typeId(definitionRoot)).toThrow(RangeError);
  });

  it("where the element has no such attribute", () => {
    expect(() => {
      assembly.onAttribute(contestIdentifier, unitId, () => undefined);
    }).toThrow("no Id in ContestIdentifier");
  });
});
