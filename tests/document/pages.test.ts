import { describe, expect, it } from "vitest";
import { flattenDocument } from "../../src/document";
import type { Language } from "../../src/model";
import { parse, skeleton, texts } from "./outlines";

/** Four pages whose breaks stand in mid-sentence, with the same line between them but for its number. */
function pages(language: Language, foot: (page: number) => string, gap: string): string {
  const halves =
    language === "en"
      ? [
          "The harbour office keeps a list of all ships that are in the harbour and it",
          "also keeps the names of their captains. The list is open to everyone who asks",
          "for it at the office, and it is copied once a year for the archive, which is",
          "kept by the city and not by the harbour.",
        ]
      : [
          "港湾局は、港にある全ての船舶の名簿を保管し、また、その船長の氏名及び住所",
          "を記録するものとする。この名簿は、誰でも港湾局において閲覧することができ、",
          "その写しは、毎年一回、文書館に送付される。文書館は、市がこれを管理するもの",
          "とし、港湾局はこれに関与しない。",
        ];
  const title = language === "en" ? "Harbour Guide" : "港湾指針";
  return `${title}\n\n${halves.map((half, index) => `${half}${gap}${foot(index + 11)}${gap}`).join("")}`;
}

describe("what the pages repeat", () => {
  it.each<[Language, (page: number) => string]>([
    ["en", (page) => `Report 2024  ${String(page)}`],
    ["en", (page) => `- ${String(page)} -`],
    ["en", (page) => `${String(page)}/45`],
    ["en", (page) => `Page ${String(page)} of 45`],
    ["en", (page) => `Harbour Guide ${String(page)}`],
    ["en", (page) => `${String(page)} | Harbour Guide`],
    ["en", (page) => `Harbour office, page ${String(page)} of 45 (draft)`],
    ["en", () => "Draft for comment"],
    ["ja", (page) => `${String(page)} ページ`],
    ["ja", (page) => `－${String(page)}－`],
    ["ja", (page) => `港湾指針　　${String(page)}`],
  ])("is set aside without a form feed: %s %s", (language, foot) => {
    for (const gap of ["\n", "\n\n"]) {
      const text = pages(language, foot, gap);
      const document = parse(text, language);
      expect(texts(document).length).toBe(1);
      expect(document.findings.map(({ actual }) => actual)).toEqual([11, 12, 13, 14].map(foot));
      for (const { range, actual } of document.findings) expect(text.slice(...range)).toBe(actual);
    }
  });

  it("is told on a single page by its form", () => {
    expect(texts(parse("A title\n\nThe first sentence is\n- 12 -\nhere and it goes on.\n", "en"))).toEqual([
      "The first sentence is here and it goes on.",
    ]);
  });

  it.each<[string, string]>([
    ["steps", [1, 2, 3].map((n) => `Step ${String(n)}\n\nThis is what is done in it.\n`).join("\n")],
    ["headings with a gap", [1, 2, 3].map((n) => `Rule  ${String(n)}\n\nThis is what is done in it.\n`).join("\n")],
    ["code", [1, 2, 3].map(() => "```rust\nfn main() {\n    let x = 1;\n}\n```\n\nand so on\n").join("\n")],
    ["a fraction", "It is\n\n3/4\n\nof all of it."],
  ])("is not the text itself: %s", (_, text) => {
    expect(parse(`A title of it\n\n${text}\n`, "en").findings).toEqual([]);
  });
});

describe("a table of contents without leaders", () => {
  it.each<[Language, string]>([
    ["en", "Contents\n1 Scope 3\n2 Terms 4\n3 Rules 9"],
    ["ja", "目次\n第一章　総則（第一条）\n第二章　雑則\n附則"],
  ])("is set aside: %s", (language, contents) => {
    const body =
      language === "en"
        ? "1 Scope\n\nThis is the scope of it all.\n\n2 Terms\n\nThese are the terms of it."
        : "第一章　総則\n\n第一条　これは本文の文である。\n\n第二章　雑則\n\n本文の文である。\n\n附　則\n\n施行する。";
    const document = parse(`${language === "en" ? "A title" : "題名"}\n\n${contents}\n\n${body}\n`, language);
    expect(document.findings.map(({ ruleId }) => ruleId)).toEqual(Array<string>(4).fill("table-of-contents"));
    expect(skeleton(document)).toEqual(language === "en" ? ["# 1", "# 2"] : ["# 1", "## 1", "# 2", "# 附　則"]);
  });
});

