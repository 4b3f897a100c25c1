// The program as it runs in the workspace or as an installed package, in several files.
import { runProgram } from "./node/program.js";

await runProgram(new URL(import.meta.url), false);
