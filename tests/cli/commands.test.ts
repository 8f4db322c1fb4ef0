import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixture, reportText } from "../report";
import { writeFiles } from "../../src/cli/files/write-files";
import { taiyaku } from "./run";

const en = fixture("japan-uk-progress-report.en.md");
const ja = fixture("japan-uk-progress-report.ja.md");
const folder = (): string => mkdtempSync(join(tmpdir(), "taiyaku-"));

describe("taiyaku build", () => {
  it("writes seven files, the same each time and in either order of the documents", async () => {
    const [first, second] = [folder(), folder()];
    expect((await taiyaku(["build", en, ja, "-o", first])).code).toBe(0);
    expect((await taiyaku(["build", ja, en, "--output", second])).code).toBe(0);
    expect(readdirSync(first).sort()).toEqual([
      "glossary.csv",
      "glossary.json",
      "glossary.ts",
      "memory.tmx",
      "review.html",
      "termbase.tbx",
      "terms.tmx",
    ]);
    for (const name of readdirSync(first))
      expect(readFileSync(join(first, name))).toEqual(readFileSync(join(second, name)));
  });

  it("says what it made and what it noticed", async () => {
    const { stdout, stderr } = await taiyaku(["build", en, ja, "-o", folder()]);
    expect(stdout).toMatch(/112 translation units/u);
    expect(stdout).toMatch(/Note 4 of the English is note 14 of the Japanese/u);
    expect(stderr).toBe("");
  });

  it("takes English for the source if told so", async () => {
    const out = folder();
    await taiyaku(["build", en, ja, "-o", out, "--source-language", "en"]);
    expect(readFileSync(join(out, "terms.tmx"), "utf8")).toMatch(/srclang="en"[^]*?<tuv xml:lang="en"><seg>/u);
  });

  it("tells documents apart by their script, and by options", async () => {
    const work = folder();
    writeFileSync(join(work, "a.md"), reportText("ja"));
    writeFileSync(join(work, "b.md"), reportText("en"));
    expect((await taiyaku(["build", join(work, "a.md"), join(work, "b.md"), "-o", join(work, "out")])).code).toBe(0);
    expect((await taiyaku(["align", "--english", join(work, "b.md"), join(work, "a.md")])).code).toBe(0);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const work = folder();
    mkdirSync(join(work, "out", "glossary.csv"), { recursive: true });
    const { code, stderr } = await taiyaku(["build", en, ja, "-o", join(work, "out")]);
    expect(code).toBe(2);
    expect(stderr).toContain("glossary.csv: it is a folder");
    expect(readdirSync(join(work, "out"))).toEqual(["glossary.csv"]);
    expect((await taiyaku(["build", en, ja, "-o", "/proc/taiyaku/out"])).code).toBe(2);
    writeFileSync(join(work, "file"), "");
    expect((await taiyaku(["build", en, ja, "-o", join(work, "file", "out")])).stderr).toMatch(/Cannot write/u);
  });
});

describe("writeFiles", () => {
  it("restores the former files if one of the files cannot be put in its place", async () => {
    const work = folder();
    writeFileSync(join(work, "a"), "old a");
    writeFileSync(join(work, "b"), "old b");
    // While the last file is written, another process puts a folder in the place of the second.
    const pieces = async function* (): AsyncGenerator<string> {
      rmSync(join(work, "b"));
      mkdirSync(join(work, "b", "x"), { recursive: true });
      yield await Promise.resolve("new");
    };
    const files = ["a", "b", "c"].map((name) => ({ path: join(work, name), text: name === "c" ? pieces() : "new" }));
    await expect(writeFiles(files)).rejects.toThrow(/Cannot write .*b: /u);
    expect(readFileSync(join(work, "a"), "utf8")).toBe("old a");
    expect(readdirSync(work)).toEqual(["a", "b"]);
  });
});

describe("taiyaku align and terms", () => {
  it("exit 0 and show both sides", async () => {
    const aligned = await taiyaku(["align", en, ja]);
    expect(aligned.code).toBe(0);
    expect(aligned.stdout).toMatch(/Preamble 1 {2}item 1-1[^]*?en {2}The Ministry[^]*?ja {2}日本政府/u);
    const found = await taiyaku(["terms", en, ja]);
    expect(found.code).toBe(0);
    expect(found.stdout).toMatch(/0\.9\d {2}日英関係省庁 = Both Participants/u);
  });

  it("take one document from standard input", async () => {
    const { code, stdout } = await taiyaku(["align", "-", ja, "--format", "json"], reportText("en"));
    expect(code).toBe(0);
    expect(stdout).toBe((await taiyaku(["align", en, ja, "--format", "json"])).stdout);
  });
});

describe("taiyaku align --flat", () => {
  it("takes each line for a segment, in any encoding, with a lexicon", async () => {
    const work = folder();
    writeFileSync(join(work, "a.en.txt"), "The treaty was signed.\n1. It ended.\n");
    writeFileSync(join(work, "lexicon.tsv"), "条約\ttreaty\n");
    const shiftJis = [0x8f, 0xf0, 0x96, 0xf1, 0x81, 0x42, 0x0d, 0x0a, 0x8f, 0x49, 0x97, 0xb9, 0x81, 0x42];
    writeFileSync(join(work, "a.ja.txt"), new Uint8Array(shiftJis));
    const args = ["align", "--flat", join(work, "a.en.txt"), join(work, "a.ja.txt"), "--format", "json"];
    for (const more of [
      [],
      ["--encoding", "shift_jis"],
      ["--encoding", "utf-8,sjis"],
      ["--encoding", "auto", "--encoding", "shift_jis"],
      ["--lexicon", join(work, "lexicon.tsv")],
    ]) {
      const { beads } = JSON.parse((await taiyaku([...args, ...more])).stdout) as { beads: object[] };
      expect(beads).toMatchObject([
        { kind: "paragraph", en: ["The treaty was signed."], ja: ["条約。"] },
        { en: ["1. It ended."], ja: ["終了。"] },
      ]);
    }
  });
});

