// One polling station, followed from its own count to the seats: what it counted, and where that went.
import type { VoteGroup } from "@telwerk/eml-codec";
import type { Bilingual } from "../../catalogue/entry.js";
import { clean, grouped, heading, table } from "../layout.js";
import type { Run } from "../run.js";
import { type Area, areaName, areasIn, partsOf } from "./areas.js";
import { changesBetween } from "./changes.js";
import type { Counts } from "./counts.js";
import { told } from "./lines.js";

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

/** One link of the chain: the same area as it counted itself and as it stands one level higher. */
interface Step {
  readonly title: Bilingual;
  readonly lower: Area | undefined;
  readonly upper: Area | undefined;
}

const missing: readonly string[] = told(
  "? Een van de twee tellingen is er niet bij: hier is niets te vergelijken.",
  "? One of the two counts is not among the files: there is nothing to compare here.",
  "    ",
);

function stepLines({ title, lower, upper }: Step): readonly string[] {
  const head = ["", ...told(title.nl, title.en)];
  if (lower === undefined || upper === undefined) {
    return [...head, ...missing];
  }
  const changes = changesBetween(lower.votes, upper.votes);
  const same = told("✓ Elk getal is gelijk.", "✓ Every number is equal.", "    ");
  const differ = [
    ...told(
      `✗ ${grouped(changes.length)} getallen verschillen:`,
      `✗ ${grouped(changes.length)} numbers differ:`,
      "    ",
    ),
    ...changes
      .slice(0, 10)
      .map(
        ({ what, before, after }) =>
          `      ${clean(`${what.nl} (${what.en})`)}: ${before ?? "–"} → ${after ?? "–"}`,
      ),
  ];
  return [
    ...head,
    `    ${clean(lower.path)} · ${clean(lower.place)}`,
    `    ${clean(upper.path)} · ${clean(upper.place)}`,
    ...(changes.length === 0 ? same : differ),
  ];
}

/** Every area as a unit of the counts one level higher. */
function unitsAbove({
  counts,
  paths,
}: Counts): (documentId: string, key: string) => Area | undefined {
  const units = new Map<string, Area>();
  for (const count of counts) {
    for (const area of partsOf(count, paths[count.file] ?? "?")) {
      units.set(`${count.documentId} ${area.key}`, area);
    }
  }
  return (documentId, key) => units.get(`${documentId} ${key}`);
}

function districtOf({ counts }: Counts, municipality: string): string | undefined {
  for (const { documentId, contest, units } of counts) {
    const found = units.some(({ id }) => id.value === `HSB${contest.id.value}::${municipality}`);
    if (documentId === "510c" && found) return contest.id.value;
  }
  return undefined;
}

const titles = {
  sum: {
    nl: "1. Het stembureau telt mee in de gemeente.",
    en: "1. The polling station counts in its municipality.",
  },
  municipality: {
    nl: "2. De gemeente staat zo in de telling erboven.",
    en: "2. The municipality stands like that in the count above it.",
  },
  district: {
    nl: "3. De kieskring staat zo in de landelijke telling.",
    en: "3. The district stands like that in the national count.",
  },
} as const;

/** Whether the polling stations of the municipality add up to its total, list by list. */
function sumLines(
  station: Station,
  counts: Counts,
  areas: ReadonlyMap<string, Area>,
): readonly string[] {
  const own = areas.get(`municipality ${station.municipality}`);
  const stations = [...areas.values()].filter(
    ({ key, kind }) => kind === "station" && key.startsWith(`station ${station.municipality}::`),
  );
  const total = counts.counts.some(({ documentId }) => documentId === "510b") ? own : undefined;
  const head = ["", ...told(titles.sum.nl, titles.sum.en)];
  if (total === undefined) return [...head, ...missing];
  const valid = stations.reduce((sum, { votes }) => sum + votes.totalCounted.value, 0);
  const fits = valid === total.votes.totalCounted.value;
  const here = station.area.votes.totalCounted.value;
  const claim = grouped(total.votes.totalCounted.value);
  const mark = fits ? "✓" : "✗";
  const [one, rest, sum] = [here, valid - here, valid].map(grouped);
  return [
    ...head,
    `    ${clean(total.path)} · ${clean(total.place)}`,
    ...told(
      `${mark} Geldige stemmen: ${one} hier + ${rest} elders = ${sum}. De gemeente zegt ${claim}.`,
      `${mark} Valid votes: ${one} here + ${rest} elsewhere = ${sum}. The municipality says ${claim}.`,
      "    ",
    ),
  ];
}

function votesOn(list: number, votes: VoteGroup | undefined): string {
  const slot = votes?.layout.lists.find(({ listNumber }) => listNumber === list)?.slot;
  const value = slot === undefined ? undefined : votes?.votes[slot];
  return value === undefined ? "" : grouped(value);
}

/** List by list, from the polling station to the seats. */
function listLines(
  station: Station,
  columns: readonly (Area | undefined)[],
  run: Run,
): readonly string[] {
  const seats = new Map(
    run.outcome?.lists.map(({ listNumber, seats: own }) => [listNumber, String(own.value)]),
  );
  const { lists } = station.area.votes.layout;
  const head = ["lijst", "naam", "stembureau", "gemeente", "kieskring", "land", "zetels"];
  const english = ["list", "name", "station", "municipality", "district", "nation", "seats"];
  const rows = lists.map(({ listNumber, registeredName }) => [
    String(listNumber),
    clean(registeredName),
    ...columns.map((area) => votesOn(listNumber, area?.votes)),
    seats.get(listNumber) ?? "",
  ]);
  const total = [
    "",
    "geldig (valid)",
    ...columns.map((area) => (area === undefined ? "" : grouped(area.votes.totalCounted.value))),
    "",
  ];
  const shown = table(
    [head, english, ...rows, total],
    ["right", "left", "right", "right", "right", "right", "right"],
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
          `De kiesdeler is ${quota}. Waarom een lijst zoveel zetels heeft: verifier explain --list NUMMER.`,
          `The quota is ${quota}. Why a list has as many seats: verifier explain --list NUMBER.`,
        );
  return [...title, ...shown.map((line) => `  ${line}`), "", ...seatLine];
}

/** Tells where the votes of one polling station went. */
export function traceStory(station: Station, counts: Counts, run: Run): string {
  const areas = areasIn(counts);
  const above = unitsAbove(counts);
  const { area, municipality } = station;
  const district = districtOf(counts, municipality);
  const key = `municipality ${municipality}`;
  const own = counts.counts.some(({ documentId }) => documentId === "510b")
    ? areas.get(key)
    : undefined;
  const inDistrict = above("510c", key) ?? above("510d", key);
  const ofDistrict = district === undefined ? undefined : areas.get(`district ${district}`);
  const inNation = district === undefined ? undefined : above("510d", `district ${district}`);
  const nation = areas.get("whole");
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
    ...sumLines(station, counts, areas),
    ...stepLines({ title: titles.municipality, lower: own, upper: inDistrict }),
    ...stepLines({ title: titles.district, lower: ofDistrict, upper: inNation }),
    ...listLines(station, [area, own, ofDistrict, nation], run),
  ];
  return `${lines.join("\n")}\n`;
}
