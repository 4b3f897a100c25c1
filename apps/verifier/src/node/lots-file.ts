// The lots of an election, from a file on disk.
import { readFileSync } from "node:fs";
import { err, type Result } from "@telwerk/core";
import type { GivenLot } from "../evidence/lots.js";
import { lotsIn } from "../evidence/lots-text.js";
import { faultCode } from "./file-source.js";

/** Reads the lots from a file. */
export function readLots(path: string): Result<readonly GivenLot[], string> {
  try {
    const lots = lotsIn(readFileSync(path, "utf8"));
    return lots.kind === "ok" ? lots : err(`--lots ${path}: ${lots.error}`);
  } catch (cause) {
    return err(`--lots ${path}: ${faultCode(cause)}`);
  }
}
