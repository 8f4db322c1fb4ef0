import { applyDecisions, buildGlossary, locateEntries, withoutProposed, withoutRejected } from "../glossary";
import { createTokenizer, type Tokenizer } from "../language";
import { buildMemory, buildTermMemory, joinMemories } from "../memory";
import type { Bitext, Document, Glossary, TermCandidate } from "../model";
import { extractTerms, joinBitexts, type JoinedBitext } from "../terminology";
import { expectArguments } from "../model/shapes";
import { alignPair } from "./align-pair";
import { alignPairs, type AlignedPair } from "./align-pairs";
import type { Compilation, CompileOptions, CompilePairsOptions, PairsCompilation } from "./compilation";
import type { SourcePair } from "./pair-names";
import { compileArguments, compilePairsArguments, type SourceText } from "./source-text";
import { termDisagreements } from "./term-disagreements";

/**
 * Compiles a glossary and a translation memory from two documents.
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
  const stages = await runStages(() => alignPair(english, japanese, options), options);
  return { ...stages, memory: buildMemory(stages.bitext, options) };
}

/**
 * Compiles one glossary and one memory from many pairs of documents, with the terms and segments that the pairs translate in
 * different ways. Terms are extracted from all pairs together, so that a term of several documents gains by each; every address
 * names its pair in `file`, every unit in the properties `x-file`.
 *
 * @throws TaiyakuError `invalid-argument` if there is no pair, or one twice; else as `compile`, naming the pair
 * @example
 * const { glossary, disagreements } = await compilePairs([{ english: { text, file }, japanese: { text, file } }, …]);
 * glossary.entries[0]?.occurrences[0] //=> { file: "2024.en.md", section: ["Preamble"], item: "1" }
 */
export async function compilePairs(
  pairs: readonly SourcePair[],
  options: CompilePairsOptions = {},
): Promise<PairsCompilation> {
  expectArguments({ pairs, options }, compilePairsArguments);
  let aligned: readonly AlignedPair[] = [];
  let divide: JoinedBitext["divide"] = () => [];
  const { terms, glossary, conflicts, termMemory } = await runStages(() => {
    aligned = alignPairs(pairs, options);
    const joined = joinBitexts(aligned);
    divide = joined.divide;
    return joined.bitext;
  }, options);
  const { memory, disagreements } = joinMemories(memoriesOf(aligned, options), options.sourceLanguage ?? "ja");
  return {
    pairs: pairsWithTerms(aligned, divide(terms)),
    glossary,
    memory,
    termMemory,
    conflicts,
    disagreements: [...disagreementsOf(terms, aligned, options), ...disagreements],
  };
}

/** The stages that one pair and many pairs share: aligned segments → terms → glossary → terms as translation units. */
async function runStages(align: () => Bitext, options: CompilePairsOptions): Promise<Omit<Compilation, "memory">> {
  const tokenizer = loadTokenizer(options);
  const bitext = align();
  const terms = findTerms(bitext, await tokenizer, options);
  const { glossary, conflicts } = glossaryOf(terms, bitext, options);
  const termMemory = buildTermMemory(withoutProposed(glossary, options), options);
  return { bitext, terms, glossary, conflicts, termMemory };
}

/** The tokenizer of the options, or a new one, which loads while the documents are being aligned. */
function loadTokenizer({ tokenizer }: CompileOptions): Promise<Tokenizer> {
  const loading = Promise.resolve(tokenizer ?? createTokenizer());
  // If the alignment fails first, the dictionary's own error is not left unhandled.
  loading.catch(() => undefined);
  return loading;
}

function findTerms(bitext: Bitext, tokenizer: Tokenizer, options: CompilePairsOptions): TermCandidate[] {
  const { links, lexicon, seedLexicon, termProgress: progress } = options;
  return extractTerms(bitext, {
    tokenizer,
    ...(links !== undefined && { links }),
    ...(lexicon && { lexicon }),
    ...(seedLexicon !== undefined && { seedLexicon }),
    ...(progress && { progress }),
  });
}

function glossaryOf(
  terms: readonly TermCandidate[],
  bitext: Bitext,
  options: CompileOptions,
): Pick<Compilation, "glossary" | "conflicts"> {
  const { minimumTermScore: minimumScore, acceptedOnly = false, decisions = [] } = options;
  const open = withoutRejected(terms, decisions);
  const found = buildGlossary(open, { bitext, ...(minimumScore !== undefined && { minimumScore }) });
  if (decisions.length === 0 && !acceptedOnly) return { glossary: found, conflicts: [] };
  const { entries, conflicts } = applyDecisions(found.entries, decisions, {
    undecided: acceptedOnly ? "drop" : "keep",
  });
  const glossary: Glossary = { ...found, entries: locateEntries(entries, bitext, { withLines: true }) };
  return { glossary, conflicts };
}

function memoriesOf(aligned: readonly AlignedPair[], options: CompileOptions): Parameters<typeof joinMemories>[0] {
  return aligned.map(({ bitext, file }) => ({ memory: buildMemory(bitext, options), file }));
}

function pairsWithTerms(
  aligned: readonly AlignedPair[],
  divided: readonly (readonly TermCandidate[])[],
): PairsCompilation["pairs"] {
  return aligned.map(({ bitext, file }, index) => ({ name: file, bitext, terms: divided[index]! }));
}

function disagreementsOf(
  terms: readonly TermCandidate[],
  aligned: readonly AlignedPair[],
  { decisions, sourceLanguage = "ja" }: CompileOptions,
): ReturnType<typeof termDisagreements> {
  const files = aligned.map(({ file }) => file);
  return termDisagreements(terms, files, sourceLanguage, decisions);
}
