// The list of everything that is in a release, as CycloneDX: our own packages, and what they need of others.
// Made from package-lock.json alone. npm's own list names a time and a random number; this one is always the same.

/**
 * @typedef {{ version: string, resolved?: string, integrity?: string, license?: string, link?: boolean,
 *   name?: string, dependencies?: Record<string, string> }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 * @typedef {{ readonly file: string, readonly parts: readonly { name: string, version: string }[] }} Held
 */

/** @param {string} path - such as `node_modules/a/node_modules/@b/c` */
const nameAt = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** @param {string} name @param {string} version */
const purl = (name, version) => `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;

/**
 * Where a package finds another: beside it, or in a folder above it.
 *
 * @param {Lock} lock
 * @param {string} from - the folder of the one that asks
 * @param {string} wanted
 * @returns {string} its folder
 */
function placeOf({ packages }, from, wanted) {
  for (let folder = from; ; ) {
    const path = folder === "" ? `node_modules/${wanted}` : `${folder}/node_modules/${wanted}`;
    const entry = packages[path];
    if (entry !== undefined) return entry.link ? (entry.resolved ?? path) : path;
    if (folder === "") throw new Error(`${from}: package-lock.json has no ${wanted}`);
    const above = folder.lastIndexOf("node_modules/");
    folder = above > 0 ? folder.slice(0, above - 1) : "";
  }
}

/**
 * Every package that some folders need, themselves included.
 *
 * @param {Lock} lock
 * @param {readonly string[]} folders
 * @returns {Map<string, string[]>} by folder: the folders that it needs itself
 */
function closure(lock, folders) {
  /** @type {Map<string, string[]>} */
  const needs = new Map();
  const waiting = [...folders];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (needs.has(folder)) continue;
    const wanted = Object.keys(lock.packages[folder]?.dependencies ?? {}).sort();
    const places = wanted.map((name) => placeOf(lock, folder ?? "", name));
    needs.set(folder, places);
    waiting.push(...places);
  }
  return needs;
}

/** @param {string | undefined} integrity - such as `sha512-…` in Base64 */
function hashesOf(integrity) {
  const [, digits] = /^sha512-([^ ]+)/.exec(integrity ?? "") ?? [];
  if (digits === undefined) return {};
  return { hashes: [{ alg: "SHA-512", content: Buffer.from(digits, "base64").toString("hex") }] };
}

/**
 * Lists what a release holds.
 *
 * @param {Lock} lock - package-lock.json
 * @param {{ version: string, folders: readonly string[], held: readonly Held[] }} release - the folders of our
 *   public packages, and which packages stand in the one-file programs
 * @returns {object} a bill of materials by CycloneDX 1.6
 */
export function billOf(lock, { version, folders, held }) {
  const needs = closure(lock, folders);
  /** @param {string} folder */
  const identity = (folder) => {
    const { name, version: its = "" } = lock.packages[folder] ?? {};
    return { name: name ?? nameAt(folder), version: its };
  };
  /** @param {string} folder */
  const reference = (folder) => purl(identity(folder).name, identity(folder).version);
  const all = [...needs.keys()].sort((a, b) => (reference(a) < reference(b) ? -1 : 1));
  const components = all.map((folder) => {
    const { name, version: its } = identity(folder);
    const { license, integrity } = lock.packages[folder] ?? {};
    const own = folders.includes(folder);
    const inside = held.filter(({ parts }) =>
      parts.some((part) => part.name === name && part.version === its),
    );
    return {
      type: own ? "application" : "library",
      "bom-ref": reference(folder),
      name,
      version: its,
      purl: reference(folder),
      ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
      ...hashesOf(integrity),
      ...(inside.length === 0
        ? {}
        : { properties: inside.map(({ file }) => ({ name: "telwerk:file", value: file })) }),
    };
  });
  const missing = held.flatMap(({ file, parts }) =>
    parts
      .filter((part) => !components.some((one) => one.purl === purl(part.name, part.version)))
      .map(({ name }) => `${file} holds ${name}, which no public package asks for`),
  );
  if (missing.length > 0) throw new Error(missing.join("\n"));
  const project = { type: "application", "bom-ref": "telwerk", name: "telwerk", version };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: project },
    components,
    dependencies: [
      { ref: "telwerk", dependsOn: folders.map(reference).sort() },
      ...all.map((folder) => ({
        ref: reference(folder),
        dependsOn: (needs.get(folder) ?? []).map(reference).sort(),
      })),
    ],
  };
}
