import { describe, expect, it } from "vitest";
import { flattenDocument, labelOrdinals, parseDocument } from "../../src/document";
import type { Block, Document, Language, Section } from "../../src/model";

const parse = (text: string, language: Language): Document => parseDocument(text, { language });

/** The labels of all items, with those they are nested in. */
function labels(document: Document): string[] {
  const ofBlock = (block: Block): string[] =>
    block.kind === "item" ? [block.path.join("."), ...block.items.flatMap(ofBlock)] : [];
  const ofSection = (section: Section): string[] => [
    ...section.blocks.flatMap(ofBlock),
    ...section.sections.flatMap(ofSection),
  ];
  return [...document.blocks.flatMap(ofBlock), ...document.sections.flatMap(ofSection)];
}

function headings(document: Document): string[] {
  return flattenDocument(document).sections.flatMap(({ heading }) => heading?.segments.map(({ text }) => text) ?? []);
}

describe("item labels", () => {
  it.each<[Language, string[], string[]]>([
    ["en", ["(1) One is here.", "(2) Two is here."], ["1", "2"]],
    ["en", ["(a) One is here.", "(b) Two is here."], ["a", "b"]],
    ["en", ["a) One is here.", "b) Two is here."], ["a", "b"]],
    ["en", ["A. One is here.", "B. Two is here."], ["A", "B"]],
    ["en", ["(i) One is here.", "(ii) Two is here."], ["i", "ii"]],
    ["en", ["1.2.3 One is here.", "1.2.4 Two is here."], ["1.2.3", "1.2.4"]],
    ["en", ["V5.1.1 One is here.", "V5.1.2 Two is here."], ["V5.1.1", "V5.1.2"]],
    ["ja", ["１．最初の項目である。", "２．次の項目である。"], ["1", "2"]],
    ["ja", ["（１）最初の項目である。", "（２）次の項目である。"], ["1", "2"]],
    ["ja", ["(ア) 最初の項目である。", "(イ) 次の項目である。"], ["ア", "イ"]],
    ["ja", ["ア　最初の項目である。", "イ　次の項目である。"], ["ア", "イ"]],
    ["ja", ["①最初の項目である。", "②次の項目である。"], ["1", "2"]],
    ["ja", ["一　最初の項目である。", "二　次の項目である。"], ["一", "二"]],
    ["ja", ["・最初の項目である。", "・次の項目である。"], ["•1", "•2"]],
  ])("%s %j", (language, lines, expected) => {
    expect(labels(parse(lines.join("\n"), language))).toEqual(expected);
  });

  it("count in all the ways they may be meant", () => {
    expect(labelOrdinals("i")).toEqual([9, 1]);
    expect(labelOrdinals("イ")).toEqual([2, 1]);
    expect(labelOrdinals("二十")).toEqual([20]);
  });

  it("run through sections where the document numbers so", () => {
    const text =
      "Section 1. Background\n\n1. It began.\n2. It went on.\n\nSection 2. Next steps\n\n3. It will go on.\n";
    const document = parse(text, "en");
    expect(labels(document)).toEqual(["1", "2", "3"]);
    expect(document.sections.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });
});

describe("headings without #", () => {
  it.each<[Language, string]>([
    ["en", "Article 12 Fees"],
    ["en", "Chapter I General provisions"],
    ["en", "Annex A"],
    ["en", "Section 1 – Scope"],
    ["ja", "第一条　目的"],
    ["ja", "第12条の2"],
    ["ja", "第一章　総則"],
    ["ja", "別紙"],
    ["ja", "附属書Ａ"],
    ["ja", "第一の柱：デジタル"],
  ])("%s %s", (language, heading) => {
    const body = language === "en" ? "This is a sentence of the text." : "これは本文である。";
    const before = language === "en" ? "Some title of it" : "表題";
    expect(headings(parse(`${before}\n\n${heading}\n\n${body}\n`, language))).toEqual([heading]);
  });

  it("takes the caption above an article with it, and the text behind its number out of it", () => {
    const document = parse("題名\n\n（目的）\n第一条　この法律は、目的を定めるものとする。\n", "ja");
    expect(headings(document)).toEqual(["（目的）第一条"]);
    expect(document.sections[0]?.ordinal).toBe(1);
    expect(document.sections[0]?.blocks.length).toBe(1);
  });

  it("reads `**bold**` lines and underlined ones", () => {
    expect(headings(parse("Title\n=====\n\n**Scope**\n\nThis is the text of it.\n", "en"))).toEqual(["Scope"]);
  });
});

describe("tables and definitions", () => {
  it("makes an item of a row with an id", () => {
    const document = parse("# T\n\n| # | Text | L |\n| - | --- | - |\n| **V1.2** | Verify it. | ✓ |\n", "en");
    expect(labels(document)).toEqual(["V1.2"]);
  });

  it("knows a definition list", () => {
    const document = parse("# T\n\nCable\n: A bundle of wires.\n", "en");
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "definition"]);
  });
});

describe("notes", () => {
  it.each([
    ["本文である<sup>1</sup>。\n\n<sup>1</sup> 注記。", "1"],
    ["本文である[^1]。\n\n[^1]: 注記。", "1"],
    ["本文である※1。\n\n※1 注記。", "1"],
    ["本文である（注１）。\n\n（注１）注記。", "1"],
  ])("%j", (text, label) => {
    const document = parse(text, "ja");
    expect(document.notes.map((note) => note.label)).toEqual([label]);
    const [block] = document.blocks;
    expect(block?.kind !== "item" && block?.passage.text).toBe("本文である。");
    expect(block?.kind !== "item" && block?.passage.noteMarks.map((mark) => mark.label)).toEqual([label]);
  });
});

describe("page furniture", () => {
  const page = (number: number, text: string): string =>
    `Harbour Guideline\n\n${text}\n\nPage ${String(number)} of 4\n\n`;

  it("is set aside and reported", () => {
    const text = ["The first rule is", "this one and it goes on", "over the pages.", "Rationale: none."]
      .map((part, index) => page(index + 1, part))
      .join("");
    const document = parse(text, "en");
    expect(document.findings.map(({ ruleId }) => ruleId).sort()).toEqual([
      ...Array<string>(4).fill("page-number"),
      ...Array<string>(3).fill("running-title"),
    ]);
    for (const { range, actual } of document.findings) expect(text.slice(...range)).toBe(actual);
  });

  it("is not what repeats in the text", () => {
    const text = Array.from(
      { length: 5 },
      (_, index) => `1.${String(index + 1)} Rule\n\nRationale:\nIt is needed here.\n`,
    );
    expect(parse(text.join("\n"), "en").findings).toEqual([]);
  });
});

describe("hostile texts", () => {
  it.each([
    ["a very long line", "語 ".repeat(50_000)],
    ["nothing but newlines", "\n".repeat(1_000_000)],
    ["bullets", "- a\n".repeat(20_000)],
    ["bullets in a line", "- ".repeat(50_000)],
    ["deep nesting", Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}- x`).join("\n")],
    ["unclosed brackets", "「（[".repeat(30_000)],
    ["links cut short", "[a](".repeat(25_000)],
    ["dots", ". ".repeat(50_000)],
    ["rows", `${"|".repeat(50_000)}\n`.repeat(2)],
    ["quotations", ">".repeat(100_000)],
    ["numbers", "1,111".repeat(20_000)],
    ["lone surrogates", "\ud800".repeat(100_000)],
  ])("%s", (_, text) => {
    for (const language of ["en", "ja"] as const) {
      const document = parse(text, language);
      flattenDocument(document);
      expect(document.text).toBe(text);
    }
  });
});
