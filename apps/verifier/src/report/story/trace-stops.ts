// The way of the votes of one polling station: where they stand, level by level, up to the total count.
import type { Bilingual } from "../../catalogue/entry.js";
import { districtNumber } from "../../evidence/district-number.js";
import type { HeldCount } from "../../evidence/evidence.js";
import { type Area, partsOf, wholeOf } from "./areas.js";
import type { Counts } from "./counts.js";
import type { Whole } from "./worked/totals.js";

/** The same votes in two counts: they must be equal. */
interface EqualStep {
  readonly kind: "equal";
  readonly title: Bilingual;
  readonly lower: Area | undefined;
  readonly upper: Area | undefined;
}

/** The votes of an area among those that a total is added up from. */
interface SumStep {
  readonly kind: "sum";
  readonly title: Bilingual;
  readonly part: Area | undefined;
  readonly whole: Whole | undefined;
}

/** One step up. */
export type Step = EqualStep | SumStep;

/** The way of the votes of one polling station. */
export interface Way {
  readonly steps: readonly Step[];
  /** Where the votes stand, from the polling station up. */
  readonly stops: readonly Area[];
  /** The columns of the way to the seats; undefined where that count is not among the files. */
  readonly municipality: Area | undefined;
  readonly district: Area | undefined;
  readonly whole: Area | undefined;
}

const titles = {
  own: {
    nl: "De eigen telling van het stembureau staat zo in de telling van de gemeente.",
    en: "The polling station's own count stands like that in the count of its municipality.",
  },
  inMunicipality: {
    nl: "Het stembureau telt mee in de gemeente.",
    en: "The polling station counts in its municipality.",
  },
  municipality: {
    nl: "De gemeente staat zo in de telling erboven.",
    en: "The municipality stands like that in the count above it.",
  },
  inDistrict: {
    nl: "De gemeente telt mee in de kieskring.",
    en: "The municipality counts in its district.",
  },
  district: {
    nl: "De kieskring staat zo in de totaaltelling.",
    en: "The district stands like that in the total count.",
  },
  inWhole: {
    nl: "Alles samen is de totaaltelling.",
    en: "Everything together is the total count.",
  },
} as const;

/** A count with its areas. */
interface Told {
  readonly count: HeldCount;
  readonly whole: Area | undefined;
  readonly parts: readonly Area[];
}

function allOf({ counts, paths }: Counts): readonly Told[] {
  return counts.map((count) => {
    const path = paths[count.file] ?? "?";
    return { count, whole: wholeOf(count, path), parts: partsOf(count, path) };
  });
}

function sumOf(told: Told | undefined): Whole | undefined {
  if (told?.whole === undefined) return undefined;
  return { level: told.count.documentId, total: told.whole, parts: told.parts };
}

const partIn = (told: Told | undefined, key: string): Area | undefined =>
  told?.parts.find((area) => area.key === key);

/** Whether districts stand between the municipalities and the total count. */
function hasDistricts(
  municipality: Told | undefined,
  district: Told | undefined,
  top: Told | undefined,
) {
  if (district !== undefined) return true;
  if (top !== undefined) return top.parts.some(({ kind }) => kind === "district");
  return /^\d+$/.test(districtNumber(municipality?.count.contest.id.value ?? ""));
}

/**
 * The way of the votes of one polling station.
 *
 * @param key - of the station, as in `Area`
 * @param code - the four digits of its municipality
 */
export function wayOf(key: string, code: string, counts: Counts): Way {
  const all = allOf(counts);
  const ofKind = (documentId: HeldCount["documentId"]): readonly Told[] =>
    all.filter(({ count }) => count.documentId === documentId);
  const area = `municipality ${code}`;
  const own = ofKind("510a").flatMap((told) => partIn(told, key) ?? [])[0];
  const municipality = ofKind("510b").find(({ whole }) => whole?.key === area);
  const district = ofKind("510c").find((told) => partIn(told, area) !== undefined);
  const [top] = ofKind("510d");
  const station = partIn(municipality, key);
  const above = partIn(district ?? top, area);
  const inTop = partIn(top, district?.whole?.key ?? "");
  const divided = hasDistricts(municipality, district, top);
  const middle: readonly Step[] = [
    { kind: "sum", title: titles.inDistrict, part: above, whole: sumOf(district) },
    { kind: "equal", title: titles.district, lower: district?.whole, upper: inTop },
  ];
  const steps: readonly Step[] = [
    ...(own === undefined
      ? []
      : [{ kind: "equal", title: titles.own, lower: own, upper: station } as const]),
    { kind: "sum", title: titles.inMunicipality, part: station, whole: sumOf(municipality) },
    { kind: "equal", title: titles.municipality, lower: municipality?.whole, upper: above },
    ...(divided ? middle : []),
    { kind: "sum", title: titles.inWhole, part: divided ? inTop : above, whole: sumOf(top) },
  ];
  const stops = [own, station, municipality?.whole, above, district?.whole, inTop, top?.whole];
  return {
    steps,
    stops: stops.filter((stop) => stop !== undefined),
    municipality: municipality?.whole,
    district: district?.whole,
    whole: top?.whole,
  };
}
