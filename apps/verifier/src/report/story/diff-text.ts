// What changed between two counts, in words. What did not change is said as well.
import type { Span } from "@telwerk/core";
import type { Bilingual } from "../../catalogue/entry.js";
import type { Positions } from "../../positions.js";
import { clean, grouped, heading } from "../layout.js";
import type { Maker } from "../run.js";
import { type Area, areaName } from "./areas.js";
import { type Change, likelyCause, type Standing } from "./changes.js";
import type { Counts } from "./counts.js";
import type { Difference, Obstacle, Pair, Sides } from "./diff.js";
import { signed, told } from "./lines.js";
import { makerLines } from "./maker-lines.js";

const sideWords = { old: "oud (old)", new: "nieuw (new)" } as const;

function number(standing: Standing | undefined, language: "nl" | "en"): string {
  if (standing === undefined) return language === "nl" ? "niets" : "nothing";
  return grouped(standing.value);
}

/** File, line and column; a file that can no longer be read has no lines. */
function placeWords(path: string, span: Span | undefined): string {
  const at = span === undefined ? "" : `, regel ${span.line}, kolom ${span.column} (line, column)`;
  return clean(path) + at;
}

function sideLine(
  side: keyof Sides<unknown>,
  { path, group }: Area,
  at: number | undefined,
  spans: Sides<Positions>,
): readonly string[] {
  if (at === undefined) return [];
  const span = spans[side]({ file: group.file, at });
  return [`      ${sideWords[side].padEnd(11)}  ${placeWords(path, span)}`];
}

function changeLines(change: Change, pair: Pair, spans: Sides<Positions>): readonly string[] {
  const { what, before, after } = change;
  const step =
    before === undefined || after === undefined ? "" : ` (${signed(after.value - before.value)})`;
  const cause = likelyCause(change, pair.changes);
  const line = (language: keyof Bilingual): string => {
    const tail = cause === undefined ? "" : `, ${cause[language]}`;
    const values = `${number(before, language)} → ${number(after, language)}`;
    return `${what[language]}: ${values}${step}${tail}`;
  };
  return [
    ...told(line("nl"), line("en"), "    "),
    ...sideLine("old", pair.before, before?.at, spans),
    ...sideLine("new", pair.after, after?.at, spans),
  ];
}

function areaLines(pair: Pair, spans: Sides<Positions>): readonly string[] {
  const { before, after, changes, renamed } = pair;
  const name = areaName(before);
  const otherName = told(
    `de naam was „${before.name}” en is nu „${after.name}”`,
    `the name was “${before.name}” and is now “${after.name}”`,
    "    ",
  );
  return [
    "",
    ...told(name.nl, name.en),
    `    ${clean(before.path)} · ${clean(before.place)}`,
    `    ${clean(after.path)} · ${clean(after.place)}`,
    ...(renamed
      ? [
          ...otherName,
          ...sideLine("old", before, before.nameAt, spans),
          ...sideLine("new", after, after.nameAt, spans),
        ]
      : []),
    ...changes.flatMap((change) => changeLines(change, pair, spans)),
  ];
}

function aloneLines(
  areas: readonly Area[],
  spans: Positions,
  nl: string,
  en: string,
): readonly string[] {
  if (areas.length === 0) return [];
  return [
    ...heading(nl, en),
    ...areas.flatMap((area) => {
      const name = areaName(area);
      const span = spans({ file: area.group.file, at: area.votes.at });
      return [
        ...told(name.nl, name.en),
        `    ${clean(area.path)} · ${clean(area.place)}`,
        `    ${placeWords(area.path, span)}`,
      ];
    }),
  ];
}

const counted = (count: number, one: string, more: string): string =>
  `${grouped(count)} ${count === 1 ? one : more}`;

function opening({ outcome, changed }: Difference): readonly string[] {
  switch (outcome) {
    case "same":
      return ["GELIJK · er is niets veranderd", "Same · nothing has changed"];
    case "incomplete":
      return ["NIET TE VERGELIJKEN · hieronder staat waarom", "Incomplete · below stands why"];
    case "changed": {
      const values = changed.reduce((sum, { changes }) => sum + changes.length, 0);
      return [
        `VERANDERD · ${counted(values, "getal", "getallen")} in ${counted(changed.length, "gebied", "gebieden")}`,
        `Changed · ${counted(values, "number", "numbers")} in ${counted(changed.length, "area", "areas")}`,
      ];
    }
  }
}

const obstacleWords: Readonly<Record<Obstacle["kind"], Bilingual>> = {
  elections: {
    nl: "De tellingen gaan over verschillende verkiezingen:",
    en: "The counts are about different elections:",
  },
  unread: { nl: "Dit is niet te lezen:", en: "This cannot be read:" },
  doubled: {
    nl: "Van dit gebied staat er meer dan één telling aan één kant:",
    en: "Of this area there is more than one count on one side:",
  },
  "nothing-shared": {
    nl: "Er is geen gebied dat in beide tellingen staat.",
    en: "No area stands in both counts.",
  },
};

/** What was compared, so that anyone can see that it was these files. */
function fileLines(side: keyof Sides<Counts>, { counts, paths, hashes }: Counts): string[] {
  return counts.flatMap(({ file }) => [
    `  ${sideWords[side]}: ${clean(paths[file] ?? "?")}`,
    `    SHA-256 ${hashes[file] ?? "?"}`,
  ]);
}

/**
 * Tells what changed from the old counts to the new ones.
 *
 * @param maker - the program that says so
 */
export function diffText(difference: Difference, maker: Maker): string {
  const { compared, changed, alone, obstacles, counts, spans } = difference;
  const why = obstacles.flatMap(({ kind, items }) => [
    ...told(obstacleWords[kind].nl, obstacleWords[kind].en),
    ...items.map((item) => `    ${clean(item)}`),
  ]);
  const same = grouped(compared - changed.length);
  const lines = [
    ...opening(difference),
    "",
    ...told(
      `Vergeleken: ${counted(compared, "gebied dat", "gebieden die")} in beide ${compared === 1 ? "staat" : "staan"}. Ongewijzigd: ${same}.`,
      `Compared: ${counted(compared, "area", "areas")} in both. Unchanged: ${same}.`,
    ),
    ...(why.length === 0 ? [] : ["", ...why]),
    ...(changed.length === 0 ? [] : heading("Veranderd", "Changed: old → new")),
    ...changed.flatMap((pair) => areaLines(pair, spans)),
    ...aloneLines(alone.old, spans.old, "Alleen in de oude telling", "In the old count only"),
    ...aloneLines(alone.new, spans.new, "Alleen in de nieuwe telling", "In the new count only"),
    ...heading("Vergeleken bestanden", "Files that were compared"),
    ...fileLines("old", counts.old),
    ...fileLines("new", counts.new),
    "",
    ...makerLines(maker),
  ];
  return `${lines.join("\n")}\n`;
}
