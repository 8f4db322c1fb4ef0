import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { alignDocuments } from "../../src/alignment";
import { parseDocument, readDocument } from "../../src/document";
import type { Bitext, Block, Document, Language, Passage, Section } from "../../src/model";

const folder = mkdtempSync(join(tmpdir(), "taiyaku-documents-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const languages: readonly Language[] = ["en", "ja"];

function report(language: Language): Document {
  const path = new URL(`../../fixtures/japan-uk-progress-report.${language}.md`, import.meta.url);
  return parseDocument(readFileSync(path, "utf8"), { language });
}

/** The report without page breaks, as Markdown of pandoc with lists and notes. */
function cleanMarkdown(document: Document): string {
  const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#+!|~^$'"-]/gu, "\\$&");
  const ofPassage = ({ text, noteMarks }: Passage): string => {
    let written = "";
    let cursor = 0;
    for (const { label, offset } of noteMarks) {
      written += `${escaped(text.slice(cursor, offset))}[^${label}]`;
      cursor = offset;
    }
    return written + escaped(text.slice(cursor));
  };
  const ofBlock = (block: Block, indent: string): string => {
    if (block.kind !== "item") return `${ofPassage(block.passage)}\n\n`;
    const label = block.label.startsWith("•") ? "-" : `${block.label}.`;
    const inner = `${indent}${" ".repeat(Math.max(4, label.length + 2))}`;
    const separator = document.language === "ja" ? `\\\n${inner}` : " ";
    const title = block.title === null ? "" : ofPassage(block.title) + separator;
    const passages = block.passages.map(ofPassage).join(`\n\n${inner}`);
    const own = `${indent}${label.padEnd(inner.length - indent.length)}${title}${passages}\n\n`;
    return own + block.items.map((item) => ofBlock(item, inner)).join("");
  };
  const ofSection = (section: Section): string =>
    `${"#".repeat(section.level + 1)} ${ofPassage(section.heading)}\n\n` +
    section.blocks.map((block) => ofBlock(block, "")).join("") +
    section.sections.map(ofSection).join("");
  const title = document.title === null ? "" : `# ${ofPassage(document.title)}\n\n`;
  const notes = document.notes.map(
    ({ label, passages }) => `[^${label}]: ${passages.map(ofPassage).join("\n\n    ")}\n\n`,
  );
  const blocks = document.blocks.map((block) => ofBlock(block, ""));
  return title + blocks.join("") + document.sections.map(ofSection).join("") + notes.join("");
}

const texts = ({ beads }: Bitext): string[] =>
  beads.map(({ en, ja }) =>
    [en, ja].map((side) => side.map(({ text }) => text.replace(/\s+/gu, "")).join("|")).join("\t"),
  );

const gold = texts(alignDocuments(report("en"), report("ja")));

function convert(program: string, ...given: readonly string[]): void {
  execFileSync(program, given, { cwd: folder, stdio: "pipe", timeout: 120_000 });
}

async function beadsOf(suffix: string): Promise<string[]> {
  const [en, ja] = await Promise.all(
    languages.map(async (language) => {
      const file = `report.${language}.${suffix}`;
      return readDocument(readFileSync(join(folder, file)), { file, language });
    }),
  );
  return texts(alignDocuments(en!, ja!));
}

describe("the report in files that other programs write", () => {
  it("has the beads of the Markdown out of pandoc's Word and HTML files", { timeout: 120_000 }, async () => {
    for (const language of languages) {
      writeFileSync(join(folder, `report.${language}.md`), cleanMarkdown(report(language)));
      for (const suffix of ["docx", "html"])
        convert("pandoc", "-f", "markdown-smart", `report.${language}.md`, "-o", `report.${language}.${suffix}`);
    }
    expect(await beadsOf("docx")).toEqual(gold);
    expect(await beadsOf("html")).toEqual(gold);
  });

  it("has them out of LibreOffice's Word and HTML files", { timeout: 240_000 }, async () => {
    for (const language of languages) {
      convert("soffice", "--headless", "--convert-to", "odt", `report.${language}.docx`);
      for (const suffix of ["docx:MS Word 2007 XML", "html"])
        convert("soffice", "--headless", "--convert-to", suffix, `report.${language}.odt`);
    }
    expect(await beadsOf("docx")).toEqual(gold);
    expect(await beadsOf("html")).toEqual(gold);
  });
});
