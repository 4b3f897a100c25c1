// How long an archive is kept: until three months after the appointment of the new members (S1-40). After
// that it may be destroyed; nothing here ever does so.
import { addMonths, isDay } from "../exchange/dates.js";

/**
 * Computes until when an archive is kept.
 *
 * @param appointmentDate - the day of the appointment, `YYYY-MM-DD`; null while not known
 * @returns three months later (the last day of the month where that day does not exist), or null: not known
 * @example
 * ```ts
 * retainUntil("2026-03-30"); // "2026-06-30"
 * retainUntil(null); // null
 * ```
 * @public
 */
export function retainUntil(appointmentDate: string | null): string | null {
  return appointmentDate === null ? null : (addMonths(appointmentDate, 3) ?? null);
}

/**
 * Says whether an archive must still be kept. It is an answer, not an act.
 *
 * @param until - what {@link retainUntil} gave
 * @param today - `YYYY-MM-DD`
 * @returns `keep` up to and including that day, and whenever a day is not known
 * @example
 * ```ts
 * retention("2026-06-30", "2026-06-30"); // "keep"
 * retention("2026-06-30", "2026-07-01"); // "may-be-destroyed"
 * retention(null, "2036-01-01"); // "keep"
 * ```
 * @public
 */
export function retention(until: string | null, today: string): "keep" | "may-be-destroyed" {
  return until !== null && isDay(until) && isDay(today) && today > until
    ? "may-be-destroyed"
    : "keep";
}
