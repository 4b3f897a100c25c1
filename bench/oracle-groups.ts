import type { Apportionment } from "@telwerk/apportionment";
import type { CaseRun, OracleCase } from "./oracle-case.ts";
import type { Reading } from "./oracle-contenders.ts";

export function groupRun(
  _case: OracleCase,
  _result: Exclude<Apportionment, { kind: "refused" }>,
  _reading: Reading,
): CaseRun {
  return {};
}
