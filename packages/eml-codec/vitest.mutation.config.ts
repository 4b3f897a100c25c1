// The tests that mutants put to the test (stryker.config.json): those that reach reader, decoders or rules on the
// shortest way, without the real files, so that a score is the same on every machine. What is left out can only
// make a score lower. It is left out because a mutant pays for each test that reaches it, and those reach them all.
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Cheap first: a mutant is done with at the first test that fails. */
const xml = [
  "xml/chars",
  "xml/utf8",
  "xml/names",
  "xml/scope",
  "xml/declaration",
  "xml/facts",
  "xml/malformed",
  "xml/lines",
  "xml/reader",
  "machine/text",
  "decode",
  "codes",
  "read-count",
];
const reading = [
  "grammar/automaton",
  "grammar/lexical",
  "machine/text",
  "machine/assembly",
  "decode",
  "codes",
  "tally/references",
  "decoders/new-documents",
  "read-count",
  "machine/keeper",
  "encode/both-ways",
  "machine/attributes",
  "properties/chunks",
];
const skeleton = ["skeleton/skeleton", "decode", "tally/references", "skeleton/prediction"];
const rules = ["rules/names", "rules/absent", "rules/places", "rules/rules"];

// Each folder is asked for the tests that are the shortest way to it.
const mutated = process.env["TELWERK_MUTATE"] ?? "";
const own = [
  { folder: "src/xml/", tests: xml },
  { folder: "src/skeleton/", tests: skeleton },
  { folder: "src/rules/", tests: rules },
].find(({ folder }) => mutated.startsWith(folder));
const files = own?.tests ?? reading;

const rank = ({ moduleId }: TestSpecification): number =>
  files.findIndex((file) => moduleId.endsWith(`/test/${file}.test.ts`));

class CheapFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    return specifications.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: files.map((file) => `test/${file}.test.ts`),
    sequence: { sequencer: CheapFirst },
    isolate: false,
    testTimeout: 60_000,
    env: {
      TELWERK_RUNS: "5",
      TELWERK_SMALL: "1",
      TELWERK_WITHOUT: "data,tools",
      TELWERK_REQUIRE: "",
    },
  },
});
