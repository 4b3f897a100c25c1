// The port, and its implementation in this thread: a document comes in, the schema that it fits or issues go out.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { positionsOf } from "../xml/lines.js";
import {
  codeOf,
  documentIssue,
  type LineFinder,
  lineFinder,
  plainMessage,
  xsdIssue,
} from "./issues.js";
import {
  type Compiled,
  compileSchema,
  type Finding,
  type ParsedDocument,
  parseDocument,
  type SchemaFinding,
} from "./libxml.js";
import { readablePath } from "./place.js";
import { refuseProlog } from "./prolog.js";
import { type SchemaSet, schemaFilesFor } from "./schema-set.js";

/** Which schema a document was found to fit. @public */
export interface FittingSchema {
  /** The name of the set. */
  readonly set: string;
  /** The file of the set. */
  readonly schema: string;
  /** The `Id` of the document. */
  readonly documentId: string;
}

/** Judges documents by schema: a second opinion beside the decoders. @public */
export interface SchemaValidator {
  /**
   * Judges one document.
   *
   * @param document - the whole file
   * @returns which schema it fits, or every reason (up to a limit) why it does not. Reasons that a schema
   * gives have a line and column 0, which is unknown; their offset is that of the beginning of the line.
   */
  validate(document: Uint8Array): Promise<Result<FittingSchema, readonly Issue[]>>;
  /** Gives everything back. Nothing can be validated afterwards. */
  dispose(): void;
}

/** Limits of a validator. @public */
export interface SchemaValidatorOptions {
  /** Largest document, in bytes; 256 MiB if absent. The whole tree of the document is in memory at once. */
  readonly maxBytes?: number;
  /** Most issues that are given for a document, 1000 if absent; one more says that there are more. */
  readonly maxIssues?: number;
}

const EML = "urn:oasis:names:tc:evs:schema:eml";
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_ISSUES = 1000;

/**
 * Makes a validator that works in this thread.
 *
 * It blocks while it works, and needs about six times the size of a document in memory: for anything large,
 * and for files of strangers, let it run in a worker ({@link connectSchemaValidator}), which can be ended.
 * Each schema is compiled once, when the first document asks for it.
 *
 * @param set - the schemas: {@link ownSchemas}, or those of somebody else
 * @param options - limits
 * @returns the validator; `dispose` it after use
 * @example
 * ```ts
 * const validator = createSchemaValidator(ownSchemas("1.2"));
 * const verdict = await validator.validate(new TextEncoder().encode("<EML/>"));
 * verdict.kind; // "err": EML-XSD-ROOT
 * validator.dispose();
 * ```
 * @public
 */
export function createSchemaValidator(
  set: SchemaSet,
  options: SchemaValidatorOptions = {},
): SchemaValidator {
  const limits = {
    maxBytes: options.maxBytes ?? MAX_BYTES,
    maxIssues: options.maxIssues ?? MAX_ISSUES,
  };
  const shelf = makeShelf(set);
  let disposed = false;
  return {
    validate: (document) =>
      new Promise((resolve) => {
        if (disposed) throw new Error("the validator has been disposed");
        resolve(judge(document, set, shelf, limits));
      }),
    dispose: () => {
      disposed = true;
      shelf.dispose();
    },
  };
}

type Verdict = Result<FittingSchema, readonly Issue[]>;
type Limits = Required<SchemaValidatorOptions>;

// untrusted: the file of a stranger. Size, encoding and DOCTYPE are looked at before libxml2 sees it.
function judge(bytes: Uint8Array, set: SchemaSet, shelf: Shelf, limits: Limits): Verdict {
  if (bytes.length > limits.maxBytes)
    return err([xsdIssue("EML-XSD-SIZE", { bytes: bytes.length, limit: limits.maxBytes })]);
  const refusal = refuseProlog(bytes);
  if (refusal !== undefined) {
    const spans = positionsOf(bytes, [refusal.offset]);
    return err(spans.map((span) => xsdIssue(refusal.code, {}, { span })));
  }
  const document = parseDocument(bytes);
  if (!("root" in document)) {
    const tell = (finding: Finding, lines: LineFinder): Issue =>
      documentIssue(finding, "EML-XSD-XML", "", lines, null);
    return refused(bytes, document, limits, tell);
  }
  try {
    return judgeParsed(bytes, document, set, shelf, limits);
  } finally {
    document.dispose();
  }
}

function judgeParsed(
  bytes: Uint8Array,
  document: ParsedDocument,
  set: SchemaSet,
  shelf: Shelf,
  limits: Limits,
): Verdict {
  const { root } = document;
  if (root.name !== "EML" || root.namespaceUri !== EML)
    return err([xsdIssue("EML-XSD-ROOT", { root: root.name, namespace: root.namespaceUri })]);
  const documentId = root.attr("Id")?.value.trim() ?? "";
  const [schema, second] = schemaFilesFor(set, documentId);
  if (schema === undefined || second !== undefined)
    return err([
      xsdIssue("EML-XSD-NO-SCHEMA", { documentId, set: set.name, second: second ?? null }),
    ]);
  const compiled = shelf.take(schema);
  if (!("judge" in compiled)) return err(compiled.map((finding) => schemaIssue(finding, set)));
  const findings = compiled.judge(document);
  if (findings.length === 0) return ok({ set: set.name, schema, documentId });
  const tell = (finding: Finding, lines: LineFinder): Issue =>
    documentIssue(
      finding,
      codeOf(finding.message),
      readablePath(document, finding.xpath ?? ""),
      lines,
      `${set.name}: ${schema}`,
    );
  return refused(bytes, findings, limits, tell);
}

/** A document may have a million findings: only those that are shown become issues. */
function refused(
  bytes: Uint8Array,
  findings: readonly Finding[],
  { maxIssues }: Limits,
  tell: (finding: Finding, lines: LineFinder) => Issue,
): Verdict {
  const lines = lineFinder(bytes);
  const issues = findings.slice(0, maxIssues).map((finding) => tell(finding, lines));
  if (findings.length > maxIssues)
    issues.push(xsdIssue("EML-XSD-LIMIT", { shown: maxIssues, found: findings.length }));
  return err(issues);
}

function schemaIssue(finding: SchemaFinding, set: SchemaSet): Issue {
  const { file, line, message } = finding;
  return xsdIssue("EML-XSD-SCHEMA", {
    message: plainMessage(message),
    set: set.name,
    file,
    line,
  });
}

/** The schemas that were asked for, compiled once each. */
interface Shelf {
  take(path: string): Compiled | readonly SchemaFinding[];
  dispose(): void;
}

function makeShelf(set: SchemaSet): Shelf {
  const shelf = new Map<string, Compiled | readonly SchemaFinding[]>();
  return {
    take: (path) => {
      const known = shelf.get(path);
      if (known !== undefined) return known;
      const made = compileSchema(set, path);
      shelf.set(path, made);
      return made;
    },
    dispose: () => {
      for (const made of shelf.values()) if ("dispose" in made) made.dispose();
      shelf.clear();
    },
  };
}
