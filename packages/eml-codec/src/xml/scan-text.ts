// Text, CDATA sections, comments and processing instructions.
import { BRACKET, DASH, GT, isBlank, QUESTION, RETURN, Text, textClass } from "./chars.js";
import { TEXT_LIMIT } from "./limits.js";
import { scanName } from "./scan-name.js";
import { hexadecimal, scanHigh, scanReference } from "./scan-reference.js";
import { CDATA, HIGH, NEED_MORE, RESOLVE, type ReaderState, refuse, stopAt } from "./state.js";

/** Reads text up to the next `<` and hands it over; gives the index of that `<`. */
export function scanText(state: ReaderState, start: number): number {
  const buffer = state.buffer;
  state.flags = 0;
  let q = start;
  for (;;) {
    const kind = textClass[buffer[q] ?? 0] ?? 0;
    if (kind === Text.plain) {
      q += 1;
      continue;
    }
    if (kind === Text.tagOpen && q - start <= TEXT_LIMIT - state.textBytes) {
      state.textBytes += q - start;
      state.handler?.text(start, q, state.flags);
      return q;
    }
    q = passText(state, start, q, kind);
    if (q < 0) return q;
  }
}

/** Passes a byte of text that is not plain. */
function passText(state: ReaderState, start: number, q: number, kind: number): number {
  if (q - start > TEXT_LIMIT - state.textBytes) return refuse(state, "EML-LIMIT-TEXT", start);
  const buffer = state.buffer;
  if (kind === Text.high) {
    state.flags |= HIGH;
    return scanHigh(state, q);
  }
  if (kind === Text.reference) {
    state.flags |= RESOLVE;
    return scanReference(state, q);
  }
  if (kind === Text.carriageReturn) {
    state.flags |= RESOLVE;
    return q + 1;
  }
  if (kind === Text.bracket) {
    const ends = buffer[q + 1] === BRACKET && buffer[q + 2] === GT && q + 2 < state.end;
    return ends ? refuse(state, "EML-XML-CDATA-END", q) : q + 1;
  }
  return illegal(state, q);
}

function illegal(state: ReaderState, q: number): number {
  const stopped = stopAt(state, q, "EML-XML-CHARACTER");
  if (state.fault?.code !== "EML-XML-CHARACTER") return stopped;
  return refuse(state, "EML-XML-CHARACTER", q, { character: hexadecimal(state.buffer[q] ?? 0) });
}

/** Passes one character of a section in which only the end means something. */
function passPlain(state: ReaderState, start: number, q: number): number {
  if (q - start >= TEXT_LIMIT) {
    // Unless the end of the section may just be cut.
    const cut = q + 2 >= state.end && !state.final;
    return cut ? NEED_MORE : refuse(state, "EML-LIMIT-TEXT", start);
  }
  const byte = state.buffer[q] ?? 0;
  if (byte === RETURN) state.flags |= RESOLVE;
  const kind = textClass[byte] ?? 0;
  if (kind === Text.high) {
    state.flags |= HIGH;
    return scanHigh(state, q);
  }
  return kind === Text.illegal ? illegal(state, q) : q + 1;
}

/** Reads a CDATA section from after `<![CDATA[`; gives the index after `]]>`. */
export function scanCdata(state: ReaderState, start: number): number {
  const buffer = state.buffer;
  state.flags = CDATA;
  let q = start;
  for (;;) {
    if (buffer[q] === BRACKET && buffer[q + 1] === BRACKET && buffer[q + 2] === GT) break;
    q = passPlain(state, start, q);
    if (q < 0) return q;
  }
  if (q - start > TEXT_LIMIT - state.textBytes) return refuse(state, "EML-LIMIT-TEXT", start);
  state.textBytes += q - start;
  state.handler?.text(start, q, state.flags);
  return q + 3;
}

/** Reads a comment from after `<!--`; gives the index after `-->`. */
export function scanComment(state: ReaderState, start: number): number {
  const buffer = state.buffer;
  state.flags = CDATA;
  let q = start;
  for (;;) {
    if (buffer[q] === DASH && buffer[q + 1] === DASH) {
      if (buffer[q + 2] === GT) {
        state.handler?.comment?.(start, q, state.flags);
        return q + 3;
      }
      return stopAt(state, q + 2, "EML-XML-COMMENT");
    }
    q = passPlain(state, start, q);
    if (q < 0) return q;
  }
}

/** Reads a processing instruction from after `<?`; gives the index after `?>`. */
export function scanInstruction(state: ReaderState, start: number): number {
  const buffer = state.buffer;
  let q = scanTarget(state, start);
  state.flags = CDATA;
  while (q >= 0) {
    if (buffer[q] === QUESTION && buffer[q + 1] === GT) {
      state.handler?.instruction?.(start, q, state.flags | HIGH);
      return q + 2;
    }
    q = passPlain(state, start, q);
  }
  return q;
}

/** Reads the target of a processing instruction: a name without colon, which is not `xml`. */
function scanTarget(state: ReaderState, start: number): number {
  const buffer = state.buffer;
  const q = scanName(state, start);
  if (q < 0) return q;
  const target = state.names.text(state.name);
  if (/^xml$/i.test(target)) return refuse(state, "EML-XML-DECLARATION", start - 2);
  if (target.includes(":")) return refuse(state, "EML-XML-INSTRUCTION", start);
  if (isBlank(buffer[q] ?? 0)) return q;
  if (buffer[q] !== QUESTION) return stopAt(state, q, "EML-XML-INSTRUCTION");
  return buffer[q + 1] === GT ? q : stopAt(state, q + 1, "EML-XML-INSTRUCTION");
}
