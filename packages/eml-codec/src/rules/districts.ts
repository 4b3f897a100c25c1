// Numbers of districts: decimal, or Roman where a province writes them so (EML_NL, section 2.4).

const roman: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

/** The decimal number of a district; `undefined` for `geen`, `alle` and anything else. */
export function districtNumber(contestId: string): number | undefined {
  if (/^[1-9]\d*$/.test(contestId)) return Number(contestId);
  if (!/^[IVXLCDM]+$/.test(contestId)) return undefined;
  const values = Array.from(contestId, (letter) => roman[letter] ?? 0);
  return values.reduce(
    (sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value),
    0,
  );
}
