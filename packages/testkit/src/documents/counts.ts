// EML_NL 510b, 510c and 510d: the counts (format, section 3.5).
import type { District, Municipality, Nation } from "../election/nation.js";
import type { Person } from "../election/people.js";
import { sum, type Tally, UNCOUNTED_CODES, validVotes } from "../election/tallies.js";
import { type NationalList, nationalTally } from "../election/totals.js";
import { contestIdentifier, electionIdentifier, type Head, openFile } from "./envelope.js";
import { element, leaf, startTag } from "./xml.js";

/** A list as a count names it. */
interface CountedList {
  readonly number: number;
  readonly label: string;
  readonly candidates: readonly Person[];
}

/** By which keys a vote group knows candidates (format, section 2.6). */
type Keys = "id" | "id-and-short-code" | "short-code";

const COUNTED = "</ValidVotes></Selection>";

/** Everything of each list before its votes; then the same for each of its candidates. */
function selectionHeads(lists: readonly CountedList[], keys: Keys): string[][] {
  return lists.map(({ number, label, candidates }) => {
    const name = leaf("RegisteredName", label);
    const list = element("AffiliationIdentifier", { Id: number }, name);
    const people = candidates.map((person, place) => {
      const key = {
        Id: keys === "short-code" ? undefined : place + 1,
        ShortCode: keys === "id" ? undefined : person.shortCode,
      };
      return element("Candidate", {}, leaf("CandidateIdentifier", "", key));
    });
    return [list, ...people].map((head) => `<Selection>${head}<ValidVotes>`);
  });
}

function voteGroup(heads: readonly (readonly string[])[], tally: Tally): string {
  let text = "";
  heads.forEach((list, index) => {
    const votes = tally.votes[index] ?? [];
    const numbers = [sum(votes), ...votes];
    if (numbers.length !== list.length) throw new Error("a tally of other lists");
    list.forEach((head, place) => {
      text += `${head}${numbers[place] ?? ""}${COUNTED}`;
    });
  });
  const uncounted = UNCOUNTED_CODES.map((code) =>
    leaf("UncountedVotes", tally.uncounted[code], { ReasonCode: code }),
  );
  return [
    text,
    leaf("Cast", tally.cast),
    leaf("TotalCounted", validVotes(tally)),
    leaf("RejectedVotes", tally.invalid, { ReasonCode: "ongeldig" }),
    leaf("RejectedVotes", tally.blank, { ReasonCode: "blanco" }),
    ...uncounted,
  ].join("");
}

function unitVotes(id: string, name: string, votes: string): string {
  const identifier = leaf("ReportingUnitIdentifier", name, { Id: id });
  return element("ReportingUnitVotes", {}, identifier, votes);
}

interface CountHead extends Head {
  readonly domain: boolean;
  readonly contest: string;
}

function* countFile(
  nation: Nation,
  head: CountHead,
  total: string,
  units: Iterable<string>,
): Generator<string> {
  yield openFile(nation, head, "Count");
  yield leaf("EventIdentifier", "") + startTag("Election");
  yield electionIdentifier(nation, { domain: head.domain });
  yield startTag("Contests") + startTag("Contest") + head.contest;
  yield element("TotalVotes", {}, total);
  yield* units;
  yield "</Contest></Contests></Election></Count></EML>";
}

/**
 * Writes the count of a municipality (510b).
 *
 * @param nation - the election
 * @param district - its district
 * @param municipality - the municipality
 * @param stations - one tally a polling station
 * @param total - their total
 * @returns canonical XML, one chunk a polling station
 */
export function municipalCount(
  nation: Nation,
  district: District,
  municipality: Municipality,
  stations: readonly Tally[],
  total: Tally,
): Generator<string> {
  const { code, name } = municipality;
  const heads = selectionHeads(district.lists, "id");
  function* units(): Generator<string> {
    for (const [index, station] of municipality.stations.entries()) {
      const tally = stations[index];
      if (tally === undefined) throw new Error(`no tally for ${station.name}`);
      yield unitVotes(`${code}::SB${station.number}`, station.name, voteGroup(heads, tally));
    }
  }
  const head = {
    documentId: "510b",
    authority: { id: code, name },
    day: 1,
    time: "01:32:49.834",
    domain: false,
    contest: contestIdentifier(district.number, district.name),
  };
  return countFile(nation, head, voteGroup(heads, total), units());
}

/**
 * Writes the count of a district (510c).
 *
 * @param nation - the election
 * @param district - the district
 * @param municipalities - one tally a municipality
 * @param total - their total
 * @returns canonical XML, one chunk a municipality
 */
export function districtCount(
  nation: Nation,
  district: District,
  municipalities: readonly Tally[],
  total: Tally,
): Generator<string> {
  const authority = { id: `HSB${district.number}`, name: district.name };
  const heads = selectionHeads(district.lists, "id");
  function* units(): Generator<string> {
    for (const [index, { code, name }] of district.municipalities.entries()) {
      const tally = municipalities[index];
      if (tally === undefined) throw new Error(`no tally for ${name}`);
      yield unitVotes(`${authority.id}::${code}`, name, voteGroup(heads, tally));
    }
  }
  const head = {
    documentId: "510c",
    authority,
    day: 4,
    time: "18:17:18.199",
    domain: false,
    contest: contestIdentifier(district.number, district.name),
  };
  return countFile(nation, head, voteGroup(heads, total), units());
}

/**
 * Writes the count of the whole country (510d).
 *
 * @param nation - the election
 * @param lists - the lists with their votes in the whole country
 * @param districts - one tally a district
 * @returns canonical XML, one chunk a district
 */
export function nationalCount(
  nation: Nation,
  lists: readonly NationalList[],
  districts: readonly Tally[],
): Generator<string> {
  function* units(): Generator<string> {
    for (const [index, district] of nation.districts.entries()) {
      const tally = districts[index];
      if (tally === undefined) throw new Error(`no tally for ${district.name}`);
      const heads = selectionHeads(district.lists, "id-and-short-code");
      const votes = voteGroup(heads, tally);
      yield unitVotes(`HSB${district.number}`, `Kieskring ${district.name}`, votes);
    }
  }
  const head = {
    documentId: "510d",
    authority: { id: "CSB", name: nation.name },
    day: 6,
    time: "20:05:40.173",
    domain: true,
    contest: contestIdentifier("alle"),
  };
  const named = lists.map(({ number, label, persons }) => ({ number, label, candidates: persons }));
  const total = voteGroup(selectionHeads(named, "short-code"), nationalTally(lists, districts));
  return countFile(nation, head, total, units());
}
