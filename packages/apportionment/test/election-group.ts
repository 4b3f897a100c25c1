// List groups for the tests, in a few words.
import type { Unit } from "../src/index.js";

/** A group: the lists of districts 1, 2, 3 and so on, each as `a3 b1`: candidates and their votes, in list order. */
export function groupOf(listNumber: number, ...lists: readonly string[]): Unit {
  const members = lists.map((text, index) => {
    const pairs = text.split(" ");
    return {
      districts: [index + 1],
      candidates: pairs.map((pair) => pair.slice(0, 1)),
      votes: [pairs.map((pair) => Number(pair.slice(1)))],
    };
  });
  const keys = new Set(members.flatMap(({ candidates }) => candidates));
  return { listNumber, persons: [...keys].map((key) => ({ key })), members };
}
