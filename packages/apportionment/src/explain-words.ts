// Words that sentences share.

/** One sentence, or a part of it, in two languages. */
export interface InWords {
  readonly nl: string;
  readonly en: string;
}

/** `1 zetel`, `5 zetels`. */
export function seatsInWords(count: number): InWords {
  return count === 1
    ? { nl: "1 zetel", en: "1 seat" }
    : { nl: `${count} zetels`, en: `${count} seats` };
}
