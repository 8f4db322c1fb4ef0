import { lowerCase, type Tokenizer } from "../language";
import type { Bead, Bitext, Evidence, TermCandidate } from "../model";
import { pairDefinitions, type BeadTexts, type FoundPair } from "./abbreviations";
import { isHeadingBead, pairHeadings, titleRanges } from "./headings";
import { pairLatinNames } from "./latin-names";
import { occurrenceFinder } from "./occurrences";
import { termType } from "./term-types";

/** Options of `extractTerms`. */
export interface ExtractOptions {
  /** From `createTokenizer()`. */
  readonly tokenizer: Tokenizer;
}

/**
 * The pairs of terms that a bitext itself vouches for: what it defines, abbreviates, heads its sections with, or writes in
 * Latin script on both sides. The surest first; each with its evidence and all places where both terms stand.
 *
 * @example
 * extractTerms(bitext, { tokenizer })[0]
 * //=> { ja: "日英関係省庁", en: "Both Participants", score: 0.99, evidence: [{ kind: "definition", score: 0.99 }], … }
 */
export function extractTerms(bitext: Bitext, { tokenizer }: ExtractOptions): TermCandidate[] {
  const titles = titleRanges(bitext);
  const lower = lowerCase(bitext.en.text);
  const found = new Map<string, Found>();
  for (const bead of bitext.beads) {
    if (bead.en.length === 0 || bead.ja.length === 0) continue;
    for (const pair of findPairs(textsOf(bead), isHeadingBead(bead, titles), tokenizer)) {
      const en = commonCase(pair, bitext.en.text, lower);
      const key = `${pair.ja}\t${en}`;
      const known = found.get(key) ?? { ja: pair.ja, en, bead, evidence: [] };
      found.set(key, known);
      if (!known.evidence.some(({ kind }) => kind === pair.kind))
        known.evidence.push({ kind: pair.kind, score: pair.score });
    }
  }
  const findOccurrences = occurrenceFinder(bitext);
  const candidates = [...found.values()].map(({ ja, en, bead, evidence }): TermCandidate => ({
    ja,
    en,
    score: combine(evidence),
    type: termType(ja, en),
    evidence,
    occurrences: findOccurrences(ja, en, bead),
  }));
  // A stable sort: pairs of one score stay in the order of the text.
  return candidates.sort((a, b) => b.score - a.score);
}

interface Found {
  readonly ja: string;
  readonly en: string;
  /** Where it was found first. */
  readonly bead: Bead;
  readonly evidence: Evidence[];
}

function textsOf(bead: Bead): BeadTexts {
  return { en: bead.en.map(({ text }) => text).join(" "), ja: bead.ja.map(({ text }) => text).join("") };
}

function findPairs(texts: BeadTexts, heading: boolean, tokenizer: Tokenizer): FoundPair[] {
  return [...(heading ? pairHeadings(texts) : []), ...pairDefinitions(texts, tokenizer), ...pairLatinNames(texts)];
}

/** A heading in capitals is given as the text writes it elsewhere: `JAPAN-UK DIGITAL PARTNERSHIP` as `Japan-UK Digital Partnership`. */
function commonCase(pair: FoundPair, text: string, lower: string): string {
  if (pair.kind !== "heading" || /\p{Ll}/u.test(pair.en) || pair.en.length < 8) return pair.en;
  const at = lower.indexOf(pair.en.toLowerCase(), text.indexOf(pair.en) + 1);
  return at < 0 ? pair.en : text.slice(at, at + pair.en.length);
}

/** Pieces of evidence err independently enough: the pair is wrong only if all are. */
function combine(evidence: readonly Evidence[]): number {
  const wrong = evidence.reduce((product, { score }) => product * (1 - score), 1);
  return Math.round((1 - wrong) * 1000) / 1000;
}
