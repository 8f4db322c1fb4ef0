import type { ContentBlock, Inline } from "../content/blocks";

/** A block with its place on the page, before items are nested. */
export type FlatBlock =
  | { readonly kind: "block"; readonly block: ContentBlock; readonly left: number | undefined }
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

interface OpenItem {
  readonly flat: FlatItem;
  readonly blocks: ContentBlock[];
}

/**
 * Puts items into the items that they are nested in: by their levels in the same list, by their indents in different lists.
 * An unnumbered paragraph that is as far to the right as an item's text belongs to the item.
 */
export function nestItems(flat: readonly FlatBlock[]): ContentBlock[] {
  const top: ContentBlock[] = [];
  const open: OpenItem[] = [];
  for (const each of flat) {
    if (each.kind === "item") {
      while (open.length > 0 && !isWithin(each, open.at(-1)!.flat)) open.pop();
      const blocks: ContentBlock[] = each.content.length === 0 ? [] : [{ kind: "paragraph", content: each.content }];
      (open.at(-1)?.blocks ?? top).push({ kind: "item", label: each.label, blocks });
      open.push({ flat: each, blocks });
    } else {
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
