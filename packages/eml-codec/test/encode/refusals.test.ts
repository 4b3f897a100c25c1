// What cannot be read back is not written.
import { describe, expect, it } from "vitest";
import { type Code, catalogue } from "../../src/codes.js";
import { decodeCount, decodeElectionDefinition, decodePollingStations } from "../../src/decode.js";
import type { CountPart } from "../../src/decoders/count.js";
import type { Count, VoteGroup } from "../../src/documents/count.js";
import type { EmlDocument } from "../../src/documents/document.js";
import type { ElectionDefinition } from "../../src/documents/election-definition.js";
import { countRoot } from "../../src/elements/count.js";
import { type EncodedPart, encodeCount, encodeCountSync } from "../../src/encode/count.js";
import { encodeDocument } from "../../src/encode/document.js";
import { childOf } from "../../src/encode/writer.js";
import { readCountSync } from "../../src/read-count.js";
import { bytesOf, sampleCount, sampleDefinition } from "../samples.js";
import { samples } from "../xsd/samples.js";

function sampleOf<T>(decoded: { kind: "ok"; value: T } | { kind: "err" }): T {
  if (decoded.kind === "err") throw new Error("the sample was refused");
  return decoded.value;
}

const definition: ElectionDefinition = sampleOf(
  decodeElectionDefinition(bytesOf(sampleDefinition)),
);
const count: Count = sampleOf(decodeCount(bytesOf(sampleCount)));

/** The sample count with another total. */
function withTotal(change: (total: VoteGroup) => VoteGroup): Count {
  const contests = count.contests.map((contest) => {
    if (contest.total === undefined) throw new Error("no total");
    return { ...contest, total: change(contest.total) };
  });
  return { ...count, contests };
}

function withVotes(...votes: number[]): Count {
  return withTotal((total) => ({ ...total, votes }));
}

/** Codes and paths of what is wrong. */
function wrong(document: EmlDocument): string[] {
  const encoded = encodeDocument(document);
  return encoded.kind === "ok" ? [] : encoded.error.map(({ code, path }) => `${code} ${path}`);
}

function named(value: string): ElectionDefinition {
  return { ...definition, registeredParties: [{ value, at: 0 }] };
}

describe("a text", () => {
  it.each(["\u0000", "\u000b", "\ud83d", "\udc00x", "\uffff"])(
    "with a character that XML does not have is refused: %j",
    (text) => {
      expect(wrong(named(text))).toEqual(["EML-ENCODE-CHARACTER RegisteredAppellation"]);
    },
  );

  it.each(["", " ", "\t\r\n", "a  b ", "😀 é", "]]>", "<!--&-->"])("like %j is written", (text) => {
    const encoded = encodeDocument(named(text));
    if (encoded.kind === "err") throw new Error("refused");
    const [name] = sampleOf(decodeElectionDefinition(encoded.value)).registeredParties;
    expect(name?.value).toBe(text);
  });

  it("whose white space would not be read back is refused", () => {
    const name = { value: " Verzonnen  naam", at: 0 };
    const election = { ...definition.election, name };
    expect(wrong({ ...definition, election })).toEqual(["EML-ENCODE-VALUE ElectionName"]);
  });

  it("that is too long to be read is refused", () => {
    expect(wrong(named("x".repeat(70_000)))[0]).toMatch(/^EML-LIMIT-TEXT /);
  });
});

describe("a number", () => {
  it.each([-1, 0.5, 2 ** 53, Number.NaN, Infinity])("like %d is no count", (value) => {
    const cast = { value, at: 0 };
    const path = "EML-ENCODE-VALUE Contest[geen]/TotalVotes";
    expect(wrong(withTotal((total) => ({ ...total, cast })))).toEqual([`${path}/Cast`]);
    expect(wrong(withVotes(1, 2, value, 4, 5))).toEqual([`${path}/list 1/candidate 2`]);
  });

  it("with a text that says something else is refused", () => {
    const numberOfSeats = { value: 9, at: 0, text: "0010" };
    expect(wrong({ ...definition, numberOfSeats })).toEqual(["EML-ENCODE-VALUE NumberOfSeats"]);
  });
});

describe("votes", () => {
  it("that are too many or too few for their layout are refused", () => {
    const refused = ["EML-ENCODE-VOTES Contest[geen]/TotalVotes"];
    expect(wrong(withVotes(1, 2, 3, 4))).toEqual(refused);
    expect(wrong(withVotes(1, 2, 3, 4, 5, 6))).toEqual(refused);
    expect(wrong(withVotes(1, 2, 3, 4, 5))).toEqual([]);
  });

  it("with a layout whose slots are not in the order of the file are refused", () => {
    const refused = ["EML-ENCODE-VOTES Contest[geen]/TotalVotes"];
    const reversed = withTotal((total) => ({
      ...total,
      layout: { ...total.layout, lists: total.layout.lists.toReversed() },
    }));
    expect(wrong(reversed)).toEqual(refused);
    const longer = withTotal((total) => ({
      ...total,
      layout: { ...total.layout, size: total.layout.size + 1 },
    }));
    expect(wrong(longer)).toEqual(refused);
  });

  it("of a list whose name cannot be written are refused", () => {
    const renamed = withTotal((total) => {
      const lists = total.layout.lists.map((list) => ({ ...list, registeredName: "\u0001" }));
      return { ...total, layout: { ...total.layout, lists } };
    });
    const path = "EML-ENCODE-CHARACTER Contest[geen]/TotalVotes/list";
    expect(wrong(renamed)).toEqual([`${path} 1/RegisteredName`, `${path} 2/RegisteredName`]);
  });
});

