// ESLint rule: a file imports only what its room may import, in every form an import can take.
import { isBuiltin } from "node:module";
import { dirname, join, posix, relative, sep } from "node:path";
import { matrix } from "./matrix.mjs";

const root = join(import.meta.dirname, "..", "..");
const scope = "@telwerk/";
const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|inspector)(\/|$)/;

/** @typedef {{ room: string, file: string, inner: string, row: import("./matrix.mjs").Row | undefined }} Place */

/**
 * Finds the room of a file by its path.
 *
 * @param {string} filename - absolute path
 * @returns {Place | undefined} undefined outside packages/ and apps/
 */
function placeOf(filename) {
  const file = relative(root, filename).split(sep).join("/");
  const room = /^(packages|apps)\/[^/]+/.exec(file)?.[0];
  if (room === undefined) return undefined;
  const sealed = Object.keys(matrix).find((name) => name !== room && file.startsWith(`${name}/`));
  const name = sealed ?? room;
  return { room: name, file, inner: file.slice(room.length + 1), row: matrix[name] };
}

/** @param {readonly string[]} names @param {string} wanted */
const covers = (names, wanted) =>
  names.some((name) => wanted === name || wanted.startsWith(`${name}/`));

/**
 * Judges an import from the house itself.
 *
 * @param {import("./matrix.mjs").Row} row
 * @param {string} wanted - for example `eml-codec/sniff`
 * @param {boolean} typeOnly
 * @returns {string | undefined} what is wrong
 */
function judgeOwn({ full = [], types = [] }, wanted, typeOnly) {
  if (covers(full, wanted)) return undefined;
  if (covers(types, wanted)) return typeOnly ? undefined : "use types only here: `import type`";
  const allowed = [...full, ...types.map((name) => `${name} (types)`)].join(", ");
  return `this room may import: ${allowed || "nothing of the house"}`;
}

/**
 * Judges one import of a source file.
 *
 * @param {Place & { row: import("./matrix.mjs").Row }} place
 * @param {string} wanted - the module specifier
 * @param {boolean} typeOnly
 * @returns {string | undefined} what is wrong
 */
function judge({ row, inner }, wanted, typeOnly) {
  if (row.outside !== undefined) {
    return row.outside.includes(wanted)
      ? undefined
      : `only ${row.outside.join(", ")} and its own files`;
  }
  if (wanted.startsWith(scope)) return judgeOwn(row, wanted.slice(scope.length), typeOnly);
  if (!isBuiltin(wanted)) return undefined; // other packages: knip holds them against package.json
  if (!row.node && !/^src\/node(\.ts$|\/)/.test(inner)) {
    return "Node built-ins only in apps, in node.ts and in packages/documents";
  }
  return network.test(wanted) && !row.network ? "no network in this room" : undefined;
}

/**
 * A relative import may not leave the room: another room is entered through its door.
 *
 * @param {Place} place
 * @param {string} wanted
 * @returns {string | undefined} what is wrong
 */
function judgeRelative({ room, file }, wanted) {
  const target = posix.join(dirname(file).split(sep).join("/"), wanted);
  return target.startsWith(`${room}/`) ? undefined : "another room is entered through its door";
}

/** @type {import("eslint").Rule.RuleModule} */
export const rooms = {
  meta: {
    type: "problem",
    schema: [],
    messages: { refused: "{{room}}: may not import {{wanted}}: {{why}}", unknown: "{{why}}" },
  },
  create(context) {
    const place = placeOf(context.filename);
    if (place === undefined) return {};
    const { room, row, inner } = place;
    if (row === undefined) {
      const why = `${room} has no row in scripts/lint/matrix.mjs`;
      return { Program: (node) => context.report({ node, messageId: "unknown", data: { why } }) };
    }
    /** @param {any} node @param {any} source @param {boolean} typeOnly */
    const check = (node, source, typeOnly) => {
      const literal = source?.literal ?? source;
      if (literal === null || literal === undefined) return;
      const wanted = literal.value;
      const why =
        typeof wanted !== "string"
          ? "the name must be a literal"
          : wanted.startsWith(".")
            ? judgeRelative(place, wanted)
            : inner.startsWith("src/")
              ? judge({ ...place, row }, wanted, typeOnly)
              : undefined;
      if (why === undefined) return;
      context.report({ node, messageId: "refused", data: { room, wanted: String(wanted), why } });
    };
    return {
      ImportDeclaration: (/** @type {any} */ node) =>
        check(node, node.source, node.importKind === "type"),
      ExportNamedDeclaration: (/** @type {any} */ node) =>
        check(node, node.source, node.exportKind === "type"),
      ExportAllDeclaration: (/** @type {any} */ node) =>
        check(node, node.source, node.exportKind === "type"),
      ImportExpression: (/** @type {any} */ node) => check(node, node.source, false),
      TSImportType: (/** @type {any} */ node) => check(node, node.source ?? node.argument, true),
      TSExternalModuleReference: (/** @type {any} */ node) => check(node, node.expression, false),
    };
  },
};
