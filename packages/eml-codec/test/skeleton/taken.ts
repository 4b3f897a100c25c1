// Counts what is taken without the general machine: a mutant that reads nothing ahead gives the same values.
import { vi } from "vitest";
import { Figures } from "../../src/skeleton/figures.js";
import { Skeleton } from "../../src/skeleton/skeleton.js";

/** Numbers of votes, and figures behind them, that are taken from now on. */
export function countTaken(): { readonly votes: number; readonly figures: number } {
  const taken = { votes: 0, figures: 0 };
  let inFigures = false;
  const leap: Figures["leap"] = Reflect.get(Figures.prototype, "leap");
  const leaps = vi.spyOn(Figures.prototype, "leap");
  leaps.mockImplementation(function (this: Figures, ...args) {
    inFigures = true;
    const index = leap.apply(this, args);
    inFigures = false;
    // What a spy remembers of its calls is whole documents.
    leaps.mockClear();
    return index;
  });
  const follow: Skeleton["follow"] = Reflect.get(Skeleton.prototype, "follow");
  const follows = vi.spyOn(Skeleton.prototype, "follow");
  follows.mockImplementation(function (this: Skeleton, ...args) {
    const reached = follow.apply(this, args);
    taken[inFigures ? "figures" : "votes"] += reached - args[5];
    follows.mockClear();
    return reached;
  });
  return taken;
}
