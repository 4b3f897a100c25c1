// Puts the tests for mutants into one file, .mutation/tests.mjs (stryker.config.json). A mutant costs what it takes to
// start a process: which tests are left out, and that there is no vitest, only makes a score lower or the same.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/** Cheap first: a mutant is done with at the first test that fails. */
const reading = [
  "grammar/automaton",
  "grammar/lexical",
  "machine/text",
  "machine/assembly",
  "decode",
  "codes",
  "tally/groups",
  "tally/layout",
  "tally/keys",
  "tally/references",
  "decoders/new-documents",
  "decoders/uniqueness",
  "decoders/absent",
  "decoders/initial",
  "read-count",
  "machine/recovery",
  "machine/keeper",
  "encode/both-ways",
  "machine/attributes",
  "properties/chunks",
];
const xml = [
  "chars",
  "utf8",
  "names",
  "scope",
  "declaration",
  "facts",
  "malformed",
  "lines",
  "buffer",
  "reader",
];
const parts = [
  {
    folder: "src/xml/",
    tests: [
      ...xml.map((name) => `xml/${name}`),
      "machine/text",
      "decode",
      "codes",
      "read-count",
      "machine/keeper",
      "properties/chunks",
    ],
  },
  {
    folder: "src/skeleton/",
    tests: [
      "skeleton/skeleton",
      "skeleton/sequel",
      "skeleton/figures",
      "skeleton/prediction",
      ...reading,
    ],
  },
  { folder: "src/rules/", tests: ["rules/names", "rules/absent", "rules/places", "rules/rules"] },
];

// Each folder is asked for the tests that are the shortest way to it.
const mutated = process.env["TELWERK_MUTATE"] ?? "";
const tests = parts.find(({ folder }) => mutated.startsWith(folder))?.tests ?? reading;

const folder = join(import.meta.dirname, "../..");
const harness = join(folder, "test/mutation/harness.ts");

/** Which mutant is active is asked millions of times: a comparison of numbers, and nobody counts. */
const lean: Plugin = {
  name: "lean",
  setup: (bundle) => {
    bundle.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8")
        .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/g, "(activeMutant === $1)")
        .replaceAll(/stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g, "0"),
    }));
    bundle.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer === harness ? undefined : { path: harness },
    );
  },
};

await build({
  stdin: {
    contents: [
      ...tests.map((name) => `import "./test/${name}.test.ts";`),
      'import { run } from "./test/mutation/harness.ts";',
      "await run();",
    ].join("\n"),
    resolveDir: folder,
  },
  bundle: true,
  outfile: join(folder, ".mutation/tests.mjs"),
  format: "esm",
  platform: "node",
  target: "node22",
  ignoreAnnotations: true,
  logLevel: "error",
  plugins: [lean],
  banner: {
    js: [
      'import { createRequire } from "node:module";',
      "const require = createRequire(import.meta.url);",
      'const activeMutant = Number(process.env.__STRYKER_ACTIVE_MUTANT__ ?? "-1");',
    ].join("\n"),
  },
});
mkdirSync(join(folder, ".mutation"), { recursive: true });
writeFileSync(
  join(folder, ".mutation/run.mjs"),
  [
    'import { enableCompileCache } from "node:module";',
    'import { join } from "node:path";',
    'enableCompileCache(join(import.meta.dirname, "cache"));',
    'Object.assign(process.env, { VITEST: "1", TELWERK_RUNS: "5", TELWERK_SMALL: "1", TELWERK_WITHOUT: "data,tools", TELWERK_REQUIRE: "" });',
    'await import("./tests.mjs");',
  ].join("\n"),
);
