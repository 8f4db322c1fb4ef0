import type { Tokenizer } from "../../language";
import type { Evidence } from "../../model";
import type { BeadInput } from "../bead-inputs";
import type { CandidateSpan } from "../candidates/span";
import { rankerWeights, type FormWeights } from "../ranking/model";
import type { WordAligner, WordLexicon } from "../word-alignment";
import { bestPairs, foundPairs, generous, givenPairs, narrow } from "./store/bead-pairs";
import { BeadStore } from "./store/bead-store";
import { wordReading, type TermSpan } from "./store/bead-words";
import { describePairs, type WantedPairs } from "./features/describe-pairs";
import { sumLinks, type LinkSums } from "./features/link-sums";
import { alignBeads } from "./align-beads";
import { PairTable } from "./store/pair-table";
import { BeadCounts, FirstPlaces } from "./store/string-counts";

/** A pair of strings that stand against each other in at least one bead, with what is known of it. */
export interface PairCandidate {
  readonly ja: string;
  readonly en: string;
  /** The beads in which it is a candidate, with its spans in each. */
  readonly places: readonly Place[];
  /** By the place where the links are best, and counts: see `featureNames`. */
  readonly features: ArrayLike<number>;
  /** What the document itself says for it. */
  readonly evidence: readonly Evidence[];
}

/** A place of a pair in a bead. */
export interface Place {
  readonly bead: number;
  readonly ja: CandidateSpan;
  readonly en: CandidateSpan;
}

