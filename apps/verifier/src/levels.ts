import type { Bilingual } from "./catalogue/entry.js";

/** How deep a verification goes, from the top down. */
export type Level = "result" | "districts" | "municipalities" | "stations";

/** From the top down. */
export const levels: readonly Level[] = ["result", "districts", "municipalities", "stations"];

/** The name of each level on screen. */
export const levelNames: Readonly<Record<Level, Bilingual>> = {
  result: { nl: "landelijke telling", en: "national count" },
  districts: { nl: "kieskringen", en: "districts" },
  municipalities: { nl: "gemeenten", en: "municipalities" },
  stations: { nl: "stembureaus", en: "polling stations" },
};

/** Whether a word is the name of a level. */
export function isLevel(word: string): word is Level {
  return levels.some((level) => level === word);
}

/** The levels down to and including the one given. */
export function levelsDownTo(level: Level): readonly Level[] {
  return levels.slice(0, levels.indexOf(level) + 1);
}
