// Who hands in or takes what, where, and until when: the timetable of the platform, counted from polling day.
// A missed deadline is a signal, never a block (S0-22): the law knows only the count, not the platform.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import type { FileKind } from "../content/kinds.js";
import { bundleIssue } from "../issue.js";
import { addDays, isDay } from "./dates.js";

/**
 * One of the two exchange surfaces: software, keys and lists on the first, counts and results on the second.
 * @public
 */
export type Surface = "uitwisseling" | "teluitslagen";

/**
 * The body that acts on the platform. A municipality may act as both, and says so for each upload.
 * @public
 */
export type Body = "GSB" | "CSB";

/**
 * One line of the timetable, in days from polling day (negative: before it).
 * @public
 */
export interface ScheduleRule {
  /** The requirement it comes from. */
  readonly id: string;
  readonly bodies: readonly Body[];
  readonly artefact: string;
  /** What is handed in; empty for what is only taken, or is no file. */
  readonly kinds: readonly FileKind[];
  readonly direction: "up" | "down" | "none";
  readonly surface: Surface | undefined;
  /** Not before this day. */
  readonly from?: number;
  /** At the latest on this day. */
  readonly until?: number;
  /** An event that starts it instead of a day. */
  readonly trigger?: string;
}

/**
 * A line of the timetable with its days.
 * @public
 */
export interface ScheduleRow extends Omit<ScheduleRule, "from" | "until"> {
  readonly notBefore: string | undefined;
  readonly deadline: string | undefined;
}

const csb: readonly Body[] = ["CSB"];
const gsb: readonly Body[] = ["GSB"];
const up = "up";
const down = "down";
const software = { kinds: [], direction: down, surface: "uitwisseling" } as const;

/** The timetable of GR2026; D is 18 March 2026. */
const scheduleRules: readonly ScheduleRule[] = [
  { id: "S0-8", bodies: csb, artefact: "OSV2020-KS", ...software, from: -72 },
  {
    id: "S0-9",
    bodies: csb,
    artefact: "candidate lists (230b)",
    kinds: ["candidate-lists"],
    direction: up,
    surface: "uitwisseling",
    from: -40,
    trigger: "the lists are definitive",
  },
  {
    id: "S0-10",
    bodies: csb,
    artefact: "election definition (110a)",
    kinds: ["election-definition"],
    direction: up,
    surface: "uitwisseling",
    from: -40,
    trigger: "the lists are definitive",
  },
  { id: "S0-11", bodies: ["GSB", "CSB"], artefact: "OSV2020-U", ...software, from: -21 },
  {
    id: "S0-12",
    bodies: gsb,
    artefact: "public key",
    kinds: ["public-key"],
    direction: up,
    surface: "uitwisseling",
    until: -2,
  },
  {
    id: "S0-13",
    bodies: gsb,
    artefact: "polling stations (110b)",
    kinds: ["polling-stations"],
    direction: up,
    surface: "uitwisseling",
    until: -2,
  },
  {
    id: "S0-14",
    bodies: gsb,
    artefact: "declaration of mayor and aldermen",
    kinds: ["declaration"],
    direction: up,
    surface: "uitwisseling",
    until: -2,
  },
  {
    id: "S0-15",
    bodies: gsb,
    artefact: "sample sheet for control counts",
    kinds: [],
    direction: down,
    surface: "teluitslagen",
    from: -1,
  },
  {
    id: "S0-16",
    bodies: gsb,
    artefact: "fallback option",
    kinds: [],
    direction: down,
    surface: "teluitslagen",
    from: -1,
    trigger: "the Kiesraad says so",
  },
  {
    id: "S0-17",
    bodies: ["GSB", "CSB"],
    artefact: "polling day",
    kinds: [],
    direction: "none",
    surface: undefined,
    from: 0,
    until: 0,
  },
  {
    id: "S0-18",
    bodies: gsb,
    artefact: "count of the GSB",
    kinds: ["municipal-package"],
    direction: up,
    surface: "teluitslagen",
    from: 0,
    until: 1,
  },
  {
    id: "S0-19",
    bodies: gsb,
    artefact: "corrected count of the GSB",
    kinds: ["correction-package", "correction-without-count"],
    direction: up,
    surface: "teluitslagen",
    trigger: "a new session of the GSB",
  },
  {
    id: "S0-20",
    bodies: csb,
    artefact: "counts of the GSBs",
    kinds: ["municipal-package", "correction-package", "correction-without-count"],
    direction: down,
    surface: "teluitslagen",
    trigger: "before the session of the CSB",
  },
  {
    id: "S0-21",
    bodies: csb,
    artefact: "count and result of the CSB",
    kinds: ["central-package", "result-zip"],
    direction: up,
    surface: "teluitslagen",
    until: 8,
  },
  {
    id: "S0-51",
    bodies: csb,
    artefact: "public keys of the GSBs",
    kinds: ["public-key"],
    direction: down,
    surface: "uitwisseling",
    trigger: "before the first entry is imported",
  },
  {
    id: "S0-52",
    bodies: csb,
    artefact: "counts of the GSBs, as first entry",
    kinds: ["municipal-package"],
    direction: down,
    surface: "teluitslagen",
    trigger: "before the first entry is imported",
  },
];

