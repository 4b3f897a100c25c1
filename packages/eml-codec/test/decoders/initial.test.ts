// Figures from before a corrigendum: each may stand alone, and without any of them there are none.
import { describe, expect, it } from "vitest";
import { decodeCount } from "../../src/decode.js";
import { bytesOf } from "../samples.js";
import { samples } from "../xsd/samples.js";

const whole = (samples("1.3").find(({ name }) => name === "510a 1.3")?.text ?? "").replaceAll(
  "<CandidateIdentifier><ShortCode>",
  '<CandidateIdentifier Id="2"><ShortCode>',
);
const kinds = ["ValidVotes", "Cast", "TotalCounted", "RejectedVotes", "UncountedVotes"] as const;

/** The document with the initial figures of these kinds only. */
const only = (...kept: readonly string[]): string =>
  kinds
    .filter((kind) => !kept.includes(kind))
    .reduce(
      (text, kind) =>
        text.replaceAll(new RegExp(`<kr:Initial${kind}[ >].*?</kr:Initial${kind}>`, "g"), ""),
      whole,
    );

function initial(text: string): unknown {
  const decoded = decodeCount(bytesOf(text), { profile: "strict-1.3" });
  if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
  const figures = decoded.value.contests[0]?.units[0]?.votes.initial;
  return (
    figures && {
      votes: figures.votes.map(({ slot, count }) => [slot, count.value]),
      cast: figures.cast?.value,
      totalCounted: figures.totalCounted?.value,
      rejected: figures.rejected.map(({ code, count }) => [code.value, count.value]),
      uncounted: figures.uncounted.map(({ code, count }) => [code.value, count.value]),
    }
  );
}

const none = { votes: [], cast: undefined, totalCounted: undefined, rejected: [], uncounted: [] };

describe("initial figures", () => {
  it("that are not there are not empty ones", () => {
    expect(initial(only())).toBeUndefined();
  });

  it.each([
    ["ValidVotes", { ...none, votes: [[0, 2]] }],
    ["Cast", { ...none, cast: 9 }],
    ["TotalCounted", { ...none, totalCounted: 2 }],
    ["RejectedVotes", { ...none, rejected: [["blanco", 1]] }],
    ["UncountedVotes", { ...none, uncounted: [["geldige stempassen", 2]] }],
  ])("may be of one kind: %s", (kind, expected) => {
    expect(initial(only(kind))).toEqual(expected);
  });
});
