// The packed tarball, installed in a fresh folder and used as users do: from ESM, from CommonJS, from TypeScript, as a command.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "taiyaku-package-"));
const npm = (args, cwd = folder) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });

const program = (load) => `
${load}
const { readFileSync } = require("node:fs");
const read = (language) => ({ text: readFileSync(${JSON.stringify(join(root, "fixtures/japan-uk-progress-report."))} + language + ".md", "utf8") });
taiyaku.compile(read("en"), read("ja")).then(({ memory, glossary: made }) => {
  if (memory.units.length !== 112) throw new Error("units: " + memory.units.length);
  if (glossary.translate("日英関係省庁") !== "Both Participants") throw new Error("translate");
  if (made.entries.length === 0) throw new Error("entries");
  if (typeof textlint.linter !== "function") throw new Error("textlint");
  console.log("ok");
});
`;

const typed = `
import { compile, isTaiyakuError, TaiyakuError, type Bitext } from "taiyaku";
import * as browser from "taiyaku/browser";
import { glossary } from "taiyaku/glossary";
import textlint from "taiyaku/textlint";
const rendering: "Both Participants" = glossary.translate("日英関係省庁");
// @ts-expect-error no such term
glossary.translate("日英関係");
export const align = async (): Promise<Bitext> => (await compile({ text: "a" }, { text: "あ" })).bitext;
// @ts-expect-error a type only: a browser has no dictionary
browser.compile;
const entries: readonly browser.LookupResult[] = browser.lookupTerm("digital", glossary);
export const code = (error: unknown): string | null => (isTaiyakuError(error) || error instanceof TaiyakuError ? error.code : null);
export { rendering, entries, textlint };
`;

/** The releases of TypeScript that the declarations are read by: the oldest that is promised, and the last of each line. */
const compilers = ["typescript@5.4", "typescript@5.9", "typescript@6", "typescript@7"];

const acrossFormats = `
import * as esm from "taiyaku";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const cjs = require("taiyaku");
const browser = await import("taiyaku/browser");
for (const [from, by] of [[esm, cjs], [cjs, esm], [browser, cjs]]) {
  try {
    from.parseGlossary(0);
    throw new Error("nothing thrown");
  } catch (error) {
    if (!by.isTaiyakuError(error) || !(error instanceof by.TaiyakuError) || error.code !== "invalid-data") throw error;
  }
}
if (cjs.isTaiyakuError(new Error("x")) || new Error("x") instanceof esm.TaiyakuError) throw new Error("any error is one");
console.log("ok");
`;

try {
  const [packed] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root));
  // In kB.
  const [most, mostUnpacked] = [1400, 5400];
  if (packed.size > most * 1024 || packed.unpackedSize > mostUnpacked * 1024) {
    throw new Error(`The package is larger than ${most} kB packed or ${mostUnpacked} kB unpacked`);
  }
  console.log(
    `packed: ${packed.entryCount} files, ${Math.round(packed.size / 1024)} kB, ${Math.round(packed.unpackedSize / 1024)} kB unpacked`,
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  npm(["install", "--no-audit", "--no-fund", join(folder, packed.filename), "@types/node@20"]);

  writeFileSync(
    join(folder, "esm.mjs"),
    program(
      'import * as taiyaku from "taiyaku"; import { glossary } from "taiyaku/glossary"; import textlint from "taiyaku/textlint"; import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    ),
  );
  writeFileSync(
    join(folder, "cjs.cjs"),
    program(
      'const taiyaku = require("taiyaku"); const { glossary } = require("taiyaku/glossary"); const textlint = require("taiyaku/textlint").default;',
    ),
  );
  writeFileSync(join(folder, "formats.mjs"), acrossFormats);
  for (const file of ["esm.mjs", "cjs.cjs", "formats.mjs"]) {
    if (node(file).trim() !== "ok") throw new Error(`${file} failed`);
    console.log(`${file}: ok`);
  }

  writeFileSync(join(folder, "esm.mts"), typed);
  writeFileSync(join(folder, "cjs.cts"), typed);
  for (const compiler of compilers) {
    npm(["install", "--no-audit", "--no-fund", "--no-save", compiler]);
    for (const [module, resolution] of [
      ["node16", "node16"],
      ["esnext", "bundler"],
    ]) {
      const files = resolution === "bundler" ? ["esm.mts"] : ["esm.mts", "cjs.cts"];
      const options = ["--noEmit", "--strict", "--target", "es2022", "--types", "node"];
      node(
        join("node_modules", "typescript", "bin", "tsc"),
        ...options,
        "--module",
        module,
        "--moduleResolution",
        resolution,
        ...files,
      );
      console.log(`${compiler}, ${resolution}: ok`);
    }
  }

  const command = join("node_modules", ".bin", "taiyaku");
  const found = JSON.parse(
    execFileSync(command, ["lookup", "日英関係省庁", "--format", "json"], { cwd: folder, encoding: "utf8" }),
  );
  if (found.entries[0].en[0].term !== "Both Participants") throw new Error("lookup");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (execFileSync(command, ["--version"], { cwd: folder, encoding: "utf8" }).trim() !== version)
    throw new Error("version");
  console.log("command: ok");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
