// What has no meaning is kept in its place and written back: lossless, for whole documents and by parts.
import { describe, expect, it } from "vitest";
import { encodeCountSync } from "../../src/encode/count.js";
import { encodeDocument } from "../../src/encode/document.js";
import { canonicalForm } from "../../src/hash/canonical-form.js";
import { decodeDocument, type Kept, type Profile, readCountSync } from "../../src/index.js";
import { KEPT_LIMIT } from "../../src/machine/keeper.js";
import { isSmall } from "../runs.js";
import {
  bytesOf,
  contest,
  count,
  rest,
  sampleCount,
  sampleDefinition,
  sampleLists,
  sampleResult,
  samples,
  unit,
  votes,
} from "../samples.js";

function canonical(text: string): string {
  const form = canonicalForm(bytesOf(text));
  if (form.kind === "err") throw new Error(JSON.stringify(form.error));
  return new TextDecoder().decode(form.value);
}

function rewritten(text: string, profile: Profile = "strict-1.2"): string {
  const decoded = decodeDocument(bytesOf(text), { profile });
  if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
  const encoded = encodeDocument(decoded.value, { profile });
  if (encoded.kind === "err") throw new Error(JSON.stringify(encoded.error));
  return new TextDecoder().decode(encoded.value);
}

function keptOf(text: string, profile: Profile = "strict-1.2"): readonly Kept[] {
  const decoded = decodeDocument(bytesOf(text), { profile });
  if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
  return decoded.value.kept ?? [];
}

/** A comment and an instruction before each tag, and around the whole. */
function commented(text: string): string {
  let number = 0;
  const aside = (): string => `<!-- ${++number} & <é> --><?p ${number}?>`;
  const inside = text.replace(/<(?!EML)/g, () => `${aside()}<`);
  return `<!-- before -->${inside}<?after?>`;
}

describe("comments and processing instructions", () => {
  it.each(samples.map((text) => [/Id="(\d+[a-d]?)"/.exec(text)?.[1], text] as const))(
    "stay where they are, everywhere in a %s",
    (_, text) => {
      expect(rewritten(commented(text))).toBe(canonical(commented(text)));
    },
  );

  it("stay inside a number, in the middle of its digits", () => {
    const text = sampleCount.replace(">100<", ">1<!-- x -->0<?y z?>0<!----><");
    expect(rewritten(text)).toBe(canonical(text));
    const group = sampleCount.replace(">15<", ">1<!-- x -->5<");
    expect(rewritten(group)).toBe(canonical(group));
  });

  it("are kept by place: children, or characters of a text", () => {
    const text = sampleResult.replace(">Lijst 1<", ">Lij<!-- x -->st 1<");
    expect(keptOf(text)).toEqual([
      // The root, its fourth child, the election, the contest, the first selection, list and name.
      { kind: "markup", place: [0, 3, 0, 1, 1, 0, 0, 3], markup: "<!-- x -->" },
    ]);
  });

  it("stay in their unit when another one goes", () => {
    const with1 = unit("0999::SB1", votes + rest);
    const with2 = unit("0999::SB2", `<!-- mine -->${votes}${rest}`);
    const text = (units: string): string =>
      count(contest(`<TotalVotes>${votes}${rest}</TotalVotes>${units}`));
    const decoded = decodeDocument(bytesOf(text(with1 + with2)));
    if (decoded.kind === "err" || decoded.value.kind !== "count") throw new Error("refused");
    const contests = decoded.value.contests.map((one) => ({ ...one, units: one.units.slice(1) }));
    const encoded = encodeDocument({ ...decoded.value, contests });
    if (encoded.kind === "err") throw new Error(JSON.stringify(encoded.error));
    expect(new TextDecoder().decode(encoded.value)).toBe(text(with2));
  });

  it("come and go part by part", () => {
    const text = commented(sampleCount);
    const chunks: string[] = [];
    for (const part of encodeCountSync(readCountSync(bytesOf(text))))
      if (part.kind === "chunk") chunks.push(new TextDecoder().decode(part.bytes));
      else expect(part.outcome).toBe("ok");
    expect(chunks.join("")).toBe(canonical(text));
    expect(chunks.length).toBeGreaterThan(3);
  });

  it("are refused on writing where their place is gone", () => {
    const text = sampleResult.replace("<Elected>", "<!-- here --><Elected>");
    const decoded = decodeDocument(bytesOf(text));
    if (decoded.kind === "err" || decoded.value.kind !== "election-result")
      throw new Error("refused");
    const contests = decoded.value.contests.map((one) => ({ ...one, lists: [] }));
    const encoded = encodeDocument({ ...decoded.value, contests });
    expect(encoded).toMatchObject({
      kind: "err",
      error: [{ code: "EML-ENCODE-KEPT", facts: { found: "<!-- here -->" } }],
    });
  });

  it.skipIf(isSmall)(
    "beyond a limit are refused, for memory is bounded",
    () => {
      const long = `<!--${"x".repeat(60_000)}-->`;
      const many = Math.ceil(KEPT_LIMIT / long.length) + 1;
      const text = sampleCount.replace("<Cast>", `${long.repeat(many)}<Cast>`);
      const issues = decodeDocument(bytesOf(text)).issues.map(({ code }) => code);
      expect(issues).toEqual(["EML-LIMIT-KEPT"]);
      // What was handed out does not count again.
      const spread = count(
        contest(
          `<TotalVotes>${votes}${rest}</TotalVotes>${Array.from({ length: 4 }, (_, i) =>
            unit(`0999::SB${i}`, long.repeat(many >> 1) + votes + rest),
          ).join("")}`,
        ),
      );
      expect(decodeDocument(bytesOf(spread)).issues).toEqual([]);
    },
    60_000,
  );
});

