// Provinciale Staten in two districts whose contests have Roman numerals, as in Limburg (format, section 2.4): lists and
// counts stand in contest `I` or `II`; committees, units and the numbers of the regions stay decimal.
import { type ElectionParameters, generateElection, type ListPlan } from "@telwerk/testkit";
import type { MemoryFile } from "./memory.js";
import { inElectionWords, renamed, type Words } from "./small-election.js";

const set = (name: string, weight: number): ListPlan => ({
  name,
  kind: "set",
  candidates: 22,
  weight,
});

const parameters: ElectionParameters = {
  seed: "roman-1",
  type: "TK",
  electionDate: "2099-03-18",
  nominationDate: "2099-02-02",
  preferenceThreshold: 25,
  seats: 39,
  districts: 2,
  municipalities: 3,
  stations: 6,
  electorsPerStation: 900,
  lists: [
    set("Eerste Fictieve Lijst", 100),
    set("Fictieve Groep", 120),
    { name: "Land en Dorp", kind: "group", candidates: 14, ownCandidates: 6, weight: 140 },
    { name: "Ruim Baan", kind: "alone", candidates: 20, weight: 160, districts: [2] },
  ],
};

const words: Words = {
  category: "PS",
  subcategory: "PS2",
  name: "Provinciale Staten",
  domain: { id: "11", name: "Fictieland" },
};

/** The contests of its districts, in order. */
const numerals: readonly string[] = ["I", "II"];

const centralCommittee = /\s*<kr:Committee CommitteeCategory="CSB"[^>]*>/;

/** The central committee sits in the first district, as in Maastricht (format, section 2.11). */
function inFirstDistrict(text: string): string {
  const [committee = ""] = centralCommittee.exec(text) ?? [];
  return text
    .replace(centralCommittee, "")
    .replace('<kr:Committee CommitteeCategory="HSB"/>', (own) => `${own}${committee}`);
}

function inRoman(text: string): string {
  return inElectionWords(inFirstDistrict(text), words)
    .replaceAll('"STAAT"', '"PROVINCIE"')
    .replaceAll(
      'RegionCategory="KIESKRING" Sup',
      'RegionCategory="KIESKRING" RomanNumerals="true" Sup',
    )
    .replaceAll(
      /(<ContestIdentifier Id=")(\d)"/g,
      (_, head: string, number: string) => `${head}${numerals[Number(number) - 1] ?? "?"}"`,
    );
}

/** The first polling station of a municipality as a count (510a) of its own. */
function stationOf(text: string): string {
  const [own = ""] = /<ReportingUnitVotes>.*?<\/ReportingUnitVotes>/s.exec(text) ?? [];
  return text
    .replace('Id="510b"', 'Id="510a"')
    .replace(/<TotalVotes>.*<\/ReportingUnitVotes>/s, () => own);
}

function made(): readonly MemoryFile[] {
  const { files } = generateElection(parameters);
  return files.flatMap(({ name, kind, bytes }) => {
    const text = inRoman(new TextDecoder().decode(bytes));
    const file = renamed(name, text, words);
    if (kind !== "510b") return [file];
    const station = name.replace("gemeente", "stembureau_1");
    return [file, renamed(station, stationOf(text), words)];
  });
}

/** Its files. */
export const romanFiles: readonly MemoryFile[] = made();
