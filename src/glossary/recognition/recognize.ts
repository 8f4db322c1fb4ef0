import {
  callback,
  expectArguments,
  language as languageShape,
  optional,
  record,
  text as textShape,
} from "../../model/shapes";
import { detectLanguage, type Tokenizer } from "../../language";
import type { ConceptEntry, Glossary, Language, Range, Term } from "../../model";
import { conjugatedCandidates, cutsOf } from "./base-forms";
import { findCandidates } from "./candidates";
import { compileGlossary, GlossaryIndex, glossaryOrIndex } from "./compile";
import { selectLongest } from "./select";

/** A term of a glossary that stands in a text. */
export interface RecognizedTerm {
  readonly entry: ConceptEntry;
  /** Which term of the entry it is; its `status` says whether it should stand there. */
  readonly term: Term;
  readonly language: Language;
  /** As it stands in the text: `text.slice(...range)`. */
  readonly surface: string;
  readonly range: Range;
  /** True for a term that stands inside a longer one that is reported as well. */
  readonly nested: boolean;
}

/** Options of `recognizeTerms`. */
export interface RecognizeOptions {
  /** The text's language. Default: told by its script. */
  readonly language?: Language;
  /**
   * Finds verbs and adjectives in kana in every conjugation (できなければ for できる) and tells words in hiragana apart. Default:
   * none; those with kanji or katakana (届け出なければ, ロードした) are found by their endings.
   */
  readonly tokenizer?: Tokenizer;
}

const argumentShapes = {
  text: textShape,
  glossary: glossaryOrIndex,
  options: /* @__PURE__ */ record({
    language: /* @__PURE__ */ optional(languageShape),
    tokenizer: /* @__PURE__ */ optional(/* @__PURE__ */ record({ tokenize: callback })),
  }),
};

/**
 * Finds a glossary's terms in running text, in order of their place, the longest first where several start together.
 *
 * Japanese is matched whatever its width, spaces, ・, ー of longer katakana words, ヴ and okurigana between kanji, verbs and
 * adjectives in every conjugation; never inside a longer word. English is matched in singular, plural and possessive, verbs and
 * adjectives (by their `partOfSpeech`, else by the entry's Japanese) in their other forms, with spaces, line breaks or hyphens,
 * and with the capitals of a sentence's start; acronyms only with their own capitals. Where terms overlap, the one that
 * starts first is taken, of those the longest; terms inside it are reported as `nested`, those that reach over its end are
 * not reported. A part of a kanji compound (大臣 in 内閣総理大臣) is reported only inside a term of the glossary.
 *
 * @example
 * recognizeTerms("広島ＡＩプロセスの成果", glossary, { language: "ja" })[0]?.entry.en[0]?.term //=> "Hiroshima AI Process"
 */
export function recognizeTerms(
  text: string,
  glossary: Glossary | GlossaryIndex,
  options: RecognizeOptions = {},
): RecognizedTerm[] {
  expectArguments({ text, glossary, options }, argumentShapes);
  const language = options.language ?? detectLanguage(text);
  if (language === null) return [];
  const index = "glossary" in glossary ? glossary : compileGlossary(glossary);
  const tokens = language === "ja" && options.tokenizer !== undefined ? options.tokenizer.tokenize(text) : null;
  const candidates = findCandidates(text, index[language], language, tokens && cutsOf(text, tokens));
  if (tokens !== null) candidates.push(...conjugatedCandidates(text, tokens, index[language]));
  return selectLongest(candidates).map(({ indexed, start, end, nested }) => ({
    entry: indexed.entry,
    term: indexed.term,
    language,
    surface: text.slice(start, end),
    range: [start, end],
    nested,
  }));
}
