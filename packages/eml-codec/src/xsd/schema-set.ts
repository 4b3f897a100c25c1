// Sets of schemas: which files there are, and which of them is for which document.
import { schemaTexts } from "./texts.js";

/**
 * A set of schemas, as plain data: it can be sent to a worker.
 *
 * @public
 */
export interface SchemaSet {
  /** Shown in reports: whose schemas, and which version. */
  readonly name: string;
  /** The files, by their paths from the folder of the set, with `/` between the parts. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A version of EML_NL that the schemas of this package know. @public */
export type SchemaProfile = "1.2" | "1.3";

/**
 * Gives the schemas of this package.
 *
 * @param profile - the version of EML_NL: files with `kr:Schema` are 1.3, all others 1.2
 * @returns the set
 * @example
 * ```ts
 * ownSchemas("1.2").name; // "telwerk 1.2"
 * ```
 * @public
 */
export function ownSchemas(profile: SchemaProfile): SchemaSet {
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = {};
  for (const [path, text] of Object.entries(schemaTexts))
    if (path.startsWith("common/") || path.startsWith(`${profile}/`))
      files[path] = encoder.encode(text);
  return { name: `telwerk ${profile}`, files };
}

/**
 * Finds the file of a set that describes a kind of document.
 *
 * It is the one whose name begins with the Id, or else with the digits of the Id: `110b` is found in
 * `110b-electionevent-….xsd`, and `510c` in `510-count-….xsd`.
 *
 * @param set - the schemas
 * @param documentId - the `Id` of the root element
 * @returns the paths that fit: one, if the set can be used for this document
 */
export function schemaFilesFor(set: SchemaSet, documentId: string): string[] {
  const digits = /^[0-9]+/.exec(documentId)?.[0];
  if (digits === undefined) return [];
  const exact = named(set, documentId);
  return exact.length > 0 ? exact : named(set, digits);
}

function named(set: SchemaSet, start: string): string[] {
  return Object.keys(set.files).filter((path) => {
    const base = path.slice(path.lastIndexOf("/") + 1);
    return (
      base.startsWith(start) &&
      base.endsWith(".xsd") &&
      !/^[0-9A-Za-z]/.test(base.slice(start.length))
    );
  });
}
