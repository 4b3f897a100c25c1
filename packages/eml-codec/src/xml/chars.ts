// Byte classes and character rules of XML 1.0 (fifth edition) and Namespaces in XML 1.0.
// Comes in: bytes. Goes out: their class. Above 0x7F the rules are in `utf8.ts`.

/** Classes of a byte in character data. */
export const Text = {
  plain: 0,
  tagOpen: 1,
  reference: 2,
  bracket: 3,
  carriageReturn: 4,
  high: 5,
  illegal: 6,
} as const;

/** Classes of a byte in an attribute value. */
export const Value = {
  plain: 0,
  quote: 1,
  reference: 2,
  tagOpen: 3,
  blank: 4,
  high: 5,
  illegal: 6,
} as const;

/** Classes of a byte in a name. */
export const NameByte = { none: 0, start: 1, part: 2, high: 3 } as const;

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const BANG = 0x21;
export const QUESTION = 0x3f;
export const EQUALS = 0x3d;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
export const HASH = 0x23;
export const SEMICOLON = 0x3b;
export const BRACKET = 0x5d;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;

function table(fill: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => fill(byte));
}

/** Tells whether a byte is XML white space. */
export function isBlank(byte: number): boolean {
  return byte === SPACE || byte === NEWLINE || byte === TAB || byte === RETURN;
}

export const textClass: Uint8Array = table((byte) => {
  if (byte === LT) return Text.tagOpen;
  if (byte === AMPERSAND) return Text.reference;
  if (byte === BRACKET) return Text.bracket;
  if (byte === RETURN) return Text.carriageReturn;
  if (byte >= 0x80) return Text.high;
  return byte < SPACE && !isBlank(byte) ? Text.illegal : Text.plain;
});

export const valueClass: Uint8Array = table((byte) => {
  if (byte === QUOTE || byte === APOSTROPHE) return Value.quote;
  if (byte === AMPERSAND) return Value.reference;
  if (byte === LT) return Value.tagOpen;
  if (byte === TAB || byte === NEWLINE || byte === RETURN) return Value.blank;
  if (byte >= 0x80) return Value.high;
  return byte < SPACE ? Value.illegal : Value.plain;
});

export const nameClass: Uint8Array = table((byte) => {
  if (byte >= 0x80) return NameByte.high;
  const character = String.fromCharCode(byte);
  if (/[A-Za-z_:]/.test(character)) return NameByte.start;
  return /[0-9.-]/.test(character) ? NameByte.part : NameByte.none;
});

/** Tells whether a code point may occur in a document at all (XML 1.0, production 2). */
export function isCharacter(code: number): boolean {
  if (code < SPACE) return code === TAB || code === NEWLINE || code === RETURN;
  if (code < 0xd800) return true;
  return (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

type Ranges = readonly (readonly [first: number, last: number])[];

// XML 1.0, productions 4 and 4a, above ASCII.
const nameStart: Ranges = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
const namePart: Ranges = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

function isIn(ranges: Ranges, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** Tells whether a code point above 0x7F may start a name. */
export function isHighNameStart(code: number): boolean {
  return isIn(nameStart, code);
}

/** Tells whether a code point above 0x7F may occur in a name. */
export function isHighNamePart(code: number): boolean {
  return isIn(nameStart, code) || isIn(namePart, code);
}
