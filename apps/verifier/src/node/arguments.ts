// What the user asks, from the words of the command line.
import { parseArgs } from "node:util";
import { err, ok, type Result } from "@telwerk/core";
import { isLevel, type Level, levels } from "../levels.js";

/** A request that makes sense. */
export type Request =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | {
      readonly kind: "verify";
      readonly paths: readonly string[];
      readonly format: "text" | "json";
      readonly require: Level;
      readonly scope: "all" | "result";
    };

/** How the program is used. */
export const usage: string = `Gebruik (usage):
  verifier verify PATH... [--format text|json] [--require LEVEL] [--scope result]
  verifier --help | --version

  PATH       bestanden en mappen met EML (files and folders with EML)
  --format   text (voor mensen, for people) of json (voor programma's, for programs)
  --require  tot welk niveau alles er moet zijn (down to which level all must be there):
             ${levels.join(" | ")}
  --scope    result: kijk alleen naar definitie, lijsten, landelijke telling en uitslag
             (look only at definition, lists, national count and result)

Uitkomst (exit code):
   0  klopt (verified)
   1  klopt niet (refuted)
   2  niet volledig te controleren (incomplete)
  64  verkeerd gebruik (usage)
  70  fout in dit programma (bug)
`;

const options = {
  help: { type: "boolean" },
  version: { type: "boolean" },
  format: { type: "string" },
  require: { type: "string" },
  scope: { type: "string" },
} as const;

type Values = ReturnType<typeof parse>["values"];

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
}

function verifyRequest(paths: readonly string[], values: Values): Result<Request, string> {
  const { format = "text", require = "result", scope = "all" } = values;
  if (paths.length === 0) return err("geef een bestand of map op (no PATH given)");
  if (format !== "text" && format !== "json") return err(`--format ${format}: text | json`);
  if (!isLevel(require)) return err(`--require ${require}: ${levels.join(" | ")}`);
  if (values.scope !== undefined && scope !== "result") return err(`--scope ${scope}: result`);
  if (scope === "result" && require !== "result") {
    return err(`--scope result en --require ${require} gaan niet samen (contradict each other)`);
  }
  return ok({
    kind: "verify",
    paths,
    format,
    require,
    scope: scope === "result" ? "result" : "all",
  });
}

/** Reads the words of the command line; an error is a sentence for the user. */
export function requestOf(words: readonly string[]): Result<Request, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (cause) {
    // parseArgs throws a TypeError with a code for words that it does not know.
    if (cause instanceof TypeError && "code" in cause) return err(cause.message);
    throw cause;
  }
  const { positionals, values } = parsed;
  if (values.help === true) return ok({ kind: "help" });
  if (values.version === true) return ok({ kind: "version" });
  const [command, ...paths] = positionals;
  if (command === undefined) return err("geef een opdracht op (no command given)");
  if (command !== "verify") return err(`onbekende opdracht "${command}" (unknown command)`);
  return verifyRequest(paths, values);
}
