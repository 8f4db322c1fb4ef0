/** A piece of running text with its markup, in the order of the document. */
export type Inline =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Its offset in the source of a format that is text, where each character of it is one of the source. */
      readonly at?: number;
      /** The page that it is on, from 1, in a format with pages. */
      readonly page?: number;
    }
  /** A line that is ended by hand. */
  | { readonly kind: "break" }
  /** Begins or ends formatting; the beginning and its end have the same `id`. */
  | { readonly kind: "open" | "close"; readonly id: number; readonly type: CodeType; readonly native: string }
  /** Markup without text of its own, such as an image. */
  | { readonly kind: "placeholder"; readonly type: CodeType; readonly native: string }
  /** The mark that calls a note. */
  | { readonly kind: "note-mark"; readonly label: string };

export type CodeType =
  | "bold"
  | "italic"
  | "underlined"
  | "struck"
  | "superscript"
  | "subscript"
  | "code"
  | "link"
  | "image"
  | "ruby"
  | "other";

/** A block of a document. */
export type ContentBlock =
  | { readonly kind: "heading"; readonly level: number; readonly label: string; readonly content: readonly Inline[] }
  | {
      readonly kind: "paragraph";
      readonly content: readonly Inline[];
      /** A term of a definition list or its definition. */
      readonly role?: "term" | "definition";
    }
  | { readonly kind: "code"; readonly text: string }
  /** An item of a list with its printed label; empty for a bullet. */
  | { readonly kind: "item"; readonly label: string; readonly blocks: readonly ContentBlock[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly ContentBlock[])[])[] };

export interface ContentNote {
  readonly label: string;
  readonly blocks: readonly ContentBlock[];
}

/** Text that is left out of a document, with the reason. */
export interface LeftOut {
  readonly kind: string;
  readonly text: string;
}
