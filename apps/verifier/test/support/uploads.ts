// Uploads as municipalities hand them in, made of the files of the test vectors.
import { writeZip } from "@telwerk/bundle";
import type { MemoryFile } from "./memory.js";
import { base, filesOf, vector } from "./vectors.js";

const pdf = new TextEncoder().encode("%PDF-1.7\n%%EOF\n");

/** The first file of the base of which the name begins so. */
function fileOf(start: string, files: readonly MemoryFile[] = base): MemoryFile {
  const found = files.find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(`no ${start}`);
  return found;
}

/** The count of the one municipality of which everything is said here. */
export const count: MemoryFile = fileOf("Telling_TK2099_gemeente_Fictie_aan_Zee");

/** The same count with a list total that is not the sum of its candidates. */
export const forged: MemoryFile = fileOf(
  count.name,
  filesOf(vector("list-total-with-a-swapped-digit")),
);

/** The overview of that count, under the name that the counting software gives it. */
export const overview: MemoryFile = {
  ...fileOf("overview.csv", filesOf(vector("overview-that-agrees"))),
  name: "osv4-3_telling_tk2099_gemeente_fictie-aan-zee.csv",
};

/** Definition and lists. */
export const common: readonly MemoryFile[] = base.filter(({ name }) =>
  /^(?:Verkiezingsdefinitie|Kandidatenlijsten)/.test(name),
);

/** A zip of files. */
export async function zipOf(...files: readonly MemoryFile[]): Promise<Uint8Array> {
  const zip = await writeZip(files, { modified: "2099-03-19T10:00:00" });
  if (zip.kind === "err") throw new Error(JSON.stringify(zip.error));
  return zip.value;
}

/** An upload: `definitieve-documenten` or `correctie`, made at this time of the day after the election. */
export async function upload(
  word: "definitieve-documenten" | "correctie",
  clock: string,
  eml: MemoryFile | undefined = count,
  beside: readonly MemoryFile[] = [],
): Promise<MemoryFile> {
  const model = {
    name: word === "correctie" ? "Model_Na14-2.pdf" : "Model_Na31-1.pdf",
    bytes: pdf,
  };
  const inner = await zipOf({ name: count.name, bytes: eml.bytes });
  const zip = { name: count.name.replace(".eml.xml", ".zip"), bytes: inner };
  const name = `${word}_tk2099_gemeente_fictie-aan-zee-20990319-${clock}.zip`;
  return { name, bytes: await zipOf(model, zip, ...beside) };
}
