// The tree of areas of an election, as the other documents refer to it (EML_NL, section 2.11).
import type { ElectionDefinition, Leaf, Region } from "@telwerk/eml-codec";

/** A municipality of the election. */
export interface MunicipalityArea {
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
  readonly name: Leaf<string>;
  /** Byte offset of the number in the definition. */
  readonly at: number;
  readonly municipalities: readonly MunicipalityArea[];
}

/** The code of a municipality as other documents write it: four digits. */
export function municipalityCode(number: number): string {
  return String(number).padStart(4, "0");
}

/** Whether a region stands below another one. */
export function isBelow(region: Region, parent: Region): boolean {
  return (
    region.superiorCategory?.value === parent.category.value &&
    // The state has no number in some files; then its districts name no number either.
    region.superiorNumber?.value === parent.number?.value
  );
}

/** The districts of an election with their municipalities, in the order of the definition. */
export function districtsOf(definition: ElectionDefinition): readonly DistrictArea[] {
  const { regions } = definition;
  return regions
    .filter((region) => region.category.value === "KIESKRING")
    .map((district) => ({
      number: String(district.number?.value ?? ""),
      name: district.name,
      at: district.number?.at ?? district.at,
      municipalities: regions
        .filter((region) => region.category.value === "GEMEENTE" && isBelow(region, district))
        .map(({ number, name, at }) => ({
          code: municipalityCode(number?.value ?? 0),
          name,
          at: number?.at ?? at,
        })),
    }));
}

/** The district of a contest, by its decimal number, or undefined. */
export function districtOf(
  definition: ElectionDefinition,
  number: string,
): DistrictArea | undefined {
  return districtsOf(definition).find((district) => district.number === number);
}
