// JSON that somebody else wrote: what it says, and whether it is an object with parts.

/** The members of an object, of which nothing is known yet. */
export type Parts = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members: not a list, not `null`. */
export const isParts = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The value of a JSON text; `undefined`, which no JSON is, where the text is none.
 *
 * untrusted: anybody's file. What stands in the value is for the reader to judge.
 */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
