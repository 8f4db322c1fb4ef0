import type { ContentBlock, Inline } from "../content/blocks";
import { isBlank } from "../content/pieces";
import { readInlineElement } from "./inline-elements";
import { createInlineText } from "./inline-text";
import { listLabels } from "./list-labels";
import {
  attribute,
  attributeWords,
  isElement,
  shortText,
  textOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
} from "./parse";
import { placeText } from "./source-text";
import type { Walk } from "./state";
import { isLayoutTable, tableRows } from "./tables";

/** Reads the blocks within an element, such as a cell or an item, as a list of their own. */
export function readInner(parent: HtmlParent, walk: Walk): ContentBlock[] {
  const inner: Walk = { ...walk, inline: createInlineText(walk.nextId), blocks: [] };
  walkNodes(parent.childNodes, inner);
  flush(inner);
  return inner.blocks;
}

/** Reads the nodes of a container in order. */
export function walkNodes(nodes: readonly HtmlNode[], walk: Walk): void {
  for (const node of nodes) {
    if (node.nodeName === "#text" && "value" in node) {
      const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
      for (const placed of placeText(node.value, walk.source, startOffset, endOffset)) walk.inline.text(placed);
    } else if (isElement(node)) walkElement(node, walk);
  }
}

/** Ends the paragraph that is being read. */
export function flush(walk: Walk, role?: "term" | "definition"): void {
  for (const content of paragraphsOf(walk.inline.flush()))
    walk.blocks.push({ kind: "paragraph", content, ...(role === undefined ? {} : { role }) });
}

/** Two line breaks in a row end a paragraph. */
function paragraphsOf(pieces: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  let breaks: Inline[] = [];
  for (const piece of pieces) {
    if (piece.kind === "break") {
      breaks.push(piece);
      continue;
    }
    if (breaks.length >= 2) paragraphs.push([]);
    else paragraphs.at(-1)?.push(...breaks);
    breaks = [];
    paragraphs.at(-1)?.push(piece);
  }
  return paragraphs.filter((paragraph) => !isBlank(paragraph));
}

function walkElement(element: HtmlElement, walk: Walk): void {
  const omission = walk.main.omission(element);
  if (omission !== undefined) {
    walk.leaveOut({ kind: omission, text: seenText(element) });
    return;
  }
  const label = walk.pageNotes.notes.get(element);
  if (label !== undefined) {
    flush(walk);
    walk.notes.push({ label, blocks: withoutLabel(readInner(element, walk), label) });
    return;
  }
  const read = Object.hasOwn(blockReaders, element.tagName) ? blockReaders[element.tagName] : undefined;
  if (read !== undefined || attributeWords(element, "role").includes("heading")) {
    flush(walk);
    (read ?? readHeading)(element, walk);
    flush(walk);
  } else readInlineElement(element, walk);
}

/** Scripts and styles have no text that a reader could miss. */
function seenText(element: HtmlElement): string {
  return ["script", "style", "template", "svg", "head"].includes(element.tagName) ? "" : shortText(element);
}

type BlockReader = (element: HtmlElement, walk: Walk) => void;

const readContainer: BlockReader = (element, walk) => {
  walkNodes(element.childNodes, walk);
};

/** A heading has no blocks: what is within it is its text. */
const readHeading: BlockReader = (element, walk) => {
  walkNodes(element.childNodes, walk);
  const content = walk.inline.flush();
  const level = Number(/^h([1-6])$/u.exec(element.tagName)?.[1] ?? attribute(element, "aria-level") ?? "2");
  if (!isBlank(content))
    walk.blocks.push({ kind: "heading", level: Number.isFinite(level) ? level : 2, label: "", content });
};

const readPreformatted: BlockReader = (element, walk) => {
  const text = textOf(element).replace(/^\n/u, "").trimEnd();
  if (text.trim() !== "") walk.blocks.push({ kind: "code", text });
};

