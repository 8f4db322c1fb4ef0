import { bitext as bitextShape, callback, expectArguments, flag, optional, record, score } from "../model/shapes";
import { lowerCase, type Tokenizer } from "../language";
import { type Bead, type Bitext, type Evidence, expectScore, type TermCandidate } from "../model";
import { occurrenceFinder } from "./occurrences";
import { beadInputs, combineEvidence, type BeadInput } from "./bead-inputs";
import type { FoundPair } from "./definitions/found-pair";
import { carryAbbreviations } from "./definitions/carry-abbreviations";
import { manyBeads } from "./pairing/store/bead-pairs";
import { collectPairs } from "./pairing/collect-pairs";
import type { WantedPairs } from "./pairing/features/describe-pairs";
import { foldEn, foldJa } from "./pairing/features/fold";
import { chosenLexicon, type LexiconOptions } from "./lexicons";
import { mergeVariants } from "./variants/merge-variants";
import { nestedPairs } from "./termhood/nested-pairs";
import { isNoTerm, withoutOuterMarks } from "./termhood/no-terms";
import { calibrate, rankerWeights, type RankWeights } from "./ranking/model";
import { leastOdds, rankPairs } from "./ranking/rank";
import { termType } from "./term-types";
import { suspectedSlips } from "./variants/variant-keys";

/** Options of `extractTerms`. */
export interface ExtractOptions extends LexiconOptions {
  /** From `createTokenizer()`. */
  readonly tokenizer: Tokenizer;
  /**
   * Also the spans that the links between words tie together, found by aligning the words of the bitext itself; without them
   * only what the documents define, abbreviate, head their sections with or write in Latin script on both sides. Default: true.
   */
  readonly links?: boolean;
  /** Pairs less likely than this are left out, 0 to 1. Default: 0.02. */
  readonly minimumScore?: number;
  /** Is told the share of the work that is done, 0 to 1. Default: nobody is told. */
  readonly progress?: (share: number) => void;
}

const argumentShapes = {
  bitext: bitextShape,
  options: /* @__PURE__ */ record({
    tokenizer: /* @__PURE__ */ record({ tokenize: callback }),
    links: /* @__PURE__ */ optional(flag),
    minimumScore: /* @__PURE__ */ optional(score),
    seedLexicon: /* @__PURE__ */ optional(flag),
    progress: /* @__PURE__ */ optional(callback),
  }),
};

/**
 * The pairs of terms of a bitext: what it defines, abbreviates, heads its sections with or writes in Latin script on both
 * sides, and the spans that the links between its words tie together. The surest first; each with its probability, its
 * evidence and all places where both terms stand. Notations of one pair are one entry with `variants`; terms that are
 * rendered in two ways name each other as `rivals`; with `slips` what looks like a slip of an abbreviation.
 *
 * Of pairs scored 0.9 or more about 19 in 20 are right, by pairs that the ranker was not fitted on.
 *
 * @throws TaiyakuError `invalid-argument` if `minimumScore` is no number from 0 to 1
 * @example
 * extractTerms(bitext, { tokenizer })[0]
 * //=> { ja: "日英関係省庁", en: "Both Participants", score: 0.99, evidence: [{ kind: "definition", score: 0.99 }], … }
 */
export function extractTerms(bitext: Bitext, options: ExtractOptions): TermCandidate[] {
  expectArguments({ bitext, options }, argumentShapes);
  const { tokenizer, links = true, minimumScore = 0.02, progress } = options;
  expectScore("minimumScore", minimumScore);
  const beads = bitext.beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0);
  const lower = lowerCase(bitext.en.text);
  const inputs = beadInputs(bitext, tokenizer, () => (links ? chosenLexicon(options) : undefined));
  const found = new Map<string, Found>();
  const note = (jaText: string, enText: string, bead: Bead, evidence: readonly Evidence[], count: number): void => {
    const [ja, en] = [withoutOuterMarks(jaText), withoutOuterMarks(enText)];
    if (ja === "" || en === "" || isNoTerm({ ja, en }, evidence.some(isStatement))) return;
    const key = `${foldJa(ja)}\t${foldEn(en)}`;
    const known = found.get(key) ?? { ja, en, bead, evidence: [], count: 0 };
    found.set(key, known);
    known.count = Math.max(known.count, count);
    for (const one of evidence) if (!known.evidence.some(({ kind }) => kind === one.kind)) known.evidence.push(one);
  };
  inputs.forEach((input, index) => {
    for (const pair of input.found) note(pair.ja, commonCase(pair, bitext.en.text, lower), beads[index]!, [pair], 1);
  });
  if (links) {
    for (const { ja, en, bead, evidence, count } of linkedPairs(inputs, found, options))
      note(ja, en, beads[bead]!, evidence, count);
  }
  const slips = suspectedSlips(bitext.en.text);
  const slipped = new Set([...slips.values()].flat());
  const counted = [...found.values()].flatMap(({ ja, en, evidence, count }) => {
    const score = combineEvidence(evidence);
    // A slip is told with the abbreviation that it slipped from.
    if (score < Math.min(minimumScore, hopeless) || (slipped.has(en) && links)) return [];
    const draft: TermCandidate = {
      ja,
      en,
      score,
      type: termType(ja, en),
      evidence: evidence.map(({ kind, score }) => ({ kind, score })),
      occurrences: [],
      ...(slips.has(en) && { slips: slips.get(en)! }),
    };
    return [{ candidate: draft, count }];
  });
  // What is left out by its score is merged before, so that the same entries have the same notations at every threshold.
  const merged = links ? mergeVariants(counted) : counted.map(({ candidate }) => candidate);
  const findOccurrences = occurrenceFinder(bitext);
  const located = withoutRepeats(merged)
    .filter(({ score }) => score >= minimumScore)
    .map((candidate) => {
      const { bead } = found.get(`${foldJa(candidate.ja)}\t${foldEn(candidate.en)}`)!;
      return { ...candidate, occurrences: findOccurrences(candidate.ja, candidate.en, bead) };
    });
  const candidates = demoteNested(located).filter(({ score }) => score >= minimumScore);
  progress?.(1);
  // A stable sort: pairs of one score stay in the order of the text.
  return candidates.sort((a, b) => b.score - a.score);
}

