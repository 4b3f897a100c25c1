// Where the ids, numbers and dates stand in a file, and how to change one of them. A plain search in
// the text, not the codec: what attacks the codec must not depend on it.

/** What kind of value a leaf is. @public */
export type LeafKind =
  | "count"
  | "list-id"
  | "candidate-id"
  | "unit-id"
  | "contest-id"
  | "election-id"
  | "authority-id"
  | "short-code"
  | "seats"
  | "threshold"
  | "rank"
  | "ranking"
  | "election-date"
  | "nomination-date"
  | "region-number"
  | "set-number";

/** One value in a file. @public */
export interface FileLeaf {
  readonly kind: LeafKind;
  /** Element and attribute or code, such as `UncountedVotes[geldige stempassen]`. */
  readonly name: string;
  /** The text as it stands in the file, entities and all. */
  readonly value: string;
  /** Byte offset of the value, from 0. */
  readonly offset: number;
  /** Length of the value in bytes. */
  readonly length: number;
  /** Id of the reporting unit in which it stands; absent before the first unit. */
  readonly unit?: string;
}

/** Anything with bytes: a file of a fictional election, or a real one. @public */
export interface Bytes {
  readonly bytes: Uint8Array;
}

/** Each pattern finds one value in its group `value`, and may find a code in its group `code`. */
const PATTERNS: readonly (readonly [LeafKind, string, RegExp])[] = [
  ["count", "ValidVotes", /<ValidVotes>(?<value>[^<]+)</dg],
  ["count", "Cast", /<Cast>(?<value>[^<]+)</dg],
  ["count", "TotalCounted", /<TotalCounted>(?<value>[^<]+)</dg],
  ["count", "RejectedVotes", /<RejectedVotes ReasonCode="(?<code>[^"]*)">(?<value>[^<]+)</dg],
  ["count", "UncountedVotes", /<UncountedVotes ReasonCode="(?<code>[^"]*)">(?<value>[^<]+)</dg],
  ["list-id", "AffiliationIdentifier/@Id", /<AffiliationIdentifier Id="(?<value>[^"]+)"/dg],
  ["candidate-id", "CandidateIdentifier/@Id", /<CandidateIdentifier Id="(?<value>[^"]+)"/dg],
  [
    "short-code",
    "CandidateIdentifier/@ShortCode",
    /<CandidateIdentifier (?:Id="[^"]*" )?ShortCode="(?<value>[^"]+)"/dg,
  ],
  ["unit-id", "ReportingUnitIdentifier/@Id", /<ReportingUnitIdentifier Id="(?<value>[^"]+)"/dg],
  ["contest-id", "ContestIdentifier/@Id", /<ContestIdentifier Id="(?<value>[^"]+)"/dg],
  ["election-id", "ElectionIdentifier/@Id", /<ElectionIdentifier Id="(?<value>[^"]+)"/dg],
  ["authority-id", "AuthorityIdentifier/@Id", /<AuthorityIdentifier Id="(?<value>[^"]+)"/dg],
  ["seats", "NumberOfSeats", /<kr:NumberOfSeats>(?<value>[^<]+)</dg],
  ["threshold", "PreferenceThreshold", /<kr:PreferenceThreshold>(?<value>[^<]+)</dg],
  ["ranking", "Ranking", /<Ranking>(?<value>[^<]+)</dg],
  ["election-date", "ElectionDate", /<kr:ElectionDate>(?<value>[^<]+)</dg],
  ["nomination-date", "NominationDate", /<kr:NominationDate>(?<value>[^<]+)</dg],
  ["region-number", "Region/@RegionNumber", /<kr:Region RegionNumber="(?<value>[^"]+)"/dg],
  ["set-number", "ListData/@BelongsToSet", /<kr:ListData BelongsToSet="(?<value>[^"]+)"/dg],
];

