import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as esbuild } from "esbuild";
import { chromium } from "playwright-core";
import { build as vite } from "vite";
import { expect, it } from "vitest";
import * as taiyaku from "../../src/browser";
import { glossary } from "../../src/shipped-glossary";
import { answers } from "./browser/answers";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = join(root, "tests/tools/browser/entry.js");
const folder = mkdtempSync(join(tmpdir(), "taiyaku-browser-"));

/** Debian's and others' Chromium; TAIYAKU_CHROMIUM names another. */
function findChromium(): string {
  const places = [
    process.env["TAIYAKU_CHROMIUM"] ?? "",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  const found = places.find((path) => path !== "" && existsSync(path));
  if (found === undefined) throw new Error("Chromium is not installed. On Debian: apt-get install chromium");
  return found;
}

const bundlers: Readonly<Record<string, () => Promise<string>>> = {
  async esbuild() {
    const outfile = join(folder, "esbuild.js");
    await esbuild({
      entryPoints: [page],
      bundle: true,
      outfile,
      format: "iife",
      globalName: "page",
      platform: "browser",
      minify: true,
      logLevel: "error",
    });
    return outfile;
  },
  async vite() {
    await vite({
      configFile: false,
      logLevel: "error",
      root,
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: { entry: page, formats: ["iife"], name: "page", fileName: () => "vite.js" },
      },
    });
    return join(folder, "vite.js");
  },
};

it.each(Object.keys(bundlers))("answers in Chromium as in Node, bundled by %s", async (name) => {
  const script = readFileSync((await bundlers[name]?.()) ?? "", "utf8");
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(String(error)));
    await tab.addScriptTag({ content: script });
    const found = await tab.evaluate("page.run()");
    expect(errors).toEqual([]);
    expect(found).toEqual(JSON.parse(JSON.stringify(await answers(taiyaku, glossary))));
  } finally {
    await browser.close();
  }
});
