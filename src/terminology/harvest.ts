import { lowerCase, type Tokenizer } from "../language";
import type { Bead, Bitext, Evidence, TermCandidate } from "../model";
import { expectScore } from "../model/expect";
import { occurrenceFinder } from "./occurrences";
import { beadInputs, combineEvidence } from "./bead-inputs";
import type { FoundPair } from "./abbreviations";
import { collectPairs, foldEn, foldJa } from "./pairing/collect";
import { rankerWeights } from "./ranking/model";
import { rankPairs } from "./ranking/rank";
import type { WordLexicon } from "./word-alignment";
import { termType } from "./term-types";

/** Options of `extractTerms`. */
export interface ExtractOptions {
  /** From `createTokenizer()`. */
  readonly tokenizer: Tokenizer;
  /**
   * Also the spans that the links between words tie together, found by aligning the words of the bitext itself: many more
   * terms, slower, and less sure (see `npm run evaluate`). Default: false.
   */
  readonly links?: boolean;
  /** With `links`: how likely a Japanese word is translated by an English one, 0 to 1. Default: learnt from the bitext alone. */
  readonly lexicon?: WordLexicon;
  /** Pairs less likely than this are left out, 0 to 1. Default: 0.1. */
  readonly minimumScore?: number;
}

/**
 * The pairs of terms of a bitext: what it defines, abbreviates, heads its sections with or writes in Latin script on both
 * sides; with `links` also the spans that the links between its words tie together. The surest first; each with its probability, its
 * evidence and all places where both terms stand.
 *
 * @throws TaiyakuError `invalid-argument` if `minimumScore` is no number from 0 to 1
 * @example
 * extractTerms(bitext, { tokenizer })[0]
 * //=> { ja: "日英関係省庁", en: "Both Participants", score: 0.99, evidence: [{ kind: "definition", score: 0.99 }], … }
 */
export function extractTerms(bitext: Bitext, options: ExtractOptions): TermCandidate[] {
  const { tokenizer, lexicon, links = false, minimumScore = 0.1 } = options;
  expectScore("minimumScore", minimumScore);
  const beads = bitext.beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0);
  const lower = lowerCase(bitext.en.text);
  const inputs = beadInputs(bitext, tokenizer);
  const found = new Map<string, Found>();
  const note = (ja: string, en: string, bead: Bead, evidence: readonly Evidence[]): void => {
    const key = `${foldJa(ja)}\t${foldEn(en)}`;
    const known = found.get(key) ?? { ja, en, bead, evidence: [] };
    found.set(key, known);
    for (const one of evidence) if (!known.evidence.some(({ kind }) => kind === one.kind)) known.evidence.push(one);
  };
  inputs.forEach((input, index) => {
    for (const pair of input.found) note(pair.ja, commonCase(pair, bitext.en.text, lower), beads[index]!, [pair]);
  });
  const pairs = links ? collectPairs(inputs, { tokenizer, lexicon }) : [];
  const chances = rankPairs(pairs, lexicon === undefined ? rankerWeights.alone : rankerWeights.helped);
  pairs.forEach(({ ja, en, places }, index) => {
    const score = Math.round(chances[index]! * 1000) / 1000;
    const known = found.has(`${foldJa(ja)}\t${foldEn(en)}`);
    if (score >= minimumScore || known) note(ja, en, beads[places[0]!.bead]!, [{ kind: "links", score }]);
  });
  const findOccurrences = occurrenceFinder(bitext);
  const candidates = [...found.values()].map(({ ja, en, bead, evidence }): TermCandidate => ({
    ja,
    en,
    score: combineEvidence(evidence),
    type: termType(ja, en),
    evidence: evidence.map(({ kind, score }) => ({ kind, score })),
    occurrences: findOccurrences(ja, en, bead),
  }));
  // A stable sort: pairs of one score stay in the order of the text.
  return candidates.filter(({ score }) => score >= minimumScore).sort((a, b) => b.score - a.score);
}

interface Found {
  readonly ja: string;
  readonly en: string;
  /** Where it was found first. */
  readonly bead: Bead;
  readonly evidence: Evidence[];
}

/** A heading in capitals is given as the text writes it elsewhere: `JAPAN-UK DIGITAL PARTNERSHIP` as `Japan-UK Digital Partnership`. */
function commonCase(pair: FoundPair, text: string, lower: string): string {
  if (pair.kind !== "heading" || /\p{Ll}/u.test(pair.en) || pair.en.length < 8) return pair.en;
  const at = lower.indexOf(pair.en.toLowerCase(), text.indexOf(pair.en) + 1);
  return at < 0 ? pair.en : text.slice(at, at + pair.en.length);
}
