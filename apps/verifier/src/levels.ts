import type { Bilingual } from "./catalogue/entry.js";

/** How deep a verification goes, from the top down. */
export type Level = "result" | "districts" | "municipalities" | "stations";

/** From the top down. */
export const levels: readonly Level[] = ["result", "districts", "municipalities", "stations"];

const country: Bilingual = { nl: "landelijke telling", en: "national count" };
const municipality: Bilingual = { nl: "telling van de gemeente", en: "count of the municipality" };
const island: Bilingual = {
  nl: "telling van het openbaar lichaam",
  en: "count of the public body",
};
const district: Bilingual = { nl: "telling van het gebied", en: "count of the area" };

/** What the count of the whole is a count of, by the category of the election (EML_NL, section 2.3). */
const wholeNames: Readonly<Record<string, Bilingual>> = {
  TK: country,
  EK: country,
  EP: country,
  NR: country,
  PS: { nl: "telling van de provincie", en: "count of the province" },
  PR: { nl: "telling van de provincie", en: "count of the province" },
  AB: { nl: "telling van het waterschap", en: "count of the water authority" },
  GR: municipality,
  LR: municipality,
  ER: island,
  IR: island,
  KC: { nl: "telling van het kiescollege", en: "count of the electoral college" },
  GC: district,
  BC: district,
};

/** The same word for every election; also where nothing says which election it is. */
const whole: Bilingual = { nl: "totaaltelling", en: "total count" };

/** An election of one municipality: its own committee counts, and the central committee counts again. */
const ofOneMunicipality: ReadonlySet<string> = new Set(["GR", "LR", "ER", "IR", "GC", "BC"]);

const belowNames: Readonly<Record<Exclude<Level, "result">, Bilingual>> = {
  districts: { nl: "kieskringen", en: "districts" },
  municipalities: { nl: "gemeenten", en: "municipalities" },
  stations: { nl: "stembureaus", en: "polling stations" },
};

/**
 * The name of a level on screen.
 *
 * @param category - of the election, such as `GR`; undefined where no document says it
 */
export function levelName(level: Level, category: string | undefined): Bilingual {
  if (level === "result") return wholeNames[category ?? ""] ?? whole;
  if (level === "municipalities" && ofOneMunicipality.has(category ?? "")) {
    return { nl: "gemeentelijk stembureau", en: "municipal committee" };
  }
  return belowNames[level];
}

/** Whether a word is the name of a level. */
export function isLevel(word: string): word is Level {
  return levels.some((level) => level === word);
}

/** The levels down to and including the one given. */
export function levelsDownTo(level: Level): readonly Level[] {
  return levels.slice(0, levels.indexOf(level) + 1);
}
