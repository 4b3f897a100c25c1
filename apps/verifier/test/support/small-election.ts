// A small nation of one district, from which the elections of a council, a province and a water authority are made:
// four lists that all have the quota, in other words and with other numbers.
import { type ElectionParameters, generateElection } from "@telwerk/testkit";
import type { MemoryFile } from "./memory.js";

/** What tells one such election from another. */
export interface SmallElection {
  readonly seed: string;
  /** Registered names. */
  readonly lists: readonly string[];
  readonly candidates: number;
  readonly seats: number;
  readonly municipalities: number;
  readonly stations: number;
}

/** The words in which its files speak. */
export interface Words {
  /** `GR`, which is also how the election id begins. */
  readonly category: string;
  readonly subcategory: string;
  /** Of the election, such as `Gemeenteraad`; the place stands behind it. */
  readonly name: string;
  readonly domain: { readonly id: string; readonly name: string };
}

/** The nation; each list has at least the quota: then any election and a parliament have the same rules. */
export function smallElection(small: SmallElection): ReturnType<typeof generateElection> {
  const { seed, lists, candidates, seats, municipalities, stations } = small;
  const parameters: ElectionParameters = {
    seed,
    type: "TK",
    electionDate: "2099-03-18",
    nominationDate: "2099-02-02",
    preferenceThreshold: 25,
    seats,
    districts: 1,
    municipalities,
    stations,
    electorsPerStation: 900,
    lists: lists.map((name, index) => ({
      name,
      kind: "alone",
      candidates,
      weight: 100 + 25 * index,
      districts: [1],
    })),
  };
  return generateElection(parameters);
}

const undivided = '<ContestIdentifier Id="geen"></ContestIdentifier>';

/** A file of the nation in other words, in the contest of an election that is not divided. */
export function inWords(text: string, words: Words): string {
  return inElectionWords(text, words).replaceAll(
    /<ContestIdentifier Id="[^"]*"(?:\/>|>.*?<\/ContestIdentifier>)/g,
    undivided,
  );
}

/** A file of the nation in other words, in the contest that it stands in. */
export function inElectionWords(
  text: string,
  { category, subcategory, name, domain }: Words,
): string {
  const place = `<kr:ElectionDomain Id="${domain.id}">${domain.name}</kr:ElectionDomain>`;
  return text
    .replace(/<kr:ElectionDomain.*?<\/kr:ElectionDomain>/, "")
    .replace(
      /(<ElectionIdentifier Id=")[^"]*/,
      `$1${category}2099_${domain.name.replaceAll(/[^\w]/g, "")}`,
    )
    .replace(/<ElectionName>[^<]*/, `<ElectionName>${name} ${domain.name} 2099`)
    .replace("<ElectionCategory>TK", `<ElectionCategory>${category}`)
    .replace(
      "<kr:ElectionSubcategory>TK</kr:ElectionSubcategory>",
      `<kr:ElectionSubcategory>${subcategory}</kr:ElectionSubcategory>${place}`,
    );
}

/** People of the result have an order of election, and no code. */
export function withoutCodes(text: string): string {
  return text.replaceAll(/ ShortCode="[^"]*"/g, "");
}

/** A file with another text, named after the election. */
export function renamed(name: string, text: string, { category }: Words): MemoryFile {
  return {
    name: name.replace("TK2099", `${category}2099`),
    bytes: new TextEncoder().encode(text),
  };
}
