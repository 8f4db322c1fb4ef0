import { documentOfContent, readContent } from "../../src/document";
import type { Document, Language } from "../../src/model";
import { linesOf } from "../document/content-outline";
import { level, lists, makeDocx } from "../document/docx-files";
import type { Random } from "./random";

/** A file with the words that are in it. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** Words that are the text of the file: none of them may disappear. */
  readonly words: readonly string[];
}

/** Reads a made file, and checks that each of its words is in a passage or in a finding. */
export async function readMadeFile(
  { bytes, file, words }: MadeFile,
  language: Language,
): Promise<Document | undefined> {
  const content = await readContent({ bytes, file });
  if (content === undefined) return undefined;
  const document = documentOfContent(content, { file, language });
  const kept = [...linesOf(document), ...document.findings.map(({ actual }) => actual ?? "")].join("\n");
  const lost = words.find((word) => !kept.includes(word));
  if (lost !== undefined) throw new Error(`A word is lost: ${lost}`);
  return document;
}

/** Writes random elements within each other, and counts the words. */
interface Writer {
  readonly random: Random;
  readonly words: string[];
  left: number;
}

function word({ random, words }: Writer): string {
  const made = `k${String(words.length)}z`;
  words.push(made);
  return `${random.pick(["word ", "第三条　", "(a) ", "1. ", "（注1）", "※1 ", "- ", "項目、", ""])}${made}`;
}

function several(writer: Writer, most: number, make: (writer: Writer) => string): string {
  let made = "";
  for (let count = writer.random.below(most + 1); count > 0 && writer.left > 0; count -= 1) {
    writer.left -= 1;
    made += make(writer);
  }
  return made;
}

const runProperties = [
  "",
  "<w:b/>",
  "<w:i/>",
  "<w:vanish/>",
  '<w:vertAlign w:val="superscript"/>',
  '<w:rStyle w:val="s1"/>',
];

function madeRun(writer: Writer): string {
  const { random } = writer;
  const text = `<w:t xml:space="preserve">${word(writer)} </w:t>`;
  const content = random.pick([
    text,
    text,
    `${text}<w:br/>`,
    `<w:tab/>${text}`,
    `<w:ruby><w:rt><w:r><w:t>よみ</w:t></w:r></w:rt><w:rubyBase><w:r>${text}</w:r></w:rubyBase></w:ruby>`,
    `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r>${text}</w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent>`,
  ]);
  const run = `<w:r><w:rPr>${random.pick(runProperties)}</w:rPr>${content}</w:r>`;
  return random.pick([
    run,
    run,
    `<w:ins>${run}</w:ins>`,
    `<w:del>${run.replaceAll("w:t>", "w:delText>").replaceAll("<w:t ", "<w:delText ")}</w:del>`,
    `<w:hyperlink w:anchor="a">${run}</w:hyperlink>`,
    `<w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  ]);
}

const paragraphProperties = [
  "",
  '<w:pStyle w:val="s1"/>',
  '<w:pStyle w:val="s2"/>',
  '<w:pStyle w:val="s3"/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="7"/><w:numId w:val="9"/></w:numPr>',
  '<w:outlineLvl w:val="2"/>',
  '<w:rPr><w:del w:id="1"/></w:rPr>',
  '<w:ind w:left="720"/>',
];

function madeBlock(writer: Writer): string {
  const { random } = writer;
  if (random.chance(0.15)) {
    const cell = (): string => `<w:tc>${several(writer, 3, madeBlock)}<w:p/></w:tc>`;
    const row = (): string => `<w:tr>${cell()}${cell()}</w:tr>`;
    return `<w:tbl>${row()}${row()}</w:tbl>`;
  }
  return `<w:p><w:pPr>${random.pick(paragraphProperties)}</w:pPr>${several(writer, 4, madeRun)}</w:p>`;
}

/** A Word document of random elements. */
export function makeWordFile(random: Random): MadeFile {
  const writer: Writer = { random, words: [], left: 60 };
  const body = several(writer, 30, madeBlock);
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="s1"/></w:style>`;
  const formats = ["decimal", "aiueo", "japaneseCounting", "lowerRoman", "bullet", "none", "nonsense"];
  const numbering = lists(
    level(0, random.pick(formats), random.pick(["%1.", "第%1条", "%9", ""])) + level(1, random.pick(formats), "%1.%2"),
    level(0, random.pick(formats), "(%1)"),
  );
  const styles =
    style("s1", "heading 1") +
    style("s2", random.pick(["heading 2", "Title", "toc 1", "Source Code"])) +
    style("s3", "Normal");
  return { bytes: makeDocx({ body, styles, numbering }), file: "a.docx", words: writer.words };
}

const blockNames = [
  "p",
  "div",
  "h2",
  "ul",
  "ol type=a",
  "li",
  "blockquote",
  "dl",
  "dt",
  "dd",
  "td",
  "table",
  "details",
  "pre",
  "section",
  "nav",
  "aside",
];
const inlineNames = ["b", "i", "a href=#x", "a href=/y", "code", "sup", "span", "ruby", "q", "span hidden", "button"];

function madeElement(writer: Writer): string {
  const { random } = writer;
  const isBlock = random.chance(0.5);
  const name = random.pick(isBlock ? blockNames : inlineNames);
  const content = several(writer, 4, madeNode);
  const tag = name.split(" ")[0] ?? "";
  return `<${name}>${content}${random.chance(0.85) ? `</${tag}>` : ""}`;
}

function madeNode(writer: Writer): string {
  return writer.random.chance(0.5)
    ? `${writer.random.pick([" ", "\n", "&nbsp;", "<br>"])}${word(writer)}&amp;`
    : madeElement(writer);
}

/** A page of random elements. */
export function makePage(random: Random): MadeFile {
  const writer: Writer = { random, words: [], left: 80 };
  const page = `<!doctype html><body>${several(writer, 30, madeNode)}`;
  return { bytes: new TextEncoder().encode(page), file: "a.html", words: writer.words };
}
