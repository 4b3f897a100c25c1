// How a hand count came out, for people.
import { clean, grouped } from "../report/layout.js";
import type { HandOutcome, StationDifference } from "./hand-count.js";

const number = (value: number | null): string =>
  value === null ? "niets (nothing)" : grouped(value);

const stationLine = ({ id, byHand, counted }: StationDifference): string =>
  `     ${clean(id)}: met de hand (by hand) ${number(byHand)}, geteld (counted) ${number(counted)}`;

function lines(outcome: HandOutcome): readonly string[] {
  const list = `lijst (list) ${outcome.list}`;
  switch (outcome.kind) {
    case "equal":
      return [`  ✓  ${list}: gelijk (equal), ${grouped(outcome.total)}`];
    case "missing":
      return [`  ?  ${list}: geen som met de hand opgegeven (no hand sum was given)`];
    case "not-drawn":
      return [
        `  ?  ${list}: niet getrokken, of niet in de telling (not drawn, or not in the count)`,
      ];
    case "differs":
      return [
        `  ✗  ${list}: met de hand (by hand) ${grouped(outcome.byHand)}, geteld (counted) ${grouped(outcome.counted)}`,
        ...outcome.stations.map(stationLine),
      ];
  }
}

/** One line for each list, and one for each station that differs. */
export function comparisonText(outcomes: readonly HandOutcome[]): string {
  return `${outcomes.flatMap(lines).join("\n")}\n`;
}

/** 0: all equal. 1: something differs. 2: something is missing. */
export function comparisonExit(outcomes: readonly HandOutcome[]): 0 | 1 | 2 {
  if (outcomes.some(({ kind }) => kind === "differs")) return 1;
  return outcomes.every(({ kind }) => kind === "equal") && outcomes.length > 0 ? 0 : 2;
}
