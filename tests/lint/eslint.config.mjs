// Run by `npm run lint`. Findings of older code are listed in suppressions.json; exceptions.mjs keeps that list from growing.
import { fileURLToPath } from "node:url";
import * as regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const root = fileURLToPath(new URL("../../", import.meta.url));

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "glossary/", "fixtures/"] },
  {
    files: ["src/**/*.ts", "tests/**/*.ts", "*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      complexity: ["error", 15],
      "max-params": ["error", 4],
      // noUncheckedIndexedAccess makes every array access optional; a bound just before the access proves it present.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A number has one text form. Objects, arrays and undefined are still reported.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => draw()` as a callback and `return fail(x)` in a function without a value.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Spreading a string into its code points is what is meant here; arrays and maps are still reported.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Objects here are records of functions that use no `this`, and Node's modules are taken apart when they are loaded late.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { regexp },
    rules: {
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      // Patterns whose time grows faster than their text, by backtracking or by trying every start.
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      // Stubs and fixtures implement asynchronous interfaces without waiting.
      "@typescript-eslint/require-await": "off",
    },
  },
);
