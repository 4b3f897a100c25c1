// From parameters to the complete set of files, one after another.
import { candidateLists } from "../documents/candidate-lists.js";
import { districtCount, municipalCount, nationalCount } from "../documents/counts.js";
import { definition } from "../documents/definition.js";
import { electionId } from "../documents/envelope.js";
import { result } from "../documents/result.js";
import { prettyChunks } from "../documents/xml.js";
import {
  type District,
  type Municipality,
  type Nation,
  nationOf,
  type PollingStation,
} from "./nation.js";
import { type ElectedList, electedCandidates } from "./nomination.js";
import type { ElectionParameters } from "./parameters.js";
import { divideSeats, type Seats } from "./seats.js";
import { stationTallies, sumTallies, type Tally } from "./tallies.js";
import { type NationalList, nationalLists } from "./totals.js";

/** The kinds of document of which a fictional election consists. @public */
export type FileKind = "110a" | "230b" | "510b" | "510c" | "510d" | "520";

/** A file that is still to be written, in pieces. @public */
export interface FileText {
  readonly name: string;
  readonly kind: FileKind;
  readonly chunks: Iterable<string>;
}

/** A file with its bytes. @public */
export interface ElectionFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/** The numbers of a district. @public */
export interface DistrictModel {
  readonly district: District;
  /** One tally a municipality, in the order of `district.municipalities`. */
  readonly municipalities: readonly Tally[];
  readonly total: Tally;
}

/** The plain numbers behind the files, to compare with. @public */
export interface ElectionModel {
  readonly nation: Nation;
  readonly districts: readonly DistrictModel[];
  /** Votes by person in the whole country. */
  readonly lists: readonly NationalList[];
  readonly seats: Seats;
  /** The lists with a seat, each with its people in the order of election. */
  readonly elected: readonly ElectedList[];
}

/** A complete fictional election. @public */
export interface FictionalElection {
  readonly parameters: ElectionParameters;
  readonly model: ElectionModel;
  readonly files: readonly ElectionFile[];
}

/**
 * What a polling station says instead of what was counted there: a recount, or a forgery. Everything above follows.
 * @public
 */
export type Retelling = (
  tally: Tally,
  station: PollingStation,
  municipality: Municipality,
) => Tally;

const asCounted: Retelling = (tally) => tally;

/** A name as file names have it: `'s-Fictiehage & Zee` is `s-Fictiehage__Zee`. */
function inFileName(name: string): string {
  return name.replaceAll(" ", "_").replace(/[^\w-]/g, "");
}

/** The tallies of the stations of a municipality, as they are told. */
function toldBy(
  nation: Nation,
  district: District,
  municipality: Municipality,
  retold: Retelling,
): Tally[] {
  return stationTallies(nation, district, municipality).map((tally, index) => {
    const station = municipality.stations[index];
    return station === undefined ? tally : retold(tally, station, municipality);
  });
}

function* districtFiles(
  nation: Nation,
  district: District,
  retold: Retelling,
): Generator<FileText, DistrictModel> {
  const id = electionId(nation);
  const municipalities: Tally[] = [];
  for (const municipality of district.municipalities) {
    const stations = toldBy(nation, district, municipality, retold);
    const total = sumTallies(stations);
    municipalities.push(total);
    yield {
      name: `Telling_${id}_gemeente_${inFileName(municipality.name)}.eml.xml`,
      kind: "510b",
      chunks: municipalCount(nation, district, municipality, stations, total),
    };
  }
  const total = sumTallies(municipalities);
  yield {
    name: `Telling_${id}_kieskring_${inFileName(district.name)}.eml.xml`,
    kind: "510c",
    chunks: districtCount(nation, district, municipalities, total),
  };
  return { district, municipalities, total };
}

/**
 * Makes the files of an election one by one, without keeping them: for elections of gigabytes.
 *
 * @param parameters - what to make
 * @param retold - what polling stations say instead of what was counted there; by default nothing else
 * @returns the files, in the order 110a, 230b, then 510b and 510c by district, 510d, 520; and at the
 *   end the plain numbers
 * @throws UnfitSeed when a lot would be needed: choose another seed
 * @public
 */
export function* electionFiles(
  parameters: ElectionParameters,
  retold: Retelling = asCounted,
): Generator<FileText, ElectionModel> {
  const nation = nationOf(parameters);
  const id = electionId(nation);
  yield {
    name: `Verkiezingsdefinitie_${id}.eml.xml`,
    kind: "110a",
    chunks: prettyChunks(definition(nation), "    "),
  };
  for (const district of nation.districts) {
    const name = `Kandidatenlijsten_${id}_${inFileName(district.name)}.eml.xml`;
    yield { name, kind: "230b", chunks: candidateLists(nation, district) };
  }
  const districts: DistrictModel[] = [];
  for (const district of nation.districts) {
    districts.push(yield* districtFiles(nation, district, retold));
  }
  const totals = districts.map(({ total }) => total);
  const lists = nationalLists(nation, totals);
  const national = nationalCount(nation, lists, totals);
  yield { name: `Totaaltelling_${id}.eml.xml`, kind: "510d", chunks: national };
  const seats = divideSeats(lists, parameters.seats);
  const { preferenceThreshold } = parameters;
  const elected = electedCandidates(lists, seats, parameters.seats, preferenceThreshold);
  yield { name: `Resultaat_${id}.eml.xml`, kind: "520", chunks: result(nation, elected) };
  return { nation, districts, lists, seats, elected };
}

/**
 * Lays out a file over lines, with a declaration, as some programs write counts.
 *
 * @param file - a file in canonical form
 * @returns the same document, indented
 * @public
 */
export function prettyFile(file: FileText): FileText {
  return { ...file, chunks: prettyChunks(file.chunks, "  ") };
}

/**
 * Makes a complete fictional election in memory.
 *
 * @param parameters - what to make, for example one of the presets
 * @param retold - what polling stations say instead of what was counted there; by default nothing else
 * @returns its files, and the plain numbers behind them
 * @throws UnfitSeed when a lot would be needed: choose another seed
 * @example
 * ```ts
 * const { files, model } = generateElection(presets.demo);
 * files.length; // 23
 * model.seats.lists.length; // 9
 * ```
 * @public
 */
export function generateElection(
  parameters: ElectionParameters,
  retold: Retelling = asCounted,
): FictionalElection {
  const encoder = new TextEncoder();
  const files: ElectionFile[] = [];
  const making = electionFiles(parameters, retold);
  for (;;) {
    const next = making.next();
    if (next.done === true) return { parameters, model: next.value, files };
    const { name, kind, chunks } = next.value;
    files.push({ name, kind, bytes: encoder.encode([...chunks].join("")) });
  }
}
