// The very beginning of a document: encoding, byte order mark and XML declaration.
import { isBlank } from "./chars.js";
import { NEED_MORE, type ReaderState, refuse } from "./state.js";

const OPENING = "<?xml";
/** A declaration is short; a longer one is not a declaration. */
const LONGEST = 512;

const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][A-Za-z0-9._-]*)"|'([A-Za-z][A-Za-z0-9._-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$/;

/** Reads what may stand before everything else; gives the index after it. */
export function scanDeclaration(state: ReaderState): number {
  const { buffer, end } = state;
  if (end < 4 && !state.final) return NEED_MORE;
  if (isOtherEncoding(buffer, end)) return refuse(state, "EML-XML-ENCODING", 0);
  let start = 0;
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
    state.mark = true;
    start = 3;
  }
  for (let i = 0; i < OPENING.length; i++) {
    if (start + i >= end && !state.final) return NEED_MORE;
    if (buffer[start + i] !== OPENING.charCodeAt(i)) return start;
  }
  if (start + 5 >= end && !state.final) return NEED_MORE;
  // `<?xml-stylesheet` is an ordinary processing instruction.
  if (!isBlank(buffer[start + 5] ?? 0)) return start;
  return scanAttributes(state, start);
}

function scanAttributes(state: ReaderState, start: number): number {
  const { buffer, end } = state;
  const limit = Math.min(end, start + LONGEST);
  let stop = start;
  while (stop < limit && !(buffer[stop] === 0x3f && buffer[stop + 1] === 0x3e)) stop += 1;
  if (stop === limit) {
    if (limit === end && !state.final) return NEED_MORE;
    return refuse(state, "EML-XML-DECLARATION", start);
  }
  let text = "";
  for (let at = start; at < stop + 2; at++) text += String.fromCharCode(buffer[at] ?? 0);
  const parts = declaration.exec(text);
  if (parts === null) return refuse(state, "EML-XML-DECLARATION", start);
  const encoding = parts[1] ?? parts[2] ?? "UTF-8";
  if (encoding.toUpperCase() !== "UTF-8")
    return refuse(state, "EML-XML-ENCODING", start, { encoding });
  return stop + 2;
}

/** UTF-16 or UTF-32, with or without a mark: a zero byte or a mark among the first two. */
function isOtherEncoding(buffer: Uint8Array, end: number): boolean {
  if (end < 2) return false;
  const [first = 0, second = 0] = buffer;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return true;
  return (first === 0 && second === 0x3c) || (first === 0x3c && second === 0);
}