/** One character a byte, so that a place in the text is a place in the bytes. */
function bytesAsText(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function found(text: string, bytes: Uint8Array, kinds: ReadonlySet<LeafKind>): FileLeaf[] {
  const isResult = text.includes("<Result>");
  return PATTERNS.flatMap(([kind, name, pattern]) => {
    // In a result the Id of a candidate is the order of election (format, section 2.6).
    const actual = isResult && kind === "candidate-id" ? "rank" : kind;
    if (!kinds.has(actual) && actual !== "unit-id") return [];
    return [...text.matchAll(pattern)].map((match): FileLeaf => {
      const [start, end] = match.indices?.groups?.["value"] ?? [0, 0];
      const code = match.groups?.["code"];
      return {
        kind: actual,
        name: code === undefined ? name : `${name}[${code}]`,
        value: new TextDecoder().decode(bytes.subarray(start, end)),
        offset: start,
        length: end - start,
      };
    });
  });
}

const ALL_KINDS: readonly LeafKind[] = [...PATTERNS.map(([kind]) => kind), "rank"];

/**
 * Finds the ids, numbers and dates of a file by their place in the text.
 *
 * Works on the canonical form and on the laid out form of OSV; it does not check anything.
 *
 * @param file - a file of a fictional election, or real bytes
 * @param kinds - which kinds to find; all of them if absent
 * @returns the leaves, in the order of the file
 * @example
 * ```ts
 * leaves(definitionFile, ["seats"]); // [{ kind: "seats", value: "35", offset: 1204, … }]
 * ```
 * @public
 */
export function leaves(file: Bytes, kinds: readonly LeafKind[] = ALL_KINDS): FileLeaf[] {
  const wanted = new Set(kinds);
  const all = found(bytesAsText(file.bytes), file.bytes, wanted);
  all.sort((a, b) => a.offset - b.offset);
  let unit: string | undefined;
  return all.flatMap((leaf) => {
    if (leaf.kind === "unit-id") unit = leaf.value;
    if (!wanted.has(leaf.kind)) return [];
    return [unit === undefined ? leaf : { ...leaf, unit }];
  });
}

/**
 * Replaces a part of a file.
 *
 * @param file - the file, which stays as it is
 * @param offset - first byte to replace
 * @param length - number of bytes to replace
 * @param text - what comes there
 * @returns the changed file
 * @throws RangeError when the part is not inside the file (a bug in the caller)
 * @public
 */
export function withReplacement<F extends Bytes>(
  file: F,
  offset: number,
  length: number,
  text: string,
): F {
  if (offset < 0 || length < 0 || offset + length > file.bytes.length) {
    throw new RangeError(`bytes ${offset} to ${offset + length} of ${file.bytes.length}`);
  }
  const middle = new TextEncoder().encode(text);
  const bytes = new Uint8Array(file.bytes.length - length + middle.length);
  bytes.set(file.bytes.subarray(0, offset), 0);
  bytes.set(middle, offset);
  bytes.set(file.bytes.subarray(offset + length), offset + middle.length);
  return { ...file, bytes };
}

/**
 * Changes one byte of a file.
 *
 * @param file - the file, which stays as it is
 * @param offset - which byte
 * @param byte - its new value; one bit differs from the old value if absent
 * @returns the changed file
 * @throws RangeError when there is no such byte, or it has that value already (a bug in the caller)
 * @public
 */
export function withByteChange<F extends Bytes>(file: F, offset: number, byte?: number): F {
  const old = file.bytes[offset];
  const changed = byte ?? (old ?? 0) ^ 1;
  if (old === undefined || old === changed) throw new RangeError(`byte ${offset}: no change`);
  const bytes = file.bytes.slice();
  bytes[offset] = changed;
  return { ...file, bytes };
}

function otherCharacter(character: string): string {
  if (/[0-9]/.test(character)) return character === "9" ? "8" : String(Number(character) + 1);
  return character === "a" || character === "A" ? "B" : "a";
}

/**
 * Changes one digit of a value to another digit; where it has none, one letter from A to Z.
 *
 * The digit is the last one; it never becomes 0, so that the value stays a number of its kind.
 *
 * @param file - the file, which stays as it is
 * @param leaf - the value, found by {@link leaves} in this file
 * @returns the changed file: one byte differs
 * @throws Error when the value has neither digit nor letter (a bug in the caller)
 * @public
 */
export function changeOneDigit<F extends Bytes>(file: F, leaf: FileLeaf): F {
  const text = bytesAsText(file.bytes.subarray(leaf.offset, leaf.offset + leaf.length));
  const digit = Math.max(...Array.from("0123456789", (d) => text.lastIndexOf(d)));
  const place = digit >= 0 ? digit : text.search(/[A-Za-z](?=[^A-Za-z]*$)/);
  if (place < 0) throw new Error(`nothing to change in ${leaf.name}: ${leaf.value}`);
  return withReplacement(file, leaf.offset + place, 1, otherCharacter(text.charAt(place)));
}
