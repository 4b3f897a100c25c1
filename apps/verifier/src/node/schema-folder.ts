// A set of schemas from a folder, such as the Kiesraad's own.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "@telwerk/core";
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import { faultWords } from "./file-source.js";

/** Reads every schema below a folder; an error is a sentence for the user. */
export function schemasIn(folder: string): Result<SchemaSet, string> {
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".xsd"))
      .sort();
    if (paths.length === 0) return err(`--schemas ${folder}: geen schema's (no .xsd files)`);
    const files: Record<string, Uint8Array> = {};
    for (const path of paths) {
      files[path.replaceAll("\\", "/")] = new Uint8Array(readFileSync(join(folder, path)));
    }
    return ok({ name: folder, files });
  } catch (cause) {
    return err(`--schemas ${folder}: ${faultWords(cause)}`);
  }
}
