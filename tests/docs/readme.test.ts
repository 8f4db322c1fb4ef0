import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { fixture } from "../report";
import { withCommands } from "./commands";
import { withRules } from "./rules";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The walks by their headings, each with its blocks of code in order. */
const walks = (/\n## Four walks\n([\s\S]*?)\n## /u.exec(readme)?.[1] ?? "")
  .split(/\n### /u)
  .slice(1)
  .map((walk) => ({
    title: walk.split("\n", 1)[0] ?? "",
    blocks: [...walk.matchAll(/^```(ts|sh)\n([\s\S]*?)^```$/gmu)].map(([, language, code = ""]) => ({
      language,
      code,
    })),
  }));

/** A user's project: the report, the package as it was built, and the command. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), "taiyaku-walk-"));
  for (const language of ["en", "ja"]) {
    copyFileSync(fixture(`japan-uk-progress-report.${language}.md`), join(folder, `report.${language}.md`));
  }
  mkdirSync(join(folder, "node_modules", ".bin"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules", "taiyaku"), "junction");
  const command = join(folder, "node_modules", ".bin", "taiyaku");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli.js")}" "$@"\n`);
  chmodSync(command, 0o755);
  return folder;
}

function execute(
  folder: string,
  program: string,
  args: readonly string[],
): { stdout: string; stderr: string; status: number | null } {
  const PATH = [join(folder, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);
  return spawnSync(program, args, { cwd: folder, encoding: "utf8", env: { ...process.env, PATH } });
}

describe.skipIf(process.platform === "win32")("the walks of the README", () => {
  it("are four", () => {
    expect(walks.map(({ blocks }) => blocks.length > 0)).toEqual([true, true, true, true]);
  });

  it.each(walks)("$title", ({ blocks }) => {
    const folder = project();
    for (const { language, code } of blocks) {
      if (language === "ts") {
        writeFileSync(join(folder, "walk.mjs"), transformSync(code, { loader: "ts", format: "esm" }).code);
        const { stdout, stderr } = execute(folder, process.execPath, ["walk.mjs"]);
        // Each line that is logged has what it prints behind it.
        const told = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gmu)].map(([, text]) => text);
        expect([stderr, stdout.trimEnd().split("\n")]).toEqual(["", told]);
      } else {
        const { stderr, status } = execute(folder, "bash", ["-euo", "pipefail", "-c", code]);
        expect([status, /taiyaku:/u.test(stderr)]).toEqual([0, false]);
      }
    }
  });
});

describe("the README", () => {
  it("has the commands as the program tells them (npm run readme)", async () => {
    expect(await withCommands(readme)).toBe(readme);
  });

  it("has the rules as they are declared (npm run readme)", () => {
    expect(withRules(readme)).toBe(readme);
  });

  it("names no script and no heading that is not there", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const headings = [...readme.matchAll(/^##+ (.*)$/gmu)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    const links = [...readme.matchAll(/\]\(#([^)]*)\)/gu)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
  });
});
