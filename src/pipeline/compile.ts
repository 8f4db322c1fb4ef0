import {
  applyDecisions,
  buildGlossary,
  type Decision,
  type DecisionConflict,
  locateEntries,
  withoutRejected,
} from "../glossary";
import { createTokenizer, type Tokenizer } from "../language";
import { buildMemory, buildTermMemory } from "../memory";
import type { Bitext, Document, Glossary, Language, TermCandidate, MemoryContent } from "../model";
import { extractTerms } from "../terminology";
import { expectArguments } from "../model/shapes";
import { alignPair } from "./align-pair";
import { compileArguments, type SourceText } from "./source-text";

/** Options of `compile`. */
export interface CompileOptions {
  /** Default: `createTokenizer()`, which loads while the documents are being aligned. */
  readonly tokenizer?: Tokenizer;
  /** Also terms that only the links between words tie together: see `extractTerms`. Default: false. */
  readonly links?: boolean;
  /** What a person decided of the terms: accepted ones stand first, rejected ones are left out, what is undecided is kept. */
  readonly decisions?: readonly Decision[];
  /** Which language the memories take for the source. Default: `ja`. */
  readonly sourceLanguage?: Language;
  /** Beads with a lower score (0 to 1) are reported and not in the memory. Default: 0, which keeps all. */
  readonly minimumScore?: number;
  /** Whether aligned segments whose Japanese is still English are in the memory. Default: false. */
  readonly keepUntranslated?: boolean;
}

/** Everything that a pair of documents gives. */
export interface Compilation {
  readonly bitext: Bitext;
  readonly terms: readonly TermCandidate[];
  readonly glossary: Glossary;
  /** Decisions that could not be carried out. */
  readonly conflicts: readonly DecisionConflict[];
  readonly memory: MemoryContent;
  readonly termMemory: MemoryContent;
}

/**
 * The whole way: two documents in, a glossary and a translation memory out.
 *
 * @throws TaiyakuError `language` if the documents are not an English and a Japanese one; `dictionary` if kuromoji's
 * dictionary cannot be loaded
 * @example
 * const { glossary, memory } = await compile({ text: english }, { text: japanese });
 */
export async function compile(
  english: Document | SourceText,
  japanese: Document | SourceText,
  options: CompileOptions = {},
): Promise<Compilation> {
  expectArguments({ english, japanese, options }, compileArguments);
  // The dictionary loads while the documents are aligned.
  const loading = Promise.resolve(options.tokenizer ?? createTokenizer());
  // Whatever the alignment does, a dictionary that cannot be loaded is reported where it is awaited.
  loading.catch(() => undefined);
  const bitext = alignPair(english, japanese, options);
  const terms = extractTerms(bitext, { tokenizer: await loading, links: options.links ?? false });
  const found = buildGlossary(withoutRejected(terms, options.decisions));
  const { entries, conflicts } = applyDecisions(found.entries, options.decisions ?? []);
  const glossary: Glossary = { ...found, entries: options.decisions ? locateEntries(entries, bitext) : entries };
  const memory = buildMemory(bitext, options);
  const termMemory = buildTermMemory(glossary, options);
  return { bitext, terms, glossary, conflicts, memory, termMemory };
}
