import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithData, projectRoot } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import {
  createSchemaValidator,
  ownSchemas,
  type SchemaProfile,
  type SchemaValidator,
} from "../../src/xsd/index.js";
import { officialSchemas } from "./official.js";
import { type Reason, reasons, reasonsOf } from "./reasons.js";
import { samples } from "./samples.js";

const profiles: readonly SchemaProfile[] = ["1.2", "1.3"];

function example(
  { id, example: [document, from, to] }: Reason,
  profile: SchemaProfile,
): Uint8Array {
  const sample = samples(profile).find(({ name }) => name.startsWith(document));
  const changed = sample?.text.replace(from, to) ?? "";
  if (changed === "" || changed === sample?.text) throw new Error(`${id}: nothing was changed`);
  return new TextEncoder().encode(changed);
}

async function messages(validator: SchemaValidator, bytes: Uint8Array): Promise<string[]> {
  const verdict = await validator.validate(bytes);
  return verdict.kind === "ok" ? [] : verdict.error.map(({ facts }) => String(facts["message"]));
}

describeWithData("each reason to differ from the official schemas, by its example", () => {
  describe.each(profiles)("EML_NL %s", (profile) => {
    const own = createSchemaValidator(ownSchemas(profile));
    const official = createSchemaValidator(officialSchemas(profile));

    test.each(samples(profile))("$name is accepted by both", async ({ text }) => {
      const bytes = new TextEncoder().encode(text);
      expect(await messages(own, bytes)).toEqual([]);
      expect(await messages(official, bytes)).toEqual([]);
    });

    const here = reasons.filter((reason) => (reason.profile ?? profile) === profile);
    test.each(here)("$id: $kind", async (reason) => {
      const bytes = example(reason, profile);
      const [accepts, refuses] = reason.kind === "stricter" ? [official, own] : [own, official];
      expect(await messages(accepts, bytes)).toEqual([]);
      const verdict = await refuses.validate(bytes);
      const issues = verdict.kind === "err" ? verdict.error : [];
      expect(issues).not.toEqual([]);
      const { reasons: found, unexplained } = reasonsOf({ kind: reason.kind, profile, issues });
      expect(unexplained).toEqual([]);
      expect(found).toContain(reason.id);
    });
  });
});

describe("the page about the schemas", () => {
  const page = readFileSync(join(projectRoot(), "docs", "explanation", "schemas.md"), "utf8");
  const listed = [...page.matchAll(/^\| `([a-z-]+)`/gm)].map(([, id]) => id ?? "");

  test("lists every reason, and no other", () => {
    expect(listed.sort()).toEqual(reasons.map(({ id }) => id).sort());
  });
});
