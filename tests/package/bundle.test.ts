import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as browser from "../../src/browser";
import * as library from "../../src";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** Bundles a program that uses the built package; gives the packages that are in it and its size in bytes. */
async function bundle(program: string, platform: "browser" | "node"): Promise<{ packages: string[]; bytes: number }> {
  const { metafile } = await build({
    stdin: { contents: program, resolveDir: dist },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform,
    metafile: true,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const packages = used.flatMap(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? []);
  const outside = (output?.imports ?? []).map(({ path }) => path);
  return { packages: [...new Set([...packages, ...outside])].sort(), bytes: output?.bytes ?? 0 };
}

/** What loads a dictionary or a file. */
const nodeOnly = [
  "compile",
  "compilePairs",
  "createTokenizer",
  "extractTerms",
  "fileStorage",
  "pairTerms",
  "readDocument",
];

describe("a bundle", () => {
  it.each<[name: string, from: string, bytes: number, packages: readonly string[]]>([
    ["lookupTerm", "index.js", 41_000, []],
    ["recognizeTerms, compileGlossary", "browser.js", 46_000, []],
    ["formatTmx", "index.js", 31_000, []],
    ["splitSentences", "index.js", 27_000, []],
    ["TaiyakuError, isTaiyakuError", "index.js", 2_000, []],
    ["parseTmx", "browser.js", 80_000, ["saxes", "xmlchars"]],
    ["parseGlossary", "browser.js", 145_000, ["zod"]],
    ["glossary", "glossary.js", 200_000, []],
  ])("of %s has what that needs and no more", async (names, from, bytes, packages) => {
    const made = await bundle(`import { ${names} } from "./${from}"; globalThis.used = [${names}];`, "browser");
    expect(made.packages).toEqual(packages);
    expect(made.bytes).toBeLessThan(bytes);
  });

  it("of all that a browser can do asks for no module of Node and no dictionary", async () => {
    const { packages, bytes } = await bundle('import * as all from "./browser.js"; globalThis.used = all;', "browser");
    const other = ["kuromoji", "wink-nlp", "wink-eng-lite-web-model", ...builtinModules];
    expect(packages.filter((name) => other.includes(name) || name.startsWith("node:"))).toEqual([]);
    expect(bytes).toBeLessThan(960_000);
  });
});

it("a browser is given every public name that needs no dictionary and no file", () => {
  expect(Object.keys(browser).sort()).toEqual(
    Object.keys(library)
      .filter((name) => !nodeOnly.includes(name))
      .sort(),
  );
});
