// Elections of one district that is the whole: Provinciale Staten, and the board of a water authority. Made from the
// files of a small nation of one district with three municipalities: the definition keeps its KIESKRING, the counts say
// `geen`, there is no count of the district, and the total count names the municipalities.
import { type ElectionParameters, generateElection } from "@telwerk/testkit";
import type { MemoryFile } from "./memory.js";

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

const names = ["Eerste Fictieve Lijst", "Fictieve Groep", "Water en Land", "Ruim Baan"];

const parametersOf = ({ seed, seats }: Kind): ElectionParameters => ({
  seed,
  type: "TK",
  electionDate: "2099-03-18",
  nominationDate: "2099-02-02",
  preferenceThreshold: 25,
  seats,
  districts: 1,
  municipalities: 3,
  stations: 6,
  electorsPerStation: 900,
  // Each list has at least the quota: then these elections and a parliament have the same rules.
  lists: names.map((name, index) => ({
    name,
    kind: "alone",
    candidates: 24,
    weight: 100 + 25 * index,
    districts: [1],
  })),
});

const contest = '<ContestIdentifier Id="geen"></ContestIdentifier>';

function inItsWords(text: string, { category, subcategory, root }: Kind): string {
  return text
    .replace(/<kr:ElectionDomain.*?<\/kr:ElectionDomain>/, "")
    .replace(/(<ElectionIdentifier Id=")[^"]*/, `$1${category}2099_Fictieland`)
    .replace(/<ElectionName>[^<]*/, `<ElectionName>${category} Fictieland 2099`)
    .replace("<ElectionCategory>TK", `<ElectionCategory>${category}`)
    .replace(
      "<kr:ElectionSubcategory>TK</kr:ElectionSubcategory>",
      `<kr:ElectionSubcategory>${subcategory}</kr:ElectionSubcategory><kr:ElectionDomain Id="9">Fictieland</kr:ElectionDomain>`,
    )
    .replaceAll(/<ContestIdentifier Id="[^"]*"(?:\/>|>.*?<\/ContestIdentifier>)/g, contest)
    .replaceAll('"STAAT"', `"${root}"`);
}

/** The votes of the district are those of the whole, with each municipality by its own number. */
function wholeCount(text: string, district: string): string {
  const votes = /<TotalVotes>.*<\/ReportingUnitVotes>/s;
  const [own = ""] = votes.exec(district) ?? [];
  return text.replace(votes, () => own.replaceAll(/Id="HSB1::/g, 'Id="'));
}

const withoutCodes = (text: string): string => text.replaceAll(/ ShortCode="[^"]*"/g, "");

/** The files of such an election. */
export function oneDistrictFiles(kind: Kind): readonly MemoryFile[] {
  const { files } = generateElection(parametersOf(kind));
  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const district = files.find((file) => file.kind === "510c");
  if (district === undefined) throw new Error("no count of the district");
  return files.flatMap(({ name, kind: documentId, bytes }) => {
    if (documentId === "510c") return [];
    const text = inItsWords(textOf(bytes), kind);
    const own = documentId === "510d" ? wholeCount(text, textOf(district.bytes)) : text;
    const plain = documentId === "520" ? withoutCodes(own) : own;
    const path = name.replace("TK2099", `${kind.category}2099`);
    return [{ name: path, bytes: new TextEncoder().encode(plain) }];
  });
}
