import type { Language, Range } from "../../model";
import type { Line } from "../input/lines";
import type { Wrapping } from "../page/wrapping";

/** A line that is a heading, or begins with one. */
export interface HeadingLine {
  /** The heading's text. */
  readonly range: Range;
  /** How many `#` it bears, or what its number and form come to: below all with `#`. */
  readonly hashes: number;
  /** What follows it on its line and is text already. */
  readonly rest: Range | null;
  /** The heading's own number, where it has one without naming its kind: `3.1`. */
  readonly label?: string;
}

/** What of its surroundings a line is judged by. */
export interface Surroundings {
  readonly before: Line | null;
  readonly after: Line | null;
  /** The next line that is not blank. */
  readonly next: Line | null;
  readonly language: Language;
  /** Whether nothing but blank lines stands before. */
  readonly first: boolean;
  /** Whether the document has headings with `#`. */
  readonly marked: boolean;
  /** Whether the text before has come to an end: a sentence, or a heading. */
  readonly closed: boolean;
  /** Whether the line right above is a heading. */
  readonly headed: boolean;
  readonly wrapping: Wrapping;
  /** The last numbered heading of each form, for telling the next one. */
  readonly numbered: ReadonlyMap<string, number>;
  /** Lines that are headings because others count on from them. */
  readonly chained: ReadonlySet<Line>;
}

/** What the headings without `#` bear at least. */
export const plainHashes = 7;

/** No heading is longer, in characters. */
export const longestHeading = { en: 110, ja: 60 };

/** A heading that is a part of a line and has no text behind it. */
export function part(line: Line, start: number, end: number, hashes: number): HeadingLine {
  return { range: [line.range[0] + start, line.range[0] + end], hashes, rest: null };
}
