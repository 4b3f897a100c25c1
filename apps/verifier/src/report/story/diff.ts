// What changed between two counts, in words: the first session and the corrigendum, the municipality
// and the central committee. What did not change is said as well.
import { clean, grouped, heading } from "../layout.js";
import type { Maker } from "../run.js";
import { type Area, areaName, areasIn, doubledIn } from "./areas.js";
import { type Change, changesBetween, likelyCause } from "./changes.js";
import type { Counts } from "./counts.js";
import { signed, told } from "./lines.js";
import { makerLines } from "./maker-lines.js";

/** The story of a difference. */
export interface DiffStory {
  readonly outcome: "same" | "changed" | "incomplete";
  readonly text: string;
}

interface Pair {
  readonly before: Area;
  readonly after: Area;
  readonly changes: readonly Change[];
}

function number(value: number | undefined, language: "nl" | "en"): string {
  if (value === undefined) return language === "nl" ? "niets" : "nothing";
  return grouped(value);
}

function changeLines(change: Change, all: readonly Change[]): readonly string[] {
  const { what, before, after } = change;
  const step = before === undefined || after === undefined ? "" : ` (${signed(after - before)})`;
  const cause = likelyCause(change, all);
  const line = (language: "nl" | "en"): string => {
    const tail = cause === undefined ? "" : `, ${cause[language]}`;
    const values = `${number(before, language)} → ${number(after, language)}`;
    return `${what[language]}: ${values}${step}${tail}`;
  };
  return told(line("nl"), line("en"), "    ");
}

/** Areas above the polling stations are named after the committee here and after the place there. */
function isRenamed({ before, after }: Pick<Pair, "before" | "after">): boolean {
  return before.kind === "station" && before.name !== after.name;
}

function areaLines({ before, after, changes }: Pair): readonly string[] {
  const name = areaName(before);
  const renamed = isRenamed({ before, after })
    ? told(
        `de naam was „${before.name}” en is nu „${after.name}”`,
        `the name was “${before.name}” and is now “${after.name}”`,
        "    ",
      )
    : [];
  return [
    "",
    ...told(name.nl, name.en),
    `    ${clean(before.path)} · ${clean(before.place)}`,
    `    ${clean(after.path)} · ${clean(after.place)}`,
    ...renamed,
    ...changes.flatMap((change) => changeLines(change, changes)),
  ];
}

function aloneLines(areas: readonly Area[], nl: string, en: string): readonly string[] {
  if (areas.length === 0) return [];
  return [
    ...heading(nl, en),
    ...areas.flatMap((area) => {
      const name = areaName(area);
      return [...told(name.nl, name.en), `    ${clean(area.path)} · ${clean(area.place)}`];
    }),
  ];
}

const counted = (count: number, one: string, more: string): string =>
  `${grouped(count)} ${count === 1 ? one : more}`;

function opening(outcome: DiffStory["outcome"], changed: number, values: number): string[] {
  switch (outcome) {
    case "same":
      return ["GELIJK · er is niets veranderd", "Same · nothing has changed"];
    case "incomplete":
      return ["NIET TE VERGELIJKEN · hieronder staat waarom", "Incomplete · below stands why"];
    case "changed":
      return [
        `VERANDERD · ${counted(values, "getal", "getallen")} in ${counted(changed, "gebied", "gebieden")}`,
        `Changed · ${counted(values, "number", "numbers")} in ${counted(changed, "area", "areas")}`,
      ];
  }
}

/** Why two sides cannot be compared. Nothing is left out without a word. */
function obstaclesOf(old: Counts, now: Counts, shared: number): readonly string[] {
  const elections = new Set(
    [...old.counts, ...now.counts].map(({ election }) => election.id.value),
  );
  const unread = [...old.refused, ...now.refused];
  const doubled = [...doubledIn(old), ...doubledIn(now)];
  return [
    ...(elections.size > 1
      ? told(
          "De tellingen gaan over verschillende verkiezingen.",
          "The counts are about different elections.",
        )
      : []),
    ...(unread.length > 0 ? told("Dit is niet te lezen:", "This cannot be read:") : []),
    ...unread.map((path) => `    ${clean(path)}`),
    ...(doubled.length > 0
      ? told(
          "Van dit gebied staat er meer dan één telling aan één kant:",
          "Of this area there is more than one count on one side:",
        )
      : []),
    ...doubled.map((path) => `    ${clean(path)}`),
    ...(shared === 0
      ? told("Er is geen gebied dat in beide tellingen staat.", "No area stands in both counts.")
      : []),
  ];
}

const hasChange = (pair: Pair): boolean => pair.changes.length > 0 || isRenamed(pair);

/** What was compared, so that anyone can see that it was these files. */
function fileLines(nl: string, en: string, { counts, paths, hashes }: Counts): readonly string[] {
  return counts.flatMap(({ file }) => [
    `  ${nl} (${en}): ${clean(paths[file] ?? "?")}`,
    `    SHA-256 ${hashes[file] ?? "?"}`,
  ]);
}

/**
 * Tells what changed from the old counts to the new ones.
 *
 * @param maker - the program that says so
 */
export function diffStory(old: Counts, now: Counts, maker: Maker): DiffStory {
  const [before, after] = [areasIn(old), areasIn(now)];
  const pairs = [...before.values()].flatMap((area) => {
    const other = after.get(area.key);
    if (other === undefined) return [];
    return [{ before: area, after: other, changes: changesBetween(area.votes, other.votes) }];
  });
  const gone = [...before.values()].filter(({ key }) => !after.has(key));
  const added = [...after.values()].filter(({ key }) => !before.has(key));
  const obstacles = obstaclesOf(old, now, pairs.length);
  // A count above names fewer areas than the counts below it: that alone is no change.
  const sameLevel = old.counts.some(({ documentId }) =>
    now.counts.some((count) => count.documentId === documentId),
  );
  const alone = sameLevel ? gone.length + added.length : 0;
  const changed = pairs.filter(hasChange);
  const values = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  const same = pairs.length - changed.length;
  const isSame = alone === 0 && changed.length === 0;
  const outcome = obstacles.length > 0 ? "incomplete" : isSame ? "same" : "changed";
  const lines = [
    ...opening(outcome, changed.length, values),
    "",
    ...told(
      `Vergeleken: ${counted(pairs.length, "gebied dat", "gebieden die")} in beide ${pairs.length === 1 ? "staat" : "staan"}. Ongewijzigd: ${grouped(same)}.`,
      `Compared: ${counted(pairs.length, "area", "areas")} in both. Unchanged: ${grouped(same)}.`,
    ),
    ...(obstacles.length === 0 ? [] : ["", ...obstacles]),
    ...(changed.length === 0 ? [] : heading("Veranderd", "Changed: old → new")),
    ...changed.flatMap(areaLines),
    ...aloneLines(gone, "Alleen in de oude telling", "In the old count only"),
    ...aloneLines(added, "Alleen in de nieuwe telling", "In the new count only"),
    ...heading("Vergeleken bestanden", "Files that were compared"),
    ...fileLines("oud", "old", old),
    ...fileLines("nieuw", "new", now),
    "",
    ...makerLines(maker),
  ];
  return { outcome, text: `${lines.join("\n")}\n` };
}
