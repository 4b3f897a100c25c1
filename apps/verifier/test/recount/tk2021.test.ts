// A real national election, read by the second reader and counted by the second count.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { expect, it } from "vitest";
import {
  type CandidateListsDocument,
  type Count,
  type CountDocument,
  type DefinitionDocument,
  type EmlDocument,
  electionFromEml,
  type ResultDocument,
  readEml,
  recount,
} from "../../src/recount/index.js";

const minutes = 120_000;

function read(folder: string, name: string): EmlDocument {
  const reading = readEml(readFileSync(join(folder, name)));
  if (reading.kind === "unreadable") throw new Error(`${name}: ${reading.reason}`);
  return reading.document;
}

function readAll(folder: string, start: string): EmlDocument[] {
  const names = readdirSync(folder).filter((name) => name.startsWith(start));
  return names.sort().map((name) => read(folder, name));
}

const isDefinition = (one: EmlDocument): one is DefinitionDocument => one.kind === "110a";
const isLists = (one: EmlDocument): one is CandidateListsDocument => one.kind === "230";
const isCount = (one: EmlDocument): one is CountDocument => one.kind === "510";
const isResult = (one: EmlDocument): one is ResultDocument => one.kind === "520";

/** Person and ranking, list by list, in order: 1 by preference votes, 2 in the order of the list. */
function electedOf(count: Count): readonly [number, string | undefined, number][] {
  return count.lists.flatMap((list) => [
    ...list.preference.map((person): [number, string, number] => [list.number, person, 1]),
    ...list.further.map((person): [number, string, number] => [list.number, person, 2]),
  ]);
}

function publishedOf(result: ResultDocument): readonly [number, string | undefined, number][] {
  return result.contests
    .flatMap((contest) => contest.lists)
    .flatMap((list) =>
      list.elected.map((one): [number, string | undefined, number] => [
        list.number,
        one.shortCode,
        one.ranking,
      ]),
    );
}

describeWithData("the Tweede Kamer of 2021", () => {
  const folder = join(dataFolder(), "TK2021");
  const [definition] = readAll(folder, "Verkiezingsdefinitie").filter(isDefinition);
  const candidateLists = readAll(folder, "Kandidatenlijsten").filter(isLists);
  const counts = readAll(folder, "Totaaltelling").filter(isCount);
  const [result] = readAll(folder, "Resultaat").filter(isResult);
  if (definition === undefined || result === undefined) throw new Error("files are missing");

  it("is read: 150 seats, 20 districts, every vote", () => {
    expect(definition).toMatchObject({
      election: { id: "TK2021", category: "TK", date: "2021-03-17", nominationDate: "2021-02-01" },
      contest: "alle",
      seats: 150,
      preferenceThreshold: 25,
    });
    expect(definition.regions.filter((region) => region.category === "KIESKRING")).toHaveLength(20);
    expect(candidateLists).toHaveLength(20);
    const candidates = candidateLists
      .flatMap((document) => document.contests)
      .flatMap((contest) => contest.lists)
      .flatMap((list) => list.candidates);
    expect(candidates).toHaveLength(20_909);
    const [national] = counts.flatMap((count) => count.contests);
    expect(national?.total?.totalCounted).toBe(10_422_852n);
    expect(national?.total?.lists.reduce((total, list) => total + list.votes, 0n)).toBe(
      10_422_852n,
    );
    expect(national?.units).toHaveLength(20);
  });

  it("gives the 150 published persons, in the published order", { timeout: minutes }, () => {
    const election = electionFromEml({ definition, candidateLists, counts });
    if (election.kind !== "election") throw new Error(election.reasons.join("; "));
    const outcome = recount(election.input);
    if (outcome.kind !== "complete") throw new Error(outcome.kind);
    expect(outcome.count.quota).toBe("1737142/25");
    expect(publishedOf(result)).toHaveLength(150);
    expect(electedOf(outcome.count)).toEqual(publishedOf(result));
    expect(outcome.count.lists.flatMap((list) => list.preference)).toHaveLength(43);
  });

  it("a person whose votes are taken away is no longer elected by preference", {
    timeout: minutes,
  }, () => {
    const changed = counts.map((count) => ({
      ...count,
      contests: count.contests.map((contest) => ({
        ...contest,
        units: contest.units.map((unit) => ({
          ...unit,
          lists: unit.lists.map((list) => ({
            ...list,
            candidates: list.candidates.map((one) =>
              one.shortCode === "ArkT" ? { ...one, votes: 0n } : one,
            ),
          })),
        })),
      })),
    }));
    const election = electionFromEml({ definition, candidateLists, counts: changed });
    if (election.kind !== "election") throw new Error(election.reasons.join("; "));
    const outcome = recount(election.input);
    if (outcome.kind !== "complete") throw new Error(outcome.kind);
    expect(electedOf(outcome.count)).not.toEqual(publishedOf(result));
  });

  it("a count in which Bonaire is missing is no election, and says so", () => {
    const withoutBonaire = counts.map((count) => ({
      ...count,
      contests: count.contests.map((contest) => ({
        ...contest,
        units: contest.units.filter((unit) => unit.id !== "HSB20"),
      })),
    }));
    const election = electionFromEml({ definition, candidateLists, counts: withoutBonaire });
    expect(election).toEqual({ kind: "incomplete", reasons: ["the count of contest 20"] });
  });

  it("the count of a district says what the national count says of it", {
    timeout: minutes,
  }, () => {
    const district = read(folder, "Telling_TK2021_kieskring_Lelystad.eml.xml");
    if (!isCount(district)) throw new Error("not a count");
    const [own] = district.contests;
    const [national] = counts.flatMap((count) => count.contests);
    const there = national?.units.find((unit) => unit.id === `HSB${own?.id ?? ""}`);
    const votesOf = (lists: typeof there): unknown =>
      lists?.lists.map((list) => [
        list.number,
        list.votes,
        list.candidates.map((one) => one.votes),
      ]);
    expect(own?.total?.lists.length).toBeGreaterThan(20);
    expect(votesOf(there)).toEqual(votesOf(own?.total && { ...own.total, id: "", name: "" }));
  });
});
