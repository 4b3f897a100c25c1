// One word for everything, and how deep it reaches.
import type { Evidence } from "./evidence/evidence.js";
import type { Finding } from "./evidence/finding.js";
import { type Judged, kindOf } from "./judgement.js";
import { type LevelOutcome, levelOutcomes } from "./level-states.js";
import type { Level } from "./levels.js";

/** Klopt, klopt niet, niet volledig te controleren. */
export type VerdictWord = "verified" | "refuted" | "incomplete";

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
  readonly levels: Readonly<Record<Level, LevelOutcome>>;
  /** Why the verdict is not "verified". */
  readonly reasons: readonly Reason[];
}

const badly: ReadonlySet<string> = new Set(["fail", "not-checked", "error"]);

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

/** Draws the verdict from all checks. Absence never counts as success. */
export function verdictOf(judged: readonly Judged[], evidence: Evidence): Verdict {
  const word = wordOf(judged);
  const outcomes = levelOutcomes(judged, evidence);
  const { requiredLevels } = evidence;
  const firstOpen = requiredLevels.findIndex((level) => outcomes[level].state !== "verified");
  const reached = firstOpen < 0 ? requiredLevels.at(-1) : requiredLevels[firstOpen - 1];
  const depth = word === "refuted" ? undefined : reached;
  const reasons = reasonsOf(judged, word);
  return { word, levels: outcomes, reasons, ...(depth === undefined ? {} : { depth }) };
}
