// Numbers of districts: contests write them decimal, or Roman where a province does (EML_NL, section 2.4; Limburg);
// committees and units are decimal always. Districts are looked up by the decimal number, and shown as they are written.

const numerals: readonly (readonly [letters: string, value: number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** A number in Roman numerals: `IV`. */
export function romanNumeral(number: number): string {
  let text = "";
  let rest = number;
  for (const [letters, value] of numerals) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

/**
 * The decimal number of the district that a contest is: `2` for `2` and for `II`; `geen`, `alle` and all else stay as
 * they are. Whether this election writes Roman numerals at all is for V04.06 to say.
 */
export function districtNumber(contest: string): string {
  let number = 0;
  let rest = contest;
  for (const [letters, value] of numerals) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) number += value;
  }
  return number > 0 && romanNumeral(number) === contest ? String(number) : contest;
}
