// V04.04, rules S8 and S14: the areas of the definition form one tree that fits the election.
import type { ElectionDefinition, Region } from "@telwerk/eml-codec";
import { checkDocument, type RuleCode } from "@telwerk/eml-codec/rules";
import type { Evidence } from "../evidence/evidence.js";
import { type Finding, type Outcome, Tally } from "../evidence/finding.js";
import { isWeighted, regionKey, superiorKey } from "../evidence/regions.js";
import { placeIn } from "./check.js";

/** What stands at the top, by category of the election. */
const tops: Readonly<Record<string, string>> = {
  GR: "GEMEENTE",
  PS: "PROVINCIE",
  AB: "WATERSCHAP",
  TK: "STAAT",
  EP: "STAAT",
  EK: "STAAT",
};

/** What an area may stand below. */
const parents: Readonly<Record<string, readonly string[]>> = {
  KIESKRING: ["STAAT", "PROVINCIE", "WATERSCHAP"],
  GEMEENTE: ["KIESKRING", "STAAT"],
};

// The public bodies of the Caribbean Netherlands, with their codes at Statistics Netherlands. The
// count of their district may be missing; then nothing else confirms these numbers.
const publicBodies: Readonly<Record<string, number>> = {
  Bonaire: 9001,
  "Sint Eustatius": 9002,
  Saba: 9003,
};

type Said = Omit<Finding, "place">;

/** Where there are districts, a municipality outside all of them would be counted nowhere. */
function parentsOf({ category }: Region, hasDistricts: boolean): readonly string[] | undefined {
  if (category.value === "GEMEENTE" && hasDistricts) return ["KIESKRING"];
  return parents[category.value];
}

function parentFinding(
  region: Region,
  keys: ReadonlySet<string>,
  hasDistricts: boolean,
): Said | undefined {
  const expected = superiorKey(region);
  const category = region.superiorCategory?.value;
  if (expected === undefined || category === undefined) return undefined;
  const allowed = parentsOf(region, hasDistricts);
  if (allowed !== undefined && !allowed.includes(category)) {
    return { reason: "wrong-parent", expected: allowed.join(" / "), found: category };
  }
  return keys.has(expected) ? undefined : { reason: "no-parent", expected, found: null };
}

function numberFinding(region: Region): Said | undefined {
  if (region.number === undefined && region.category.value !== "STAAT") {
    return { reason: "no-number", found: null };
  }
  const code = region.category.value === "GEMEENTE" ? publicBodies[region.name.value] : undefined;
  const found = region.number?.value ?? null;
  return code === undefined || code === found
    ? undefined
    : { reason: "public-body", expected: code, found };
}

function childFinding(
  region: Region,
  superiors: ReadonlySet<string | undefined>,
): Said | undefined {
  const found = regionKey(region);
  if (region.category.value !== "KIESKRING" || superiors.has(found)) return undefined;
  return { reason: "childless", found };
}

function rootFinding(definition: ElectionDefinition): Said | undefined {
  const roots = definition.regions.filter(({ superiorCategory }) => superiorCategory === undefined);
  const [root] = roots;
  const expected = tops[definition.election.category.value];
  if (roots.length === 1 && (expected === undefined || root?.category.value === expected)) {
    return undefined;
  }
  return {
    reason: "root",
    expected: expected ?? null,
    found: roots.slice(0, 5).map(regionKey).join(", "),
  };
}

/** The parts of rule S14 about the tree as a whole, which the codec holds. */
const ofTheWhole: Partial<Readonly<Record<RuleCode, string>>> = {
  "EML-S14-DISTRICTS": "districts",
  "EML-S14-COMMITTEE": "committee",
};

function wholeFindings(definition: ElectionDefinition): readonly Said[] {
  return checkDocument(definition).flatMap(({ code, facts }) => {
    const reason = ofTheWhole[code];
    if (reason === undefined) return [];
    return [{ reason, expected: String(facts["expected"]), found: String(facts["found"]) }];
  });
}

/** Holds the tree of areas against rule S14. */
export function electionTree({ definition }: Evidence): Outcome {
  const tally = new Tally();
  if (definition === undefined) return tally;
  const { regions } = definition.document;
  const say = (finding: Said | undefined, region?: Region): void => {
    if (finding === undefined) return;
    const path =
      region === undefined ? "ElectionTree" : `ElectionTree/Region[${regionKey(region)}]`;
    const at = region?.number?.at ?? region?.at ?? regions[0]?.at ?? 0;
    tally.add({ ...finding, place: placeIn(definition, at, path) });
  };
  const keys = new Set(regions.map(regionKey));
  const superiors = new Set(regions.map(superiorKey));
  const hasDistricts = regions.some(({ category }) => category.value === "KIESKRING");
  tally.saw(1 + regions.length);
  say(rootFinding(definition.document));
  for (const finding of wholeFindings(definition.document)) say(finding);
  for (const region of regions) {
    say(numberFinding(region), region);
    say(parentFinding(region, keys, hasDistricts), region);
    if (!isWeighted(definition.document)) say(childFinding(region, superiors), region);
  }
  return tally;
}
