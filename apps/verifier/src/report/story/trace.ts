// One polling station, followed from its own count to the seats: what it counted, where that went, and the
// line and column of every number on the way.
import type { VoteGroup } from "@telwerk/eml-codec";
import type { Bilingual } from "../../catalogue/entry.js";
import { slotPath } from "../../evidence/paths.js";
import { clean, exact, grouped, heading, table } from "../layout.js";
import type { Run } from "../run.js";
import { type Area, areaName, areasIn } from "./areas.js";
import { figuresIn } from "./changes.js";
import type { Counts } from "./counts.js";
import { told } from "./lines.js";
import { makerLines } from "./maker-lines.js";
import { type StepOutcome, stepOutcome } from "./trace-steps.js";
import { type Way, wayOf } from "./trace-stops.js";

/** A polling station that fits what was asked. */
export interface Station {
  readonly area: Area;
  /** `0363`. */
  readonly municipality: string;
}

/** The polling stations with this number, id, or part of a name. */
export function stationsFor(asked: string, counts: Counts): readonly Station[] {
  const word = asked.toLowerCase();
  const all = [...areasIn(counts).values()].filter(({ kind }) => kind === "station");
  const numberOf = ({ key }: Area): string => /::SB(\d+)$/.exec(key)?.[1] ?? key;
  const number = /^(?:sb)?(\d+)$/.exec(word)?.[1];
  const exact = all.filter(
    (area) =>
      area.key.toLowerCase() === `station ${word}` ||
      (number !== undefined && Number(numberOf(area)) === Number(number)),
  );
  const found =
    exact.length > 0 ? exact : all.filter(({ name }) => name.toLowerCase().includes(word));
  return found.map((area) => ({
    area,
    municipality: /^station (\d{4})::/.exec(area.key)?.[1] ?? "",
  }));
}

function votesOn(list: number, votes: VoteGroup | undefined): string {
  const slot = votes?.layout.lists.find(({ listNumber }) => listNumber === list)?.slot;
  const value = slot === undefined ? undefined : votes?.votes[slot];
  return value === undefined ? "" : grouped(value);
}

/** List by list, from the polling station to the seats. */
function listLines(
  area: Area,
  { municipality, district, whole }: Way,
  run: Run,
): readonly string[] {
  const columns = [area, municipality, district, whole];
  const byList = new Map(run.outcome?.lists.map((one) => [one.listNumber, one]));
  const { lists } = area.votes.layout;
  const head = ["lijst", "naam", "stembureau", "gemeente", "kieskring", "totaal", "zetels"];
  const english = ["list", "name", "station", "municipality", "district", "total", "seats"];
  const rows = lists.map(({ listNumber, registeredName }) => {
    const one = byList.get(listNumber);
    return [
      String(listNumber),
      clean(registeredName),
      ...columns.map((column) => votesOn(listNumber, column?.votes)),
      one === undefined ? "" : String(one.seats.value),
      one?.publishedSeats === null || one === undefined ? "" : String(one.publishedSeats.value),
    ];
  });
  const total = [
    "",
    "geldig (valid)",
    ...columns.map((one) => (one === undefined ? "" : grouped(one.votes.totalCounted.value))),
  ];
  const shown = table(
    [
      [...head, "uitslag"],
      [...english, "published"],
      ["", "", "", "", "", "", "verified", "claimed"],
      ...rows,
      total,
    ],
    ["right", "left", "right", "right", "right", "right", "right", "right"],
  );
  const title = heading("Van stembureau naar zetels", "From polling station to seats");
  const quota = run.outcome?.electoralQuota.value;
  const seatLine =
    quota === undefined
      ? told(
          "De zetels zijn niet nagerekend: daarvoor ontbreekt iets.",
          "The seats were not recalculated: something is missing for it.",
        )
      : told(
          `De kiesdeler is ${exact(quota)} (nagerekend, verified). Waarom een lijst zoveel zetels heeft: verifier explain --list NUMMER.`,
          `The quota is ${exact(quota)}. Why a list has as many seats: verifier explain --list NUMBER.`,
        );
  return [...title, ...shown.map((line) => `  ${line}`), "", ...seatLine];
}

/** What a figure is, on one line: names and codes of the files are the same in both languages. */
const onOneLine = ({ nl, en }: Bilingual): string => (nl.startsWith("„") ? nl : `${nl} (${en})`);

