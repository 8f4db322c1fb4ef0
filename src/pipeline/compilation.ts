import type { CorrectedBead, Lexicon } from "../alignment";
import type { Decision, DecisionConflict } from "../glossary";
import type { Tokenizer } from "../language";
import type { Bitext, Glossary, Language, MemoryContent, TermCandidate } from "../model";
import type { Disagreement } from "./term-disagreements";

/** Options of `compile`. */
export interface CompileOptions {
  /** Default: `createTokenizer()`, which loads while the documents are being aligned. */
  readonly tokenizer?: Tokenizer;
  /** Also the terms that only the alignment of words ties together: see `extractTerms`. Default: true. */
  readonly links?: boolean;
  /** A dictionary from `createLexicon` that helps the alignment and the terms. Default: only the lexicon of the package. */
  readonly lexicon?: Lexicon;
  /** Whether the lexicon of the package is used. Default: true. */
  readonly seedLexicon?: boolean;
  /** Decisions of a person on the terms: rejected pairs are removed, others keep their place. */
  readonly decisions?: readonly Decision[];
  /** The lowest score of an entry of the glossary, 0 to 1. Default: 0.5. */
  readonly minimumTermScore?: number;
  /** Whether the memory of terms also has the entries that are only proposed. Default: false. */
  readonly includeProposed?: boolean;
  /** Whether the glossary has only the pairs that a person accepted. Default: false. */
  readonly acceptedOnly?: boolean;
  /** The source language of the memories. Default: `ja`. */
  readonly sourceLanguage?: Language;
  /** Beads with a lower score (0 to 1) are reported and not in the memory. Default: 0, which keeps all. */
  readonly minimumScore?: number;
  /** Beads of the one pair that a person corrected, as `readBeadTable` reads them. Default: none. */
  readonly corrections?: readonly CorrectedBead[];
  /** Whether aligned segments whose Japanese is still English are in the memory. Default: false. */
  readonly keepUntranslated?: boolean;
}

/** Options of `compilePairs`. */
export interface CompilePairsOptions extends CompileOptions {
  /** Is called before each pair is aligned with the number of finished pairs. Default: no progress is reported. */
  readonly progress?: (done: number, all: number) => void;
  /** Is called with the share of the work on terms that is finished, 0 to 1. Default: no progress is reported. */
  readonly termProgress?: (share: number) => void;
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

/** Everything that many pairs of documents give together. */
export interface PairsCompilation {
  /** The alignment of each pair, with the terms that occur in it. */
  readonly pairs: readonly (Pick<Compilation, "bitext" | "terms"> & { readonly name: string })[];
  readonly glossary: Glossary;
  readonly memory: MemoryContent;
  readonly termMemory: MemoryContent;
  /** Decisions that could not be carried out. */
  readonly conflicts: readonly DecisionConflict[];
  /** Terms and segments that the pairs translate in different ways, for a person to decide. */
  readonly disagreements: readonly Disagreement[];
}
