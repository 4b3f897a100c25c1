// npm run -s oracle -- FILE.jsonl : every case through every contender, counted by class.
import { readFileSync } from "node:fs";
import { type OracleCase, parseCase } from "./oracle-case.ts";
import { type Contender, contenders } from "./oracle-contenders.ts";
import { attempt } from "./oracle-judge.ts";

const MOST_IDS = 20;

interface Tally {
  passed: number;
  readonly failed: string[];
  uncovered: number;
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
  console.log(contender.name);
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
