// The program in one file, `verify.mjs`: everything that it needs is built into it (scripts/one-file.mjs).
import { runProgram } from "./node/program.js";

await runProgram(new URL(import.meta.url), true);
