import { describe, expect, test } from "vitest";
import { judgeSequence, remember, type SeenManifest } from "../../src/manifest/sequence.js";
import { codesOf, manifestOf, must } from "../cast.js";

const hashOf = (letter: string) => letter.repeat(64);
const manifest = (sequence: number, session = 1, supersedes: string[] = []) =>
  manifestOf(hashOf("f"), {
    sequence,
    supersedes,
    session: { no: session, kind: session === 1 ? "first" : "next" },
  });
const seen = (sequence: number, letter: string, session = 1): SeenManifest =>
  remember(manifest(sequence, session), hashOf(letter));

describe("the order of bundles", () => {
  test("the first bundle of an installation is new, whatever its number", () => {
    expect(must(judgeSequence(manifest(3), hashOf("c"), []))).toEqual({
      known: false,
      replaces: [],
      remarks: [],
    });
  });

  test("a bundle that was taken in before is known", () => {
    expect(must(judgeSequence(manifest(3), hashOf("c"), [seen(3, "c")])).known).toBe(true);
  });

  test("a definitive bundle of the same session overwrites, and names what it replaces (S0-47)", () => {
    const admission = must(
      judgeSequence(manifest(4, 1, [hashOf("c")]), hashOf("d"), [seen(3, "c")]),
    );
    expect(admission).toEqual({ known: false, replaces: [hashOf("c")], remarks: [] });
  });

  test("a correction in a next session accumulates: it need not replace anything (S0-48)", () => {
    expect(must(judgeSequence(manifest(4, 2), hashOf("d"), [seen(3, "c")])).replaces).toEqual([]);
    expect(
      must(judgeSequence(manifest(5, 3), hashOf("e"), [seen(4, "d", 2), seen(3, "c")])).known,
    ).toBe(false);
  });

  test("attack: an older bundle, honestly signed, is handed in again after a correction", () => {
    const memory = [seen(3, "c"), seen(4, "d", 2)];
    const old = judgeSequence(manifest(3), hashOf("c"), memory);
    expect(codesOf(old)).toEqual(["SIG-REPLAYED"]);
    expect(codesOf(judgeSequence(manifest(2), hashOf("b"), memory))).toEqual(["SIG-REPLAYED"]);
  });

  test("attack: two bundles with one number", () => {
    expect(codesOf(judgeSequence(manifest(3), hashOf("e"), [seen(3, "c")]))).toEqual([
      "SIG-SEQUENCE-FORK",
    ]);
    expect(codesOf(judgeSequence(manifest(3), hashOf("e"), [seen(3, "c"), seen(4, "d")]))).toEqual([
      "SIG-SEQUENCE-FORK",
    ]);
  });

  test("a later bundle of an earlier session is refused", () => {
    expect(
      codesOf(judgeSequence(manifest(5), hashOf("e"), [seen(3, "c"), seen(4, "d", 2)])),
    ).toEqual(["SIG-SESSION-BACKWARDS"]);
  });

  test("a bundle that replaces without saying so is refused", () => {
    const memory = [seen(2, "b"), seen(3, "c")];
    const result = judgeSequence(manifest(4, 1, [hashOf("b")]), hashOf("d"), memory);
    expect(codesOf(result)).toEqual(["SIG-SUPERSEDES-MISSING"]);
  });

  test("a bundle that replaces one never received is taken in with a warning", () => {
    const admission = must(judgeSequence(manifest(4, 1, [hashOf("b")]), hashOf("d"), []));
    expect(admission.remarks).toMatchObject([
      { code: "SIG-SUPERSEDES-UNKNOWN", severity: "warning" },
    ]);
    expect(admission.replaces).toEqual([]);
  });

  test.each<[string, Partial<SeenManifest>]>([
    ["another installation", { installationId: "B2" }],
    ["another committee", { uid: "PSB1" }],
    ["another election", { election: "X" }],
  ])("what was received of %s does not count", (_, change) => {
    const other = { ...seen(9, "e"), ...change };
    expect(judgeSequence(manifest(3), hashOf("c"), [other]).kind).toBe("ok");
  });

  test("the memory is not changed, in whatever order it is kept", () => {
    const memory = [seen(4, "d"), seen(2, "b"), seen(3, "c")];
    const before = structuredClone(memory);
    judgeSequence(manifest(5, 1, [hashOf("d")]), hashOf("e"), memory);
    expect(memory).toEqual(before);
  });
});
