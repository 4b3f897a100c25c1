// Moments and days as text. The fixed form sorts as time does, so two moments are compared as texts.

/**
 * A moment in UTC, whole seconds, always written as `2027-03-17T20:59:00Z`.
 * @public
 */
export type Instant = string;

/**
 * A day of the calendar, always written as `2027-03-17`.
 * @public
 */
export type Day = string;

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantForm = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)Z$/;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Tells whether a text is a day that exists.
 *
 * @param text - any text
 * @returns true for `2028-02-29`, false for `2027-02-29`
 * @example
 * ```ts
 * isDay("2027-03-17"); // true
 * ```
 * @public
 */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = dayForm.exec(text)?.map(Number) ?? [];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Tells whether a text is a moment that exists, in the one form that is used here.
 *
 * @param text - any text
 * @returns true for `2027-03-17T20:59:00Z`
 * @example
 * ```ts
 * isInstant("2027-03-17T20:59:00+01:00"); // false: only UTC
 * ```
 * @public
 */
export function isInstant(text: string): boolean {
  // Certificates and signatures cannot name a year before 1950 (RFC 5280, 4.1.2.5.1).
  return text >= "1950" && isDay(instantForm.exec(text)?.[1] ?? "");
}

/** Turns the digits of a DER time, `yyyymmddhhmmss`, into a moment; undefined when it does not exist. */
export function instantOf(digits: string): Instant | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(digits)?.slice(1);
  if (parts === undefined) return undefined;
  const [year, month, day, hour, minute, second] = parts;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return isInstant(text) ? text : undefined;
}

function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const toDate = Math.min(date, daysInMonth(toYear, toMonth));
  return new Date(Date.UTC(toYear, toMonth - 1, toDate)).toISOString().slice(0, 10);
}

function lastSunday(year: number, month: number): Day {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

/** The moment a day begins in the Netherlands; summer time by the rule of the European Union. */
function midnightInAmsterdam(day: Day): Instant {
  const year = Number(day.slice(0, 4));
  const summer = day > lastSunday(year, 3) && day <= lastSunday(year, 10);
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - (summer ? 2 : 1) * 3_600_000);
  return `${before.toISOString().slice(0, 19)}Z`;
}

/**
 * Gives the last moment of a certificate's validity, as OSV2020-U and Abacus choose it: the midnight with
 * which the day three months after polling day begins.
 *
 * @param pollingDay - the day of the vote
 * @returns the moment, in UTC
 * @throws RangeError when the day does not exist (a bug in the caller)
 * @example
 * ```ts
 * validUntil("2027-03-17"); // "2027-06-16T22:00:00Z"
 * ```
 * @public
 */
export function validUntil(pollingDay: Day): Instant {
  if (!isDay(pollingDay)) throw new RangeError(`not a day: ${pollingDay}`);
  return midnightInAmsterdam(addMonths(pollingDay, 3));
}
