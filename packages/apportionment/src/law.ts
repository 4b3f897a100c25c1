/**
 * The date of the statute text that every link of this package points to.
 *
 * Moving to a newer text is one reviewed change: this line, and each step that the change touches.
 * @public
 */
export const LAW_VERSION = "2026-01-01";

/**
 * An article of the Kieswet, with the address of its text at {@link LAW_VERSION}.
 * @public
 */
export interface Article {
  /** As people say it, for example `P 7`. */
  readonly label: string;
  readonly url: string;
}

const text = `https://wetten.overheid.nl/BWBR0004627/${LAW_VERSION}/`;

/** Chapter P: articles 5 to 14 stand in section 2, articles 15 to 19a in section 3. */
function chapterP(number: string): Article {
  const section = ["5", "6", "7", "8", "9", "10", "11", "12", "13", "14"].includes(number) ? 2 : 3;
  return {
    label: `P ${number}`,
    url: `${text}#AfdelingII_HoofdstukP_Paragraaf${section}_ArtikelP${number}`,
  };
}

/** Chapters U, Y, Ya and Pa: the dated text, without an anchor. */
function otherChapter(label: string): Article {
  return { label, url: text };
}

/**
 * The legal steps of an apportionment, by what they do, and the articles that order them.
 * @public
 */
export type LegalStep =
  | "electoral-quota"
  | "full-seats"
  | "highest-averages"
  | "largest-remainders"
  | "absolute-majority"
  | "list-exhaustion"
  | "list-combination"
  | "group-seats"
  | "group-exhaustion"
  | "preference-seats"
  | "placement"
  | "further-seats"
  | "elected-twice"
  | "ranking";

/** Every election but that of the Eerste Kamer follows chapter P, some of them through an article of their own. */
const P: Readonly<Record<LegalStep, Article>> = {
  "electoral-quota": chapterP("5"),
  "full-seats": chapterP("6"),
  "highest-averages": chapterP("7"),
  "largest-remainders": chapterP("8"),
  "absolute-majority": chapterP("9"),
  "list-exhaustion": chapterP("10"),
  "list-combination": chapterP("11"),
  "group-seats": chapterP("12"),
  "group-exhaustion": chapterP("13"),
  "preference-seats": chapterP("15"),
  placement: chapterP("16"),
  "further-seats": chapterP("17"),
  "elected-twice": chapterP("18"),
  ranking: chapterP("19"),
};

/** Chapter U, for the Eerste Kamer; what it does not order itself it takes from chapter P (U 15). */
const U: Readonly<Record<LegalStep, Article>> = {
  ...P,
  "electoral-quota": otherChapter("U 7"),
  "full-seats": otherChapter("U 8"),
  "highest-averages": otherChapter("U 9"),
  "list-exhaustion": otherChapter("U 10"),
  "group-seats": otherChapter("U 12"),
  "group-exhaustion": otherChapter("U 13"),
  "preference-seats": otherChapter("U 15"),
};

/**
 * Names the article that orders a step.
 *
 * @param chapter - `U` for the Eerste Kamer, `P` for every other election
 * @param step - the step
 * @returns the article with its dated address
 * @example
 * ```ts
 * articleOf("P", "highest-averages").label; // "P 7"
 * articleOf("U", "highest-averages").label; // "U 9"
 * ```
 * @public
 */
export function articleOf(chapter: "P" | "U", step: LegalStep): Article {
  return (chapter === "U" ? U : P)[step];
}
