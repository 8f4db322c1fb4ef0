import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ProcessIo } from "../../src/cli/io";
import { run as runCommand } from "../../src/cli/run";
import { writeTmxFile } from "../../src/cli/files/memory-file";
import { formatTmx, parseTmx } from "../../src/format/tmx";
import type { TranslationUnit } from "../../src/model";

let folder = "";
const at = (name: string): string => join(folder, name);

function unit(ja: string, en: string, properties: TranslationUnit["properties"] = []): TranslationUnit {
  return {
    variants: [
      { language: "ja", text: ja },
      { language: "en", text: en },
    ],
    properties,
  };
}

const units = [
  unit("第三条の規定は、適用しない。", "The provisions of Article 3 do not apply.", [
    { type: "file", value: "act.md" },
  ]),
  unit("法律", "law"),
  unit("総務省はAIの規則を公表した。", "MIC published rules for AI."),
];

async function run(
  command: "memory" | "match" | "concordance" | "pretranslate",
  argv: readonly string[],
  input = "",
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const io: ProcessIo = {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    stdin: () => Promise.resolve(Buffer.from(input)),
  };
  const code = await runCommand([command, ...argv], io);
  return { code, out, err };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "memory-cli-"));
  await writeFile(at("m.tmx"), formatTmx({ units }));
  await run("memory", ["build", at("m.tmx"), "-o", at("m.snapshot")]);
});
afterAll(() => rm(folder, { recursive: true }));

describe("taiyaku match", () => {
  it.each(["m.tmx", "m.snapshot"])("answers from %s in JSON", async (name) => {
    const { code, out, err } = await run("match", ["第3条の規定は適用しない。", "-m", at(name), "--format", "json"]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      query: "第3条の規定は適用しない。",
      matches: [
        {
          rawScore: 1 - 2 / 14,
          type: "fuzzy",
          source: "第三条の規定は、適用しない。",
          target: "The provisions of Article 3 do not apply.",
          origin: { name: "m.tmx", file: "act.md", address: null },
          properties: [{ type: "file", value: "act.md" }],
          sourceLanguage: "ja",
          targetLanguage: "en",
        },
      ],
    });
  });

  it("gives one object a line for each line of standard input", async () => {
    const { code, out } = await run(
      "match",
      ["-", "--memory", at("m.tmx"), "--format", "json"],
      "法律\n\n何もない行\r\nlaw\n",
    );
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { matches: unknown[] }).matches.length)).toEqual([1, 0, 0, 1]);
    expect(code).toBe(0);
    const text = formatTmx({ units });
    expect((await run("match", ["法律", "-m", "-", "--format", "json"], text)).out).toContain('"target":"law"');
    await expect(run("match", ["-", "-m", "-"], text)).rejects.toMatchObject({ code: "invalid-argument" });
  });

  it("exits 1 when nothing matches, and shows text otherwise", async () => {
    expect((await run("match", ["何もない", "-m", at("m.tmx")])).code).toBe(1);
    expect((await run("match", ["法律", "-m", at("m.tmx")])).out).toBe(
      "法律\n  100 % exact  (m.tmx)\n        法律\n        law\n\n",
    );
  });

  it("refuses wrong usage and files that cannot be read", async () => {
    const refused = (argv: readonly string[]): Promise<unknown> =>
      expect(run("match", argv)).rejects.toMatchObject({ name: "TaiyakuError" });
    await refused([]);
    await refused(["法律"]);
    await refused(["法律", "-m", at("none.tmx")]);
    await refused(["法律", "-m", folder]);
    await refused(["法律", "-m", at("m.tmx"), "--limit", "some"]);
    await refused(["法律", "-m", at("m.tmx"), "--from", "ja"]);
    await refused(["法律", "-m", at("m.tmx"), "--format", "xml"]);
  });
});