describe("parts that no value is made of", () => {
  it.each([
    ["attributes", sampleCount.replace("<Selection>", '<Selection Category="x" Value="3">')],
    [
      "numbers of display",
      sampleLists.replace('Identifier Id="1"', 'Identifier DisplayOrder="7" Id="1"'),
    ],
    [
      "what a count says of candidates",
      sampleCount.replaceAll(
        '<CandidateIdentifier Id="2"></CandidateIdentifier>',
        '<CandidateIdentifier Id="2"></CandidateIdentifier><CandidateFullName><xnl:PersonName><xnl:LastName Type="t">A &amp; B</xnl:LastName></xnl:PersonName></CandidateFullName><Gender> male </Gender>',
      ),
    ],
    [
      "an event",
      sampleCount.replace("<EventIdentifier>", '<EventIdentifier Id="e"><EventName>x</EventName>'),
    ],
    [
      "an address of an authority",
      sampleDefinition.replace(
        "<AuthorityAddress>",
        '<AuthorityAddress>a<b xmlns="" c="1"><d>e</d></b>f&lt;',
      ),
    ],
    [
      "where a schema is",
      sampleCount.replace(
        "<EML ",
        '<EML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" ',
      ),
    ],
    [
      "white space around tokens",
      sampleLists.replaceAll("<Type>", "<Type> \n").replaceAll(">female<", ">\tfemale <"),
    ],
    ["a name with white space in a count", sampleCount.replaceAll(">Eén<", "> Eén\n<")],
    [
      "keys with white space around them",
      sampleCount.replaceAll(
        'Candidate><CandidateIdentifier Id="2"',
        'Candidate><CandidateIdentifier Id=" 2 "',
      ),
    ],
    ["zeros before votes", sampleCount.replaceAll(">15<", ">0015<").replaceAll(">5<", ">+5<")],
    ["an empty Elected", sampleResult.replaceAll("<Elected>yes<", "<Elected><")],
    [
      "a person by reference",
      sampleCount.replaceAll(
        '<CandidateIdentifier Id="1">',
        '<CandidateIdentifier Id="1"><ShortCode> A </ShortCode>',
      ),
    ],
    [
      "short codes of lists",
      sampleCount.replaceAll(
        'AffiliationIdentifier Id="2"',
        'AffiliationIdentifier Id="2" ShortCode=" x"',
      ),
    ],
    ["references and CDATA", sampleCount.replace(">Verzonnen<", "><![CDATA[a<b]]>&#65;&#xD;<")],
  ])("stay: %s", (_, text) => {
    expect(rewritten(text)).toBe(canonical(text));
  });

  it("stay: blank votes before invalid ones", () => {
    const [, invalid = "", blank = ""] =
      /(<RejectedVotes ReasonCode="ongeldig">.*?<\/RejectedVotes>)(<RejectedVotes.*?<\/RejectedVotes>)/.exec(
        rest,
      ) ?? [];
    const text = sampleCount.replaceAll(invalid + blank, blank + invalid);
    expect(rewritten(text)).toBe(text);
  });
});

