import type { ContentBlock, ContentNote, Inline } from "../content/blocks";
import { noteLabel } from "../inline";
import { joinLines, type JoinStyle } from "./joined-text";
import { contentLeft, markerOf } from "./markers";
import type { PdfNote } from "./notes";
import type { LineGroup } from "./paragraphs";
import type { PdfTable } from "./tables";

/** Makes blocks of the groups of lines of a document. */
export interface BlockMaker {
  readonly headings: ReadonlyMap<LineGroup, number>;
  readonly join: JoinStyle;
  /** The left edge of the column that a group is in, in points. */
  readonly left: (group: LineGroup) => number;
}

/** A heading or an item that is open while its blocks are added. */
interface OpenItem {
  /** The left edges of its label and of its text, from the edge of the column. */
  readonly label: number;
  readonly content: number;
  readonly blocks: ContentBlock[];
}

/** A part of the body in reading order. */
export type BodyPart = LineGroup | PdfTable;

/** The blocks of a document. Items are nested by their left edges. */
export function contentBlocks(parts: readonly BodyPart[], maker: BlockMaker): ContentBlock[] {
  const blocks: ContentBlock[] = [];
  const open: OpenItem[] = [];
  for (const part of parts) {
    if ("rows" in part) {
      open.length = 0;
      blocks.push(tableBlock(part, maker));
      continue;
    }
    const level = maker.headings.get(part);
    if (level !== undefined) {
      open.length = 0;
      blocks.push({ kind: "heading", level, label: "", content: inlineOf(part, 0, maker.join) });
    } else if (part.marker === null) addText(part, blocks, open, maker);
    else addItem(part, blocks, open, maker);
  }
  return blocks;
}

function addText(group: LineGroup, blocks: ContentBlock[], open: OpenItem[], maker: BlockMaker): void {
  const at = leftOf(group, maker);
  const tolerance = 0.8 * (group.lines[0]?.size ?? 0);
  while (!group.broken && open.length > 0 && at < (open.at(-1)?.content ?? 0) - tolerance) open.pop();
  const target = open.at(-1)?.blocks ?? blocks;
  const last = target.at(-1);
  const content = inlineOf(group, 0, maker.join);
  if (group.broken && last?.kind === "paragraph")
    target[target.length - 1] = { ...last, content: [...last.content, { kind: "break" }, ...content] };
  else target.push({ kind: "paragraph", content });
}

function addItem(group: LineGroup, blocks: ContentBlock[], open: OpenItem[], maker: BlockMaker): void {
  const [first] = group.lines;
  if (first === undefined) return;
  const at = leftOf(group, maker);
  while (open.length > 0 && at < (open.at(-1)?.label ?? 0) + 0.8 * first.size) open.pop();
  const start = markerOf(first)?.contentStart ?? 0;
  const printed = first.text.slice(0, start).trim();
  const isBullet = group.marker?.label === "";
  const own: ContentBlock[] = [{ kind: "paragraph", content: inlineOf(group, start, maker.join) }];
  const item: ContentBlock = { kind: "item", label: isBullet ? "" : printed, blocks: own };
  (open.at(-1)?.blocks ?? blocks).push(item);
  const shift = contentLeft(first) - first.left;
  open.push({ label: at, content: at + shift, blocks: own });
}

function leftOf(group: LineGroup, { left }: BlockMaker): number {
  return (group.lines[0]?.left ?? 0) - left(group);
}

function tableBlock({ rows }: PdfTable, maker: BlockMaker): ContentBlock {
  return { kind: "table", rows: rows.map((row) => row.map((groups) => contentBlocks(groups, maker))) };
}

/** The notes of a document. Lines of a note that are ended by hand, such as addresses, are paragraphs of their own. */
export function contentNotes(
  notes: readonly (PdfNote & { readonly groups: readonly LineGroup[] })[],
  join: JoinStyle,
): ContentNote[] {
  return notes.map(({ label, labelLength, groups }) => ({
    label: noteLabel(label.replace(/^[[(（［]|[\])）］.．]$/gu, "")),
    blocks: groups.map((group, index) => ({
      kind: "paragraph",
      content: inlineOf(group, index === 0 ? labelLength : 0, join),
    })),
  }));
}

/** The text of a group from an offset in its first line. Raised signs are superscript, whatever they call. */
function inlineOf(group: LineGroup, from: number, join: JoinStyle): Inline[] {
  return joinLines(group.lines, from, join).flatMap(({ kind, text, page }, index): Inline[] => {
    const piece: Inline = { kind: "text", text, page };
    if (kind === "text") return [piece];
    const code = { id: index + 1, type: "superscript", native: "" } as const;
    return [{ kind: "open", ...code }, piece, { kind: "close", ...code }];
  });
}
