// Days without a clock and without a zone: `YYYY-MM-DD`. The schedule and the retention are counted in days.

const dayLength = 86_400_000;

/** Reads a day; undefined when it is none. */
function toInstant(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) || toDay(instant) !== day ? undefined : instant;
}

function toDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

export function isDay(day: string): boolean {
  return toInstant(day) !== undefined;
}

/** The day so many days later (or, below zero, earlier); undefined when `day` is none. */
export function addDays(day: string, days: number): string | undefined {
  const instant = toInstant(day);
  return instant === undefined ? undefined : toDay(instant + days * dayLength);
}

/** The same day so many months later, or the last day of that month; undefined when `day` is none. */
export function addMonths(day: string, months: number): string | undefined {
  const instant = toInstant(day);
  if (instant === undefined) return undefined;
  const date = new Date(instant);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month, Math.min(date.getUTCDate(), last)));
}

/** The last Friday before a day: when the polling stations are made known (Kiesbesluit, article J 1). */
export function fridayBefore(day: string): string | undefined {
  const instant = toInstant(day);
  if (instant === undefined) return undefined;
  const weekday = new Date(instant).getUTCDay();
  return toDay(instant - (((weekday + 1) % 7) + 1) * dayLength);
}