describe("prefixes and declarations", () => {
  it("stay when the whole document has its own, and cost no memory", () => {
    const text = sampleCount
      .replace('xmlns="', 'xmlns:e="')
      .replace("xmlns:kr", "xmlns:k")
      .replaceAll(/<(\/?)([A-Z])/g, "<$1e:$2")
      .replaceAll(/<(\/?)kr:/g, "<$1k:");
    expect(rewritten(text)).toBe(canonical(text));
    expect(keptOf(text)).toEqual([]);
  });

  it("stay where one element has its own", () => {
    const text = sampleDefinition
      .replace(
        "<kr:NumberOfSeats>",
        '<x:NumberOfSeats xmlns:x="http://www.kiesraad.nl/extensions">',
      )
      .replace("</kr:NumberOfSeats>", "</x:NumberOfSeats>");
    expect(rewritten(text)).toBe(canonical(text));
    expect(keptOf(text).map(({ kind }) => kind)).toEqual(["attribute", "name"]);
  });

  it("that say nothing new are left out, as in the canonical form", () => {
    const text = sampleDefinition.replace(
      "<kr:NumberOfSeats>",
      '<kr:NumberOfSeats xmlns:kr="http://www.kiesraad.nl/extensions">',
    );
    expect(rewritten(text)).toBe(canonical(text));
    expect(keptOf(text)).toEqual([]);
  });
});

describe("unknown content in `tolerant`", () => {
  const text = sampleLists
    .replace("<EML ", '<EML xmlns:rg="http://www.kiesraad.nl/reportgenerator" ')
    .replace(
      "<kr:ListData ",
      '<rg:Form a="1" rg:b="&quot;" xmlns:q="urn:u"><q:x>1<!-- c --></q:x> 2</rg:Form><kr:ListData q="2" ',
    )
    .replace("<Affiliation>", "tekst<Affiliation>");

  it("stays in place, with a warning each", () => {
    expect(rewritten(text, "tolerant")).toBe(canonical(text));
    const { issues } = decodeDocument(bytesOf(text), { profile: "tolerant" });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["EML-TEXT", "warning"],
      ["EML-ELEMENT-UNKNOWN", "warning"],
      ["EML-ATTRIBUTE-UNKNOWN", "warning"],
    ]);
  });

  it("is refused elsewhere", () => {
    expect(decodeDocument(bytesOf(text)).kind).toBe("err");
  });

  it("inside a number stays there", () => {
    const odd = sampleCount.replace(">15<", ">1<x/>5<");
    expect(rewritten(odd, "tolerant")).toBe(canonical(odd));
  });

  it("does not hide what is wrong: twice the votes are refused", () => {
    const twice = sampleCount.replace("<ValidVotes>", "<ValidVotes>1</ValidVotes><ValidVotes>");
    const { kind, issues } = decodeDocument(bytesOf(twice), { profile: "tolerant" });
    expect(kind).toBe("err");
    expect(issues[0]?.code).toBe("EML-ELEMENT-ORDER");
  });

  it("never makes good what is not well-formed", () => {
    for (const damage of ["<x>", "&nbsp;", "<!DOCTYPE a>", "\u0001", "<a b='1' b='2'/>"]) {
      const damaged = sampleCount.replace("<Cast>", `${damage}<Cast>`);
      expect(decodeDocument(bytesOf(damaged), { profile: "tolerant" }).kind).toBe("err");
    }
  });
});

describe("parts that belong to nothing, with what stands in their tags", () => {
  it("are sorted as the canonical form wants it", () => {
    const stranger =
      '<x:a xmlns:z="urn:z" xmlns:x="urn:x" z:b="1" x:b="2" b="3" a="5"><x:c xmlns:y="urn:y" y:d="4"></x:c></x:a>';
    const text = sampleCount.replace("<EventIdentifier>", `${stranger}<EventIdentifier>`);
    expect(rewritten(text, "tolerant")).toBe(canonical(text));
  });

  it("declare beside the attributes that have a value", () => {
    const text = sampleCount.replace(
      '<ContestIdentifier Id="geen">',
      '<ContestIdentifier Id="geen" xmlns:x="urn:x">',
    );
    expect(rewritten(text)).toBe(canonical(text));
  });
});