describe("a box", () => {
  it("has a frame, not bullets", () => {
    const text =
      "A title\n\n*********************\n* This is in a box, *\n* over two lines.   *\n*********************\n\nText of it.\n";
    expect(texts(parse(text, "en"))).toEqual(["This is in a box, over two lines.", "Text of it."]);
    expect(skeleton(parse("# T\n\n* one *\n* two *\n* three *\n", "en"))).toEqual(["•1", "•2", "•3"]);
  });
});

describe("words that a hyphen cuts", () => {
  it.each<[Language, string, string]>([
    ["en", "The imple-\nmentation of it.", "The implementation of it."],
    ["en", "A long-\nterm plan: the term is long.", "A long-term plan: the term is long."],
    ["en", "A deep-\nsea port and a deep-sea lamp.", "A deep-sea port and a deep-sea lamp."],
    ["en", "The pre-\nand post-war rules of it.", "The pre- and post-war rules of it."],
    ["en", "The self-\ngoverning COVID-\n19 area of it.", "The self-governing COVID-19 area of it."],
    ["en", "An Anglo-\nJapanese plan of it.", "An Anglo-Japanese plan of it."],
    ["en", "It is co\u00ad\noperative here.", "It is cooperative here."],
    ["en", "It is here -\nand there too.", "It is here - and there too."],
    ["ja", "この imple-\nmentation は重要である。", "この implementation は重要である。"],
  ])("%s %j", (language, text, expected) => {
    const whole = `# ${language === "en" ? "Title" : "題名"}\n\n${text}\n`;
    const document = parse(whole, language);
    expect(texts(document)).toEqual([expected]);
    for (const { segments } of flattenDocument(document).sections.flatMap(({ blocks }) => blocks))
      for (const { text: clean, runs } of segments)
        for (const { offset, original, length } of runs)
          expect(clean.substr(offset, length)).toBe(whole.substr(original, length));
  });
});

describe("marks of notes", () => {
  it.each<[Language, string, string, string]>([
    ["en", "A line¹ of 5 m².\n\n¹ The note of it.", "A line of 5 m².", "1"],
    ["en", "It is so*1 and 2*3.\n\n*1 The note of it.", "It is so and 2*3.", "1"],
    ["en", "It is so.†\n\n† The note of it.", "It is so.", "†"],
    ["ja", "本文である（脚注１）。\n\n脚注１：注記。", "本文である。", "1"],
    ["ja", "面積は5 m<sup>2</sup>である[注2]。\n\n[注2] 注記。", "面積は5 m2である。", "2"],
    ["ja", "本文である＊５。\n\n＊５　注記。", "本文である。", "5"],
  ])("%s %j", (language, text, expected, label) => {
    const document = parse(`# T\n\n${text}\n`, language);
    expect(texts(document)).toEqual([expected]);
    expect(document.notes.map((note) => note.label)).toEqual([label]);
    const [block] = document.blocks;
    expect(block?.kind !== "item" && block?.passage.noteMarks.map((mark) => mark.label)).toEqual([label]);
  });

  it("are none where they refer to the note of another document, and a note without text has its place", () => {
    const text = "# T\n\nIt is in (Note 4) of it[^1].\n\n[^1]:\n";
    const document = parse(text, "en");
    expect(texts(document)).toEqual(["It is in (Note 4) of it."]);
    const [note] = flattenDocument(document).notes;
    expect(note && text.slice(...note.range)).toBe("[^1]:");
  });
});

describe("tags of the layout", () => {
  it("are no text, but in code", () => {
    const text = '# T\n\n<div class="x">\n\nA <b>bold</b> `<div>`<br>\nline.\n\n</div>\n';
    expect(texts(parse(text, "en"))).toEqual(["A bold `<div>` line."]);
  });
});
