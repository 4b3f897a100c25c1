import type { Kept } from "../documents/kept.js";

/** A property that is there only where it has a value. */
export function optional<K extends string, V>(
  key: K,
  value: V | undefined,
): { readonly [Key in K]?: V } {
  const made: { [Key in K]?: V } = {};
  if (value !== undefined) made[key] = value;
  return made;
}

/** What was kept, where there is something. */
export function keptPart(kept: readonly Kept[]): { readonly kept?: readonly Kept[] } {
  return kept.length === 0 ? {} : { kept };
}
