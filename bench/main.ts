// npm run -s bench -- NAME [ARGUMENTS]: one benchmark by name. Each takes its own arguments.
const benches: Readonly<Record<string, string>> = {
  apportion: "./apportion.ts",
  decode: "./decode.ts",
  nation: "./nation.ts",
  page: "./page.ts",
};

interface Bench {
  readonly main: (args: readonly string[]) => void | Promise<void>;
}

function isBench(module: unknown): module is Bench {
  return typeof module === "object" && module !== null && "main" in module;
}

const [name = "", ...rest] = process.argv.slice(2);
const path = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (path === undefined) {
  console.error(`Unknown benchmark "${name}". Choose one of: ${Object.keys(benches).join(", ")}.`);
  process.exit(64);
}
const module: unknown = await import(path);
if (!isBench(module)) throw new TypeError(`${path} has no main`);
await module.main(rest);
