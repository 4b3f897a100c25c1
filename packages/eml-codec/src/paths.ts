// Paths as the decoder writes them, for whoever speaks about a value later.

/**
 * The path of a contest.
 * @param contestId - the `Id` of its ContestIdentifier
 * @returns for example `Contest[9]`
 * @example
 * ```ts
 * contestPath("9"); // "Contest[9]"
 * ```
 * @public
 */
export function contestPath(contestId: string): string {
  return `Contest[${contestId}]`;
}

/**
 * The path of a vote group.
 * @param contestId - the `Id` of its contest
 * @param unitId - the `Id` of its reporting unit; absent for the total
 * @returns for example `Contest[9]/ReportingUnitVotes[HSB9::0363]` or `Contest[9]/TotalVotes`
 * @example
 * ```ts
 * groupPath("9", "HSB9::0363"); // "Contest[9]/ReportingUnitVotes[HSB9::0363]"
 * ```
 * @public
 */
export function groupPath(contestId: string, unitId?: string): string {
  const group = unitId === undefined ? "TotalVotes" : `ReportingUnitVotes[${unitId}]`;
  return `${contestPath(contestId)}/${group}`;
}

/**
 * The path of the votes of a list or candidate inside its vote group.
 * @param list - the list
 * @param candidate - the candidate; absent for the total of the list
 * @returns for example `list 4` or `list 4/candidate 7`
 * @example
 * ```ts
 * votePath({ listNumber: 4 }, { id: 7 }); // "list 4/candidate 7"
 * ```
 * @public
 */
export function votePath(
  list: { readonly listNumber: number },
  candidate?: { readonly id?: number; readonly shortCode?: string },
): string {
  const path = `list ${list.listNumber}`;
  if (candidate === undefined) return path;
  const key = candidate.id ?? candidate.shortCode;
  return key === undefined ? `${path}/candidate` : `${path}/candidate ${key}`;
}

/**
 * The path of the votes on an answer of a referendum inside its vote group.
 * @param option - the answer
 * @returns for example `option 1`
 * @example
 * ```ts
 * optionPath({ id: "1", text: "Voor" }); // "option 1"
 * ```
 * @public
 */
export function optionPath(option: { readonly id?: string; readonly text: string }): string {
  return `option ${option.id ?? option.text}`;
}
