import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLog, cleanStyled, cleanText } from "../../src/cli/clean-text";
import { readBytes } from "../../src/cli/files/read-bytes";
import { writeFiles } from "../../src/cli/files/write-files";
import { taiyaku } from "./run";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const glossary = fileURLToPath(new URL("../../glossary/japan-uk.json", import.meta.url));
const isUnix = process.platform !== "win32";

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "taiyaku-hostile-"));
}

describe("text from files", () => {
  it.each<[text: string, clean: string]>([
    ["a\u001b[2Jb", "a\ufffd[2Jb"],
    ["\u009b31mred", "\ufffd31mred"],
    ["\u202eabc\u2066", "\ufffdabc\ufffd"],
    ["one\r\ntwo\rthree\n\tfour", "one\ntwo\ufffdthree\n\tfour"],
    ["日本語 é 👍", "日本語 é 👍"],
  ])("%j is written as %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each<[text: string, clean: string]>([
    ["::error::x", ": :error::x"],
    ["a\n  ::stop-commands::x\n##[group]y", "a\n  : :stop-commands::x\n# #[group]y"],
    ["term::type", "term::type"],
  ])("%j is no command of a CI runner in a log", (text, clean) => {
    expect(cleanLog(text)).toBe(clean);
  });

  it("has no control character after cleaning but the styles of the program", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanText(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
        const rest = cleanStyled(`\u001b[1m${text}\u001b[22m`)
          .split(/\u001b\[(?:1|2|22|31|39)m/u)
          .join("");
        expect(rest).not.toMatch(/[^\P{Cc}\n\t]/u);
        expect(cleanLog(text)).not.toMatch(/^\s*::/mu);
      }),
    );
  });

  it("reaches neither the terminal nor a log in a form that steers them", async () => {
    const folder = newFolder();
    const tmx = join(folder, "m.tmx");
    writeFileSync(
      tmx,
      '<tmx version="1.4"><header srclang="ja"/><body><tu><tuv xml:lang="ja"><seg>港\n::error::a&#x9b;31m</seg></tuv>' +
        '<tuv xml:lang="en"><seg>port</seg></tuv></tu></body></tmx>',
    );
    const { stdout, stderr } = await taiyaku(["match", "港", "--memory", tmx, "--minimum-score", "0.1"]);
    expect(stdout + stderr).not.toMatch(/^\s*::|\u009b/mu);
    expect((await taiyaku(["lookup", "x\n::error::y"])).stderr).toBe("Nothing found for x\n: :error::y\n");
  });
});

describe.skipIf(!isUnix)("standard output in a file", () => {
  it("is whole, or the exit code is 2", () => {
    const folder = newFolder();
    // 512-byte blocks in one shell, 1024-byte blocks in another: both are smaller than the glossary.
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", 'ulimit -f 20; exec "$0" "$@" > x.csv', process.execPath, cli, "convert", glossary, "-", "--to", "csv"],
      { cwd: folder, encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([
      2,
      "taiyaku: Cannot write to standard output: it would be larger than the system allows.\n",
    ]);
  });
});

describe.skipIf(!isUnix)("temporary files", () => {
  it("have names that cannot be guessed, and the permissions of the file from the start", async () => {
    const folder = newFolder();
    const path = join(folder, "secret.json");
    writeFileSync(path, "old");
    chmodSync(path, 0o600);
    const seen: [name: string, mode: number][] = [];
    const pieces = async function* (): AsyncGenerator<string> {
      yield "new";
      for (const name of readdirSync(folder).filter((found) => found.endsWith(".tmp")))
        seen.push([name, statSync(join(folder, name)).mode & 0o777]);
      yield await Promise.resolve("!");
    };
    await writeFiles([{ path, text: pieces() }]);
    expect(seen).toEqual([[expect.stringMatching(/^\.secret\.json\.\d+-[0-9a-f]{16}\.tmp$/u), 0o600]]);
    expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["new!", ["secret.json"]]);
  });
});

describe.skipIf(!isUnix)("a device without an end", () => {
  it("is read up to the limit", async () => {
    const io = {
      stdout: () => undefined,
      print: () => undefined,
      stderr: () => undefined,
      stdin: () => Promise.reject(new Error()),
    };
    await expect(readBytes("/dev/zero", io)).rejects.toThrow(/^\/dev\/zero has \d+ MB or more and needs about/u);
  });
});

describe.skipIf(!isUnix)("the configuration of a stranger", () => {
  /** A folder with a file to check and a configuration that names a glossary. */
  function folderWith(named: string): string {
    const folder = newFolder();
    writeFileSync(join(folder, "a.csv"), "ja,en\n港,port\n");
    writeFileSync(join(folder, "taiyaku.config.json"), JSON.stringify({ glossary: named }));
    return folder;
  }

  function check(folder: string): { status: number | null; stderr: string } {
    return spawnSync(process.execPath, [cli, "validate", "a.csv", "--from", "ja", "--to", "en"], {
      cwd: folder,
      encoding: "utf8",
    });
  }

  it.each(["../../dev/zero", "/etc/passwd", "/dev/zero", ".."])("does not make the program read %s", (named) => {
    const { status, stderr } = check(folderWith(named));
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining("Expected the configuration to name a file in its folder"),
    ]);
  });

  it("does not lead out of the folder by a link", () => {
    const folder = folderWith("link.csv");
    symlinkSync("/etc/passwd", join(folder, "link.csv"));
    const { status, stderr } = check(folder);
    expect([status, stderr.includes("root:")]).toEqual([2, false]);
    expect(stderr).toContain("Expected the configuration to name a file in its folder, got link.csv.");
  });

  it("may name a file in the folder by an absolute path", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "terms"));
    writeFileSync(join(folder, "a.csv"), "ja,en\n港,port\n");
    writeFileSync(join(folder, "terms", "g.csv"), "ja,en\n港,port\n");
    writeFileSync(join(folder, "taiyaku.config.json"), JSON.stringify({ glossary: join(folder, "terms", "g.csv") }));
    expect(check(folder).status).toBe(0);
  });

  it("is not quoted where it is not JSON", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "a.csv"), "ja,en\n港,port\n");
    symlinkSync("/etc/passwd", join(folder, "taiyaku.config.json"));
    expect(check(folder)).toMatchObject({ status: 2, stderr: expect.not.stringContaining("root:") as string });
  });
});
