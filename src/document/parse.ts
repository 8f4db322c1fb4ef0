import { detectLanguage } from "../language";
import {
  TaiyakuError,
  type Block,
  type Document,
  type Item,
  type Language,
  type Note,
  type Paragraph,
  type Passage,
  type Range,
  type Section,
} from "../model";
import { furnitureFinding } from "./page/furniture";
import { unclosedBrackets } from "./outline/brackets";
import { placedPassages } from "./outline/passages";
import { placeHeadings } from "./headings/hierarchy";
import { cleanPassage } from "./inline";
import { joinContext, type JoinContext } from "./page/joins";
import { splitTitles } from "./items/item-titles";
import { headingLabel, isMatter } from "./headings/heading-labels";
import { plainHashes } from "./headings/heading-line";
import { readOutline } from "./outline/outline";
import type { RawItem, RawNote, RawParagraph, RawSection } from "./outline/raw";

/** Options of `parseDocument`. */
export interface ParseOptions {
  /** Default: told by the script of the text. */
  readonly language?: Language;
  /** The name of the file that the text came from, kept in the result and named in errors. */
  readonly file?: string;
}

/**
 * The structure of a document: title, sections, items, notes, each with its range in the original text. The hierarchy comes
 * from what the headings say (`Pillar One`, `第一の柱`, item labels), not from the count of `#`. Page breaks inside items are
 * repaired and notes that interrupt an item are taken out of it. A fault of the text never throws.
 *
 * @throws TaiyakuError `language` if the text has no letters to tell its language by and none is given
 * @example
 * parseDocument("# Report\n\n## Data\n\n- a. One.\n- b. Two.").sections[0].blocks.length //=> 2
 */
export function parseDocument(text: string, options: ParseOptions = {}): Document {
  const language = options.language ?? detectLanguage(text);
  if (language === null) {
    throw new TaiyakuError(
      "language",
      `Expected ${options.file ?? "the text"} to be English or Japanese, got no letters of either. Give its language.`,
    );
  }
  const outline = readOutline(text, language);
  const joins = joinContext(
    text,
    language,
    outline.notes.map(({ label }) => label),
  );
  const context: Context = { text, language, joins };
  const [before, ...sections] = outline.sections;
  const headings = sections.map((section) => cleanPassage(text, section.heading ?? [], joins));
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
    ...(options.file === undefined ? {} : { file: options.file }),
    title,
    blocks: named.length > 0 ? leading.map((block) => asFront(block)) : leading,
    sections: nest(named, titled ? headings.slice(1) : headings, context),
    notes: outline.notes.map((note) => toNote(note, context)),
  };
  const set = outline.furniture.map((each) => furnitureFinding(each, text, language));
  return { ...structure, findings: [...set, ...unclosedBrackets(placedPassages(structure), language)] };
}

interface Context {
  readonly text: string;
  readonly language: Language;
  readonly joins: JoinContext;
}

/**
 * The first heading is the document's title if it names no part of it and either nothing but short front matter stands
 * between it and the next heading, or no other heading has as few `#`.
 */
function isTitle(sections: readonly RawSection[], headings: readonly Passage[], context: Context): boolean {
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
function nest(sections: readonly RawSection[], headings: readonly Passage[], context: Context): Section[] {
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

function endOfSection(sections: readonly RawSection[], next: number, { text }: Context): number {
  const end = sections[next]?.start ?? text.length;
  return text.slice(0, end).trimEnd().length;
}

function toBlocks(blocks: readonly (RawParagraph | RawItem)[], context: Context): Block[] {
  const items = toItems(
    blocks.filter((block) => block.kind === "item"),
    [],
    context,
  );
  let next = 0;
  return blocks.map((block) => (block.kind === "item" ? (items[next++] as Item) : toParagraph(block, context)));
}

function toParagraph(paragraph: RawParagraph, { text, joins }: Context): Paragraph {
  const passage = cleanPassage(text, paragraph.pieces, joins);
  return { kind: paragraph.kind, range: passage.range, passage };
}

function toItems(items: readonly RawItem[], above: readonly string[], context: Context): Item[] {
  const { text, language, joins } = context;
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
      title: title === null ? null : cleanPassage(text, [title], joins),
      passages: paragraphs
        .map(({ pieces }) => cleanPassage(text, pieces, joins))
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

function toNote(note: RawNote, { text, joins }: Context): Note {
  const passages = note.paragraphs.map(({ pieces }) => cleanPassage(text, pieces, joins));
  return {
    kind: "note",
    label: note.label,
    range: [note.start, passages.at(-1)?.range[1] ?? note.start],
    passages: passages.filter((passage) => passage.text !== ""),
  };
}