describe("a document", () => {
  it("with a part that its kind does not have is refused", () => {
    const schemaVersion = { value: "1.3", at: 0 };
    const envelope = { ...definition.envelope, schemaVersion };
    expect(encodeDocument({ ...definition, envelope }, { profile: "strict-1.2" })).toMatchObject({
      kind: "err",
      error: [{ code: "EML-ELEMENT-UNKNOWN", facts: { found: "kr:Schema" } }],
    });
    const issued = { ...count.envelope, issueDate: { value: "2030-03-20", at: 0 } };
    expect(wrong({ ...count, envelope: issued })[0]).toMatch(/^EML-ELEMENT-/);
  });

  it("that the decoder would refuse is refused for the same reason", () => {
    const [contest] = count.contests;
    if (contest === undefined) throw new Error("no contest");
    const units = [...contest.units, ...contest.units];
    expect(wrong({ ...count, contests: [{ ...contest, units }] })[0]).toMatch(/^EML-UNIT-TWICE /);
    expect(wrong({ ...definition, regions: [] })[0]).toMatch(/^EML-ELEMENT-MISSING /);
    expect(wrong({ ...count, contests: [] })[0]).toMatch(/^EML-ELEMENT-MISSING /);
  });
});

describe("what was kept", () => {
  it("of an element that is not there any more is refused, never dropped", () => {
    const place = [9, 9];
    const kept: EmlDocument["kept"] = [
      { kind: "attribute", place, name: "colour", address: "", value: "red" },
      { kind: "text", place, text: " 1 " },
      { kind: "name", place, name: "eml:EML" },
      { kind: "markup", place, markup: "<!-- x -->" },
    ];
    const encoded = encodeDocument({ ...definition, kept });
    if (encoded.kind === "ok") throw new Error("written");
    expect(encoded.error.map(({ code, facts }) => [code, facts["found"]])).toEqual(
      ["<!-- x -->", 'colour="red"', "eml:EML", " 1 "].map((found) => ["EML-ENCODE-KEPT", found]),
    );
    const [attribute] = kept;
    if (attribute === undefined) throw new Error("nothing kept");
    expect(wrong({ ...definition, kept: [attribute] })).toEqual(["EML-ENCODE-KEPT "]);
  });
});

describe("a number of electors that was never said", () => {
  it("is written as nothing, which nobody would read", () => {
    const [sample] = samples("1.2").filter(({ name }) => name.startsWith("110b"));
    const stations = sampleOf(decodePollingStations(bytesOf(sample?.text ?? "")));
    const elections = stations.elections.map((one) => ({
      ...one,
      contests: one.contests.map((of) => ({ ...of, electors: { value: undefined, at: 0 } })),
    }));
    expect(wrong({ ...stations, elections })[0]).toMatch(
      /^EML-ENCODE-VALUE .*MaxVotes$|^EML-VALUE/,
    );
  });
});

describe("parts of a count", () => {
  const parts = [...readCountSync(bytesOf(sampleCount))];
  const codesOf = (written: readonly EncodedPart[]): readonly string[] => {
    const last = written.at(-1);
    if (last?.kind !== "end") throw new Error("no end");
    expect(last.outcome).toBe(last.issues.length === 0 ? "ok" : "err");
    return last.issues.map(({ code }) => code);
  };
  const codes = (some: readonly CountPart[]): readonly string[] =>
    codesOf([...encodeCountSync(some)]);

  it("in order are written, from a stream as well", async () => {
    expect(codes(parts)).toEqual([]);
    const written: EncodedPart[] = [];
    for await (const part of encodeCount(parts)) written.push(part);
    expect(codesOf(written)).toEqual([]);
    const bytes = written.flatMap((part) => (part.kind === "chunk" ? [...part.bytes] : []));
    expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(sampleCount);
  });

  it.each([
    ["none", []],
    ["no head", parts.slice(1)],
    ["two heads", [...parts.slice(0, 1), ...parts]],
    ["no end", parts.slice(0, -1)],
    ["something after the end", [...parts, ...parts]],
  ])("with %s are refused", (_, some) => {
    expect(codes(some)).toEqual(["EML-ENCODE-PARTS"]);
  });

  it("of a count that could not be read are refused, with the reasons", () => {
    const bad = [...readCountSync(bytesOf(sampleCount.slice(0, -4)))];
    expect(codes(bad)).toEqual(["EML-XML-END", "EML-ENCODE-PARTS"]);
  });

  it("end at the first that is wrong, from a stream as well", async () => {
    const twice = parts.flatMap((part): CountPart[] =>
      part.kind === "total" ? [part, part] : [part],
    );
    const written: EncodedPart[] = [];
    for await (const part of encodeCount(twice)) written.push(part);
    expect(written.map(({ kind }) => kind)).toEqual(["chunk", "chunk", "end"]);
    expect(codesOf(written)[0]).toMatch(/^EML-ELEMENT-/);
  });
});

it("a type is found by the name that the content model has, and no other", () => {
  expect(childOf(countRoot, "Count").name).toBe("Count");
  expect(() => childOf(countRoot, "Result")).toThrow("no Result in EML");
});

it("every code of writing is provoked here", () => {
  const provoked: readonly Code[] = [
    "EML-ENCODE-CHARACTER",
    "EML-ENCODE-VALUE",
    "EML-ENCODE-VOTES",
    "EML-ENCODE-KEPT",
    "EML-ENCODE-PARTS",
  ];
  const known = Object.keys(catalogue).filter((code) => code.startsWith("EML-ENCODE-"));
  expect(known).toEqual(provoked);
});
