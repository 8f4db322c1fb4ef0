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
      "# Chapter 2 > Means > Money",
      "# Annex A",
    ]);
    expect(document.title?.text).toBe("Report");
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
