// One step of a trace: whether the numbers are the same one level higher, or add up to the total there.

import { align } from "../../evidence/alignment.js";
import { slotPath } from "../../evidence/paths.js";
import { clean, grouped } from "../layout.js";
import type { Area } from "./areas.js";
import { changesBetween, figuresIn } from "./changes.js";
import type { Counts } from "./counts.js";
import { told } from "./lines.js";
import type { Step } from "./trace-stops.js";
import { placesOf, workedLines } from "./worked/lines.js";
import { ofTotals, type Whole } from "./worked/totals.js";

/** What a step came to. */
export interface StepOutcome {
  readonly lines: readonly string[];
  /** File and path of every number that follows from the numbers below it. */
  readonly follows: ReadonlySet<string>;
}

const shownChanges = 10;

const missing: StepOutcome = {
  lines: told(
    "? Een van de twee tellingen is er niet bij: hier is niets te vergelijken.",
    "? One of the two counts is not among the files: there is nothing to compare here.",
    "    ",
  ),
  follows: new Set(),
};

const keyOf = ({ group, place }: Area, path: string): string => `${group.file} ${place}/${path}`;
const whereOf = ({ path, place }: Area): string => `    ${clean(path)} · ${clean(place)}`;

/** Every path of the upper area whose number is that of the lower one. */
function equalPaths(lower: Area, upper: Area): readonly string[] {
  const below = new Map(figuresIn(lower.votes).map(({ path, leaf }) => [path, leaf.value]));
  const figures = figuresIn(upper.votes).filter(({ path, leaf }) => below.get(path) === leaf.value);
  const { slots } = align(lower.votes.layout, upper.votes.layout);
  const lists = Array.from(slots, (to, slot) => ({ to, slot })).filter(
    ({ to, slot }) => to >= 0 && upper.votes.votes[to] === lower.votes.votes[slot],
  );
  return [
    ...figures.map(({ path }) => path),
    ...lists.map(({ to }) => slotPath(upper.votes.layout, to)),
  ];
}

function equalOutcome(lower: Area, upper: Area): StepOutcome {
  const changes = changesBetween(lower.votes, upper.votes);
  const same = told("✓ Elk getal is gelijk.", "✓ Every number is equal.", "    ");
  const rest = changes.length - shownChanges;
  const differ = [
    ...told(
      `✗ ${grouped(changes.length)} getallen verschillen:`,
      `✗ ${grouped(changes.length)} numbers differ:`,
      "    ",
    ),
    ...changes
      .slice(0, shownChanges)
      .map(
        ({ what, before, after }) =>
          `      ${clean(`${what.nl} (${what.en})`)}: ${before?.value ?? "–"} → ${after?.value ?? "–"}`,
      ),
    ...(rest > 0 ? [`      … en nog (and more) ${grouped(rest)}`] : []),
  ];
  return {
    lines: [whereOf(lower), whereOf(upper), ...(changes.length === 0 ? same : differ)],
    follows: new Set(equalPaths(lower, upper).map((path) => keyOf(upper, path))),
  };
}

/** The checks of a total that are about votes, ballots, codes and electors. */
const sums = ["V05.09", "V05.08", "V05.10", "V05.11"] as const;

async function sumOutcome(part: Area, whole: Whole, counts: Counts): Promise<StepOutcome> {
  const { total } = whole;
  const drafts = sums.flatMap((id) =>
    [...(ofTotals[id]?.(whole) ?? [])].map((draft) => ({ ...draft, id, made: draft.worked() })),
  );
  const right = drafts.filter(({ fits }) => fits);
  const follows = right.flatMap(({ made }) =>
    placesOf(made).map(({ file, path }) => `${file} ${path}`),
  );
  // Electors that do not add up are a warning: many areas share a register (rule T2).
  const wrong = drafts.filter(({ fits, id }) => !fits && id !== "V05.11");
  const spans = await counts.spans(wrong.flatMap(({ made }) => placesOf(made)));
  const valid = whole.parts.reduce((sum, { votes }) => sum + votes.totalCounted.value, 0);
  const here = part.votes.totalCounted.value;
  const [one, rest, sum, claim] = [here, valid - here, valid, total.votes.totalCounted.value].map(
    grouped,
  );
  const mark = valid === total.votes.totalCounted.value ? "✓" : "✗";
  return {
    lines: [
      whereOf(total),
      ...told(
        `${mark} Geldige stemmen: ${one} hier + ${rest} elders = ${sum}. Het totaal zegt ${claim}.`,
        `${mark} Valid votes: ${one} here + ${rest} elsewhere = ${sum}. The total says ${claim}.`,
        "    ",
      ),
      ...(wrong.length === 0
        ? told(
            `✓ Ook elk ander getal is de som: ${grouped(right.length)} sommen kloppen.`,
            `✓ Every other number is the sum as well: ${grouped(right.length)} sums are right.`,
            "    ",
          )
        : told(
            `✗ ${grouped(wrong.length)} sommen kloppen niet:`,
            `✗ ${grouped(wrong.length)} sums are wrong:`,
            "    ",
          )),
      ...wrong
        .slice(0, shownChanges)
        .flatMap(({ made }) =>
          workedLines({ fits: false, worked: made }, { counts, spans, full: false }),
        ),
    ],
    follows: new Set(follows),
  };
}

/** Holds the two sides of a step against each other. */
export async function stepOutcome(step: Step, counts: Counts): Promise<StepOutcome> {
  if (step.kind === "equal") {
    const { lower, upper } = step;
    return lower === undefined || upper === undefined ? missing : equalOutcome(lower, upper);
  }
  const { part, whole } = step;
  return part === undefined || whole === undefined ? missing : sumOutcome(part, whole, counts);
}
