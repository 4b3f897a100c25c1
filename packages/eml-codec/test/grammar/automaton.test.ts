// The compiled tables against the content models themselves, on all short words.
import { describe, expect, it } from "vitest";
import { compile, vocabularyOf } from "../../src/grammar/grammar.js";
import { token } from "../../src/grammar/lexical.js";
import {
  type Content,
  choice,
  element,
  inAnyOrder,
  many,
  maybe,
  sequence,
  several,
  text,
  times,
} from "../../src/grammar/model.js";

const a = text("eml:a", token);
const b = text("eml:b", token);
const c = text("eml:c", token);

/** Words up to four letters. */
const words = (() => {
  const all = [""];
  for (const word of all) if (word.length < 4) for (const letter of "abc") all.push(word + letter);
  return all;
})();

function accepted(content: Content): string[] {
  const root = element("eml:root", [], content);
  const vocabulary = vocabularyOf([root]);
  const grammar = compile(root, vocabulary);
  return words.filter((word) => {
    let state = grammar.first[1] ?? 0;
    for (const letter of word) {
      const number = vocabulary.get(`urn:oasis:names:tc:evs:schema:eml ${letter}`) ?? 0;
      const at = state * grammar.width + number;
      if (number === 0 || grammar.child[at] === 0) return false;
      state = grammar.next[at] ?? 0;
    }
    return grammar.accepts[state] === 1;
  });
}

describe("a compiled content model", () => {
  it.each([
    ["a sequence", sequence(a, b, c), /^abc$/],
    ["optional parts", sequence(maybe(a), maybe(b), c), /^a?b?c$/],
    ["a choice", sequence(choice(a, sequence(b, b)), c), /^(a|bb)c$/],
    ["many and several", sequence(many(a), several(b)), /^a*b+$/],
    ["from one to three", sequence(times(1, 3, a), b), /^a{1,3}b$/],
    ["any order", inAnyOrder(a, b, c), /^(abc|acb|bac|bca|cab|cba)$/],
    ["any order, some optional", inAnyOrder(maybe(a), b), /^(ab|ba|b)$/],
    ["many groups", many(sequence(a, maybe(b))), /^(ab?)*$/],
    ["nothing", sequence(), /^$/],
  ])("%s", (_, content, form) => {
    expect(accepted(content)).toEqual(words.filter((word) => form.test(word)));
  });
});
