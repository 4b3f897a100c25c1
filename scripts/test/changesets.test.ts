// A changeset with a broken head stops the next release; that must show today, not then.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publicPackages } from "../workspace.mjs";

const folder = join(import.meta.dirname, "..", "..", ".changeset");
const changesets = readdirSync(folder).filter((name) => /^(?!README).*\.md$/.test(name));
const names = new Set(publicPackages().map(({ manifest }) => manifest.name));

describe.each(changesets)("the changeset %s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const [, head = "", said = ""] = /^---\n((?:.+\n)+)---\n\n([\s\S]+)$/.exec(text) ?? [];

  test("names packages of this project, and how much they change", () => {
    expect(head).not.toBe("");
    for (const line of head.trimEnd().split("\n")) {
      const [, subject = ""] = /^"(@telwerk\/[\w-]+)": (?:patch|minor|major)$/.exec(line) ?? [];
      expect(names, line).toContain(subject);
    }
  });

  test("says who is affected", () => {
    expect(said.trim().length).toBeGreaterThan(40);
  });
});
