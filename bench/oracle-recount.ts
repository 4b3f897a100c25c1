// The verifier's second count as a contender: it judges itself by the same cases in its own words,
// written by someone who had not seen the first (docs/adr/0013-second-count.md).
import type { OracleCase } from "./oracle-case.ts";
import "./from-source.mjs";

interface SecondCount {
  readonly lawDifferences: (testCase: OracleCase) => readonly string[];
  readonly osvDifferences: (
    testCase: OracleCase,
  ) => readonly { readonly found: readonly string[] }[];
}

function isSecondCount(module: unknown): module is SecondCount {
  return typeof module === "object" && module !== null && "lawDifferences" in module;
}

const source = new URL("../apps/verifier/test/recount/differences.ts", import.meta.url).href;
const module: unknown = await import(source);
if (!isSecondCount(module)) throw new TypeError(`${source} has another form`);
const { lawDifferences, osvDifferences } = module;

/** The first difference, by law and in OSV's way. */
export function judgeRecount(testCase: OracleCase): string | undefined {
  const [first] = [
    ...lawDifferences(testCase),
    ...osvDifferences(testCase).flatMap(({ found }) => found.map((line) => `osv ${line}`)),
  ];
  return first;
}
