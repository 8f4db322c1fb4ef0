import { callback, count, expectArguments, flag, listOf, optional, record, score, text } from "../../model/shapes";
import { anchorWeights } from "./anchors";
import { buildCorpus, lengthOf, numberWords, type Corpus, type Side } from "./corpus";
import { markovPosteriors } from "./hmm";
import { lexicalPosteriors } from "./lexical";
import { symmetrise, type LinkPosteriors } from "./symmetrise";
import { trainModels, type PairWeights } from "./training";
import { Scratch, viewOf, type DirectionModel, type TrainingSettings } from "./view";

/** How likely a Japanese word is translated by an English one, 0 to 1, from anywhere: a lexicon, a translation memory. */
export interface WordLexicon {
  (ja: string, en: string): number;
  /** Whether it has a Japanese word or compound at all; without this compounds are not looked for. */
  readonly has?: (ja: string) => boolean;
  /** Whether a whole English phrase is an entry for a whole Japanese one; without this no phrase is known. */
  readonly renders?: (ja: string, en: string) => boolean;
}

/** Options of `alignWords`. */
export interface AlignWordsOptions {
  /** Known translations; words are given in lower case. Default: none. */
  readonly lexicon?: WordLexicon;
  /** How words in kanji are read, in katakana, so that names are known by their sound: 広島 = Hiroshima. Default: none. */
  readonly readings?: ReadonlyMap<string, string>;
  /** From 0 to 1: higher gives fewer and surer links. Default: 0.55. */
  readonly threshold?: number;
  /** Rounds of training of the lexical model and of the hidden Markov model. Default: 4 and 3. */
  readonly rounds?: readonly [lexical: number, markov: number];
  /** Whether English words count as one where their first five letters agree. Default: true. */
  readonly stems?: boolean;
  /** Is told the share of the training that is done, 0 to 1. Default: nobody is told. */
  readonly progress?: (share: number) => void;
}

/** A trained aligner of the segment pairs that it was trained on. */
export interface WordAligner {
  /** The probabilities of links of one segment pair, by both directions. */
  posteriors(segment: number): LinkPosteriors;
}

export type WordPair = readonly [ja: readonly string[], en: readonly string[]];

/** English inflections end behind the first letters; so few segments cannot tell `partner` and `partners` are one word. */
const stemLength = 5;
/**
 * Below this many segments words are too rare for a sparse prior: it would tie each to one neighbour. The numbers of both sizes
 * were tried on the report's first half and on one half of the Kyoto test's links.
 */
const fewSegments = 2000;
const small = { sparsity: 0.2, diagonal: 1.5, kin: 2 };
const large = { sparsity: 0.05, diagonal: 2, kin: 30 };
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
  const ja = numberWords(pairs.map(([words]) => words));
  const en = numberWords(pairs.map(([, words]) => words.map((word) => word.toLowerCase())));
  return trainNumbered({ ja, en }, options);
}

/** The same on words that are numbered already; the English ones in lower case. */
export function trainNumbered(
  { ja, en }: { readonly ja: Side; readonly en: Side },
  options: AlignWordsOptions = {},
): WordAligner {
  const [lexicalRounds, hmmRounds] = options.rounds ?? [4, 3];
  const size = ja.start.length - 1 < fewSegments ? small : large;
  const settings: TrainingSettings = { lexicalRounds, hmmRounds, ...size, unsourcedShare: 0.05 };
  const { side, forms } = options.stems === false ? { side: en, forms: en.words.map((word) => [word]) } : stemmed(en);
  const corpus = buildCorpus(ja, side);
  const models = trainModels(corpus, priorOf(corpus, forms, options), settings, options.progress);
  const scratch = new Scratch();
  // The types of the pairs were for training only; in a long text they are as large as a model.
  const read: Corpus = { ...corpus, pairEn: new Int32Array(0) };
  return { posteriors: (segment) => bothDirections(read, models, segment, settings, scratch) };
}

const argumentShapes = {
  pairs: /* @__PURE__ */ listOf(/* @__PURE__ */ listOf(/* @__PURE__ */ listOf(text))),
  options: /* @__PURE__ */ record({
    threshold: /* @__PURE__ */ optional(score),
    stems: /* @__PURE__ */ optional(flag),
    progress: /* @__PURE__ */ optional(callback),
    rounds: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(count)),
  }),
};

