// Rule S14: the areas of a definition are one tree that fits the election.
import type { ElectionDefinition, Region } from "../../documents/election-definition.js";
import type { Findings } from "../findings.js";

const tops: Readonly<Record<string, string>> = {
  GR: "GEMEENTE",
  PS: "PROVINCIE",
  AB: "WATERSCHAP",
  TK: "STAAT",
  EP: "STAAT",
  EK: "STAAT",
};

/** What an area may lie in; kinds that are not here may lie anywhere. */
const parents: Readonly<Record<string, readonly string[]>> = {
  KIESKRING: ["STAAT", "PROVINCIE", "WATERSCHAP"],
  GEMEENTE: ["KIESKRING", "STAAT"],
};

const nameOf = ({ category, number }: Region): string =>
  number === undefined ? category.value : `${category.value} ${number.value}`;

/** The name of the area that an area lies in; `undefined` for a root. */
function superiorOf({ superiorCategory, superiorNumber }: Region): string | undefined {
  if (superiorCategory === undefined) return undefined;
  const { value } = superiorCategory;
  return superiorNumber === undefined ? value : `${value} ${superiorNumber.value}`;
}

/** The area that an area lies in. The state may have a number that nobody repeats. */
function parentOf(region: Region, regions: readonly Region[]): Region | undefined {
  const superior = superiorOf(region);
  if (superior === undefined) return undefined;
  const exact = regions.find((other) => nameOf(other) === superior);
  if (exact !== undefined || region.superiorNumber !== undefined) return exact;
  const alike = regions.filter(({ category }) => category.value === superior);
  return alike.length === 1 ? alike[0] : undefined;
}

const pathOf = (region: Region): string => `ElectionTree/Region[${nameOf(region)}]`;

function checkParent(region: Region, regions: readonly Region[], findings: Findings): void {
  const superior = superiorOf(region);
  if (superior === undefined) return;
  const parent = parentOf(region, regions);
  const allowed = parents[region.category.value];
  const fits = parent !== undefined && (allowed?.includes(parent.category.value) ?? true);
  const expected = allowed?.join(" / ") ?? null;
  if (!fits)
    findings.report("EML-S14-PARENT", pathOf(region), region.at, { expected, found: superior });
}

function liesInItself(region: Region, regions: readonly Region[]): boolean {
  let at = parentOf(region, regions);
  for (let steps = 0; at !== undefined && steps < regions.length; steps++) {
    if (at === region) return true;
    at = parentOf(at, regions);
  }
  return false;
}

function checkRoot({ election, regions }: ElectionDefinition, findings: Findings): void {
  const roots = regions.filter((region) => superiorOf(region) === undefined);
  const expected = tops[election.category.value] ?? null;
  const [root] = roots;
  if (roots.length === 1 && (expected === null || root?.category.value === expected)) return;
  const found = roots.map(nameOf).join(", ");
  findings.report("EML-S14-ROOT", "ElectionTree", root?.at ?? regions[0]?.at, { expected, found });
}

/** A committee has a name of its own, or that of its area; two areas may name the same one. */
function checkCommittee({ regions }: ElectionDefinition, findings: Findings): void {
  const central = regions.flatMap(({ committees, name }) =>
    committees
      .filter(({ category }) => category.value === "CSB")
      .map((committee) => (committee.name ?? name).value),
  );
  const names = [...new Set(central)];
  if (names.length === 1) return;
  const facts = { expected: 1, found: names.join(", ") };
  findings.report("EML-S14-COMMITTEE", "ElectionTree", regions[0]?.at, facts);
}

function checkDistricts({ election, regions }: ElectionDefinition, findings: Findings): void {
  const kind = election.subcategory?.value ?? election.category.value;
  const districts = regions.filter(({ category }) => category.value === "KIESKRING");
  const one = /^(?:PS1|AB[12]?)$/.test(kind);
  const fits = one ? districts.length === 1 : kind !== "PS2" || districts.length > 1;
  const facts = { expected: one ? "1" : "> 1", found: districts.length };
  if (!fits) findings.report("EML-S14-DISTRICTS", "ElectionTree", regions[0]?.at, facts);
}

/** Rule S14; that no area occurs twice (S8) is refused when the file is read. */
export function checkTree(definition: ElectionDefinition, findings: Findings): void {
  const { regions } = definition;
  checkRoot(definition, findings);
  for (const region of regions) {
    checkParent(region, regions, findings);
    if (liesInItself(region, regions))
      findings.report("EML-S14-CYCLE", pathOf(region), region.at, { found: nameOf(region) });
  }
  checkCommittee(definition, findings);
  checkDistricts(definition, findings);
}
