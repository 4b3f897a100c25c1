import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  decisions,
  inexact,
  machinePaths,
  manifests,
  packageTable,
  registries,
} from "../check/house-rules.mjs";
import { anchors, brokenLinks, links } from "../check/links.mjs";
import { packages, projectFiles, root } from "../workspace.mjs";

const made: string[] = [];
function folder(files: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(tmpdir(), "telwerk-"));
  made.push(place);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  return place;
}
afterEach(() => {
  for (const place of made.splice(0)) rmSync(place, { recursive: true });
});

describe("links in Markdown", () => {
  test("a link to a file, a folder, a heading or the web arrives", () => {
    const place = folder({
      "a.md":
        "# A b\n[x](docs/b.md) [y](docs) [z](docs/b.md#two-words) [w](https://example.org) [q](#a-b)",
      "docs/b.md": "## Two *words*\n[back](../a.md)\n\n[ref]: ../a.md\n",
    });
    expect(brokenLinks(place, ["a.md", "docs/b.md"])).toEqual([]);
  });

  test.each([
    ["[x](gone.md)", "nothing there"],
    ["[x](a.md#gone)", "no such heading"],
    ["[x](#gone)", "no such heading"],
    ["[x](../secret.md)", "leaves the project"],
    ["![x](gone.png)", "nothing there"],
    ["[x]: gone.md", "nothing there"],
  ])("%s is refused: %s", (text, why) => {
    const place = folder({ "a.md": `# A\n\n${text}\n` });
    expect(brokenLinks(place, ["a.md"])).toEqual([expect.stringMatching(`^a.md:3 .*: ${why}$`)]);
  });

  test("what stands in code is not a link", () => {
    expect(links("`[x](y)`\n```md\n[x](y)\n```\n[a](b)\n")).toEqual([{ target: "b", line: 5 }]);
  });

  test("a doubled heading is numbered, and a heading in code is none", () => {
    expect([...anchors("# A\n# A\n```\n# B\n```\n## C `d` (e)\n")]).toEqual(["a", "a-1", "c-d-e"]);
  });
});

describe("decisions", () => {
  const good =
    "# 1. X\n\nDate: 2026-11-22\n\n## Context\n\n## Options\n\n## Decision\n\n## Consequences\n";
  const index = "| [1](0001-x.md) | X |\n";

  test("a complete one that stands in the index is accepted", () => {
    expect(decisions(folder({ "README.md": index, "0001-x.md": good }))).toEqual([]);
  });

  test.each([
    ["that is not listed", { "README.md": "", "0001-x.md": good }],
    [
      "that is listed and not there",
      { "README.md": `${index}| [2](0002-y.md) | Y |\n`, "0001-x.md": good },
    ],
    ["without a date", { "README.md": index, "0001-x.md": good.replace("Date: ", "") }],
    ["without consequences", { "README.md": index, "0001-x.md": good.replace("## Con", "Con") }],
    ["with a gap before it", { "README.md": "| [2](0002-x.md) | X |", "0002-x.md": good }],
  ])("one %s is refused", (_what, files) => {
    expect(decisions(folder(files as Record<string, string>))).not.toEqual([]);
  });

  test("none at all is not a pass", () => {
    expect(decisions(folder({ "README.md": "" }))).toEqual([
      "no decisions found: that is not a pass",
    ]);
  });
});

describe("manifests", () => {
  const manifest = { name: "@telwerk/a", version: "0.1.0", license: "EUPL-1.2" };
  const one = (change: object, licence = "text"): Parameters<typeof manifests>[0] => [
    {
      folder: "packages/a",
      short: "a",
      directory: folder({ LICENSE: licence }),
      manifest: { ...manifest, ...change },
    },
  ];

  test("a package named after its folder is accepted", () => {
    expect(manifests(one({ dependencies: { "@telwerk/core": "0.1.0" } }), "text")).toEqual([]);
  });

  test.each([
    ["another name", { name: "@telwerk/b" }],
    ["another licence", { license: "MIT" }],
    ["a range", { dependencies: { b: "^1.0.0" } }],
    ["a tag", { devDependencies: { b: "latest" } }],
    ["any version", { optionalDependencies: { b: "*" } }],
  ])("%s is refused", (_what, change) => {
    expect(manifests(one(change), "text")).toHaveLength(1);
  });

  test("a package with another licence text is refused", () => {
    expect(manifests(one({}, "other"), "text")).toHaveLength(1);
  });

  test("versions that differ are refused", () => {
    const both = [...one({}), ...one({ version: "0.2.0" })];
    expect(manifests(both, "text")).toEqual(["versions differ: 0.1.0, 0.2.0"]);
  });

  test("a root with a range is refused too", () => {
    expect(inexact("package.json", { ...manifest, devDependencies: { b: "~1.0.0" } })).toHaveLength(
      1,
    );
  });
});

describe("the lockfile", () => {
  test("may link within the workspace, and may not name a registry", () => {
    expect(registries('"resolved": "packages/core",')).toEqual([]);
    expect(registries('"resolved": "https://registry.example.org/a.tgz",')).toHaveLength(1);
  });
});

describe("paths of one machine", () => {
  // Put together here, so that this file passes its own check.
  const home = ["home", "Users"].map((parent) => `/${parent}/someone/x`);
  test.each([...home, ["C:", "Users", "someone"].join("\\"), "/srv/dev/data/x"])(
    "%s is refused",
    (path) => {
      expect(machinePaths("a.md", `see ${path}\n`, "/srv/dev/telwerk")).toEqual([
        "a.md:1 names a path of one machine",
      ]);
    },
  );

  test("a path from the root of the project is fine", () => {
    expect(machinePaths("a.md", "see ../shared/data and /tmp/x\n", "/tmp/telwerk")).toEqual([]);
  });
});

describe("the table of packages in the README", () => {
  const pkg = {
    folder: "packages/a",
    short: "a",
    directory: "",
    manifest: { name: "@telwerk/a", version: "0" },
  };

  test("has every package and no other", () => {
    expect(packageTable("| [`@telwerk/a`](packages/a) | x |\n", [pkg])).toEqual([]);
    expect(packageTable("", [pkg])).toHaveLength(1);
    expect(packageTable("| [`@telwerk/b`](packages/b) | x |\n", [])).toHaveLength(1);
  });
});

test("the workspace is read from disk", () => {
  expect(packages().map(({ folder }) => folder)).toContain("packages/core");
  expect(projectFiles("*.json")).toContain("package.json");
  expect(projectFiles().some((file) => file.startsWith("node_modules/"))).toBe(false);
  expect(root).not.toMatch(/scripts$/);
});
