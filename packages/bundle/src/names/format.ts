// Comes in: a kind of file and its facts. Goes out: its one name. Refuses: facts that are missing or no facts.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { bundleIssue } from "../issue.js";
import { toZipDate } from "../zip/dos-time.js";
import { electionParts, knowsElection, type NameFacts, nameSchemeOf } from "./facts.js";
import { type NameKind, type NameScheme, patterns } from "./patterns.js";
import { type Transform, transforms } from "./transforms.js";

/**
 * Writes the name of a file, strictly by one version of the rules.
 *
 * @param kind - what the file is
 * @param facts - what the name is made of
 * @param scheme - the version; the one of the election when left out
 * @returns the name, in ASCII, or which facts are missing or wrong (`BUN-NAME-FACTS`)
 * @example
 * ```ts
 * const facts = { electionId: "GR2026_Purmerend", region: "Purmerend", timestamp: "2025-11-25T14:45:36" };
 * const name = formatFileName("final-documents", facts);
 * name.kind === "ok" && name.value; // "definitieve-documenten_gr2026_purmerend_gemeente_purmerend-20251125-144536.zip"
 * ```
 * @public
 */
export function formatFileName(
  kind: NameKind,
  facts: NameFacts,
  scheme: NameScheme = nameSchemeOf(facts.electionId ?? ""),
): Result<string, readonly Issue[]> {
  const template = patterns[kind][scheme];
  const wrong = (fact: string): Issue => bundleIssue("BUN-NAME-FACTS", kind, { scheme, fact });
  if (template === undefined) return err([wrong("scheme")]);
  const values = valuesOf(facts, scheme);
  const issues: Issue[] = [];
  const name = template.replace(/\{([^}]+)\}/g, (_all, inside: string) => {
    const [variable = "", ...steps] = inside.split("|");
    const value = steps.reduce(
      (text, step) => (isTransform(step) ? transforms[step](text) : text),
      values[variable] ?? "",
    );
    if (value === "") issues.push(wrong(variable));
    return value;
  });
  return issues.length > 0 ? err(issues) : ok(name);
}

function isTransform(step: string): step is Transform {
  return Object.hasOwn(transforms, step);
}

/** Every variable of the templates; one that cannot be given is absent. */
function valuesOf(
  facts: NameFacts,
  scheme: NameScheme,
): Readonly<Record<string, string | undefined>> {
  const parts = electionParts(facts.electionId ?? "");
  const known = parts !== undefined && knowsElection(scheme, parts.type) ? parts : undefined;
  const time = toZipDate(facts.timestamp ?? "") === undefined ? undefined : facts.timestamp;
  const [day, clock] = time?.split("T") ?? [];
  return {
    id: known === undefined ? undefined : facts.electionId,
    series: known?.series,
    place: known === undefined ? undefined : placeOf(facts, known.domain),
    category: facts.category,
    region: facts.region,
    software: /^[a-z0-9]+$/.exec(facts.software ?? "")?.[0],
    station: Number.isSafeInteger(facts.station) ? String(facts.station) : undefined,
    model: /^[A-Za-z0-9_-]+$/.exec(facts.model ?? "")?.[0],
    timestamp: time?.replace(/[-:]/g, "").replace("T", "-"),
    day,
    clock: clock?.replaceAll(":", "-"),
  };
}

/** The Id of the election; for the whole country with the district, because the Id names no place. */
function placeOf(facts: NameFacts, domain: string | undefined): string | undefined {
  if (facts.electionId === undefined || domain !== undefined || facts.region === undefined) {
    return facts.electionId;
  }
  return `${facts.electionId}_${transforms.slug(facts.region)}`;
}
