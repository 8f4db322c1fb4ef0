import type { Range } from "../../model";

/** A place where a text says what a term or an abbreviation stands for. */
export interface TermDefinition {
  /** `definition`: `（以下「日英関係省庁」という。）`, `(hereafter “Both Participants”)`. `abbreviation`: `Open Networks Programme (ONP)`, `経済産業省（経産省）`. */
  readonly kind: "definition" | "abbreviation";
  /** The term that is introduced: the defined name or the abbreviation. */
  readonly term: string;
  readonly range: Range;
  /** What it stands for, where that can be told from this text alone: the English words that spell it, or what a bracket holds. */
  readonly long: { readonly text: string; readonly range: Range } | null;
  /** The end of the long form. In Japanese its start also depends on the translation. */
  readonly longEnd: number;
}