/**
 * Links between the words of segment pairs, learnt from these pairs alone (and a lexicon, if one is given).
 *
 * @returns for each pair its links `[ja, en]`, positions from 0, in order
 * @example
 * alignWords([[["半導体", "戦略"], ["semiconductor", "strategy"]], [["戦略"], ["strategy"]]])[0]
 * //=> [[0, 0], [1, 1]]
 */
export function alignWords(pairs: readonly WordPair[], options: AlignWordsOptions = {}): [ja: number, en: number][][] {
  expectArguments({ pairs, options }, argumentShapes);
  const aligner = trainAligner(pairs, options);
  // The shares of the threshold were tried on one half of the Kyoto test's links.
  const sure = options.threshold ?? 0.55;
  const thresholds = { sure, beside: 0.76 * sure, lonely: 0.64 * sure };
  return pairs.map((_, segment) => symmetrise(aligner.posteriors(segment), thresholds));
}

const stems = /^\p{L}+$/u;

function stem(word: string): string {
  return word.length > stemLength && stems.test(word) ? word.slice(0, stemLength) : word;
}

/** The words as their stems, with the shortest full forms of each stem, which is what anchors and lexicons know. */
function stemmed({ words, start, tokens }: Side): {
  readonly side: Side;
  readonly forms: readonly (readonly string[])[];
} {
  const stems = new Map<string, number>();
  const stemOf = Int32Array.from(words, (word) => {
    const key = stem(word);
    const number = stems.get(key) ?? stems.size;
    stems.set(key, number);
    return number;
  });
  const forms = Array.from({ length: stems.size }, (): string[] => []);
  const byLength = [...words.keys()].sort(
    (a, b) => words[a]!.length - words[b]!.length || (words[a]! < words[b]! ? -1 : 1),
  );
  for (const word of byLength) {
    const known = forms[stemOf[word]!]!;
    if (known.length < 4) known.push(words[word]!);
  }
  return { side: { words: [...stems.keys()], start, tokens: tokens.map((word) => stemOf[word]!) }, forms };
}

/** What is known of pairs of words before anything is counted. */
function priorOf(
  corpus: Corpus,
  forms: readonly (readonly string[])[],
  { lexicon, readings }: AlignWordsOptions,
): PairWeights {
  const pairs: number[] = [];
  const weights: number[] = [];
  const anchor = anchorWeights(readings);
  corpus.ja.words.forEach((ja, type) => {
    // Most words are in no lexicon: that need not be asked for each of their partners.
    const known = lexicon?.has?.(ja) === false ? undefined : lexicon;
    const anchored = anchor(ja);
    for (let pair = corpus.pairStart[type]!; pair < corpus.pairStart[type + 1]!; pair += 1) {
      let weight = 0;
      for (const en of forms[corpus.pairEn[pair]!]!)
        weight = Math.max(weight, anchorCount * anchored(en), known ? lexiconCount * known(ja, en) : 0);
      if (weight === 0) continue;
      pairs.push(pair);
      weights.push(weight);
    }
  });
  return { pairs: Int32Array.from(pairs), weights: Float32Array.from(weights) };
}

function bothDirections(
  corpus: Corpus,
  models: { readonly en: DirectionModel; readonly ja: DirectionModel },
  segment: number,
  settings: TrainingSettings,
  scratch: Scratch,
): LinkPosteriors {
  const ja = lengthOf(corpus.ja, segment);
  const en = lengthOf(corpus.en, segment);
  const english = new Float64Array(ja * en);
  const japanese = new Float64Array(ja * en);
  for (const model of [models.en, models.ja]) {
    const view = viewOf(corpus, segment, model.direction);
    if (view.length === 0 || view.sources === 0) break;
    const posterior =
      settings.hmmRounds > 0
        ? markovPosteriors(corpus, model, view, settings, scratch, null)
        : lexicalPosteriors(corpus, model, view, settings, scratch);
    const into = model.direction === "en" ? english : japanese;
    for (let i = 0; i < view.length; i += 1)
      for (let j = 0; j < view.sources; j += 1)
        into[i * view.step + j * view.sourceStep] = posterior[i * (view.sources + 1) + j]!;
  }
  return { ja, en, english, japanese };
}
