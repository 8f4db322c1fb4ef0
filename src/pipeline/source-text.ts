import type { Language } from "../model";

/** The text of a document as it came from its file. */
export interface SourceText {
  readonly text: string;
  /** The name of the file, kept in the documents and named in errors. */
  readonly file?: string;
  /** Default: told by the script of the text. */
  readonly language?: Language;
}
