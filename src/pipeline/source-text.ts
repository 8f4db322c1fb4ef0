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
  tokenizer: /* @__PURE__ */ optional(/* @__PURE__ */ record({ tokenize: callback })),
  links: /* @__PURE__ */ optional(flag),
  lexicon: /* @__PURE__ */ optional(/* @__PURE__ */ record({ renderings: callback })),
  seedLexicon: /* @__PURE__ */ optional(flag),
  minimumTermScore: /* @__PURE__ */ optional(score),
  includeProposed: /* @__PURE__ */ optional(flag),
  acceptedOnly: /* @__PURE__ */ optional(flag),
  decisions: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(decision)),
  sourceLanguage: /* @__PURE__ */ optional(language),
  minimumScore: /* @__PURE__ */ optional(score),
  keepUntranslated: /* @__PURE__ */ optional(flag),
  corrections: /* @__PURE__ */ optional(
    /* @__PURE__ */ listOf(
      /* @__PURE__ */ record({ en: /* @__PURE__ */ listOf(text), ja: /* @__PURE__ */ listOf(text) }),
    ),
  ),
};

const sourceText = /* @__PURE__ */ record({
  text,
  file: /* @__PURE__ */ optional(text),
  language: /* @__PURE__ */ optional(language),
});

/** The shapes of the arguments of `compile`. */
export const compileArguments = {
  english: sourceText,
  japanese: sourceText,
  options: /* @__PURE__ */ record(compileOptions),
};

/** The shapes of the arguments of `compilePairs`. */
export const compilePairsArguments = {
  pairs: /* @__PURE__ */ listOf(/* @__PURE__ */ record({ english: sourceText, japanese: sourceText })),
  options: /* @__PURE__ */ record({
    ...compileOptions,
    progress: /* @__PURE__ */ optional(callback),
    termProgress: /* @__PURE__ */ optional(callback),
  }),
};
