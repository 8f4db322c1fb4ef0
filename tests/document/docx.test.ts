import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { documentOfContent, readContent } from "../../src/document";
import type { Document, Language } from "../../src/model";
import { linesOf } from "./content-outline";
import {
  headingStyle,
  level,
  lists,
  makeDocx,
  numbered,
  paragraph,
  run,
  styled,
  table,
  type DocxParts,
} from "./docx-files";

async function read(parts: DocxParts, language: Language = "en"): Promise<Document> {
  const content = await readContent({ bytes: makeDocx(parts), file: "a.docx" });
  if (content === undefined) throw new Error("no reader");
  return documentOfContent(content, { file: "a.docx", language });
}

const lines = async (parts: DocxParts, language: Language = "en"): Promise<string[]> =>
  linesOf(await read(parts, language));

async function failure(bytes: Uint8Array): Promise<string> {
  return readContent({ bytes, file: "a.docx" }).then(
    () => "",
    (error: unknown) => (error as Error).message,
  );
}

const one = "This is a sentence.";

describe("headings of a Word document", () => {
  it("are told by names and outline levels of styles, inherited too", async () => {
    const styles =
      headingStyle("a", "heading 1") +
      headingStyle("b", "見出し 2") +
      headingStyle("c", "Mine", '<w:basedOn w:val="a"/>') +
      headingStyle("d", "Other", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
      headingStyle("t", "Title");
    const body = [
      styled("t", "Report"),
      styled("a", "One"),
      styled("b", "Inner"),
      styled("c", "Two"),
      styled("d", "Deep"),
    ];
    expect(await lines({ styles, body: body.map((each) => each + paragraph(one)).join("") })).toEqual([
      "= Report",
      one,
      "# One",
      one,
      "## Inner",
      one,
      "# Two",
      one,
      "## Deep",
      one,
    ]);
  });

  it("have the labels that their list gives them", async () => {
    const styles =
      headingStyle("a", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      headingStyle("b", "heading 2", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>');
    const numbering = lists(level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"));
    const body = [styled("a", "One"), styled("b", "Inner"), styled("a", "Two"), styled("b", "Other")];
    const found = await lines({ styles, numbering, body: body.map((each) => each + paragraph(one)).join("") });
    expect(found.filter((line) => line !== one)).toEqual(["# 1 One", "## 1.1 Inner", "# 2 Two", "## 2.1 Other"]);
  });

  it("are items where the styles of headings number clauses", async () => {
    const styles =
      headingStyle("a", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      headingStyle("b", "heading 2", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>');
    const numbering = lists(level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)"));
    const clause = "The manager shall keep a list of all the guests, and shall show it to the committee.";
    const body =
      styled("a", "Duties") +
      styled("b", clause) +
      styled("b", "No smoking.") +
      styled("a", "Rights") +
      styled("b", clause);
    expect(await lines({ styles, numbering, body })).toEqual([
      "# 1. Duties",
      `a) ${clause}`,
      "b) No smoking.",
      "# 2. Rights",
      `a) ${clause}`,
    ]);
  });

  it("may have their text on the same line", async () => {
    const styles = headingStyle("a", "heading 1");
    const runIn = (text: string): string =>
      paragraph(text, '<w:pStyle w:val="a"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>');
    const body = runIn("Scope") + paragraph(". This is text.") + runIn("Terms") + paragraph(". This is more.");
    expect(await lines({ styles, body })).toEqual(["# Scope.", "This is text.", "# Terms.", "This is more."]);
  });

  it("are articles where the list counts articles", async () => {
    const numbering = lists(level(0, "decimalFullWidth", "第%1条"));
    const body = [
      numbered(1, 0, "目的"),
      paragraph("この規則は、会館の利用を定める。"),
      numbered(1, 0, "定義"),
      paragraph("用語の意義は次のとおりとする。"),
    ];
    expect(await lines({ numbering, body: body.join("") }, "ja")).toEqual([
      "# 第１条　目的",
      "この規則は、会館の利用を定める。",
      "# 第２条　定義",
      "用語の意義は次のとおりとする。",
    ]);
  });
});

describe("lists of a Word document", () => {
  const three = lists(level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%3."));

  it("are nested by their levels and count as Word prints them", async () => {
    const items = [
      [0, "One."],
      [1, "In one."],
      [2, "Deep."],
      [1, "More."],
      [0, "Two."],
      [1, "In two."],
    ] as const;
    const body = items.map(([at, text]) => numbered(1, at, text)).join("");
    expect(await lines({ numbering: three, body })).toEqual([
      "1) One.",
      "  a) In one.",
      "    i) Deep.",
      "  b) More.",
      "2) Two.",
      "  a) In two.",
    ]);
  });

  it("go on after a paragraph, and start again where a list overrides the start", async () => {
    const numbering = `${three}<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body =
      numbered(1, 0, "One.") +
      paragraph(one) +
      numbered(1, 0, "Two.") +
      numbered(7, 0, "Five.") +
      numbered(7, 0, "Six.");
    expect(await lines({ numbering, body })).toEqual(["1) One.", one, "2) Two.", "5) Five.", "6) Six."]);
  });

  it.each([
    ["japaneseCounting", "%1、", ["一", "二"]],
    ["aiueoFullWidth", "%1．", ["ア", "イ"]],
    ["iroha", "(%1)", ["イ", "ロ"]],
    ["decimalEnclosedCircle", "%1", ["1", "2"]],
    ["upperRoman", "%1.", ["I", "II"]],
    ["decimalFullWidth", "（%1）", ["1", "2"]],
    ["bullet", "\uf0b7", ["•1", "•2"]],
  ])("have labels in the format %s", async (format, text, expected) => {
    const body = numbered(1, 0, "第一の項目である。") + numbered(1, 0, "第二の項目である。");
    const found = await lines({ numbering: lists(level(0, format, text)), body }, "ja");
    expect(found.map((line) => line.split(")")[0])).toEqual(expected);
  });

  it("hold paragraphs that are indented like their text", async () => {
    const inner = paragraph("More of one.", '<w:ind w:left="720"/>');
    expect(await lines({ numbering: three, body: numbered(1, 0, "One.") + inner + paragraph("Outside.") })).toEqual([
      "1) One. / More of one.",
      "Outside.",
    ]);
  });

  it("may have typed labels", async () => {
    const body = [
      "１　目的は次のとおりである。",
      "（１）安全を確保する。",
      "（２）利用を促進する。",
      "２　定義は別に定める。",
    ];
    expect(await lines({ body: body.map((each) => paragraph(each)).join("") }, "ja")).toEqual([
      "1) 目的は次のとおりである。",
      "  1) 安全を確保する。",
      "  2) 利用を促進する。",
      "2) 定義は別に定める。",
    ]);
  });
});

describe("the text of a Word document", () => {
  it("has tracked insertions and moves once, and no deletions, comments or field instructions", async () => {
    const body = paragraph(
      run("Kept ") +
        `<w:ins w:id="1">${run("new ")}</w:ins><w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del>` +
        `<w:moveFrom w:id="3">${run("moved ")}</w:moveFrom><w:moveTo w:id="4">${run("moved ")}</w:moveTo>` +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>' +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("result")}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        '<w:r><w:commentReference w:id="1"/></w:r>' +
        run("."),
    );
    const comments = `<w:comment w:id="1">${paragraph("Really?")}</w:comment>`;
    const header = paragraph("Draft");
    const document = await read({ body, comments, header });
    expect(linesOf(document)).toEqual(["Kept new moved result."]);
    expect(document.findings.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([
      ["deleted-text", "old"],
      ["comment", "Really?"],
      ["header-or-footer", "Draft"],
    ]);
  });

  it("has the text of text boxes once", async () => {
    const box = `<w:txbxContent>${paragraph("In the box.")}</w:txbxContent>`;
    const body = paragraph(
      `${run("Outside.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await lines({ body })).toEqual(["Outside.", "In the box."]);
  });

  it("has the base of ruby and no reading", async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run("かん")}</w:rt><w:rubyBase>${run("館")}</w:rubyBase></w:ruby></w:r>`;
    expect(await lines({ body: paragraph(run("会") + ruby + run("の規則である。")) }, "ja")).toEqual([
      "会館の規則である。",
    ]);
  });

  it("joins a paragraph whose mark is deleted with the next one", async () => {
    const body = paragraph("Half of ", "<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph("a sentence.");
    expect(await lines({ body })).toEqual(["Half of a sentence."]);
  });

  it("leaves a table of contents out with a finding", async () => {
    const styles = headingStyle("h", "heading 1") + headingStyle("c", "toc 1");
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body =
      paragraph(`${begin}${run("Scope 1")}`) +
      paragraph(run("Terms 2") + end) +
      styled("c", "Annex 3") +
      styled("h", "Scope") +
      paragraph(one);
    const document = await read({ styles, body });
    expect(linesOf(document)).toEqual(["= Scope", one]);
    expect(document.findings[0]?.actual).toBe("Scope 1 / Terms 2 / Annex 3");
  });

  it("is the same in the strict form", async () => {
    const parts = { styles: headingStyle("h", "heading 1"), body: styled("h", "Scope") + paragraph(one) };
    expect(await lines({ ...parts, strict: true })).toEqual(await lines(parts));
  });

  it("has lines that are ended by hand", async () => {
    const body =
      paragraph("次のとおり開く。") + paragraph(`${run("日時：五月一日")}<w:r><w:br/></w:r>${run("場所：会館")}`);
    expect(await lines({ body }, "ja")).toEqual(["次のとおり開く。", "日時：五月一日", "場所：会館"]);
  });
});

describe("notes of a Word document", () => {
  it("are numbered by the order of their calls", async () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${String(id)}">${paragraph(text)}</w:footnote>`;
    const call = (id: number): string => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
    const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph("-")}</w:footnote>${note(5, "Later.")}${note(9, "First.")}`;
    const endnotes = `<w:endnote w:id="1">${paragraph("At the end.")}</w:endnote>`;
    const body = paragraph(
      `${run("One")}${call(9)}${run(" and two")}${call(5)}<w:r><w:endnoteReference w:id="1"/></w:r>${run(".")}`,
    );
    expect(await lines({ body, footnotes, endnotes })).toEqual([
      "One[^1] and two[^2][^i].",
      "[^1]: First.",
      "[^2]: Later.",
      "[^i]: At the end.",
    ]);
  });

  it("may be typed among the text", async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const body =
      paragraph(`${run("A sentence")}${run("1", raised)}${run(".")}`) + paragraph(run("1", raised) + run(" A note."));
    expect(await lines({ body })).toEqual(["A sentence[^1].", "[^1]: A note."]);
  });
});

describe("tables of a Word document", () => {
  it("have a block for each paragraph of a cell, and items for rows with ids", async () => {
    const body =
      table(["Name", "Use"], ["Hall", paragraph("Meet here.") + paragraph("Eat here.")]) +
      table(["1.1.1", "Lock the door."], ["1.1.2", table(["Nested", "cells"])]);
    expect(await lines({ body })).toEqual([
      "|Name",
      "|Use",
      "|Hall",
      "|Meet here.",
      "|Eat here.",
      "1.1.1) Lock the door.",
      "1.1.2) Nested / cells",
    ]);
  });
});

describe("files that are no Word documents", () => {
  it.each([
    ["xl/workbook.xml", /a spreadsheet\. Save the sheet as CSV/u],
    ["ppt/presentation.xml", /a presentation\. Save its outline/u],
    ["META-INF/container.xml", /an e-book\. Convert it first/u],
    ["a.txt", /a zip file without a Word document\. Unpack it/u],
  ])("are refused by what they hold: %s", async (name, message) => {
    expect(await failure(zipSync({ [name]: strToU8("<a/>") }))).toMatch(message);
  });

  it("are refused with a remedy", async () => {
    expect(await failure(makeDocx({ body: paragraph("x") }).subarray(0, 300))).toMatch(
      /a\.docx: the zip data is cut off or damaged.*save it again/u,
    );
    expect(await failure(makeDocx({ body: "<w:p>" }))).toMatch(/a\.docx \(word\/document\.xml\): not well-formed XML/u);
  });

  it("may not be nested without end", async () => {
    const deep = "<w:tbl><w:tr><w:tc>".repeat(1000) + "</w:tc></w:tr></w:tbl>".repeat(1000);
    expect(await failure(makeDocx({ body: deep }))).toMatch(/nested deeper than 600/u);
  });

  it("may not be zip bombs", async () => {
    const bomb = makeDocx({ body: paragraph("x".repeat(18_000_000)) });
    expect(await failure(bomb)).toMatch(/compressed more than 400 times/u);
  });
});
