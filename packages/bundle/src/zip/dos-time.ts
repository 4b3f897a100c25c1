// Zip stores the time on a clock without a zone, in steps of two seconds, from 1980 to 2107.

const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/;

/**
 * Reads the date and time of a zip entry.
 *
 * @param date - the DOS date
 * @param time - the DOS time
 * @returns `YYYY-MM-DDThh:mm:ss` on the clock of the writer, or undefined when it is no date
 */
export function fromDosTime(date: number, time: number): string | undefined {
  const parts = [
    1980 + (date >>> 9),
    (date >>> 5) & 15,
    date & 31,
    time >>> 11,
    (time >>> 5) & 63,
    (time & 31) * 2,
  ];
  const [year = 0, month = 0, day = 0, ...clock] = parts.map((part) =>
    String(part).padStart(2, "0"),
  );
  const text = `${year}-${month}-${day}T${clock.join(":")}`;
  return toZipDate(text) === undefined ? undefined : text;
}

/**
 * Makes the `Date` that the zip writer turns into exactly this DOS date and time, in any time zone:
 * it writes the parts of universal time.
 *
 * @param text - `YYYY-MM-DDThh:mm:ss` on the clock of the committee, without a zone
 * @returns undefined when it is no date, or one that zip cannot hold
 */
export function toZipDate(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = (form.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year < 1980 || year > 2107) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return date.toISOString().slice(0, 19) === text ? date : undefined;
}