describe("--encoding", () => {
  it.each([
    [["align", en, ja, "--encoding", "utf-8,utf-8,utf-8"], /--encoding once, or twice/],
    [["align", en, ja, "--encoding", "latin1"], /`encoding` to be one of utf-8/],
    [["align", en, ja, "--encoding", "utf-8,euc-jp"], /ja\.md to be text in euc-jp/],
    [["terms", en, "--encoding", "utf-8,utf-8"], /one --encoding for one document/],
  ])("%j is wrong usage", async (args, message) => {
    const { code, stderr } = await taiyaku(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("taiyaku terms of one document", () => {
  it("are those of a glossary that stand in it", async () => {
    const { code, stdout } = await taiyaku(["terms", en, "--format", "json"]);
    expect(code).toBe(0);
    const { terms } = JSON.parse(stdout) as { terms: { ja: string; en: string; evidence: object[] }[] };
    expect(terms).toContainEqual(expect.objectContaining({ ja: "日英関係省庁", en: "Both Participants" }));
    expect(terms[0]?.evidence).toEqual([{ kind: "glossary", score: 1 }]);
    const house = join(folder(), "house.csv");
    writeFileSync(house, "ja,en\n相互承認,mutual recognition\n");
    const own = await taiyaku(["terms", ja, "--glossary", house]);
    expect(own.stdout).toMatch(/^1\.00 {2}相互承認 = mutual recognition .*Increasing|サイバーレジリエンスの向上/u);
  });
});

describe("taiyaku lookup", () => {
  it("exits 0 if anything is found and 1 if nothing is", async () => {
    expect(await taiyaku(["lookup", "日英関係省庁", "xyzzy"])).toMatchObject({
      code: 0,
      stderr: "Nothing found for xyzzy\n",
    });
    expect(await taiyaku(["lookup", "xyzzy"])).toMatchObject({ code: 1, stdout: "" });
    expect((await taiyaku(["lookup", "xyzzy", "--format", "json"])).stdout).toContain('"entries": []');
  });

  it("takes its terms from standard input", async () => {
    expect((await taiyaku(["lookup", "-"], "IoT\n\nDigital Identity\n")).stdout).toMatch(
      /Internet of Things[^]*Digital Identity/u,
    );
  });
});

describe("bad input", () => {
  const work = folder();
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(work, name), content);
    return join(work, name);
  };

  it.each([
    ["a file that is not there", () => [join(work, "none.en.md"), ja], /none\.en\.md: there is no such file/u],
    ["a folder", () => [work, ja], /it is a folder/u],
    ["an empty file", () => [file("empty.en.md", " \n"), ja], /is empty/u],
    [
      "binary data",
      () => [
        file("binary.en.md", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0xff, 0xff])),
        ja,
      ],
      /to be text|named as English but/u,
    ],
    ["NUL bytes", () => [file("nul.en.md", "abc\0def"), ja], /to be text in UTF-8/u],
    ["two English documents", () => [en, file("b.md", "This is English too.")], /two English ones/u],
    ["two documents named Japanese", () => [file("a.ja.md", "日本語の文。"), ja], /two Japanese ones/u],
    ["a name that lies", () => [file("c.en.md", "日本語の文。"), ja], /named as English but written in Japanese/u],
    ["no letters", () => [file("d.md", "1234"), ja], /no English or Japanese text/u],
    ["one document", () => [en], /two documents.*got 1/u],
    ["three documents", () => [en, ja, ja], /got 3/u],
    ["an unknown option", () => [en, ja, "--outpt", "x"], /Unknown option --outpt\. Did you mean --output\?/u],
    ["a wrong value", () => [en, ja, "--source-language", "fr"], /--source-language to be ja or en, got `fr`/u],
    [
      "one English document given as both",
      () => ["--english", en, "--japanese", en],
      /given as Japanese but written in English/u,
    ],
    [
      "documents given the wrong way round",
      () => ["--english", ja, "--japanese", en],
      /given as English but written in Japanese/u,
    ],
    ["a folder without a name", () => [en, ja, "-o", ""], /--output to name a folder/u],
    ["an option without its value", () => [en, ja, "-o"], /Expected a value after --output/u],
  ])("%s gives one clear line and exit code 2", async (_, args, message) => {
    const out = join(work, "never");
    const { code, stdout, stderr } = await taiyaku(["build", ...args(), ...(args().includes("-o") ? [] : ["-o", out])]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("\n");
    expect(readdirSync(work)).not.toContain("never");
  });

  it.each([
    [["bild"], /Did you mean taiyaku build\?/u],
    [["--frobnicate"], /Unknown option --frobnicate/u],
    [["lookup"], /Expected a term/u],
    [["constructor"], /Unknown command/u],
  ])("%j", async (args, message) =>
    expect(await taiyaku(args)).toMatchObject({ code: 2, stderr: expect.stringMatching(message) as string }),
  );
});

describe("help", () => {
  it.each([["--help"], ["-h"], ["help"], ["build", "--help"]])("is shown for %s", async (...args) => {
    const { code, stdout } = await taiyaku(args.filter((word) => typeof word === "string"));
    expect(code).toBe(0);
    expect(stdout).toContain("taiyaku build report.en.md");
  });

  it("is shown on standard error where no command is given", async () => {
    expect(await taiyaku([])).toMatchObject({ code: 2, stdout: "" });
    expect((await taiyaku(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
