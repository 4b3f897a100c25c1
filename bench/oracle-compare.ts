// Holds a run against the expected one and names the first difference.
import type { CaseRun, OracleCase, Policy } from "./oracle-case.ts";

/** The first difference in words, or nothing. Only what the expected run tells is compared. */
export function difference(expected: CaseRun, found: CaseRun): string | undefined {
  // In the order in which a run happens: how it ended comes last.
  const { status, need, draws, ...rest } = expected;
  const other: Readonly<Record<string, unknown>> = { ...found };
  for (const [name, value] of Object.entries({ ...rest, draws, need, status })) {
    if (value === undefined || (other[name] === undefined && name !== "need")) continue;
    const at = firstDifference(name, value, other[name]);
    if (at !== undefined) return at;
  }
  return undefined;
}

function firstDifference(path: string, expected: unknown, found: unknown): string | undefined {
  if (Array.isArray(expected) && Array.isArray(found)) return inLists(path, expected, found);
  if (!isRecord(expected) || !isRecord(found))
    return expected === found ? undefined : mismatch(path, expected, found);
  for (const [name, value] of Object.entries(expected)) {
    const at = firstDifference(`${path}.${name}`, value, found[name]);
    // A step or a list is shown as a whole: one member of it says too little.
    if (at !== undefined) return path.includes("[") ? mismatch(path, expected, found) : at;
  }
  return undefined;
}

function inLists(
  path: string,
  expected: readonly unknown[],
  found: readonly unknown[],
): string | undefined {
  const length = Math.max(expected.length, found.length);
  for (let index = 0; index < length; index += 1) {
    const at = firstDifference(`${path}[${index}]`, expected[index], found[index]);
    if (at !== undefined) return at;
  }
  return undefined;
}

function mismatch(path: string, expected: unknown, found: unknown): string {
  const text = (value: unknown): string =>
    value === undefined ? "nothing" : JSON.stringify(value);
  return `${path}: expected ${text(expected)}, found ${text(found)}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The part of an expected run that is law. A list without a seat is ranked by OSV in another way
 * (P 19 § 5), and where OSV is the only source that part is left out, as the data's README says.
 */
export function comparable(testCase: OracleCase, policy: Policy, run: CaseRun): CaseRun {
  const ranked = testCase.osvDiffers?.[policy]?.aspects.includes("ranking") === true;
  const lawful = testCase.source !== "osv" || ranked;
  if (lawful || run.nom === undefined || run.seats === undefined) return run;
  const seats = run.seats;
  return {
    ...run,
    nom: run.nom.map((one, index) => {
      const { rank, ...others } = one;
      return (seats[index] ?? 0) > 0 && rank !== undefined ? { ...others, rank } : others;
    }),
  };
}
