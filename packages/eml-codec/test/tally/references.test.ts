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

  it("that are too large are refused as such", () => {
    expect(codes(group("", 'Id="90071992547409920"'))).toContain("EML-NUMBER-RANGE");
  });

  it("stand beside attributes that nobody knows", () => {
    expect(codes(group("", 'Id="1" Colour="red"'))).toEqual(["EML-ATTRIBUTE-UNKNOWN"]);
  });

  it("of persons without a number hold in the totals of the country only", () => {
    const persons = (...names: readonly string[]): string =>
      list(1, "Een", 0) + names.map((name) => candidate(`ShortCode="${name}"`, 0)).join("") + rest;
    const country = (total: string, ...units: readonly string[]): readonly string[] => {
      const below = units.map((content, i) => unit(`HSB${i + 1}`, content)).join("");
      const decoded = decodeCount(
        bytesOf(count(contest(`<TotalVotes>${total}</TotalVotes>${below}`, "alle"), "510d")),
      );
      return decoded.kind === "err" ? decoded.issues.map(({ code }) => code) : [];
    };
    expect(country(persons("A", "B"), group(""))).toEqual([]);
    expect(country(persons("A", "A"))).toEqual(["EML-CANDIDATE-TWICE"]);
    const contests = (...second: readonly string[]): string =>
      contest(`<TotalVotes>${persons("A", "B")}</TotalVotes>`, "1") +
      contest(`<TotalVotes>${persons(...second)}</TotalVotes>`, "2");
    const both = (...second: readonly string[]): string[] =>
      decodeCount(bytesOf(count(contests(...second), "510d"))).issues.map(({ code }) => code);
    expect(both("A", "C")).toEqual([]);
    expect(both("A", "C", "A")).toEqual(["EML-CANDIDATE-TWICE"]);
    expect(country(persons("A", "B"), persons("A", "C"))).toContain("EML-CANDIDATE-NAMELESS");
  });

  it("that are absent from the first list leave a path by number", () => {
    const text = count(contest(`<TotalVotes>${group("")}</TotalVotes>`))
      .replace('<AffiliationIdentifier Id="1">', "<AffiliationIdentifier>")
      .replace("<ValidVotes>5<", "<ValidVotes>five<");
    const { issues } = decodeCount(bytesOf(text));
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toContain(
      "EML-VALUE Contest[geen]/TotalVotes/Selection[1]",
    );
  });

  it("that are absent are an issue once", () => {
    const text = group("").replace('<AffiliationIdentifier Id="1">', "<AffiliationIdentifier>");
    expect(codes(group(""), text).filter((code) => code !== "EML-CANDIDATE-LISTLESS")).toEqual([
      "EML-ATTRIBUTE-MISSING",
    ]);
  });
});

describe("a group of many", () => {
  const people = Array.from({ length: 600 }, (_, i) =>
    candidate(`Id="${i + 1}" ShortCode="Voorbeeld${i}"`, i),
  ).join("");
  const many = list(1, "Een", 0) + people + rest;

  it("has a slot for each, group after group", () => {
    const text = count(contest(`<TotalVotes>${many}</TotalVotes>${unit("0999::SB1", many)}`));
    const decoded = decodeCount(bytesOf(text));
    if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
    const [read] = decoded.value.contests;
    expect(read?.total?.layout.size).toBe(601);
    expect(read?.units[0]?.votes.layout).toBe(read?.total?.layout);
    for (const group of [read?.total, read?.units[0]?.votes])
      expect(Array.from(group?.votes ?? []).slice(1)).toEqual(
        Array.from({ length: 600 }, (_, i) => i),
      );
  });
});

describe("answers without an Id", () => {
  const answers = (...names: readonly string[]): string =>
    names
      .map(
        (name) =>
          `<Selection><ReferendumOptionIdentifier ShortCode="${name}">${name}</ReferendumOptionIdentifier><ValidVotes>1</ValidVotes></Selection>`,
      )
      .join("") + rest;

  it("have a short code and their words, and may be others in the next group", () => {
    const units = unit("0999::SB1", answers("a", "b")) + unit("0999::SB2", answers("a", "c"));
    const decoded = decodeCount(
      bytesOf(count(contest(`<TotalVotes>${answers("a", "b")}</TotalVotes>${units}`))),
    );
    if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
    expect(
      decoded.value.contests[0]?.units.map(({ votes }) =>
        votes.layout.options?.map(({ id, shortCode, text }) => [id, shortCode, text]),
      ),
    ).toEqual([
      [
        [undefined, "a", "a"],
        [undefined, "b", "b"],
      ],
      [
        [undefined, "a", "a"],
        [undefined, "c", "c"],
      ],
    ]);
  });
});
