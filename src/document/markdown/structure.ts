import type { SyntaxNodeRef } from "@lezer/common";
import type { Range } from "../../model";
import type { Line } from "../input/lines";
import type { Furniture } from "../page/furniture";
import { addAttributeCuts } from "./attribute-cuts";
import { lineMarkup } from "./container-lines";
import { inOrder, type Cut } from "./cuts";
import { readFrontMatter } from "./front-matter";
import { cellLines, htmlTexts, tagCuts } from "./html-blocks";
import { addInlineCuts, definitionName } from "./inline-cuts";
import { createLineIndex, type LineIndex } from "./line-index";
import { markdownParser } from "./parser";
import type { LineRole } from "./roles";

/** The blocks of a Markdown text, by the positions of their lines, and its markup. */
export interface MarkdownStructure {
  readonly lines: readonly Line[];
  readonly roles: ReadonlyMap<number, LineRole>;
  /** Parts that are not text of the document and are reported: front matter and tables of contents. */
  readonly furniture: readonly Furniture[];
  /** In the order of the text, and none within another one. */
  readonly cuts: readonly Cut[];
}

interface Walk {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly index: LineIndex;
  readonly roles: Map<number, LineRole>;
  readonly cuts: Cut[];
  readonly definitions: Set<string>;
}

/** Reads the blocks and the markup of a Markdown text. */
export function markdownStructure(text: string, lines: readonly Line[]): MarkdownStructure {
  const walk: Walk = {
    text,
    lines,
    index: createLineIndex(lines),
    roles: new Map(),
    cuts: [],
    definitions: new Set(),
  };
  const front = readFrontMatter(lines, walk.roles);
  // Front matter is no Markdown; blanks in its place keep the offsets.
  const tree = markdownParser.parse(" ".repeat(front) + text.slice(front));
  tree.iterate({
    enter: (node) => {
      if (node.name === "LinkReference") addDefinition(node, walk);
    },
  });
  tree.iterate({ enter: (node) => addNode(node, walk) });
  lines.forEach((line, position) => {
    if (!walk.roles.has(position) && !line.blank) addLineMarkup(line, position, walk);
  });
  return { lines, roles: walk.roles, furniture: furnitureOf(walk, front), cuts: inOrder(walk.cuts) };
}

/** The front matter, and the entries of a table of contents that a word processor made. */
function furnitureOf({ lines, roles }: Walk, front: number): Furniture[] {
  const found: Furniture[] = [];
  const start = lines.find(({ blank }) => !blank)?.range[0] ?? 0;
  if (front > 0) found.push({ kind: "metadata", range: [start, front] });
  lines.forEach((line, position) => {
    if (roles.has(position) || !contentsEntry.test(line.text.slice(0, 1000))) return;
    roles.set(position, { kind: "markup" });
    found.push({ kind: "table-of-contents", range: line.range });
  });
  return found;
}

