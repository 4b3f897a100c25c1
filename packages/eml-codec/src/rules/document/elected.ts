// Rules X6 and X7, as far as a result shows by itself: numbers, people and order of the elected.
import type { ElectedList, ElectionResult } from "../../documents/election-result.js";
import { contestPath } from "../../paths.js";
import type { Findings } from "../findings.js";
import { nameKey } from "../names.js";

function checkList(list: ElectedList, path: string, findings: Findings): void {
  if (list.elected.length === 0) findings.report("EML-X07-NOBODY", path, list.at);
  list.elected.forEach(({ rank, ranking }, place) => {
    const where = `${path}/rank ${rank.value}`;
    const expected = place + 1;
    if (rank.value !== expected)
      findings.report("EML-X06-RANKS", where, rank.at, { expected, found: rank.value });
    const before = list.elected[place - 1]?.ranking.value ?? 1;
    if (ranking.value < before)
      findings.report("EML-X07-ORDER", `${where}/Ranking`, ranking.at, {
        expected: before,
        found: ranking.value,
      });
  });
}

/** Rules X6 and X7 within one result. */
export function checkElected(result: ElectionResult, findings: Findings): void {
  const people = new Set<string>();
  for (const { contest, lists } of result.contests) {
    for (const list of lists) {
      const path = `${contestPath(contest.id.value)}/list ${list.listNumber.value}`;
      checkList(list, path, findings);
      for (const { shortCode, name, rank, at } of list.elected) {
        // Without a ShortCode a namesake on another list may be somebody else.
        const key = shortCode?.value ?? `${list.listNumber.value}\n${nameKey(name)}`;
        if (people.has(key))
          findings.report("EML-X06-TWICE", `${path}/rank ${rank.value}`, at, {
            found: shortCode?.value ?? name.lastName.value,
          });
        people.add(key);
      }
    }
  }
}
