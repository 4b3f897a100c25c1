import { describe, expect, test } from "vitest";
import { lotsIn } from "../../src/evidence/lots-text.js";
import { readGiven } from "../../src/node/given-file.js";

const lot = {
  kind: "residual-seat",
  about: "highest-average",
  seats: 1,
  options: [1, 2],
  drawn: 1,
};

function file(lots: unknown): string {
  return JSON.stringify({ format: "telwerk-lots", formatVersion: 0, lots });
}

describe("a file of lots", () => {
  test("gives the lots in the order of the file", () => {
    const { about, ...plain } = lot;
    expect(lotsIn(file([lot, plain]))).toEqual({ kind: "ok", value: [lot, plain] });
    expect(about).toBe("highest-average");
  });

  test.each([
    ["no JSON", "lots"],
    ["another format", JSON.stringify({ format: "lots", formatVersion: 0, lots: [] })],
    ["another version", JSON.stringify({ format: "telwerk-lots", formatVersion: 1, lots: [] })],
    ["lots that are no list", file({})],
    ["a lot without what was drawn", file([{ ...lot, drawn: undefined }])],
    ["a lot with half a seat as option", file([{ ...lot, options: [1, 2.5] }])],
    ["a lot with a part that nobody knows", file([{ ...lot, weight: 2 }])],
    ["a lot about something strange", file([{ ...lot, about: {} }])],
    ["a lot among nobody", file([{ ...lot, options: "1, 2" }])],
  ])("with %s is refused with a code", (_, text) => {
    const lots = lotsIn(text);
    expect(lots.kind).toBe("err");
    if (lots.kind === "err") expect(lots.error).toMatch(/^VER-LOTS-FORM/);
  });

  test("that is not there is refused", () => {
    expect(readGiven("--lots", "/does/not/exist", lotsIn)).toEqual({
      kind: "err",
      error: "--lots /does/not/exist: dit bestaat niet (this does not exist): ENOENT",
    });
  });
});
