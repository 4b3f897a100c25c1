// Start and end tags.
import { APOSTROPHE, EQUALS, GT, isBlank, QUOTE, SLASH, Value, valueClass } from "./chars.js";
import { ATTRIBUTE_LIMIT, DEPTH_LIMIT, TOKEN_LIMIT, VALUE_LIMIT } from "./limits.js";
import { NameKind } from "./names.js";
import { scanName } from "./scan-name.js";
import { hexadecimal, scanHigh, scanReference } from "./scan-reference.js";
import { declarationFault, splitName } from "./scope.js";
import { FAULT, HIGH, RESOLVE, type ReaderState, refuse, stopAt } from "./state.js";
import { valueText } from "./value-text.js";

/** Reads a start tag whose `<` stands at `start`; gives the index after its `>`. */
export function scanStartTag(state: ReaderState, start: number): number {
  const buffer = state.buffer;
  state.tagStart = start;
  state.attributeCount = 0;
  state.attributeKinds = 0;
  state.tagSerial += 1;
  let q = scanName(state, start + 1);
  if (q < 0) return q;
  const name = state.name;
  if (buffer[q] !== GT) {
    q = scanAttributes(state, q);
    if (q < 0) return q;
  }
  const empty = buffer[q] === SLASH;
  const after = empty ? q + 2 : q + 1;
  if (after - start > TOKEN_LIMIT) return refuse(state, "EML-LIMIT-TOKEN", start);
  return openElement(state, name, empty) ? after : FAULT;
}

/** Reads attributes; gives the index of the `>` or `/>` that ends them. */
function scanAttributes(state: ReaderState, from: number): number {
  const buffer = state.buffer;
  let q = from;
  for (;;) {
    const blank = q;
    while (isBlank(buffer[q] ?? 0)) q += 1;
    if (buffer[q] === GT) return q;
    if (buffer[q] === SLASH) {
      return buffer[q + 1] === GT ? q : stopAt(state, q + 1, "EML-XML-TAG");
    }
    if (q === blank) return stopAt(state, q, "EML-XML-TAG");
    q = scanAttribute(state, q);
    if (q < 0) return q;
  }
}

function scanAttribute(state: ReaderState, start: number): number {
  const { buffer, names } = state;
  let q = scanName(state, start);
  if (q < 0) return q;
  const name = state.name;
  while (isBlank(buffer[q] ?? 0)) q += 1;
  if (buffer[q] !== EQUALS) return stopAt(state, q, "EML-XML-ATTRIBUTE");
  q += 1;
  while (isBlank(buffer[q] ?? 0)) q += 1;
  const quote = buffer[q] ?? 0;
  if (quote !== QUOTE && quote !== APOSTROPHE) return stopAt(state, q, "EML-XML-ATTRIBUTE");
  const end = scanValue(state, q + 1, quote);
  if (end < 0) return end;
  if (names.seenIn[name] === state.tagSerial)
    return refuse(state, "EML-XML-ATTRIBUTE-TWICE", start, { attribute: names.text(name) });
  names.seenIn[name] = state.tagSerial;
  const index = state.attributeCount;
  if (index === ATTRIBUTE_LIMIT) return refuse(state, "EML-LIMIT-ATTRIBUTES", start);
  state.attributeNames[index] = name;
  state.attributeStarts[index] = q + 1;
  state.attributeEnds[index] = end;
  state.attributeFlags[index] = state.flags;
  state.attributeKinds |= 1 << (names.kinds[name] ?? 0);
  state.attributeCount = index + 1;
  return end + 1;
}

/** Reads an attribute value; gives the index of the quote that ends it. */
function scanValue(state: ReaderState, start: number, quote: number): number {
  const buffer = state.buffer;
  state.flags = 0;
  let q = start;
  for (;;) {
    const byte = buffer[q] ?? 0;
    const kind = valueClass[byte] ?? 0;
    if (kind === Value.plain) {
      q += 1;
      continue;
    }
    if (q - start > VALUE_LIMIT) return refuse(state, "EML-LIMIT-VALUE", start);
    if (byte === quote) return q;
    q = passValue(state, q, kind);
    if (q < 0) return q;
  }
}

function passValue(state: ReaderState, q: number, kind: number): number {
  if (kind === Value.quote) return q + 1;
  if (kind === Value.high) {
    state.flags |= HIGH;
    return scanHigh(state, q);
  }
  if (kind === Value.tagOpen) return refuse(state, "EML-XML-ATTRIBUTE", q);
  if (kind === Value.illegal) {
    const stopped = stopAt(state, q, "EML-XML-CHARACTER");
    if (state.fault?.code !== "EML-XML-CHARACTER") return stopped;
    return refuse(state, "EML-XML-CHARACTER", q, { character: hexadecimal(state.buffer[q] ?? 0) });
  }
  state.flags |= RESOLVE;
  return kind === Value.reference ? scanReference(state, q) : q + 1;
}

