// Holds a value against the published schema, and puts its members in the schema's order. Knows the
// words of JSON Schema that our schema uses and no others; tests hold it against a full validator.
import published from "../../schema/run.schema.json" with { type: "json" };
import { isParts, type Parts, parsedJson } from "../json-text.js";
import type { Run } from "./run.js";

/** A schema of JSON Schema 2020-12, as far as it is used here. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
}

const root: Schema = published;
const definitions: Readonly<Record<string, Schema>> = published.$defs;

function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = definitions[schema.$ref.replace("#/$defs/", "")];
  if (found === undefined) throw new Error(`the schema has no ${schema.$ref}`);
  return found;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isOfType(value: unknown, type: string): boolean {
  // A number that cannot be told from its neighbour is no count.
  if (type === "integer") return Number.isSafeInteger(value);
  return typeOf(value) === type;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** What is wrong with a value itself, apart from what is in it. */
function ownProblem(value: unknown, { type, const: only, ...rest }: Schema): string | undefined {
  const types = type === undefined ? [] : [type].flat();
  if (types.length > 0 && !types.some((one) => isOfType(value, one))) {
    return `is not of type ${types.join(", ")}`;
  }
  if (only !== undefined && value !== only) return `is not ${only}`;
  if (rest.enum !== undefined && !rest.enum.some((one) => one === value)) {
    return `is none of ${rest.enum.join(", ")}`;
  }
  if (typeof value === "number" && value < (rest.minimum ?? value)) return "is too small";
  if (typeof value === "string" && !new RegExp(rest.pattern ?? "", "u").test(value)) {
    return "has another form";
  }
  return undefined;
}

function problemsOfMembers(value: Parts, schema: Schema, path: string): readonly string[] {
  const { properties = {}, required = [], additionalProperties: other } = schema;
  const absent = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `${path}/${name} is absent`);
  const inside = Object.entries(value).flatMap(([name, member]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : other;
    if (known === false) return [`${path}/${name} is unknown`];
    return typeof known === "object" ? problemsOf(member, known, `${path}/${name}`) : [];
  });
  return [...absent, ...inside];
}

function problemsOf(value: unknown, reference: Schema, path: string): readonly string[] {
  const schema = resolved(reference);
  if (schema.anyOf !== undefined) {
    const each = schema.anyOf.map((one) => problemsOf(value, one, path));
    // Of several ways to be right, the first is the one that says most about what is wrong.
    return each.some((problems) => problems.length === 0) ? [] : (each[0] ?? []);
  }
  const own = ownProblem(value, schema);
  if (own !== undefined) return [`${path} ${own}`];
  const { items } = schema;
  if (isList(value) && items !== undefined) {
    return value.flatMap((item, index) => problemsOf(item, items, `${path}/${index}`));
  }
  return isParts(value) ? problemsOfMembers(value, schema, path) : [];
}

/** References that lead nowhere: no schema can say this. */
function danglingOf({ checks, files, reasons }: Run): readonly string[] {
  const findings = new Map(checks.map((check) => [check.id, check.findings.length]));
  const places = checks.flatMap((check) =>
    check.findings.flatMap(({ place, against }) => [place, against]),
  );
  return [
    ...reasons
      .filter(({ check, finding }) => (finding ?? -1) >= (findings.get(check) ?? -1))
      .map(({ check }) => `/reasons: ${check} has no such finding`),
    ...places
      .filter((place) => (place?.file ?? -1) >= files.length)
      .map((place) => `/checks: there is no file ${place?.file}`),
    ...files
      .filter(({ sameAs }) => (sameAs ?? -1) >= files.length)
      .map(({ sameAs }) => `/files: there is no file ${sameAs}`),
  ];
}

function isRun(value: unknown): value is Run {
  return problemsOf(value, root, "").length === 0;
}

/**
 * What is wrong with a value that should be a run.
 *
 * untrusted: anyone can write such a file. Nothing of it reaches a report before it passed here.
 *
 * @returns one line for each problem; none for a run
 */
export function problemsOfRun(value: unknown): readonly string[] {
  return isRun(value) ? danglingOf(value) : problemsOf(value, root, "");
}

/** Members in the order of the schema, those that it does not name behind them by name. */
function ordered(value: unknown, reference: Schema): unknown {
  const schema = resolved(reference);
  if (schema.anyOf !== undefined) {
    const fitting = schema.anyOf.find((one) => problemsOf(value, one, "").length === 0);
    return fitting === undefined ? value : ordered(value, fitting);
  }
  const { items, properties = {}, additionalProperties: other } = schema;
  if (isList(value)) return items === undefined ? value : value.map((one) => ordered(one, items));
  if (!isParts(value)) return value;
  const rest = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  const names = [...Object.keys(properties), ...rest.sort()];
  return Object.fromEntries(
    names.map((name) => {
      const known = properties[name] ?? (typeof other === "object" ? other : {});
      return [name, ordered(value[name] ?? null, known)];
    }),
  );
}

/** A run, read back from its JSON text: the run with its members in order, or what is wrong. */
export type ReadRun =
  | { readonly kind: "ok"; readonly run: Run }
  | { readonly kind: "refused"; readonly problems: readonly string[] };

/** Reads a JSON report back. */
export function readRun(text: string): ReadRun {
  const parsed = parsedJson(text);
  if (parsed === undefined) return { kind: "refused", problems: ["this is not JSON"] };
  const problems = problemsOfRun(parsed);
  if (problems.length > 0) return { kind: "refused", problems };
  const run = ordered(parsed, root);
  return isRun(run) ? { kind: "ok", run } : { kind: "refused", problems: ["no run"] };
}
