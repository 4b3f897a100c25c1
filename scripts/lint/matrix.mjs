// Who may import whom: the one place where the import matrix of docs/explanation/rooms.md stands as data.

/**
 * What one room may import.
 *
 * `full`: packages whose values and types may be used (`name` with every entry, `name/entry` that one only).
 * `types`: packages of which only types may be used, with `import type`.
 * `node`: Node built-ins are allowed (elsewhere only in `src/node.ts` and `src/node/`).
 * `network`: the built-ins that talk over a network are allowed too.
 * `outside`: when given, the only packages from outside that may be used, and nothing of the house.
 *
 * @typedef {{
 *   full?: readonly string[],
 *   types?: readonly string[],
 *   node?: boolean,
 *   network?: boolean,
 *   outside?: readonly string[],
 * }} Row
 */

/** @type {Readonly<Record<string, Row>>} */
export const matrix = {
  "packages/core": {},
  "packages/eml-codec": { full: ["core"] },
  "packages/apportionment": { full: ["core"], types: ["eml-codec"] },
  "packages/signing": { full: ["core"] },
  "packages/bundle": { full: ["core", "eml-codec/sniff"] },
  "packages/workflow": { full: ["core"], types: ["eml-codec", "apportionment"] },
  "packages/documents": {
    full: ["core", "eml-codec", "apportionment"],
    types: ["workflow"],
    node: true,
  },
  "packages/testkit": { full: ["core"], types: ["eml-codec", "apportionment", "signing"] },
  "apps/desktop-lite": {
    full: ["core", "eml-codec", "apportionment", "signing", "bundle", "workflow", "documents"],
    node: true,
    network: true,
  },
  "apps/verifier": {
    full: ["core", "eml-codec", "apportionment", "signing/verify", "bundle", "workflow/replay"],
    node: true,
  },
  // The second count shares nothing with the first, not even core: a common bug could vouch for itself.
  "apps/verifier/src/recount": { outside: ["fast-xml-parser"] },
};
