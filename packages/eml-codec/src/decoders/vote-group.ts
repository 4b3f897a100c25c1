// The votes of one reporting unit, or of a total, to a VoteGroup.
import { present } from "../cells.js";
import type { CodedCount, InitialFigures, VoteGroup } from "../documents/count.js";
import type { Leaf } from "../documents/leaf.js";
import * as elements from "../elements/count.js";
import type { ElementType, TextType } from "../grammar/model.js";
import { type Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import type { Tally } from "../tally/tally.js";
import { keptPart, optional } from "./optional.js";
import { refuseTwice } from "./uniqueness.js";

/** Gives a function that takes the votes of the group that ends. */
export function voteGroupOf(
  machine: DocumentMachine,
  assembly: Assembly,
  tally: Tally,
): (at: number) => VoteGroup {
  const cast = assembly.value(elements.cast);
  const total = assembly.value(elements.totalCounted);
  const rejected = codedOf(assembly, elements.rejectedVotes, (type) => {
    const code = new Field<Leaf<"blanco" | "ongeldig">>();
    assembly.onAttribute(type, elements.rejectedCode, (leaf) => {
      code.push(leaf);
      // Blank and invalid votes have no code of their own in a group: white space around it is kept.
      if (leaf.text !== undefined) machine.keeper.keepAttribute("ReasonCode", leaf.text);
    });
    return code;
  });
  const uncounted = codedOf(assembly, elements.uncountedVotes, (type) =>
    assembly.attribute(type, elements.uncountedCode),
  );
  // Business rule S12: one blank and one invalid count, and no code of `UncountedVotes` twice.
  const groups = [elements.totalVotes, elements.unitVotes];
  for (const type of [
    elements.rejectedVotes,
    elements.uncountedVotes,
    elements.initialRejectedVotes,
    elements.initialUncountedVotes,
  ])
    if (assembly.has(type)) refuseTwice(machine, assembly, "EML-CODE-TWICE", groups, type);
  const initial = initialOf(machine, assembly, tally);
  for (const type of groups)
    assembly.onOpen(type, () => {
      machine.keeper.enterGroup();
    });
  return (at) => {
    const inOrder = rejected.all();
    const counts = new Map(inOrder.map(({ code, count }) => [code.value, count]));
    return {
      at,
      ...tally.end(),
      cast: cast.one(),
      totalCounted: total.one(),
      // Two rejected counts with different codes out of two: both are there.
      blankVotes: present(counts.get("blanco")),
      invalidVotes: present(counts.get("ongeldig")),
      uncounted: uncounted.all(),
      ...(inOrder[0]?.code.value === "blanco" && { blankFirst: true }),
      ...initial(),
      ...keptPart(machine.keeper.leaveGroup()),
    };
  };
}

/** What stood there before a corrigendum, where something did. */
function initialOf(
  machine: DocumentMachine,
  assembly: Assembly,
  tally: Tally,
): () => { readonly initial?: InitialFigures } {
  const cast = assembly.value(elements.initialCast);
  const total = assembly.value(elements.initialTotalCounted);
  const coded = (type: TextType<number>): Field<CodedCount> =>
    codedOf<string>(assembly, type, (of) =>
      type === elements.initialRejectedVotes
        ? assembly.attribute(of, elements.rejectedCode)
        : assembly.attribute(of, elements.uncountedCode),
    );
  const rejected = coded(elements.initialRejectedVotes);
  const uncounted = coded(elements.initialUncountedVotes);
  let votes: { readonly slot: number; readonly count: Leaf<number> }[] = [];
  if (assembly.has(elements.initialValidVotes))
    assembly.onValue(elements.initialValidVotes, (count) => {
      // What is learned of this selection would pass over the figure in the next group.
      machine.asides += 1;
      votes.push({ slot: tally.slot, count });
    });
  return () => {
    const [before, counted] = [cast.maybe(), total.maybe()];
    const initial: InitialFigures = {
      votes,
      ...optional("cast", before),
      ...optional("totalCounted", counted),
      rejected: rejected.all(),
      uncounted: uncounted.all(),
    };
    votes = [];
    const { length } = [...initial.votes, ...initial.rejected, ...initial.uncounted];
    return length > 0 || before !== undefined || counted !== undefined ? { initial } : {};
  };
}

function codedOf<T extends string>(
  assembly: Assembly,
  type: TextType<number>,
  codeOf: (type: ElementType) => Field<Leaf<T>>,
): Field<{ readonly code: Leaf<T>; readonly count: Leaf<number> }> {
  const code = codeOf(type);
  const count = assembly.value(type);
  return assembly.element(type, () => ({ code: code.one(), count: count.one() }));
}
