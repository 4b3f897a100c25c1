// The documents that are read, and the names that occur in them.
import { candidateListsRoot } from "./elements/candidate-lists.js";
import { countRoot } from "./elements/count.js";
import { definitionRoot } from "./elements/definition.js";
import { resultRoot } from "./elements/result.js";
import { compile, type Grammar, vocabularyOf } from "./grammar/grammar.js";
import { type ElementType, namespaces } from "./grammar/model.js";
import type { Vocabulary } from "./xml/scope.js";

export const vocabulary: Vocabulary = vocabularyOf([
  definitionRoot,
  candidateListsRoot,
  countRoot,
  resultRoot,
]);

export const rootElement: number = vocabulary.get(`${namespaces.eml} EML`) ?? 0;

const compiled = new Map<ElementType, Grammar>();

/** The grammar of a document, compiled when it is first asked for. */
export function grammarOf(root: ElementType): Grammar {
  const known = compiled.get(root);
  if (known !== undefined) return known;
  const grammar = compile(root, vocabulary);
  compiled.set(root, grammar);
  return grammar;
}
