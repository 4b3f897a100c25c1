import { describeWith } from "@telwerk/testkit/node";
import { expect, test } from "vitest";
import { createSchemaValidator, ownSchemas } from "../../src/xsd/index.js";
import { officialSchemas, realFiles } from "./official.js";
import { figures, run } from "./run.js";

describeWith({ data: true, tools: ["xmllint"] }, "our schemas and the official ones", () => {
  test.each(["1.2", "1.3"] as const)(
    "EML_NL %s: 12,000 mutants, every difference has a listed reason",
    async (profile) => {
      const outcome = await run(profile, { mutants: 12_000, seed: "long", sampleEvery: 10 });
      process.stdout.write(figures(profile, outcome));
      expect(outcome.unexplained).toEqual([]);
      expect(outcome.otherwise).toEqual([]);
      expect(outcome.bothAccept).toBeGreaterThan(1000);
      expect(outcome.bothRefuse).toBeGreaterThan(1000);
      // Half of the reasons at the least: a run that meets none proves nothing.
      expect(outcome.reasons.size).toBeGreaterThan(20);
    },
  );

  test("accept every file of the national election of 2021", async () => {
    const files = realFiles().filter(({ path }) => path.startsWith("TK2021/"));
    expect(files.length).toBe(42);
    const validators = [ownSchemas("1.2"), officialSchemas("1.2")].map((set) =>
      createSchemaValidator(set),
    );
    for (const { path, bytes } of files)
      for (const validator of validators)
        expect([path, (await validator.validate(bytes)).kind]).toEqual([path, "ok"]);
    for (const validator of validators) validator.dispose();
  });
});
