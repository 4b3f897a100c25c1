/**
 * A value of type `T` that may not be mixed up with other values of type `T`.
 *
 * The brand exists for the compiler only; at run time it is a plain `T`.
 *
 * @example
 * ```ts
 * type ListNumber = Brand<number, "ListNumber">;
 * ```
 * @public
 */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
