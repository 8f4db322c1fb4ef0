import { compile, type Compilation, type CompileOptions, type SourceText } from "./compile";
import { applyDecisions, type DecisionConflict } from "./glossary/apply-decisions";
import { buildGlossary } from "./glossary/build";
import { createTokenizer } from "./language";
import { buildTermMemory } from "./memory/build";
import { joinMemories } from "./memory/join";
import { otherLanguage, type Glossary, type MemoryContent, type TermCandidate } from "./model";

/** An English document and its Japanese translation. */
export interface SourcePair {
  readonly english: SourceText;
  readonly japanese: SourceText;
}

/** Options of `compilePairs`. */
export interface CompilePairsOptions extends CompileOptions {
  /** Is told, before each pair, how many are done. Default: nobody is told. */
  readonly progress?: (done: number, all: number) => void;
}

/** Everything that many pairs of documents give together. */
export interface PairsCompilation {
  readonly pairs: readonly Pick<Compilation, "bitext" | "terms">[];
  readonly glossary: Glossary;
  readonly memory: MemoryContent;
  readonly termMemory: MemoryContent;
  /** Decisions that could not be carried out. */
  readonly conflicts: readonly DecisionConflict[];
  /** What the pairs translate in different ways, for a person to decide. */
  readonly disagreements: readonly Disagreement[];
}

/** A term or a segment that different pairs translate in different ways. */
export interface Disagreement {
  readonly kind: "term" | "segment";
  /** In the source language of the memories. */
  readonly source: string;
  readonly targets: readonly { readonly text: string; readonly files: readonly string[] }[];
}

/** Candidates below this score are not worth a disagreement: they do not stand in the glossary either. */
const leastScore = 0.8;

/**
 * One glossary and one memory of many pairs of documents, with what the pairs translate in different ways.
 *
 * @throws TaiyakuError as `compile`
 * @example
 * const { glossary, disagreements } = await compilePairs([{ english: { text, file }, japanese: { text, file } }, …]);
 */
export async function compilePairs(
  pairs: readonly SourcePair[],
  options: CompilePairsOptions = {},
): Promise<PairsCompilation> {
  const { decisions, progress, ...own } = options;
  const tokenizer = options.tokenizer ?? (await createTokenizer());
  const made: Compilation[] = [];
  for (const { english, japanese } of pairs) {
    progress?.(made.length, pairs.length);
    made.push(await compile(english, japanese, { ...own, tokenizer }));
  }
  const files = pairs.map(
    ({ english, japanese }, index) => english.file ?? japanese.file ?? `pair ${String(index + 1)}`,
  );
  const found = buildGlossary(made.flatMap(({ terms }) => terms));
  const { entries, conflicts } = applyDecisions(found.entries, decisions ?? []);
  const glossary: Glossary = { ...found, entries };
  const { memory, disagreements } = joinMemories(
    made.map(({ memory }, index) => ({ memory, file: files[index]! })),
    options.sourceLanguage ?? "ja",
  );
  return {
    pairs: made.map(({ bitext, terms }) => ({ bitext, terms })),
    glossary,
    memory,
    termMemory: buildTermMemory(glossary, options),
    conflicts,
    disagreements: [
      ...termDisagreements(
        made.map(({ terms }) => terms),
        files,
        options.sourceLanguage ?? "ja",
      ),
      ...disagreements,
    ],
  };
}

function termDisagreements(
  terms: readonly (readonly TermCandidate[])[],
  files: readonly string[],
  source: "ja" | "en",
): Disagreement[] {
  const target = otherLanguage(source);
  const renderings = new Map<string, Map<string, Set<string>>>();
  const written = new Map<string, string>();
  terms.forEach((own, index) => {
    for (const candidate of own) {
      if (candidate.score < leastScore || isShort(candidate[source]) || isShort(candidate[target])) continue;
      const key = fold(candidate[source]);
      const known = renderings.get(key) ?? new Map<string, Set<string>>();
      renderings.set(key, known);
      written.set(`s ${key}`, written.get(`s ${key}`) ?? candidate[source]);
      const other = fold(candidate[target]);
      known.set(other, (known.get(other) ?? new Set()).add(files[index]!));
      written.set(`t ${other}`, written.get(`t ${other}`) ?? candidate[target]);
    }
  });
  return [...renderings].flatMap(([key, targets]): Disagreement[] => {
    const all = new Set([...targets.values()].flatMap((set) => [...set]));
    // Two renderings in every file are the documents' own manner; a disagreement is between files.
    if (targets.size < 2 || [...targets.values()].every((set) => set.size === all.size)) return [];
    return [
      {
        kind: "term",
        source: written.get(`s ${key}`)!,
        targets: [...targets].map(([text, own]) => ({ text: written.get(`t ${text}`)!, files: [...own] })),
      },
    ];
  });
}

/** Abbreviations stand beside their full forms and contradict nothing. */
function isShort(term: string): boolean {
  return /^[\p{Script=Latin}\d&.-]{1,8}$/u.test(term) && /\p{Lu}.*[\p{Lu}\d]/u.test(term);
}

function fold(term: string): string {
  return term
    .normalize("NFKC")
    .replace(/[\s・-]+/gu, " ")
    .toLowerCase()
    .replace(/(?<=[a-z]{3})s$/u, "");
}
