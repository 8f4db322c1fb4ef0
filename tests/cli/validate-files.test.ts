import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expandGlob, matchesGlob } from "../../src/cli/files/glob";
import { requireMemory } from "../../src/cli/files/memory-limit";
import { matchFiles } from "../../src/validation/results/baseline-files";
import { taiyaku, type Outcome } from "./run";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taiyaku-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const glossary = (): string =>
  file(
    "terms.json",
    JSON.stringify({
      schemaVersion: 1,
      entries: [
        {
          id: "server",
          type: "technology",
          ja: [{ term: "サーバー", status: "preferred" }],
          en: [
            { term: "server", status: "preferred" },
            { term: "host", status: "deprecated" },
            { term: "host machine", status: "deprecated" },
          ],
          occurrences: [],
        },
      ],
    }),
  );

const validate = (...args: string[]): Promise<Outcome> => taiyaku(["validate", ...args]);

interface Found {
  readonly ruleId: string;
  readonly unit: string;
  readonly line: number;
}

async function found(...args: string[]): Promise<string[]> {
  const { stdout } = await validate(...args, "--format", "json");
  const { findings } = JSON.parse(stdout) as { findings: Found[] };
  return findings.map(({ ruleId, unit }) => `${ruleId} ${unit}`);
}

const rows = "ja,en\r\n三台のサーバー,3 hosts\r\n";
/** `rows` in the encodings of Japan. */
const shiftJis = Buffer.from("6a612c656e0d0a8e4f91e482cc8354815b836f815b2c3320686f7374730d0a", "hex");
const eucJp = Buffer.from("6a612c656e0d0abbb0c2e6a4cea5b5a1bca5d0a1bc2c3320686f7374730d0a", "hex");

describe("encodings", () => {
  it.each([
    ["Shift_JIS", shiftJis, []],
    ["EUC-JP", eucJp, []],
    ["Shift_JIS, named", shiftJis, ["--encoding", "shift_jis"]],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${rows}`, "utf16le"), []],
    ["UTF-16 without", Buffer.from(rows, "utf16le"), []],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${rows}`), []],
  ])("%s is read, and written back with nothing else changed", async (_name, bytes, args) => {
    const path = file("a.csv", bytes);
    expect(await found(path, "--glossary", glossary(), ...args)).toEqual(["deprecated-term 1"]);
    const outcome = await validate(path, "--glossary", glossary(), "--fix", ...args);
    expect(outcome).toMatchObject({ code: 0, stderr: expect.stringContaining("1 mended") as string });
    const wide = bytes.includes(0) ? "utf16le" : "latin1";
    const mended = bytes.toString(wide).replace("hosts", "servers");
    expect(readFileSync(path)).toEqual(Buffer.from(mended, wide));
  });

  it("bytes that are no text end the run", async () => {
    const outcome = await validate(
      file(
        "a.bin",
        Uint8Array.from({ length: 999 }, (_, at) => (at * 37) % 256),
      ),
    );
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("a.bin");
  });
});

