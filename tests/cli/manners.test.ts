import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/cli/command";
import { commands } from "../../src/cli/declarations";
import { completionScript, completions } from "../../src/cli/help/completion";
import { usageText } from "../../src/cli/help/help-text";
import { wantsColor } from "../../src/cli/io";
import { run } from "../../src/cli/run";
import { taiyaku } from "./run";

/** A file whose suffix tells no format of glossaries. */
const here = fileURLToPath(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "taiyaku 仮訳 "));

describe("help", () => {
  it.each(commands)(
    "of $name has its options and examples that name it",
    async ({ name, examples, options, summary }) => {
      const { code, stdout } = await taiyaku([...name.split(" "), "--help"]);
      expect([code, stdout.includes("\nExamples\n")]).toEqual([0, true]);
      expect(examples.filter((line) => !line.includes(`taiyaku ${name} `))).toEqual([]);
      expect(Object.keys(options).filter((option) => !stdout.includes(`--${option}`))).toEqual([]);
      expect(summary).toMatch(/^[A-Z].{10,90}[^.]$/u);
    },
  );

  it("of a first word has all its commands", async () => {
    const { stdout } = await taiyaku(["memory", "--help"]);
    expect(["build", "info", "merge"].filter((word) => !stdout.includes(`taiyaku memory ${word} `))).toEqual([]);
  });

  it("of all has a line for each command", async () => {
    const { stdout } = await taiyaku(["--help"]);
    expect(commands.filter(({ name }) => !stdout.includes(`\n  ${name} `))).toEqual([]);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(130);
  });

  it.each<[args: string[], code: number]>([
    [["help", "build"], 0],
    [["build", "a", "-h"], 0],
    [["--help"], 0],
    [["-q", "--help"], 0],
    [[], 2],
    [["--", "--help"], 2],
  ])("%j exits with %d", async (args, code) => {
    expect((await taiyaku(args)).code).toBe(code);
  });

  it.each<[args: string[], hint: string]>([
    [["bild"], "Did you mean taiyaku build?"],
    [["help", "loookup"], "Did you mean taiyaku lookup?"],
    [["xyzzy"], "See taiyaku --help."],
    [["--verbose"], "See taiyaku --help."],
    [["build", "--decision", "x"], "Did you mean --decisions?"],
    [["build", "--xyzzy"], "See taiyaku build --help."],
    [["memory", "biuld"], "Did you mean taiyaku memory build?"],
    [["completion", "tcsh"], "bash, zsh or fish"],
    [["completion"], "taiyaku completion bash"],
    [["Build"], "Did you mean taiyaku build?"],
    [["HELP"], "Did you mean taiyaku help?"],
    [["--versoin"], "Did you mean taiyaku --version?"],
    [["build", "--hlep"], "Did you mean --help?"],
    [["lookup", "x", "--limit", "-1"], "write --limit=-1"],
    [["build", "a", "b", "-o", "-x"], "write --output=-x"],
    [["build", "a", "b", "-o"], "Expected a value after --output. See taiyaku build --help."],
    [["build"], "got 0. See taiyaku build --help."],
    [["build", "a.md"], "Cannot read a.md: there is no such file."],
    [["match", "x", "--minimum-score", "70"], "Expected --minimum-score to be a number from 0 to 1"],
    [["concordance", "x", "--limit", "0"], "Expected --limit to be a whole number from 1"],
    [["lookup", ""], "Expected a term"],
    [["lookup", "x", "--glossary", "no/such/file"], "there is no such file"],
    [["lookup", "x", "--glossary", here], "let it end in one of .json"],
    [["types", here], "name one with --from: json, csv, tsv, "],
    [["validate", "x.csv", "--config", "no/such/file"], "Cannot read no/such/file: there is no such file."],
  ])("%j says: %s", async (args, hint) => {
    const { code, stderr } = await taiyaku(args);
    expect([code, stderr.includes(hint)]).toEqual([2, true]);
  });
});

describe("a command of one declaration", () => {
  const greet: Command = {
    name: "greet",
    summary: "Greets a person",
    usages: [{ positionals: "NAME", description: ["Greets a person by name."] }],
    options: {
      loud: { type: "boolean", description: "in capitals" },
      tone: { type: "string", value: ["warm", "cool"], description: "how" },
    },
    examples: ["taiyaku greet Aki"],
    load: () =>
      Promise.resolve(({ positionals }: { positionals: readonly string[] }, io: { stdout: (text: string) => void }) => {
        io.stdout(`Hello ${positionals.join(" ")}\n`);
        return Promise.resolve(0);
      }),
  };

  async function runGreet(...args: string[]): Promise<string> {
    let stdout = "";
    const io = {
      stdout: (text: string) => void (stdout += text),
      stderr: () => undefined,
      stdin: () => Promise.reject(new Error()),
    };
    await run(args, io, [...commands, greet]);
    return stdout;
  }

  it("runs, and is in the help, the completion and the README", async () => {
    expect(await runGreet("greet", "Aki")).toBe("Hello Aki\n");
    expect(await runGreet("greet", "--help")).toContain("--tone warm|cool");
    expect(await runGreet("--help")).toContain("Greets a person");
    expect(completionScript("bash", [greet])).toContain('greet:--tone) values="warm cool"');
    expect(usageText(greet)).toContain("taiyaku greet NAME");
    await expect(runGreet("greet", "--tone", "loud")).rejects.toThrow(
      "Expected --tone to be warm or cool, got `loud`.",
    );
    await expect(runGreet("gret")).rejects.toThrow("Did you mean taiyaku greet?");
  });
});

