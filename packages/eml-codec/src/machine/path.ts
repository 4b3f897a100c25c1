// Where in a document: readable paths such as `Contest[9]/ReportingUnitVotes[HSB9::0363]/list 4`.
import { present, textAt } from "../cells.js";
import type { DocumentMachine } from "./machine.js";

/** The path of the open element. */
export function pathOf(machine: DocumentMachine): string {
  const parts: string[] = [];
  for (let depth = 1; depth <= machine.depth; depth++) {
    const part = segment(machine, depth);
    if (part !== "") parts.push(part);
  }
  return parts.join("/");
}

function segment(machine: DocumentMachine, depth: number): string {
  const { assembly } = machine;
  const { grammar, selection } = present(assembly);
  const type = present(grammar.types[machine.types[depth] ?? 0]);
  const key = textAt(machine.keys, depth);
  const shown = key === "" ? `${machine.ordinals[depth] ?? 0}` : key;
  switch (type.label) {
    case "hidden":
      return "";
    case "wrapper":
      return depth === machine.depth ? type.name : "";
    case "name":
      return type.name;
    case "keyed":
      return `${type.name}[${shown}]`;
    case "list":
    case "candidate":
      return `${type.label} ${shown}`;
    case "selection":
      return present(selection)();
  }
}
