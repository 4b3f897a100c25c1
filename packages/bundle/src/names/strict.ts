// Holds a name against the templates: which versions of the rules would have written it like this?
import { electionParts, knowsElection } from "./facts.js";
import { type NameKind, type NameScheme, patterns } from "./patterns.js";

const schemes: readonly NameScheme[] = ["gr2026", "2027-draft"];

/** What each variable looks like in a finished name. */
const shapes: Readonly<Record<string, string>> = {
  id: "[A-Z]{2}[0-9]{4}(?:_[^_]+)?",
  series: "[A-Z]{2}[0-9]{4}",
  place: "[A-Z]{2}[0-9]{4}(?:_.+)?",
  category: "(?:gemeente|openbaar_lichaam|kieskring|provincie|waterschap|stembureau|kiesraad)",
  region: "[\\x21-\\x7e]+",
  software: "[a-z0-9]+",
  station: "[0-9]+",
  model: "[A-Za-z0-9_-]+",
  timestamp: "[0-9]{8}-[0-9]{6}",
  day: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
  clock: "[0-9]{2}-[0-9]{2}-[0-9]{2}",
};

/** What a transform leaves of a region. */
const regionShapes: Readonly<Record<string, string>> = {
  hyphen: "[a-z0-9-]+",
  slug: "[A-Za-z0-9_-]+",
  dashed: "[^A-Z_ ]+",
  glued: "[^_ ]+",
  underscored: "[^ ]+",
};

function shapeOf(inside: string): string {
  const [variable = "", ...steps] = inside.split("|");
  const shape = regionShapes[steps[0] ?? ""] ?? shapes[variable] ?? "";
  return steps.includes("lower") ? shape.replaceAll("A-Z", "a-z") : shape;
}

function expressionOf(template: string): RegExp {
  const source = template
    .split(/\{([^}]+)\}/)
    .map((part, index) => (index % 2 === 1 ? shapeOf(part) : part.replace(/[.&]/g, "\\$&")));
  return new RegExp(`^${source.join("")}$`);
}

const expressions: ReadonlyMap<string, RegExp> = new Map(
  Object.values(patterns).flatMap((templates) =>
    Object.values(templates).map((template) => [template, expressionOf(template)] as const),
  ),
);

/**
 * Finds the versions of the rules that a name follows to the letter.
 *
 * @param kind - the kind that the name claims
 * @param name - the name
 * @param series - the election in it, in capitals, such as `GR2026`; empty where a name holds none
 */
export function schemesOf(kind: NameKind, name: string, series: string): readonly NameScheme[] {
  return schemes.filter((scheme) => {
    const template = patterns[kind][scheme];
    if (template === undefined) return false;
    const type = electionParts(series)?.type;
    if (type !== undefined && !knowsElection(scheme, type)) return false;
    return expressions.get(template)?.test(name) === true;
  });
}
