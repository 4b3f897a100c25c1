// Is the clock of an air-gapped computer believable? It warns and never refuses: the paper, not the clock,
// is the timestamp of a count.
import { type Day, type Instant, validUntil } from "./instant.js";
import { remark, type SigIssue } from "./issue.js";

/**
 * What a clock is held against. `lastEvent` is null when the log is still empty.
 * @public
 */
export interface ClockContext {
  readonly now: Instant;
  readonly builtAt: Instant;
  readonly lastEvent: Instant | null;
  readonly nominationDay: Day;
  readonly electionDate: Day;
}

/**
 * Judges the clock before a session is opened or a key is made.
 *
 * @param context - the time, and what is known to lie before and after it
 * @returns a warning for each thing that cannot be: `SIG-CLOCK-BEFORE-BUILD`, `SIG-CLOCK-BACKWARDS`,
 *   `SIG-CLOCK-OUTSIDE`
 * @example
 * ```ts
 * judgeClock({
 *   now: "2004-01-01T00:00:00Z", builtAt: "2026-11-22T00:00:00Z", lastEvent: null,
 *   nominationDay: "2027-02-01", electionDate: "2027-03-17",
 * }).map(({ code }) => code); // ["SIG-CLOCK-BEFORE-BUILD", "SIG-CLOCK-OUTSIDE"]
 * ```
 * @public
 */
export function judgeClock(context: ClockContext): readonly SigIssue[] {
  const { now, builtAt, lastEvent, nominationDay, electionDate } = context;
  const end = validUntil(electionDate);
  const warnings: SigIssue[] = [];
  if (now < builtAt)
    warnings.push(remark("warning", "SIG-CLOCK-BEFORE-BUILD", "clock", { now, builtAt }));
  if (lastEvent !== null && now < lastEvent) {
    warnings.push(remark("warning", "SIG-CLOCK-BACKWARDS", "clock", { now, lastEvent }));
  }
  if (now.slice(0, 10) < nominationDay || now > end) {
    warnings.push(remark("warning", "SIG-CLOCK-OUTSIDE", "clock", { now, nominationDay, end }));
  }
  return warnings;
}
