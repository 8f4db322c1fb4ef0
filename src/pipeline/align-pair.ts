import { alignDocuments, lowScoreFindings, requireLanguages, type Lexicon } from "../alignment";
import { parseDocument } from "../document";
import type { Bitext } from "../model";
import type { SourceText } from "./source-text";

/** Options of the stage that aligns one pair. */
export interface AlignPairOptions {
  readonly lexicon?: Lexicon | undefined;
  /** Beads with a lower score (0 to 1) are reported as `low-score`. Default: 0. */
  readonly minimumScore?: number | undefined;
}

/** Reads the two documents of a pair and aligns them. */
export function alignPair(english: SourceText, japanese: SourceText, options: AlignPairOptions = {}): Bitext {
  const en = parseDocument(english.text, english);
  const ja = parseDocument(japanese.text, japanese);
  requireLanguages(en, ja);
  const { lexicon, minimumScore = 0 } = options;
  const bitext = alignDocuments(en, ja, lexicon === undefined ? {} : { lexicon });
  const findings = [...bitext.findings, ...lowScoreFindings(bitext.beads, minimumScore)];
  return { ...bitext, findings };
}
