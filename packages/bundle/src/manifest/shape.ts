// Checks the shape of parsed JSON against a description as data. Every member is described: one too few and
// one too many are both wrong.

/** A description: gives the paths at which a value is not as described. */
export type Shape = (value: unknown, path: string) => readonly string[];

const right: readonly string[] = [];

export function literal(...values: readonly unknown[]): Shape {
  return (value, path) => (values.includes(value) ? right : [path]);
}

export function text(form: RegExp): Shape {
  return (value, path) => (typeof value === "string" && form.test(value) ? right : [path]);
}

export function whole(least: number): Shape {
  return (value, path) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= least ? right : [path];
}

export function nullOr(shape: Shape): Shape {
  return (value, path) => (value === null ? right : shape(value, path));
}

export function list(item: Shape): Shape {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((member: unknown, index) => item(member, `${path}[${index}]`))
      : [path];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Describes an object; members named in `optional` may be absent. */
export function object(
  members: Readonly<Record<string, Shape>>,
  optional: readonly string[] = [],
): Shape {
  return (value, path) => {
    if (!isObject(value)) return [path];
    const extra = Object.keys(value).filter((key) => !Object.hasOwn(members, key));
    const wrong = Object.entries(members).flatMap(([key, shape]) =>
      !Object.hasOwn(value, key) && optional.includes(key)
        ? right
        : shape(value[key], path === "" ? key : `${path}.${key}`),
    );
    return [...extra.map((key) => `${path}.${key}`), ...wrong];
  };
}

/** A date that exists, as `YYYY-MM-DD`. */
export const date: Shape = (value, path) => {
  const isDate = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDate && isInstant(`${value}T00:00:00Z`) ? right : [path];
};

/** A moment that exists, with its offset from universal time. */
export const instant: Shape = (value, path) => {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
  return typeof value === "string" && form.test(value) && isInstant(value) ? right : [path];
};

/** `Date` turns 30 February into March; so the day is held against what it makes of it. */
function isInstant(value: string): boolean {
  const day = value.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(value)) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(day)
  );
}