describe("common options", () => {
  const query = ["lookup", "日英関係省庁", "無い用語の例"];

  it("--quiet leaves data and errors, wherever it stands", async () => {
    const loud = await taiyaku(query);
    expect(loud.stderr).toContain("Nothing found");
    for (const args of [
      ["--quiet", ...query],
      [...query, "-q"],
    ]) {
      expect(await taiyaku(args)).toEqual({ ...loud, stderr: "" });
    }
    expect((await taiyaku(["lookup", "-q"])).code).toBe(2);
  });

  it("after -- is no option", async () => {
    expect((await taiyaku(["lookup", "--", "--quiet"])).stderr).toContain("Nothing found for --quiet");
  });

  it("colours are for eyes", async () => {
    const painted = async (args: string[]): Promise<string> => {
      let stdout = "";
      await run(args, {
        stdout: (text) => void (stdout += text),
        stderr: () => undefined,
        stdin: () => Promise.reject(new Error()),
        color: true,
      });
      return stdout;
    };
    expect(await painted(query)).toContain("\u001b[1m");
    expect(await painted([...query, "--no-color"])).not.toContain("\u001b");
    expect(await painted([...query, "--format", "json"])).not.toContain("\u001b");
  });

  it.each<[environment: Record<string, string>, isTTY: boolean, color: boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
  ])("%j on a terminal (%j): %j", (environment, isTTY, color) => {
    expect(wantsColor(environment, { isTTY })).toBe(color);
  });
});

describe("standard input", () => {
  const glossary =
    '{"schemaVersion":1,"entries":[{"id":"a","type":"concept","ja":[{"term":"半導体","status":"preferred"}],"en":[{"term":"semiconductor","status":"preferred"}],"occurrences":[]}]}';

  it.each<[name: string, text: string]>([
    ["JSON", glossary],
    ["CSV", "ja,en\n半導体,semiconductor\n"],
    ["TSV", "ja\ten\n半導体\tsemiconductor\n"],
    ["UTX", "#UTX 1.20; ja/en; 2026-01-01\n#src\ttgt\tsrc:pos\n半導体\tsemiconductor\tnoun\n"],
  ])("is a glossary in %s", async (_, text) => {
    const { code, stdout } = await taiyaku(["lookup", "半導体", "--glossary", "-", "--format", "json"], text);
    expect([code, stdout.includes("semiconductor")]).toEqual([0, true]);
  });
});

describe("lines of standard input", () => {
  it("are read in the encoding that their bytes tell", async () => {
    const bytes = Buffer.from("\ufeff日英関係省庁\r\n", "utf16le");
    let stdout = "";
    const io = {
      stdout: (text: string) => void (stdout += text),
      stderr: () => undefined,
      stdin: () => Promise.resolve(bytes),
    };
    expect([await run(["lookup", "-"], io), stdout.includes("Both Participants")]).toEqual([0, true]);
  });

  it("that cannot be read are told", async () => {
    const failing = Object.assign(new Error("x"), { code: "EISDIR" });
    const io = { stdout: () => undefined, stderr: () => undefined, stdin: () => Promise.reject(failing) };
    await expect(run(["lookup", "-"], io)).rejects.toThrow("Cannot read standard input: it is a folder, not a file.");
  });
});

describe("completion", () => {
  /** What bash offers for the last of the words. */
  function complete(...words: string[]): string[] {
    const script = join(folder, "completion.bash");
    writeFileSync(script, completionScript("bash", commands));
    const program = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _taiyaku; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", program, "bash", script, "taiyaku", ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return stdout.split("\n").filter((line) => line !== "");
  }

  it.skipIf(spawnSync("bash", ["--version"]).status !== 0)("works in bash", () => {
    writeFileSync(join(folder, "報告 書.ja.md"), "x");
    expect(complete("bu")).toEqual(["build"]);
    expect(complete("build", "--dec")).toEqual(["--decisions"]);
    expect(complete("lookup", "x", "--format", "")).toEqual(["text", "json"]);
    expect(complete("memory", "i")).toEqual(["info"]);
    expect(complete("build", "報告")).toEqual(["報告 書.ja.md"]);
    expect(complete("help", "conv")).toEqual(["convert"]);
  });

  it.each(["zsh", "fish"] as const)("of %s names every command and option, and is a script of that shell", (shell) => {
    const script = completionScript(shell, commands);
    for (const { name, options } of completions(commands)) {
      expect(script).toContain(name);
      expect(options.filter(({ flag }) => !script.includes(flag.replace(/^-+/u, "")))).toEqual([]);
    }
    // Told only where the shell is there.
    const { status } = spawnSync(shell, ["-n", "-c", script]);
    expect([0, null, undefined]).toContain(status);
  });
});