const DECLARES = (1 << NameKind.defaultDeclaration) | (1 << NameKind.declaration);

/** The tag is complete: names get their namespaces, and the handler hears of the element. */
function openElement(state: ReaderState, name: number, empty: boolean): boolean {
  if (state.depth >= DEPTH_LIMIT) {
    refuse(state, "EML-LIMIT-DEPTH", state.tagStart);
    return false;
  }
  if ((state.attributeKinds & DECLARES) !== 0 && !declare(state)) return false;
  const element = state.scope.element(name, state.names);
  if (element < 0) {
    const { prefix } = splitName(state.names.text(name));
    refuse(state, "EML-XML-PREFIX", state.tagStart, { prefix });
    return false;
  }
  if ((state.attributeKinds & (1 << NameKind.prefixed)) !== 0 && !checkPrefixed(state))
    return false;
  state.depth += 1;
  state.openNames[state.depth] = name;
  state.element = element;
  state.textBytes = 0;
  state.handler?.open();
  if (empty) closeElement(state);
  return true;
}

function declare(state: ReaderState): boolean {
  const { names } = state;
  const declared = new Map<string, string>();
  for (let i = 0; i < state.attributeCount; i++) {
    const name = state.attributeNames[i] ?? 0;
    const kind = names.kinds[name] ?? 0;
    if (kind !== NameKind.defaultDeclaration && kind !== NameKind.declaration) continue;
    const prefix = kind === NameKind.declaration ? splitName(names.text(name)).local : "";
    const start = state.attributeStarts[i] ?? 0;
    const address = attributeText(state, i);
    if (declarationFault(kind, prefix, address)) {
      refuse(state, "EML-XML-NAMESPACE", start, { prefix, address });
      return false;
    }
    declared.set(prefix, address);
  }
  state.scope = state.scope.inner(state.depth + 1, declared);
  return true;
}

/** Prefixed attributes: the prefix has to be known, and no two may mean the same. */
function checkPrefixed(state: ReaderState): boolean {
  const seen = new Set<string>();
  for (let i = 0; i < state.attributeCount; i++) {
    const name = state.attributeNames[i] ?? 0;
    if (state.names.kinds[name] !== NameKind.prefixed) continue;
    const { prefix, local } = splitName(state.names.text(name));
    const address = state.scope.address(prefix);
    const at = state.attributeStarts[i] ?? 0;
    if (address === undefined) {
      refuse(state, "EML-XML-PREFIX", at, { prefix });
      return false;
    }
    const meaning = `{${address}}${local}`;
    if (seen.has(meaning)) {
      refuse(state, "EML-XML-ATTRIBUTE-TWICE", at, { attribute: state.names.text(name) });
      return false;
    }
    seen.add(meaning);
  }
  return true;
}

/** The value of an attribute of the tag at hand. */
export function attributeText(state: ReaderState, index: number): string {
  const start = state.attributeStarts[index] ?? 0;
  const end = state.attributeEnds[index] ?? 0;
  return valueText(state.buffer, start, end, state.attributeFlags[index] ?? 0, true);
}

function closeElement(state: ReaderState): void {
  state.handler?.close();
  if (state.scope.depth === state.depth && state.scope.outer !== undefined)
    state.scope = state.scope.outer;
  state.depth -= 1;
  state.textBytes = 0;
}

/** Reads an end tag whose `</` stands at `start`; gives the index after its `>`. */
export function scanEndTag(state: ReaderState, start: number): number {
  const { buffer, names } = state;
  state.tagStart = start;
  const expected = state.openNames[state.depth] ?? 0;
  let q = names.matchEnd(expected, buffer, start + 2);
  if (q < 0) return mismatch(state, start, expected);
  while (isBlank(buffer[q] ?? 0)) q += 1;
  if (buffer[q] !== GT) {
    if (q >= state.end) return stopAt(state, q, "EML-XML-END-TAG");
    return mismatch(state, start, expected);
  }
  if (q - start >= TOKEN_LIMIT) return refuse(state, "EML-LIMIT-TOKEN", start);
  closeElement(state);
  return q + 1;
}

function mismatch(state: ReaderState, start: number, expected: number): number {
  const end = scanName(state, start + 2);
  if (end < 0) return end;
  return refuse(state, "EML-XML-END-TAG", start, {
    expected: state.names.text(expected),
    found: state.names.text(state.name),
  });
}
