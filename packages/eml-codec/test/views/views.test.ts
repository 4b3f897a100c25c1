import { readdirSync } from "node:fs";
import { join } from "node:path";
import { generateElection, presets } from "@telwerk/testkit";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import { decodeDocument, type EmlDocument, type VoteLayout } from "../../src/index.js";
import { checkElection } from "../../src/rules/index.js";
import * as views from "../../src/views/index.js";
import { dataFile, decodedValue, documentOf } from "../documents.js";
import {
  affiliation,
  contest,
  countFile,
  electedList,
  figures,
  listFile,
  listVotes,
  person,
  resultFile,
  unit,
} from "../xml.js";

/** To the domain and back. */
type Viewed = Extract<
  EmlDocument,
  { kind: "election-definition" | "candidate-lists" | "count" | "election-result" }
>;

function viewed(document: EmlDocument): Viewed {
  if (document.kind === "polling-stations") throw new Error("no view of a 110b");
  if (document.kind === "nomination") throw new Error("no view of a 210");
  if (document.kind === "referendum-options") throw new Error("no view of a 630");
  return document;
}

function there(document: Viewed): unknown {
  if (document.kind === "election-definition") return views.toElection(document);
  if (document.kind === "candidate-lists") return views.toLists(document);
  if (document.kind === "count") return views.toCount(document);
  return views.toResult(document);
}

function thereAndBack(document: Viewed): Viewed {
  const { envelope } = document;
  if (document.kind === "election-definition")
    return views.toElectionDefinition(views.toElection(document), envelope);
  if (document.kind === "candidate-lists")
    return views.toListsDocument(views.toLists(document), envelope);
  if (document.kind === "count") return views.toCountDocument(views.toCount(document), envelope);
  return views.toResultDocument(views.toResult(document), envelope);
}

