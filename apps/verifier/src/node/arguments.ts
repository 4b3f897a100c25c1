// From the words of the command line to a job.
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { err, ok, type Result } from "@telwerk/core";
import type { Command, Job, Words } from "./command.js";
import { commands } from "./commands.js";
import { maker } from "./maker.js";

const outcomes = `Uitkomst (exit code):
   0  klopt (verified)
   1  klopt niet (refuted)
   2  niet volledig te controleren (incomplete)
  64  verkeerd gebruik (usage)
  70  fout in dit programma (bug)
`;

const synopsisOf = ({ synopsis }: Command): string =>
  synopsis.map((line) => `  verifier ${line}\n`).join("");

/** How one command is used. */
export function usageOf(command: Command): string {
  return `Gebruik (usage):\n${synopsisOf(command)}\n${command.help}\n${outcomes}`;
}

/** How the program is used. */
export const usage: string = `Gebruik (usage):
${commands.map(synopsisOf).join("")}  verifier COMMAND --help
  verifier --help | --version

${outcomes}`;

/** Words that make no sense, and the usage that would have helped. */
export interface Misuse {
  readonly sentence: string;
  readonly usage: string;
}

const everywhere = { help: { type: "boolean" }, version: { type: "boolean" } } as const;

const say =
  (text: string): Job =>
  ({ out }) => {
    out(text);
    return Promise.resolve(0);
  };

type Parsed = ReturnType<typeof parse>;

function parse(words: readonly string[], command: Command | undefined) {
  const options: ParseArgsOptionsConfig = { ...command?.options, ...everywhere };
  return parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: true,
    tokens: true,
  });
}

/** An option of one value that was given twice: parseArgs keeps the last, and nobody knows which was meant. */
function repeatedOption({ tokens }: Parsed, command: Command | undefined): string | undefined {
  const single = tokens.flatMap((token) =>
    token.kind === "option" &&
    token.value !== undefined &&
    command?.options[token.name]?.multiple !== true
      ? [token.name]
      : [],
  );
  return single.find((name, index) => single.indexOf(name) !== index);
}

function wordsOf({ values, positionals }: Parsed, command: Command | undefined): Words {
  const given: Readonly<Record<string, unknown>> = values;
  const texts = (option: string): readonly string[] =>
    [given[option]].flat().filter((value) => typeof value === "string");
  return {
    paths: command === undefined ? positionals : positionals.slice(1),
    text: (option) => texts(option)[0],
    texts,
    has: (option) => given[option] === true,
  };
}

function planned(words: Words, command: Command | undefined): Result<Job, string> {
  if (words.has("version")) return ok(say(`${maker.name} ${maker.version}\n`));
  if (words.has("help")) return ok(say(command === undefined ? usage : usageOf(command)));
  if (command !== undefined) return command.plan(words);
  const [unknown] = words.paths;
  return unknown === undefined
    ? err("geef een opdracht op (no command given)")
    : err(`onbekende opdracht "${unknown}" (unknown command)`);
}

/** What parseArgs says in English only, of the option that it names. */
function sentenceOf({ code, message }: TypeError & { readonly code: unknown }): string {
  const option = /'(-[^'\s]+)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `onbekende optie ${option} (unknown option)`;
  return message.includes("does not take")
    ? `${option}: hier hoort geen waarde bij (takes no value)`
    : `${option}: hier hoort een waarde bij (needs a value)`;
}

/** Reads the words of the command line. */
export function jobOf(words: readonly string[]): Result<Job, Misuse> {
  const command = commands.find(({ name }) => name === words[0]);
  const help = command === undefined ? usage : usageOf(command);
  try {
    const parsed = parse(words, command);
    const repeated = repeatedOption(parsed, command);
    if (repeated !== undefined) {
      const sentence = `--${repeated}: mag maar één keer (may be given only once)`;
      return err({ sentence, usage: help });
    }
    const job = planned(wordsOf(parsed, command), command);
    return job.kind === "ok" ? job : err({ sentence: job.error, usage: help });
  } catch (cause) {
    // parseArgs throws a TypeError with a code for words that it does not know.
    if (cause instanceof TypeError && "code" in cause) {
      return err({ sentence: sentenceOf(cause), usage: help });
    }
    throw cause;
  }
}
