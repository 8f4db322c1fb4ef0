/** A font as a page uses it. */
export interface PdfFont {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
}

/** A glyph on a page. Lengths are in points; `x` grows to the right and `y` downwards from the top left corner of the page. */
export interface Glyph {
  /** One or more characters; a ligature has several. */
  readonly text: string;
  /** Where its baseline starts. */
  readonly x: number;
  readonly y: number;
  /** How far the text advances. */
  readonly width: number;
  readonly size: number;
  readonly font: PdfFont;
}

/** A straight line on the page or the edge of a box. */
export interface Rule {
  readonly direction: "horizontal" | "vertical";
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The content of a page. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Glyphs of text that runs from left to right. */
  readonly glyphs: readonly Glyph[];
  /** Glyphs of text that runs from the top to the bottom in upright characters. */
  readonly verticalGlyphs: readonly Glyph[];
  /** The text that is turned by an angle, such as a watermark or the label of an axis. */
  readonly rotatedText: string;
  readonly rules: readonly Rule[];
}
