// Zips taken apart and put together in another way: names, copies, zips in zips. Reading is done by the packing room,
// writing by a few lines of our own that refuse nothing.
import { bytesSource, openZip, transferLimits } from "@telwerk/bundle";
import type { Random } from "@telwerk/testkit";
import type { MemoryFile } from "../support/memory.js";
import { must } from "../support/sealing.js";
import { zipOf } from "../support/zip.js";

/** The files in a zip; undefined when it is none, or damaged already. */
export async function filesIn(bytes: Uint8Array): Promise<readonly MemoryFile[] | undefined> {
  const opened = await openZip(bytesSource(bytes), { path: "x.zip", limits: transferLimits });
  if (opened.kind === "err") return undefined;
  const files: MemoryFile[] = [];
  for (const entry of opened.value.entries) {
    const content = await opened.value.read(entry);
    if (content.kind === "err") return undefined;
    files.push({ name: entry.name, bytes: Uint8Array.from(must(content)) });
  }
  return files;
}

/** One way to put the files of a zip together. */
type Arrangement = (files: readonly MemoryFile[], random: Random) => readonly MemoryFile[];

const oddNames = [
  "../Telling.eml.xml",
  "/etc/passwd",
  "C:\\Telling.eml.xml",
  "a\\b.xml",
  "CON",
  "Telling.eml.xml\u0000.txt",
  "e\u0301.xml",
  "",
  ".",
  "map/",
  "MANIFEST.JSON",
  `${"x".repeat(300)}.xml`,
] as const;

const nested = (files: readonly MemoryFile[], times: number): readonly MemoryFile[] =>
  times === 0 ? files : nested([{ name: `diep${times}.zip`, bytes: zipOf(files) }], times - 1);

const one = (files: readonly MemoryFile[], random: Random): MemoryFile => {
  const [first = { name: "leeg.txt", bytes: new Uint8Array() }, ...others] = files;
  return random.pick([first, ...others]);
};

/** Every arrangement, by what it is called. */
export const arrangements: Readonly<Record<string, Arrangement>> = {
  "a file twice": (files, random) => [...files, one(files, random)],
  "a file twice with another content": (files, random) => [
    ...files,
    { ...one(files, random), bytes: new TextEncoder().encode("<EML/>") },
  ],
  "a file under another name": (files, random) => {
    const odd = one(files, random);
    return files.map((file) => (file === odd ? { ...file, name: random.pick(oddNames) } : file));
  },
  "a file in other letters": (files, random) => {
    const odd = one(files, random);
    return [...files, { ...odd, name: odd.name.toUpperCase() }];
  },
  "a file lost": (files, random) => {
    const odd = one(files, random);
    return files.filter((file) => file !== odd);
  },
  "a stranger": (files, random) => [...files, { name: random.pick(oddNames), bytes: zipOf(files) }],
  "in another order": (files) => files.toReversed(),
  "packed again": (files) => files,
  "zips in zips": (files, random) => nested(files, random.between(1, 4)),
  "a zip in itself": (files) => [...files, { name: "zelf.zip", bytes: zipOf(files) }],
  "a bomb": (files) => [...files, { name: "groot.xml", bytes: new Uint8Array(3 << 20) }],
};
