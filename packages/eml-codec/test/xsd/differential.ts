// Holds our schemas against the official ones over changed documents, and sorts what differs by its reason.
import { generateElection, presets } from "@telwerk/testkit";
import { createSchemaValidator, ownSchemas, type SchemaProfile } from "../../src/xsd/index.js";
import { type Mutant, mutate, vocabularyOf } from "./mutations.js";
import { officialSchemas, realFiles } from "./official.js";
import { type Difference, reasonsOf } from "./reasons.js";
import { samples } from "./samples.js";
import { type Element, elementsOf, parseTree, there, trimTree, writeTree } from "./tree.js";

/** A document that mutations start from. */
interface Seed {
  readonly name: string;
  readonly tree: Element;
}

/** What came out of a run. */
export interface Outcome {
  readonly judged: number;
  readonly bothAccept: number;
  readonly bothRefuse: number;
  /** Number of differences by reason. A difference with several reasons counts for each. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly differences: number;
  /** What nobody can explain; has to be empty. */
  readonly unexplained: readonly string[];
}

function withSchema(root: Element): Element {
  const children = elementsOf(root);
  if (children.some(({ name }) => name.endsWith("Schema"))) return root;
  const at = children.findIndex(({ name }) => name.endsWith("CreationDateTime"));
  const prefix = children[at]?.name.replace(/CreationDateTime$/, "") ?? "kr:";
  const schema: Element = {
    name: `${prefix}Schema`,
    attributes: [["Version", "1.3"]],
    children: [],
  };
  root.children.splice(at, 0, schema);
  return root;
}

// Of the candidate lists and district counts of 2021, a few stand for all: cut, they look the same.
const manyAlike = /TK2021_(?:kieskring_)?(?!Bonaire|Middelburg|s-)[A-Z]/;

/** Our samples, the fictional election and a small cut of every real file and fixture. */
function seeds(profile: SchemaProfile): Seed[] {
  const decoder = new TextDecoder();
  const own = samples(profile).map(({ name, text }) => ({ name, tree: parseTree(text) }));
  const fictional = generateElection(presets.demo).files.map(({ name, bytes }) => ({
    name,
    tree: trimTree(parseTree(decoder.decode(bytes)), 2),
  }));
  const real = realFiles()
    .filter(({ path }) => !path.includes("invalid_xml") && !manyAlike.test(path))
    .map(({ path, bytes }) => ({
      name: path,
      tree: trimTree(parseTree(decoder.decode(bytes)), 2),
    }));
  // The samples hold everything, the others what really occurs: each sample counts for several.
  const all = [...fictional, ...real, ...Array.from({ length: 8 }, () => own).flat()];
  if (profile === "1.3") for (const { tree } of all) withSchema(tree);
  return all;
}

/** Without those that the official schemas refuse as they are: nearly all changes would be refused too. */
async function soundSeeds(profile: SchemaProfile): Promise<Seed[]> {
  const official = createSchemaValidator(officialSchemas(profile));
  const sound: Seed[] = [];
  for (const seed of seeds(profile)) {
    const verdict = await official.validate(new TextEncoder().encode(writeTree(seed.tree)));
    if (verdict.kind === "ok") sound.push(seed);
  }
  official.dispose();
  return sound;
}

/**
 * Judges mutants by both sets of schemas.
 *
 * @param profile - ours, against the official set that belongs to it
 * @param count - how many mutants
 * @param seed - of the chance
 * @param look - is shown every mutant with both verdicts
 */
export async function compare(
  profile: SchemaProfile,
  count: number,
  seed: string,
  look: (mutant: Mutant, verdicts: { own: boolean; official: boolean }) => void = () => undefined,
): Promise<Outcome> {
  const own = createSchemaValidator(ownSchemas(profile));
  const official = createSchemaValidator(officialSchemas(profile));
  const starts = await soundSeeds(profile);
  const words = vocabularyOf(starts.map(({ tree }) => tree));
  const encoder = new TextEncoder();
  const reasons = new Map<string, number>();
  const unexplained: string[] = [];
  let [bothAccept, bothRefuse, differences] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const start = there(starts[index % starts.length]);
    const mutant = mutate(start.tree, `${seed} ${profile} ${index}`, words);
    const bytes = encoder.encode(mutant.text);
    const [ours, theirs] = [await own.validate(bytes), await official.validate(bytes)];
    look(mutant, { own: ours.kind === "ok", official: theirs.kind === "ok" });
    if (ours.kind === theirs.kind) {
      if (ours.kind === "ok") bothAccept += 1;
      else bothRefuse += 1;
      continue;
    }
    differences += 1;
    const difference: Difference =
      ours.kind === "err"
        ? { kind: "stricter", profile, issues: ours.error }
        : { kind: "wider", profile, issues: theirs.kind === "err" ? theirs.error : [] };
    const found = reasonsOf(difference);
    for (const reason of new Set(found.reasons))
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    for (const issue of found.unexplained)
      unexplained.push(
        [
          start.name,
          difference.kind,
          mutant.changes.join("; "),
          issue.code,
          issue.path,
          String(issue.facts["message"]),
        ].join(" | "),
      );
  }
  own.dispose();
  official.dispose();
  return { judged: count, bothAccept, bothRefuse, reasons, differences, unexplained };
}
