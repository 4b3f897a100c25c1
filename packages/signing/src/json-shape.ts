// What JSON from outside must look like. Every member must be there, none may be there that is not asked
// for, and every wrong place is named, not only the first.

/** Takes note of a place that is wrong. */
type Wrong = (path: string, why: string) => void;

/** Tells whether a value has a shape, and notes every place where it has not. */
export type Shape<T> = (value: unknown, path: string, wrong: Wrong) => value is T;

function shape<T>(judge: (value: unknown, path: string, wrong: Wrong) => boolean): Shape<T> {
  return (value, path, wrong): value is T => judge(value, path, wrong);
}

/** A text that passes a test; half a character (a lone surrogate) is in no text, and has no bytes. */
export const text = <T extends string = string>(
  passes: (value: string) => boolean,
  what: string,
): Shape<T> =>
  shape((value, path, wrong) => {
    const fits = typeof value === "string" && value.isWellFormed() && passes(value);
    if (!fits) wrong(path, `must be ${what}`);
    return fits;
  });

/** One of a few fixed values. */
export const oneOf = <const T extends string | number | boolean>(
  ...allowed: readonly T[]
): Shape<T> =>
  shape((value, path, wrong) => {
    const fits = allowed.some((one) => one === value);
    if (!fits) wrong(path, `must be ${allowed.map(String).join(" or ")}`);
    return fits;
  });

/** A whole number from `least` up to 2^53 - 1. */
export const count = (least: number): Shape<number> =>
  shape((value, path, wrong) => {
    const fits = Number.isSafeInteger(value) && Number(value) >= least;
    if (!fits) wrong(path, `must be a whole number of ${least} or more`);
    return fits;
  });

/** A value, or null where it is not known. */
export const orNull = <T>(inner: Shape<T>): Shape<T | null> =>
  shape((value, path, wrong) => value === null || inner(value, path, wrong));

/** A list of values of one shape. */
export const list = <T>(inner: Shape<T>): Shape<readonly T[]> =>
  shape((value, path, wrong) => {
    if (!Array.isArray(value)) {
      wrong(path, "must be a list");
      return false;
    }
    return value.map((one, at) => inner(one, `${path}[${at}]`, wrong)).every(Boolean);
  });

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object with exactly these members; only those in `mayLack` may be absent. */
export const object = <T extends object>(
  members: {
    readonly [K in keyof T]-?: Shape<T[K]>;
  },
  mayLack: readonly string[] = [],
): Shape<T> => {
  const wanted = Object.entries<Shape<unknown>>(members);
  return shape((value, path, wrong) => {
    if (!isRecord(value)) {
      wrong(path, "must be an object");
      return false;
    }
    const names = wanted.map(([name]) => name);
    const extra = Object.keys(value).filter((name) => !names.includes(name));
    for (const name of extra) wrong(`${path}/${name}`, "must not be there");
    const fits = wanted.map(([name, inner]) => {
      if (Object.hasOwn(value, name)) return inner(value[name], `${path}/${name}`, wrong);
      if (mayLack.includes(name)) return true;
      wrong(`${path}/${name}`, "is missing");
      return false;
    });
    return extra.length === 0 && fits.every(Boolean);
  });
};

/** An object of one of several shapes, told apart by its member `kind`. */
export const byKind = <T extends { readonly kind: string }>(
  kinds: {
    readonly [K in T["kind"]]: Shape<Extract<T, { readonly kind: K }>>;
  },
): Shape<T> => {
  const shapes = new Map(Object.entries<Shape<unknown>>(kinds));
  return shape((value, path, wrong) => {
    const kind = isRecord(value) ? value["kind"] : undefined;
    const inner = typeof kind === "string" ? shapes.get(kind) : undefined;
    if (inner !== undefined) return inner(value, path, wrong);
    wrong(`${path}/kind`, `must be ${[...shapes.keys()].join(" or ")}`);
    return false;
  });
};
