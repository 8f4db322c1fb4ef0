import type { Language } from "../../model";
import { numberOf } from "../headings/headings";
import type { Line } from "../input/lines";
import { findChains } from "../items/chains";
import { newItem, shareOfFinishedItems } from "../outline/outline-parts";
import type { Outline, RawItem, RawParagraph } from "../outline/raw";
import { createReader } from "../outline/reader";
import type { Facts, Reader } from "../outline/reader-state";
import { requirementIdOf } from "../outline/tables";
import { isFinished } from "../page/wrapping";
import { lineOf } from "./labels";
import { createParagraphReader, type ParagraphReader } from "./paragraph-reader";
import type { RenderedBlock, RenderedNote } from "./rendered";

type Of<Kind extends RenderedBlock["kind"]> = Extract<RenderedBlock, { kind: Kind }>;

const blankLine: Line = { text: "", range: [0, 0], indent: 0, blank: true };

/**
 * Builds the outline of a document from blocks that are rendered. Paragraphs that no style or tag names are read like lines of
 * plain text, so that typed labels and headings without a style are found.
 */
export function outlineOfBlocks(
  content: { readonly blocks: readonly RenderedBlock[]; readonly notes: readonly RenderedNote[] },
  text: string,
  language: Language,
): Outline {
  const { blocks, notes } = content;
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? [...block.lines, blankLine] : []));
  const isStyled = blocks.some(({ kind }) => kind === "heading");
  const facts: Facts = {
    text,
    language,
    // Nothing is known of the width of lines, and no line is broken by a printer.
    wrapping: { wrapped: false, width: 0, filled: false },
    finishedItems: shareOfFinished(blocks, lines, language),
    marked: isStyled,
    blankEnds: false,
    chained: isStyled ? new Set() : findChains(lines, language),
  };
  const reader = createReader(facts);
  const paragraphs = createParagraphReader(reader, lines);
  for (const block of blocks) addBlock(block, reader, paragraphs);
  for (const { label, start, blocks: inner } of notes)
    reader.notes.push({ label, start, paragraphs: paragraphsOf(inner) });
  return { sections: reader.sections, notes: reader.notes, furniture: [] };
}

function addBlock(block: RenderedBlock, reader: Reader, paragraphs: ParagraphReader): void {
  if (block.kind === "paragraph") paragraphs.read(block.lines);
  else if (block.kind === "heading") addHeading(block, reader);
  else if (block.kind === "item") addItem(block, reader);
  else if (block.kind === "note") {
    reader.note = { label: block.label, start: block.lines[0]?.range[0] ?? 0, paragraphs: paragraphsOf([block]) };
    reader.notes.push(reader.note);
    return;
  } else {
    reader.sections.at(-1)?.blocks.push(...(block.kind === "table" ? rowsOf(block) : paragraphsOf([block])));
    reader.lists = [];
    reader.body = null;
  }
  if (block.kind !== "paragraph") reader.note = null;
}

function addHeading({ level, lines }: Of<"heading">, reader: Reader): void {
  // A heading that is a picture has no text.
  if (lines.length === 0) return;
  const text = lines.map((line) => line.text).join(" ");
  reader.sections.push({
    heading: lines.map(({ range }) => range),
    start: lines[0]?.range[0] ?? 0,
    // From 7 on hashes are those of headings without a style.
    hashes: Math.min(level + 1, 6),
    blocks: [],
    ...numberOf(text),
  });
  reader.lists = [];
  reader.body = null;
  reader.headed = true;
  reader.closed = true;
  reader.begun = true;
}

function addItem(block: Of<"item">, reader: Reader): void {
  const blocks = reader.sections.at(-1)?.blocks ?? [];
  const last = blocks.at(-1);
  // Bullets are numbered within their list.
  const position = last?.kind === "item" && last.label.startsWith("•") ? Number(last.label.slice(1)) + 1 : 1;
  const item = rawItem(block, position, reader.facts.language);
  blocks.push(item);
  reader.lists = [];
  reader.body = innermost(item);
  reader.headed = false;
  reader.begun = true;
  reader.closed = true;
}

