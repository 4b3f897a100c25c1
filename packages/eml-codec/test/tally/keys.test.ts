// Keys of lists and candidates as they are written: read, refused in their place, never confused.
import { describe, expect, it } from "vitest";
import { decodeCount } from "../../src/decode.js";
import { bytesOf, candidate, contest, count, list, rest, unit } from "../samples.js";

const group = (...candidates: readonly string[]): string =>
  list(1, "Een", 0) +
  candidates.map((attributes, i) => candidate(attributes, i + 1)).join("") +
  rest;
const text = (total: string, ...units: readonly string[]): string =>
  count(
    contest(
      `<TotalVotes>${total}</TotalVotes>${units.map((one, i) => unit(`0999::SB${i + 1}`, one)).join("")}`,
    ),
  );
const total = "Contest[geen]/TotalVotes";

/** Id, ShortCode and votes of each candidate, group by group. */
function read(document: string): unknown {
  const decoded = decodeCount(bytesOf(document));
  if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
  return decoded.value.contests.flatMap(({ total: whole, units }) =>
    [whole, ...units.map(({ votes }) => votes)].map((votes) =>
      votes?.layout.lists.flatMap(({ candidates }) =>
        candidates.map(({ id, shortCode, slot }) => [id, shortCode, votes.votes[slot]]),
      ),
    ),
  );
}

describe("keys in the next group", () => {
  it.each([
    ["that go on", 'Id="12" ShortCode="A"', [12, "A", 1]],
    ["that are shorter", 'Id="1" ShortCode="A"', [1, "A", 1]],
    ["without their code", 'Id="11"', [11, undefined, 1]],
    ["with another code", 'Id="11" ShortCode="AB"', [11, "AB", 1]],
    ["in the other order", 'ShortCode="A" Id="11"', [11, "A", 1]],
    ["with a reference", 'Id="1&#49;" ShortCode="&#65;"', [11, "A", 1]],
    ["with white space", 'Id="\t11 " ShortCode=" A\n"', [11, "A", 1]],
  ])("%s are read as they are", (_, attributes, expected) => {
    const first = 'Id="11" ShortCode="A"';
    expect(read(text(group(first), group(attributes), group(first)))).toEqual([
      [[11, "A", 1]],
      [expected],
      [[11, "A", 1]],
    ]);
  });
});

describe("a key that is no key", () => {
  it.each([
    ['Id="x"', "x", "EML-VALUE"],
    ['Id="0"', "0", "EML-VALUE"],
    ['Id="1&#x20;2"', "1 2", "EML-VALUE"],
    ['Id="99999999999999999999"', "99999999999999999999", "EML-NUMBER-RANGE"],
  ])("%s is named with its attribute", (attributes, found, code) => {
    const document = text(group(attributes));
    const [issue] = decodeCount(bytesOf(document)).issues;
    expect(issue).toMatchObject({ code, facts: { found } });
    expect(issue?.path).toMatch(/\/@Id$/);
    expect(issue?.span?.offset).toBe(
      bytesOf(document.slice(0, document.indexOf(`Candidate><CandidateIdentifier ${attributes}`)))
        .length + 'Candidate><CandidateIdentifier Id="'.length,
    );
  });

  it("in a short code is named with that", () => {
    const [issue] = decodeCount(bytesOf(text(group('Id="1" ShortCode="a b"')))).issues;
    expect(issue).toMatchObject({ code: "EML-VALUE", facts: { found: "a b" } });
    expect([issue?.path.startsWith(`${total}/`), issue?.path.endsWith("/@ShortCode")]).toEqual([
      true,
      true,
    ]);
  });

  it("of a list is named with its attribute", () => {
    const [issue] = decodeCount(
      bytesOf(text(group('Id="1"').replace('Identifier Id="1"><Reg', 'Identifier Id="x"><Reg'))),
    ).issues;
    expect(issue).toMatchObject({
      code: "EML-VALUE",
      path: `${total}/Selection[1]/@Id`,
      facts: { expected: "number from 1 without leading zeros", found: "x" },
    });
  });
});
