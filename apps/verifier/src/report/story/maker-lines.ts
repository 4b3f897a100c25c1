// Who says this: every report and every story ends, or begins, with the program that made it.
import { clean } from "../layout.js";
import type { Maker } from "../run.js";

/** Name and version of the program, and its hash where it is one file. */
export function makerLines({ name, version, program }: Maker): readonly string[] {
  return [
    `  ${clean(name)} ${clean(version)}`,
    ...(program === null
      ? []
      : [`  SHA-256 van dit programma (of this program): ${clean(program)}`]),
  ];
}
