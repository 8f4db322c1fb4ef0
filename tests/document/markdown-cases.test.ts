import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { alignDocuments } from "../../src/alignment";
import { parseDocument } from "../../src/document";
import type { Document, Language } from "../../src/model";

const folder = new URL("cases/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** For each pair of documents its beads: kind, English and Japanese. */
const expected = JSON.parse(read("expected.json")) as Readonly<Record<string, readonly (readonly string[])[]>>;

describe("a pair of Markdown files", () => {
  it.each(Object.entries(expected))("has the beads of %s", (name, beads) => {
    const parse = (language: Language): Document => {
      const file = `${name}.${language}.md`;
      return parseDocument(read(file), { file, language });
    };
    const found = alignDocuments(parse("en"), parse("ja")).beads.map(({ kind, en, ja }) => [
      kind,
      en.map(({ text }) => text).join(" | "),
      ja.map(({ text }) => text).join(" | "),
    ]);
    expect(found).toEqual(beads);
  });
});

describe("Markdown", () => {
  it.each([
    ["emphasis around Japanese brackets", "# 題\n\n**「強調」**の語と_下線_の語。\n", "「強調」の語と下線の語。"],
    ["references of characters", "# 題\n\nA &amp; B&#x2014;C の語。\n", "A & B—C の語。"],
    ["ruby", "# 題\n\n<ruby>漢字<rt>かんじ</rt></ruby>を読む。\n", "漢字を読む。"],
    ["code with signs of emphasis in it", "# 題\n\n`a_b_c` を使う。\n", "`a_b_c` を使う。"],
    ["an image within a line", "# 題\n\n釦 ![釦](a.png) を押す。\n", "釦  を押す。"],
    ["brackets that are no link", "# 題\n\n[甲] は来た。\n", "[甲] は来た。"],
  ])("reads %s", (_, text, passage) => {
    const [block] = parseDocument(text).blocks;
    expect(block?.kind !== "item" && block?.passage.text).toBe(passage);
  });

  it("has each letter of its text at its place", () => {
    const text = "# T {#t}\n\nA **bold _and_ slanted** &lt;word&gt; \\*here\\* [link](x).\n";
    const [block] = parseDocument(text, { language: "en" }).blocks;
    if (block?.kind !== "paragraph" && block?.kind !== "front") throw new Error("no paragraph");
    expect(block.passage.text).toBe("A bold and slanted <word> *here* link.");
    for (const { offset, original, length } of block.passage.runs)
      expect(text.slice(original, original + length)).toBe(block.passage.text.slice(offset, offset + length));
  });
});

describe("cells of a table with a value and a unit", () => {
  it.each([
    ["| Range | -10 to 50 °C |\n", "| 範囲 | -10～50 °C |\n"],
    ["| Range | 24 V |\n", "| 範囲 | 24 V |\n"],
  ])("%j and %j are both segments", (english, japanese) => {
    const head = ["| Item | Value |\n|---|---|\n", "| 項目 | 値 |\n|---|---|\n"] as const;
    const bitext = alignDocuments(
      parseDocument(head[0] + english, { file: "a.en.md", language: "en" }),
      parseDocument(head[1] + japanese, { file: "a.ja.md", language: "ja" }),
    );
    expect(bitext.beads.map(({ en, ja }) => [en.length, ja.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });
});