export interface CollectOptions {
  readonly tokenizer: Tokenizer;
  readonly lexicon?: WordLexicon | undefined;
  /** Default: the fitted ones. */
  readonly weights?: FormWeights;
  /** Terms that are known: then nothing else is a candidate. Default: every span that could be a term. */
  readonly candidates?: { readonly ja: readonly string[]; readonly en: readonly string[] };
  /** Which pairs are looked at further; what the document itself says is always. Default: all are. */
  readonly wanted?: WantedPairs | undefined;
  /** Is told the share of the work that is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** In a long text a pair that is met once has to be as good as this: sure links on both sides, and the form of a term. */
const goodAlone = 2.4;

/** Every pair of candidate spans that the links of some bead do not rule out. */
export function collectPairs(beads: readonly BeadInput[], options: CollectOptions): PairCandidate[] {
  const { tokenizer, lexicon, progress, weights = rankerWeights } = options;
  const reading = wordReading(tokenizer);
  const store = new BeadStore(beads, reading, weights, (share) => progress?.(0.3 * share));
  const training = (share: number): void => progress?.(0.3 + 0.4 * share);
  const aligner = alignBeads(store, { reading, lexicon, progress: training });
  const sumsOf = linkSumsOf(store, aligner);
  const told = { ...options, weights, progress: (share: number) => progress?.(0.7 + 0.1 * share) };
  const { table, texts, counts } = tabulate(store, sumsOf, told);
  const evidence = evidenceOf(store, table);
  const kept: number[] = [];
  for (let pair = 0; pair < table.size; pair += 1) {
    const { joint, best } = table.draft(pair);
    if (
      !store.isLong ||
      joint > 1 ||
      best >= goodAlone ||
      options.candidates !== undefined ||
      evidence.of(pair).length > 0
    )
      kept.push(pair);
  }
  const features = describePairs(
    kept,
    {
      store,
      sumsOf,
      table,
      beadsOf: { ja: (string) => counts.ja.of(string), en: (string) => counts.en.of(string) },
      comparison: { spells: reading.spells, lexicon },
      isContradicted: (pair) => evidence.hasJa(table.draft(pair).ja) && evidence.of(pair).length === 0,
      isVouched: (pair) => evidence.of(pair).length > 0,
      wanted: options.wanted,
    },
    (share) => progress?.(0.8 + 0.15 * share),
  );
  return kept.flatMap((pair, index): PairCandidate[] => {
    const values = features[index];
    if (values === undefined) return [];
    const { ja, en } = table.draft(pair);
    const textOf = (language: "ja" | "en", string: number): string => {
      const { bead, from, to } = texts[language].of(string);
      return beads[bead]!.texts[language].slice(from, to);
    };
    const [jaText, enText] = [textOf("ja", ja), textOf("en", en)];
    return [{ ja: jaText, en: enText, places: table.places(pair), features: values, evidence: evidence.of(pair) }];
  });
}

/** Notes the pairs of every bead with their places, and of the strings in how many beads they are candidates. */
function tabulate(
  store: BeadStore,
  sumsOf: (bead: number) => LinkSums,
  { candidates, weights, progress }: CollectOptions & { readonly weights: FormWeights },
): Tabulation {
  const table = new PairTable();
  const texts = { ja: new FirstPlaces(), en: new FirstPlaces() };
  const counts = { ja: new BeadCounts(), en: new BeadCounts() };
  const breadth = store.isLong ? narrow : generous;
  const given = candidates && {
    ja: [...new Set(candidates.ja)],
    en: [...new Set(candidates.en.map((term) => term.toLowerCase()))],
  };
  store.beads.forEach(({ found }, index) => {
    if (index % 20 === 19) progress?.(index / store.size);
    const bead = store.words(index);
    const sums = sumsOf(index);
    const stringOf = (language: "ja" | "en", { from, to, string }: TermSpan): number => {
      const start = bead[language][from]!.range[0];
      const end = bead[language][to - 1]!.range[1];
      const { strings } = store[language];
      if (string === undefined) strings.read(bead.texts[language]);
      const number = string ?? strings.number(start, end);
      texts[language].note(number, index, start, end);
      return number;
    };
    for (const span of bead.jaSpans) counts.ja.count(stringOf("ja", span), index);
    for (const span of bead.enSpans) counts.en.count(stringOf("en", span), index);
    const pairs = given
      ? givenPairs(bead, sums, given, weights)
      : [...bestPairs(bead, sums, breadth), ...foundPairs(bead, sums, found, weights)];
    for (const { ja, en, score } of pairs)
      table.note(index, [stringOf("ja", ja), stringOf("en", en)], ja, en, score, ja.termhood * en.termhood);
  });
  return { table, texts, counts };
}

interface Tabulation {
  readonly table: PairTable;
  readonly texts: { readonly ja: FirstPlaces; readonly en: FirstPlaces };
  readonly counts: { readonly ja: BeadCounts; readonly en: BeadCounts };
}

/** The sums of links by bead; those of a short document are kept, since they are wanted twice. */
function linkSumsOf(store: BeadStore, aligner: WordAligner): (bead: number) => LinkSums {
  const kept = new Map<number, LinkSums>();
  return (bead) => {
    const sums = kept.get(bead) ?? sumLinks(aligner.posteriors(bead), store.words(bead));
    if (!store.isLong) kept.set(bead, sums);
    return sums;
  };
}

const evidenceKinds = ["definition", "abbreviation", "latin", "heading"] as const;

interface FoundEvidence {
  /** What the document itself says for a pair. */
  readonly of: (pair: number) => readonly Evidence[];
  /** Whether it says anything of a Japanese string. */
  readonly hasJa: (string: number) => boolean;
}

function evidenceOf(
  { beads, ja: { strings: jaStrings }, en: { strings: enStrings } }: BeadStore,
  table: PairTable,
): FoundEvidence {
  const ja = new Set<number>();
  const scores = new Map<number, Map<Evidence["kind"], number>>();
  for (const { found } of beads)
    for (const one of found) {
      const string = jaStrings.numberOf(one.ja);
      ja.add(string);
      const pair = table.find(string, enStrings.numberOf(one.en));
      if (pair < 0) continue;
      const known = scores.get(pair) ?? new Map<Evidence["kind"], number>();
      scores.set(pair, known);
      known.set(one.kind, Math.max(one.score, known.get(one.kind) ?? 0));
    }
  const evidence = new Map<number, Evidence[]>();
  for (const [pair, own] of scores)
    evidence.set(
      pair,
      evidenceKinds.flatMap((kind) => (own.has(kind) ? [{ kind, score: own.get(kind)! }] : [])),
    );
  return { of: (pair) => evidence.get(pair) ?? noEvidence, hasJa: (string) => ja.has(string) };
}

const noEvidence: readonly Evidence[] = [];
