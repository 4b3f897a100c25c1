// Business rule S8: what may occur once. Works on keys as they stand in paths, so that an earlier
// error does not hide a later one.
import { present, textAt } from "../cells.js";
import type { Code } from "../codes.js";
import type { ElementType } from "../grammar/model.js";
import type { Assembly } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";

/**
 * Refuses a key that comes twice inside one element.
 *
 * @param within - the elements inside which the key is unique
 * @param type - the element that carries the key
 */
export function refuseTwice(
  machine: DocumentMachine,
  assembly: Assembly,
  code: Code,
  within: readonly ElementType[],
  type: ElementType,
): void {
  const seen = new Set<string>();
  const level = present(type.key).level;
  for (const around of within) {
    assembly.onOpen(around, () => {
      seen.clear();
    });
  }
  assembly.onOpen(type, () => {
    const key = textAt(machine.keys, machine.depth - level);
    if (key === "") return;
    if (seen.has(key)) machine.report(code, machine.reader.tagStart, { key });
    seen.add(key);
  });
}
