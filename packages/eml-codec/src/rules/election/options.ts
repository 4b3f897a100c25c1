// Rule X8: the count of a referendum has the answers of its question.
import type { VoteGroup } from "../../documents/count.js";
import { groupPath } from "../../paths.js";
import type { Findings } from "../findings.js";
import type { ElectionFiles } from "./files.js";

/** The ids of what was voted on: answers stand as lists, or by themselves. */
function idsOf({ layout }: VoteGroup): string[] {
  return [
    ...layout.lists.map(({ listNumber }) => String(listNumber)),
    ...(layout.options ?? []).map(({ id, text }) => id ?? text),
  ];
}

function compare(
  group: VoteGroup,
  expected: readonly string[],
  path: string,
  findings: Findings,
): void {
  const rowOf = (ids: readonly string[]): string => ids.toSorted().join(" ");
  const facts = { expected: rowOf(expected), found: rowOf(idsOf(group)) };
  if (facts.expected !== facts.found) findings.report("EML-X08-OPTIONS", path, group.at, facts);
}

/** Rule X8. */
export function checkOptions({ referendum, counts }: ElectionFiles): void {
  if (referendum === undefined) return;
  const expected = referendum.document.options.map(({ id }) => id.value);
  for (const { document, findings } of counts)
    for (const { contest, total, units } of document.contests) {
      const id = contest.id.value;
      if (total !== undefined) compare(total, expected, groupPath(id), findings);
      for (const unit of units)
        compare(unit.votes, expected, groupPath(id, unit.id.value), findings);
    }
}
