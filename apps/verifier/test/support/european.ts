// An election of the European Parliament: districts, municipalities and polling stations as for the Tweede Kamer, but
// the whole country is one contest, `alle`, and has one file of lists (format, sections 2.4 and 2.6; rule S15).
import { type ElectionParameters, generateElection } from "@telwerk/testkit";
import type { MemoryFile } from "./memory.js";

const names = ["Eerste Fictieve Lijst", "Fictieve Groep", "Land en Zee", "Ruim Baan"];

const parameters: ElectionParameters = {
  seed: "europe-1",
  type: "TK",
  electionDate: "2099-06-04",
  nominationDate: "2099-04-21",
  preferenceThreshold: 10,
  seats: 31,
  districts: 2,
  municipalities: 3,
  stations: 6,
  electorsPerStation: 900,
  lists: names.map((name, index) => ({
    name,
    kind: "set",
    candidates: 20,
    weight: 100 + 30 * index,
  })),
};

function inItsWords(text: string): string {
  return text
    .replace(/(<ElectionIdentifier Id=")TK/, "$1EP")
    .replace("Fictieve Tweede Kamer van", "Fictief Europees Parlement in")
    .replace("<ElectionCategory>TK", "<ElectionCategory>EP")
    .replace("<kr:ElectionSubcategory>TK", "<kr:ElectionSubcategory>EP")
    .replaceAll(
      /<ContestIdentifier Id="\d+">.*?<\/ContestIdentifier>/g,
      '<ContestIdentifier Id="alle"></ContestIdentifier>',
    )
    .replaceAll(/<Type>stel gelijkluidende lijsten/g, "<Type>op zichzelf staande lijst")
    .replaceAll(/ BelongsToSet="\d+"/g, "");
}

function made(): readonly MemoryFile[] {
  const { files } = generateElection(parameters);
  const spareLists = files.filter(({ kind }) => kind === "230b").slice(1);
  return files.flatMap((file) => {
    // One file of lists: they are the same in every district.
    if (spareLists.includes(file)) return [];
    const text = inItsWords(new TextDecoder().decode(file.bytes));
    const name = file.kind === "230b" ? "Kandidatenlijsten_EP2099.eml.xml" : file.name;
    return [{ name: name.replace("TK2099", "EP2099"), bytes: new TextEncoder().encode(text) }];
  });
}

/** Its files. */
export const europeanFiles: readonly MemoryFile[] = made();
