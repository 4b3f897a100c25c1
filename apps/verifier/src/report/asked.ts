// What is asked where nothing else is said: the same at the command line, on the page and in the tests.
import type { Asked } from "./run.js";

/** Everything there is, down to the result, with a second reader; in the order of the report. */
export const usuallyAsked: Omit<Asked, "paths" | "deceased"> = {
  require: "result",
  scope: "all",
  secondReading: "default",
  schema: "default",
  lots: 0,
  pins: [],
  at: null,
};
