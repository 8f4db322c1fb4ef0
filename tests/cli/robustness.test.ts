import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { checkUnitsOf } from "../../src/bilingual";
import { readGlossary } from "../../src/format";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const killer = fileURLToPath(new URL("kill.cjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "taiyaku 仮 訳-"));
const path = (name: string): string => join(folder, name);

function execute(args: readonly string[], environment: Record<string, string> = {}, node: readonly string[] = []) {
  return spawnSync(process.execPath, [...node, cli, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
}

const csv = "ja,en\n半導体,semiconductor\n覚書,memorandum\n";
const tmx =
  '<?xml version="1.0"?><tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" srclang="ja" datatype="xml"/><body>' +
  '<tu><tuv xml:lang="ja"><seg>はい。</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu></body></tmx>';
const xliff =
  '<xliff version="1.2"><file original="a" source-language="ja" target-language="en" datatype="plaintext"><body>' +
  '<trans-unit id="1"><source>はい。</source></trans-unit></body></file></xliff>';
writeFileSync(path("用語.csv"), csv);
writeFileSync(path("a.tmx"), tmx);
writeFileSync(path("a.xlf"), xliff);

describe.skipIf(process.platform === "win32")("a process that is killed at any step", () => {
  it.each<[name: string, output: string, args: readonly string[]]>([
    ["convert", "out.tbx", ["convert", "用語.csv", "out.tbx"]],
    ["types", "out.ts", ["types", "用語.csv", "-o", "out.ts"]],
    ["memory build", "out.snapshot", ["memory", "build", "a.tmx", "-o", "out.snapshot"]],
    ["memory merge", "out.tmx", ["memory", "merge", "a.tmx", "-o", "out.tmx"]],
    ["pretranslate", "out.xlf", ["pretranslate", "a.xlf", "-m", "a.tmx", "-o", "out.xlf"]],
  ])("leaves the old file or the new one: %s", (_, output, args) => {
    expect(execute(args).status).toBe(0);
    const whole = readFileSync(path(output));
    const old = Buffer.from("old");
    let killed = 0;
    for (let step = 1; step <= 20; step += 1) {
      writeFileSync(path(output), old);
      const { signal } = execute(args, { TAIYAKU_TEST_KILL_AT: String(step) }, ["--require", killer]);
      const found = readFileSync(path(output));
      expect([old, whole].some((one) => one.equals(found))).toBe(true);
      if (signal === null) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(0);
    // What was left behind is in nobody's way.
    expect(execute(args).status).toBe(0);
    expect(readFileSync(path(output))).toEqual(whole);
  });

  it("is tidied up after by a later run, when an hour has passed", () => {
    const beside = [
      ".tidy.tbx.999999998-0123456789abcdef.tmp",
      ".tidy.tbx.999999998-0123456789abcdef.old",
      ".tidy.tbx.999999997-0123456789abcdef.tmp",
      ".other.tbx.999999998-0123456789abcdef.tmp",
    ];
    for (const name of beside) writeFileSync(path(name), "x");
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const name of beside.filter((one) => !one.includes("999999997"))) utimesSync(path(name), yesterday, yesterday);
    expect(execute(["convert", "用語.csv", "tidy.tbx"]).status).toBe(0);
    expect(beside.filter((name) => existsSync(path(name)))).toEqual(beside.slice(2));
  });
});

describe("files that cannot be written", () => {
  it.skipIf(!existsSync("/dev/full"))("a full disk is told, and nothing is half-written", () => {
    const script = `ulimit -f 1; exec "$0" "$@"`;
    mkdirSync(path("full"));
    const { status, stderr } = spawnSync(
      "bash",
      [
        "-c",
        script,
        process.execPath,
        cli,
        "convert",
        fileURLToPath(new URL("../../glossary/japan-uk.csv", import.meta.url)),
        "full/out.tbx",
      ],
      { cwd: folder, encoding: "utf8" },
    );
    expect([status, stderr, readdirSync(path("full"))]).toEqual([
      2,
      "taiyaku: Cannot write full/out.tbx: it would be larger than the system allows.\n",
      [],
    ]);
    const output = spawnSync("bash", ["-c", '"$0" "$@" > /dev/full', process.execPath, cli, "--help"], {
      encoding: "utf8",
    });
    expect([output.status, output.stderr]).toEqual([
      2,
      "taiyaku: Cannot write to standard output: the disk is full.\n",
    ]);
  });
});

describe("large input", () => {
  it("of one term many times takes its ids in linear time", () => {
    const { glossary } = readGlossary(`ja\ten\n${"第\tnumber\n".repeat(60_000)}`, "tsv");
    expect([glossary.entries.length, glossary.entries.at(-1)?.id]).toEqual([60_000, "number-60000"]);
  });

  it("of one line of 18 million characters is read", () => {
    const text = `msgid "${"a b ".repeat(4_500_000)}"\nmsgstr "あ"\n`;
    expect(checkUnitsOf(text, "long.po", "po").units).toHaveLength(1);
  });

  it("that no regular expression can work on is told as a fault of the input", async () => {
    const fail = (): never => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    const io = { stdout: fail, stderr: () => undefined, stdin: () => Promise.resolve(new Uint8Array()) };
    await expect(run(["lookup", "日英関係省庁"], io)).rejects.toMatchObject({ code: "file" });
  });

  it("says nothing to the terminal that steers it", () => {
    const { status, stderr } = execute(["convert", "\u001b[31m\u202eno.csv", "x.tbx"]);
    expect([status, /[\u001b\u202e]/u.test(stderr)]).toEqual([2, false]);
  });
});
