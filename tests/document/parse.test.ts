import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTaiyakuError, parseDocument, type Block, type Document } from "../../src";
import { flattenDocument } from "../../src/document";

/** A document as one line a block: `section | item | text`. */
function outline(document: Document): string[] {
  return flattenDocument(document).sections.flatMap(({ heading, blocks }) => [
    ...(heading ? [`# ${heading.address.section.join(" > ")}`] : []),
    ...blocks.map(
      ({ kind, address, segments }) => `${address.item ?? kind}: ${segments.map(({ text }) => text).join(" ")}`,
    ),
  ]);
}

describe("parseDocument", () => {
  it("takes the levels from what headings call themselves", () => {
    const document = parseDocument(
      "# Report\n\n## Chapter 1\n\n## Aims\n\n# Chapter 2\n\n#### Means\n\n##### Money\n\n# Annex A\n",
    );
    expect(outline(document)).toEqual([
      "# Chapter 1",
      "# Chapter 1 > Aims",
      "# Chapter 2",
      "# Chapter 2 > Means",
      "# Chapter 2 > Money",
      "# Annex A",
    ]);
    expect(document.title?.text).toBe("Report");
  });

  it("hears # below such headings in a document that is careful with it", () => {
    const text = "# R\n\n## Chapter 1\n\n### Aims\n\n#### Inner\n\n## Chapter 2\n\n### Means\n";
    expect(outline(parseDocument(text))).toEqual([
      "# Chapter 1",
      "# Chapter 1 > Aims",
      "# Chapter 1 > Aims > Inner",
      "# Chapter 2",
      "# Chapter 2 > Means",
    ]);
  });

  it("takes the levels from # where headings call themselves nothing", () => {
    expect(outline(parseDocument("# R\n\n## One\n\n### Inner\n\n## Two\n"))).toEqual([
      "# One",
      "# One > Inner",
      "# Two",
    ]);
  });

  it("reads letters, numbers, Roman numerals and brackets as labels", () => {
    const text =
      "# R\n\n## S\n\n1. First.\n2. Second.\n\n## T\n\n(a) Alpha.\n(b) Beta.\n\n## U\n\n- h. Eighth.\n- i. Ninth.\n  - i. First.\n  - ii. Second.\n- j. Tenth.\n";
    expect(outline(parseDocument(text))).toEqual([
      "# S",
      "1: First.",
      "2: Second.",
      "# T",
      "a: Alpha.",
      "b: Beta.",
      "# U",
      "h: Eighth.",
      "i: Ninth.",
      "i.i: First.",
      "i.ii: Second.",
      "j: Tenth.",
    ]);
  });

  it("reads a sub-list whose indentation is lost", () => {
    const text = "# R\n\n## S\n\n- a. One.\n- b. Two:\n- i. Inner.\n- ii. Inner too.\n- c. Three.\n";
    expect(outline(parseDocument(text))).toEqual([
      "# S",
      "a: One.",
      "b: Two:",
      "b.i: Inner.",
      "b.ii: Inner too.",
      "c: Three.",
    ]);
  });

  it("goes on with a list behind an item that is missing", () => {
    expect(outline(parseDocument("# R\n\n## S\n\n- a. One.\n- d. Four.\n- e. Five.\n"))).toEqual([
      "# S",
      "a: One.",
      "d: Four.",
      "e: Five.",
    ]);
  });

  it("does not take a year at the beginning of a line for a label", () => {
    const text = "# R\n\n## S\n\nThe council met on 16 January\n2024. It was the second.\n";
    expect(outline(parseDocument(text))).toEqual([
      "# S",
      "paragraph: The council met on 16 January 2024. It was the second.",
    ]);
  });

  it("keeps a paragraph behind a finished item apart", () => {
    expect(outline(parseDocument("# R\n\n## S\n\n- a. One.\n- b. Two.\n\nThat is all.\n"))).toEqual([
      "# S",
      "a: One.",
      "b: Two.",
      "paragraph: That is all.",
    ]);
  });

  it("reads CRLF and a byte order mark, and Markdown footnotes", () => {
    const document = parseDocument("\ufeff# 報告\r\n\r\n## 一\r\n\r\n- a. 署名した[^1]。\r\n\r\n[^1]: 注。\r\n");
    expect(outline(document)).toEqual(["# 一", "a: 署名した。"]);
    expect(document.notes.map(({ label, passages }) => [label, passages[0]?.text])).toEqual([["1", "注。"]]);
  });

  it("asks for the language of a text without letters", () => {
    const error = (() => {
      try {
        return parseDocument("2024\n\n1 2 3");
      } catch (cause) {
        return cause;
      }
    })();
    expect(isTaiyakuError(error) && error.code).toBe("language");
    expect(parseDocument("12, 34 + 5", { language: "en" }).blocks.length).toBe(1);
  });

  it("never throws and never invents text, for any lines", () => {
    const line = fc.constantFrom(
      "# A",
      "#### 第二章",
      "- a. text",
      "- b. 文。",
      "  - i. x",
      "1. y",
      "(2) z",
      "plain words",
      "続き",
      "",
      "---",
      "<sup>1</sup> note",
      "<https://example.org/a>",
      "**bold** *x*",
      "a \\* b",
      "[t](u)",
      "- ",
      "• ",
      "１．全角",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join("\n");
        const document = parseDocument(text, { language: "en" });
        const visit = (blocks: readonly Block[]): void => {
          for (const block of blocks) {
            const passages = block.kind === "item" ? block.passages : [block.passage];
            for (const { runs, text: clean } of passages) {
              for (const run of runs)
                expect(clean.substr(run.offset, run.length)).toBe(text.substr(run.original, run.length));
            }
            if (block.kind === "item") visit(block.items);
          }
        };
        visit(document.blocks);
        for (const section of document.sections) visit(section.blocks);
      }),
      { numRuns: 300 },
    );
  });
});