/** The item that text after a list could go on with. */
function innermost(item: RawItem): RawItem {
  const last = item.items.at(-1);
  return last === undefined ? item : innermost(last);
}

function rawItem({ label, start, blocks }: Of<"item">, position: number, language: Language): RawItem {
  const own = blocks.filter(({ kind }) => kind !== "item");
  const nested = blocks.filter((block): block is Of<"item"> => block.kind === "item");
  const [first] = own;
  const lines = first?.kind === "paragraph" ? first.lines : [];
  const isTitled = lines.length > 1 && !isFinished(lines[0]?.text ?? "", language);
  const item = newItem(
    lineOf("", start),
    label === "" ? `•${String(position)}` : label,
    own.flatMap((block, index) => itemParagraphs(block, index === 0)),
    isTitled ? "hard" : null,
  );
  let bullets = 0;
  for (const each of nested) {
    bullets = each.label === "" ? bullets + 1 : 0;
    item.items.push(rawItem(each, Math.max(1, bullets), language));
  }
  return item;
}

/** The first paragraph of an item keeps its lines together: the first of them may be its title. */
function itemParagraphs(block: RenderedBlock, isFirst: boolean): RawParagraph[] {
  if (!isFirst || block.kind !== "paragraph") return paragraphsOf([block]);
  return block.lines.length === 0 ? [] : [{ kind: "paragraph", pieces: block.lines.map(({ range }) => range) }];
}

/** The paragraphs of blocks where no structure is kept, such as in a note. */
function paragraphsOf(blocks: readonly RenderedBlock[], kind: RawParagraph["kind"] = "paragraph"): RawParagraph[] {
  return blocks.flatMap((block): RawParagraph[] => {
    if (block.kind === "item") return paragraphsOf(block.blocks, kind);
    if (block.kind === "table") return block.rows.flat().flatMap((cell) => paragraphsOf(cell, "table"));
    const own = block.kind === "definition" || block.kind === "code" ? block.kind : kind;
    return block.lines.map(({ range }) => ({ kind: own, pieces: [range] }));
  });
}

/**
 * A row that begins with an id is an item with that label; each paragraph of another row's cells is a block. Cells without a
 * letter, such as marks and figures, say nothing to align.
 */
function rowsOf({ rows }: Of<"table">): (RawParagraph | RawItem)[] {
  return rows.flatMap((row): (RawParagraph | RawItem)[] => {
    const [first, ...others] = row;
    const [line, ...more] = first === undefined ? [] : linesOf(first);
    const id = line === undefined || more.length > 0 ? null : requirementIdOf(line.text);
    const cells = (id === null ? row : others).map((cell) =>
      linesOf(cell).some(({ text }) => /\p{L}/u.test(text)) ? paragraphsOf(cell, "table") : [],
    );
    if (id === null || line === undefined) return cells.flat();
    return [newItem(lineOf("", line.range[0]), id, cells.flat(), null)];
  });
}

function linesOf(blocks: readonly RenderedBlock[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === "item") return linesOf(block.blocks);
    return block.kind === "table" ? block.rows.flat().flatMap(linesOf) : block.lines;
  });
}

/** How many items end in a stop, those with typed labels too, 0 to 1. */
function shareOfFinished(blocks: readonly RenderedBlock[], typed: readonly Line[], language: Language): number {
  const texts: string[] = [];
  const visit = (block: RenderedBlock): void => {
    if (block.kind !== "item") return;
    const own = block.blocks.find(({ kind }) => kind === "paragraph");
    const text = own?.kind === "paragraph" ? own.lines.at(-1)?.text : undefined;
    if (text !== undefined) texts.push(text);
    block.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  if (texts.length === 0) return shareOfFinishedItems(typed, language);
  return texts.filter((text) => isFinished(text, language)).length / texts.length;
}
