// Just enough of vitest to run the tests of a mutant in a bare process, which begins in a tenth of the time. The
// assertions are vitest's own. Ends at the first test that fails: a mutant is noticed or it is not.
export { expect, vi } from "vitest";

type Body = (...values: readonly never[]) => unknown;
type Declare = (name: string, body: Body, timeout?: number) => void;
interface Declarer extends Declare {
  skip: Declare;
  each: (cases: readonly unknown[]) => Declare;
  skipIf: (condition: boolean) => Declarer;
  runIf: (condition: boolean) => Declarer;
}

const tests: { readonly name: string; readonly body: () => unknown }[] = [];
const afters: (() => unknown)[] = [];
const around: string[] = [];

function declarer(declare: (name: string, body: () => unknown) => void): Declarer {
  const skip: Declarer = Object.assign(() => undefined, {
    skip: () => undefined,
    each: () => () => undefined,
    skipIf: () => skip,
    runIf: () => skip,
  });
  const plain: Declare = (name, body) => {
    declare(name, () => body());
  };
  const own: Declarer = Object.assign(plain, {
    skip,
    each:
      (cases: readonly unknown[]): Declare =>
      (name, body) => {
        for (const one of cases) {
          const values = (Array.isArray(one) ? one : [one]) as never[];
          declare(`${name} ${String(values[0])}`, () => body(...values));
        }
      },
    skipIf: (condition: boolean) => (condition ? skip : own),
    runIf: (condition: boolean) => (condition ? own : skip),
  });
  return own;
}

function declareTest(name: string, body: () => unknown): void {
  tests.push({ name: [...around, name].join(" > "), body });
}

export const it: Declarer = declarer(declareTest);
export const test: Declarer = declarer(declareTest);
export const describe: Declarer = declarer((name, body) => {
  around.push(name);
  body();
  around.pop();
});

export function afterEach(body: () => unknown): void {
  afters.push(body);
}

/** Runs all tests that were declared, in their order. */
export async function run(): Promise<void> {
  for (const { name, body } of tests) {
    try {
      await body();
      for (const after of afters) await after();
    } catch (error) {
      process.stdout.write(`${name}\n${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    }
  }
  process.stdout.write(`${tests.length} tests\n`);
}