describe("irregular lists and notes", () => {
  it("leave a note where an item follows it without a blank line", () => {
    const text = "# R\n\n## S\n\n- a. One.\n---\n<sup>1</sup> A note.\n- b. Two.\n- c. Three.\n";
    const document = parseDocument(text);
    expect(outline(document)).toEqual(["# S", "a: One.", "b: Two.", "c: Three."]);
    expect(document.notes.map(({ passages }) => passages.map((passage) => passage.text))).toEqual([["A note."]]);
  });

  it("begin at any label if the next one follows", () => {
    expect(outline(parseDocument("# R\n\n## S\n\n2. Second.\n3. Third.\n"))).toEqual([
      "# S",
      "2: Second.",
      "3: Third.",
    ]);
    expect(outline(parseDocument("# R\n\n## S\n\n1. One.\n5. Five.\n6. Six.\n"))).toEqual([
      "# S",
      "1: One.",
      "5: Five.",
      "6: Six.",
    ]);
    expect(outline(parseDocument("# R\n\n## S\n\n- c. Of these:\n  - ii. Two.\n  - iii. Three.\n"))).toEqual([
      "# S",
      "c: Of these:",
      "c.ii: Two.",
      "c.iii: Three.",
    ]);
  });

  it("tell a Roman numeral from a letter by what follows", () => {
    const text = "# R\n\n## S\n\n- g. Of these:\n- i. One.\n- ii. Two.\n- h. Eighth.\n";
    expect(outline(parseDocument(text))).toEqual(["# S", "g: Of these:", "g.i: One.", "g.ii: Two.", "h: Eighth."]);
  });

  it("take no colon of an address or a time for the end of a title", () => {
    const text = "# 報告\n\n## 一\n\n- a. 詳細は https://example.com/a を参照。\n- b. 開始は10:30である。\n";
    expect(outline(parseDocument(text))).toEqual([
      "# 一",
      "a: 詳細は https://example.com/a を参照。",
      "b: 開始は10:30である。",
    ]);
  });

  it("keep a short entry and the paragraph behind it apart", () => {
    const text = "# R\n\n## S\n\n- a. One sentence.\n- b. Agenda\n\nThis paragraph is no part of the list.\n";
    expect(outline(parseDocument(text))).toEqual([
      "# S",
      "a: One sentence.",
      "b: Agenda",
      "paragraph: This paragraph is no part of the list.",
    ]);
  });

  it("read a heading of many spaces at once", () => {
    expect(parseDocument(`# a${" ".repeat(200_000)}b\n\n## c ##\n`).sections[0]?.heading.text).toBe("c");
  });
});

describe("items that look like something else", () => {
  it("stay items where a page breaks inside the first below a heading", () => {
    const text =
      "# R\n\n## Preamble\n\n1. The Ministry of Internal Affairs and the Ministry of\n\nEconomy held a meeting.\n2. They value it.\n\n## Other\n\n1. One sentence.\n2. Another one.\n";
    expect(outline(parseDocument(text)).slice(0, 3)).toEqual([
      "# Preamble",
      "1: The Ministry of Internal Affairs and the Ministry of Economy held a meeting.",
      "2: They value it.",
    ]);
  });

  it("stay items with a label out of sequence", () => {
    const text = "# R\n\n## S\n\n1. One sentence.\n7. Another one.\n3. The third one.\n";
    expect(outline(parseDocument(text))).toEqual(["# S", "1: One sentence.", "7: Another one.", "3: The third one."]);
  });

  it("go on behind a note that stands in them without blank lines", () => {
    const text =
      "# R\n\n## S\n- a. It was agreed.\n- b. UKRI and\n---\n<sup>1</sup> See <https://example.org/x> (para 2)\nJST announced it.\n- c. It ended.\n";
    expect(outline(parseDocument(text))).toEqual([
      "# S",
      "a: It was agreed.",
      "b: UKRI and JST announced it.",
      "c: It ended.",
    ]);
  });
});
