// A council election of one municipality, with all that belongs to it: the files of a small nation of one
// municipality, in the words of a council. There are no districts, and people have numbers and no codes.
import type { MemoryFile } from "./memory.js";
import { inWords, renamed, smallElection, type Words, withoutCodes } from "./small-election.js";

const nation = {
  seed: "council-1",
  lists: ["Eerste Fictieve Lijst", "Fictieve Groep", "Buurt en Dorp", "Ruim Baan"],
  candidates: 14,
  seats: 19,
  municipalities: 1,
  stations: 3,
};

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

function made(): readonly MemoryFile[] {
  const { files, model } = smallElection(nation);
  const [municipality] = model.districts[0]?.district.municipalities ?? [];
  if (municipality === undefined) throw new Error("no municipality");
  const { code, name } = municipality;
  const words: Words = {
    category: "GR",
    subcategory: "GR2",
    name: "Gemeenteraad",
    domain: { id: code, name },
  };
  return files.flatMap(({ name: file, kind, bytes }) => {
    // A council has no districts.
    if (kind === "510c") return [];
    const text = inWords(new TextDecoder().decode(bytes), words).replace(
      /<kr:ElectionTree>.*<\/kr:ElectionTree>/s,
      tree(code, name),
    );
    const own = kind === "510d" ? wholeCount(text, code, name) : text;
    const plain = kind === "520" ? withoutCodes(own) : own;
    return [renamed(file, plain, words)];
  });
}

/** Its files. */
export const councilFiles: readonly MemoryFile[] = made();
