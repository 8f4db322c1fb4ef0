import type { Tokenizer } from "../../language";
import type { Evidence } from "../../model";
import type { BeadInput } from "../bead-inputs";
import type { WordLexicon } from "../word-alignment";
import { alignBeads } from "./links";
import { bestPairs, foundPairs, generous, givenPairs, manyBeads, narrow } from "./bead-pairs";
import { readBeadWords, type BeadWords } from "./bead-words";
import { coverValues, termhoodValues } from "./pair-values";
import { compareWords, pairFeatureValues, type ScoredBead } from "./features";
import { englishFormValues, japaneseFormValues, jointFormValues } from "./form-features";
import { sumLinks } from "./link-sums";
import type { CandidateSpan } from "../candidates/span";
import { rankerWeights, type FormWeights } from "../ranking/model";

/** A pair of strings that stand against each other in at least one bead, with what is known of it. */
export interface PairCandidate {
  readonly ja: string;
  readonly en: string;
  /** The beads in which it is a candidate, with its spans in each. */
  readonly places: readonly Place[];
  /** By the place where the links are best, and counts: see `featureNames`. */
  readonly features: readonly number[];
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
}

interface Draft {
  readonly ja: string;
  readonly en: string;
  readonly places: Place[];
  best: number;
  bestForm: number;
  pair: readonly number[];
  form: readonly number[];
}

/** Every pair of candidate spans that the links of some bead do not rule out. */
export function collectPairs(beads: readonly BeadInput[], options: CollectOptions): PairCandidate[] {
  const weights = options.weights ?? rankerWeights;
  const breadth = beads.length < manyBeads ? generous : narrow;
  const words = beads.map(({ texts }) => readBeadWords(texts, options.tokenizer, weights, breadth.termhood));
  const found = beads.flatMap((bead) => bead.found);
  const aligner = alignBeads(words, found, options.tokenizer, options.lexicon);
  const ratio = ratioOf(beads);
  const drafts = new Map<string, Draft>();
  const counts = countStrings(words);
  words.forEach((bead, index) => {
    const sums = sumLinks(aligner.posteriors(index), bead.jaContent, bead.enContent);
    const scored: ScoredBead = { words: bead, sums, ratio, ...compareWords(bead, options.lexicon) };
    const pairs = options.candidates
      ? givenPairs(scored, options.candidates, weights)
      : [...bestPairs(scored, breadth), ...foundPairs(scored, beads[index]!.found, weights)];
    for (const { ja, en, mass, score } of pairs) {
      const jaText = textOf(bead.texts.ja, bead.ja, ja);
      const enText = textOf(bead.texts.en, bead.en, en);
      const key = `${foldJa(jaText)}\t${foldEn(enText)}`;
      let draft = drafts.get(key);
      if (draft === undefined) {
        draft = { ja: jaText, en: enText, places: [], best: -Infinity, bestForm: -Infinity, pair: [], form: [] };
        drafts.set(key, draft);
      }
      if (!draft.places.some((place) => place.bead === index && place.ja.from === ja.from && place.en.from === en.from))
        draft.places.push({ bead: index, ja, en });
      if (score > draft.best) {
        draft.best = score;
        draft.pair = [...pairFeatureValues(scored, ja, en, mass), ...coverValues(ja, en, mass)];
      }
      // Where a name stands free it shows what it is, even if its links are better inside a longer one.
      const form = ja.termhood * en.termhood;
      if (form > draft.bestForm) {
        draft.bestForm = form;
        const jaForm = japaneseFormValues(bead.ja, ja);
        const enForm = englishFormValues(bead.en, en);
        draft.form = [
          ...termhoodValues(ja, en, jaForm, enForm),
          ...jaForm,
          ...enForm,
          ...jointFormValues(bead, ja, en),
        ];
      }
    }
  });
  const evidence = evidenceOf(beads);
  return [...drafts].map(([key, draft]) => {
    const joint = new Set(draft.places.map(({ bead }) => bead)).size;
    const inJa = counts.ja.get(foldJa(draft.ja)) ?? joint;
    const inEn = counts.en.get(foldEn(draft.en)) ?? joint;
    return {
      ja: draft.ja,
      en: draft.en,
      places: draft.places,
      features: [
        ...draft.pair,
        ...draft.form,
        Math.min(1, Math.log(joint) / 2),
        Math.min(1, (2 * joint) / (inJa + inEn)),
        Math.min(1, (2 * joint) / (inJa + inEn)) * Math.min(1, Math.log(joint) / 2),
        contradicts(evidence, key, draft) ? 1 : 0,
      ],
      evidence: evidenceKinds.flatMap((kind) => {
        const score = evidence.get(`${kind}\t${key}`);
        return score === undefined ? [] : [{ kind, score }];
      }),
    };
  });
}

const evidenceKinds = ["definition", "abbreviation", "latin", "heading"] as const;

/** The names of what stands in `PairCandidate.features` behind the pair's and the form's. */
export const countFeatures = ["joint", "dice", "jointDice", "contradicted"] as const;

function evidenceOf(beads: readonly BeadInput[]): Map<string, number> {
  const evidence = new Map<string, number>();
  for (const { found } of beads)
    for (const { ja, en, kind, score } of found) {
      const key = `${foldJa(ja)}\t${foldEn(en)}`;
      evidence.set(`${kind}\t${key}`, Math.max(score, evidence.get(`${kind}\t${key}`) ?? 0));
      evidence.set(`ja\t${foldJa(ja)}`, 1);
      evidence.set(`pair\t${key}`, 1);
    }
  return evidence;
}

/** Whether a definition or the like gives the Japanese another partner. */
function contradicts(evidence: ReadonlyMap<string, number>, key: string, { ja }: Draft): boolean {
  return evidence.has(`ja\t${foldJa(ja)}`) && !evidence.has(`pair\t${key}`);
}

/** In how many beads each string is a candidate. */
function countStrings(words: readonly BeadWords[]): { ja: Map<string, number>; en: Map<string, number> } {
  const counts = { ja: new Map<string, number>(), en: new Map<string, number>() };
  for (const bead of words) {
    const ja = new Set(bead.jaSpans.map((span) => foldJa(textOf(bead.texts.ja, bead.ja, span))));
    const en = new Set(bead.enSpans.map((span) => foldEn(textOf(bead.texts.en, bead.en, span))));
    for (const text of ja) counts.ja.set(text, (counts.ja.get(text) ?? 0) + 1);
    for (const text of en) counts.en.set(text, (counts.en.get(text) ?? 0) + 1);
  }
  return counts;
}

function ratioOf(beads: readonly BeadInput[]): number {
  const total = beads.reduce((sum, { texts }) => ({ en: sum.en + texts.en.length, ja: sum.ja + texts.ja.length }), {
    en: 400,
    ja: 180,
  });
  return total.ja / total.en;
}

function textOf(
  text: string,
  tokens: readonly { readonly range: readonly [number, number] }[],
  { from, to }: CandidateSpan,
): string {
  return text.slice(tokens[from]?.range[0], tokens[to - 1]?.range[1]);
}

/** Japanese strings are one where they differ in spaces only. */
export function foldJa(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/** English strings are one where they differ in case or spaces only. */
export function foldEn(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[’]/gu, "'").toLowerCase();
}
