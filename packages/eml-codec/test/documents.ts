// Typed documents for tests, made by decoding small or real files.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "@telwerk/testkit/node";
import { type Decoded, decodeDocument, type EmlDocument } from "../src/index.js";

/** The value, or a thrown list of codes. */
export function decodedValue<T>(decoded: Decoded<T>): T {
  if (decoded.kind === "ok") return decoded.value;
  const issues = decoded.issues.map(
    ({ code, path, facts }) => `${code} ${path} ${JSON.stringify(facts)}`,
  );
  throw new Error(`not decoded: ${issues.join("; ")}`);
}

export function dataFile(path: string): Uint8Array {
  return readFileSync(join(dataFolder(), path));
}

/** Names of the EML files in a folder of real files, in order. */
export function dataFiles(folder: string): string[] {
  return readdirSync(join(dataFolder(), folder))
    .filter((name) => name.endsWith(".xml"))
    .sort();
}

type Kind = EmlDocument["kind"];
type Of<K extends Kind> = Extract<EmlDocument, { kind: K }>;

/** Decodes XML that has to be a document of one kind. */
export function documentOf<K extends Kind>(kind: K, xml: string | Uint8Array): Of<K> {
  const bytes = typeof xml === "string" ? new TextEncoder().encode(xml) : xml;
  const value = decodedValue(decodeDocument(bytes));
  if (value.kind !== kind) throw new Error(`a ${value.kind} instead of a ${kind}`);
  return value as Of<K>;
}
