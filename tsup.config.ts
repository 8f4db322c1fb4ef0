import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { defineConfig, type Options } from "tsup";
import type { PageAssets } from "./src/report/assets";

/** The review page's script and style, each bundled to one text, and its markup. */
async function pageAssets(): Promise<PageAssets> {
  const folder = "src/report/page";
  const bundle = async (file: string): Promise<string> => {
    const { outputFiles } = await build({
      entryPoints: [`${folder}/${file}`],
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      target: "es2022",
      charset: "utf8",
      legalComments: "none",
      // Code that loads modules of Node is reached by indexes and dropped from the page.
      define: { "import.meta.url": '""' },
    });
    const text = outputFiles[0]?.text.trim() ?? "";
    // Either would end the element that holds the text.
    if (/<\/(?:script|style)|<!--/iu.test(text)) throw new Error(`${file} cannot stand in a page`);
    return text;
  };
  const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const [script, style] = await Promise.all([bundle("main.ts"), bundle("style/page.css")]);
  const shell = readFileSync(`${folder}/style/shell.html`, "utf8");
  return { shell, style, script, styleHash: hashOf(style), scriptHash: hashOf(script) };
}

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
/** The files that import a package with side effects. */
const packageFiles = ["language/xml/events.ts", "format/multiterm/parse.ts"];
/**
 * Each room and each folder with an index is an entry, as is each file that imports a package with side effects. Its code so gets
 * a chunk of its own, and a bundle of one part of the library leaves the other parts out. The entries themselves are not published.
 */
const doors = Object.fromEntries(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("/index.ts") || packageFiles.includes(path))
    .map((path) => [`internal/${path.slice(0, -3).replaceAll("/", "-")}`, `src/${path}`]),
);
// tsup sets `baseUrl`, which TypeScript 6 reports as deprecated.
const dts = { compilerOptions: { ignoreDeprecations: "6.0" } };

export default defineConfig(async () => {
  const define = { REVIEW_PAGE_ASSETS: JSON.stringify(await pageAssets()) };
  return [
    { ...shared, define, entry: library, format: "cjs", shims: true, dts },
    {
      ...shared,
      define,
      entry: { ...library, ...doors, cli: "src/cli/main.ts" },
      format: "esm",
      dts: { ...dts, entry: library },
      onSuccess: async () => {
        copyFileSync("src/shipped-data.cjs", "dist/shipped-data.cjs");
        copyFileSync("src/document/pdf/pdf-thread.mjs", "dist/pdf-thread.mjs");
      },
    },
  ];
});
