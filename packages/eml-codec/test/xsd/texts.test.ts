import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownSchemas } from "../../src/xsd/index.js";
import { schemaTexts } from "../../src/xsd/texts.js";

const folder = join(import.meta.dirname, "..", "..", "schemas");
const files = ["common", "1.2", "1.3"].flatMap((part) =>
  readdirSync(join(folder, part)).map((name) => [
    `${part}/${name}`,
    readFileSync(join(folder, part, name), "utf8"),
  ]),
);

describe("the schemas as they are built in", () => {
  test("are those of the folder: renew them with `node scripts/embed-schemas.mjs`", () => {
    expect(schemaTexts).toEqual(Object.fromEntries(files));
  });

  test.each(["1.2", "1.3"] as const)(
    "of EML_NL %s have one file for every kind of document",
    (profile) => {
      const names = Object.keys(ownSchemas(profile).files).filter((path) =>
        /^1\.[23]\/[0-9]/.test(path),
      );
      expect(names).toEqual(
        ["110a", "110b", "210", "230", "510", "520", "630"].map((id) => `${profile}/${id}.xsd`),
      );
    },
  );
});
