// Elections of one district that is the whole: Provinciale Staten, and the board of a water authority. Made from the
// files of a small nation of one district with three municipalities: the definition keeps its KIESKRING, the counts say
// `geen`, there is no count of the district, and the total count names the municipalities.
import type { MemoryFile } from "./memory.js";
import { inWords, renamed, smallElection, type Words, withoutCodes } from "./small-election.js";

/** What such an election is called. */
export interface Kind {
  readonly category: "PS" | "AB";
  readonly subcategory: "PS1" | "AB1" | "AB2";
  readonly root: "PROVINCIE" | "WATERSCHAP";
  readonly seats: number;
  readonly seed: string;
}

export const province: Kind = {
  category: "PS",
  subcategory: "PS1",
  root: "PROVINCIE",
  seats: 39,
  seed: "province-1",
};
export const waterBoard: Kind = {
  category: "AB",
  subcategory: "AB2",
  root: "WATERSCHAP",
  seats: 23,
  seed: "water-1",
};
/** With fewer than 19 seats: by largest remainders, which here come to the same seats. */
export const smallWaterBoard: Kind = {
  category: "AB",
  subcategory: "AB1",
  root: "WATERSCHAP",
  seats: 18,
  seed: "water-1",
};

const lists = ["Eerste Fictieve Lijst", "Fictieve Groep", "Water en Land", "Ruim Baan"];

/** The votes of the district are those of the whole, with each municipality by its own number. */
function wholeCount(text: string, district: string): string {
  const votes = /<TotalVotes>.*<\/ReportingUnitVotes>/s;
  const [own = ""] = votes.exec(district) ?? [];
  return text.replace(votes, () => own.replaceAll(/Id="HSB1::/g, 'Id="'));
}

/** The files of such an election. */
export function oneDistrictFiles(kind: Kind): readonly MemoryFile[] {
  const { category, subcategory, root, seats, seed } = kind;
  const nation = { seed, lists, candidates: 24, seats, municipalities: 3, stations: 6 };
  const { files } = smallElection(nation);
  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const district = files.find((file) => file.kind === "510c");
  if (district === undefined) throw new Error("no count of the district");
  const domain = { id: "9", name: "Fictieland" };
  const words: Words = { category, subcategory, name: category, domain };
  return files.flatMap(({ name, kind: documentId, bytes }) => {
    if (documentId === "510c") return [];
    const text = inWords(textOf(bytes), words).replaceAll('"STAAT"', `"${root}"`);
    const own = documentId === "510d" ? wholeCount(text, textOf(district.bytes)) : text;
    const plain = documentId === "520" ? withoutCodes(own) : own;
    return [renamed(name, plain, words)];
  });
}