/** Every number of an area that is shown: without candidates, unless all is asked for. */
function shownFigures({ votes }: Area, full: boolean): readonly ShownFigure[] {
  const { layout, votesAt, at } = votes;
  const ofLists = layout.lists.flatMap(({ slot, listNumber, registeredName, candidates }) => [
    { slot, words: `lijst (list) ${listNumber} ${registeredName}`.trim() },
    ...(full
      ? candidates.map(({ slot: own, id, shortCode = "?" }) => ({
          slot: own,
          words: `  kandidaat (candidate) ${id ?? shortCode}`,
        }))
      : []),
  ]);
  return [
    ...figuresIn(votes).map(({ what, path, leaf }) => ({ words: onOneLine(what), path, ...leaf })),
    ...ofLists.map(({ slot, words }) => ({
      words,
      path: slotPath(layout, slot),
      value: votes.votes[slot] ?? Number.NaN,
      at: votesAt[slot] ?? at,
    })),
  ];
}

interface ShownFigure {
  readonly words: string;
  readonly path: string;
  readonly value: number;
  readonly at: number;
}

/** Where every number stands, stop by stop, and whether it follows from the numbers below it. */
async function placeLines(
  { stops }: Way,
  outcomes: readonly StepOutcome[],
  counts: Counts,
  full: boolean,
): Promise<readonly string[]> {
  const isVerified = ({ group, place }: Area, path: string): boolean =>
    outcomes.some(({ follows }) => follows.has(`${group.file} ${place}/${path}`));
  const shown = stops.map((area) => ({ area, figures: shownFigures(area, full) }));
  const spans = await counts.spans(
    shown.flatMap(({ area: { group, place }, figures }) =>
      figures.map(({ at, path }) => ({ file: group.file, at, path: `${place}/${path}` })),
    ),
  );
  const blocks = shown.flatMap(({ area, figures }) => {
    const { nl, en } = areaName(area);
    const rows = figures.map(({ words, path, value, at }) => {
      const span = spans({ file: area.group.file, at });
      return [
        grouped(value),
        span === undefined ? "" : `regel ${span.line}, kolom ${span.column}`,
        isVerified(area, path) ? "nagerekend (verified)" : "geclaimd (claimed)",
        clean(words),
      ];
    });
    return [
      "",
      ...told(nl, en),
      `    ${clean(area.path)}`,
      `    SHA-256 ${counts.hashes[area.group.file] ?? "?"}`,
      `    ${clean(area.place)}`,
      ...table(rows, ["right", "left", "left", "left"]).map((line) => `      ${line}`),
    ];
  });
  return [
    ...heading("Waar elk getal staat", "Where every number stands"),
    ...told(
      "Geclaimd: zo staat het in het bestand. Nagerekend: het volgt hier uit de getallen eronder.",
      "Claimed: it stands so in the file. Verified: it follows here from the numbers below it.",
    ),
    ...(full ? [] : told("Met elke kandidaat: --full.", "With every candidate: --full.")),
    ...blocks,
  ];
}

/**
 * Tells where the votes of one polling station went.
 *
 * @param full - with every candidate
 */
export async function traceStory(
  { area, municipality }: Station,
  counts: Counts,
  run: Run,
  full = false,
): Promise<string> {
  const way = wayOf(area.key, municipality, counts);
  const outcomes = await Promise.all(way.steps.map((step) => stepOutcome(step, counts)));
  const name = areaName(area);
  const { cast, totalCounted, blankVotes, invalidVotes } = area.votes;
  const lines = [
    clean(name.nl),
    clean(name.en),
    "",
    `  ${clean(area.path)} · ${clean(area.place)}`,
    ...told(
      `Kiesgerechtigden ${grouped(cast.value)}, geldig ${grouped(totalCounted.value)}, blanco ${grouped(blankVotes.value)}, ongeldig ${grouped(invalidVotes.value)}.`,
      `Electors ${grouped(cast.value)}, valid ${grouped(totalCounted.value)}, blank ${grouped(blankVotes.value)}, invalid ${grouped(invalidVotes.value)}.`,
    ),
    ...outcomes.flatMap(({ lines: own }, index) => {
      const title = way.steps[index]?.title;
      const number = `${index + 1}. `;
      return [
        "",
        ...(title === undefined ? [] : told(number + title.nl, number + title.en)),
        ...own,
      ];
    }),
    ...listLines(area, way, run),
    ...(await placeLines(way, outcomes, counts, full)),
    "",
    ...makerLines(run.verifier),
  ];
  return `${lines.join("\n")}\n`;
}