describe("files", () => {
  it("that are empty are told and left out", async () => {
    const [empty, full] = [file("empty.csv", ""), file("a.csv", rows)];
    const outcome = await validate(empty, full, "--glossary", glossary());
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain("empty.csv is empty");
    expect((await validate(empty)).code).toBe(2);
  });

  it("are named once, and patterns find them", async () => {
    const names = ["a.csv", "b.csv", "c.csv", "d/e.csv", "d/f.csv", "x[1].csv"];
    for (const name of names) file(name, rows);
    const expand = async (pattern: string): Promise<string[]> =>
      (await expandGlob(`${folder}/${pattern}`)).map((path) => path.slice(folder.length + 1));
    expect(await expand("[ab].csv")).toEqual(["a.csv", "b.csv"]);
    expect(await expand("[!a-b].csv")).toEqual(["c.csv"]);
    expect(await expand("{a,d/e}.csv")).toEqual(["a.csv", "d/e.csv"]);
    expect(await expand("{a,{b,d/{e,f}}}.csv")).toEqual(["a.csv", "b.csv", "d/e.csv", "d/f.csv"]);
    expect(await expand("**/?.csv")).toEqual(["a.csv", "b.csv", "c.csv", "d/e.csv", "d/f.csv"]);
    const path = join(folder, "x[1].csv");
    expect(await found(path, path, join(folder, "d", "..", "x[1].csv"))).toEqual([]);
    expect((await validate(path, path, "--format", "json")).stdout).toContain('"units": 1');
    expect((await validate(join(folder, "*.nothing"))).code).toBe(2);
    expect(matchesGlob("ab".repeat(15), "{a,b}".repeat(30))).toBe(true);
    expect(() => matchesGlob("a", "*".repeat(2001))).toThrow("2,000 characters");
    expect(matchesGlob("po\\ja\\a.po", "po/*/[a-c].po")).toBe(true);
  });

  it("that memory cannot hold are refused at once, with what to do", () => {
    expect(() => requireMemory("a.xlf", 100 * 2 ** 20, 2 ** 31)).toThrow("--max-old-space-size=3000");
    requireMemory("a.xlf", 2 ** 20, 2 ** 31);
  });

  it("and standard input may be a pair", async () => {
    const source = file("a.ja.md", "# 計画\n\n三年、かかる。\n");
    const { stdout, code } = await taiyaku(
      ["validate", source, "-", "--format", "json"],
      "# Plan\n\nSo, four years.\n",
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ ruleId: "number", file: "-", line: 3 }] });
  });

  it("of other languages end the run, unless the user says better", async () => {
    const [fr, de] = [file("a.fr.md", "# Le plan\n\nTrois ans.\n"), file("a.de.md", "# Der Plan\n\nVier Jahre.\n")];
    expect((await validate(fr, de)).stderr).toContain("--from");
    const french = file("b.fr.md", "# Le plan\n\nTrois ans.\n");
    expect((await validate(french, file("b.ja.md", "# 計画\n\n三年。\n"))).code).toBe(2);
    expect((await validate(french, file("b.ja.md", "# 計画\n\n三年。\n"), "--from", "en")).code).not.toBe(2);
  });
});

describe("names of rules that are misspelt", () => {
  it.each([
    ["a.csv", "ja,en,note\n三,5 or so,taiyaku-ignore: numbr\n"],
    ["a.po", 'msgid ""\nmsgstr "Language: en\\n"\n\n# taiyaku-ignore: numbr\nmsgid "三"\nmsgstr "5 or so"\n'],
  ])("are told in %s, and switch nothing off", async (name, text) => {
    const outcome = await validate(file(name, text));
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/a\.\w+:\d: `numbr` is no rule.*Did you mean number\?/u);
  });

  it.each([
    [{ rules: { numbr: "off" } }, "number"],
    [{ ignore: [{ rule: "quot" }] }, "quote"],
    [{ glosary: "a.json" }, "glossary"],
  ])("are refused in %j", async (config, meant) => {
    const outcome = await validate(file("a.csv", rows), "--config", file("c.json", JSON.stringify(config)));
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(`Did you mean \`${meant}\``);
  });
});

describe("--fix", () => {
  it("is done in one run, whatever overlaps", async () => {
    const text =
      "id,ja,en\n1,サーバー,The  host  machine,HOSTS\n2,サーバー,a  host machine（x） and host　machines\n3,サーバー,Hosts  . Host's\n";
    const path = file("a.csv", text);
    const args = [path, "--glossary", glossary(), "--fix"];
    expect((await validate(...args)).stderr).toContain("mended");
    const once = readFileSync(path, "utf8");
    expect((await validate(...args)).stderr).not.toContain("mended");
    expect(readFileSync(path, "utf8")).toBe(once);
    expect(once).toBe(
      "id,ja,en\n1,サーバー,The server,HOSTS\n2,サーバー,a server(x) and servers\n3,サーバー,Servers. Server's\n",
    );
  });
});

