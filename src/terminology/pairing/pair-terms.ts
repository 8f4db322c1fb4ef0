import {
  bitext as bitextShape,
  callback,
  expectArguments,
  flag,
  listOf,
  optional,
  record,
  text,
} from "../../model/shapes";
import type { Tokenizer } from "../../language";
import type { Bitext } from "../../model";
import { beadInputs, combineEvidence } from "../bead-inputs";
import { rankerWeights } from "../ranking/model";
import { rankPairs } from "../ranking/rank";
import { chosenLexicon, type LexiconOptions } from "../lexicons";
import { collectPairs } from "./collect-pairs";

/** Options of `pairTerms`. */
export interface PairTermsOptions extends LexiconOptions {
  /** From `createTokenizer()`. */
  readonly tokenizer: Tokenizer;
  /** The terms to be paired, as they stand in the texts. */
  readonly candidates: { readonly ja: readonly string[]; readonly en: readonly string[] };
}

/** A pair of given terms with the probability that it is right. */
export interface TermPair {
  readonly ja: string;
  readonly en: string;
  readonly score: number;
}

const argumentShapes = {
  bitext: bitextShape,
  options: /* @__PURE__ */ record({
    tokenizer: /* @__PURE__ */ record({ tokenize: callback }),
    candidates: /* @__PURE__ */ record({ ja: /* @__PURE__ */ listOf(text), en: /* @__PURE__ */ listOf(text) }),
    seedLexicon: /* @__PURE__ */ optional(flag),
  }),
};

/**
 * Pairs terms that are known already: those of both languages that stand in one bead, the likeliest pairs first.
 *
 * @example
 * pairTerms(bitext, { tokenizer, candidates: { ja: ["半導体", "戦略"], en: ["semiconductors", "strategy"] } })
 * //=> [{ ja: "半導体", en: "semiconductors", score: 0.9 }, …]
 */
export function pairTerms(bitext: Bitext, options: PairTermsOptions): TermPair[] {
  expectArguments({ bitext, options }, argumentShapes);
  const { tokenizer, candidates } = options;
  const lexicon = chosenLexicon(options);
  const pairs = collectPairs(beadInputs(bitext, tokenizer), { tokenizer, lexicon, candidates });
  const chances = rankPairs(pairs, (lexicon === undefined ? rankerWeights.alone : rankerWeights.helped).given);
  return pairs
    .map(({ ja, en, evidence }, index) => ({
      ja,
      en,
      score: combineEvidence([...evidence, { kind: "links", score: chances[index]! }]),
    }))
    .sort((a, b) => b.score - a.score);
}
