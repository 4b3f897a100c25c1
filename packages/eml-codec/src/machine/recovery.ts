// An element that may not come here: say what is wrong, and go on where the grammar allows it.
import { present } from "../cells.js";
import type { Grammar } from "../grammar/grammar.js";
import type { DocumentMachine } from "./machine.js";

interface Step {
  readonly state: number;
  readonly passed: readonly number[];
}

function movesFrom(grammar: Grammar, state: number): { type: number; to: number }[] {
  const moves: { type: number; to: number }[] = [];
  for (let element = 1; element < grammar.width; element++) {
    const type = grammar.child[state * grammar.width + element] ?? 0;
    if (type === 0) continue;
    moves.push({ type, to: grammar.next[state * grammar.width + element] ?? 0 });
  }
  return moves;
}

/** The shortest way from a state to one for which `arrived` holds: the types that are missing. */
function shortestWay(
  grammar: Grammar,
  from: number,
  arrived: (state: number) => boolean,
): Step | undefined {
  const seen = new Set([from]);
  const queue: Step[] = [{ state: from, passed: [] }];
  for (const step of queue) {
    if (arrived(step.state)) return step;
    for (const { type, to } of movesFrom(grammar, step.state)) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push({ state: to, passed: [...step.passed, type] });
    }
  }
  return undefined;
}

function namesOf(grammar: Grammar, types: readonly number[]): string[] {
  return [...new Set(types.map((type) => present(grammar.types[type]).name))];
}

/** What the grammar wants at a state, for the reader of an issue. */
function wanted(grammar: Grammar, state: number): string {
  return namesOf(
    grammar,
    movesFrom(grammar, state).map(({ type }) => type),
  ).join(", ");
}

/**
 * An element begins that does not fit.
 *
 * If elements before it were left out, they are named and the element is taken. Otherwise it is
 * named itself, and skipped with all that is in it.
 *
 * @returns the type of the element; 0 to skip it
 */
export function recover(machine: DocumentMachine, grammar: Grammar): number {
  const { reader, depth } = machine;
  const state = machine.states[depth] ?? 0;
  const { element } = reader;
  const way = shortestWay(
    grammar,
    state,
    (at) => element !== 0 && (grammar.child[at * grammar.width + element] ?? 0) !== 0,
  );
  const found = reader.names.text(reader.openNames[reader.depth] ?? 0);
  if (way === undefined) {
    const known = isKnownInside(grammar, machine.types[depth] ?? 0, element);
    machine.report(known ? "EML-ELEMENT-ORDER" : "EML-ELEMENT-UNKNOWN", reader.tagStart, {
      found,
      expected: wanted(grammar, state),
    });
    return 0;
  }
  const missing = namesOf(grammar, way.passed).join(", ");
  machine.report("EML-ELEMENT-MISSING", reader.tagStart, { missing, found });
  machine.states[depth] = grammar.next[way.state * grammar.width + element] ?? 0;
  return grammar.child[way.state * grammar.width + element] ?? 0;
}

function isKnownInside(grammar: Grammar, parent: number, element: number): boolean {
  if (element === 0) return false;
  const first = grammar.first[parent] ?? 0;
  return (
    shortestWay(
      grammar,
      first,
      (at) => (grammar.child[at * grammar.width + element] ?? 0) !== 0,
    ) !== undefined
  );
}

/** The open element ends too early. */
export function reportMissing(machine: DocumentMachine, grammar: Grammar): void {
  const state = machine.states[machine.depth] ?? 0;
  const way = shortestWay(grammar, state, (at) => grammar.accepts[at] === 1);
  const missing = namesOf(grammar, present(way).passed).join(", ");
  machine.report("EML-ELEMENT-MISSING", machine.reader.tagStart, { missing, found: null });
}
