import { anchorWeight } from "./anchors";
import { buildCorpus, lengthOf, type Corpus } from "./corpus";
import { trainModels } from "./training";
import { posteriorsOf, type DirectionModel, type TrainingSettings } from "./hmm";

/** How likely a Japanese word is translated by an English one, 0 to 1, from anywhere: a lexicon, a translation memory. */
export type WordLexicon = (ja: string, en: string) => number;

/** Options of `alignWords` and `trainAligner`. */
export interface AlignWordsOptions {
  /** Known translations; words are given in lower case. Default: none. */
  readonly lexicon?: WordLexicon;
  /** From 0 to 1: a link is given where the mean of both directions' probabilities is as high. Default: 0.42. */
  readonly threshold?: number;
  /** Rounds of training of the lexical model and of the hidden Markov model. Default: 4 and 3. */
  readonly rounds?: readonly [lexical: number, markov: number];
  /** Whether English words count as one where their first five letters agree. Default: true; large corpora can do without. */
  readonly stems?: boolean;
}

/** Two tables of probabilities for one segment pair. */
export interface LinkPosteriors {
  readonly ja: number;
  readonly en: number;
  /** At `j * en + i`: that English word `i` has the Japanese word `j` for its source. */
  readonly english: Float64Array;
  /** At `j * en + i`: that Japanese word `j` has the English word `i` for its source. */
  readonly japanese: Float64Array;
}

/** A trained aligner of the segment pairs that it was trained on. */
export interface WordAligner {
  /** The probabilities of links of one segment pair, by both directions. */
  posteriors(segment: number): LinkPosteriors;
}

export type WordPair = readonly [ja: readonly string[], en: readonly string[]];

/** English inflections end behind the first letters; so few segments cannot tell `partner` and `partners` are one word. */
const stemLength = 5;
/** Below this many segments words are too rare for a sparse prior: it would tie each to one neighbour. */
const fewSegments = 2000;
/** How many observations a sure anchor counts for, and a sure entry of a lexicon. */
const anchorCount = 2;
const lexiconCount = 3;

/**
 * Trains on segment pairs, from nothing: deterministic, linear in the number of pairs.
 *
 * @example
 * trainAligner([[["半導体"], ["semiconductors"]]]).posteriors(0).english[0] //=> about 0.9
 */
export function trainAligner(pairs: readonly WordPair[], options: AlignWordsOptions = {}): WordAligner {
  const [lexicalRounds, hmmRounds] = options.rounds ?? [4, 3];
  const settings: TrainingSettings = {
    lexicalRounds,
    hmmRounds,
    ...(pairs.length < fewSegments ? { sparsity: 0.2, diagonal: 1.5 } : { sparsity: 0.05, diagonal: 2 }),
    unsourcedShare: 0.05,
  };
  const full = pairs.map(([ja, en]): WordPair => [ja, en.map((word) => word.toLowerCase())]);
  const keyOf = options.stems === false ? (word: string): string => word : stem;
  const corpus = buildCorpus(full.map(([ja, en]): WordPair => [ja, en.map(keyOf)]));
  const prior = priorOf(corpus, buildForms(full, keyOf), options.lexicon);
  const models = trainModels(corpus, prior, settings);
  return { posteriors: (segment) => bothDirections(corpus, models, segment, settings) };
}

/**
 * Links between the words of segment pairs, learnt from these pairs alone (and a lexicon, if one is given).
 *
 * @returns for each pair its links `[ja, en]`, positions from 0, in order
 * @example
 * alignWords([[["半導体", "戦略"], ["semiconductor", "strategy"]], [["戦略"], ["strategy"]]])[0]
 * //=> [[0, 0], [1, 1]]
 */
export function alignWords(pairs: readonly WordPair[], options: AlignWordsOptions = {}): [ja: number, en: number][][] {
  const aligner = trainAligner(pairs, options);
  const threshold = options.threshold ?? 0.42;
  return pairs.map((_, segment) => {
    const { ja, en, english, japanese } = aligner.posteriors(segment);
    const links: [number, number][] = [];
    for (let j = 0; j < ja; j += 1)
      for (let i = 0; i < en; i += 1) {
        const cell = j * en + i;
        if ((english[cell]! + japanese[cell]!) / 2 >= threshold) links.push([j, i]);
      }
    return links;
  });
}

function stem(word: string): string {
  return /^\p{L}+$/u.test(word) ? word.slice(0, stemLength) : word;
}

/** For each stem the commonest full form, which is what anchors and lexicons know. */
function buildForms(pairs: readonly WordPair[], keyOf: (word: string) => string): Map<string, string[]> {
  const forms = new Map<string, Set<string>>();
  for (const [, words] of pairs)
    for (const word of words) {
      const key = keyOf(word);
      const known = forms.get(key);
      if (known === undefined) forms.set(key, new Set([word]));
      else known.add(word);
    }
  return new Map([...forms].map(([key, words]) => [key, [...words].sort((a, b) => a.length - b.length).slice(0, 4)]));
}

function priorOf(corpus: Corpus, forms: ReadonlyMap<string, readonly string[]>, lexicon?: WordLexicon): Float64Array {
  const prior = new Float64Array(corpus.pairs);
  for (let pair = 0; pair < corpus.pairs; pair += 1) {
    const ja = corpus.ja.words[corpus.pairJa[pair]!]!;
    let weight = 0;
    for (const en of forms.get(corpus.en.words[corpus.pairEn[pair]!]!) ?? []) {
      weight = Math.max(weight, anchorCount * anchorWeight(ja, en), lexiconCount * (lexicon?.(ja, en) ?? 0));
    }
    prior[pair] = weight;
  }
  return prior;
}

function bothDirections(
  corpus: Corpus,
  models: { readonly en: DirectionModel; readonly ja: DirectionModel },
  segment: number,
  settings: TrainingSettings,
): LinkPosteriors {
  const ja = lengthOf(corpus.ja, segment);
  const en = lengthOf(corpus.en, segment);
  const byEnglish = posteriorsOf(corpus, models.en, segment, settings);
  const byJapanese = posteriorsOf(corpus, models.ja, segment, settings);
  const english = new Float64Array(ja * en);
  const japanese = new Float64Array(ja * en);
  for (let j = 0; j < ja; j += 1)
    for (let i = 0; i < en; i += 1) {
      english[j * en + i] = byEnglish[i * (ja + 1) + j]!;
      japanese[j * en + i] = byJapanese[j * (en + 1) + i]!;
    }
  return { ja, en, english, japanese };
}