/** What the documents say themselves of a pair: a definition, an abbreviation, a heading, or a name in Latin letters. */
function isStatement({ kind }: Evidence): boolean {
  return kind !== "links";
}

/** The most that a name gets which both languages write alike and neither explains: often an everyday word such as API. */
const mostForRepeat = 0.6;
/** The most that an abbreviation gets beside its long form, so that the long form comes first. */
const mostForAbbreviation = 0.95;

/** Pairs of one abbreviation or word with itself, less sure unless some other term has the abbreviation. */
function withoutRepeats(candidates: readonly TermCandidate[]): TermCandidate[] {
  const explained = new Set(
    candidates.flatMap(({ ja, en, evidence }) =>
      ja !== en && evidence.some(({ kind }) => kind === "abbreviation") ? [ja, en] : [],
    ),
  );
  return candidates.map((candidate) => {
    const { ja, en, score } = candidate;
    const isRepeat = ja.normalize("NFKC").toLowerCase() === en.toLowerCase() && !/\s/u.test(en);
    const most = explained.has(en) ? mostForAbbreviation : mostForRepeat;
    return isRepeat && score > most ? { ...candidate, score: most } : candidate;
  });
}

/** The factor for the score of a pair that contains, or is part of, a surer pair. */
const nestedShare = 0.5;

function demoteNested(candidates: readonly TermCandidate[]): TermCandidate[] {
  const nested = nestedPairs(candidates);
  return candidates.map((candidate) =>
    nested.has(candidate) && !candidate.evidence.some(isDefinition)
      ? { ...candidate, score: round(nestedShare * candidate.score) }
      : candidate,
  );
}

function isDefinition({ kind }: Evidence): boolean {
  return kind === "definition" || kind === "abbreviation";
}

/** A pair that the links tie together, with the first bead that it stands in and in how many it does. */
interface LinkedPair {
  readonly ja: string;
  readonly en: string;
  readonly bead: number;
  readonly evidence: readonly Evidence[];
  readonly count: number;
}

/** The pairs that links tie together, as far as they are likely or found already; what was worked out for them is let go of. */
function linkedPairs(
  inputs: readonly BeadInput[],
  found: ReadonlyMap<string, unknown>,
  options: ExtractOptions,
): LinkedPair[] {
  const { tokenizer, minimumScore = 0.02, progress } = options;
  const least = Math.min(minimumScore, hopeless);
  const lexicon = chosenLexicon(options);
  const { short, long } = lexicon === undefined ? rankerWeights.alone : rankerWeights.helped;
  const weights = inputs.length < manyBeads ? short : long;
  const pairs = collectPairs(inputs, { tokenizer, lexicon, progress, wanted: likelyEnough(weights, least) });
  const chances = rankPairs(pairs, weights).map((chance) => calibrate(chance, weights.calibration));
  const carried = carryAbbreviations(pairs.map(({ ja, en }, index) => ({ ja, en, score: chances[index]! })));
  return pairs.flatMap(({ ja, en, places }, index): LinkedPair[] => {
    const links: Evidence = { kind: "links", score: round(chances[index]!) };
    const spelt: Evidence[] = carried[index]! > 0 ? [{ kind: "abbreviation", score: round(carried[index]!) }] : [];
    const known = found.has(`${foldJa(ja)}\t${foldEn(en)}`);
    if (!known && links.score < least && spelt.length === 0) return [];
    const count = new Set(places.map(({ bead }) => bead)).size;
    return [{ ja, en, bead: places[0]!.bead, evidence: [...spelt, links], count }];
  });
}

/** What is less likely is not looked at further. */
const hopeless = 0.02;

/** The pairs that may get a score at all, so that the many others are not kept; undefined where all may. */
function likelyEnough({ pair, calibration }: RankWeights, score: number): WantedPairs | undefined {
  const most = calibrate(1 / (1 + Math.exp(-leastOdds)), calibration);
  return most < score ? { weights: pair, leastOdds } : undefined;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

interface Found {
  readonly ja: string;
  readonly en: string;
  /** Where it was found first. */
  readonly bead: Bead;
  readonly evidence: Evidence[];
  /** In how many beads. */
  count: number;
}

/** A heading in capitals is given as the text writes it elsewhere: `JAPAN-UK DIGITAL PARTNERSHIP` as `Japan-UK Digital Partnership`. */
function commonCase(pair: FoundPair, text: string, lower: string): string {
  if (pair.kind !== "heading" || /\p{Ll}/u.test(pair.en) || pair.en.length < 8) return pair.en;
  const at = lower.indexOf(pair.en.toLowerCase(), text.indexOf(pair.en) + 1);
  return at < 0 ? pair.en : text.slice(at, at + pair.en.length);
}
