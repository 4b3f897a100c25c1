// Every command of the program. A new one is a file in `commands/` and a line here.
import type { Command } from "./command.js";
import { hashCommand } from "./commands/hash.js";
import { inspectCommand } from "./commands/inspect.js";
import { reportCommand } from "./commands/report.js";
import { verifyCommand } from "./commands/verify.js";

/** In the order in which the usage shows them. */
export const commands: readonly Command[] = [
  verifyCommand,
  reportCommand,
  inspectCommand,
  hashCommand,
];
