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

  test("may give a certificate and a folder of certificates more than once, and a switch too", () => {
    for (const words of [
      ["verify", "a", "--pins", "/", "--pins", "/"],
      ["trace", "1", "a", "--full", "--full"],
    ]) {
      const job = jobOf(words);
      expect(job.kind === "err" ? job.error.sentence : "").not.toContain("only once");
    }
  });

  test("give no option twice that takes one value, in whichever way it is written", () => {
    const single = commands.flatMap(({ name, options }) =>
      Object.entries(options)
        .filter(([, { type, multiple }]) => type === "string" && multiple !== true)
        .map(([option]) => [name, option] as const),
    );
    expect(single).toContainEqual(["verify", "require"]);
    for (const [name, option] of single) {
      const words = [name, "a", `--${option}`, "x", `--${option}=x`];
      const sentence = `--${option}: mag maar één keer (may be given only once)`;
      expect(jobOf(words)).toMatchObject({ kind: "err", error: { sentence } });
    }
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
