// npm run -s oracle -- FILE.jsonl : every case through every contender, counted by class.
import { readFileSync } from "node:fs";
import { type CaseRun, type OracleCase, type Policy, parseCase, policies } from "./oracle-case.ts";
import { comparable, difference } from "./oracle-compare.ts";
import { type Contender, contenders, type Reading } from "./oracle-contenders.ts";

const MOST_IDS = 20;

interface Tally {
  passed: number;
  readonly failed: string[];
  uncovered: number;
}

/** What a run must equal: the expected one by law, and by OSV's rules the one in which OSV differs. */
function readings(testCase: OracleCase, policy: Policy): readonly (readonly [Reading, CaseRun])[] {
  const expected = testCase.expected[policy];
  if (expected === undefined) return [];
  const law = ["law", comparable(testCase, policy, expected)] as const;
  const osv = testCase.osvDiffers?.[policy]?.osv;
  if (osv === undefined) return [law];
  // Where a stopped run has other steps, the seats of that moment were not recorded.
  const { seats, nom, need, ...same } = expected;
  const kept =
    osv.steps === undefined ? { seats, nom, need } : osv.status === "ok" ? { seats, nom } : {};
  return [law, ["osv", { ...same, ...defined(kept), ...osv }]];
}

function defined(run: Readonly<Record<string, unknown>>): CaseRun {
  return Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined));
}

/** The first difference of one case, over all its runs and both readings of the rules. */
function judge(contender: Contender, testCase: OracleCase): string | undefined | null {
  let covered = false;
  for (const policy of policies)
    for (const [reading, run] of readings(testCase, policy)) {
      const found = contender.run(testCase, policy, reading);
      if (found === undefined) continue;
      covered = true;
      const different = difference(run, found);
      if (different !== undefined) return `${reading} ${policy}: ${different}`;
    }
  return covered ? undefined : null;
}

function attempt(contender: Contender, testCase: OracleCase): string | undefined | null {
  try {
    return judge(contender, testCase);
  } catch (cause) {
    return `thrown: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

function report(contender: Contender, cases: readonly OracleCase[]): readonly [number, number] {
  const classes = new Map<string, Tally>();
  for (const testCase of cases) {
    const tally = classes.get(testCase.class) ?? { passed: 0, failed: [], uncovered: 0 };
    classes.set(testCase.class, tally);
    const different = attempt(contender, testCase);
    if (different === undefined) tally.passed += 1;
    else if (different === null) tally.uncovered += 1;
    else tally.failed.push(`${testCase.id}  ${different}`);
  }
  console.log(`${contender.name}`);
  let [passed, failed] = [0, 0];
  for (const [name, tally] of classes) {
    passed += tally.passed;
    failed += tally.failed.length;
    const left = tally.uncovered > 0 ? `, ${tally.uncovered} not covered` : "";
    console.log(`  ${name}: ${tally.passed} passed, ${tally.failed.length} failed${left}`);
    for (const line of tally.failed.slice(0, MOST_IDS)) console.log(`    ${line}`);
    if (tally.failed.length > MOST_IDS)
      console.log(
        `    and: ${tally.failed
          .slice(MOST_IDS)
          .map((line) => line.split("  ")[0])
          .join(" ")}`,
      );
  }
  return [passed, failed];
}

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  console.error("usage: npm run -s oracle -- FILE.jsonl");
  process.exit(64);
}
const cases = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map(parseCase);
let [passed, failed] = [0, 0];
for (const contender of contenders) {
  const [good, bad] = report(contender, cases);
  passed += good;
  failed += bad;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
