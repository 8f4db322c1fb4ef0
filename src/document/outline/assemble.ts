import type { Block, Document, Item, Language, Note, Paragraph, Passage, Range, Section } from "../../model";
import { placeHeadings } from "../headings/hierarchy";
import { headingLabel, isMatter } from "../headings/heading-labels";
import { plainHashes } from "../headings/heading-line";
import { verbatimPassage } from "../inline";
import { splitTitles } from "../items/item-titles";
import { furnitureFinding } from "../page/furniture";
import { unclosedBrackets } from "./brackets";
import { placedPassages } from "./passages";
import type { Outline, RawItem, RawNote, RawParagraph, RawSection } from "./raw";

/** A text with its outline's means to make passages of it. */
export interface AssembleContext {
  readonly text: string;
  readonly language: Language;
  /** The name of the file that the text came from. */
  readonly file?: string;
  /** Makes the clean text of some stretches that belong together. */
  readonly clean: (pieces: readonly Range[]) => Passage;
}

/** Makes a document of an outline: its title, the hierarchy of its sections, and the titles of its items. */
export function assembleDocument(outline: Outline, context: AssembleContext): Document {
  const { text, language, clean, file } = context;
  const [before, ...sections] = outline.sections;
  const headings = sections.map((section) => clean(section.heading ?? []));
  const titled = isTitle(sections, headings, context);
  const named = titled ? sections.slice(1) : sections;
  const title = titled ? (headings[0] ?? null) : null;
  const leading = [
    ...toBlocks(before?.blocks ?? [], context),
    ...(titled ? toBlocks(sections[0]?.blocks ?? [], context) : []),
  ];
  const structure = {
    language,
    text,
    ...(file === undefined ? {} : { file }),
    title,
    blocks: named.length > 0 ? leading.map((block) => asFront(block)) : leading,
    sections: nest(named, titled ? headings.slice(1) : headings, context),
    notes: outline.notes.map((note) => toNote(note, context)),
  };
  const set = outline.furniture.map((each) => furnitureFinding(each, text, language));
  return { ...structure, findings: [...set, ...unclosedBrackets(placedPassages(structure), language)] };
}

/**
 * The first heading is the document's title if it names no part of it and either nothing but short front matter stands
 * between it and the next heading, or no other heading has as few `#`.
 */
function isTitle(sections: readonly RawSection[], headings: readonly Passage[], context: AssembleContext): boolean {
  const [first, ...others] = sections;
  const heading = headings[0]?.text ?? "";
  if (
    first === undefined ||
    (first.label !== undefined && first.hashes >= plainHashes) ||
    headingLabel(heading) ||
    isMatter(heading)
  )
    return false;
  if (others.every(({ hashes }) => hashes > first.hashes)) return true;
  return (
    others.length > 0 && first.blocks.every((block) => block.kind !== "item" && isFront(toParagraph(block, context)))
  );
}

/** A date line, `(仮訳)`, a name: short and without a sentence's end. */
function isFront({ passage: { text } }: Paragraph): boolean {
  return text.length <= 120 && !/[.。!?！？][”’"')\]」』）]*$/u.test(text);
}

function asFront(block: Block): Block {
  return block.kind === "paragraph" && isFront(block) ? { ...block, kind: "front" } : block;
}

/** The flat run of sections as a tree. */
function nest(sections: readonly RawSection[], headings: readonly Passage[], context: AssembleContext): Section[] {
  const places = placeHeadings(sections.map(({ hashes }, index) => ({ hashes, text: headings[index]?.text ?? "" })));
  const build = (from: number, to: number): Section[] => {
    const built: Section[] = [];
    for (let index = from; index < to;) {
      const level = places[index]?.level ?? 1;
      let end = index + 1;
      while (end < to && (places[end]?.level ?? 1) > level) end += 1;
      const raw = sections[index];
      const heading = headings[index];
      if (raw && heading) {
        built.push({
          kind: "section",
          level,
          heading,
          ordinal: places[index]?.ordinal ?? null,
          ...(raw.label === undefined ? {} : { label: raw.label }),
          range: [raw.start, endOfSection(sections, end, context)],
          blocks: toBlocks(raw.blocks, context),
          sections: build(index + 1, end),
        });
      }
      index = end;
    }
    return built;
  };
  return build(0, sections.length);
}

function endOfSection(sections: readonly RawSection[], next: number, { text }: AssembleContext): number {
  const end = sections[next]?.start ?? text.length;
  return text.slice(0, end).trimEnd().length;
}

function toBlocks(blocks: readonly (RawParagraph | RawItem)[], context: AssembleContext): Block[] {
  const items = toItems(
    blocks.filter((block) => block.kind === "item"),
    [],
    context,
  );
  let next = 0;
  return blocks.map((block) => (block.kind === "item" ? (items[next++] as Item) : toParagraph(block, context)));
}

function toParagraph(paragraph: RawParagraph, { text, clean }: AssembleContext): Paragraph {
  const { kind, key, pieces } = paragraph;
  const passage = kind === "code" ? verbatimPassage(text, pieces) : clean(pieces);
  return { kind, ...(key === undefined ? {} : { key }), range: passage.range, passage };
}

function toItems(items: readonly RawItem[], above: readonly string[], context: AssembleContext): Item[] {
  const { text, language, clean } = context;
  const titles = splitTitles(items, text, language, above.length > 0);
  return items.map((item, index) => {
    const path = [...above, item.label];
    const { title, paragraphs } = titles[index] ?? { title: null, paragraphs: [] };
    const nested = toItems(item.items, path, context);
    return {
      kind: "item",
      label: item.label,
      path,
      range: [item.start, endOfItem(item)] satisfies Range,
      title: title === null ? null : clean([title]),
      passages: paragraphs
        .map(({ kind, pieces }) => (kind === "code" ? verbatimPassage(text, pieces) : clean(pieces)))
        .filter((passage) => passage.text !== ""),
      items: nested,
    };
  });
}

function endOfItem(item: RawItem): number {
  const own = item.paragraphs.at(-1)?.pieces.at(-1)?.[1] ?? item.start;
  const last = item.items.at(-1);
  return last === undefined ? own : Math.max(own, endOfItem(last));
}

function toNote(note: RawNote, { clean }: AssembleContext): Note {
  const passages = note.paragraphs.map(({ pieces }) => clean(pieces));
  return {
    kind: "note",
    label: note.label,
    range: [note.start, passages.at(-1)?.range[1] ?? note.start],
    passages: passages.filter((passage) => passage.text !== ""),
  };
}
