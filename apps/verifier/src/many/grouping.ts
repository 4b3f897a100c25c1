// Which files belong to which municipality: by folder, or by the place in the names of loose uploads.
import { identifyFile, parseFileName } from "@telwerk/bundle";
import { ReadFault, type Source } from "../evidence/source.js";

/** A file, with its path below the folder that was named. */
export interface PlacedSource {
  readonly source: Source;
  /** With `/` between folders: `Juinen/GSB/definitieve-documenten.zip`. */
  readonly below: string;
}

/** The files of one municipality. */
export interface Group {
  readonly name: string;
  readonly sources: readonly Source[];
}

/** Everything, sorted out. */
export interface Grouped {
  readonly groups: readonly Group[];
  readonly shared: readonly Source[];
}

const sharedKinds: ReadonlySet<string> = new Set(["election-definition", "candidate-lists"]);

/** Definition and lists beside the folders are for all of them. */
async function isShared({ source, below }: PlacedSource): Promise<boolean> {
  try {
    const file = identifyFile(below, await source.head());
    return file.kind === "ok" && sharedKinds.has(file.value.kind);
  } catch (fault) {
    // What cannot be read is told with the group of its own that it gets.
    if (fault instanceof ReadFault) return false;
    throw fault;
  }
}

/** The place that a name claims, or else the whole name: a group of its own. */
function groupOfName(name: string): string {
  const { region, category } = parseFileName(name) ?? {};
  if (region === undefined) return name;
  const place = region.toLowerCase().replaceAll("_", "-");
  return category === undefined || category === "gemeente" ? place : `${category} ${place}`;
}

/**
 * Sorts files by municipality.
 *
 * @param placed - in a fixed order, which stays
 * @param folders - names of folders: one without a file is a municipality that handed in nothing
 */
export async function grouped(
  placed: readonly PlacedSource[],
  folders: readonly string[] = [],
): Promise<Grouped> {
  const groups = new Map<string, Source[]>(folders.map((name) => [name, []]));
  const shared: Source[] = [];
  for (const one of placed) {
    const [first = "", ...rest] = one.below.split("/");
    const isLoose = rest.length === 0;
    if (isLoose && (await isShared(one))) {
      shared.push(one.source);
      continue;
    }
    const name = isLoose ? groupOfName(first) : first;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(one.source);
  }
  const inOrder = [...groups].map(([name, sources]) => ({ name, sources }));
  return { groups: inOrder.sort((a, b) => (a.name < b.name ? -1 : 1)), shared };
}
