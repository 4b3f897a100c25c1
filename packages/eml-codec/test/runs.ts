/**
 * How often a property is tried: as often as it asks, with other values each time; or, where mutants put the
 * tests to the test or coverage is measured, as often as TELWERK_RUNS says, always with the same values.
 */
export function runs(count: number): { readonly numRuns: number; readonly seed?: number } {
  const fewer = process.env["TELWERK_RUNS"];
  return fewer === undefined ? { numRuns: count } : { numRuns: Number(fewer), seed: 1 };
}

/**
 * Whether only small documents are read (vitest.mutation.config.ts): thousands of mutants, each of which would
 * read megabytes to reach a limit, or a document of hundreds of polling stations.
 */
export const isSmall: boolean = process.env["TELWERK_SMALL"] !== undefined;
