import type { Address, BeadKind, Block, Document, Item, Note, Passage, Range, Section, Segment } from "../model";
import { withPages } from "./segment-pages";
import { segmentPassage, wholePassage } from "./segments";

/** A stretch of a document with an address of its own, cut in segments: a heading, an item's own text, a paragraph, a note. */
export interface TextBlock {
  readonly kind: BeadKind;
  readonly address: Address;
  readonly segments: readonly Segment[];
  /** Its range in the original, also if it has no segment. */
  readonly range: Range;
  /** The label of a note, of a heading that is numbered without naming its kind (`3.1`, `V5`), the key of front matter. */
  readonly label?: string;
  /** Whether it goes on with the item before it. */
  readonly continued?: boolean;
}

/** A heading with the text under it, before the next heading of any level. */
export interface TextSection {
  readonly heading: TextBlock | null;
  /** The ordinal that the heading names. */
  readonly ordinal: number | null;
  readonly blocks: readonly TextBlock[];
}

/** A document as a flat run of sections in the order of the text, the notes last. */
export interface FlatDocument {
  readonly title: TextBlock | null;
  readonly sections: readonly TextSection[];
  readonly notes: readonly TextBlock[];
}

/** Flattens a document for alignment. The first section, without a heading, is the text before the first heading. */
export function flattenDocument(document: Document): FlatDocument {
  const flat = flatten(document);
  const { pages } = document;
  if (pages === undefined) return flat;
  const paged = (block: TextBlock): TextBlock => ({ ...block, segments: withPages(block.segments, pages) });
  return {
    title: flat.title && paged(flat.title),
    sections: flat.sections.map((section) => ({
      ...section,
      heading: section.heading && paged(section.heading),
      blocks: section.blocks.map(paged),
    })),
    notes: flat.notes.map(paged),
  };
}

function flatten(document: Document): FlatDocument {
  const titleText = document.title?.text ?? "";
  return {
    title: document.title && headingBlock(document.title, [titleText]),
    sections: [
      { heading: null, ordinal: null, blocks: flattenBlocks(document.blocks, [], document) },
      ...document.sections.flatMap((section) => flattenSection(section, [], document)),
    ],
    notes: document.notes.map((note, index) => noteBlock(note, index, document)),
  };
}

function headingBlock(passage: Passage, section: readonly string[]): TextBlock {
  return {
    kind: "heading",
    address: { section, item: null },
    segments: passage.text === "" ? [] : [wholePassage(passage)],
    range: passage.range,
  };
}

function flattenSection(section: Section, above: readonly string[], document: Document): TextSection[] {
  const path = [...above, section.heading.text];
  return [
    {
      heading: {
        ...headingBlock(section.heading, path),
        ...(section.label === undefined ? {} : { label: section.label }),
      },
      ordinal: section.ordinal,
      blocks: flattenBlocks(section.blocks, path, document),
    },
    ...section.sections.flatMap((inner) => flattenSection(inner, path, document)),
  ];
}

function flattenBlocks(blocks: readonly Block[], section: readonly string[], document: Document): TextBlock[] {
  return blocks.flatMap((block) =>
    block.kind === "item"
      ? flattenItem(block, section, document)
      : [
          {
            kind: block.kind,
            address: { section, item: null },
            segments: segmentPassage(block.passage, document.language),
            range: block.range,
            ...(block.key === undefined ? {} : { label: block.key }),
          },
        ],
  );
}

/** An item's title and first passage are one block; each further passage is one of its own, at the same address. */
function flattenItem(item: Item, section: readonly string[], document: Document): TextBlock[] {
  const title = item.title === null ? [] : [wholePassage(item.title)];
  const [first, ...others] = item.passages;
  const segmentsOf = (passage: Passage): Segment[] => segmentPassage(passage, document.language);
  const address: Address = { section, item: item.path.join(".") };
  const range = item.title?.range ?? first?.range ?? item.range;
  const own: TextBlock = { kind: "item", address, segments: [...title, ...(first ? segmentsOf(first) : [])], range };
  return [
    own,
    ...others.map((passage): TextBlock => {
      const kind = passage.verbatim ? "code" : "item";
      return { kind, address, segments: segmentsOf(passage), range: passage.range, continued: true };
    }),
    ...item.items.flatMap((inner) => flattenItem(inner, section, document)),
  ];
}

function noteBlock(note: Note, index: number, document: Document): TextBlock {
  return {
    kind: "note",
    address: { section: [], item: String(index + 1) },
    segments: note.passages.flatMap((passage) => segmentPassage(passage, document.language)),
    range: note.range,
    label: note.label,
  };
}
