import type { ContentBlock, Inline, LeftOut } from "../content/blocks";
import { isBlank, textOfPieces } from "../content/pieces";
import { isRunningText, nestItems, type FlatBlock } from "./nesting";
import type { NumberingCounters } from "./numbering";
import { countParagraph, paragraphProperties, type ParagraphDefinitions, type ParagraphProperties } from "./paragraphs";
import { chooseContent, plainTextOf, readRuns, startRuns, type RunContext, type RunReading } from "./runs";
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from "./xml";

/** Definitions and state for the blocks of one part of the file. */
export interface BodyContext extends ParagraphDefinitions {
  readonly runs: RunContext;
  readonly counters: NumberingCounters;
  readonly leaveOut: (left: LeftOut) => void;
}

/** Collects the blocks of a body, a cell, a note or a text box. */
export interface BlockCollector {
  readonly add: (element: XmlElement) => void;
  readonly finish: () => ContentBlock[];
}

interface Collection {
  readonly flat: FlatBlock[];
  /** Text that goes on in the next paragraph. */
  carried: RunReading | undefined;
  /** Whether the last paragraph is a heading that its text follows on the same line. */
  isRunIn: boolean;
}

/** Reads blocks one by one, so that the tree of a large body is never whole. */
export function createBlockCollector(context: BodyContext): BlockCollector {
  const collection: Collection = { flat: [], carried: undefined, isRunIn: false };
  return {
    add: (element) => {
      addBlock(element, collection, context);
    },
    finish: () => {
      const { carried } = collection;
      if (carried !== undefined) {
        addText(carried.writer.finish(), undefined, collection);
        addBoxes(carried, collection, context);
      }
      return nestItems(collection.flat);
    },
  };
}

/** Reads the blocks within an element. */
export function readBlocks(parent: XmlElement, context: BodyContext): ContentBlock[] {
  const collector = createBlockCollector(context);
  for (const child of childrenOf(parent)) collector.add(child);
  return collector.finish();
}

/** Elements around blocks that have no meaning for the text. */
const transparent = new Set(["w:ins", "w:moveTo", "w:customXml", "w:sdtContent", "w:smartTag"]);

type BlockReader = (element: XmlElement, collection: Collection, context: BodyContext) => void;

const addChildren: BlockReader = (element, collection, context) => {
  for (const child of childrenOf(element)) addBlock(child, collection, context);
};

const addMath: BlockReader = (element, collection) => {
  addText([{ kind: "text", text: plainTextOf(element) }], undefined, collection);
};

const blockReaders: Readonly<Record<string, BlockReader>> = {
  "w:p": addParagraph,
  "w:tbl": addTable,
  "w:sdt": addContentControl,
  "w:del": (element, _, { leaveOut }) => {
    leaveOut({ kind: "deleted-text", text: plainTextOf(element) });
  },
  "w:altChunk": (element, _, { leaveOut, runs }) => {
    const target = runs.relationships.get(element.attributes["r:id"] ?? "")?.target;
    leaveOut({ kind: "embedded-file", text: target ?? "" });
  },
  "mc:AlternateContent": (element, collection, context) => {
    const chosen = chooseContent(element);
    if (chosen !== undefined) addChildren(chosen, collection, context);
  },
  "m:oMathPara": addMath,
  "m:oMath": addMath,
  ...Object.fromEntries([...transparent].map((name) => [name, addChildren])),
};

function addBlock(element: XmlElement, collection: Collection, context: BodyContext): void {
  const read = Object.hasOwn(blockReaders, element.name) ? blockReaders[element.name] : undefined;
  read?.(element, collection, context);
}

function addContentControl(element: XmlElement, collection: Collection, context: BodyContext): void {
  const gallery = valueOf(element, "w:sdtPr", "w:docPartObj", "w:docPartGallery");
  const content = childOf(element, "w:sdtContent");
  if (content === undefined) return;
  if (gallery === "Table of Contents") context.leaveOut({ kind: "table-of-contents", text: plainTextOf(content) });
  else for (const child of childrenOf(content)) addBlock(child, collection, context);
}

function addParagraph(element: XmlElement, collection: Collection, context: BodyContext): void {
  const properties = paragraphProperties(element, context);
  if (properties.style.isContents === true) {
    // Its fields still have to end where they end.
    readRuns(element, startRuns(context.runs), context.runs);
    context.leaveOut({ kind: "table-of-contents", text: plainTextOf(element) });
    return;
  }
  const reading = collection.carried ?? startRuns(context.runs);
  collection.carried = undefined;
  readRuns(element, reading, context.runs);
  if (properties.isContinued) {
    collection.carried = reading;
    return;
  }
  const label = countParagraph(properties, context.counters);
  const content = afterRunInHeading(reading.writer.finish(), collection);
  collection.isRunIn = isRunInHeading(element);
  if (properties.style.isCode === true) addCode(content, properties, collection);
  else if (label === undefined) addUnnumbered(content, properties, collection);
  else addNumbered(content, { properties, label: label.isBullet ? "" : label.text.trim() }, collection);
  addBoxes(reading, collection, context);
}

