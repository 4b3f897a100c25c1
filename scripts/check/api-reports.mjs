// Holds every public entry of every library against its committed API report (packages/*/etc/*.api.md).
// With `--update` the reports are written anew: their difference is what a reviewer reads.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { libraries, root } from "../workspace.mjs";

const update = process.argv.includes("--update");
const asError = { logLevel: ExtractorLogLevel.Error, addToApiReportFile: false };

/**
 * What a package's main door hands out: another door of it may name those types without exporting them again.
 *
 * @param {string} directory
 */
function mainExports(directory) {
  const text = readFileSync(join(directory, "dist", "index.d.ts"), "utf8");
  const lists = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].map(([, names = ""]) => names);
  return new Set(lists.flatMap((names) => names.match(/[\w$]+(?=\s*(?:,|$))/g) ?? []));
}

/**
 * Compares one entry with its report.
 *
 * @param {import("../workspace.mjs").Package} pkg
 * @param {string} types - the entry's declarations, from the package's folder
 * @param {string} report - file name of the report, without `.api.md`
 * @returns {string[]} what is wrong
 */
function judge({ directory, folder }, types, report) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: directory,
      mainEntryPointFilePath: join(directory, types),
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: { extends: "../../tsconfig.base.json", files: [types], include: [] },
      },
      apiReport: {
        enabled: true,
        reportFolder: join(directory, "etc"),
        reportTempFolder: join(root, "reports", "api"),
        reportFileName: `${report}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: asError },
        extractorMessageReporting: {
          default: asError,
          "ae-undocumented": { logLevel: ExtractorLogLevel.None }, // typedoc asks for it, per export
        },
        tsdocMessageReporting: { default: asError },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(directory, "package.json"),
  });
  const ofMainDoor = mainExports(directory);
  /** @type {string[]} */
  const problems = [];
  const result = Extractor.invoke(config, {
    localBuild: update,
    messageCallback: (message) => {
      message.handled = true;
      const forgotten = /^The symbol "(\w+?)(?:_\d+)?" needs to be exported/.exec(
        message.text,
      )?.[1];
      if (report.includes("-") && ofMainDoor.has(forgotten ?? "")) return;
      if (message.logLevel === ExtractorLogLevel.Error) {
        problems.push(
          `${message.sourceFilePath ?? folder}:${message.sourceFileLine ?? 1} ${message.text}`,
        );
      }
    },
  });
  if (!update && result.apiReportChanged) {
    problems.push(
      `${folder}/etc/${report}.api.md differs: read it after \`npm run check -- --update-api\``,
    );
  }
  return problems;
}

let entries = 0;
for (const pkg of libraries()) {
  mkdirSync(join(pkg.directory, "etc"), { recursive: true });
  const expected = new Set();
  for (const [entry, target] of Object.entries(pkg.manifest.exports ?? {})) {
    if (typeof target === "string") continue; // ./package.json
    entries += 1;
    const report = [pkg.short, ...entry.split("/").slice(1)].join("-");
    expected.add(`${report}.api.md`);
    for (const problem of judge(pkg, target.types, report)) {
      console.error(problem);
      process.exitCode = 1;
    }
  }
  for (const file of readdirSync(join(pkg.directory, "etc"))) {
    if (!file.endsWith(".api.md") || expected.has(file)) continue;
    if (update) rmSync(join(pkg.directory, "etc", file));
    else {
      console.error(`${pkg.folder}/etc/${file} belongs to no public entry`);
      process.exitCode = 1;
    }
  }
}
if (entries === 0) {
  console.error("no public entry was found: that is not a pass");
  process.exitCode = 1;
}
console.log(`${entries} entries ${update ? "reported" : "compared"}`);
