import type { Range } from "../../model";

/** A row of a table or of a block of HTML. */
export interface CellRow {
  readonly cells: readonly Range[];
}

/** A part of a block of HTML that is text. */
export interface HtmlText {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  readonly level: number;
  /** One range, or for a row those of its cells. */
  readonly ranges: readonly Range[];
}

/** The part that a line has in the blocks of Markdown. */
export type LineRole =
  /** Markup without text, such as a fence or the definition of a link. It parts what is above it from what is below. */
  | { readonly kind: "markup" }
  /** The first line of a block that is read whole; its other lines are `inside`. */
  | { readonly kind: "code"; readonly pieces: readonly Range[] }
  | { readonly kind: "html"; readonly texts: readonly HtmlText[] }
  | { readonly kind: "inside" }
  | { readonly kind: "row"; readonly cells: readonly Range[] }
  /** The title of a container or of an alert. */
  | { readonly kind: "title"; readonly range: Range }
  /** A value of the front matter with its key. */
  | { readonly kind: "front"; readonly key: string; readonly range: Range }
  /** An item of a list whose numbers are all the same, so that its place is its label. */
  | { readonly kind: "ordinal"; readonly ordinal: number };
