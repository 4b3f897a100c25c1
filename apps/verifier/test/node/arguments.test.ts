import { describe, expect, test } from "vitest";
import { requestOf, usage } from "../../src/node/arguments.js";

describe("the words of the command line", () => {
  test("ask for a verification", () => {
    expect(requestOf(["verify", "a", "b", "--format", "json", "--require", "stations"])).toEqual({
      kind: "ok",
      value: {
        kind: "verify",
        paths: ["a", "b"],
        format: "json",
        require: "stations",
        scope: "all",
      },
    });
  });

  test("ask for help or the version", () => {
    expect(requestOf(["--help"])).toEqual({ kind: "ok", value: { kind: "help" } });
    expect(requestOf(["verify", "--version"])).toEqual({ kind: "ok", value: { kind: "version" } });
  });

  test.each([
    [[]],
    [["verify"]],
    [["check", "a"]],
    [["verify", "a", "--colour"]],
    [["verify", "a", "--format", "xml"]],
    [["verify", "a", "--format"]],
    [["verify", "a", "--require", "all"]],
    [["verify", "a", "--scope", "all"]],
    [["verify", "a", "--scope", "result", "--require", "stations"]],
  ])("make no sense as %j", (words) => {
    expect(requestOf(words).kind).toBe("err");
  });

  test("are explained in the usage, with every exit code", () => {
    for (const word of ["--format", "--require", "--scope", " 0 ", " 1 ", " 2 ", "64", "70"]) {
      expect(usage).toContain(word);
    }
  });
});
