// The documents that are read, and the names that occur in them.
import { present } from "./cells.js";
import { candidateListsRoot } from "./elements/candidate-lists.js";
import { countRoot } from "./elements/count.js";
import { definitionRoot } from "./elements/definition.js";
import { nominationRoot } from "./elements/nomination.js";
import { pollingStationsRoot } from "./elements/polling-stations.js";
import { referendumRoot } from "./elements/referendum.js";
import { resultRoot } from "./elements/result.js";
import { compile, type Grammar, vocabularyOf } from "./grammar/grammar.js";
import { type ElementType, namespaces } from "./grammar/model.js";
import type { Profile } from "./profile.js";
import type { Vocabulary } from "./xml/scope.js";

export const vocabulary: Vocabulary = vocabularyOf([
  definitionRoot,
  pollingStationsRoot,
  nominationRoot,
  candidateListsRoot,
  countRoot,
  resultRoot,
  referendumRoot,
]);

export const rootElement: number = present(vocabulary.get(`${namespaces.eml} EML`));

const compiled = new Map<string, Map<ElementType, Grammar>>();

/** The grammar of a document in a profile, compiled when it is first asked for. */
export function grammarOf(root: ElementType, profile: Profile): Grammar {
  const ofProfile = compiled.get(profile) ?? new Map<ElementType, Grammar>();
  compiled.set(profile, ofProfile);
  const known = ofProfile.get(root);
  if (known !== undefined) return known;
  const grammar = compile(root, vocabulary, profile);
  ofProfile.set(root, grammar);
  return grammar;
}
