// Values that are different and look the same, to people: letters composed in another way (NFC and NFD), white space
// of another kind, what has no width, letters of another script. Comes in: a finding. Goes out: where the two differ,
// by code points. It judges nothing: such values are different.
import type { Bilingual } from "../catalogue/entry.js";
import type { RunFinding } from "./run.js";

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const letterOfAnotherScript = /(?!\p{Script=Latin})\p{L}/u;

/** What a reader sees of a text. */
const seen = (text: string): string =>
  text.normalize("NFKC").replace(invisible, "").replace(/\s+/gu, " ").trim();

/** A text in characters as people count them: a letter with the marks on it is one. */
const charactersOf = (text: string): readonly string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

function codePointsOf(character: string): string {
  const codes = Array.from(character, (one) =>
    (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0"),
  );
  return codes.map((code) => `U+${code}`).join(" + ");
}

function described(character: string | undefined): Bilingual {
  if (character === undefined) return { nl: "niets", en: "nothing" };
  const codes = codePointsOf(character);
  if (/^\s/u.test(character)) return { nl: `spatie = ${codes}`, en: `space = ${codes}` };
  const shown = character.replace(invisible, "");
  if (shown === "") return { nl: `onzichtbaar = ${codes}`, en: `invisible = ${codes}` };
  return { nl: `${shown} = ${codes}`, en: `${shown} = ${codes}` };
}

/** Where two texts differ that look the same; nothing where anybody can see it. */
export function lookAlike({
  expected,
  found,
}: Pick<RunFinding, "expected" | "found">): Bilingual | undefined {
  const [one, other] = [expected?.value, found?.value];
  if (typeof one !== "string" || typeof other !== "string" || one === other) return undefined;
  const [ones, others] = [charactersOf(one), charactersOf(other)];
  // Where the longer one goes on, the shorter has nothing.
  const longer = ones.length > others.length ? ones : others;
  const at = longer.findIndex((_, index) => ones[index] !== others[index]);
  const isForeign = letterOfAnotherScript.test(`${ones[at] ?? ""}${others[at] ?? ""}`);
  if (seen(one) !== seen(other) && !isForeign) return undefined;
  const [wanted, there] = [described(ones[at]), described(others[at])];
  return {
    nl: `Teken ${at + 1}: verwacht ${wanted.nl}, gevonden ${there.nl}.`,
    en: `Character ${at + 1}: expected ${wanted.en}, found ${there.en}.`,
  };
}
