import { describeWith } from "@telwerk/testkit/node";
import { expect, test } from "vitest";
import { figures, run } from "./run.js";

// The same as differential.long.ts, in the little that fits into every run.
describeWith(
  { data: true, tools: ["xmllint"] },
  "our schemas and the official ones, over a few mutants",
  () => {
    test.each(["1.2", "1.3"] as const)(
      "EML_NL %s: every difference has a listed reason",
      async (profile) => {
        const outcome = await run(profile, { mutants: 1000, seed: "short", sampleEvery: 20 });
        process.stdout.write(figures(profile, outcome));
        expect(outcome.unexplained).toEqual([]);
        expect(outcome.otherwise).toEqual([]);
        expect(outcome.bothAccept).toBeGreaterThan(100);
        expect(outcome.bothRefuse).toBeGreaterThan(100);
        expect(outcome.differences).toBeGreaterThan(10);
      },
      120_000,
    );
  },
);
