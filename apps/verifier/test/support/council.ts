// A council election of one municipality, with all that belongs to it: the files of a small nation of one
// municipality, in the words of a council. There are no districts, and people have numbers and no codes.
import { type ElectionParameters, generateElection } from "@telwerk/testkit";
import type { MemoryFile } from "./memory.js";

const names = ["Eerste Fictieve Lijst", "Fictieve Groep", "Buurt en Dorp", "Ruim Baan"];

const parameters: ElectionParameters = {
  seed: "council-1",
  type: "TK",
  electionDate: "2099-03-18",
  nominationDate: "2099-02-02",
  preferenceThreshold: 25,
  seats: 19,
  districts: 1,
  municipalities: 1,
  stations: 3,
  electorsPerStation: 900,
  // Each list has at least the quota: then a council and a parliament have the same rules.
  lists: names.map((name, index) => ({
    name,
    kind: "alone",
    candidates: 14,
    weight: 100 + 25 * index,
    districts: [1],
  })),
};

const contest = '<ContestIdentifier Id="geen"></ContestIdentifier>';

function inCouncilWords(text: string, code: string, name: string): string {
  const domain = `<kr:ElectionDomain Id="${code}">${name}</kr:ElectionDomain>`;
  return text
    .replace(/<kr:ElectionDomain.*?<\/kr:ElectionDomain>/, "")
    .replace(/(<ElectionIdentifier Id=")[^"]*/, `$1GR2099_${name.replaceAll(/[^\w]/g, "")}`)
    .replace(/<ElectionName>[^<]*/, `<ElectionName>Gemeenteraad ${name} 2099`)
    .replace("<ElectionCategory>TK", "<ElectionCategory>GR")
    .replace(
      "<kr:ElectionSubcategory>TK</kr:ElectionSubcategory>",
      `<kr:ElectionSubcategory>GR2</kr:ElectionSubcategory>${domain}`,
    )
    .replaceAll(/<ContestIdentifier .*?<\/ContestIdentifier>/g, contest)
    .replace(/<kr:ElectionTree>.*<\/kr:ElectionTree>/s, tree(code, name));
}

function tree(code: string, name: string): string {
  const committees = ["CSB", "HSB"].map((one) => `<kr:Committee CommitteeCategory="${one}"/>`);
  return `<kr:ElectionTree><kr:Region RegionNumber="${Number(code)}" RegionCategory="GEMEENTE"><kr:RegionName>${name}</kr:RegionName>${committees.join("")}</kr:Region></kr:ElectionTree>`;
}

/** The count of the whole: one unit, the municipality, and people by their number on the list. */
function wholeCount(text: string, code: string, name: string): string {
  const units = text.slice(text.indexOf("<ReportingUnitVotes>"));
  const ids = new Map(
    [...units.matchAll(/Id="(\d+)" ShortCode="([^"]*)"/g)].map(([, id = "", key = ""]) => [
      key,
      id,
    ]),
  );
  return text
    .replace(
      /<ReportingUnitIdentifier Id="[^"]*">[^<]*/,
      `<ReportingUnitIdentifier Id="${code}">${name}`,
    )
    .replaceAll(
      /<CandidateIdentifier Id="(\d+)" ShortCode="[^"]*"/g,
      '<CandidateIdentifier Id="$1"',
    )
    .replaceAll(
      /<CandidateIdentifier ShortCode="([^"]*)"/g,
      (_, key: string) => `<CandidateIdentifier Id="${ids.get(key) ?? "?"}"`,
    );
}

/** People of the result have an order of election, and no code. */
const withoutCodes = (text: string): string => text.replaceAll(/ ShortCode="[^"]*"/g, "");

function made(): readonly MemoryFile[] {
  const { files, model } = generateElection(parameters);
  const [municipality] = model.districts[0]?.district.municipalities ?? [];
  if (municipality === undefined) throw new Error("no municipality");
  const { code, name } = municipality;
  return files.flatMap(({ name: file, kind, bytes }) => {
    // A council has no districts.
    if (kind === "510c") return [];
    const text = inCouncilWords(new TextDecoder().decode(bytes), code, name);
    const own = kind === "510d" ? wholeCount(text, code, name) : text;
    const plain = kind === "520" ? withoutCodes(own) : own;
    return [{ name: file.replace("TK2099", "GR2099"), bytes: new TextEncoder().encode(plain) }];
  });
}

/** Its files. */
export const councilFiles: readonly MemoryFile[] = made();
