// One word for everything, and how deep it reaches.
import type { CheckId } from "./catalogue/entry.js";
import type { Evidence } from "./evidence/evidence.js";
import type { Finding } from "./evidence/finding.js";
import { type Judged, kindOf } from "./judgement.js";
import { type Level, levels } from "./levels.js";

/** Klopt, klopt niet, niet volledig te controleren. */
export type VerdictWord = "verified" | "refuted" | "incomplete";

/** How a level came out. */
export type LevelState = "verified" | "incomplete" | "not-given" | "out-of-scope" | "refuted";

/** A reason for the verdict: a finding, or a check that could not be done. */
interface Reason {
  readonly judged: Judged;
  readonly finding?: Finding;
}

/** The verdict with its depth and its reasons. */
export interface Verdict {
  readonly word: VerdictWord;
  /** The deepest level down to which everything is verified. */
  readonly depth?: Level;
  readonly levels: Readonly<Record<Level, LevelState>>;
  /** Why the verdict is not "verified". */
  readonly reasons: readonly Reason[];
}

const badly: ReadonlySet<string> = new Set(["fail", "not-checked", "error"]);

/** The checks that belong to a deeper level only; all others belong to every level. */
const ofLevel: Readonly<Record<Exclude<Level, "result">, readonly CheckId[]>> = {
  districts: ["V06.01", "V12.02"],
  municipalities: ["V06.02", "V12.03"],
  stations: ["V06.05", "V12.04"],
};
/** What was handed over besides the documents that were used says nothing about a level. */
const ofNoLevel: ReadonlySet<string> = new Set(["V00.01", "V00.02", "V00.03"]);

function wordOf(judged: readonly Judged[]): VerdictWord {
  const required = judged.filter(({ entry }) => entry.severity === "required");
  if (judged.some(({ status }) => status === "fail")) return "refuted";
  if (required.some(({ status }) => badly.has(status))) return "incomplete";
  return "verified";
}

function reasonsOf(judged: readonly Judged[], word: VerdictWord): readonly Reason[] {
  const kinds: ReadonlySet<string> = new Set(word === "refuted" ? ["fail"] : ["missing", "error"]);
  const reasons = judged.flatMap((one): Reason[] =>
    one.outcome.findings
      .filter((finding) => kinds.has(kindOf(one.entry, finding)))
      .map((finding) => ({ judged: one, finding })),
  );
  const faults = judged
    .filter(({ status, outcome }) => status === "error" && outcome.findings.length === 0)
    .map((one) => ({ judged: one }));
  if (reasons.length + faults.length > 0 || word === "verified") return [...reasons, ...faults];
  return judged
    .filter(({ entry, status }) => entry.severity === "required" && badly.has(status))
    .map((one) => ({ judged: one }));
}

function stateOf(level: Level, judged: readonly Judged[], evidence: Evidence): LevelState {
  if (!evidence.requiredLevels.includes(level)) {
    return evidence.scope === "result" ? "out-of-scope" : "not-given";
  }
  const deeper = new Set<string>(Object.values(ofLevel).flat());
  const own: readonly string[] = level === "result" ? [] : ofLevel[level];
  const states = judged
    .filter(({ entry }) => entry.severity === "required" && !ofNoLevel.has(entry.id))
    .filter(({ entry: { id } }) => (level === "result" ? !deeper.has(id) : own.includes(id)))
    .map(({ status }) => status);
  if (states.includes("fail")) return "refuted";
  return states.some((status) => badly.has(status)) ? "incomplete" : "verified";
}

/** Nothing is verified below what is not verified. */
function below(above: LevelState, own: LevelState): LevelState {
  return own === "verified" && above !== "verified" ? "incomplete" : own;
}

/** Draws the verdict from all checks. Absence never counts as success. */
export function verdictOf(judged: readonly Judged[], evidence: Evidence): Verdict {
  const word = wordOf(judged);
  const result = stateOf("result", judged, evidence);
  const districts = below(result, stateOf("districts", judged, evidence));
  const municipalities = below(districts, stateOf("municipalities", judged, evidence));
  const stations = below(municipalities, stateOf("stations", judged, evidence));
  const states = { result, districts, municipalities, stations };
  const firstOpen = levels.findIndex((level) => states[level] !== "verified");
  const reached = firstOpen < 0 ? levels.at(-1) : levels[firstOpen - 1];
  const depth = word === "refuted" ? undefined : reached;
  const reasons = reasonsOf(judged, word);
  return { word, levels: states, reasons, ...(depth === undefined ? {} : { depth }) };
}