describe("taiyaku concordance", () => {
  it("shows the phrase in its places, and exits 1 without any", async () => {
    expect((await run("concordance", ["AI", "-m", at("m.snapshot"), "--from", "ja", "--to", "en"])).out).toBe(
      "総務省は[AI]の規則を公表した。\n  MIC published rules for AI.\n",
    );
    const { out } = await run("concordance", ["規定", "-m", at("m.tmx"), "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, query: "規定", hits: [{ ranges: [[4, 6]] }] });
    expect((await run("concordance", ["無い", "-m", at("m.tmx")])).code).toBe(1);
  });
});

describe("taiyaku memory", () => {
  it("tells what a memory has", async () => {
    for (const name of ["m.tmx", "m.snapshot"]) {
      const { out } = await run("memory", ["info", at(name), "--format", "json"]);
      expect(JSON.parse(out)).toMatchObject({
        units: 3,
        languages: { ja: 3, en: 3 },
        header: { sourceLanguage: "ja" },
      });
    }
  });

  it("merges without doubling, and keeps each unit's source language", async () => {
    const other = { header: { sourceLanguage: "en" }, units: [unit("新しい", "new"), units[1]!] };
    await writeFile(at("b.tmx"), formatTmx(other));
    const { err } = await run("memory", ["merge", at("m.tmx"), at("m.snapshot"), at("b.tmx"), "-o", at("all.tmx")]);
    expect(err).toBe(`${at("all.tmx")}: 5 units of 8\n`);
    const merged = await parseTmx(await readFile(at("all.tmx")));
    expect(merged.header.sourceLanguage).toBe("ja");
    expect(merged.units[3]).toMatchObject({ sourceLanguage: "en", variants: [{ text: "new" }, { text: "新しい" }] });
    await run("memory", ["merge", at("m.tmx"), at("b.tmx"), "-o", at("all.snapshot")]);
    expect((await run("match", ["新しい", "-m", at("all.snapshot")])).code).toBe(0);
  });

  it.each([
    ["merge", "all.foo", /\.tmx or \.snapshot/u],
    ["merge", "all.tmx.gz", /\.tmx or \.snapshot/u],
    ["merge", "all", /\.tmx or \.snapshot/u],
    ["build", "none.tmx", /memory merge/u],
  ])("%s refuses to write %s", async (command, name, message) => {
    await expect(run("memory", [command, at("m.tmx"), "-o", at(name)])).rejects.toMatchObject({
      code: "invalid-argument",
      message: expect.stringMatching(message) as string,
    });
    expect(await readdir(folder)).not.toContain(name);
  });

  it("reads standard input, and writes text to standard output", async () => {
    const text = formatTmx({ units });
    const { out } = await run("memory", ["info", "-", "--format", "json"], text);
    expect(JSON.parse(out)).toMatchObject({ units: 3 });
    const merged = await run("memory", ["merge", "-", at("m.tmx"), "-o", "-"], text);
    expect((await parseTmx(merged.out)).units).toHaveLength(3);
    await expect(run("memory", ["build", at("m.tmx"), "-o", "-"])).rejects.toMatchObject({ code: "invalid-argument" });
  });

  it("leaves nothing behind when it is told to stop", async () => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const place = await mkdtemp(join(folder, "stop-"));
    let beside: string[] = [];
    const many = async function* (): AsyncGenerator<TranslationUnit> {
      for (let count = 0; count < 5000; count += 1) yield units[0]!;
      while (beside.length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        beside = await readdir(place);
      }
      process.emit("SIGTERM", "SIGTERM");
      expect(await readdir(place)).toEqual([]);
    };
    await expect(writeTmxFile(join(place, "a.tmx"), {}, many(), { stdout: () => undefined })).rejects.toMatchObject({
      code: "file",
    });
    expect(beside).toHaveLength(1);
    expect(kill).toHaveBeenCalledWith(process.pid, "SIGTERM");
    kill.mockRestore();
  });

  it.skipIf(process.platform === "win32")("writes through a link, and a file keeps its permissions", async () => {
    const place = await mkdtemp(join(folder, "link-"));
    for (const name of ["all.tmx", "all.snapshot"]) {
      await writeFile(join(place, `real-${name}`), "old", { mode: 0o640 });
      await symlink(`real-${name}`, join(place, name));
      await run("memory", ["merge", at("m.tmx"), "-o", join(place, name)]);
      expect((await stat(join(place, `real-${name}`))).mode & 0o777).toBe(0o640);
      expect((await run("memory", ["info", join(place, `real-${name}`)])).out).toContain("3 units");
    }
    expect((await readdir(place)).sort()).toEqual(["all.snapshot", "all.tmx", "real-all.snapshot", "real-all.tmx"]);
    for (const name of ["d.tmx", "d.snapshot"]) {
      await mkdir(join(place, name));
      await expect(run("memory", ["merge", at("m.tmx"), "-o", join(place, name)])).rejects.toMatchObject({
        message: expect.stringMatching(/it is a folder/u) as string,
      });
    }
  });

  it("never writes over what it reads", async () => {
    const before = await readFile(at("m.tmx"), "utf8");
    for (const argv of [
      ["build", at("m.tmx"), "-o", at("m.tmx")],
      ["build", at("m.tmx"), "-o", join(folder, ".", "m.tmx")],
      ["merge", at("m.snapshot"), at("m.tmx"), "-o", at("m.tmx")],
    ]) {
      await expect(run("memory", argv)).rejects.toMatchObject({ code: "invalid-argument" });
    }
    await writeFile(at("own.xlf"), '<xliff version="2.0" srcLang="ja" trgLang="en"/>');
    await expect(run("pretranslate", [at("own.xlf"), "-m", at("m.tmx"), "-o", at("m.tmx")])).rejects.toMatchObject({
      code: "invalid-argument",
    });
    expect(await readFile(at("m.tmx"), "utf8")).toBe(before);
  });

  it("reports what it repaired, and leaves the old file where reading fails", async () => {
    const text = await readFile(at("m.tmx"), "utf8");
    await writeFile(at("odd.tmx"), text.replace('xml:lang="ja"', 'xml:lang="ja_JP"'));
    const { err } = await run("memory", ["info", at("odd.tmx")]);
    expect(err).toMatch(/^repaired: .*odd\.tmx:\d+: unit 1: `ja_JP` is no language tag\. Write ja-JP\.\n$/);
    await writeFile(at("cut.tmx"), text.slice(0, -30));
    await writeFile(at("kept.tmx"), "old");
    await expect(run("memory", ["merge", at("cut.tmx"), "-o", at("kept.tmx")])).rejects.toThrow("the file ends before");
    expect(await readFile(at("kept.tmx"), "utf8")).toBe("old");
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    await expect(run("memory", ["forget"])).rejects.toMatchObject({ code: "invalid-argument" });
  });
});

describe("taiyaku pretranslate", () => {
  const xliff12 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ja" target-language="en" datatype="plaintext"><body>
 <trans-unit id="1"><source>法律</source></trans-unit>
 <trans-unit id="2"><source>第三条の<g id="1">規定</g>は、適用しない。</source><target/><note>n</note></trans-unit>
 <trans-unit id="3"><source>総務省はAIの規則を公表しない。</source></trans-unit>
 <trans-unit id="4"><source>法律</source><target>Act</target></trans-unit>
 <trans-unit id="5" translate="no"><source>法律</source></trans-unit>
 <trans-unit id="6"><source>まったく別の文である。</source></trans-unit>
</body></file></xliff>
`;
  const xliff2 = `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ja" trgLang="en"><file id="f"><unit id="u"><segment id="a"><source>法律</source></segment><ignorable><source> </source></ignorable><segment><source>総務省はAIの規則を公表しない。</source></segment></unit></file></xliff>`;

  it("fills XLIFF 1.2 and leaves every other byte", async () => {
    await writeFile(at("a.xlf"), xliff12);
    const { code, err } = await run("pretranslate", [at("a.xlf"), "-m", at("m.tmx"), "-o", at("b.xlf")]);
    expect([code, err]).toEqual([
      0,
      `${at("b.xlf")}: 1 filled, 2 with suggestions (1 similar only, 1 with other inline codes), 1 without, 2 left as they were (1 translated, 1 not to be translated)\n`,
    ]);
    const filled = await readFile(at("b.xlf"), "utf8");
    expect(filled).toContain(
      '<source>法律</source><target state="translated" state-qualifier="exact-match">law</target></trans-unit>',
    );
    expect(filled).toContain(
      '<target/><alt-trans match-quality="98%" origin="m.tmx"><source>第三条の規定は、適用しない。</source><target>The provisions of Article 3 do not apply.</target></alt-trans><note>n</note>',
    );
    const without = filled
      .replace(/<alt-trans[\s\S]*?<\/alt-trans>/g, "")
      .replace('<target state="translated" state-qualifier="exact-match">law</target>', "");
    expect(without).toBe(xliff12);
    expect(await readFile(at("a.xlf"), "utf8")).toBe(xliff12);
  });

  it("fills the parts of a segmented unit of XLIFF 1.2 together, or suggests for each", async () => {
    const unitOf = (second: string): string =>
      `<trans-unit id="1"><source>法律 ${second}</source><seg-source><mrk mtype="seg" mid="a">法律</mrk> <mrk mtype="seg" mid="b">${second}</mrk></seg-source></trans-unit>`;
    const known = "総務省はAIの規則を公表した。";
    const fileOf = (body: string): string =>
      `<xliff version="1.2"><file source-language="ja" target-language="en"><body>${body}</body></file></xliff>`;
    await writeFile(at("s.xlf"), fileOf(unitOf(known) + unitOf("まったく別の文である。")));
    const { err } = await run("pretranslate", [at("s.xlf"), "-m", at("m.tmx"), "-o", at("t.xlf")]);
    expect(err).toContain("2 filled, 1 with suggestions (1 in units that are known in part), 1 without, 0 left");
    const filled = await readFile(at("t.xlf"), "utf8");
    expect(filled).toContain(
      '</seg-source><target state="translated" state-qualifier="exact-match"><mrk mtype="seg" mid="a">law</mrk> <mrk mtype="seg" mid="b">MIC published rules for AI.</mrk></target></trans-unit>',
    );
    expect(filled).toContain(
      '</seg-source><alt-trans mid="a" match-quality="100%" origin="m.tmx"><source>法律</source><target>law</target></alt-trans></trans-unit>',
    );
  });

  it("fills XLIFF 2 segments and lists suggestions in the unit", async () => {
    await writeFile(at("c.xlf"), xliff2);
    await run("pretranslate", [at("c.xlf"), "-m", at("m.tmx"), "-o", at("d.xlf")]);
    const filled = await readFile(at("d.xlf"), "utf8");
    expect(filled).toContain('<segment id="a" state="translated"><source>法律</source><target>law</target></segment>');
    expect(filled).toMatch(
      /<unit id="u"><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2\.0"><mtc:match [^>]*ref="#s1" type="tm" similarity="87\.5" matchQuality="87\.5" origin="m\.tmx"><source>/,
    );
    expect(filled).toContain('<segment id="s1"><source>総務省はAIの規則を公表しない。</source></segment>');
  });

  it("never writes in place unasked", async () => {
    await writeFile(at("e.xlf"), xliff2);
    await expect(run("pretranslate", [at("e.xlf"), "-m", at("m.tmx"), "-o", at("e.xlf")])).rejects.toMatchObject({
      code: "invalid-argument",
    });
    await expect(run("pretranslate", [at("e.xlf"), "-m", at("m.tmx")])).rejects.toMatchObject({
      code: "invalid-argument",
    });
    expect((await run("pretranslate", [at("e.xlf"), "-m", at("m.tmx"), "--in-place"])).code).toBe(0);
    expect(await readFile(at("e.xlf"), "utf8")).toContain("<target>law</target>");
  });

  it("reads standard input, writes standard output, keeps a byte order mark", async () => {
    const { out } = await run("pretranslate", ["-", "-m", at("m.tmx"), "-o", "-"], `\ufeff${xliff2}`);
    expect(out.startsWith("\ufeff<xliff")).toBe(true);
    expect(out).toContain("<target>law</target>");
  });

  it("asks for the languages where the file does not name both", async () => {
    await writeFile(at("no.xlf"), xliff12.replace(' target-language="en"', ""));
    const argv = [at("no.xlf"), "-m", at("m.tmx"), "-o", at("no.out.xlf")];
    await expect(run("pretranslate", argv)).rejects.toThrow("target-language");
    expect((await run("pretranslate", [...argv, "--from", "ja", "--to", "en"])).code).toBe(0);
  });

  it("refuses what is no XLIFF", async () => {
    for (const text of [
      "<xliff version='3.0' srcLang='ja' trgLang='en'/>",
      `<xliff version="1.2"><file><body><trans-unit><source>${"<g>".repeat(20_000)}${"</g>".repeat(20_000)}</source></trans-unit></body></file></xliff>`,
      "<tmx/>",
      "<xliff version='2.0'>",
      "text",
      "",
    ]) {
      await writeFile(at("bad.xlf"), text);
      await expect(run("pretranslate", [at("bad.xlf"), "-m", at("m.tmx"), "-o", at("out.xlf")])).rejects.toMatchObject({
        code: "invalid-data",
      });
    }
  });
});
