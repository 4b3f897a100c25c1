// Lexical types: how a text becomes a value. EML_NL section 2.1, with ASCII digits only.
import { present } from "../cells.js";
import type { Profile } from "../profile.js";

/** How one kind of text is written, and what value it has. */
export interface Lexical<T> {
  /** Shown to the reader of an issue as what was expected. */
  readonly name: string;
  /** Tokens: white space around is dropped, and inside it becomes single spaces. */
  readonly collapse: boolean;
  /** The value, or `undefined` if the text is none. */
  readonly parse: (text: string) => T | undefined;
  /** The value of digits without zeros in front, where that is all there is to it. */
  readonly plain?: (value: number) => T;
  /** The same since EML_NL 1.3, where that knows more. */
  readonly later?: Lexical<T>;
  /** What `tolerant` makes of a text that is none: a value, with a warning. */
  readonly lax?: (text: string) => { readonly value: T } | undefined;
}

/** How a text is read in one profile. */
export function lexicalIn<T>(lexical: Lexical<T>, profile: Profile): Lexical<T> {
  const { later, lax, ...own } = lexical;
  const known = profile === "strict-1.2" ? own : (later ?? own);
  return profile === "tolerant" && lax !== undefined ? { ...known, lax } : known;
}

function lexical<T>(
  name: string,
  collapse: boolean,
  parse: (text: string) => T | undefined,
): Lexical<T> {
  return { name, collapse, parse };
}

/** A token of a given form. */
export function pattern(name: string, form: RegExp): Lexical<string> {
  return lexical(name, true, (text) => (form.test(text) ? text : undefined));
}

/** One of some words; a `string` type keeps its white space, and then has to fit exactly. */
export function oneOf<const W extends string>(words: readonly W[], collapse = true): Lexical<W> {
  return lexical(words.join(" | "), collapse, (text) => words.find((word) => word === text));
}

/** One of some words, of which some came with EML_NL 1.3. */
export function oneOfSince13<const W extends string, const L extends string>(
  words: readonly W[],
  later: readonly L[],
  collapse = true,
): Lexical<W | L> {
  const all: readonly (W | L)[] = [...words, ...later];
  const known: Lexical<W | L> = oneOf<W | L>(words, collapse);
  return { ...known, later: oneOf<W | L>(all, collapse) };
}

/** Any text, white space kept. */
export const string: Lexical<string> = lexical("text", false, (text) => text);
/** Any text, white space collapsed. */
export const token: Lexical<string> = lexical("token", true, (text) => text);
const plainToken = /^[A-Za-z0-9.:_-]+$/;
const anyToken = /^[\p{L}\p{N}\p{M}.:_·-]+$/u;
/** Nearly all are plain, and the letters of all scripts take two milliseconds to set up. */
export const nmtoken: Lexical<string> = lexical("NMTOKEN", true, (text) =>
  plainToken.test(text) || anyToken.test(text) ? text : undefined,
);

/** Too large to be counted with: not wrong as a text, but refused. */
export const OUT_OF_RANGE = -1;

function wholeNumber(text: string, form: RegExp): number | undefined {
  if (!form.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) return OUT_OF_RANGE;
  return value === 0 ? 0 : value;
}

/** Counts as XML Schema writes them: `+2`, `-0` and `0002` are allowed. */
export const count: Lexical<number> = {
  ...lexical("whole number from 0", true, (text) => wholeNumber(text, /^(?:\+?[0-9]+|-0+)$/)),
  plain: (value) => value,
};
export const positive: Lexical<number> = lexical("whole number from 1", true, (text) => {
  const value = wholeNumber(text, /^\+?[0-9]+$/);
  return value === 0 ? undefined : value;
});
/** Numbers of lists and candidates: no sign, no leading zero. */
export const ordinal: Lexical<number> = lexical(
  "number from 1 without leading zeros",
  true,
  (text) => wholeNumber(text, /^[1-9][0-9]*$/),
);
/** Region numbers (xs:short, from 0: a negative number names no region). */
export const short: Lexical<number> = lexical("number from 0 to 32767", true, (text) => {
  const value = wholeNumber(text, /^\+?[0-9]+$/);
  return value === undefined || value > 32767 || value < 0 ? undefined : value;
});
export const boolean: Lexical<boolean> = lexical("true | false", true, (text) => {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : undefined;
});

const dayForm = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const zone = /(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)$/;

function isDay(text: string): boolean {
  const parts = dayForm.exec(text);
  if (parts === null || parts[1] === "0000") return false;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isMoment(text: string): boolean {
  const local = text.replace(zone, "");
  const parts = /^([^T]*)T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?$/.exec(local);
  if (parts === null || !isDay(present(parts[1]))) return false;
  const [hour = 0, minute = 0, second = 0] = parts.slice(2).map(Number);
  if (hour === 24) return minute === 0 && second === 0 && !/\.0*[1-9]/.test(local);
  return hour < 24 && minute < 60 && second < 60;
}

/** A day of an election: a calendar day, no time zone. */
export const date: Lexical<string> = lexical("YYYY-MM-DD", true, (text) =>
  isDay(text) ? text : undefined,
);
export const dateTime: Lexical<string> = lexical("YYYY-MM-DDThh:mm:ss", true, (text) =>
  isMoment(text) ? text : undefined,
);
export const dateOrDateTime: Lexical<string> = lexical("date, or date and time", true, (text) =>
  isDay(text.replace(zone, "")) || isMoment(text) ? text : undefined,
);
