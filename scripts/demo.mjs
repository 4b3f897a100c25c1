// The demo: makes a complete fictional election, hands its files to the verifier, and shows what came out.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { generateElection, presets } from "@telwerk/testkit";
import { writeElection } from "@telwerk/testkit/node";

const root = join(import.meta.dirname, "..");
const folder = join(root, "reports", "demo");
const cli = join(root, "apps", "verifier", "dist", "cli.js");

// Only files of an earlier demo can stand here: `reports` is made by the tools of this project.
rmSync(folder, { recursive: true, force: true });
const paths = writeElection(folder, generateElection(presets.demo));

const done = spawnSync(process.execPath, [cli, "verify", folder, "--format", "json"], {
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
  stdio: ["ignore", "pipe", "inherit"],
});
if (done.error !== undefined || done.stdout === "") {
  console.error("DEMO De controle gaf geen uitkomst. (The verifier gave no verdict.)");
  process.exit(done.status || 70);
}
/**
 * @type {{
 *   verdict: keyof typeof words, depth: keyof typeof depths | null,
 *   election: { name: { value: string }, date: { value: string } },
 *   checks: { id: string, status: string, findings: { text: Record<"nl" | "en", string> }[] }[],
 *   outcome: { lists: { listNumber: number, name: { value: string }, votes: { value: number },
 *     seats: { value: number }, elected: { rank: number, name: { value: string },
 *     residence: { value: string }, by: string, votes: { value: number } }[] }[] },
 * }}
 */
const report = JSON.parse(done.stdout);

const words = {
  verified: "KLOPT (verified)",
  refuted: "KLOPT NIET (refuted)",
  incomplete: "NIET VOLLEDIG TE CONTROLEREN (incomplete)",
};
const depths = {
  result: "landelijke telling (national count)",
  districts: "kieskringen (districts)",
  municipalities: "gemeenten (municipalities)",
  stations: "stembureaus (polling stations)",
};
/** @param {number} value */
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
const seated = report.outcome.lists
  .filter(({ seats }) => seats.value > 0)
  .map(({ name, votes, seats, ...list }) => ({
    ...list,
    name: name.value,
    votes: votes.value,
    seats: seats.value,
  }));
const width = Math.max(...seated.map(({ name }) => name.length));
const passed = report.checks.filter(({ status }) => status === "pass").length;
const warnings = report.checks.filter(({ status }) => status === "warn");

const lines = [
  `${report.election.name.value}, ${report.election.date.value}`,
  `Verzonnen: ${paths.length} bestanden gemaakt. (Fictional: ${paths.length} files made.)`,
  "",
  `${words[report.verdict]} · geverifieerd tot en met: ${report.depth ? depths[report.depth] : "geen enkel niveau (no level)"}`,
  `${passed} controles kloppen, ${warnings.length} met een opmerking (checks passed, with a warning):`,
  ...warnings.flatMap(({ id, findings }) =>
    findings.map(({ text }) => `  ${id} ${text.nl} (${text.en})`),
  ),
  "",
  "Zetels (Seats)",
  ...seated.map(({ listNumber, name, votes, seats }) => {
    const columns = [
      String(listNumber).padStart(4),
      name.padEnd(width),
      number(votes).padStart(9),
      String(seats).padStart(4),
    ];
    return `${columns.join("  ")}  ${"■".repeat(seats)}`;
  }),
  "",
  "Gekozen, in volgorde; * met voorkeurstemmen (Elected, in order; * on preference votes)",
  ...seated.flatMap(({ listNumber, name, elected }) => [
    `${String(listNumber).padStart(4)}  ${name}`,
    ...elected.map(
      ({ rank, name: person, residence, by, votes }) =>
        `${String(rank).padStart(8)}  ${`${person.value}${by === "preference" ? "*" : ""}`.padEnd(44)}${number(votes.value).padStart(7)}  ${residence.value}`,
    ),
  ]),
  "",
  `De bestanden staan in ${relative(root, folder)}. Verander er één cijfer in, en kijk wat er gebeurt:`,
  `(The files are there. Change one digit in one of them, and see what happens:)`,
  `  npm run -s verifier -- verify ${relative(root, folder)}`,
];
console.log(lines.join("\n"));
process.exitCode = done.status ?? 70;
