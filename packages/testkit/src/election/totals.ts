// The count of the whole country: people instead of places on a list.
import type { District, Nation, StandingList } from "./nation.js";
import type { Person } from "./people.js";
import { sum, sumTallies, type Tally } from "./tallies.js";

/** A list number in the whole country, with the votes on each of its people. @public */
export interface NationalList {
  readonly number: number;
  readonly label: string;
  readonly publishGender: boolean;
  /** In list order, district by district; each person once. */
  readonly persons: readonly Person[];
  /** Votes on each of `persons`. */
  readonly votesByPerson: readonly number[];
  /** Votes on the list number. */
  readonly votes: number;
  /** How many people, from the first, stand at the same place on all the lists. */
  readonly sharedPlaces: number;
}

interface Standing {
  readonly list: StandingList;
  readonly votes: readonly number[];
}

function standingsOf(nation: Nation, tallies: readonly Tally[]): Map<number, Standing[]> {
  const all = new Map<number, Standing[]>();
  nation.districts.forEach((district: District, d) => {
    district.lists.forEach((list, l) => {
      const votes = tallies[d]?.votes[l];
      if (votes === undefined) throw new Error(`no votes for list ${list.number}`);
      all.set(list.number, [...(all.get(list.number) ?? []), { list, votes }]);
    });
  });
  return all;
}

function nationalList(standings: readonly Standing[]): NationalList {
  const [first] = standings;
  if (first === undefined) throw new Error("a list that stands nowhere");
  const votes = new Map<Person, number>();
  for (const { list, votes: row } of standings) {
    list.candidates.forEach((person, place) => {
      votes.set(person, (votes.get(person) ?? 0) + (row[place] ?? 0));
    });
  }
  const { number, label, publishGender, plan } = first.list;
  const votesByPerson = [...votes.values()];
  return {
    number,
    label,
    publishGender,
    persons: [...votes.keys()],
    votesByPerson,
    votes: sum(votesByPerson),
    sharedPlaces: plan.kind === "group" ? plan.candidates : votes.size,
  };
}

/**
 * Adds the votes of the districts by person.
 *
 * @param nation - the election
 * @param tallies - one tally a district, in their order
 * @returns the lists in order of their numbers
 * @public
 */
export function nationalLists(nation: Nation, tallies: readonly Tally[]): NationalList[] {
  const byNumber = [...standingsOf(nation, tallies)].sort(([a], [b]) => a - b);
  return byNumber.map(([, standings]) => nationalList(standings));
}

/**
 * Makes the tally of the whole country, one row a national list.
 *
 * @param lists - the national lists
 * @param tallies - one tally a district
 * @returns the total
 * @public
 */
export function nationalTally(lists: readonly NationalList[], tallies: readonly Tally[]): Tally {
  // The rows of the districts differ; only the other numbers can be added as they are.
  const others = sumTallies(tallies.map((tally) => ({ ...tally, votes: [] })));
  return { ...others, votes: lists.map((list) => list.votesByPerson) };
}
