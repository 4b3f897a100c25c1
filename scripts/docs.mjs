// The reference: typedoc over every public entry of every library, into docs/api. A warning is an error.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { libraries, root, tool } from "./workspace.mjs";

/** @param {string[]} args */
function typedoc(...args) {
  const command = [tool("typedoc", "typedoc"), "--options", join(root, "typedoc.json"), ...args];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 70);
}

/**
 * The source behind a door of a package: `./views` is `src/views.ts` or `src/views/index.ts`.
 *
 * @param {string} directory
 * @param {string} door
 */
function sourceOf(directory, door) {
  const name = door === "." ? "index" : door;
  const sources = [`${name}.ts`, join(name, "index.ts")].map((file) =>
    join(directory, "src", file),
  );
  const source = sources.find((file) => existsSync(file));
  if (source === undefined) throw new Error(`no source for ${door} of ${directory}`);
  return source;
}

const models = join(root, "reports", "typedoc");
rmSync(models, { recursive: true, force: true });
mkdirSync(models, { recursive: true });

// First a model of each package, from its own sources and settings; then all models as one site.
for (const { directory, short, manifest } of libraries()) {
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([door, target]) =>
    typeof target === "string" ? [] : [sourceOf(directory, door)],
  );
  const readme = join(directory, "README.md");
  typedoc(
    ...["--name", manifest.name, "--tsconfig", join(directory, "tsconfig.json")],
    ...entries.flatMap((entry) => ["--entryPoints", entry]),
    ...(existsSync(readme) ? ["--readme", readme] : []),
    ...["--validation.notExported", "--validation.invalidLink", "--validation.notDocumented"],
    ...["--requiredToBeDocumented", "Function", "--requiredToBeDocumented", "Interface"],
    ...["--requiredToBeDocumented", "TypeAlias", "--requiredToBeDocumented", "Variable"],
    ...["--json", join(models, `${short}.json`)],
  );
}
typedoc(
  ...["--name", "Telwerk", "--entryPointStrategy", "merge"],
  ...["--entryPoints", join(models, "*.json"), "--readme", join(root, "docs", "index.md")],
  ...["--out", join(root, "docs", "api")],
);
