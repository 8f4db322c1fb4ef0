import { alignDocuments } from "./alignment";
import { parseDocument } from "./document";
import { buildGlossary } from "./glossary";
import type { Tokenizer } from "./language";
import { buildMemory, buildTermMemory } from "./memory";
import type { Bitext, Glossary, Language, TermCandidate, TranslationMemory } from "./model";
import { extractTerms } from "./terminology";

/** A document as it came from its file. */
export interface SourceText {
  readonly text: string;
  /** The name of the file, kept in the documents and named in errors. */
  readonly file?: string;
  /** Default: told by the script of the text. */
  readonly language?: Language;
}

/** Options of `compile`. */
export interface CompileOptions {
  /** From `createTokenizer()`. */
  readonly tokenizer: Tokenizer;
  /** Which language the memories take for the source. Default: `ja`. */
  readonly sourceLanguage?: Language;
}

/** Everything that a pair of documents gives. */
export interface Compilation {
  readonly bitext: Bitext;
  readonly terms: readonly TermCandidate[];
  readonly glossary: Glossary;
  readonly memory: TranslationMemory;
  readonly termMemory: TranslationMemory;
}

/**
 * The whole way: two documents in, a glossary and a translation memory out.
 *
 * @throws TaiyakuError `language` if the documents are not an English and a Japanese one
 * @example
 * const { glossary, memory } = compile({ text: english }, { text: japanese }, { tokenizer: await createTokenizer() });
 */
export function compile(english: SourceText, japanese: SourceText, options: CompileOptions): Compilation {
  const en = parseDocument(english.text, english);
  const ja = parseDocument(japanese.text, japanese);
  const bitext = alignDocuments(en, ja);
  const terms = extractTerms(bitext, options);
  const glossary = buildGlossary(terms);
  const memory = buildMemory(bitext, options);
  const termMemory = buildTermMemory(glossary, options);
  return { bitext, terms, glossary, memory, termMemory };
}
