import { describe, expect, test } from "vitest";
import { jobOf, usage, usageOf } from "../../src/node/arguments.js";
import { commands } from "../../src/node/commands.js";

async function said(...words: readonly string[]): Promise<string> {
  const job = jobOf(words);
  if (job.kind === "err") throw new Error(job.error.sentence);
  const texts: string[] = [];
  const code = await job.value({
    out: (text) => texts.push(text),
    err: (text) => texts.push(text),
  });
  expect(code).toBe(0);
  return texts.join("");
}

describe("the words of the command line", () => {
  test.each([
    [["verify", "a", "b", "--format", "json", "--require", "stations"]],
    [["verify", "--scope", "result", "a"]],
  ])("make sense as %j", (words) => {
    expect(jobOf(words).kind).toBe("ok");
  });

  test("ask for help or the version", async () => {
    expect(await said("--help")).toBe(usage);
    expect(await said("verify", "--version")).toMatch(/^telwerk verifier \d/);
  });

  test.each(commands)("ask for help with $name", async (command) => {
    expect(await said(command.name, "--help")).toBe(usageOf(command));
    expect(usage).toContain(`verifier ${command.name} `);
  });

  test.each([
    [[]],
    [["verify"]],
    [["check", "a"]],
    [["explain", "--candidate", "", "a"]],
    [["verify", "a", "--colour"]],
    [["verify", "a", "--format", "xml"]],
    [["verify", "a", "--format"]],
    [["verify", "a", "--require", "all"]],
    [["verify", "a", "--scope", "all"]],
    [["verify", "a", "--scope", "result", "--require", "stations"]],
  ])("make no sense as %j", (words) => {
    expect(jobOf(words).kind).toBe("err");
  });

  test.each([
    [["verify", "a", "--colour"], "onbekende optie --colour (unknown option)"],
    [["verify", "a", "--format"], "--format: hier hoort een waarde bij (needs a value)"],
    [["verify", "--scope", "--lots", "a"], "--scope: hier hoort een waarde bij (needs a value)"],
    [["trace", "1", "a", "--full=yes"], "--full: hier hoort geen waarde bij (takes no value)"],
  ])("that make no sense are told in Dutch and in English: %j", (words, sentence) => {
    expect(jobOf(words)).toMatchObject({ kind: "err", error: { sentence } });
  });

  test("are explained in the usage, every option and every exit code", () => {
    for (const word of [" 0 ", " 1 ", " 2 ", "64", "70"]) expect(usage).toContain(word);
    for (const command of commands) {
      for (const option of Object.keys(command.options)) {
        expect(usageOf(command)).toContain(`  --${option} `);
      }
    }
  });
});
