import type { Range } from "../../model";
import type { Furniture } from "../page/furniture";

/** A paragraph as the stretches of text it consists of: its lines, or its halves around a page break. */
export interface RawParagraph {
  readonly kind: "paragraph" | "table" | "definition" | "front" | "code";
  /** The key of a value of the front matter. */
  readonly key?: string;
  readonly pieces: Range[];
}

export interface RawItem {
  readonly kind: "item";
  readonly label: string;
  readonly start: number;
  readonly indent: number;
  readonly paragraphs: RawParagraph[];
  readonly items: RawItem[];
  /** How the first line was ended by hand before the text went on: by a hard break, such as two spaces, or by being short. */
  readonly firstLineEnd: "hard" | "short" | null;
}

export interface RawNote {
  readonly label: string;
  readonly start: number;
  readonly paragraphs: RawParagraph[];
}

export interface RawSection {
  /** The heading's text without `#`, in pieces; null for what stands before the first heading. */
  heading: Range[] | null;
  readonly start: number;
  /** How many `#` it bears: a hint, no more. Plain headings bear more than any with `#`. */
  readonly hashes: number;
  /** The number of a heading that does not name its kind. */
  readonly label?: string;
  readonly blocks: (RawParagraph | RawItem)[];
}

/** A document as a flat run of sections, with the notes and what is no text taken out. */
export interface Outline {
  readonly sections: readonly RawSection[];
  readonly notes: readonly RawNote[];
  readonly furniture: readonly Furniture[];
}
