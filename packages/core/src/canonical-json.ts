/**
 * A value that JSON can carry exactly.
 * @public
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * Writes JSON in one way only: keys sorted by UTF-16 code unit, no white space, absent values left out.
 *
 * The same value always gives the same bytes, so that reports and manifests can be hashed
 * (the rules of RFC 8785 for the values that Telwerk uses: safe integers, no other numbers).
 *
 * @param value - the value; numbers must be safe integers
 * @returns the one JSON text for the value
 * @throws RangeError for a number that is not a safe integer, or a lone surrogate (a bug in the caller)
 * @example
 * ```ts
 * canonicalJson({ b: 1, a: [true, null] }); // '{"a":[true,null],"b":1}'
 * ```
 * @public
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value))
      throw new RangeError(`canonicalJson: not a safe integer: ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === "string") return canonicalString(value);
  if (value === null || typeof value === "boolean") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${canonicalString(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(",")}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new RangeError("canonicalJson: lone surrogate");
  return JSON.stringify(value);
}
