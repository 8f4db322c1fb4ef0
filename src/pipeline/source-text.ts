import { callback, decision, flag, language, listOf, optional, record, score, text } from "../model/shapes";
import type { Language } from "../model";

/** The text of a document as it came from its file. */
export interface SourceText {
  readonly text: string;
  /** The name of the file, kept in the documents and named in errors. */
  readonly file?: string;
  /** Default: told by the script of the text. */
  readonly language?: Language;
}

const compileOptions = {
  tokenizer: optional(record({ tokenize: callback })),
  links: optional(flag),
  lexicon: optional(record({ renderings: callback })),
  seedLexicon: optional(flag),
  minimumTermScore: optional(score),
  includeProposed: optional(flag),
  acceptedOnly: optional(flag),
  decisions: optional(listOf(decision)),
  sourceLanguage: optional(language),
  minimumScore: optional(score),
  keepUntranslated: optional(flag),
  corrections: optional(listOf(record({ en: listOf(text), ja: listOf(text) }))),
};

const sourceText = record({ text, file: optional(text), language: optional(language) });

/** The shapes of the arguments of `compile`. */
export const compileArguments = { english: sourceText, japanese: sourceText, options: record(compileOptions) };

/** The shapes of the arguments of `compilePairs`. */
export const compilePairsArguments = {
  pairs: listOf(record({ english: sourceText, japanese: sourceText })),
  options: record({ ...compileOptions, progress: optional(callback), termProgress: optional(callback) }),
};
