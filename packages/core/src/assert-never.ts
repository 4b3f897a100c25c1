/**
 * Marks the place that an exhaustive switch can never reach.
 *
 * @param value - what is left over; the compiler proves that nothing is
 * @throws Error always: reaching it is a bug
 * @example
 * ```ts
 * function isOk(result: Result<number, string>): boolean {
 *   switch (result.kind) {
 *     case "ok": return true;
 *     case "err": return false;
 *     default: return assertNever(result);
 *   }
 * }
 * isOk(ok(150)); // true
 * ```
 * @public
 */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
