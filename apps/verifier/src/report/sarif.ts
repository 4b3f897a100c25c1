// SARIF 2.1.0 (OASIS), for programs that show findings beside the files. Every check is a rule and
// has at least one result, so that what was not checked is there to see as well.
import { lookAlike } from "./look-alikes.js";
import type { Run, RunCheck, RunFinding, RunName, RunPlace } from "./run.js";
import { englishNames, englishValues, nameText } from "./words.js";

/** SARIF 3.27.10: a result of another kind than `fail` has the level `none`. */
const levels = {
  fail: "error",
  error: "none",
  missing: "none",
  warn: "warning",
  note: "note",
} as const;
const kinds = { fail: "fail", error: "open", missing: "open", warn: "fail", note: "fail" } as const;

/** The kind of the one result of a check that came across nothing. */
const quietKinds: Readonly<Record<RunCheck["status"], string>> = {
  pass: "pass",
  warn: "pass",
  fail: "open",
  "not-applicable": "notApplicable",
  "not-checked": "open",
  error: "open",
};

/**
 * A path as a URI reference. untrusted: a name may hold anything, also `javascript:` or `//host`;
 * encoded as a path below the folder of the report it leads nowhere else.
 */
function uriOf(path: string): string {
  const encoded = path
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join("/");
  return encoded.startsWith("/") ? `file:///${encoded.replace(/^\/+/, "")}` : encoded;
}

/** The innermost of the names, and all of them as they stand in the run. */
function named(names: readonly RunName[]): object {
  const last = names.at(-1);
  return last === undefined ? {} : { name: nameText(last), properties: { names } };
}

function location(place: RunPlace, { files }: Run): object {
  const { line, column, offset, path, file, names } = place;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(files[file]?.path ?? ""), index: file },
      region: {
        ...(line === null ? {} : { startLine: line }),
        ...(line === null || column === null ? {} : { startColumn: column }),
        byteOffset: offset,
      },
    },
    ...(path === "" ? {} : { logicalLocations: [{ fullyQualifiedName: path, ...named(names) }] }),
  };
}

/** The sentence with what was expected and found: many viewers show nothing else. */
function messageOf(finding: RunFinding): string {
  const { text, place } = finding;
  return [text.en, ...englishNames(place), ...englishValues(finding)].join(" · ");
}

function resultOf(check: RunCheck, ruleIndex: number, finding: RunFinding, run: Run): object {
  const { kind, reason, place, against, expected, found, text } = finding;
  const looksAlike = lookAlike(finding);
  return {
    ruleId: check.id,
    ruleIndex,
    kind: kinds[kind],
    level: levels[kind],
    message: { text: messageOf(finding) },
    ...(place === null ? {} : { locations: [location(place, run)] }),
    ...(against === null ? {} : { relatedLocations: [location(against, run)] }),
    properties: { reason, nl: text.nl, expected, found, ...(looksAlike && { looksAlike }) },
  };
}

function resultsOf(check: RunCheck, ruleIndex: number, run: Run): readonly object[] {
  const { id, status, examined, title, findings } = check;
  if (findings.length > 0) return findings.map((one) => resultOf(check, ruleIndex, one, run));
  const text = `${title.en}: ${status}, ${examined} examined.`;
  return [{ ruleId: id, ruleIndex, kind: quietKinds[status], level: "none", message: { text } }];
}

function ruleOf({ id, title, question, source, severity, abacus }: RunCheck): object {
  return {
    id,
    shortDescription: { text: title.en },
    fullDescription: { text: question.en },
    help: { text: `${question.en} ${question.nl} (${source})` },
    defaultConfiguration: { level: severity === "required" ? "error" : "warning" },
    properties: { titleNl: title.nl, source, severity, abacus },
  };
}

/** Writes the report as SARIF 2.1.0. */
export function sarifReport(run: Run): string {
  const { verifier, checks, files, verdict, depth } = run;
  const log = {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: verifier.name,
            version: verifier.version,
            language: "en",
            rules: checks.map(ruleOf),
          },
        },
        // Whether every check could be carried out, not whether the election is right.
        invocations: [{ executionSuccessful: !checks.some(({ status }) => status === "error") }],
        artifacts: files.map(({ path, size, sha256, role }) => ({
          location: { uri: uriOf(path) },
          length: size,
          ...(sha256 === null ? {} : { hashes: { "sha-256": sha256 } }),
          properties: { role },
        })),
        columnKind: "unicodeCodePoints",
        results: checks.flatMap((check, index) => resultsOf(check, index, run)),
        properties: { verdict, depth, skipped: run.skipped },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
