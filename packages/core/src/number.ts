/**
 * Writes a whole number as Dutch papers do: a dot between thousands.
 *
 * @param value - a whole number
 * @returns for example `10.422.852`
 * @example
 * ```ts
 * formatNumber(10422852); // "10.422.852"
 * ```
 * @public
 */
export function formatNumber(value: number | bigint): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}
