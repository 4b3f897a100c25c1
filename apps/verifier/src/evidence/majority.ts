/**
 * Of things that should all say the same: the first that says what most of them say.
 *
 * When one file out of many is wrong, it is that file that should be pointed at.
 *
 * @param items - in a fixed order; of two that are equally common the earlier wins
 * @param says - what an item says
 * @returns undefined for no items
 */
export function mostCommon<T>(
  items: readonly T[],
  says: (item: T) => string | number,
): T | undefined {
  const groups = Map.groupBy(items, says);
  let most: readonly T[] = [];
  for (const group of groups.values()) if (group.length > most.length) most = group;
  return most[0];
}
