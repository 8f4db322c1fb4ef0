import { hasJapanese } from "../../language";
import type { ContentBlock, Inline } from "../content/blocks";
import { textOfPieces } from "../content/pieces";

/** A block with its place on the page, before items are nested. */
export type FlatBlock =
  | { readonly kind: "block"; readonly block: ContentBlock; readonly left: number | undefined }
  /** A numbered paragraph in the style of a heading: a heading or a clause. */
  | { readonly kind: "numbered-heading"; readonly headingLevel: number; readonly item: FlatItem }
  | {
      readonly kind: "item";
      readonly label: string;
      readonly content: readonly Inline[];
      /** The list that the item belongs to, and its level in it, from 0. */
      readonly list: string;
      readonly level: number;
      /** Left edge of the label and of the text, in twentieths of a point. */
      readonly first: number;
      readonly left: number;
    };

type FlatItem = Extract<FlatBlock, { kind: "item" }>;

/** Share of the numbered headings of a level that are running text from which all of them are items. */
const runningShare = 0.4;

/**
 * Turns numbered headings into items where a document numbers its clauses with the styles of headings. Clauses of one level are
 * all items if many of them are running text, and so is everything numbered below them.
 */
export function clausesAsItems(flat: readonly FlatBlock[]): FlatBlock[] {
  const counts = new Map<number, { all: number; running: number }>();
  for (const each of flat) {
    if (each.kind !== "numbered-heading") continue;
    const count = counts.get(each.headingLevel) ?? { all: 0, running: 0 };
    counts.set(each.headingLevel, count);
    count.all += 1;
    if (isRunningText(each.item.content)) count.running += 1;
  }
  const levels = [...counts].filter(([, { all, running }]) => running >= runningShare * all).map(([level]) => level);
  const highest = Math.min(...levels);
  return flat.map((each): FlatBlock => {
    if (each.kind !== "numbered-heading") return each;
    const { item, headingLevel } = each;
    if (headingLevel >= highest || isRunningText(item.content)) return item;
    const block = { kind: "heading", level: headingLevel, label: item.label, content: item.content } as const;
    return { kind: "block", block, left: undefined };
  });
}

/** Whether a text in the style of a heading is not a heading: it is long, or a sentence of some length. */
export function isRunningText(content: readonly Inline[]): boolean {
  const text = textOfPieces(content).trim();
  const isJapanese = hasJapanese(text);
  if (text.length > (isJapanese ? 80 : 160)) return true;
  return text.length > (isJapanese ? 40 : 70) && /[.。;；:：][”’"')）」』\]]{0,3}$/u.test(text);
}

interface OpenItem {
  readonly flat: FlatItem;
  readonly blocks: ContentBlock[];
}

/**
 * Puts items into the items that they are nested in: by their levels in the same list, by their indents in different lists.
 * An unnumbered paragraph that is as far to the right as an item's text belongs to the item.
 */
export function nestItems(blocks: readonly FlatBlock[]): ContentBlock[] {
  const flat = clausesAsItems(blocks);
  const top: ContentBlock[] = [];
  const open: OpenItem[] = [];
  for (const each of flat) {
    if (each.kind === "item") {
      while (open.length > 0 && !isWithin(each, open.at(-1)!.flat)) open.pop();
      const blocks: ContentBlock[] = each.content.length === 0 ? [] : [{ kind: "paragraph", content: each.content }];
      (open.at(-1)?.blocks ?? top).push({ kind: "item", label: each.label, blocks });
      open.push({ flat: each, blocks });
    } else if (each.kind === "block") {
      const { left } = each;
      while (open.length > 0 && !(left !== undefined && left > 0 && left >= open.at(-1)!.flat.left)) open.pop();
      (open.at(-1)?.blocks ?? top).push(each.block);
    }
  }
  return top;
}

/** Whether an item is nested in one before it. */
function isWithin(item: FlatItem, before: FlatItem): boolean {
  return item.list === before.list ? item.level > before.level : item.first > before.first;
}
