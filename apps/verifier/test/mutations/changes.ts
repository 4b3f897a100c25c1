// What an insider can do to one place of a document: another value, an entry less, an entry twice, two in another
// order. Every place of every document, by rule and not by chance.
import type { ElectionFile } from "@telwerk/testkit";
import { withReplacement } from "@telwerk/testkit";
import { type Element, outlineOf, type Value } from "../support/outline.js";
import { tiny } from "../support/tiny.js";

/** One change of one document. */
export interface Change {
  /** Which document, and where in it, without numbers: `510b TotalVotes/Cast`. Changes of one kind are alike. */
  readonly kind: string;
  readonly what: string;
  readonly document: ElectionFile;
  readonly element: Element;
  /** Makes the changed document. */
  readonly changed: () => ElectionFile;
}

const decoder = new TextDecoder();
const textIn = ({ bytes }: ElectionFile, { from, to }: Value | Element): string =>
  decoder.decode(bytes.subarray(from, to));

/** The last two steps of a path say enough: in a count that is the total or a unit, and what stands in it. */
const place = (path: string): string => path.split("/").slice(-2).join("/");

/** The same text with its last digit, or else its last letter, changed into another. */
function another(text: string): string {
  const at = Math.max(
    text.search(/\d(?=\D*$)/),
    /\d/.test(text) ? -1 : text.search(/[A-Za-z](?=[^A-Za-z]*$)/),
  );
  if (at < 0) return `${text}x`;
  const digits = /\d/.test(text[at] ?? "") ? "0123456789" : "abcdefghijklmnopqrstuvwxyz";
  const next = digits[(digits.indexOf((text[at] ?? "").toLowerCase()) + 1) % digits.length] ?? "x";
  return text.slice(0, at) + next + text.slice(at + 1);
}

/** One more and one less for a number, never below zero; something else for anything else. */
function otherTexts(text: string): readonly (readonly [string, string])[] {
  if (!/^\d+$/.test(text)) return [["another", another(text)]];
  const padded = (value: number): string => String(value).padStart(text.length, "0");
  const more = ["one more", padded(Number(text) + 1)] as const;
  return Number(text) === 0 ? [more] : [more, ["one less", padded(Number(text) - 1)]];
}

/** Every value of a document, changed. */
export function* changedValues(document: ElectionFile): Generator<Change> {
  for (const value of outlineOf(document.bytes).flatMap(({ values }) => values)) {
    const kind = `${document.kind} ${place(value.path)}`;
    for (const [word, text] of otherTexts(textIn(document, value))) {
      const what = `${value.path} at ${value.from}: ${word}`;
      const length = value.to - value.from;
      const changed = (): ElectionFile => withReplacement(document, value.from, length, text);
      yield { kind, what, document, element: value.element, changed };
    }
  }
}

function replaced(
  document: ElectionFile,
  first: Element,
  last: Element,
  text: string,
): ElectionFile {
  return withReplacement(document, first.from, last.to - first.from, text);
}

/** Every element of a document, removed; doubled; and put behind the one next to it that has the same name. */
export function* changedEntries(document: ElectionFile): Generator<Change> {
  for (const element of outlineOf(document.bytes)) {
    const { parent, path, name, from } = element;
    if (parent === undefined) continue;
    const text = textIn(document, element);
    const change = (word: string, changed: () => ElectionFile): Change => ({
      kind: `${document.kind} ${place(path)} ${word}`,
      what: `${path} at ${from}: ${word}`,
      document,
      element,
      changed,
    });
    yield change("removed", () => replaced(document, element, element, ""));
    yield change("doubled", () => replaced(document, element, element, text + text));
    const next = parent.children[parent.children.indexOf(element) + 1];
    if (next?.name !== name) continue;
    const other = textIn(document, next);
    if (other === text) continue;
    const word = next.path === path ? "reordered" : "put behind another kind";
    yield change(word, () => replaced(document, element, next, other + text));
  }
}

/** The election with one document changed. */
export function electionWith({ document, changed }: Change): readonly ElectionFile[] {
  return tiny.map((file) => (file === document ? changed() : file));
}
