// Areas with their votes, whichever document they stand in: a municipality is the same municipality in
// its own count (510b) and as a unit of the count above it (510c, 510d).
import type { VoteGroup } from "@telwerk/eml-codec";
import type { Bilingual } from "../../catalogue/entry.js";
import { districtOf, type HeldCount, writtenDistrict } from "../../evidence/evidence.js";
import { type GroupPlace, groupPath } from "../../evidence/paths.js";
import type { Counts } from "./counts.js";

/** One area with the votes that a document gives it. */
export interface Area {
  /** Equal for the same area in two documents. */
  readonly key: string;
  readonly kind: "station" | "municipality" | "district" | "whole";
  /** The number of a district, where its count writes another than stands in the key: Roman. */
  readonly written?: string;
  readonly name: string;
  /** Byte offset of the name; undefined where the document does not name the area. */
  readonly nameAt: number | undefined;
  readonly votes: VoteGroup;
  /** File and path of the votes. */
  readonly path: string;
  readonly place: string;
  readonly group: GroupPlace;
}

const kindNames: Readonly<Record<Area["kind"], Bilingual>> = {
  station: { nl: "Stembureau", en: "Polling station" },
  municipality: { nl: "Gemeente", en: "Municipality" },
  district: { nl: "Kieskring", en: "District" },
  whole: { nl: "Totaal", en: "Total" },
};

/** Such as `Gemeente 0363 Amsterdam`. */
export function areaName({
  kind,
  key,
  written,
  name,
}: Pick<Area, "kind" | "key" | "written" | "name">): Bilingual {
  const number = kind === "whole" ? "" : (written ?? key.replace(/^\w+ (?:\d{4}::SB)?/, ""));
  // Many names say what they are the name of.
  const own = name.replace(/^(Stembureau|Gemeente|Kieskring) /i, "");
  const rest = [number, own].filter((part) => part !== "").join(" ");
  const { nl, en } = kindNames[kind];
  return { nl: `${nl} ${rest}`.trim(), en: `${en} ${rest}`.trim() };
}

/** What a unit of a count is: never the whole. */
type UnitKind = Exclude<Area["kind"], "whole">;

/** The key and kind of a unit, by its id: `HSB9`, `HSB9::0363`, `0363` or `0363::SB5`. */
export function unitKey(id: string): { readonly key: string; readonly kind: UnitKind } {
  const district = /^HSB(\d+)$/.exec(id)?.[1];
  if (district !== undefined) return { kind: "district", key: `district ${district}` };
  const municipality = /^(?:HSB\d+::)?(\d{4})$/.exec(id)?.[1];
  if (municipality !== undefined) {
    return { kind: "municipality", key: `municipality ${municipality}` };
  }
  return { kind: "station", key: `station ${id}` };
}

function totalKey(count: HeldCount): Pick<Area, "key" | "kind" | "written"> {
  const { documentId, envelope } = count;
  switch (documentId) {
    case "510a":
    case "510b":
      return {
        kind: "municipality",
        key: `municipality ${envelope.managingAuthority?.id.value ?? "?"}`,
      };
    case "510c":
      return {
        kind: "district",
        key: `district ${districtOf(count)}`,
        written: writtenDistrict(count),
      };
    case "510d":
      return { kind: "whole", key: "whole" };
  }
}

/** The area that a count is about, with its own total; nothing for a single polling station. */
export function wholeOf(count: HeldCount, path: string): Area | undefined {
  const { file, total, envelope } = count;
  if (total === undefined) return undefined;
  const group = { file, contest: count.contest.id.value };
  const { value: name = "", at: nameAt } = envelope.managingAuthority?.name ?? {};
  return { ...totalKey(count), name, nameAt, votes: total, path, place: groupPath(group), group };
}

/** The areas that a count is added up from. */
export function partsOf({ file, contest, units }: HeldCount, path: string): readonly Area[] {
  return units.flatMap(({ id, name, votes }) => {
    if (votes === undefined) return [];
    const group = { file, contest: contest.id.value, unit: id.value };
    const place = groupPath(group);
    const named = { name: name.value, nameAt: name.at };
    return [{ ...unitKey(id.value), ...named, votes, path, place, group }];
  });
}

/** Every area in a count: the whole first. */
export function areasOf(count: HeldCount, path: string): readonly Area[] {
  const whole = wholeOf(count, path);
  return [...(whole === undefined ? [] : [whole]), ...partsOf(count, path)];
}

/** Every area of the counts, once: its own count speaks before a count above it does. */
export function areasIn({ counts, paths }: Counts): ReadonlyMap<string, Area> {
  const order = ["510a", "510b", "510c", "510d"];
  const sorted = counts.toSorted(
    (a, b) => order.indexOf(a.documentId) - order.indexOf(b.documentId),
  );
  const areas = new Map<string, Area>();
  for (const count of sorted) {
    for (const area of areasOf(count, paths[count.file] ?? "?")) {
      if (!areas.has(area.key)) areas.set(area.key, area);
    }
  }
  return areas;
}

/** Paths of counts in whose place another one stands: the first session and its correction together. */
export function doubledIn({ counts, paths }: Counts): readonly string[] {
  const taken = new Set<string>();
  return counts.flatMap((count) => {
    const { documentId, file, units } = count;
    const place =
      documentId === "510a"
        ? units.map(({ id }) => id.value).join(" ")
        : `${documentId} ${totalKey(count).key}`;
    if (taken.has(place)) return [paths[file] ?? "?"];
    taken.add(place);
    return [];
  });
}
