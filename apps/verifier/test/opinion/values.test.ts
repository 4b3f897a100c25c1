// All values of a document as one number: the same for both readers, and another one as soon as one value is another.
import { decodeDocument } from "@telwerk/eml-codec";
import { changeOneDigit, leaves } from "@telwerk/testkit";
import { describe, expect, test } from "vitest";
import { isUsed } from "../../src/evidence/reading.js";
import { sha256 } from "../../src/node/file-source.js";
import { opinionsHere } from "../../src/opinion/answer.js";
import { inSecondForm } from "../../src/opinion/second-form.js";
import { readAgain, readTwice } from "../../src/opinion/second-reading.js";
import { type Values, valuesOf } from "../../src/opinion/values.js";
import { readEml } from "../../src/recount/index.js";
import { verifyFiles } from "../support/memory.js";
import { base } from "../support/vectors.js";

function byFirst(bytes: Uint8Array): Values {
  const decoded = decodeDocument(bytes);
  if (decoded.kind === "err" || !isUsed(decoded.value)) throw new Error("not read");
  return valuesOf(inSecondForm(decoded.value), sha256());
}

function bySecond(bytes: Uint8Array): Values {
  const reading = readEml(bytes);
  if (reading.kind !== "read") throw new Error(reading.reason);
  return valuesOf(reading.document, sha256());
}

describe.each(base)("the values of $name", ({ bytes }) => {
  const values = byFirst(bytes);

  test("are the same number for both readers, and as many as one by one", () => {
    expect(bySecond(bytes)).toEqual(values);
    expect(readTwice(bytes)).toMatchObject({ examined: values.examined, count: 0 });
  });

  test("are another number when any digit of them is another", () => {
    for (const leaf of leaves({ bytes }, ["count", "seats", "threshold", "ranking"])) {
      const forged = changeOneDigit({ bytes }, leaf).bytes;
      if (readEml(forged).kind === "read") expect(bySecond(forged).sha256).not.toBe(values.sha256);
    }
  });

  test("that are the same need no comparison", () => {
    const { examined } = values;
    const reading = { kind: "read", examined, count: 0, differences: [] };
    expect(readAgain(bytes, values.sha256, sha256())).toEqual(reading);
  });

  test("that are not the same are compared one by one", () => {
    expect(readAgain(bytes, "0".repeat(64), sha256())).toEqual(readTwice(bytes));
  });
});

describe("a value", () => {
  const number = (value: unknown): string => {
    const document = { kind: "520", election: { id: "TK", name: value }, contests: [] };
    // The form is that of a result; what matters is the one value.
    return valuesOf(document as unknown as Parameters<typeof valuesOf>[0], sha256()).sha256;
  };

  test("of one kind is never the same as one of another", () => {
    const all = [1, 1n, "1", "=1,", "#1,", '"1"', [1], [[1]], { one: 1 }, "", [], {}].map(number);
    expect(new Set(all).size).toBe(all.length);
  });

  test("that is no value of a document is a bug", () => {
    expect(() => number(true)).toThrow(TypeError);
  });
});

describe("a verification that compares all values at once", () => {
  test("finds what one finds that compares them one by one", async () => {
    const asked = { secondReading: "all", schema: "none" } as const;
    const atOnce = await verifyFiles(base, { ...asked, opinions: opinionsHere(undefined, sha256) });
    const oneByOne = await verifyFiles(base, { ...asked, opinions: opinionsHere() });
    const told = ({ judged }: typeof atOnce): unknown =>
      judged.map(({ entry, status, outcome }) => [entry.id, status, outcome]);
    expect(told(atOnce)).toEqual(told(oneByOne));
    expect(atOnce.verdict).toEqual(oneByOne.verdict);
  });
});
