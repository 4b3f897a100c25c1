// What is not in EML and is given in a file of its own, from disk: lots, and candidates who died.
import { err, type Result } from "@telwerk/core";
import { faultWords, wholeFile } from "./file-source.js";

/** Reads such a file; an error names the option that it was given with. */
export function readGiven<T>(
  option: string,
  path: string,
  read: (text: string) => Result<T, string>,
): Result<T, string> {
  try {
    const given = read(new TextDecoder().decode(wholeFile(path)));
    return given.kind === "ok" ? given : err(`${option} ${path}: ${given.error}`);
  } catch (cause) {
    return err(`${option} ${path}: ${faultWords(cause)}`);
  }
}
