// Rules about the project itself that no other tool knows. Each gives one line for each thing that is wrong.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** @typedef {import("../workspace.mjs").Package} Package */

/**
 * Every decision stands in the index, in order, with the parts that make it a decision.
 *
 * @param {string} folder - the folder with the decisions
 * @returns {string[]} what is wrong
 */
export function decisions(folder) {
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.md$/.test(file))
    .sort();
  const index = readFileSync(join(folder, "README.md"), "utf8");
  const listed = [...index.matchAll(/^\| *\[\d+\]\(([^)]+)\)/gm)].map((match) => match[1]);
  const problems = files.length === 0 ? ["no decisions found: that is not a pass"] : [];
  if (listed.join() !== files.join()) {
    problems.push(
      `docs/adr/README.md lists ${listed.join(", ")}; the folder holds ${files.join(", ")}`,
    );
  }
  files.forEach((file, place) => {
    const text = readFileSync(join(folder, file), "utf8");
    const number = String(place + 1).padStart(4, "0");
    if (!file.startsWith(`${number}-`))
      problems.push(`docs/adr/${file}: number ${number} was expected`);
    for (const part of ["Context", "Options", "Decision", "Consequences"]) {
      if (!new RegExp(`^## ${part}$`, "m").test(text))
        problems.push(`docs/adr/${file}: no "${part}"`);
    }
    if (!/^Date: \d{4}-\d{2}-\d{2}$/m.test(text)) problems.push(`docs/adr/${file}: no date`);
  });
  return problems;
}

/**
 * A package is named after its folder, carries the licence, and takes its dependencies in one exact version.
 *
 * @param {readonly Package[]} packages
 * @param {string} licence - the text of the licence
 * @returns {string[]} what is wrong
 */
export function manifests(packages, licence) {
  const published = packages.filter(({ manifest }) => !manifest.private);
  const versions = new Set(published.map(({ manifest }) => manifest.version));
  const problems = versions.size === 1 ? [] : [`versions differ: ${[...versions].join(", ")}`];
  for (const { folder, short, directory, manifest } of packages) {
    if (manifest.name !== `@telwerk/${short}`)
      problems.push(`${folder}: is named ${manifest.name}`);
    if (manifest.license !== "EUPL-1.2") problems.push(`${folder}: licence is ${manifest.license}`);
    const copy = join(directory, "LICENSE");
    if (!manifest.private && !(existsSync(copy) && readFileSync(copy, "utf8") === licence)) {
      problems.push(`${folder}: LICENSE is not the one of the root`);
    }
    problems.push(...inexact(folder, manifest));
  }
  return problems;
}

/**
 * Finds versions that a package manager may choose for us.
 *
 * @param {string} folder - whose package.json it is
 * @param {import("../workspace.mjs").Manifest} manifest
 * @returns {string[]} what is wrong
 */
export function inexact(folder, manifest) {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${folder}: ${name} is not one exact version: ${version}`);
}

/**
 * The lockfile names no registry, so that everyone installs from the one they trust.
 *
 * @param {string} lockfile - the text of package-lock.json
 * @returns {string[]} what is wrong
 */
export function registries(lockfile) {
  return [...lockfile.matchAll(/"resolved": "([a-z+]+:[^"]*)"/g)].map(
    (match) => `package-lock.json names a place to download from: ${match[1]}`,
  );
}

/**
 * Finds paths that exist on one developer's machine only.
 *
 * @param {string} file - its path from the root
 * @param {string} text - its content
 * @param {string} root - where the project stands on this machine
 * @returns {string[]} what is wrong
 */
export function machinePaths(file, text, root) {
  const parent = dirname(root);
  const here = ["/", "/tmp", "/home", "/root", "/usr", "/opt"].includes(parent) ? root : parent;
  const patterns = [/\/(?:home|Users)\/[a-z][\w.-]*\//, /[A-Z]:\\Users\\/];
  return text
    .split("\n")
    .flatMap((line, index) =>
      line.includes(`${here}/`) || patterns.some((pattern) => pattern.test(line))
        ? [`${file}:${index + 1} names a path of one machine`]
        : [],
    );
}

/**
 * The table of packages in the README has every package, and no other.
 *
 * @param {string} readme - its text
 * @param {readonly Package[]} packages
 * @returns {string[]} what is wrong
 */
export function packageTable(readme, packages) {
  const rows = [...readme.matchAll(/^\| \[`([^`]+)`\]\(([^)]+)\)/gm)].map(
    (match) => `${match[1]} ${match[2]}`,
  );
  const wanted = packages.map(({ folder, manifest }) => `${manifest.name} ${folder}`);
  return [
    ...wanted.filter((row) => !rows.includes(row)).map((row) => `README.md: no row for ${row}`),
    ...rows
      .filter((row) => !wanted.includes(row))
      .map((row) => `README.md: a row too many: ${row}`),
  ];
}