describe("a baseline", () => {
  const table = (...lines: string[]): string => ["id,ja,en", ...lines, ""].join("\n");
  const plain = (...lines: string[]): string => ["ja,en", ...lines, ""].join("\n");

  it.each(["--write-baseline", "--format json"])("of %s knows units by their ids", async (way) => {
    const path = file("old/a.csv", table("k1,三台,4 units", "k2,五台,5 units"));
    const baseline = file("base.json", "{}");
    if (way === "--write-baseline") await validate(path, way, baseline);
    else file("base.json", (await validate(path, "--format", "json")).stdout);
    expect(await found(path, "--baseline", baseline)).toEqual([]);
    const moved = file("new/a.csv", table("k0,一台,1 unit", "k2,五台,5 units", "k1,三台,4 units"));
    expect(await found(moved, "--baseline", baseline)).toEqual([]);
    file("new/a.csv", table("k1,三台,3 units", "k3,三台,4 units"));
    expect(await found(moved, "--baseline", baseline)).toEqual(["number k3"]);
  });

  it("that is written as one knows units without ids by their source", async () => {
    const path = file("a.csv", plain("三台,4 units", "五台,5 units"));
    const baseline = join(folder, "base.json");
    expect((await validate(path, "--write-baseline", baseline)).code).toBe(0);
    file("a.csv", plain("五台,5 units", "六台,6 units", "三台,4 units"));
    expect(await found(path, "--baseline", baseline)).toEqual([]);
    file("a.csv", plain("三台,3 units", "三本,4 bottles"));
    expect(await found(path, "--baseline", baseline)).toEqual(["number 2"]);
  });

  it("keeps counts, and files of one name apart", async () => {
    const [a, b] = [file("a/w.csv", plain("三台,4 units")), file("b/w.csv", plain("五台,5 units"))];
    const baseline = join(folder, "base.json");
    await validate(a, b, "--write-baseline", baseline);
    file("b/w.csv", plain("三台,4 units"));
    file("a/w.csv", plain("三台,3 units"));
    expect(await found(a, b, "--baseline", baseline)).toEqual(["number 1"]);
    file("a/w.csv", plain("三台,4 units", "三台,4 units"));
    file("b/w.csv", plain("五台,5 units"));
    expect(await found(a, b, "--baseline", baseline)).toEqual(["number 2"]);
  });

  it("knows findings without actual and expected by their message", async () => {
    const path = file("a.csv", "ja,en,id\n終わり。,The <b>end.,a\n");
    const baseline = file("base.json", (await validate(path, "--format", "json")).stdout);
    expect(await found(path, "--baseline", baseline)).toEqual([]);
  });

  it("follows files to where they went", () => {
    const now = ["new/ja/app.po", "new/en/app.po", "web.po"];
    const fileOf = matchFiles(["old/en/app.po", "old\\ja\\app.po", "./web.po", "gone.po"], now);
    expect(["old/en/app.po", "old\\ja\\app.po", "./web.po", "gone.po"].map(fileOf)).toEqual([
      "new/en/app.po",
      "new/ja/app.po",
      "web.po",
      null,
    ]);
  });
});

it("names and texts cannot command the terminal or break a report", async () => {
  const path = file("a\u001b[31m\n.csv", 'id,ja,en\n"a\u001b]\n<&>",三台,4 units\n');
  const text = (await validate(path)).stdout;
  expect(text).not.toMatch(/\u001b/u);
  const github = (await validate(path, "--format", "github")).stdout;
  expect(github.trimEnd().split("\n")).toHaveLength(1);
  for (const format of ["junit", "checkstyle"])
    expect((await validate(path, "--format", format)).stdout).not.toMatch(/\u001b|<&>/u);
});
