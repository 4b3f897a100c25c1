/**
 * Marks the place that an exhaustive switch can never reach.
 *
 * @param value - what is left over; the compiler proves that nothing is
 * @throws Error always: reaching it is a bug
 * @example
 * ```ts
 * switch (result.kind) {
 *   case "ok": break;
 *   case "err": break;
 *   default: assertNever(result);
 * }
 * ```
 * @public
 */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
