// The packages as they are shipped: packed, installed into an empty project without a registry, and used there on
// the oldest Node that they promise, on ours, and bundled in a browser.
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describeWithTools } from "@telwerk/testkit/node";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { install } from "../shipped.mjs";
import { libraries, manifestOf, root, tool } from "../workspace.mjs";
import { journey } from "./shipped/journey.mjs";
import { at, count, type Example, examplesOf, folder, textOf } from "./shipped/project.ts";

const doors = libraries().map(({ manifest }) => manifest.name);
const sound = readdirSync(join(root, "test-vectors", "base")).map(textOf);
/** A whole election; and two counts of it, one that does not add up and one that is no XML. */
const elections = [
  sound,
  [count.replace("<TotalCounted>", "<TotalCounted>1"), count.replace("</Election>", "")],
];
const encoder = new TextEncoder();

/** The oldest Node that the packages promise; it comes with the testkit. */
const oldest = join(root, `packages/testkit/node_modules/node-linux-${process.arch}/bin/node`);
const missing = existsSync(oldest) ? [] : [`node 22 for ${process.platform} ${process.arch}`];

const examples = new Map<string, readonly Example[]>();
const said = new Map<string, string>();

function prepare(): void {
  install(
    folder,
    libraries().map(({ directory }) => directory),
  );
  for (const door of doors) {
    examples.set(door, examplesOf(door));
    for (const { name, code, module } of examples.get(door) ?? []) {
      writeFileSync(at(`${name}.ts`), code);
      writeFileSync(at(`${name}.mjs`), module);
    }
  }
  writeFileSync(at("elections.json"), JSON.stringify(elections));
  for (const file of ["journey.mjs", "run-journey.mjs", "worker.mjs"])
    copyFileSync(join(import.meta.dirname, "shipped", file), at(file));
}

/** What the journey says here, where the packages are not shipped but built. */
async function expectedJourney(): Promise<string> {
  const bytes = elections.map((files) => files.map((text) => encoder.encode(text)));
  const told = await Promise.all(bytes.map(journey));
  return told.map((lines) => `${lines.join("\n")}\n`).join("");
}

/** Runs a module of the project on a Node; nothing of the workspace is to be found there. */
function run(node: string, file: string): string {
  const done = spawnSync(node, [file], { cwd: folder, encoding: "utf8", env: {} });
  expect(done.stderr).toBe("");
  expect(done.status).toBe(0);
  return done.stdout;
}

/** Holds what an example printed against what it promises; two programs say the same. */
function expectSaid({ name, promised }: Example, printed: string): void {
  if (promised.length > 0) expect(printed).toBe(promised.map((line) => `${line}\n`).join(""));
  expect(printed).toBe(said.get(name) ?? printed);
  said.set(name, printed);
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describeWithTools(["npm", ...missing], "the packages as they are shipped", () => {
  beforeAll(prepare);

  test("are installed whole, and from nowhere else", () => {
    for (const { manifest } of libraries()) {
      const directory = at("node_modules", manifest.name);
      expect(realpathSync(directory)).toBe(directory);
      expect(manifestOf(directory)).toEqual(manifest);
    }
  });

  test("promise no older Node than the one that is tried here", () => {
    const { stdout } = spawnSync(oldest, ["-v"], { encoding: "utf8" });
    const version = /^v(\d+\.\d+)\./.exec(stdout)?.[1] ?? "";
    for (const { manifest } of libraries())
      expect(manifest).toMatchObject({ engines: { node: `>=${version}` } });
  });

  test("have examples whose types are right, for the strictest compiler", () => {
    const lib = ["es2023", "dom", "dom.iterable", "dom.asynciterable"];
    const strict = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    };
    const compilerOptions = {
      ...strict,
      noEmit: true,
      module: "nodenext",
      target: "es2023",
      lib,
      types: [],
    };
    writeFileSync(at("tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    const compiler = tool("typescript", "tsc");
    const done = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(done.stdout).toBe("");
    expect(done.status).toBe(0);
  });

  describe.each([
    ["our Node", process.execPath],
    ["the oldest Node", oldest],
  ])("on %s", (_, node) => {
    test.each(doors)("run the examples of %s", (door) => {
      const all = examples.get(door) ?? [];
      expect(all).not.toEqual([]);
      for (const example of all) expectSaid(example, run(node, `${example.name}.mjs`));
    });

    test("read, hash, write and judge an election", async () => {
      const lines = run(node, "run-journey.mjs");
      expect(lines).toBe(await expectedJourney());
      expect(lines).toContain("eml 510d ");
      expect(lines).toMatch(/^F\.202 /m);
      expect(lines).toMatch(/^EML-XML-END-TAG \d+:\d+$/m);
    });

    test("judge by schema in a worker", () => {
      expect(run(node, "worker.mjs")).toBe("EML-XSD-ROOT\n");
    });
  });
});

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-sync",
];
/** Where the pages are said to stand: a secure place, as browsers ask of whoever takes hashes. */
const site = "https://telwerk.example";

/** Bundles every module of the project for browsers, as somebody does who uses no more than its folder. */
async function bundleAll(): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = [...examples.values()].flat().map(({ name }) => name);
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ["journey", ...names].map((name) => at(`${name}.mjs`)),
    outdir: at("site"),
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: ["chrome119", "firefox121", "safari17"],
    logLevel: "error",
  });
  for (const input of Object.keys(metafile.inputs)) expect(input).not.toContain("..");
  return new Map(
    outputFiles.map(({ path, contents }) => [path.slice(at("site").length), contents]),
  );
}

describeWithTools(["npm", "chromium"], "the packages as they are shipped, in a browser", () => {
  let browser: Browser | undefined;
  let page: Page;
  let printed = "";
  const complaints: string[] = [];

  beforeAll(async () => {
    const files = await bundleAll();
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
    page = await browser.newPage();
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "log") printed += `${message.text()}\n`;
      else complaints.push(message.text());
    });
    await page.route("**/*", async (route) => {
      const path = route.request().url().slice(site.length);
      const contentType = path.endsWith(".js") ? "text/javascript" : "text/html";
      const body = files.get(path);
      if (body !== undefined) await route.fulfill({ contentType, body: Buffer.from(body) });
      else if (path === "/") await route.fulfill({ contentType, body: "<!doctype html>" });
      else {
        complaints.push(`asked for ${path}`);
        await route.abort();
      }
    });
    await page.goto(`${site}/`);
  });
  afterAll(async () => {
    await browser?.close();
    expect(complaints).toEqual([]);
  });

  test.each(doors)("run the examples of %s", async (door) => {
    for (const example of examples.get(door) ?? []) {
      printed = "";
      await page.evaluate(`import("/${example.name}.js")`);
      expectSaid(example, printed);
    }
  });

  test("read, hash, write and judge an election", async () => {
    printed = "";
    // As text: written as a function, it would be rewritten for the tests before it goes to the browser.
    await page.evaluate(`(async () => {
      const { journey } = await import("/journey.js");
      const encoder = new TextEncoder();
      for (const files of ${JSON.stringify(elections)})
        console.log((await journey(files.map((text) => encoder.encode(text)))).join("\\n"));
    })()`);
    expect(printed).toBe(await expectedJourney());
  });
});
