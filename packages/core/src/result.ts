/**
 * The outcome of something that can fail in an expected way: a value, or what was wrong with the input.
 *
 * Expected failures are values; only bugs throw (`docs/error-model.md`).
 *
 * @example
 * ```ts
 * const seats: Result<number, string> = ok(150);
 * seats.kind === "ok" ? seats.value : undefined; // 150
 * ```
 * @public
 */
export type Result<T, E> = Ok<T> | Err<E>;

/**
 * A success, with its value.
 * @public
 */
export interface Ok<T> {
  readonly kind: "ok";
  readonly value: T;
}

/**
 * An expected failure, with what was wrong.
 * @public
 */
export interface Err<E> {
  readonly kind: "err";
  readonly error: E;
}

/**
 * Makes a success.
 *
 * @param value - the value to carry
 * @returns the success
 * @example
 * ```ts
 * ok(19).kind; // "ok"
 * ```
 * @public
 */
export function ok<T>(value: T): Ok<T> {
  return { kind: "ok", value };
}

/**
 * Makes an expected failure.
 *
 * @param error - what was wrong
 * @returns the failure
 * @example
 * ```ts
 * err("no lists").kind; // "err"
 * ```
 * @public
 */
export function err<E>(error: E): Err<E> {
  return { kind: "err", error };
}
