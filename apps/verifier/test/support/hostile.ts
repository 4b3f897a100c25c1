// A run whose every text wants to harm whoever reads it: names in files are written by anyone.
import type { Run } from "../../src/report/run.js";

/** What the texts of a hostile run contain. */
export const payloads: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</style><script>alert(1)</script>",
  "]]></failure><failure>",
  "&lt;b&gt;&#x3c;script&#x3e;",
  "javascript:alert(1)//",
  "\u202egnp.exe\u0007\u001b[31m\u0000",
  "\ud800 and \ufffe \u2028 -->",
  "../../../etc/passwd",
];

/** Members whose value the schema fixes. */
const fixed = new Set([
  ...["format", "verdict", "depth", "trust", "level", "state", "kind", "severity", "status"],
  ...["role", "require", "scope", "by", "sha256", "catalogue", "id", "check", "url"],
]);

function hostile(value: unknown, key: string, next: () => string): unknown {
  if (typeof value === "string") return fixed.has(key) ? value : `${next()}${value}`;
  if (Array.isArray(value)) return value.map((one) => hostile(one, key, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, hostile(one, name, next)]),
  );
}

/** The run with a payload in front of every free text. */
export function hostileRun(run: Run): Run {
  let count = 0;
  return hostile(run, "", () => payloads[count++ % payloads.length] ?? "") as Run;
}
