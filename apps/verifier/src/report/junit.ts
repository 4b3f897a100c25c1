// JUnit XML, for build servers. They take "skipped" for right, and absence is never right: a required
// check that could not be done is an error here.
import { escaped } from "./markup.js";
import type { Run, RunCheck, RunFamily, RunFinding } from "./run.js";
import { englishNames, englishValues } from "./words.js";

type Outcome = "passed" | "failure" | "error" | "skipped";

function outcomeOf({ status, severity }: RunCheck): Outcome {
  switch (status) {
    case "pass":
    case "warn":
      return "passed";
    case "fail":
      return "failure";
    case "error":
      return "error";
    case "not-checked":
      return severity === "required" ? "error" : "skipped";
    case "not-applicable":
      return "skipped";
  }
}

function findingLine(finding: RunFinding, { files }: Run): string {
  const { text, place } = finding;
  const where =
    place === null
      ? []
      : [
          `${files[place.file]?.path ?? "?"}:${place.line ?? "?"}:${place.column ?? "?"}`,
          place.path,
          ...englishNames(place),
        ];
  return [text.en, ...where, ...englishValues(finding)].filter((part) => part !== "").join(" | ");
}

function contentOf(check: RunCheck, run: Run): string {
  const { status, findings, fault, lacking, findingCount } = check;
  const outcome = outcomeOf(check);
  const lines = findings.map((finding) => escaped(findingLine(finding, run)));
  const body = lines.join("\n");
  if (outcome === "passed") {
    return lines.length === 0 ? "" : `<system-out>${body}</system-out>`;
  }
  const why = fault ?? (lacking.length > 0 ? `not given: ${lacking.join(", ")}` : "");
  const message = escaped(findings[0]?.text.en ?? (why === "" ? status : why));
  if (outcome === "skipped") return `<skipped message="${message}"/>`;
  const counted = findingCount > lines.length ? `\n(${findingCount} in all)` : "";
  return `<${outcome} type="${status}" message="${message}">${body}${counted}</${outcome}>`;
}

function testCase(check: RunCheck, family: RunFamily, run: Run): string {
  const name = escaped(`${check.id} ${check.title.en}`);
  const opening = `    <testcase classname="${escaped(family.id)}" name="${name}"`;
  const content = contentOf(check, run);
  return content === "" ? `${opening}/>` : `${opening}>${content}</testcase>`;
}

/** The counts that every suite states about its cases. */
function tally(checks: readonly RunCheck[]): string {
  const count = (wanted: Outcome): number =>
    checks.filter((check) => outcomeOf(check) === wanted).length;
  const failures = `failures="${count("failure")}" errors="${count("error")}"`;
  return `tests="${checks.length}" ${failures} skipped="${count("skipped")}"`;
}

function suite(family: RunFamily, run: Run): readonly string[] {
  const checks = run.checks.filter(({ id }) => id.startsWith(`${family.id}.`));
  const name = escaped(`${family.id} ${family.title.en}`);
  return [
    `  <testsuite name="${name}" ${tally(checks)}>`,
    ...checks.map((check) => testCase(check, family, run)),
    "  </testsuite>",
  ];
}

/** Writes the report as JUnit XML: a suite for each family, a case for each check. */
export function junitReport(run: Run): string {
  const { verifier, families, checks } = run;
  const name = escaped(`${verifier.name} ${verifier.version}`);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${tally(checks)}>`,
    ...families.flatMap((family) => suite(family, run)),
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
}
