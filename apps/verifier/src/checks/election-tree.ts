// V04.04, rules S8 and S14: the areas of the definition form one tree that fits the election.
import type { ElectionDefinition, Region } from "@telwerk/eml-codec";
import type { Evidence } from "../evidence/evidence.js";
import { type Finding, type Outcome, Tally } from "../evidence/finding.js";
import { isBelow } from "../evidence/regions.js";
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

const nameOf = (region: Region): string =>
  `${region.category.value} ${region.number?.value ?? ""}`.trim();
const superiorOf = (region: Region): string =>
  `${region.superiorCategory?.value ?? ""} ${region.superiorNumber?.value ?? ""}`.trim();

function parentFinding(
  region: Region,
  regions: readonly Region[],
): Omit<Finding, "place"> | undefined {
  const category = region.superiorCategory?.value;
  if (category === undefined) return undefined;
  const allowed = parents[region.category.value];
  if (allowed !== undefined && !allowed.includes(category)) {
    return { reason: "wrong-parent", expected: allowed.join(" / "), found: category };
  }
  if (regions.some((other) => other !== region && isBelow(region, other))) return undefined;
  return { reason: "no-parent", expected: superiorOf(region), found: null };
}

function numberFinding(region: Region, seen: Set<string>): Omit<Finding, "place"> | undefined {
  const name = nameOf(region);
  if (seen.has(name)) return { reason: "twice", found: name };
  seen.add(name);
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
  regions: readonly Region[],
): Omit<Finding, "place"> | undefined {
  if (region.category.value !== "KIESKRING") return undefined;
  const children = regions.filter((other) => isBelow(other, region));
  return children.length > 0 ? undefined : { reason: "childless", found: nameOf(region) };
}

function rootFinding(definition: ElectionDefinition): Omit<Finding, "place"> | undefined {
  const roots = definition.regions.filter(({ superiorCategory }) => superiorCategory === undefined);
  const [root] = roots;
  const expected = tops[definition.election.category.value];
  if (roots.length === 1 && (expected === undefined || root?.category.value === expected)) {
    return undefined;
  }
  return { reason: "root", expected: expected ?? null, found: roots.map(nameOf).join(", ") };
}

/** Holds the tree of areas against rule S14. */
export function electionTree({ definition }: Evidence): Outcome {
  const tally = new Tally();
  if (definition === undefined) return tally;
  const { regions } = definition.document;
  const seen = new Set<string>();
  const say = (finding: Omit<Finding, "place"> | undefined, region?: Region): void => {
    if (finding === undefined) return;
    const path = region === undefined ? "ElectionTree" : `ElectionTree/Region[${nameOf(region)}]`;
    const at = region?.number?.at ?? region?.at ?? regions[0]?.at ?? 0;
    tally.add({ ...finding, place: placeIn(definition, at, path) });
  };
  tally.saw(1 + regions.length);
  say(rootFinding(definition.document));
  for (const region of regions) {
    say(numberFinding(region, seen), region);
    say(parentFinding(region, regions), region);
    say(childFinding(region, regions), region);
  }
  return tally;
}
