import { copyFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

/** What both outputs share. `npm run build` cleans `dist/` before tsup runs, since the two builds run side by side. */
const shared: Options = {
  target: "node20",
  platform: "node",
  // tsup would write "fs" for "node:fs", which some bundlers and runtimes do not resolve.
  removeNodeProtocol: false,
  sourcemap: false,
  treeshake: true,
  splitting: true,
  // One file that both outputs read, so that the package holds the data once.
  external: [/shipped-data\.cjs$/],
};

const library = {
  index: "src/index.ts",
  browser: "src/browser.ts",
  glossary: "src/shipped-glossary.ts",
  textlint: "src/textlint.ts",
};
// tsup sets `baseUrl`, which TypeScript 6 reports as deprecated.
const dts = { compilerOptions: { ignoreDeprecations: "6.0" } };

export default defineConfig([
  { ...shared, entry: library, format: "cjs", shims: true, dts },
  {
    ...shared,
    entry: { ...library, cli: "src/cli/main.ts" },
    format: "esm",
    dts: { ...dts, entry: library },
    onSuccess: async () => copyFileSync("src/shipped-data.cjs", "dist/shipped-data.cjs"),
  },
]);
