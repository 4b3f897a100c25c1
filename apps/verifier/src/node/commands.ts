// Every command of the program. A new one is a file in `commands/` and a line here.
import type { Command } from "./command.js";
import { controlCommand } from "./commands/control.js";
import { diffCommand } from "./commands/diff.js";
import { explainCommand } from "./commands/explain.js";
import { hashCommand } from "./commands/hash.js";
import { inspectCommand } from "./commands/inspect.js";
import { plausibilityCommand } from "./commands/plausibility.js";
import { reportCommand } from "./commands/report.js";
import { traceCommand } from "./commands/trace.js";
import { verifyCommand } from "./commands/verify.js";

/** In the order in which the usage shows them. */
export const commands: readonly Command[] = [
  verifyCommand,
  reportCommand,
  explainCommand,
  traceCommand,
  diffCommand,
  plausibilityCommand,
  controlCommand,
  inspectCommand,
  hashCommand,
];
