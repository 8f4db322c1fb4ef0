import type { Tokenizer } from "../language";
import type { Bead, Bitext, Evidence } from "../model";
import type { BeadTexts, FoundPair } from "./definitions/found-pair";
import { pairDefinitions } from "./definitions/pair-definitions";
import { isHeadingBead, pairHeadings, titleRanges } from "./headings";
import { codeWords, pairLatinNames } from "./definitions/latin-names";
import { pairSupport } from "./definitions/pair-support";
import { withoutAddresses } from "./termhood/addresses";
import type { WordLexicon } from "./word-alignment";

/** A bead's texts with the pairs that definitions, headings and Latin names give for it. */
export interface BeadInput {
  readonly texts: BeadTexts;
  readonly found: readonly FoundPair[];
}

/** Japanese text without a Japanese letter is not translated (code, data), and proves nothing. */
const untranslated: BeadInput = { texts: { en: "", ja: "" }, found: [] };

/** The beads with two sides, each with the pairs that it vouches for itself. */
export function beadInputs(bitext: Bitext, tokenizer: Tokenizer, lexicon?: () => WordLexicon | undefined): BeadInput[] {
  const titles = titleRanges(bitext);
  const beads = bitext.beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0);
  const code = codeWords(beads.flatMap(({ en, ja }) => [...en, ...ja].map(({ text }) => text)));
  const support = pairSupport(beads.map(textsOf), tokenizer, lexicon);
  return beads.map((bead) => {
    const texts = textsOf(bead);
    if (!/[\u3041-\u30fa\u3400-\u9fff]/u.test(texts.ja)) return untranslated;
    const heading = isHeadingBead(bead, titles);
    return {
      texts,
      found: [
        ...(heading ? pairHeadings(texts) : []),
        ...pairDefinitions(texts, tokenizer, support),
        ...pairLatinNames(texts, code),
      ],
    };
  });
}

function textsOf(bead: Bead): BeadTexts {
  return {
    en: withoutAddresses(bead.en.map(({ text }) => text).join(" ")),
    ja: withoutAddresses(bead.ja.map(({ text }) => text).join("")),
  };
}

/** The score that pieces of evidence give together. They err independently enough: the pair is wrong only if all are. */
export function combineEvidence(evidence: readonly Evidence[]): number {
  const wrong = evidence.reduce((product, { score }) => product * (1 - score), 1);
  return Math.round((1 - wrong) * 1000) / 1000;
}