/** An item that has nothing but a list is a way to indent that list. */
const readList: BlockReader = (list, walk) => {
  const labels = listLabels(list);
  for (const child of list.childNodes) {
    const isItem = isElement(child, "li");
    if (!isElement(child)) {
      walkNodes([child], walk);
      continue;
    }
    if (!isItem || walk.main.omission(child) !== undefined || walk.pageNotes.notes.has(child)) {
      readListChild(child, walk);
      continue;
    }
    flush(walk);
    const blocks = readInner(child, walk);
    const label = labels.get(child) ?? "";
    if (label === "" && blocks.every(({ kind }) => kind === "item")) walk.blocks.push(...blocks);
    else if (blocks.length > 0) walk.blocks.push({ kind: "item", label, blocks });
  }
};

/** A list that is directly within a list belongs to the item before it. */
function readListChild(child: HtmlElement, walk: Walk): void {
  const last = walk.blocks.at(-1);
  if ((child.tagName === "ul" || child.tagName === "ol") && last?.kind === "item")
    walk.blocks[walk.blocks.length - 1] = {
      ...last,
      blocks: [...last.blocks, ...readInner({ ...child, childNodes: [child] }, walk)],
    };
  else walkElement(child, walk);
}

const readLooseItem: BlockReader = (item, walk) => {
  const blocks = readInner(item, walk);
  if (blocks.length > 0) walk.blocks.push({ kind: "item", label: "", blocks });
};

const readTable: BlockReader = (table, walk) => {
  const { caption, rows } = tableRows(table);
  if (caption !== undefined) {
    walkNodes(caption.childNodes, walk);
    flush(walk);
  }
  if (isLayoutTable(table, rows)) {
    for (const cell of rows.flat()) walk.blocks.push(...readInner(cell, walk));
    return;
  }
  const read = rows
    .filter((row) => row.every((cell) => walk.main.omission(cell) === undefined))
    .map((row) => row.map((cell) => readInner(cell, walk)))
    .filter((row) => row.some((cell) => cell.length > 0));
  if (read.length > 0) walk.blocks.push({ kind: "table", rows: read });
};

const readTerm: BlockReader = (element, walk) => {
  readDefinition(element, walk, "term");
};

function readDefinition(element: HtmlElement, walk: Walk, role: "term" | "definition"): void {
  const blocks = readInner(element, walk);
  walk.blocks.push(...blocks.map((block) => (block.kind === "paragraph" ? { ...block, role } : block)));
}

const blockReaders: Readonly<Record<string, BlockReader>> = {
  ...Object.fromEntries(
    (
      "address article aside blockquote body center details dialog div dl fieldset figcaption figure footer form header hgroup " +
      "html legend main nav optgroup p search section summary tbody td tfoot th thead tr caption frameset noframes hr"
    )
      .split(" ")
      .map((name) => [name, readContainer]),
  ),
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, readHeading])),
  ...Object.fromEntries(["pre", "listing", "xmp", "plaintext"].map((name) => [name, readPreformatted])),
  ...Object.fromEntries(["ul", "ol", "menu", "dir"].map((name) => [name, readList])),
  li: readLooseItem,
  table: readTable,
  dt: readTerm,
  dd: (element, walk) => {
    readDefinition(element, walk, "definition");
  },
};

/** Drops the label that a note begins with, as it is known. */
function withoutLabel(blocks: ContentBlock[], label: string): ContentBlock[] {
  const [first, ...others] = blocks;
  if (first?.kind !== "paragraph") return blocks;
  const [piece, ...rest] = first.content;
  if (piece?.kind !== "text") return blocks;
  const opening =
    /^\s*[[(（［〔]?(?:注|註|脚注|※|\*|＊|note\s)?\s?([\d０-９]{1,3}|[†‡*]|[a-z])[\])）］〕]?[.:：．]?\s*/iu.exec(
      piece.text,
    );
  if (opening?.[1]?.normalize("NFKC") !== label.normalize("NFKC") || opening[0].length === piece.text.length)
    return blocks;
  const text = piece.text.slice(opening[0].length);
  const at = piece.at === undefined ? {} : { at: piece.at + opening[0].length };
  return [{ ...first, content: [{ kind: "text", text, ...at }, ...rest] }, ...others];
}
