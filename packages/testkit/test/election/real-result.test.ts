// The plain count of the testkit against a real election: what it says of fictional votes is only worth
// something if it is right about real ones.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { electedCandidates } from "../../src/election/nomination.js";
import { divideSeats } from "../../src/election/seats.js";
import type { NationalList } from "../../src/election/totals.js";
import { dataFolder, describeWithData } from "../../src/node.js";
import { all, one, read, votesOf } from "../reading.js";

/** The votes in the whole country by list and short code, from a 510d. */
function listsOf(votes: ReadonlyMap<string, number>): NationalList[] {
  const people = [...votes].filter(([key]) => key.includes("/:"));
  const numbers = [...votes.keys()].filter((key) => /^list \d+$/.test(key));
  return numbers.map((list) => {
    const own = people.filter(([key]) => key.startsWith(`${list}/`));
    return {
      number: Number(list.slice("list ".length)),
      label: list,
      publishGender: true,
      persons: own.map(([key]) => ({
        shortCode: key.slice(key.indexOf(":") + 1),
        initials: "",
        lastName: "",
        locality: "",
      })),
      votesByPerson: own.map(([, count]) => count),
      votes: votes.get(list) ?? 0,
      // Every elected person of TK2021 stands at the same place in all districts.
      sharedPlaces: own.length,
    };
  });
}

describeWithData("the seats and the elected people of TK2021", () => {
  const file = (name: string): Uint8Array => readFileSync(join(dataFolder(), "TK2021", name));

  test("are those of the official result, in its order", () => {
    const count = read(file("Totaaltelling_TK2021.eml.xml"));
    const lists = listsOf(votesOf(one(count, "TotalVotes")));
    const seats = divideSeats(lists, 150);
    const elected = electedCandidates(lists, seats, 150, 25).map(({ list, elected: people }) => [
      `list ${list.number}`,
      ...people.map(({ person, ranking }) => `${person.shortCode} ${ranking}`),
    ]);
    const official = all(read(file("Resultaat_TK2021.eml.xml")), "Selection").map((selection) => {
      const [list] = all(selection, "AffiliationIdentifier");
      if (list !== undefined) return `list ${list.attributes["Id"] ?? ""}`;
      const { ShortCode } = one(selection, "CandidateIdentifier").attributes;
      return `${ShortCode ?? ""} ${one(selection, "Ranking").text}`;
    });
    expect(official).toHaveLength(17 + 150);
    expect(elected.flat()).toEqual(official);
  });
});
