// `ShortCode` as an element: it refers to a person, and may stand in some groups and not in others.
import { describe, expect, it } from "vitest";
import { decodeCount } from "../../src/decode.js";
import { bytesOf, candidate, contest, count, list, rest, unit } from "../samples.js";

function group(reference: string, attributes = 'Id="1"'): string {
  const person = candidate(attributes, 3).replace("</CandidateIdentifier>", `${reference}$&`);
  return list(1, "Een", 5) + person + candidate('Id="2"', 2) + rest;
}

function codes(total: string, ...units: string[]): (string | undefined)[] {
  const stations = units.map((content, i) => unit(`0999::SB${i + 1}`, content)).join("");
  const decoded = decodeCount(
    bytesOf(count(contest(`<TotalVotes>${total}</TotalVotes>${stations}`))),
  );
  if (decoded.kind === "err") return decoded.issues.map(({ code }) => code);
  return decoded.value.contests.flatMap(({ total: votes, units: read }) =>
    [votes, ...read.map((one) => one.votes)].map(
      (one) => one?.layout.lists[0]?.candidates[0]?.shortCode,
    ),
  );
}

const a = "<ShortCode>A1</ShortCode>";

describe("references to persons", () => {
  it("may be repeated in every group", () => {
    expect(codes(group(a), group(a), group(a))).toEqual(["A1", "A1", "A1"]);
  });

  it("are never taken from another group", () => {
    expect(codes(group(a), group(""), group(a))).toEqual(["A1", undefined, "A1"]);
    expect(codes(group(""), group(a), group(""))).toEqual([undefined, "A1", undefined]);
    expect(codes(group(a), group("<ShortCode>A2</ShortCode>"), group(a))).toEqual([
      "A1",
      "A2",
      "A1",
    ]);
  });

  it("do not come beside a code of the candidate's own", () => {
    const twice = ["EML-CANDIDATE-TWICE"];
    const own = 'Id="1" ShortCode="A1"';
    expect(codes(group(a, own))).toEqual(twice);
    expect(codes(group("", own), group(a, own))).toEqual(twice);
  });
});

describe("keys", () => {
  it("that are empty are refused where they stand, in every group", () => {
    const empty = ["EML-VALUE"];
    expect(codes(group("", 'Id="1" ShortCode=""'))).toEqual(empty);
    expect(codes(group(""), group("", 'Id="1" ShortCode=""'))).toEqual(empty);
    expect(codes(group(""), group("", 'Id="" ShortCode="A1"'))).toContain("EML-VALUE");
  });

  it("that are absent are an issue once", () => {
    const text = group("").replace('<AffiliationIdentifier Id="1">', "<AffiliationIdentifier>");
    expect(codes(group(""), text).filter((code) => code !== "EML-CANDIDATE-LISTLESS")).toEqual([
      "EML-ATTRIBUTE-MISSING",
    ]);
  });
});
