// The only file that knows libxml2-wasm. Bytes and schemas come in, libxml2's findings go out; what was made
// in the memory of WebAssembly is given back. No file and no network can be reached: nothing but the buffers
// of the set that is being compiled.
import {
  type ErrorDetail,
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  type XmlElement,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import type { SchemaSet } from "./schema-set.js";

/** What libxml2 says, before it becomes an issue. */
export interface Finding {
  readonly message: string;
  /** From 1; 0 where libxml2 does not know. */
  readonly line: number;
  /** From 1; 0 for everything that a schema says. */
  readonly column: number;
  readonly file?: string;
  readonly xpath?: string;
}

/** What libxml2 says about a schema, and in which file of its set. */
export interface SchemaFinding extends Finding {
  readonly file: string;
}

/** A compiled schema; give it back with `dispose`. */
export interface Compiled {
  /** Judges the document; no findings: it fits. */
  judge(document: ParsedDocument): readonly Finding[];
  dispose(): void;
}

/** A document in the memory of libxml2; give it back with `dispose`. */
export interface ParsedDocument {
  readonly xml: XmlDocument;
  readonly root: XmlElement;
  dispose(): void;
}

// Never NOENT: it would replace entities, which is where the attacks are. BIG_LINES: lines above 65535.
const options: ParseOption =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_COMPACT |
  ParseOption.XML_PARSE_BIG_LINES;

let provider: XmlBufferInputProvider | undefined;
let sets = 0;

function findingsOf(cause: unknown): readonly Finding[] {
  /* v8 ignore next -- a bug of libxml2-wasm, or the end of memory: never a verdict */
  if (!(cause instanceof XmlLibError)) throw cause;
  const details: readonly ErrorDetail[] = cause.details;
  /* v8 ignore next -- libxml2 has always given a reason so far; a refusal without one is still a refusal */
  if (details.length === 0) return [{ message: cause.message, line: 0, column: 0 }];
  // Beside an attribute that is wrong, libxml2 also says that it could not be compared as a key.
  const told = details.filter(({ message }) => !message.includes("No precomputed value available"));
  /* v8 ignore next -- it has always said the first thing too; if not, this is still a refusal */
  const findings = told.length === 0 ? details : told;
  return findings.map(({ message, line, col, file, xpath }) => ({
    message,
    line,
    column: col,
    ...(file === undefined ? {} : { file }),
    ...(xpath === undefined ? {} : { xpath }),
  }));
}

/**
 * Reads a document.
 *
 * @param bytes - the document: UTF-8, without DOCTYPE (the caller has looked)
 * @returns the document, or why it is not well-formed
 */
export function parseDocument(bytes: Uint8Array): ParsedDocument | readonly Finding[] {
  let xml: XmlDocument;
  try {
    xml = XmlDocument.fromBuffer(bytes, { encoding: "UTF-8", option: options });
  } catch (cause) {
    return findingsOf(cause);
  }
  return {
    xml,
    root: xml.root,
    dispose: () => {
      xml.dispose();
    },
  };
}

/**
 * Compiles a schema. Its imports and includes are looked up in the set, by their paths.
 *
 * @param set - the schemas
 * @param path - which of them
 * @returns the compiled schema, or why it cannot be used
 */
export function compileSchema(set: SchemaSet, path: string): Compiled | readonly SchemaFinding[] {
  if (provider === undefined) {
    provider = new XmlBufferInputProvider({});
    xmlRegisterInputProvider(provider);
  }
  sets += 1;
  const folder = `schemas-${sets}/`;
  // The buffers are there while the schema is compiled, and not when documents are: `xsi:schemaLocation`
  // in a document names files too.
  for (const [name, bytes] of Object.entries(set.files)) provider.addBuffer(folder + name, bytes);
  let source: XmlDocument | undefined;
  try {
    /* v8 ignore next -- the path comes from the set */
    const bytes = set.files[path] ?? new Uint8Array();
    source = XmlDocument.fromBuffer(bytes, {
      url: folder + path,
      option: options,
    });
    return compiled(XsdValidator.fromDoc(source));
  } catch (cause) {
    return findingsOf(cause).map((finding) => ({
      ...finding,
      file: (finding.file ?? path).replace(folder, ""),
    }));
  } finally {
    source?.dispose();
    for (const name of Object.keys(set.files)) provider.removeBuffer(folder + name);
  }
}

function compiled(validator: XsdValidator): Compiled {
  return {
    judge: ({ xml }) => {
      try {
        validator.validate(xml);
        return [];
      } catch (cause) {
        return findingsOf(cause);
      }
    },
    dispose: () => {
      validator.dispose();
    },
  };
}
