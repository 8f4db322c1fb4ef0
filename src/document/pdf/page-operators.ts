/** A glyph as the thread posts it: its text, its width and whether it is a space, with the metrics of vertical writing. */
export type PackedGlyph =
  number | readonly [text: string, width: number, isSpace: boolean, vmetrics: readonly number[] | null];

/** The message of the thread about a font. */
export interface FontFacts {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly vertical: boolean;
  readonly vmetrics: readonly number[] | null;
  /** Length of a glyph unit, of the font size. */
  readonly scale: number;
}

/** An operator of a page by its name in pdf.js, with its operands. */
export type PageOperator = readonly [name: string, operands: readonly unknown[]];

/** A page as the thread posts it. */
export interface PageOperators {
  readonly number: number;
  /** Left, bottom, right and top of the visible part, in points. */
  readonly view: readonly number[];
  /** Degrees by which the page is turned clockwise. */
  readonly rotate: number;
  readonly operators: readonly PageOperator[];
  readonly fonts: Readonly<Record<string, FontFacts>>;
}
