import { labelOrdinals, type FlatDocument, type TextBlock } from "../../document";

/** A block in the order of its document, with what its label or heading says of its place. */
export interface ListedBlock {
  readonly block: TextBlock;
  /** The last part of an item's label as written, in one width: `a`, `ii`, `3.1`; null for what has none. */
  readonly label: string | null;
  /** What the label may count as: `i` is 9 or 1, `イ` 2 (アイウ) or 1 (イロハ). */
  readonly ordinals: readonly number[];
  /** For a cell of a table the number of its row in the document. */
  readonly row?: number;
}

/** The blocks of a document with this text but for its notes, in order; those without text are left out. */
export function listBlocks(document: FlatDocument, text: string): ListedBlock[] {
  const blocks: ListedBlock[] = [];
  let row = 0;
  const add = (block: TextBlock, label: string | null, ordinals: readonly number[]): void => {
    if (block.segments.length === 0) return;
    if (block.kind !== "table") {
      blocks.push({ block, label, ordinals });
      return;
    }
    const before = blocks.at(-1)?.block.segments.at(-1)?.range[1] ?? 0;
    if (text.slice(before, block.segments[0]?.range[0]).includes("\n")) row += 1;
    blocks.push({ block, label, ordinals, row });
  };
  const addDefinition = (term: ListedBlock, block: TextBlock): void => {
    const segments = [...term.block.segments, ...block.segments];
    blocks[blocks.length - 1] = { ...term, block: { ...block, segments } };
  };
  if (document.title) add(document.title, null, []);
  for (const section of document.sections) {
    if (section.heading) {
      const { ordinal } = section;
      const label = section.heading.label ?? numberOf(section.heading.segments[0]?.text ?? "");
      const ordinals = ordinal !== null ? [ordinal] : label === null ? [] : labelOrdinals(label);
      add(section.heading, ordinal === null ? label : null, ordinals);
    }
    for (const block of section.blocks) {
      // A definition goes with the term above it: together they may stand elsewhere in the other language.
      const before = blocks.at(-1);
      if (block.kind === "definition" && before !== undefined && isTerm(before.block)) {
        addDefinition(before, block);
        continue;
      }
      const label = block.kind === "item" && block.continued !== true ? block.address.item : null;
      const own = label === null || label.startsWith("•") ? null : lastPart(label);
      add(block, own, own === null ? [] : labelOrdinals(own));
    }
  }
  return blocks;
}

/** A short paragraph of one segment. */
function isTerm({ kind, segments }: TextBlock): boolean {
  return kind === "paragraph" && segments.length === 1 && (segments[0]?.text.length ?? 0) <= 80;
}

/** The notes of a document. */
export function listNotes(document: FlatDocument): ListedBlock[] {
  return document.notes.map((block) => ({
    block,
    label: block.label ?? null,
    ordinals: block.label === undefined ? [] : labelOrdinals(block.label),
  }));
}

/** The item's own label: paths join them by full stops, but `1.2.3` and `V5.1.1` are one label each. */
function lastPart(path: string): string {
  if (/^[A-Z]?\d+(?:\.\d+)+$/u.test(path)) return path.normalize("NFKC");
  return (path.split(".").at(-1) ?? path).normalize("NFKC");
}

/** The number that a heading with `#` opens with: `2.1. Grants`, `V5.1 Input`. */
function numberOf(heading: string): string | null {
  return /^([A-Z]?\d{1,3}(?:\.\d{1,3}){0,5})[.)．）:：]?(?=[\s\u3000])/u.exec(heading.normalize("NFKC"))?.[1] ?? null;
}