/** A link to a heading with a link on its page number in it. */
const contentsEntry = /^\s*(?:[-*+]\s+)?\[[^\n]{1,400}\[(?:\d{1,4}|[ivxlc]{1,6})\]\(#[^()\s]*\)\]\(#[^()\s]*\)\s*$/iu;

const blocks: Readonly<Record<string, (node: SyntaxNodeRef, walk: Walk) => boolean>> = {
  FencedCode: addFencedCode,
  CodeBlock: addIndentedCode,
  HTMLBlock: addHtml,
  CommentBlock: addMarkup,
  ProcessingInstructionBlock: addMarkup,
  HorizontalRule: addMarkup,
  LinkReference: addReference,
  OrderedList: addOrderedList,
  TableHeader: addRow,
  TableRow: addRow,
  TableDelimiter: addDelimiterRow,
};

function addNode(node: SyntaxNodeRef, walk: Walk): boolean {
  const block = blocks[node.name];
  if (block !== undefined) return block(node, walk);
  return addInlineCuts(node, walk);
}

function addDefinition({ from, to }: SyntaxNodeRef, { text, definitions }: Walk): void {
  const label = /^\[((?:[^[\]\\]|\\.){1,999})\]:/u.exec(text.slice(from, Math.min(to, from + 1002)))?.[1];
  if (label !== undefined) definitions.add(definitionName(label));
}

/** The definition of a link is markup; that of a note is its text. */
function addReference(node: SyntaxNodeRef, walk: Walk): boolean {
  return walk.text.startsWith("[^", node.from) ? true : addMarkup(node, walk);
}

function addMarkup({ from, to }: SyntaxNodeRef, { index, roles }: Walk): boolean {
  for (const position of index.between(from, to)) roles.set(position, { kind: "markup" });
  return false;
}

/** A block of code is one verbatim text: its lines without the marks of lists and quotations that it is in. */
function addFencedCode(node: SyntaxNodeRef, walk: Walk): boolean {
  const pieces = node.node.getChildren("CodeText").map(({ from, to }): Range => [from, to]);
  setBlock(node, { kind: "code", pieces }, walk);
  return false;
}

/** Indented lines are code if they look like it; texts of other origin are indented too. */
function addIndentedCode(node: SyntaxNodeRef, walk: Walk): boolean {
  const pieces = node.node.getChildren("CodeText").map(({ from, to }): Range => [from, to]);
  const written = walk.text
    .slice(node.from, node.to)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const signs = written.filter((line) =>
    /[{}<>$|\\=]|[;,({[]\s*$|\w\(|^\s*(?:#|\/\/|--|\.\/|\$ )|\w\.\w+\(/u.test(line),
  );
  const hasJapanese = /[\u3041-\u9fff]/u.test(written.join("").replace(/(?:#|\/\/|["']).*/gu, ""));
  if (hasJapanese || signs.length < 0.5 * written.length) return true;
  setBlock(node, { kind: "code", pieces }, walk);
  return false;
}

function setBlock({ from, to }: SyntaxNodeRef, role: LineRole, { index, roles }: Walk): void {
  index.between(from, to).forEach((position, at) => roles.set(position, at === 0 ? role : { kind: "inside" }));
}

function addHtml(node: SyntaxNodeRef, walk: Walk): boolean {
  const range: Range = [node.from, node.to];
  setBlock(node, { kind: "html", texts: htmlTexts(walk.text, range) }, walk);
  walk.cuts.push(...tagCuts(walk.text, range));
  return false;
}

function addRow(node: SyntaxNodeRef, walk: Walk): boolean {
  const cells = node.node.getChildren("TableCell").flatMap(({ from, to }) => cellLines(walk.text, [from, to]));
  const [position] = walk.index.between(node.from, node.to);
  if (position !== undefined) walk.roles.set(position, { kind: "row", cells });
  return true;
}

/** The line between the head of a table and its body; the signs between cells have the same name. */
function addDelimiterRow(node: SyntaxNodeRef, walk: Walk): boolean {
  return node.node.parent?.name === "Table" ? addMarkup(node, walk) : false;
}

/** Where all items have one number, as in `1.`, `1.`, `1.`, their places count. */
function addOrderedList({ node }: SyntaxNodeRef, { text, index, roles }: Walk): boolean {
  const items = node.getChildren("ListItem");
  const numbers = items.map(({ from }) => Number(/^\d{1,9}/u.exec(text.slice(from, from + 9))?.[0]));
  const [first] = numbers;
  if (items.length < 2 || first === undefined || !(first <= 1) || numbers.some((number) => number !== first))
    return true;
  items.forEach(({ from }, at) => {
    const position = index.at(from);
    if (!roles.has(position)) roles.set(position, { kind: "ordinal", ordinal: first + at });
  });
  return true;
}

/** Containers, alerts and attributes, which are no Markdown of CommonMark. */
function addLineMarkup(line: Line, position: number, { roles, cuts }: Walk): void {
  const markup = lineMarkup(line);
  if (markup !== undefined) {
    roles.set(position, markup);
    if (markup.kind !== "title") return;
  }
  addAttributeCuts(line, cuts);
}
