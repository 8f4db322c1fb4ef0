import { hasJapanese } from "../../language";
import { headingLabel } from "../headings/heading-labels";
import type { Line } from "../input/lines";
import type { ContentBlock, ContentNote, Inline } from "./blocks";
import { itemLabel, lineOf, typedLabel } from "./labels";
import { typedNote, withNoteMarks } from "./note-marks";
import type { Rendering } from "./rendering";

/** A block whose text is a stretch of the rendered text. */
export type RenderedBlock =
  | { readonly kind: "heading"; readonly level: number; readonly lines: readonly Line[] }
  | {
      readonly kind: "paragraph" | "definition" | "code";
      readonly lines: readonly Line[];
    }
  | { readonly kind: "note"; readonly label: string; readonly lines: readonly Line[] }
  | {
      readonly kind: "item";
      /** Without punctuation; empty for a bullet. */
      readonly label: string;
      readonly start: number;
      readonly blocks: readonly RenderedBlock[];
    }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly RenderedBlock[])[])[] };

/** A note of the file's own with its text. */
export interface RenderedNote {
  readonly label: string;
  readonly start: number;
  readonly blocks: readonly RenderedBlock[];
}

interface RenderContext {
  readonly rendering: Rendering;
  readonly noteLabels: ReadonlySet<string>;
}

/** Writes blocks into the rendered text in their order. */
export function renderBlocks(blocks: readonly ContentBlock[], context: RenderContext): RenderedBlock[] {
  return blocks.flatMap((block) => renderBlock(block, context));
}

/** Writes a note into the rendered text. */
export function renderNote({ label, blocks }: ContentNote, context: RenderContext): RenderedNote {
  const [start] = context.rendering.write(`${label} `);
  return { label, start, blocks: renderBlocks(blocks, context) };
}

function renderBlock(block: ContentBlock, context: RenderContext): RenderedBlock[] {
  const { rendering } = context;
  if (block.kind === "heading") {
    const content: Inline[] =
      block.label === "" ? [...block.content] : [{ kind: "text", text: `${block.label} ` }, ...block.content];
    rendering.write(`${"#".repeat(Math.min(block.level + 1, 6))} `);
    return [{ kind: "heading", level: block.level, lines: renderLines(content, context) }];
  }
  if (block.kind === "paragraph") return [renderParagraph(block, context)];
  if (block.kind === "item")
    return headingLabel(block.label) === null ? [renderItem(block, context)] : renderArticle(block, context);
  if (block.kind === "code") {
    const range = rendering.write(block.text);
    rendering.endBlock();
    return [{ kind: "code", lines: [lineOf(block.text, range[0])] }];
  }
  return [{ kind: "table", rows: block.rows.map((row) => row.map((cell) => renderBlocks(cell, context))) }];
}

function renderParagraph(
  { content, role }: Extract<ContentBlock, { kind: "paragraph" }>,
  context: RenderContext,
): RenderedBlock {
  const note = role === undefined ? typedNote(content) : undefined;
  if (note === undefined)
    return { kind: role === undefined ? "paragraph" : "definition", lines: renderLines(content, context) };
  context.rendering.write(`${note.label} `);
  return { kind: "note", label: note.label, lines: renderLines(note.content, context) };
}

/** A paragraph that is numbered `第1条` or `Article 1` begins a part of the document, like a line of text that begins so. */
function renderArticle(
  { label, blocks }: Extract<ContentBlock, { kind: "item" }>,
  context: RenderContext,
): RenderedBlock[] {
  const [first, ...others] = blocks;
  const own: readonly Inline[] = first?.kind === "paragraph" ? first.content : [];
  const separator = hasJapanese(label) ? "\u3000" : " ";
  const paragraph: ContentBlock = { kind: "paragraph", content: [{ kind: "text", text: label + separator }, ...own] };
  return renderBlocks([paragraph, ...(first?.kind === "paragraph" ? others : blocks)], context);
}

/** An item without a label of the format's own may begin with one that is typed. */
function renderItem({ label, blocks }: Extract<ContentBlock, { kind: "item" }>, context: RenderContext): RenderedBlock {
  const [start] = context.rendering.write(`${label === "" ? "•" : label} `);
  const rendered = renderBlocks(blocks, context);
  const [first, ...others] = rendered;
  const [line, ...lines] = first?.kind === "paragraph" ? first.lines : [];
  const typed = label !== "" || line === undefined ? undefined : typedLabel(line);
  if (line === undefined || typed === undefined)
    return { kind: "item", label: itemLabel(label), start, blocks: rendered };
  const own = lineOf(line.text.slice(typed.length), line.range[0] + typed.length);
  return {
    kind: "item",
    label: typed.label,
    start,
    blocks: [{ kind: "paragraph", lines: [own, ...lines] }, ...others],
  };
}

function renderLines(content: readonly Inline[], { rendering, noteLabels }: RenderContext): Line[] {
  const lines = rendering.writeLines(withNoteMarks(content, noteLabels));
  rendering.endBlock();
  return lines;
}
