// The tree of areas of an election, as the other documents refer to it (EML_NL, section 2.11).
import type { ElectionDefinition, Leaf, Region } from "@telwerk/eml-codec";
import { romanNumeral } from "./district-number.js";

/** A municipality of the election. */
interface MunicipalityArea {
  /** Four digits, as other documents write it. */
  readonly code: string;
  readonly name: Leaf<string>;
  /** Byte offset of the code in the definition. */
  readonly at: number;
}

/** An electoral district (kieskring) of the election. */
export interface DistrictArea {
  /** Decimal, as in `HSB9`. */
  readonly number: string;
  /** The number as contests of this district write it: `IX` where the definition asks for Roman numerals. */
  readonly written: string;
  readonly name: Leaf<string>;
  /** Byte offset of the number in the definition. */
  readonly at: number;
  readonly municipalities: readonly MunicipalityArea[];
}

/** What tells an area apart: category and number, such as `GEMEENTE 14`; the state may lack a number. */
export function regionKey({ category, number }: Region): string {
  return `${category.value} ${number?.value ?? ""}`.trim();
}

/** The key of the area that this one stands below; undefined at the top. */
export function superiorKey(region: Region): string | undefined {
  const { superiorCategory, superiorNumber } = region;
  if (superiorCategory === undefined) return undefined;
  return `${superiorCategory.value} ${superiorNumber?.value ?? ""}`.trim();
}

function toMunicipality({ number, name, at }: Region): MunicipalityArea {
  // Statistics Netherlands writes four digits; the definition leaves zeros in front away.
  const code = String(number?.value ?? 0).padStart(4, "0");
  return { code, name, at: number?.at ?? at };
}

/**
 * Whether an election has one district, which is the whole: the Provinciale Staten of most provinces, and water
 * authorities (rule S14). The definition has that district; the counts have none (rule S15).
 */
export function isOneDistrict({ election, regions }: ElectionDefinition): boolean {
  const kind = election.subcategory?.value ?? "";
  const districts = regions.filter(({ category }) => category.value === "KIESKRING");
  return /^(PS1|AB[12])$/.test(kind) && districts.length === 1;
}

/**
 * Whether the whole country is one contest, though its districts count by themselves: the European Parliament. There all
 * documents stand in `alle` (rule S15), and everybody votes on the same lists.
 */
export function isOneContest({ election }: Pick<ElectionDefinition, "election">): boolean {
  return election.category.value === "EP";
}

/** Whether votes weigh by district: the Eerste Kamer, whose provinces have no municipalities of their own (Kieswet U 2). */
export function isWeighted({ election }: Pick<ElectionDefinition, "election">): boolean {
  return election.category.value === "EK";
}

/** Every municipality of an election, also of one without districts. */
export function municipalitiesOf(definition: ElectionDefinition): readonly MunicipalityArea[] {
  const districts = districtsOf(definition);
  return districts.length > 0
    ? districts.flatMap(({ municipalities }) => municipalities)
    : definition.regions
        .filter(({ category }) => category.value === "GEMEENTE")
        .map(toMunicipality);
}

const memory = new WeakMap<ElectionDefinition, readonly DistrictArea[]>();

/**
 * The districts of an election that have counts of their own, with their municipalities, in the order of the
 * definition. None where one district is the whole.
 */
export function districtsOf(definition: ElectionDefinition): readonly DistrictArea[] {
  let districts = memory.get(definition);
  if (districts === undefined) {
    districts = readDistricts(definition);
    memory.set(definition, districts);
  }
  return districts;
}

/** A district as a reader knows it: `20 (Bonaire)`, or `II (Roermond)` where its contest is written so. */
export const calledDistrict = ({ written, name }: DistrictArea): string =>
  `${written} (${name.value})`;

function writtenNumber({ number, romanNumerals }: Region): string {
  if (number === undefined) return "";
  return romanNumerals ? romanNumeral(number.value) : String(number.value);
}

function readDistricts(definition: ElectionDefinition): readonly DistrictArea[] {
  if (isOneDistrict(definition)) return [];
  const { regions } = definition;
  const municipalities = Map.groupBy(
    regions.filter(({ category }) => category.value === "GEMEENTE"),
    superiorKey,
  );
  return regions
    .filter(({ category }) => category.value === "KIESKRING")
    .map((district) => ({
      number: String(district.number?.value ?? ""),
      written: writtenNumber(district),
      name: district.name,
      at: district.number?.at ?? district.at,
      municipalities: (municipalities.get(regionKey(district)) ?? []).map(toMunicipality),
    }));
}
