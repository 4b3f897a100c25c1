// Comes in: a name that people, OSV2020 or Abacus gave to a file. Goes out: what it claims. Lenient: both
// versions of the rules, capitals or not, `-` or `_`, with and without the domain of the election, and
// the forms of the platform's manual. A claim is never proof: the content decides what a file is.
import { toZipDate } from "../zip/dos-time.js";
import { electionParts, type RegionCategory } from "./facts.js";
import type { NameKind, NameScheme } from "./patterns.js";
import { schemesOf } from "./strict.js";

/**
 * What a file name claims.
 * @public
 */
export interface ParsedName {
  readonly kind: NameKind;
  /** `GR2026`, in capitals; absent where the name holds no election. */
  readonly series?: string;
  /** The part that names the province, water board or municipality of the election, as it stands there. */
  readonly domain?: string;
  readonly category?: RegionCategory;
  /** The region as it stands there, not as people write it: `s-hertogenbosch`. */
  readonly region?: string;
  /** `YYYY-MM-DDThh:mm:ss`; absent when the name holds no complete and valid time. */
  readonly timestamp?: string;
  readonly software?: string;
  readonly model?: string;
  readonly station?: number;
  /** The versions of the rules that it follows to the letter; none: it departs from all of them. */
  readonly exact: readonly NameScheme[];
}

const series = "(?<series>(?:GR|PS|AB|WS|TK|EP|EK|ER|KC|NR)\\d{4})";
const category =
  "(?<category>gemeente|openbaar[_-]lichaam|kieskring|provincie|waterschap|stembureau|kiesraad)";
const place = `${series}(?:[_-](?<domain>.+?))??(?:[_-]${category}(?:[_-](?<region>.+?))?)?`;
// Three digits of a year stand in the manual (S0-29); a time without seconds in the draft's example.
const time = "(?:-(?<date>\\d{7,8})-(?<clock>\\d{6}|\\d{4}))?";

const stationModel = `^model_(?<model>[a-z0-9_-]+?)_${series}_stembureau_(?<station>\\d+)`;
/** Longer names are no claims; and no expression here is tried on more. */
const longestName = 255;

const lenient: readonly (readonly [NameKind, RegExp])[] = [
  ["final-documents", new RegExp(`^definitieve[_-]documenten[_-]${place}${time}\\.zip$`, "i")],
  ["correction", new RegExp(`^correctie[_-]${place}${time}\\.zip$`, "i")],
  ["result-determination", new RegExp(`^vaststelling[_-]uitslag[_-]${place}${time}\\.zip$`, "i")],
  ["result-annex", new RegExp(`^model[_-]p22-2[_-]bijlage[_-]${place}${time}\\.zip$`, "i")],
  ["count-zip", new RegExp(`^telling[_-]${place}\\.zip$`, "i")],
  ["count-signature", new RegExp(`^telling[_-]${place}\\.eml\\.xml\\.signature$`, "i")],
  ["count", new RegExp(`^telling[_-]${place}\\.eml\\.xml$`, "i")],
  ["total-count-zip", new RegExp(`^totaaltelling[_-]${place}\\.zip$`, "i")],
  ["total-count-signature", new RegExp(`^totaaltelling[_-]${place}\\.eml\\.xml\\.signature$`, "i")],
  ["total-count", new RegExp(`^totaaltelling[_-]${place}\\.eml\\.xml$`, "i")],
  ["result-zip", new RegExp(`^resultaat[_-]${place}\\.zip$`, "i")],
  ["result", new RegExp(`^resultaat[_-]${place}\\.eml\\.xml$`, "i")],
  ["csv", new RegExp(`^osv4-3[_-]telling[_-]${place}\\.csv$`, "i")],
  ["public-key", new RegExp(`^public[_-]key[_-](?<software>[a-z0-9]+)[_-]${place}\\.crt$`, "i")],
  ["election-definition", new RegExp(`^verkiezingsdefinitie[_-]${place}\\.eml\\.xml$`, "i")],
  ["candidate-lists", new RegExp(`^kandidatenlijsten[_-]${place}\\.eml\\.xml$`, "i")],
  ["candidate-totals", new RegExp(`^totaallijsten[_-]${place}\\.eml\\.xml$`, "i")],
  ["polling-stations", new RegExp(`^stembureaus[_-]${place}\\.eml\\.xml$`, "i")],
  ["declaration", /verklaring b&w.*\.(?:png|jpg|pdf|doc|docx)$/i],
  ["station-annex", new RegExp(`${stationModel}_bijlage_1\\.pdf$`, "i")],
  ["station-model", new RegExp(`${stationModel}\\.pdf$`, "i")],
  ["empty-model", /^leeg_model_(?<model>[a-z]{1,2}_?\d[a-z0-9_-]*)\.(?:pdf|odt)$/i],
  ["model", /^model_(?<model>[a-z]{1,2}_?\d[a-z0-9_-]*)\.(?:pdf|odt)$/i],
  ["empty-station-models", new RegExp(`^${series}_(?<region>.+)_n_10_2\\.zip$`, "i")],
  ["empty-station-annexes", new RegExp(`^${series}_(?<region>.+)_na_31_2_bijlage1\\.zip$`, "i")],
  ["backup", /^db_backup_(?<date>\d{4}-\d{2}-\d{2})_(?<clock>\d{2}-\d{2}-\d{2})\.sqlite$/i],
  ["manifest", /^manifest\.json$/i],
  ["manifest-signature", /^manifest\.json\.p7s$/i],
];

