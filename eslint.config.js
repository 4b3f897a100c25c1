// Typed rules that the formatter's linter cannot give, and the import matrix of docs/explanation/rooms.md.
import tseslint from "typescript-eslint";

/** Who may import whom. A package that is not named for an importer is an error. */
const matrix = {
  "packages/core": { full: [] },
  "packages/eml-codec": { full: ["core"] },
  "packages/apportionment": { full: ["core"], types: ["eml-codec"] },
  "packages/signing": { full: ["core"] },
  "packages/bundle": { full: ["core", "eml-codec/sniff"] },
  "packages/testkit": { full: ["core"], types: ["eml-codec", "apportionment", "signing"] },
  "apps/verifier": { full: ["core", "eml-codec", "apportionment", "signing/verify", "bundle"] },
};

const within = (names) =>
  names.map((name) => (name.includes("/") ? `${name}$` : `${name}(/|$)`)).join("|");

function zone(dir, { full, types = [] }) {
  const allowed = [...full, ...types];
  const patterns = [
    {
      regex: allowed.length === 0 ? "^@telwerk/" : `^@telwerk/(?!(${within(allowed)}))`,
      message: `${dir} may import: ${allowed.join(", ") || "nothing"}`,
    },
    { regex: "^(\\.\\./)+(packages|apps)/", message: "go through the package's door" },
  ];
  if (types.length > 0) {
    patterns.push({
      regex: `^@telwerk/(${within(types)})`,
      allowTypeImports: true,
      message: `${dir} may import types only from: ${types.join(", ")}`,
    });
  }
  return patterns;
}

const node = { regex: "^node:", message: "Node built-ins only in apps and node.ts" };
const restrict = (patterns) => ({
  "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
});

export default tseslint.config(
  {
    ignores: [
      "**/dist/**",
      "**/coverage/**",
      "docs/api/**",
      "**/*.config.ts",
      "*.js",
      "scripts/**",
      "reports/**",
      ".stryker-tmp/**",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    rules: {
      "@typescript-eslint/no-unsafe-type-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["**/src/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  ...Object.entries(matrix).flatMap(([dir, may]) => [
    {
      files: [`${dir}/src/**/*.ts`],
      rules: restrict(dir.startsWith("apps/") ? zone(dir, may) : [...zone(dir, may), node]),
    },
    { files: [`${dir}/src/node.ts`, `${dir}/src/node/**/*.ts`], rules: restrict(zone(dir, may)) },
  ]),
  {
    // The counting room: seats are decided on whole numbers, compared crosswise (ADR on exact arithmetic).
    files: ["packages/apportionment/src/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "BinaryExpression[operator='/'], BinaryExpression[operator='%'], AssignmentExpression[operator='/='], AssignmentExpression[operator='%=']",
          message: "no division here: floorDiv of core, or cross-multiply",
        },
        {
          selector: "MemberExpression[object.name='Math']",
          message: "no Math here: whole numbers only",
        },
        {
          selector:
            "CallExpression[callee.name='parseFloat'], MemberExpression[property.name='parseFloat']",
          message: "no floating point here",
        },
        { selector: "Literal[raw=/^[0-9_]*\\.[0-9]/]", message: "no floating point here" },
      ],
    },
  },
  {
    // The second count of the verifier shares nothing with the first (docs/adr).
    files: ["apps/verifier/src/recount/**/*.ts"],
    rules: restrict([
      {
        regex: "^(?!fast-xml-parser$|\\./)",
        message: "recount imports fast-xml-parser and itself only",
      },
    ]),
  },
  { files: ["**/test/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);
