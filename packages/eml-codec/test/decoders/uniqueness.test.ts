// What may come once, and inside what: with the key in the facts, and anew where another one begins.
import { describe, expect, it } from "vitest";
import { decodeDocument } from "../../src/decode.js";
import {
  affiliation,
  bytesOf,
  contest,
  count,
  definition,
  elected,
  electedList,
  lists,
  person,
  region,
  result,
  unit,
} from "../samples.js";
import { samples as schemaSamples } from "../xsd/samples.js";

function told(text: string): string[] {
  const { issues } = decodeDocument(bytesOf(text));
  return issues.map(({ code, path, facts }) => `${code} ${path} ${JSON.stringify(facts)}`);
}

const sample = (id: string): string =>
  schemaSamples("1.2").find(({ name }) => name === `${id} 1.2`)?.text ?? "";

const people = affiliation(1, person('Id="1"') + person('Id="2"'));
const ranked = (rank: number): string => elected(`Id="${rank}"`, "<Ranking>1</Ranking>");
const stations = sample("110b");
const place = /<PollingPlace .*<\/PollingPlace>/.exec(stations)?.[0] ?? "";

describe("twice in one", () => {
  it.each([
    [
      "contest of lists",
      lists(contest(people) + contest(people)),
      "EML-CONTEST-TWICE Contest[geen]",
      "geen",
    ],
    [
      "contest of a result",
      result(contest(electedList(1)) + contest(electedList(2))),
      "EML-CONTEST-TWICE Contest[geen]",
      "geen",
    ],
    [
      "contest of a count",
      count(contest(unit("SB1")) + contest(unit("SB2")), "510b"),
      "EML-CONTEST-TWICE Contest[geen]",
      "geen",
    ],
    [
      "list of a result",
      result(contest(electedList(7) + electedList(7))),
      "EML-LIST-TWICE Contest[geen]/list 7",
      "7",
    ],
    [
      "rank of a list",
      result(contest(electedList(7) + ranked(1) + ranked(1))),
      "EML-CANDIDATE-TWICE Contest[geen]/list 7/rank 1",
      "1",
    ],
    [
      "candidate of a nomination",
      sample("210").replace('CandidateIdentifier Id="2"', 'CandidateIdentifier Id="1"'),
      "EML-CANDIDATE-TWICE Affiliation/candidate 1",
      "1",
    ],
    [
      "polling station, with zeros",
      stations.replace('Station Id="2"', 'Station Id="001"'),
      "EML-STATION-TWICE Contest[geen]/PollingPlace[001]",
      "1",
    ],
  ])("%s", (_, text, where, key) => {
    expect(told(text)).toEqual([`${where} ${JSON.stringify({ key })}`]);
  });

  it("region without a number, named by its kind", () => {
    const bare = region.replace(' RegionNumber="999"', "");
    expect(told(definition(bare + bare))).toEqual([
      'EML-REGION-TWICE ElectionTree/Region[2] {"region":"GEMEENTE"}',
    ]);
    expect(told(definition(bare + region))).toEqual([]);
  });
});

describe("again in another", () => {
  it.each([
    ["list in the next contest", lists(contest(people, "1") + contest(people, "2"))],
    ["candidate in the next list", lists(contest(people + people.replace('"1"><Reg', '"2"><Reg')))],
    [
      "list of a result in the next contest",
      result(contest(electedList(1) + ranked(1), "1") + contest(electedList(1) + ranked(1), "2")),
    ],
    [
      "rank in the next list",
      result(contest(electedList(1) + ranked(1) + electedList(2) + ranked(1))),
    ],
    ["unit in the next contest", count(contest(unit("SB1"), "1") + contest(unit("SB1"), "2"))],
    [
      "polling station in the next election",
      stations.replace(
        /<Election>(.*)<\/Election>/,
        "<Election>$1</Election><Election>$1</Election>",
      ),
    ],
    [
      "polling stations 10 and 100",
      stations.replace(
        place,
        place
          .replace('Station Id="1"', 'Station Id="10"')
          .replace('Station Id="2"', 'Station Id="100"'),
      ),
    ],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("in the next contest of a result", () => {
  it("a candidate before the first list is without one again", () => {
    const text = result(contest(electedList(1) + ranked(1), "1") + contest(ranked(2), "2"));
    expect(told(text)).toEqual(["EML-CANDIDATE-LISTLESS Contest[2]/Selection {}"]);
  });

  it("lists and elected are its own", () => {
    const decoded = decodeDocument(
      bytesOf(
        result(
          contest(electedList(1) + ranked(1), "1") +
            contest(electedList(2) + ranked(1) + ranked(2), "2"),
        ),
      ),
    );
    if (decoded.kind === "err" || decoded.value.kind !== "election-result")
      throw new Error("no result");
    expect(
      decoded.value.contests.map(({ lists: all }) =>
        all.map(({ listNumber, elected: people2 }) => [
          listNumber.value,
          people2.map(({ rank }) => rank.value),
        ]),
      ),
    ).toEqual([[[1, [1]]], [[2, [1, 2]]]]);
  });

  it("a list with a ranking, or a candidate without one, is wrong where it stands", () => {
    expect(
      told(result(contest(electedList(1, "<Ranking>1</Ranking>") + elected('Id="1"', "")))),
    ).toEqual([
      "EML-RANKING Contest[geen]/list 1 {}",
      "EML-RANKING Contest[geen]/list 1/rank 1 {}",
    ]);
  });
});
