import type { Language, Range } from "../../model";
import type { Line } from "../input/lines";
import type { OpenList } from "../items/lists";
import type { Reading } from "../items/markers";
import type { Wrapping } from "../page/wrapping";
import type { RawItem, RawNote, RawParagraph, RawSection } from "./raw";

/** What parts a line from the text before it. */
export type Gap = "none" | "blank" | "page";

/** What is known of a document before its lines are read one by one. */
export interface Facts {
  readonly text: string;
  readonly language: Language;
  readonly wrapping: Wrapping;
  /** How many of its items end in a stop on their first line, 0 to 1. */
  readonly finishedItems: number;
  /** Whether it has headings with `#`. */
  readonly marked: boolean;
  /** Whether a blank line ends each paragraph, as it does in Markdown that is not broken in pages. */
  readonly blankEnds: boolean;
  /** Lines that are headings because others count on from them. */
  readonly chained: ReadonlySet<Line>;
}

/** Where the reading of a document stands: what was read so far, and what the next line may continue. */
export interface Reader {
  readonly facts: Facts;
  readonly sections: RawSection[];
  readonly notes: RawNote[];
  /** The last ordinal of each form of label outside other items, for lists that run through sections. */
  readonly highest: Map<string, number>;
  /** The last numbered heading of each form. */
  readonly numbered: Map<string, number>;
  lists: readonly OpenList[];
  /** What the next line of text would continue. */
  body: RawItem | RawParagraph | null;
  note: RawNote | null;
  gap: Gap;
  caption: Range | null;
  /** A section whose heading is so far a number alone, or a kind with its number: `Article 1`. */
  unnamed: RawSection | null;
  /** The line right below, or null at the end. */
  after: Line | null;
  begun: boolean;
  /** Whether the last line that says something is a heading. */
  headed: boolean;
  /** Whether the text before the line has come to an end. */
  closed: boolean;
  /** Whether the line before was filled and left its sentence open. */
  runsOn: boolean;
  /** The labels that the next labelled line may bear. */
  upcoming: readonly Reading[];
}