/** Where an election differs: the Kiesraad establishes the result of the Tweede Kamer nine days after polling day. */
const differences: Readonly<Record<string, Readonly<Record<string, Partial<ScheduleRule>>>>> = {
  TK: { "S0-21": { until: 9 } },
};

/**
 * Computes the timetable of an election.
 *
 * @param election - the Id of the election, such as `GR2026_Juinen`
 * @param pollingDay - `YYYY-MM-DD`
 * @returns the rows with their days, or `BUN-SCHEDULE-DATE`
 * @example
 * ```ts
 * const rows = scheduleOf("GR2026_Juinen", "2026-03-18");
 * rows.kind === "ok" && rows.value.find(({ id }) => id === "S0-12")?.deadline; // "2026-03-16"
 * ```
 * @public
 */
export function scheduleOf(
  election: string,
  pollingDay: string,
): Result<readonly ScheduleRow[], readonly Issue[]> {
  if (!isDay(pollingDay)) return err([bundleIssue("BUN-SCHEDULE-DATE", election, { pollingDay })]);
  const changes = differences[election.slice(0, 2)] ?? {};
  return ok(
    scheduleRules.map((rule) => {
      const { from, until, ...row } = { ...rule, ...changes[rule.id] };
      return {
        ...row,
        notBefore: from === undefined ? undefined : addDays(pollingDay, from),
        deadline: until === undefined ? undefined : addDays(pollingDay, until),
      };
    }),
  );
}

/**
 * Something that was handed in, and on which day.
 * @public
 */
export interface HandedIn {
  readonly body: Body;
  readonly kind: FileKind;
  /** `YYYY-MM-DD`, where the platform stands. */
  readonly day: string;
}

/**
 * Says what is late, missing or early on a day. Signals, all of them warnings: nothing is blocked.
 *
 * @param rows - the timetable
 * @param handedIn - everything that was handed in for one municipality
 * @param today - `YYYY-MM-DD`; the whole day of a deadline still counts
 * @returns one signal for each kind that is missing, late or early
 * @example
 * ```ts
 * const rows = scheduleOf("GR2026_Juinen", "2026-03-18");
 * const late = rows.kind === "ok" ? scheduleSignals(rows.value, [], "2026-03-17") : [];
 * late.map(({ facts }) => facts["kind"]); // ["public-key", "polling-stations", "declaration"]
 * ```
 * @public
 */
export function scheduleSignals(
  rows: readonly ScheduleRow[],
  handedIn: readonly HandedIn[],
  today: string,
): readonly Issue[] {
  if (!isDay(today)) return [bundleIssue("BUN-SCHEDULE-DATE", "today", { today })];
  return rows
    .filter(({ direction }) => direction === "up")
    .flatMap((row) =>
      row.bodies.flatMap((body) => row.kinds.flatMap((kind) => signal(row, body, kind))),
    );

  function signal(row: ScheduleRow, body: Body, kind: FileKind): readonly Issue[] {
    const { id, deadline = null, notBefore = null } = row;
    const facts = { requirement: id, kind, deadline, notBefore };
    const days = handedIn.filter((item) => item.body === body && item.kind === kind);
    const first = days.map(({ day }) => day).sort()[0];
    if (first === undefined) {
      return deadline !== null && today > deadline
        ? [bundleIssue("BUN-SCHEDULE-MISSING", body, facts)]
        : [];
    }
    if (deadline !== null && first > deadline) {
      return [bundleIssue("BUN-SCHEDULE-LATE", body, { ...facts, day: first })];
    }
    return notBefore !== null && first < notBefore
      ? [bundleIssue("BUN-SCHEDULE-EARLY", body, { ...facts, day: first })]
      : [];
  }
}
