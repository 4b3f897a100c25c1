// How each level came out by itself, and what it hangs on. A wrong number at one polling station is no
// fault of the national count: it is told where it is, and what rests on it is unproven.
import type { CheckId } from "./catalogue/entry.js";
import type { Evidence } from "./evidence/evidence.js";
import type { Finding, Place } from "./evidence/finding.js";
import { type Judged, kindOf } from "./judgement.js";
import { type Level, levels } from "./levels.js";

/** How a level came out. `unproven`: right in itself, but what it hangs on is not. */
export type LevelState =
  | "verified"
  | "incomplete"
  | "unproven"
  | "not-given"
  | "out-of-scope"
  | "refuted";

/** How a level came out, and why. */
export interface LevelOutcome {
  readonly state: LevelState;
  /** Checks that did not come out well at this level, in the order of the catalogue. */
  readonly checks: readonly CheckId[];
  /** For `unproven`: the level that is not right. */
  readonly because?: Level;
}

/** Checks of one link of the chain, or of whether all is there: they belong to the lower of two levels. */
const ofLevel: ReadonlyMap<CheckId, Level> = new Map<CheckId, Level>([
  ["V06.01", "districts"],
  ["V12.02", "districts"],
  ["V06.02", "municipalities"],
  ["V12.03", "municipalities"],
  ["V06.05", "stations"],
  ["V06.06", "stations"],
  ["V12.04", "stations"],
]);

/** Rules T1 and T2: what joins the total of a count to its units. */
const ofUnits: ReadonlySet<CheckId> = new Set<CheckId>([
  "V05.07",
  "V05.08",
  "V05.09",
  "V05.10",
  "V05.11",
]);

/** What was handed over besides the documents that were used says nothing about a level. */
const ofNoLevel: ReadonlySet<CheckId> = new Set<CheckId>(["V00.01", "V00.02", "V00.03"]);

const badly: ReadonlySet<string> = new Set(["fail", "missing", "error"]);

/**
 * Polling stations stand in the count of their municipality, and whether they add up to it is asked of
 * them. The units of a count above are copies: whether they add up is asked of that count.
 */
function levelOfPlace(id: CheckId, place: Place | undefined, { files }: Evidence): Level {
  const role = files[place?.file ?? -1]?.role;
  const documentId = role !== undefined && "documentId" in role ? role.documentId : undefined;
  if (documentId === "510a") return "stations";
  if (documentId === "510c") return "districts";
  if (documentId !== "510b") return "result";
  const isStation = place?.path.includes("ReportingUnitVotes") || ofUnits.has(id);
  return isStation ? "stations" : "municipalities";
}

/** What one check did not find right, level by level: true where it refutes. */
function troublesOf(judged: Judged, evidence: Evidence): readonly (readonly [Level, boolean])[] {
  const { entry, status, outcome } = judged;
  if (!["fail", "error", "not-checked"].includes(status)) return [];
  // An advisory check that could not be done leaves nothing open.
  if (status !== "fail" && entry.severity !== "required") return [];
  const own = ofLevel.get(entry.id);
  const [top = "result"] = evidence.requiredLevels;
  // What stands above the part that was asked for, such as the definition, belongs to its top.
  const asked = (level: Level): Level => (evidence.requiredLevels.includes(level) ? level : top);
  const levelOf = (finding: Finding): Level =>
    asked(own ?? levelOfPlace(entry.id, finding.place, evidence));
  const found = outcome.findings.flatMap((finding): readonly (readonly [Level, boolean])[] => {
    const kind = kindOf(entry, finding);
    return badly.has(kind) ? [[levelOf(finding), kind === "fail"]] : [];
  });
  // What was counted and not kept, or never looked at, may be about the top as well.
  const isWhole = found.length === 0 || outcome.count > outcome.findings.length;
  return isWhole && status !== "fail" ? [...found, [asked(own ?? "result"), false]] : found;
}

interface Own {
  readonly state: LevelState;
  readonly checks: readonly CheckId[];
}

function ownOf(level: Level, judged: readonly Judged[], evidence: Evidence): Own {
  if (!evidence.requiredLevels.includes(level)) {
    return { state: evidence.scope === "all" ? "not-given" : "out-of-scope", checks: [] };
  }
  const troubles = judged
    .filter(({ entry }) => !ofNoLevel.has(entry.id))
    .flatMap((one) =>
      troublesOf(one, evidence)
        .filter(([at]) => at === level)
        .map(([, refutes]) => ({ id: one.entry.id, refutes })),
    );
  const checks = [...new Set(troubles.map(({ id }) => id))];
  if (troubles.some(({ refutes }) => refutes)) return { state: "refuted", checks };
  return { state: troubles.length > 0 ? "incomplete" : "verified", checks };
}

/**
 * A level rests on the levels below it: what is wrong there makes it unproven. What is only missing
 * below does not. And nothing is verified below what is not verified itself.
 */
function hangsOn(level: Level, own: Readonly<Record<Level, Own>>): Level | undefined {
  const place = levels.indexOf(level);
  const below = levels.slice(place + 1).find((one) => own[one].state === "refuted");
  const above = levels
    .slice(0, place)
    .findLast((one) => own[one].state === "refuted" || own[one].state === "incomplete");
  return below ?? above;
}

/** Every level by itself, with the checks that did not come out well there, and what it hangs on. */
export function levelOutcomes(
  judged: readonly Judged[],
  evidence: Evidence,
): Readonly<Record<Level, LevelOutcome>> {
  const ownAt = (level: Level): Own => ownOf(level, judged, evidence);
  const own = {
    result: ownAt("result"),
    districts: ownAt("districts"),
    municipalities: ownAt("municipalities"),
    stations: ownAt("stations"),
  };
  const outcomeAt = (level: Level): LevelOutcome => {
    const because = own[level].state === "verified" ? hangsOn(level, own) : undefined;
    return because === undefined ? own[level] : { ...own[level], state: "unproven", because };
  };
  return {
    result: outcomeAt("result"),
    districts: outcomeAt("districts"),
    municipalities: outcomeAt("municipalities"),
    stations: outcomeAt("stations"),
  };
}
