// Typed rules that the formatter's linter cannot give, and the import matrix (docs/explanation/rooms.md).
import tseslint from "typescript-eslint";
import { rooms } from "./scripts/lint/rooms.mjs";

/** @param {string} selector @param {string} message */
const forbid = (selector, message) => ({ selector, message });

// Time, chance and place are inputs: the same input gives the same bytes, everywhere (ADR 0001).
const impure = [
  forbid("MemberExpression[object.name='Math'][property.name='random']", "chance is an input"),
  forbid("MemberExpression[object.name='Date'][property.name='now']", "time is an input"),
  forbid("NewExpression[callee.name='Date'][arguments.length=0]", "time is an input"),
  forbid("CallExpression[callee.name='Date']", "time is an input"),
];

// The counting room: seats are decided on whole numbers, compared crosswise (ADR 0003).
const inexact = [
  forbid(":matches(BinaryExpression[operator='/'], AssignmentExpression[operator='/='])", "no /"),
  forbid(":matches(BinaryExpression[operator='%'], AssignmentExpression[operator='%='])", "no %"),
  forbid("Identifier[name='Math']", "no Math: whole numbers only"),
  forbid("Identifier[name='parseFloat']", "no floating point"),
  forbid("Literal[raw=/^[0-9_]*\\.[0-9]/]", "no floating point"),
  forbid("Literal[raw=/^[0-9][0-9_.]*[eE]/]", "no floating point"),
];

// What only one machine has, or what talks to another machine.
const elsewhere = [
  ...["process", "Buffer", "global", "require", "module", "__dirname", "__filename"],
  ...["setImmediate", "setTimeout", "setInterval", "performance", "console"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "navigator", "localStorage"],
];

const inPackages = ["packages/*/src/**/*.ts"];
const atTheRim = ["packages/*/src/node.ts", "packages/*/src/node/**/*.ts", "packages/documents/**"];

export default tseslint.config(
  {
    ignores: [
      "**/dist/**",
      "**/coverage/**",
      "docs/api/**",
      "**/*.config.ts",
      "*.js",
      "scripts/**/*.mjs",
      "reports/**",
      "**/.stryker-tmp/**",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { telwerk: { rules: { rooms } } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "telwerk/rooms": "error",
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
  {
    files: inPackages,
    ignores: atTheRim,
    rules: { "no-restricted-globals": ["error", ...elsewhere] },
  },
  { files: inPackages, ignores: atTheRim, rules: { "no-restricted-syntax": ["error", ...impure] } },
  {
    files: ["packages/apportionment/src/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...impure, ...inexact] },
  },
  {
    // A test may know better than the compiler; when it does not, it fails.
    files: ["**/test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-type-assertion": "off",
    },
  },
);
