import type { Compilation, CompileOptions } from "./compile";
import { applyDecisions, buildGlossary, type DecisionConflict, locateEntries, withoutRejected } from "../glossary";
import { createTokenizer } from "../language";
import { buildMemory, buildTermMemory, joinMemories } from "../memory";
import { isTaiyakuError, TaiyakuError, type Bitext, type Glossary, type MemoryContent } from "../model";
import { alignPair, type AlignPairOptions } from "./align-pair";
import { expectArguments } from "../model/shapes";
import { compilePairsArguments } from "./source-text";
import { pairNames, type SourcePair } from "./pair-names";
import { termDisagreements, type Disagreement } from "./term-disagreements";
import { extractTerms, joinBitexts } from "../terminology";

/** Options of `compilePairs`. */
export interface CompilePairsOptions extends CompileOptions {
  /** Is told, before each pair is aligned, how many are done. Default: nobody is told. */
  readonly progress?: (done: number, all: number) => void;
  /** Is told the share of the work on terms that is done, 0 to 1. Default: nobody is told. */
  readonly termProgress?: (share: number) => void;
}

/** Everything that many pairs of documents give together. */
export interface PairsCompilation {
  /** The alignment of each pair, with the terms that stand in it. */
  readonly pairs: readonly (Pick<Compilation, "bitext" | "terms"> & { readonly name: string })[];
  readonly glossary: Glossary;
  readonly memory: MemoryContent;
  readonly termMemory: MemoryContent;
  /** Decisions that could not be carried out. */
  readonly conflicts: readonly DecisionConflict[];
  /** What the pairs translate in different ways, for a person to decide. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * One glossary and one memory of many pairs of documents, with what the pairs translate in different ways. Terms are found in
 * all pairs together, so that one that is met in several documents gains by it; every address names its pair in `file`, every
 * unit in the properties `x-file`.
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
  const { decisions, progress, termProgress, links = false, sourceLanguage = "ja" } = options;
  const { minimumScore = 0, keepUntranslated = false } = options;
  const aligned = alignPairs(pairs, { minimumScore, ...(progress && { progress }) });
  const tokenizer = options.tokenizer ?? (await createTokenizer());
  const { bitext, divide } = joinBitexts(aligned);
  const terms = extractTerms(bitext, { tokenizer, links, ...(termProgress && { progress: termProgress }) });
  const found = buildGlossary(withoutRejected(terms, decisions));
  const { entries, conflicts } = applyDecisions(found.entries, decisions ?? []);
  const glossary: Glossary = { ...found, entries: decisions ? locateEntries(entries, bitext) : entries };
  const { memory, disagreements } = joinMemories(
    aligned.map((pair) => ({
      memory: buildMemory(pair.bitext, { sourceLanguage, minimumScore, keepUntranslated }),
      file: pair.file,
    })),
    sourceLanguage,
  );
  const files = aligned.map(({ file }) => file);
  const divided = divide(terms);
  return {
    pairs: aligned.map((pair, part) => ({ name: pair.file, bitext: pair.bitext, terms: divided[part]! })),
    glossary,
    memory,
    termMemory: buildTermMemory(glossary, { sourceLanguage }),
    conflicts,
    disagreements: [...termDisagreements(terms, files, sourceLanguage, decisions), ...disagreements],
  };
}

/** Options of `alignPairs`. */
export interface AlignPairsOptions extends AlignPairOptions, Pick<CompilePairsOptions, "progress"> {}

/** The alignment of each pair, with the name that its addresses bear. */
export function alignPairs(
  pairs: readonly SourcePair[],
  { progress, ...options }: AlignPairsOptions = {},
): { readonly bitext: Bitext; readonly file: string }[] {
  if (pairs.length === 0) throw new TaiyakuError("invalid-argument", "Expected at least one pair, got none.");
  const names = pairNames(pairs);
  return pairs.map(({ english, japanese }, done) => {
    progress?.(done, pairs.length);
    const file = names[done]!;
    try {
      return { bitext: alignPair(english, japanese, options), file };
    } catch (error) {
      if (!isTaiyakuError(error)) throw error;
      const message = `Pair ${String(done + 1)} (${file}): ${error.message}`;
      throw new TaiyakuError(error.code, message, { cause: error });
    }
  });
}