/**
 * Reads a file name leniently.
 *
 * @param name - the name, without folders
 * @returns what it claims, or undefined when it follows no known pattern
 * @example
 * ```ts
 * const name = parseFileName("Correctie_GR2026_gemeente_Purmerend-20260402-101500.zip");
 * name?.kind; // "correction"
 * name?.timestamp; // "2026-04-02T10:15:00"
 * name?.exact; // []
 * ```
 * @public
 */
export function parseFileName(name: string): ParsedName | undefined {
  if (name.length > longestName) return undefined;
  for (const [kind, expression] of lenient) {
    const match = expression.exec(name);
    if (match !== null) return described(kind, name, match.groups ?? {});
  }
  return undefined;
}

function described(
  kind: NameKind,
  name: string,
  groups: Readonly<Record<string, string | undefined>>,
): ParsedName {
  const found = groups["series"]?.toUpperCase();
  const timestamp = timeOf(groups["date"], groups["clock"]);
  const model = groups["model"];
  const where = placeOf(kind, found, groups);
  return {
    kind,
    ...(found === undefined ? {} : { series: found }),
    ...where,
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(groups["software"] === undefined ? {} : { software: groups["software"].toLowerCase() }),
    ...(model === undefined ? {} : { model }),
    ...(groups["station"] === undefined ? {} : { station: Number(groups["station"]) }),
    exact: schemesOf(kind, name, found ?? ""),
  };
}

const categories: readonly RegionCategory[] = [
  "gemeente",
  "openbaar_lichaam",
  "kieskring",
  "provincie",
  "waterschap",
  "stembureau",
  "kiesraad",
];

interface Place {
  readonly domain?: string;
  readonly category?: RegionCategory;
  readonly region?: string;
}

function placeOf(
  kind: NameKind,
  found: string | undefined,
  groups: Readonly<Record<string, string | undefined>>,
): Place {
  const { domain, region } = groups;
  const written = groups["category"]?.toLowerCase().replace("-", "_");
  const category = categories.find((candidate) => candidate === written);
  if (category !== undefined || domain === undefined) {
    return {
      ...(domain === undefined ? {} : { domain }),
      ...(category === undefined ? {} : { category }),
      ...(region === undefined ? {} : { region }),
    };
  }
  // For the whole country there is no domain: what stands there is the region. A list of polling stations
  // names both (`Stembureaus_AB2027_Aardenboezem_Nieuwstrand`), and a domain is always one word.
  if (isNational(found)) return { region: domain };
  const cut = kind === "polling-stations" ? domain.indexOf("_") : -1;
  return cut < 0 ? { domain } : { domain: domain.slice(0, cut), region: domain.slice(cut + 1) };
}

function isNational(found: string | undefined): boolean {
  return ["TK", "EP", "EK"].includes(electionParts(found ?? "")?.type ?? "");
}

/** A time counts only when it is complete: a missing second is not zero. */
function timeOf(date: string | undefined, clock: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(date ?? "") ?? [];
  const [, hour, minute, second] = /^(\d{2})-?(\d{2})-?(\d{2})$/.exec(clock ?? "") ?? [];
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return toZipDate(text) === undefined ? undefined : text;
}