/** Plain values without places; codes in one order; an empty part of a name is an absent one. */
function plain(document: EmlDocument): unknown {
  const text = JSON.stringify(document, (key, value: unknown) => {
    // `text` is how a value was written (`0002`): of the file, like its place, and not of the election.
    if (key === "text") return undefined;
    if (key === "at" || key === "votesAt" || key === "envelope") return undefined;
    if (key === "votes" && ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
    if (key === "uncounted")
      return (value as { code: { value: string }; count: { value: number } }[])
        .map(({ code, count }) => [code.value, count.value])
        .sort();
    if (key === "layout") {
      const { lists, options, size } = value as VoteLayout;
      return { lists, options, size };
    }
    const part = value as { value?: unknown } | null;
    const inName = ["initials", "firstName", "prefix"].includes(key);
    return inName && part?.value === "" ? undefined : value;
  });
  return JSON.parse(text);
}

function expectSame(document: Viewed): void {
  const back = thereAndBack(document);
  expect(plain(back)).toEqual(plain(document));
  expect(there(back)).toEqual(there(document));
  expect(back.envelope).toBe(document.envelope);
}

const demo = generateElection(presets.demo);
const documents = demo.files.map(({ bytes }) => viewed(decodedValue(decodeDocument(bytes))));

describe("the domain views", () => {
  test("nothing is lost on the way there and back, for every kind of document", () => {
    expect(new Set(documents.map(({ kind }) => kind)).size).toBe(4);
    documents.forEach(expectSame);
  });

  test("a view knows nothing of a file: no offsets, no names of EML", () => {
    for (const document of documents) {
      const text = JSON.stringify(there(document));
      expect(text).not.toMatch(/"at"|"slot"|ShortCode|"registeredName"|ReasonCode|Affiliation/);
    }
  });

  test("what was made from views has no place in any file", () => {
    for (const document of documents)
      expect(JSON.stringify(thereAndBack(document).election)).not.toMatch(/"at":(?!-1\b)/);
  });

  test("the rules find the same in documents made from views", () => {
    const found = (of: readonly EmlDocument[]): unknown =>
      checkElection(of).map(({ code, path, facts, document }) => [code, path, facts, document]);
    expect(found(documents.map(thereAndBack))).toEqual(found(documents));
  });

  test("a count has the numbers that the election was made with", () => {
    const national = documents.find((one) => one.kind === "count" && one.documentId === "510d");
    if (national?.kind !== "count") throw new Error("no count");
    const count = views.toCount(national);
    expect(count.level).toBe("central");
    const [total] = count.contests.map((one) => one.total);
    expect(total?.lists.map(({ votes }) => votes).reduce((sum, one) => sum + one, 0)).toBe(
      total?.validVotes,
    );
    expect(total?.lists[0]?.candidates[0]).toMatchObject({ person: "RozijnmantelLE" });
    expect(total?.lists[0]?.candidates[0]).not.toHaveProperty("number");
  });

  test("a number that is not given is absent, not 0", () => {
    const group = listVotes(1, "", 1) + figures({ E: 1, A: 0 });
    const [made] = views.toCount(
      documentOf("count", countFile(contest(unit("SB1", "A", group)), "510a")),
    ).contests;
    expect(made).not.toHaveProperty("total");
    expect(made?.units[0]?.votes.admission).toEqual({ pollCards: 0 });
    expect(made?.units[0]?.votes.lists[0]).not.toHaveProperty("name");
  });

  test("a code that nobody knows is a bug, for the decoder lets none through", () => {
    const group = listVotes(1, "", 1) + figures({ E: 1, A: 0 });
    const document = documentOf("count", countFile(contest(unit("SB1", "A", group)), "510a"));
    document.contests[0]?.units[0]?.votes.uncounted.forEach(({ code }) => {
      Object.assign(code, { value: "onbekend" });
    });
    expect(() => views.toCount(document)).toThrow(/onbekend/);
  });

  test.each([
    ["230a", "valid"],
    ["230b", "published"],
    ["230c", "whole"],
  ] as const)("lists of a %s are %s, and stay so", (documentId, kind) => {
    const text = listFile(contest(affiliation(1, "", person(1, "A", "B."))));
    const document = { ...documentOf("candidate-lists", text), documentId };
    expect(views.toLists(document).kind).toBe(kind);
    expectSame(document);
  });

  test("a combination, a person's code and a list without a name are not lost", () => {
    const text = listFile(contest(affiliation(1, "", person(1, "A", "B."))))
      .replace("<kr:ListData ", '<kr:ListData BelongsToCombination="A" ')
      .replace('<CandidateIdentifier Id="1">', '<CandidateIdentifier Id="1" ShortCode="AB">');
    const document = documentOf("candidate-lists", text);
    const [list] = views.toLists(document).contests[0]?.lists ?? [];
    expect(list).toMatchObject({ combination: "A", candidates: [{ person: "AB" }] });
    expectSame(document);
    const group = listVotes(1, "", 1) + figures({ E: 1 });
    expectSame(documentOf("count", countFile(contest(unit("SB1", "A", group)), "510a")));
    expectSame(documentOf("election-result", resultFile(electedList(1, ""))));
  });

  test("the votes that a result gives with a list are not lost", () => {
    const text = resultFile(electedList(1, "A")).replace(
      "</AffiliationIdentifier>",
      "</AffiliationIdentifier><Votes>12</Votes>",
    );
    const document = documentOf("election-result", text);
    expect(views.toResult(document).contests[0]?.lists[0]?.votes).toBe(12);
    expectSame(document);
  });

  test("identifiers and counts are made of fitting values only", () => {
    expect(views.voteCount(0)).toBe(0);
    for (const make of [views.voteCount, views.listNumber, views.candidateNumber, views.seatCount])
      for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53])
        expect(() => make(wrong)).toThrow(RangeError);
    for (const make of [views.listNumber, views.candidateNumber, views.seatCount])
      expect(() => make(0)).toThrow(RangeError);
    for (const make of [
      views.electionId,
      views.contestId,
      views.reportingUnitId,
      views.personKey,
    ]) {
      expect(make("x")).toBe("x");
      expect(() => make("")).toThrow(RangeError);
    }
  });
});

describeWithData("the domain views of real files", () => {
  for (const place of ["GR2022_WestMaasEnWaal", "TK2021", "definitions"]) {
    test(`nothing is lost there and back: ${place}`, () => {
      const names = readdirSync(join(dataFolder(), place)).filter(
        (name) =>
          name.endsWith(".xml") &&
          (!name.startsWith("Telling_TK") || /Assen|Lelystad|Gravenhage/.test(name)),
      );
      expect(names.length).toBeGreaterThan(1);
      for (const name of names)
        expectSame(viewed(decodedValue(decodeDocument(dataFile(`${place}/${name}`)))));
    }, 60_000);
  }
});
