// The files read again with another parser, and every sum and every rule of the count recomputed.
import { describe, expect, test } from "vitest";
import { generateElection } from "../../src/election/election.js";
import { presets } from "../../src/election/presets.js";
import { added, all, type Element, one, read, votesOf } from "../reading.js";

const election = generateElection(presets.demo);
const ofKind = (kind: string): Element[] =>
  election.files.filter((file) => file.kind === kind).map(({ bytes }) => read(bytes));
function only(elements: readonly Element[]): Element {
  const [element] = elements;
  if (element === undefined || elements.length > 1) throw new Error("not one");
  return element;
}
const national = only(ofKind("510d"));
const counts = [...ofKind("510b"), ...ofKind("510c"), ...ofKind("510d")];
const unitsOf = (count: Element): Element[] => all(count, "ReportingUnitVotes");
const unitId = (unit: Element): string =>
  one(unit, "ReportingUnitIdentifier").attributes["Id"] ?? "";
const plain = (key: string): string => key.replace(/:.*/, "");
const byPlace = (votes: Map<string, number>): [string, number][] =>
  [...votes].map(([key, value]) => [plain(key), value]);

function number(votes: Map<string, number>, key: string): number {
  const value = votes.get(key);
  if (value === undefined) throw new Error(`no ${key}`);
  return value;
}

describe("each vote group", () => {
  const groups = counts.flatMap((count) => [one(count, "TotalVotes"), ...unitsOf(count)]);

  test("C1, C2: candidates add up to lists, and lists to the valid votes", () => {
    for (const votes of groups.map(votesOf)) {
      const lists = [...votes.keys()].filter((key) => /^list \d+$/.test(key));
      for (const list of lists) {
        const people = [...votes].filter(([key]) => key.startsWith(`${list}/`));
        expect(people.reduce((total, [, v]) => total + v, 0)).toBe(votes.get(list));
      }
      const valid = lists.reduce((total, list) => total + number(votes, list), 0);
      expect(valid).toBe(number(votes, "TotalCounted"));
    }
  });

  test("C3, C4: voters add up, and ballots differ from voters by what is written", () => {
    for (const votes of groups.map(votesOf)) {
      const n = (key: string): number => number(votes, key);
      const voters = n("toegelaten kiezers");
      expect(voters).toBe(
        n("geldige stempassen") + n("geldige volmachtbewijzen") + n("geldige kiezerspassen"),
      );
      const ballots = n("TotalCounted") + n("blanco") + n("ongeldig");
      const more = n("meer getelde stembiljetten");
      expect(voters).toBe(ballots - more + n("minder getelde stembiljetten"));
    }
  });

  test("C4, C5: at a polling station the difference has one side, and is explained", () => {
    const stations = ofKind("510b").flatMap(unitsOf).map(votesOf);
    const differences = stations.map((votes) => {
      const n = (key: string): number => number(votes, key);
      const more = n("meer getelde stembiljetten");
      const fewer = n("minder getelde stembiljetten");
      const always = n("geen verklaring") + n("andere verklaring");
      const explained =
        more > 0
          ? n("te veel uitgereikte stembiljetten") + always
          : n("meegenomen stembiljetten") + n("te weinig uitgereikte stembiljetten") + always;
      expect(Math.min(more, fewer)).toBe(0);
      expect(explained).toBe(more + fewer);
      return more - fewer;
    });
    // Some more, some fewer, most neither: otherwise the rules were not tried.
    expect(differences.some((d) => d > 0)).toBe(true);
    expect(differences.some((d) => d < 0)).toBe(true);
    expect(differences.filter((d) => d === 0).length).toBeGreaterThan(stations.length / 2);
  });
});

describe("the levels", () => {
  test("T1, T2: every number of a total is the sum of its units", () => {
    for (const count of [...ofKind("510b"), ...ofKind("510c")]) {
      const total = votesOf(one(count, "TotalVotes"));
      expect(added(unitsOf(count).map(votesOf))).toEqual(total);
    }
  });

  test("T1, T3: the national total is the sum of the districts, by short code", () => {
    const byPerson = (votes: Map<string, number>): Map<string, number> =>
      added([...votes].map(([key, v]) => new Map([[key.replace(/\/\d*:/, "/:"), v]])));
    const total = votesOf(one(national, "TotalVotes"));
    const units = unitsOf(national).map((unit) => byPerson(votesOf(unit)));
    expect(added(units)).toEqual(total);
  });

  test("X5: each total is a unit of the level above", () => {
    const totals = [...ofKind("510b"), ...ofKind("510c")].map((count) => {
      const id = one(count, "AuthorityIdentifier").attributes["Id"] ?? "";
      return [id, byPlace(votesOf(one(count, "TotalVotes")))] as const;
    });
    const above = [...ofKind("510c"), ...ofKind("510d")].flatMap(unitsOf);
    const units = above.map(
      (unit) => [unitId(unit).replace(/^.*::/, ""), byPlace(votesOf(unit))] as const,
    );
    expect(totals).toHaveLength(16);
    expect(new Map(totals)).toEqual(new Map(units));
  });

  test("the files say what the model says", () => {
    const { seats, lists } = election.model;
    const total = votesOf(one(national, "TotalVotes"));
    expect(seats.votes).toBe(total.get("TotalCounted"));
    expect(lists.map(({ number: n, votes }) => [`list ${n}`, votes])).toEqual(
      [...total].filter(([key]) => /^list \d+$/.test(key)),
    );
  });
});

