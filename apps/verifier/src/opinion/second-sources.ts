// What the second count counts: each document by the second reading where that found other values, else by
// the first reading in the form of the second: then the values are the same, or there is no second reading.
import { nationalCount } from "../evidence/computed.js";
import type { Evidence, Held } from "../evidence/evidence.js";
import type { EmlDocument, EmlSources } from "../recount/index.js";
import { countIn, inSecondForm } from "./second-form.js";

type OfKind<K extends EmlDocument["kind"]> = Extract<EmlDocument, { kind: K }>;

function reread<K extends EmlDocument["kind"]>(
  { opinions }: Evidence,
  { file }: Pick<Held, "file">,
  kind: K,
): OfKind<K> | undefined {
  const opinion = opinions.get(file);
  const reading = opinion?.kind === "given" ? opinion.reading : undefined;
  if (reading?.kind !== "read" || reading.document === undefined) return undefined;
  const { document } = reading;
  const isWanted = (one: EmlDocument): one is OfKind<K> => one.kind === kind;
  return isWanted(document) ? document : undefined;
}

/** Definition, lists and national count, as far as possible by another reader than ours. */
export function secondSources(evidence: Evidence): EmlSources | undefined {
  const { definition, candidateLists, national } = evidence;
  const count = nationalCount(evidence);
  if (definition === undefined || national === undefined || count === undefined) return undefined;
  return {
    definition: reread(evidence, definition, "110a") ?? inSecondForm(definition.document),
    candidateLists: candidateLists.map(
      (held) => reread(evidence, held, "230") ?? inSecondForm(held.document),
    ),
    counts: [reread(evidence, national, "510") ?? countIn(count)],
  };
}