/** Text boxes are blocks after the paragraph that they are anchored in. */
function addBoxes({ boxes }: RunReading, { flat }: Collection, context: BodyContext): void {
  for (const box of boxes)
    for (const block of readBlocks(box, context)) flat.push({ kind: "block", block, left: undefined });
}

/** Whether the mark of a paragraph is a style separator: what follows is on the same line. */
function isRunInHeading(element: XmlElement): boolean {
  return switchOf(childOf(element, "w:pPr", "w:rPr"), "w:specVanish") === true;
}

/** The stop between a heading and the text on its line belongs to neither; it stays with the heading. */
function afterRunInHeading(content: Inline[], { flat, isRunIn }: Collection): Inline[] {
  const last = flat.at(-1);
  const [first, ...rest] = content;
  if (!isRunIn || last === undefined || first?.kind !== "text") return content;
  const stop = /^\s*[.:。：]\s*/u.exec(first.text)?.[0] ?? "";
  if (stop === "") return content;
  const end: Inline = { kind: "text", text: stop.trim() };
  if (last.kind === "numbered-heading")
    flat[flat.length - 1] = { ...last, item: { ...last.item, content: [...last.item.content, end] } };
  else if (last.kind === "block" && last.block.kind === "heading")
    flat[flat.length - 1] = { ...last, block: { ...last.block, content: [...last.block.content, end] } };
  else return content;
  return [{ ...first, text: first.text.slice(stop.length) }, ...rest];
}

function addUnnumbered(content: Inline[], { headingLevel, left }: ParagraphProperties, collection: Collection): void {
  if (isBlank(content)) return;
  if (headingLevel === undefined || isRunningText(content)) addText(content, left, collection);
  else collection.flat.push(block({ kind: "heading", level: headingLevel, label: "", content }));
}

function addNumbered(
  content: Inline[],
  { properties, label }: { readonly properties: ParagraphProperties; readonly label: string },
  { flat }: Collection,
): void {
  const { headingLevel, list, left, first } = properties;
  if (isBlank(content) && label === "") return;
  const item = { kind: "item", label, content, list: list?.id ?? "", level: list?.level ?? 0, left, first } as const;
  flat.push(headingLevel === undefined ? item : { kind: "numbered-heading", headingLevel, item });
}

function addText(content: Inline[], left: number | undefined, { flat }: Collection): void {
  if (!isBlank(content)) flat.push(block({ kind: "paragraph", content }, left));
}

/** Paragraphs of code that follow each other are the lines of one block. */
function addCode(content: readonly Inline[], { left }: ParagraphProperties, { flat }: Collection): void {
  const text = textOfPieces(content);
  const last = flat.at(-1);
  if (last?.kind === "block" && last.block.kind === "code")
    flat[flat.length - 1] = block({ kind: "code", text: `${last.block.text}\n${text}` }, last.left);
  else if (text.trim() !== "") flat.push(block({ kind: "code", text }, left));
}

function block(content: ContentBlock, left?: number): FlatBlock {
  return { kind: "block", block: content, left };
}

function addTable(element: XmlElement, collection: Collection, context: BodyContext): void {
  const rows = tableRows(element)
    .map((row) => tableCells(row).map((cell) => readBlocks(cell, context)))
    .filter((cells) => cells.some((cell) => cell.length > 0));
  const [row] = rows;
  if (row === undefined) return;
  // A table of one cell is a frame around text.
  if (rows.length === 1 && row.length === 1) for (const inner of row[0] ?? []) collection.flat.push(block(inner));
  else collection.flat.push(block({ kind: "table", rows }));
}

/** The rows of a table without those whose deletion is tracked. */
function tableRows(element: XmlElement): XmlElement[] {
  return rowElements(element, "w:tr").filter((row) => childOf(row, "w:trPr", "w:del") === undefined);
}

/** The cells of a row; a cell that continues the one above has no text of its own. */
function tableCells(row: XmlElement): XmlElement[] {
  return rowElements(row, "w:tc").filter((cell) => {
    const merge = childOf(cell, "w:tcPr", "w:vMerge");
    return merge === undefined || merge.attributes["val"] === "restart" || plainTextOf(cell).trim() !== "";
  });
}

/** Rows or cells, also within content controls. */
function rowElements(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === "w:sdt") return rowElements(childOf(child, "w:sdtContent") ?? child, name);
    return transparent.has(child.name) ? rowElements(child, name) : [];
  });
}