describe("the lists", () => {
  const lists = ofKind("230b").flatMap((file) => all(file, "Contest"));

  test("X2: each district counts the lists and candidates that stand there, in their order", () => {
    const standing = lists.map((contest) =>
      all(contest, "Affiliation").flatMap((list) => {
        const id = one(list, "AffiliationIdentifier").attributes["Id"] ?? "";
        const people = all(list, "CandidateIdentifier").map((c) => c.attributes["Id"] ?? "");
        return [`list ${id}`, ...people.map((person) => `list ${id}/${person}`)];
      }),
    );
    const counted = ofKind("510c").map((count) =>
      [...votesOf(one(count, "TotalVotes")).keys()]
        .filter((key) => key.startsWith("list"))
        .map(plain),
    );
    expect(standing).toHaveLength(4);
    expect(counted).toEqual(standing);
  });

  test("S21: lists of one set have the same people in the same order", () => {
    const sets = new Map<string, Set<string>>();
    for (const list of lists.flatMap((contest) => all(contest, "Affiliation"))) {
      const set = one(list, "kr:ListData").attributes["BelongsToSet"];
      if (set === undefined) continue;
      const key = `${one(list, "AffiliationIdentifier").attributes["Id"] ?? ""}/${set}`;
      const people = all(list, "CandidateFullName").map((name) => JSON.stringify(name));
      sets.set(key, (sets.get(key) ?? new Set()).add(people.join()));
    }
    expect(sets.size).toBeGreaterThan(7);
    expect([...sets.values()].every((variants) => variants.size === 1)).toBe(true);
  });

  test("X3, S22: every list is registered, an unnamed one under the name of its first candidate", () => {
    const registered = all(only(ofKind("110a")), "kr:RegisteredAppellation").map(
      ({ text }) => text,
    );
    const names = lists.flatMap((contest) =>
      all(contest, "Affiliation").map((list) => {
        const name = one(list, "RegisteredName").text;
        const first = all(list, "Candidate").slice(0, 1);
        const part = (of: string): string =>
          first.flatMap((candidate) => all(candidate, of).map(({ text }) => text)).join();
        const last = [part("xnl:NamePrefix"), part("xnl:LastName")]
          .filter((w) => w !== "")
          .join(" ");
        return name === "" ? `Blanco (${last}, ${part("xnl:NameLine")})` : name;
      }),
    );
    expect([...new Set(names)].sort()).toEqual([...registered].sort());
    expect(names.some((name) => name.startsWith("Blanco ("))).toBe(true);
  });
});

describe("the result", () => {
  const selections = ofKind("520").flatMap((file) => all(file, "Selection"));

  test("X6, X7: ranks count from 1 on each list, and preference seats come first", () => {
    let rank = 0;
    let ranking = 1;
    for (const selection of selections) {
      const [candidate] = all(selection, "CandidateIdentifier");
      if (candidate === undefined) {
        [rank, ranking] = [0, 1];
        continue;
      }
      rank += 1;
      expect(candidate.attributes["Id"]).toBe(String(rank));
      const own = Number(one(selection, "Ranking").text);
      expect(own).toBeGreaterThanOrEqual(ranking);
      ranking = own;
    }
  });

  test("X6: as many people as seats, each known in the national count", () => {
    const elected = selections.flatMap((selection) => all(selection, "CandidateIdentifier"));
    const codes = elected.map(({ attributes }) => attributes["ShortCode"]);
    const known = all(one(national, "TotalVotes"), "CandidateIdentifier");
    expect(new Set(codes).size).toBe(presets.demo.seats);
    expect(known.map(({ attributes }) => attributes["ShortCode"])).toEqual(
      expect.arrayContaining(codes),
    );
  });
});
