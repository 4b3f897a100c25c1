// Names, first by the guess that the name which followed last time follows again.
import { COLON, isHighNamePart, isHighNameStart, NameByte, nameClass } from "./chars.js";
import { NAME_LIMIT, VOCABULARY_LIMIT } from "./limits.js";
import { NEED_MORE, type ReaderState, refuse, stopAt } from "./state.js";
import { byteLength, CUT, codePointAt } from "./utf8.js";

/** Reads a name; gives the index after it, and its number in `state.name`. */
export function scanName(state: ReaderState, start: number): number {
  const names = state.names;
  const guess = names.follow[state.lastName] ?? 0;
  const end = names.matchEnd(guess, state.buffer, start);
  if (end >= 0 && nameClass[state.buffer[end] ?? 0] === NameByte.none && end < state.end) {
    state.name = guess;
    state.lastName = guess;
    return end;
  }
  return scanNewName(state, start);
}

function scanNewName(state: ReaderState, start: number): number {
  const { buffer, names } = state;
  const end = passName(state, start);
  if (end < 0) return end;
  if (end === start || buffer[end - 1] === COLON || end >= state.end)
    return stopAt(state, end, "EML-XML-NAME");
  const name = names.intern(buffer, start, end);
  if (names.count > VOCABULARY_LIMIT) return refuse(state, "EML-LIMIT-VOCABULARY", start);
  names.follow[state.lastName] = name;
  state.lastName = name;
  state.name = name;
  return end;
}

/** Gives the index after the bytes that can make a name; at most one colon, and not in front. */
function passName(state: ReaderState, start: number): number {
  const buffer = state.buffer;
  let q = start;
  let length = 0;
  let prefixed = false;
  for (;;) {
    const byte = buffer[q] ?? 0;
    const next = passNameByte(state, q, byte, q === start || buffer[q - 1] === COLON);
    if (next === q || next < 0) return next;
    if (byte === COLON) {
      if (prefixed || q === start) return refuse(state, "EML-XML-NAME", q);
      prefixed = true;
    }
    length += 1;
    if (length > NAME_LIMIT) return refuse(state, "EML-LIMIT-NAME", start);
    q = next;
  }
}

/** Gives the index after a byte of a name, or the same index where the name has ended. */
function passNameByte(state: ReaderState, q: number, byte: number, first: boolean): number {
  const kind = nameClass[byte] ?? 0;
  if (kind === NameByte.none) return q;
  if (kind === NameByte.start) return q + 1;
  if (kind === NameByte.part) return first ? refuse(state, "EML-XML-NAME", q) : q + 1;
  state.high = true;
  const code = codePointAt(state.buffer, q, state.end);
  if (code === CUT && !state.final) return NEED_MORE;
  if (code < 0) return refuse(state, "EML-XML-UTF8", q);
  const fits = first ? isHighNameStart(code) : isHighNamePart(code);
  return fits ? q + byteLength(code) : refuse(state, "EML-XML-NAME", q);
}
