// S0-39: of the package `vaststelling-uitslag` only the zip with the result may leave the building. The rest holds
// personal data: whoever was given the package by mistake does not read it. The name is all there is to go by before a
// file is opened; whether the package is what its name says is judged later, by its content (V12.07).
import { parseFileName } from "@telwerk/bundle";

/**
 * Whether a file stands in a package that must stay inside, beside the zip with the result. Handed over by itself, it
 * is asked for.
 *
 * @param path - of the file, through all zips: `vaststelling-uitslag_….zip/brief.eml.xml`
 */
export function staysInside(path: string): boolean {
  const names = path.split("/");
  const at = names.findIndex((name) => parseFileName(name)?.kind === "result-determination");
  const inner = names[at + 1] ?? "";
  return at >= 0 && at < names.length - 1 && parseFileName(inner)?.kind !== "result-zip";
}
