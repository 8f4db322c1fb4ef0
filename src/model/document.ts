import type { Finding } from "./finding";
import type { Language } from "./language";
import type { Range, Run } from "./range";

/** A text out of a document, cleaned: page breaks repaired, markup, note marks and labels removed. */
export interface Passage {
  readonly text: string;
  /** From the first to the last character that belongs to it, in the original. */
  readonly range: Range;
  /** The stretches of `text` and their places in the original, in order. The text between them was inserted to join lines. */
  readonly runs: readonly Run[];
  /** The note marks that were removed from the text, with their places in `text`. */
  readonly noteMarks: readonly NoteMark[];
  /** Whether it is code, whose white space counts and which is one segment. */
  readonly verbatim?: true;
}

/** A mark such as `<sup>1</sup>` in the text. */
export interface NoteMark {
  readonly label: string;
  /** The place of the mark, in UTF-16 units of the passage's `text`. */
  readonly offset: number;
  readonly range: Range;
}

/** The unit of text that is matched: a sentence, a heading or a title of an item. */
export interface Segment {
  readonly text: string;
  readonly range: Range;
  readonly runs: readonly Run[];
  /** The page that the segment begins on, from 1; absent in documents without pages. */
  readonly page?: number;
}

/** Text outside items: a paragraph, front matter such as a date line, a cell of a table, a definition, a block of code. */
export interface Paragraph {
  readonly kind: "paragraph" | "front" | "table" | "definition" | "code";
  /** The key of a value of the front matter, such as `title`. */
  readonly key?: string;
  readonly range: Range;
  readonly passage: Passage;
}

/** A labelled or bulleted entry of a list, with the items nested in it. */
export interface Item {
  readonly kind: "item";
  /** The label without its punctuation: `a`, `1`, `ii`; for a bullet `•` and its position. */
  readonly label: string;
  /** The item's label and those it is nested in: `["c", "ii"]`. */
  readonly path: readonly string[];
  readonly range: Range;
  /** A title that opens the item: English up to its colon, Japanese a line of its own. */
  readonly title: Passage | null;
  readonly passages: readonly Passage[];
  readonly items: readonly Item[];
}

export type Block = Paragraph | Item;

/** A heading, its blocks, and the sections below it. */
export interface Section {
  readonly kind: "section";
  /** 1 for the highest below the title. Logical: it comes from the text, not from the count of `#`. */
  readonly level: number;
  readonly heading: Passage;
  /** The ordinal that the heading names, such as 2 for `Pillar Two` or `第二の柱`; null for a heading without one. */
  readonly ordinal: number | null;
  /** The number of a heading that does not name its kind, such as `3.1`. */
  readonly label?: string;
  readonly range: Range;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A footnote. */
export interface Note {
  readonly kind: "note";
  /** The label in the document, such as `14`. */
  readonly label: string;
  readonly range: Range;
  readonly passages: readonly Passage[];
}

/** The page that the text from an offset on is on. */
export interface PageStart {
  /** In UTF-16 units of the document's `text`. */
  readonly offset: number;
  /** From 1. */
  readonly page: number;
}

/** A document's structure. Every node has its `range` in `text`. */
export interface Document {
  readonly language: Language;
  /** The original text, untouched. */
  readonly text: string;
  /** The file of the document, if the caller named it. */
  readonly file?: string;
  readonly title: Passage | null;
  /** The blocks before the first section: front matter, and items or paragraphs without a heading. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  /** Where the text of each page begins, in order of the text; absent in documents without pages. */
  readonly pages?: readonly PageStart[];
  readonly findings: readonly Finding[];
}
